package printing

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// part is one of the things of a choice. The Tab key passes it by: the choice has the focus.
type part struct {
	widget.BaseWidget
	text    *xwidget.Para
	tapped  func()
	chosen  bool
	hovered bool
}

func newPart(text string, tapped func()) *part {
	p := &part{text: xwidget.NewPara(text, look.BaseText, look.Text), tapped: tapped}
	p.text.Single = true
	p.ExtendBaseWidget(p)
	return p
}

func (p *part) choose(on bool) {
	if p.chosen == on {
		return
	}
	p.chosen, p.text.Bold = on, on
	p.text.SetRole(look.Text)
	if on {
		p.text.SetRole(theme.ColorNameForegroundOnPrimary)
	}
	p.Refresh()
}

// Label is its text.
func (p *part) Label() string { return p.text.Text() }

// AccessibilityLabel is its text.
func (p *part) AccessibilityLabel() string { return p.text.Text() }

// AccessibilityRole is button.
func (p *part) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped chooses it.
func (p *part) Tapped(*fyne.PointEvent) { p.tapped() }

// MouseIn shades it.
func (p *part) MouseIn(*desktop.MouseEvent) { p.hovered = true; p.Refresh() }

// MouseMoved does nothing.
func (p *part) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the shade away.
func (p *part) MouseOut() { p.hovered = false; p.Refresh() }

// CreateRenderer draws box and text.
func (p *part) CreateRenderer() fyne.WidgetRenderer {
	r := &partRenderer{p, canvas.NewRectangle(color.Transparent)}
	r.paint()
	return r
}

type partRenderer struct {
	p   *part
	box *canvas.Rectangle
}

const partPad = 2.5 * look.Space

func (r *partRenderer) Destroy() {}

func (r *partRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.p.text.Natural()+2*partPad+1, look.Size(look.BoxHeight))
}

func (r *partRenderer) Layout(s fyne.Size) {
	r.box.Resize(s)
	h := r.p.text.HeightFor(s.Width)
	r.p.text.Move(fyne.NewPos(partPad, (s.Height-h)/2))
	r.p.text.Resize(fyne.NewSize(s.Width-2*partPad+1, h))
}

func (r *partRenderer) paint() {
	r.box.CornerRadius, r.box.StrokeWidth = look.Radius, 1
	r.box.FillColor, r.box.StrokeColor = look.Color(look.Surface), look.Color(look.Line)
	switch {
	case r.p.chosen:
		r.box.FillColor, r.box.StrokeColor = look.Color(look.Primary), look.Color(look.Primary)
	case r.p.hovered:
		r.box.FillColor = look.Color(look.HoverRow)
	}
}

func (r *partRenderer) Refresh() {
	r.paint()
	r.Layout(r.p.Size())
	r.box.Refresh()
	r.p.text.Refresh()
	canvas.Refresh(r.p)
}

func (r *partRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.box, r.p.text} }
