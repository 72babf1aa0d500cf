package xwidget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// Chip is a small box with a text: a filter that is on, a record that is referred to. Its cross, Backspace or Delete takes it away.
type Chip struct {
	widget.BaseWidget
	Text     string
	OnTapped func() // may be nil
	OnRemove func() // no cross where nil

	remove  string // what the cross is called
	focused bool
	cross   *tapIcon
}

// NewChip returns a chip; removing names its cross.
func NewChip(text, removing string, onRemove func()) *Chip {
	c := &Chip{Text: text, remove: removing, OnRemove: onRemove}
	c.ExtendBaseWidget(c)
	c.cross = newTapIcon(theme.CancelIcon(), removing, func() { c.OnRemove() })
	return c
}

// Label is the text.
func (c *Chip) Label() string { return c.Text }

// AccessibilityLabel is the text.
func (c *Chip) AccessibilityLabel() string { return c.Text }

// AccessibilityRole is button.
func (c *Chip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped does what the chip is for.
func (c *Chip) Tapped(*fyne.PointEvent) {
	if c.OnTapped != nil {
		c.OnTapped()
	}
}

// TypedKey removes or taps.
func (c *Chip) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyBackspace, fyne.KeyDelete:
		if c.OnRemove != nil {
			c.OnRemove()
		}
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		c.Tapped(nil)
	default:
		passKey(c, ev)
	}
}

// TypedRune does nothing.
func (c *Chip) TypedRune(rune) {}

// TypedShortcut passes the shortcut on to the window.
func (c *Chip) TypedShortcut(s fyne.Shortcut) { passShortcut(c, s) }

// FocusGained shows the ring.
func (c *Chip) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost hides it.
func (c *Chip) FocusLost() { c.focused = false; c.Refresh() }

// CreateRenderer draws box, text and cross.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{c: c, box: canvas.NewRectangle(color.Transparent), text: canvas.NewText("", color.Black), ring: newRing()}
	r.Refresh()
	return r
}

type chipRenderer struct {
	c         *Chip
	box, ring *canvas.Rectangle
	text      *canvas.Text
}

func (r *chipRenderer) Destroy() {}

func (r *chipRenderer) cross() float32 {
	if r.c.OnRemove == nil {
		return 2 * look.Space
	}
	return r.height()
}

func (r *chipRenderer) height() float32 { return look.Size(look.BoxHeight) * 0.8 }

func (r *chipRenderer) MinSize() fyne.Size {
	return fyne.NewSize(2*look.Space+textWidth(r.c.Text, look.Size(look.TableText), false)+r.cross(), r.height())
}

func (r *chipRenderer) Layout(s fyne.Size) {
	r.box.Resize(s)
	r.ring.Resize(s)
	size := look.Size(look.TableText)
	h := lineHeight(size)
	room := s.Width - 2*look.Space - r.cross()
	r.text.Text = cut(r.c.Text, room+0.5, size, false)
	r.text.Resize(fyne.NewSize(room, h))
	r.text.Move(fyne.NewPos(2*look.Space, (s.Height-h)/2))
	r.c.cross.Resize(fyne.NewSquareSize(s.Height))
	r.c.cross.Move(fyne.NewPos(s.Width-s.Height, 0))
}

func (r *chipRenderer) Refresh() {
	r.box.FillColor, r.box.CornerRadius = look.Color(look.ChipFill), look.Radius
	r.text.TextSize, r.text.Color = look.Size(look.TableText), look.Color(look.Text)
	if r.c.OnRemove == nil {
		r.c.cross.Hide()
	} else {
		r.c.cross.Show()
	}
	paintRing(r.ring, r.c.focused, look.FocusRing, look.Ring)
	r.Layout(r.c.Size())
	r.box.Refresh()
	r.text.Refresh()
	canvas.Refresh(r.c)
}

func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.text, r.c.cross, r.ring}
}
