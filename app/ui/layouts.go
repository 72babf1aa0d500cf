package ui

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/look"
)

// frameLayout places, in this order: ground and bar of the head, the line below it, ground and list of the navigation, the line beside
// it, the banner of another day, the page, the line above the foot, the foot. Reading order is the order of the Tab key.
type frameLayout struct{}

const (
	headHeight = 56
	navWidth   = 188
	footHeight = 26
)

func (frameLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(900, 560) }

func (frameLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	put := func(i int, x, y, w, h float32) {
		o[i].Move(fyne.NewPos(x, y))
		o[i].Resize(fyne.NewSize(w, h))
	}
	grow := look.Size(look.BaseText) / 14
	head, nav, foot := headHeight*grow, navWidth*grow, footHeight*grow
	put(0, 0, 0, s.Width, head)
	put(1, 3*look.Space, (head-look.Size(look.BoxHeight))/2, s.Width-6*look.Space, look.Size(look.BoxHeight))
	put(2, 0, head, s.Width, 1)
	body := s.Height - head - 1 - foot - 1
	put(3, 0, head+1, nav, body)
	put(4, 0, head+1+2*look.Space, nav, body-2*look.Space)
	put(5, nav, head+1, 1, body)
	var banner float32
	if len(o[6].(*fyne.Container).Objects) > 0 {
		banner = look.Size(look.BoxHeight) + 4*look.Space
	}
	put(6, nav+1, head+1, s.Width-nav-1, banner)
	put(7, nav+1, head+1+banner, s.Width-nav-1, body-banner)
	put(8, 0, s.Height-foot-1, s.Width, 1)
	line := look.Size(look.CaptionText) * 1.4
	put(9, 3*look.Space, s.Height-foot+(foot-line)/2, s.Width-6*look.Space, line)
}

// searchLayout places the buttons back and forward and, beside them, the search field, not wider than one reads.
type searchLayout struct{}

func (searchLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(300, o[2].MinSize().Height)
}

func (searchLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	var x float32
	for _, b := range o[:2] {
		b.Resize(fyne.NewSize(s.Height, s.Height))
		b.Move(fyne.NewPos(x, 0))
		x += s.Height + look.Space
	}
	x += look.Space
	o[2].Move(fyne.NewPos(x, 0))
	o[2].Resize(fyne.NewSize(min(s.Width-x, 560), s.Height))
}

// insetLayout leaves room around one object.
type insetLayout struct{}

func (insetLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().AddWidthHeight(6*look.Space, 4*look.Space)
}

func (insetLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o[0].Move(fyne.NewPos(3*look.Space, 2*look.Space))
	o[0].Resize(s.SubtractWidthHeight(6*look.Space, 4*look.Space))
}
