package importing

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/look"
)

const pad = 4 * look.Space

// pageLayout puts the table below what stands above it, which is as high as it needs to be.
type pageLayout struct{}

func (pageLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(600, o[0].MinSize().Height+200)
}

func (pageLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o[0].Move(fyne.NewPos(pad, pad))
	o[0].Resize(fyne.NewSize(s.Width-2*pad, o[0].MinSize().Height))
	top := o[0].MinSize().Height // known now that the width is
	o[0].Resize(fyne.NewSize(s.Width-2*pad, top))
	o[1].Move(fyne.NewPos(0, top+2*pad))
	o[1].Resize(fyne.NewSize(s.Width, max(0, s.Height-top-2*pad)))
}

// optionsLayout places the choice of kind, the condition on rows, and the check beside each other.
type optionsLayout struct{}

func (optionsLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(500, o[0].MinSize().Height+look.Space+look.Size(look.BoxHeight))
}

func (optionsLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	label, box := o[0].MinSize().Height, look.Size(look.BoxHeight)
	w := min((s.Width-2*pad)/3, 300)
	for i := range 2 {
		x := float32(i) * (w + pad)
		o[2*i].Move(fyne.NewPos(x, 0))
		o[2*i].Resize(fyne.NewSize(w, label))
		o[2*i+1].Move(fyne.NewPos(x, label+look.Space))
		o[2*i+1].Resize(fyne.NewSize(w, box))
	}
	o[4].Move(fyne.NewPos(2*(w+pad), label+look.Space))
	o[4].Resize(fyne.NewSize(s.Width-2*(w+pad), box))
}
