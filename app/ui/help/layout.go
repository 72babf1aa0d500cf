package help

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// halves places the contents at the left and the page beside them.
type halves struct{}

// leftWidth is the width of the contents in type of the usual size.
const leftWidth = 250

func (halves) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(620, 400) }

func (halves) Layout(o []fyne.CanvasObject, s fyne.Size) {
	left := min(leftWidth*look.Size(look.BaseText)/14, s.Width*0.45)
	o[0].Resize(fyne.NewSize(left, s.Height))
	o[1].Move(fyne.NewPos(left, 0))
	o[1].Resize(fyne.NewSize(s.Width-left, s.Height))
}

// leftSide stacks the search, what it says, the contents, and a note below them; the contents take what is left.
type leftSide struct{}

func (leftSide) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(160, 200) }

func (leftSide) Layout(o []fyne.CanvasObject, s fyne.Size) {
	const pad = 3 * look.Space
	w := s.Width - 2*pad
	put := func(x fyne.CanvasObject, y, h float32) {
		x.Move(fyne.NewPos(pad, y))
		x.Resize(fyne.NewSize(w, h))
	}
	y := float32(pad)
	put(o[0], y, look.Size(look.BoxHeight))
	y += look.Size(look.BoxHeight) + pad
	if said := o[1].(*xwidget.Para); said.Text() != "" {
		put(said, y, said.HeightFor(w))
		y += said.HeightFor(w) + pad
	}
	end := s.Height - pad
	if len(o) > 3 {
		note := o[3].(*xwidget.Para)
		h := note.HeightFor(w)
		put(note, end-h, h)
		end -= h + pad
	}
	o[2].Move(fyne.NewPos(0, y))
	o[2].Resize(fyne.NewSize(s.Width, max(0, end-y)))
}
