package xwidget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// jumpLink goes to a place of the page by pointer. It is no stop of the Tab key: keys have a way of their own.
type jumpLink struct {
	widget.BaseWidget
	text    string
	tapped  func()
	hovered bool
}

func newJumpLink(text string, tapped func()) *jumpLink {
	j := &jumpLink{text: text, tapped: tapped}
	j.ExtendBaseWidget(j)
	return j
}

// Label is the text with an arrow, so that it is not taken for the heading it leads to.
func (j *jumpLink) Label() string { return "→ " + j.text }

// AccessibilityLabel is the text.
func (j *jumpLink) AccessibilityLabel() string { return j.text }

// AccessibilityRole is link.
func (j *jumpLink) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

// Tapped goes there.
func (j *jumpLink) Tapped(*fyne.PointEvent) { j.tapped() }

// Cursor is a hand.
func (j *jumpLink) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn underlines it.
func (j *jumpLink) MouseIn(*desktop.MouseEvent) { j.hovered = true; j.Refresh() }

// MouseMoved does nothing.
func (j *jumpLink) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the line away.
func (j *jumpLink) MouseOut() { j.hovered = false; j.Refresh() }

// CreateRenderer draws the text.
func (j *jumpLink) CreateRenderer() fyne.WidgetRenderer {
	r := &jumpLinkRenderer{j, canvas.NewText("", color.Black), canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type jumpLinkRenderer struct {
	j    *jumpLink
	text *canvas.Text
	line *canvas.Rectangle
}

func (r *jumpLinkRenderer) Destroy() {}

func (r *jumpLinkRenderer) MinSize() fyne.Size {
	size := look.Size(look.TableText)
	return fyne.NewSize(textWidth(r.j.text, size, false), lineHeight(size)+look.Space)
}

func (r *jumpLinkRenderer) Layout(s fyne.Size) {
	r.text.Resize(fyne.NewSize(s.Width, s.Height-look.Space))
	r.line.Move(fyne.NewPos(0, s.Height-look.Space))
	r.line.Resize(fyne.NewSize(s.Width, 1))
}

func (r *jumpLinkRenderer) Refresh() {
	r.text.Text, r.text.TextSize, r.text.Color = r.j.text, look.Size(look.TableText), look.Color(look.Primary)
	r.line.FillColor, r.line.Hidden = look.Color(look.Primary), !r.j.hovered
	r.Layout(r.j.Size())
	r.text.Refresh()
	r.line.Refresh()
}

func (r *jumpLinkRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.text, r.line} }
