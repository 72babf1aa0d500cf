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
	h = filters{}.height(o[1].(*fyne.Container).Objects, width)
	put(1, margin, y, width, h)
	y += h + gap
	if side {
		put(2, margin, y, width, s.Height-y-margin)
		put(3, list, 0, detail, s.Height)
		return
	}
	put(2, margin, y, width, s.Height-y-detail-gap)
	put(3, 0, s.Height-detail, s.Width, detail)
}

// filters places the fields of the filter beside one another, the first one wider, or below one another where there is no room.
type filters struct{}

const (
	leastField  = 150
	widestField = 260
)

func (filters) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(leastField, o[0].MinSize().Height)
}

func (filters) each(o []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, x, y, w float32)) float32 {
	var shown []fyne.CanvasObject
	for _, x := range o {
		if x.Visible() {
			shown = append(shown, x)
		}
	}
	n := float32(len(shown))
	w := min(widestField, (width-(n-1)*2*look.Space)/n)
	var height, x, y float32
	for _, c := range shown {
		h := c.MinSize().Height
		if v, ok := c.(interface{ HeightFor(float32) float32 }); ok {
			h = v.HeightFor(w)
		}
		if w < leastField {
			put(c, 0, y, min(width, widestField))
			y += h + 2*look.Space
			height = y - 2*look.Space
			continue
		}
		put(c, x, 0, w)
		x += w + 2*look.Space
		height = max(height, h)
	}
	return height
}

func (f filters) height(o []fyne.CanvasObject, width float32) float32 {
	return f.each(o, width, func(fyne.CanvasObject, float32, float32, float32) {})
}

func (f filters) Layout(o []fyne.CanvasObject, s fyne.Size) {
	f.each(o, s.Width, func(c fyne.CanvasObject, x, y, w float32) {
		h := c.MinSize().Height
		c.Move(fyne.NewPos(x, y))
		c.Resize(fyne.NewSize(w, h))
	})
}

// beside leaves room for a scroll bar, and gives what wraps its width before its height is asked for.
type beside struct{}

func (beside) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200, o[0].MinSize().Height+2*look.Space)
}

func (beside) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o[0].Move(fyne.NewPos(2*look.Space, 0))
	o[0].Resize(fyne.NewSize(s.Width-6*look.Space, s.Height))
}
