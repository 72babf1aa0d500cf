package xwidget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// Check is a yes or no with its text beside the box; a tap or Space turns it.
type Check struct {
	widget.BaseWidget
	Checked   bool
	OnChanged func(bool)
	OnFocus   func(has bool)

	label   string
	text    string // shown; the label may be shown elsewhere
	focused bool
}

// NewCheck returns a check that shows text and is called label.
func NewCheck(label, text string, changed func(bool)) *Check {
	c := &Check{label: label, text: text, OnChanged: changed}
	c.ExtendBaseWidget(c)
	return c
}

// Label names the check.
func (c *Check) Label() string { return c.label }

// AccessibilityLabel is the label.
func (c *Check) AccessibilityLabel() string { return c.label }

// AccessibilityRole is button.
func (c *Check) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// SetChecked shows a value without telling OnChanged.
func (c *Check) SetChecked(on bool) {
	c.Checked = on
	c.Refresh()
}

// Tapped turns it and takes the focus.
func (c *Check) Tapped(*fyne.PointEvent) {
	focusOn(c)
	c.Checked = !c.Checked
	c.Refresh()
	if c.OnChanged != nil {
		c.OnChanged(c.Checked)
	}
}

// TypedKey turns it with Space.
func (c *Check) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeySpace {
		c.Tapped(nil)
		return
	}
	passKey(c, ev)
}

// TypedRune does nothing.
func (c *Check) TypedRune(rune) {}

// TypedShortcut passes the shortcut on to the window.
func (c *Check) TypedShortcut(s fyne.Shortcut) { passShortcut(c, s) }

// FocusGained shows the ring.
func (c *Check) FocusGained() { c.setFocused(true) }

// FocusLost hides it.
func (c *Check) FocusLost() { c.setFocused(false) }

func (c *Check) setFocused(on bool) {
	c.focused = on
	c.Refresh()
	if c.OnFocus != nil {
		c.OnFocus(on)
	}
}

// CreateRenderer draws box, tick and text.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	r := &checkRenderer{c: c, box: canvas.NewRectangle(color.Transparent), tick: canvas.NewImageFromResource(nil), text: canvas.NewText("", color.Black), ring: newRing()}
	r.tick.FillMode = canvas.ImageFillContain
	r.Refresh()
	return r
}

type checkRenderer struct {
	c         *Check
	box, ring *canvas.Rectangle
	tick      *canvas.Image
	text      *canvas.Text
}

func (r *checkRenderer) Destroy()      {}
func (r *checkRenderer) side() float32 { return look.Size(look.BaseText) + 4 }
func (r *checkRenderer) MinSize() fyne.Size {
	w := r.side() + 2*look.Space
	if r.c.text != "" {
		w += textWidth(r.c.text, look.Size(look.BaseText), false) + 2*look.Space
	}
	return fyne.NewSize(w, look.Size(look.BoxHeight))
}

func (r *checkRenderer) Layout(s fyne.Size) {
	side := r.side()
	pos := fyne.NewPos(look.Space, (s.Height-side)/2)
	r.box.Resize(fyne.NewSquareSize(side))
	r.box.Move(pos)
	r.tick.Resize(fyne.NewSquareSize(side - 4))
	r.tick.Move(pos.AddXY(2, 2))
	r.ring.Resize(fyne.NewSquareSize(side + 6))
	r.ring.Move(pos.SubtractXY(3, 3))
	h := lineHeight(look.Size(look.BaseText))
	r.text.Resize(fyne.NewSize(s.Width, h))
	r.text.Move(fyne.NewPos(side+3*look.Space, (s.Height-h)/2))
}

func (r *checkRenderer) Refresh() {
	r.box.CornerRadius, r.box.StrokeWidth = 3, 1
	r.box.FillColor, r.box.StrokeColor = look.Color(theme.ColorNameInputBackground), look.Color(theme.ColorNameInputBorder)
	r.tick.Resource = nil
	if r.c.Checked {
		r.box.FillColor, r.box.StrokeColor = look.Color(look.Primary), look.Color(look.Primary)
		r.tick.Resource = theme.NewColoredResource(theme.ConfirmIcon(), theme.ColorNameForegroundOnPrimary)
	}
	r.text.Text, r.text.TextSize, r.text.Color = r.c.text, look.Size(look.BaseText), look.Color(look.Text)
	paintRing(r.ring, r.c.focused, look.FocusRing, look.Ring)
	r.Layout(r.c.Size())
	r.box.Refresh()
	r.tick.Refresh()
	r.text.Refresh()
}

func (r *checkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.tick, r.text, r.ring}
}
