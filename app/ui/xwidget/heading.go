package xwidget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// SectionHeading opens a section of a page or form, with the actions that change it at the right and a thin line below.
type SectionHeading struct {
	widget.BaseWidget
	title   *Para
	row     *fyne.Container
	actions []fyne.CanvasObject
}

// NewSectionHeading returns a heading with its buttons in reading order.
func NewSectionHeading(title string, actions ...fyne.CanvasObject) *SectionHeading {
	h := &SectionHeading{title: NewPara(title, look.SectionText, look.Text), actions: actions}
	h.title.Bold, h.title.Single = true, true
	h.row = NewSides(look.Space, h.title, actions...)
	h.ExtendBaseWidget(h)
	return h
}

// Label is the title.
func (h *SectionHeading) Label() string { return h.title.text }

// AccessibilityLabel is the title.
func (h *SectionHeading) AccessibilityLabel() string { return h.title.text }

// AccessibilityRole is text.
func (h *SectionHeading) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// SetTitle changes the title.
func (h *SectionHeading) SetTitle(title string) { h.title.SetText(title) }

// HeightFor returns the height in a width: where there is none beside the title, the buttons stand below it.
func (h *SectionHeading) HeightFor(width float32) float32 {
	return max(heightFor(h.row, width), look.Size(look.BoxHeight)) + look.Space
}

// CreateRenderer draws title, buttons and line.
func (h *SectionHeading) CreateRenderer() fyne.WidgetRenderer {
	return &headingRenderer{h, canvas.NewRectangle(color.Transparent)}
}

type headingRenderer struct {
	h    *SectionHeading
	line *canvas.Rectangle
}

func (r *headingRenderer) Destroy() {}
func (r *headingRenderer) MinSize() fyne.Size {
	m := r.h.row.MinSize()
	return fyne.NewSize(m.Width, max(m.Height, look.Size(look.BoxHeight))+look.Space)
}

func (r *headingRenderer) Layout(s fyne.Size) {
	r.line.FillColor = look.Color(look.Line)
	r.h.row.Resize(fyne.NewSize(s.Width, s.Height-look.Space))
	r.line.Resize(fyne.NewSize(s.Width, 1))
	r.line.Move(fyne.NewPos(0, s.Height-1))
}

func (r *headingRenderer) Refresh() {
	r.line.FillColor = look.Color(look.Line)
	r.line.Refresh()
	r.h.row.Refresh()
}

func (r *headingRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.h.row, r.line} }

// inset sets something off from the page by a bar at its left: the form of a sub-record inside its owner's.
type inset struct {
	widget.BaseWidget
	silent
	content fyne.CanvasObject
}

func newInset(content fyne.CanvasObject) *inset {
	i := &inset{content: content}
	i.ExtendBaseWidget(i)
	return i
}

const insetWidth = 4 * look.Space

// HeightFor returns the height of the content in the width left to it.
func (i *inset) HeightFor(width float32) float32 { return heightFor(i.content, width-insetWidth) }

func (i *inset) CreateRenderer() fyne.WidgetRenderer {
	return &insetRenderer{i, canvas.NewRectangle(color.Transparent)}
}

type insetRenderer struct {
	i   *inset
	bar *canvas.Rectangle
}

func (r *insetRenderer) Destroy() {}
func (r *insetRenderer) MinSize() fyne.Size {
	return r.i.content.MinSize().AddWidthHeight(insetWidth, 0)
}

func (r *insetRenderer) Layout(s fyne.Size) {
	r.bar.FillColor, r.bar.CornerRadius = look.Color(look.Primary), 1.5
	r.bar.Resize(fyne.NewSize(3, s.Height))
	r.i.content.Resize(s.SubtractWidthHeight(insetWidth, 0))
	r.i.content.Move(fyne.NewPos(insetWidth, 0))
}

func (r *insetRenderer) Refresh() {
	r.Layout(r.i.Size())
	r.bar.Refresh()
	r.i.content.Refresh()
}

func (r *insetRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bar, r.i.content}
}
