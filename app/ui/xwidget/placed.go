package xwidget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Put places an object of a Placed.
type Put func(o fyne.CanvasObject, x, y, w, h float32)

// Placed is a widget that only places other objects, and is as high as its width makes them.
type Placed struct {
	widget.BaseWidget
	Objects []fyne.CanvasObject
	Least   float32 // width it cannot do without
	// Each puts the objects into a width and returns the height used.
	Each func(width float32, put Put) float32
}

// NewPlaced makes one.
func NewPlaced(least float32, each func(width float32, put Put) float32, objects ...fyne.CanvasObject) *Placed {
	p := &Placed{Objects: objects, Least: least, Each: each}
	p.ExtendBaseWidget(p)
	return p
}

// HeightFor returns the height in a width.
func (p *Placed) HeightFor(width float32) float32 {
	return p.Each(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

// AccessibilityLabel is empty: the parts speak for themselves.
func (p *Placed) AccessibilityLabel() string { return "" }

// AccessibilityRole is container.
func (p *Placed) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer places the objects.
func (p *Placed) CreateRenderer() fyne.WidgetRenderer { return &placedRenderer{p} }

type placedRenderer struct{ p *Placed }

func (r *placedRenderer) Destroy() {}

func (r *placedRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.p.Least, r.p.HeightFor(max(r.p.Least, r.p.Size().Width)))
}

func (r *placedRenderer) Layout(s fyne.Size) {
	r.p.Each(s.Width, func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	})
}

func (r *placedRenderer) Refresh() {
	r.Layout(r.p.Size())
	for _, o := range r.p.Objects {
		o.Refresh()
	}
}

func (r *placedRenderer) Objects() []fyne.CanvasObject { return r.p.Objects }
