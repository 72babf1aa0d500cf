package history

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/look"
)

// split places heading and filter above the list, and the action looked at beside it, or below where the window is narrow.
type split struct{}

const (
	margin = 5 * look.Space
	gap    = 3 * look.Space
	narrow = 860
	field  = 340
)

func (split) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 360) }

func (split) Layout(o []fyne.CanvasObject, s fyne.Size) {
	put := func(i int, x, y, w, h float32) {
		o[i].Move(fyne.NewPos(x, y))
		o[i].Resize(fyne.NewSize(max(0, w), max(0, h)))
	}
	list, detail, side := s.Width, s.Height*0.45, false
	if s.Width >= narrow {
		side = true
		detail = min(s.Width*0.42, 620)
		list = s.Width - detail
	}
	width, y := list-2*margin, margin
	h := o[0].MinSize().Height
	put(0, margin, y, width, h)
	y += h + gap
	h = o[1].MinSize().Height
	put(1, margin, y, min(field, width), h)
	y += h + gap
	if side {
		put(2, margin, y, width, s.Height-y-margin)
		put(3, list, 0, detail, s.Height)
		return
	}
	put(2, margin, y, width, s.Height-y-detail-gap)
	put(3, 0, s.Height-detail, s.Width, detail)
}
