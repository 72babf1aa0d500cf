package edit

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// pageLayout puts the head above the form, both in a column that stays readable in a wide window.
type pageLayout struct{}

const columnWidth = 860

func (pageLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(420, objects[0].MinSize().Height+200)
}

func (pageLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	w := min(s.Width-8*look.Space, columnWidth)
	x := max(4*look.Space, (s.Width-w)/2)
	h := xwidget.HeightFor(objects[0], w) // a long title has two lines
	objects[0].Resize(fyne.NewSize(w, h))
	objects[0].Move(fyne.NewPos(x, 4*look.Space))
	top := h + 8*look.Space
	if len(objects) > 2 && objects[2].Visible() { // records that may be the one being typed
		h := xwidget.HeightFor(objects[2], w)
		objects[2].Resize(fyne.NewSize(w, h))
		objects[2].Move(fyne.NewPos(x, top))
		top += h + 4*look.Space
	}
	objects[1].Resize(fyne.NewSize(w+2*look.Space, max(0, s.Height-top)))
	objects[1].Move(fyne.NewPos(x, top))
}
