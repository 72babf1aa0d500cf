package xwidget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// tapIcon is an icon inside or beside a field that can be tapped but never takes the focus from it; its keys are the field's.
type tapIcon struct {
	widget.BaseWidget
	icon    fyne.Resource
	text    string // in place of an icon
	label   string
	tapped  func()
	hovered bool
}

func newTapIcon(icon fyne.Resource, label string, tapped func()) *tapIcon {
	t := &tapIcon{icon: icon, label: label, tapped: tapped}
	t.ExtendBaseWidget(t)
	return t
}

func (t *tapIcon) Label() string                          { return t.label }
func (t *tapIcon) AccessibilityLabel() string             { return t.label }
func (t *tapIcon) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
func (t *tapIcon) Tapped(*fyne.PointEvent)                { t.tapped() }
func (t *tapIcon) Cursor() desktop.Cursor                 { return desktop.DefaultCursor }
func (t *tapIcon) MouseMoved(*desktop.MouseEvent)         {}
func (t *tapIcon) MouseIn(ev *desktop.MouseEvent) {
	t.hovered = true
	t.Refresh()
	if t.text == "" {
		tipFor(t, t.label, ev.AbsolutePosition)
	}
}

func (t *tapIcon) MouseOut() {
	t.hovered = false
	t.Refresh()
	tipFor(t, "", fyne.Position{})
}

func (t *tapIcon) CreateRenderer() fyne.WidgetRenderer {
	r := &tapIconRenderer{t: t, box: canvas.NewRectangle(color.Transparent), img: canvas.NewImageFromResource(nil), text: canvas.NewText("", color.Black)}
	r.img.FillMode = canvas.ImageFillContain
	r.Refresh()
	return r
}

type tapIconRenderer struct {
	t    *tapIcon
	box  *canvas.Rectangle
	img  *canvas.Image
	text *canvas.Text
}

func (r *tapIconRenderer) Destroy() {}
func (r *tapIconRenderer) MinSize() fyne.Size {
	s := look.Size(look.BoxHeight)
	return fyne.NewSize(s*0.85, s*0.85)
}

func (r *tapIconRenderer) Layout(s fyne.Size) {
	r.box.Resize(s.SubtractWidthHeight(2, 4))
	r.box.Move(fyne.NewPos(1, 2))
	side := look.Size(look.BaseText) + 2
	r.img.Resize(fyne.NewSquareSize(side))
	r.img.Move(fyne.NewPos((s.Width-side)/2, (s.Height-side)/2))
	m := fyne.MeasureText(r.text.Text, r.text.TextSize, fyne.TextStyle{})
	r.text.Resize(m)
	r.text.Move(fyne.NewPos((s.Width-m.Width)/2, (s.Height-m.Height)/2))
}

func (r *tapIconRenderer) Refresh() {
	r.box.FillColor, r.box.CornerRadius = color.Transparent, look.Radius
	if r.t.text != "" {
		r.box.StrokeColor, r.box.StrokeWidth = look.Color(look.Line), 1
	}
	role := look.MutedText
	if r.t.hovered {
		r.box.FillColor, role = look.Color(look.ChipFill), look.Text
	}
	r.img.Resource = nil
	if r.t.icon != nil {
		r.img.Resource = theme.NewColoredResource(r.t.icon, role)
	}
	r.text.Text, r.text.TextSize, r.text.Color = r.t.text, look.Size(look.BaseText), look.Color(look.Text)
	r.Layout(r.t.Size())
	r.box.Refresh()
	r.img.Refresh()
	r.text.Refresh()
}

func (r *tapIconRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.img, r.text}
}
