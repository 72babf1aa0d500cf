package mapping

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/look"
)

const (
	margin = 5 * look.Space
	gap    = 2 * look.Space
)

// sheet stacks title, choices and map as lists do; the map takes what is left.
type sheet struct{}

func (sheet) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		m := o.MinSize()
		s = fyne.NewSize(max(s.Width, m.Width), s.Height+m.Height+gap)
	}
	return s.AddWidthHeight(2*margin, margin)
}

func (sheet) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	width, y := s.Width-2*margin, margin
	for i, o := range objects {
		o.Move(fyne.NewPos(margin, y))
		if i == len(objects)-1 {
			o.Resize(fyne.NewSize(width, max(0, s.Height-y-gap)))
			return
		}
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		h := o.MinSize().Height // choices may take a second line once they know the width
		o.Resize(fyne.NewSize(width, h))
		y += h + gap
	}
}

// wide gives an object that width, and the height it asks for.
type wide float32

func (w wide) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(float32(w), o[0].MinSize().Height)
}

func (w wide) Layout(o []fyne.CanvasObject, s fyne.Size) { o[0].Resize(s) }
