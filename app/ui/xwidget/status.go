package xwidget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// Shape tells a status apart without colour.
type Shape int

// Full is open, Half closed for a time, Hollow closed, Dot not yet open, Square something to check.
const (
	NoShape Shape = iota
	Full
	Half
	Hollow
	Dot
	Square
)

// Mark is a status: a shape, a colour and the word for it.
type Mark struct {
	Shape Shape
	Role  fyne.ThemeColorName // look.Open, look.Closed, look.Warning, ...
	Text  string
}

// shapeView draws a shape out of three canvas objects that are reused from row to row.
type shapeView struct {
	ring *canvas.Circle
	half *canvas.Arc
	box  *canvas.Rectangle
}

func newShapeView() *shapeView {
	v := &shapeView{canvas.NewCircle(color.Transparent), &canvas.Arc{StartAngle: 180, EndAngle: 360}, canvas.NewRectangle(color.Transparent)}
	v.set(Mark{})
	return v
}

func (v *shapeView) objects() []fyne.CanvasObject { return []fyne.CanvasObject{v.ring, v.half, v.box} }

func (v *shapeView) set(m Mark) {
	v.ring.Hide()
	v.half.Hide()
	v.box.Hide()
	if m.Shape == NoShape {
		return
	}
	c := look.Color(m.Role)
	v.ring.StrokeColor, v.ring.StrokeWidth, v.ring.FillColor = c, 1.5, color.Transparent
	v.half.FillColor = c
	v.box.FillColor, v.box.CornerRadius = c, 1.5
	switch m.Shape {
	case Full, Dot:
		v.ring.FillColor = c
		v.ring.Show()
	case Half:
		v.half.Show()
		v.ring.Show()
	case Hollow:
		v.ring.Show()
	case Square:
		v.box.Show()
	}
}

// place puts the shape into the square of that side whose upper left corner is pos.
func (v *shapeView) place(m Mark, pos fyne.Position, side float32) {
	s := fyne.NewSquareSize(side)
	if m.Shape == Dot {
		inset := side * 0.28
		v.ring.Resize(fyne.NewSquareSize(side - 2*inset))
		v.ring.Move(pos.AddXY(inset, inset))
		return
	}
	v.ring.Resize(s)
	v.ring.Move(pos)
	v.half.Resize(s)
	v.half.Move(pos)
	v.box.Resize(s.SubtractWidthHeight(1, 1))
	v.box.Move(pos.AddXY(0.5, 0.5))
}

func (v *shapeView) refresh() {
	v.ring.Refresh()
	v.half.Refresh()
	v.box.Refresh()
}

// markSide is the side of a shape beside a text of that size.
func markSide(text float32) float32 { return float32(int(text*0.78 + 0.5)) }

// StatusMark shows a status on a page: shape, word and colour.
type StatusMark struct {
	widget.BaseWidget
	mark Mark
	size fyne.ThemeSizeName
}

// NewStatusMark returns a status in the size of the page's text.
func NewStatusMark(m Mark) *StatusMark {
	s := &StatusMark{mark: m, size: look.BaseText}
	s.ExtendBaseWidget(s)
	return s
}

// SetMark changes the status.
func (s *StatusMark) SetMark(m Mark) {
	s.mark = m
	s.Refresh()
}

// Label is the word.
func (s *StatusMark) Label() string { return s.mark.Text }

// AccessibilityLabel is the word.
func (s *StatusMark) AccessibilityLabel() string { return s.mark.Text }

// AccessibilityRole is text.
func (s *StatusMark) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the shape and the word.
func (s *StatusMark) CreateRenderer() fyne.WidgetRenderer {
	r := &statusRenderer{s: s, shape: newShapeView(), text: canvas.NewText("", color.Black)}
	r.Refresh()
	return r
}

type statusRenderer struct {
	s     *StatusMark
	shape *shapeView
	text  *canvas.Text
}

func (r *statusRenderer) Destroy() {}

func (r *statusRenderer) MinSize() fyne.Size {
	size := look.Size(r.s.size)
	return fyne.NewSize(markSide(size)+1.5*look.Space+textWidth(r.s.mark.Text, size, false), lineHeight(size))
}

func (r *statusRenderer) Layout(s fyne.Size) {
	size := look.Size(r.s.size)
	side, h := markSide(size), lineHeight(size)
	r.shape.place(r.s.mark, fyne.NewPos(0, (s.Height-side)/2), side)
	r.text.Resize(fyne.NewSize(s.Width-side-1.5*look.Space, h))
	r.text.Move(fyne.NewPos(side+1.5*look.Space, (s.Height-h)/2))
}

func (r *statusRenderer) Refresh() {
	r.shape.set(r.s.mark)
	r.text.Text, r.text.TextSize, r.text.Color = r.s.mark.Text, look.Size(r.s.size), look.Color(r.s.mark.Role)
	r.Layout(r.s.Size())
	r.shape.refresh()
	r.text.Refresh()
}

func (r *statusRenderer) Objects() []fyne.CanvasObject { return append(r.shape.objects(), r.text) }
