package xwidget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// Surface is the sheet a page lies on, with room at its edges.
type Surface struct {
	widget.BaseWidget
	silent
	content fyne.CanvasObject
	pad     float32
}

// NewSurface lays content on a sheet; pad is the room around it.
func NewSurface(content fyne.CanvasObject, pad float32) *Surface {
	s := &Surface{content: content, pad: pad}
	s.ExtendBaseWidget(s)
	return s
}

// HeightFor returns the height of the sheet in that width.
func (s *Surface) HeightFor(width float32) float32 {
	return heightFor(s.content, width-2*s.pad) + 2*s.pad
}

// CreateRenderer draws the sheet.
func (s *Surface) CreateRenderer() fyne.WidgetRenderer {
	return &surfaceRenderer{s, canvas.NewRectangle(color.Transparent)}
}

type surfaceRenderer struct {
	s    *Surface
	back *canvas.Rectangle
}

func (r *surfaceRenderer) Destroy() {}
func (r *surfaceRenderer) MinSize() fyne.Size {
	return r.s.content.MinSize().AddWidthHeight(2*r.s.pad, 2*r.s.pad)
}

func (r *surfaceRenderer) Layout(s fyne.Size) {
	r.back.FillColor = look.Color(look.Surface)
	r.back.Resize(s)
	r.s.content.Resize(s.SubtractWidthHeight(2*r.s.pad, 2*r.s.pad))
	r.s.content.Move(fyne.NewPos(r.s.pad, r.s.pad))
}

func (r *surfaceRenderer) Refresh() {
	r.Layout(r.s.Size())
	r.back.Refresh()
	r.s.content.Refresh()
}

func (r *surfaceRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.s.content}
}
