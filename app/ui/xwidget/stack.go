package xwidget

import "fyne.io/fyne/v2"

// wrapping is what becomes higher when it gets narrower.
type wrapping interface{ HeightFor(width float32) float32 }

func heightFor(o fyne.CanvasObject, width float32) float32 {
	if w, ok := o.(wrapping); ok {
		return w.HeightFor(width)
	}
	if c, ok := o.(*fyne.Container); ok {
		if w, ok := c.Layout.(interface {
			heightOf(objects []fyne.CanvasObject, width float32) float32
		}); ok {
			return w.heightOf(c.Objects, width)
		}
	}
	return o.MinSize().Height
}

// column lays objects below each other over the whole width, each as high as it needs to be in that width. Fyne's VBox asks for
// heights before it has given the widths, so texts that wrap come out wrong in it at first.
type column struct {
	gap   float32
	width float32
	inset float32 // room left at the right, for a scroll bar
}

// NewColumn returns a container that stacks objects with a gap, wrapping texts included.
func NewColumn(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &column{gap: gap}, Objects: objects}
}

func (c *column) heightOf(objects []fyne.CanvasObject, width float32) float32 {
	var y float32
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		if h := heightFor(o, width); h > 0 {
			if y > 0 {
				y += c.gap
			}
			y += h
		}
	}
	return y
}

func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w float32
	for _, o := range objects {
		if o.Visible() {
			w = max(w, o.MinSize().Width)
		}
	}
	return fyne.NewSize(w, c.heightOf(objects, max(w, c.width)))
}

func (c *column) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	s.Width -= c.inset
	c.width = s.Width
	var y float32
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		h := heightFor(o, s.Width)
		if h > 0 && y > 0 {
			y += c.gap
		}
		o.Resize(fyne.NewSize(s.Width, h))
		o.Move(fyne.NewPos(0, y))
		y += h
	}
}

// flow lays objects beside each other and goes to a new line where the width ends: chips, letters.
type flow struct {
	gap   float32
	width float32
}

// NewFlow returns a container that fills lines with its objects.
func NewFlow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &flow{gap: gap}, Objects: objects}
}

func (f *flow) each(objects []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, x, y float32, s fyne.Size)) float32 {
	var x, y, line float32
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		s := o.MinSize()
		s.Width = min(s.Width, width)
		if x > 0 && x+s.Width > width {
			x, y, line = 0, y+line+f.gap, 0
		}
		if put != nil {
			put(o, x, y, s)
		}
		x, line = x+s.Width+f.gap, max(line, s.Height)
	}
	return y + line
}

func (f *flow) heightOf(objects []fyne.CanvasObject, width float32) float32 {
	return f.each(objects, width, nil)
}

func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if f.width == 0 {
		var w, h float32
		for _, o := range objects {
			w, h = max(w, o.MinSize().Width), max(h, o.MinSize().Height)
		}
		return fyne.NewSize(w, h)
	}
	return fyne.NewSize(0, f.heightOf(objects, f.width))
}

func (f *flow) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	f.width = s.Width
	f.each(objects, s.Width, func(o fyne.CanvasObject, x, y float32, size fyne.Size) {
		o.Resize(size)
		o.Move(fyne.NewPos(x, y))
	})
}

// sides lays one object over the width that the others, standing at the right, leave. Where that would be hardly any, in a narrow window
// or with large letters, the others stand below it.
type sides struct {
	gap   float32
	width float32 // it was last laid out in
}

// NewSides returns a container with main at the left, as wide as may be, and the rest at the right edge in reading order.
func NewSides(gap float32, main fyne.CanvasObject, rest ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &sides{gap: gap}, Objects: append([]fyne.CanvasObject{main}, rest...)}
}

func (l *sides) right(objects []fyne.CanvasObject) (w, h float32) {
	for _, o := range objects[1:] {
		if o.Visible() {
			w, h = w+o.MinSize().Width+l.gap, max(h, o.MinSize().Height)
		}
	}
	return w, h
}

// stacked reports whether the others leave too little room for the first.
func (l *sides) stacked(objects []fyne.CanvasObject, width float32) bool {
	w, _ := l.right(objects)
	left := width - w
	switch {
	case w == 0 || left >= 0.4*width:
		return false
	case left < 0.25*width:
		return true
	}
	return heightFor(objects[0], left) > heightFor(objects[0], width)
}

func (l *sides) heightOf(objects []fyne.CanvasObject, width float32) float32 {
	w, h := l.right(objects)
	if l.stacked(objects, width) {
		return heightFor(objects[0], width) + l.gap + l.below(objects, width, func(fyne.CanvasObject, fyne.Position) {})
	}
	return max(h, heightFor(objects[0], width-w))
}

// below lays the others out in lines and returns how high they are.
func (l *sides) below(objects []fyne.CanvasObject, width float32, put func(fyne.CanvasObject, fyne.Position)) float32 {
	var x, y, high float32
	for _, o := range objects[1:] {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		if x > 0 && x+m.Width > width {
			x, y, high = 0, y+high+l.gap, 0
		}
		put(o, fyne.NewPos(x, y))
		x, high = x+m.Width+l.gap, max(high, m.Height)
	}
	return y + high
}

func (l *sides) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w, h := l.right(objects)
	m := objects[0].MinSize()
	if l.width > 0 && l.stacked(objects, l.width) {
		return fyne.NewSize(m.Width, l.heightOf(objects, l.width))
	}
	return fyne.NewSize(w+m.Width, max(h, m.Height))
}

func (l *sides) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	w, _ := l.right(objects)
	main := objects[0]
	if l.stacked(objects, s.Width) {
		h := heightFor(main, s.Width)
		main.Resize(fyne.NewSize(s.Width, h))
		main.Move(fyne.NewPos(0, 0))
		l.below(objects, s.Width, func(o fyne.CanvasObject, at fyne.Position) {
			o.Resize(o.MinSize())
			o.Move(at.AddXY(0, h+l.gap))
		})
		return
	}
	h := min(s.Height, heightFor(main, s.Width-w))
	main.Resize(fyne.NewSize(s.Width-w, h))
	main.Move(fyne.NewPos(0, (s.Height-h)/2))
	x := s.Width - w
	for _, o := range objects[1:] {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		x += l.gap
		o.Resize(m)
		o.Move(fyne.NewPos(x, (s.Height-m.Height)/2))
		x += m.Width
	}
}

// HeightFor returns the height an object needs in a width, also of the columns and flows of this package.
func HeightFor(o fyne.CanvasObject, width float32) float32 { return heightFor(o, width) }

// fill stacks objects and gives the last of them all the height that is left.
type fill struct{ gap float32 }

// NewFill returns a container of objects in a column, below them rest as high as there is room.
func NewFill(gap float32, rest fyne.CanvasObject, above ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &fill{gap}, Objects: append(above, rest)}
}

func (l *fill) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var out fyne.Size
	for _, o := range objects {
		if o.Visible() {
			m := o.MinSize()
			out.Width, out.Height = max(out.Width, m.Width), out.Height+m.Height+l.gap
		}
	}
	return out
}

func (l *fill) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	var y float32
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		h := heightFor(o, s.Width)
		if i == len(objects)-1 {
			h = max(0, s.Height-y)
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(s.Width, h))
		y += h + l.gap
	}
}
