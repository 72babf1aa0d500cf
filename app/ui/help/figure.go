package help

import (
	"bytes"
	"image/color"
	"image/png"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/docs/manual"
)

// figure is a picture of the manual, never larger than it was taken, with a thin frame.
type figure struct {
	widget.BaseWidget
	alt     string
	indent  float32
	natural fyne.Size
	image   *canvas.Image
}

func newFigure(b manual.Block) *figure {
	body := manual.Picture(b.Picture)
	f := &figure{alt: b.Alt, image: canvas.NewImageFromResource(fyne.NewStaticResource(b.Picture, body))}
	if c, err := png.DecodeConfig(bytes.NewReader(body)); err == nil {
		f.natural = fyne.NewSize(float32(c.Width), float32(c.Height))
	}
	if b.Item {
		f.indent = 6 * look.Space
	}
	f.image.FillMode = canvas.ImageFillContain
	f.ExtendBaseWidget(f)
	return f
}

// Label says what the picture shows.
func (f *figure) Label() string { return f.alt }

// AccessibilityLabel says what the picture shows.
func (f *figure) AccessibilityLabel() string { return f.alt }

// AccessibilityRole is text: what it shows is read out.
func (f *figure) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// figureGap is the room above and below a picture.
const figureGap = 2 * look.Space

func (f *figure) sizeIn(width float32) fyne.Size {
	w := max(0, min(width-f.indent, f.natural.Width))
	if f.natural.Width == 0 {
		return fyne.Size{}
	}
	return fyne.NewSize(w, w*f.natural.Height/f.natural.Width)
}

// HeightFor returns the height of the picture in a width.
func (f *figure) HeightFor(width float32) float32 { return f.sizeIn(width).Height + 2*figureGap }

// CreateRenderer draws picture and frame.
func (f *figure) CreateRenderer() fyne.WidgetRenderer {
	r := &figureRenderer{f, canvas.NewRectangle(color.Transparent)}
	r.frame.StrokeWidth, r.frame.StrokeColor = 1, look.Color(look.Line)
	return r
}

type figureRenderer struct {
	f     *figure
	frame *canvas.Rectangle
}

func (r *figureRenderer) Destroy() {}
func (r *figureRenderer) MinSize() fyne.Size {
	return fyne.NewSize(80, r.f.HeightFor(max(80, r.f.Size().Width)))
}
func (r *figureRenderer) Layout(s fyne.Size) {
	size := r.f.sizeIn(s.Width)
	for _, o := range r.Objects() {
		o.Move(fyne.NewPos(r.f.indent, figureGap))
		o.Resize(size)
	}
}
func (r *figureRenderer) Refresh() {
	r.frame.StrokeColor = look.Color(look.Line)
	r.frame.Refresh()
	canvas.Refresh(r.f)
}
func (r *figureRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.f.image, r.frame}
}
