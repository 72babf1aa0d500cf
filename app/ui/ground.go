package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// ground is a surface of one colour of the theme, which follows when the theme changes.
type ground struct {
	widget.BaseWidget
	role fyne.ThemeColorName
}

func newGround(role fyne.ThemeColorName) *ground {
	g := &ground{role: role}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer fills the surface.
func (g *ground) CreateRenderer() fyne.WidgetRenderer {
	r := canvas.NewRectangle(color.Transparent)
	r.FillColor = look.Color(g.role)
	return &groundRenderer{g, r}
}

type groundRenderer struct {
	g *ground
	r *canvas.Rectangle
}

func (r *groundRenderer) Destroy()           {}
func (r *groundRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }
func (r *groundRenderer) Layout(s fyne.Size) { r.r.Resize(s) }
func (r *groundRenderer) Refresh() {
	r.r.FillColor = look.Color(r.g.role)
	r.r.Refresh()
}
func (r *groundRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.r} }
