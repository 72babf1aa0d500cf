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

// ButtonStyle says how much a button asks for attention.
type ButtonStyle int

// Plain has a thin border, Primary is the one main action, Quiet shows its box only under the pointer, Link looks like a link,
// Danger is an action that takes something away.
const (
	Plain ButtonStyle = iota
	Primary
	Quiet
	Link
	Danger
)

// Button is a flat button that Space and Enter press, with a ring where the focus is.
type Button struct {
	widget.DisableableWidget
	Text     string
	Icon     fyne.Resource
	Style    ButtonStyle
	Tip      string // shown under the pointer; names a button without a text
	Small    bool   // as high as a caption needs
	OnTapped func()
	OnFocus  func(has bool)

	hovered, focused bool
}

// NewButton returns a plain button with a text.
func NewButton(text string, tapped func()) *Button {
	b := &Button{Text: text, OnTapped: tapped}
	b.ExtendBaseWidget(b)
	return b
}

// NewStyledButton returns a button with a text in a style.
func NewStyledButton(text string, style ButtonStyle, tapped func()) *Button {
	b := NewButton(text, tapped)
	b.Style = style
	return b
}

// NewIconButton returns a quiet button with an icon, named by its tip.
func NewIconButton(icon fyne.Resource, tip string, tapped func()) *Button {
	b := NewButton("", tapped)
	b.Icon, b.Tip, b.Style = icon, tip, Quiet
	return b
}

// Label is the text, or the tip of a button without one.
func (b *Button) Label() string {
	if b.Text != "" {
		return b.Text
	}
	return b.Tip
}

// AccessibilityLabel is the label.
func (b *Button) AccessibilityLabel() string { return b.Label() }

// AccessibilityRole is button, or link.
func (b *Button) AccessibilityRole() fyne.AccessibleRole {
	if b.Style == Link {
		return fyne.AccessibleRoleLink
	}
	return fyne.AccessibleRoleButton
}

// SetText changes the text.
func (b *Button) SetText(text string) {
	b.Text = text
	b.Refresh()
}

// Tapped does what the button is for.
func (b *Button) Tapped(*fyne.PointEvent) {
	tipFor(b, "", fyne.Position{})
	if !b.Disabled() && b.OnTapped != nil {
		b.OnTapped()
	}
}

// TypedKey presses the button with Space or Enter.
func (b *Button) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	default:
		passKey(b, ev)
	}
}

// TypedRune does nothing.
func (b *Button) TypedRune(rune) {}

// TypedShortcut passes the shortcut on to the window.
func (b *Button) TypedShortcut(s fyne.Shortcut) { passShortcut(b, s) }

// FocusGained shows the ring.
func (b *Button) FocusGained() { b.focus(true) }

// FocusLost hides it.
func (b *Button) FocusLost() { b.focus(false) }

func (b *Button) focus(has bool) {
	b.focused = has
	b.Refresh()
	if b.OnFocus != nil {
		b.OnFocus(has)
	}
}

// MouseIn shades the button and shows the tip.
func (b *Button) MouseIn(ev *desktop.MouseEvent) {
	b.hovered = true
	b.Refresh()
	if b.Tip != "" {
		tipFor(b, b.Tip, ev.AbsolutePosition)
	}
}

// MouseMoved does nothing.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes shade and tip away.
func (b *Button) MouseOut() {
	b.hovered = false
	b.Refresh()
	if b.Tip != "" {
		tipFor(b, "", fyne.Position{})
	}
}

// Cursor is a hand over a link.
func (b *Button) Cursor() desktop.Cursor {
	if b.Style == Link && !b.Disabled() {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer draws box, icon and text.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{b: b, box: canvas.NewRectangle(color.Transparent), text: canvas.NewText("", color.Black), icon: canvas.NewImageFromResource(nil), ring: newRing()}
	r.icon.FillMode = canvas.ImageFillContain
	r.Refresh()
	return r
}

type buttonRenderer struct {
	b    *Button
	box  *canvas.Rectangle
	text *canvas.Text
	icon *canvas.Image
	ring *canvas.Rectangle
}

func (r *buttonRenderer) Destroy() {}

func (r *buttonRenderer) size() float32 {
	if r.b.Small {
		return look.Size(look.CaptionText)
	}
	return look.Size(look.BaseText)
}

func (r *buttonRenderer) metrics() (pad, icon, gap, text float32) {
	pad = 3 * look.Space
	if r.b.Small || r.b.Style == Link {
		pad = 2 * look.Space
	}
	if r.b.Icon != nil {
		icon = r.size() + 4
		if r.b.Text == "" {
			pad = (r.height() - icon) / 2
		} else {
			gap = look.Space * 1.5
		}
	}
	if r.b.Text != "" {
		text = textWidth(r.b.Text, r.size(), r.b.Style == Primary)
	}
	return pad, icon, gap, text
}

func (r *buttonRenderer) height() float32 {
	h := look.Size(look.BoxHeight)
	if r.b.Small {
		h *= 0.75
	}
	return h
}

func (r *buttonRenderer) MinSize() fyne.Size {
	pad, icon, gap, text := r.metrics()
	return fyne.NewSize(2*pad+icon+gap+text, r.height())
}

func (r *buttonRenderer) Layout(s fyne.Size) {
	r.box.Resize(s)
	inset := float32(0)
	if r.b.Style == Primary {
		inset = 2.5
	}
	r.ring.Resize(s.SubtractWidthHeight(2*inset, 2*inset))
	r.ring.Move(fyne.NewPos(inset, inset))
	pad, icon, gap, text := r.metrics()
	x := max(pad, (s.Width-icon-gap-text)/2)
	r.icon.Resize(fyne.NewSquareSize(icon))
	r.icon.Move(fyne.NewPos(x, (s.Height-icon)/2))
	r.text.Text = r.b.Text
	if room := s.Width - 2*pad - icon - gap; room > 0 && text > room+0.5 { // a long name in a narrow place
		text = room
		r.text.Text = cut(r.b.Text, room, r.size(), r.b.Style == Primary)
	}
	h := lineHeight(r.size())
	r.text.Resize(fyne.NewSize(text, h))
	r.text.Move(fyne.NewPos(x+icon+gap, (s.Height-h)/2))
}

func (r *buttonRenderer) Refresh() {
	b := r.b
	fill, stroke, text := color.Color(color.Transparent), color.Color(color.Transparent), look.Text
	switch b.Style {
	case Primary:
		fill, text = look.Color(look.Primary), theme.ColorNameForegroundOnPrimary
	case Plain:
		fill, stroke = look.Color(look.Surface), look.Color(look.Line)
	case Link:
		text = look.Primary
	case Danger:
		fill, stroke, text = look.Color(look.Surface), look.Color(look.Error), look.Error
	}
	switch {
	case b.Disabled():
		text = look.MutedText
		if b.Style == Primary {
			fill = look.Color(look.ChipFill)
		}
	case b.hovered && b.Style == Primary:
		fill = shade(fill, look.Color(theme.ColorNameForegroundOnPrimary), 0.14)
	case b.hovered:
		fill = look.Color(look.HoverRow)
		if b.Style == Quiet {
			fill = look.Color(look.ChipFill)
		}
	}
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth, r.box.CornerRadius = fill, stroke, 1, look.Radius
	r.box.Refresh()
	r.text.Text, r.text.TextSize, r.text.Color = b.Text, r.size(), look.Color(text)
	r.text.TextStyle.Bold = b.Style == Primary
	r.text.Refresh()
	r.icon.Resource = nil
	if b.Icon != nil {
		r.icon.Resource = theme.NewColoredResource(b.Icon, text)
	}
	r.icon.Refresh()
	// On the filled button a ring of the same colour would not be seen: it goes inside, in the colour of the text.
	ring := look.FocusRing
	if b.Style == Primary {
		ring = text
	}
	paintRing(r.ring, b.focused, ring, look.Ring)
	r.Layout(b.Size())
	canvas.Refresh(b)
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.icon, r.text, r.ring}
}

// shade mixes a share of over into c.
func shade(c, over color.Color, share float64) color.Color {
	r, g, b, a := c.RGBA()
	x, y, z, _ := over.RGBA()
	mix := func(u, v uint32) uint8 { return uint8((float64(u)*(1-share) + float64(v)*share) / 257) }
	return color.NRGBA{mix(r, x), mix(g, y), mix(b, z), uint8(a / 257)}
}
