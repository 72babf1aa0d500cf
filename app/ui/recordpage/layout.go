package recordpage

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// wraps is what becomes higher when it gets narrower.
type wraps interface{ HeightFor(width float32) float32 }

func heightFor(o fyne.CanvasObject, width float32) float32 {
	if w, ok := o.(wraps); ok {
		return w.HeightFor(width)
	}
	return o.MinSize().Height
}

// placed only places other objects, and hands them on to the sheet.
type placed struct {
	xwidget.Placed
	within []fyne.CanvasObject // buttons inside objects that do not tell of them
}

func newPlaced(each func(width float32, put xwidget.Put) float32, objects ...fyne.CanvasObject) *placed {
	p := &placed{Placed: xwidget.Placed{Objects: objects, Each: each}}
	p.ExtendBaseWidget(p)
	return p
}

func (p *placed) on(s *Sheet) {
	for _, o := range append(p.within, p.Objects...) {
		putOn(s, o)
	}
}

// newBeside puts a small object before the first line of a text that wraps.
func newBeside(small, text fyne.CanvasObject) fyne.CanvasObject {
	return newPlaced(func(width float32, put xwidget.Put) float32 {
		m := small.MinSize()
		h := heightFor(text, width-m.Width)
		put(small, 0, 0, m.Width, m.Height)
		put(text, m.Width, 0, width-m.Width, h)
		return max(m.Height, h)
	}, small, text)
}

// newAbove leaves room above an object.
func newAbove(room float32, o fyne.CanvasObject) fyne.CanvasObject {
	return newPlaced(func(width float32, put xwidget.Put) float32 {
		h := heightFor(o, width)
		put(o, 0, room, width, h)
		return room + h
	}, o)
}

// grown is how much larger the type is than the normal size.
func grown() float32 { return look.Size(look.BaseText) / 14 }

// narrow is the width below which two columns become one.
const narrow = 760

// Columns puts objects side by side in equal widths, or below one another where there is no room.
func Columns(objects ...fyne.CanvasObject) fyne.CanvasObject {
	const between = 10 * look.Space
	return newPlaced(func(width float32, put xwidget.Put) float32 {
		if width < narrow*grown() {
			var y float32
			for _, o := range objects {
				h := heightFor(o, width)
				put(o, 0, y, width, h)
				y += h + headingGap
			}
			return max(0, y-headingGap)
		}
		n := float32(len(objects))
		w := (width - between*(n-1)) / n
		var height float32
		for i, o := range objects {
			h := heightFor(o, w)
			put(o, float32(i)*(w+between), 0, w, h)
			height = max(height, h)
		}
		return height
	}, objects...)
}

// Stack puts objects below one another with a gap; those without a height take none.
func Stack(gap float32, objects ...fyne.CanvasObject) fyne.CanvasObject {
	return newStack(gap, objects...)
}

func newStack(gap float32, objects ...fyne.CanvasObject) *placed {
	return newPlaced(func(width float32, put xwidget.Put) float32 {
		var y float32
		for _, o := range objects {
			h := heightFor(o, width)
			if h > 0 && y > 0 {
				y += gap
			}
			put(o, 0, y, width, h)
			y += h
		}
		return y
	}, objects...)
}

// Flow puts objects beside each other, and on a new line where the width ends.
func Flow(gap float32, objects ...fyne.CanvasObject) fyne.CanvasObject {
	return newPlaced(func(width float32, put xwidget.Put) float32 {
		var x, y, line float32
		for _, o := range objects {
			m := o.MinSize()
			if x > 0 && x+m.Width > width {
				x, y, line = 0, y+line+gap, 0
			}
			put(o, x, y, m.Width, m.Height)
			x, line = x+m.Width+gap, max(line, m.Height)
		}
		return y + line
	}, objects...)
}
