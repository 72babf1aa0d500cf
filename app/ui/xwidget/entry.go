package xwidget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// Entry is Fyne's entry with the manners of the house: a ring for the focus and a frame for a problem, Tab leaves it even when it
// has several lines, and keys it has no use for reach the window.
type Entry struct {
	widget.Entry

	// OnKey sees each key first and returns true when it has used it.
	OnKey func(*fyne.KeyEvent) bool
	// OnShortcut sees each shortcut first and returns true when it has used it.
	OnShortcut func(fyne.Shortcut) bool
	// OnFocus is told when the focus comes and goes.
	OnFocus func(has bool)
	// TabKey makes the entry see Tab through OnKey while it returns true.
	TabKey func() bool

	onEnter func() // a click has brought the focus
	label   string
	focused bool
	problem bool
}

// NewEntry returns an entry of one line.
func NewEntry(label string) *Entry {
	e := &Entry{label: label}
	e.ExtendBaseWidget(e)
	return e
}

// NewLongEntry returns an entry of several lines that shows that many.
func NewLongEntry(label string, lines int) *Entry {
	e := &Entry{label: label}
	e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
	e.ExtendBaseWidget(e)
	e.SetMinRowsVisible(lines)
	return e
}

// Label names the entry.
func (e *Entry) Label() string { return e.label }

// AccessibilityLabel is the label.
func (e *Entry) AccessibilityLabel() string { return e.label }

// AccessibilityRole is text.
func (e *Entry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// SetProblem frames the entry, or takes the frame away.
func (e *Entry) SetProblem(on bool) {
	if e.problem != on {
		e.problem = on
		e.Refresh()
	}
}

// AcceptsTab leaves Tab to the order of reading unless TabKey asks for it.
func (e *Entry) AcceptsTab() bool { return e.TabKey != nil && e.TabKey() }

// TypedKey offers the key to OnKey; Escape and F1 go on to the window.
func (e *Entry) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case e.OnKey != nil && e.OnKey(ev):
	case ev.Name == fyne.KeyEscape, ev.Name == fyne.KeyF1, !e.MultiLine && (ev.Name == fyne.KeyUp || ev.Name == fyne.KeyDown):
		passKey(e, ev)
	default:
		e.Entry.TypedKey(ev)
		if !e.MultiLine && e.OnSubmitted == nil && (ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter) {
			passKey(e, ev)
		}
	}
}

// TypedShortcut offers the shortcut to OnShortcut; what the entry does not know goes on to the window.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	if e.OnShortcut != nil && e.OnShortcut(s) {
		return
	}
	if c, ok := s.(*desktop.CustomShortcut); ok {
		switch c.KeyName {
		case fyne.KeyLeft, fyne.KeyRight, fyne.KeyBackspace, fyne.KeyDelete:
		default:
			passShortcut(e, s)
			return
		}
	}
	if p, ok := s.(*fyne.ShortcutPaste); ok && p.Clipboard != nil {
		s = &fyne.ShortcutPaste{Clipboard: plainText{p.Clipboard, e.MultiLine}}
	}
	e.Entry.TypedShortcut(s)
}

// MouseDown puts the cursor there; a click that brings the focus is told of.
func (e *Entry) MouseDown(ev *desktop.MouseEvent) {
	had := e.focused
	e.Entry.MouseDown(ev)
	if !had && e.onEnter != nil {
		e.onEnter()
	}
}

// FocusGained shows the ring.
func (e *Entry) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
	if e.OnFocus != nil {
		e.OnFocus(true)
	}
}

// FocusLost hides it.
func (e *Entry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
	if e.OnFocus != nil {
		e.OnFocus(false)
	}
}

// Insert puts a text where the cursor is, as if it had been typed.
func (e *Entry) Insert(text string) {
	for _, r := range text {
		e.TypedRune(r)
	}
}

// CursorToEnd puts the cursor behind the text.
func (e *Entry) CursorToEnd() {
	if !e.MultiLine {
		e.CursorColumn = len([]rune(e.Text))
		e.Refresh()
	}
}

// CreateRenderer draws Fyne's entry and the ring over it.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	return &entryRenderer{WidgetRenderer: e.Entry.CreateRenderer(), e: e, ring: canvas.NewRectangle(color.Transparent)}
}

type entryRenderer struct {
	fyne.WidgetRenderer
	e    *Entry
	ring *canvas.Rectangle
}

func (r *entryRenderer) Layout(s fyne.Size) {
	r.WidgetRenderer.Layout(s)
	r.ring.Resize(s)
	r.paint()
}

func (r *entryRenderer) MinSize() fyne.Size {
	m := r.WidgetRenderer.MinSize()
	m.Height = max(m.Height, look.Size(look.BoxHeight))
	return m
}

func (r *entryRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.paint()
}

func (r *entryRenderer) paint() {
	role := look.FocusRing
	if r.e.problem {
		role = look.Error
	}
	paintRing(r.ring, (r.e.focused || r.e.problem) && !r.e.Disabled(), role, look.Ring)
}

func (r *entryRenderer) Objects() []fyne.CanvasObject {
	return append(append([]fyne.CanvasObject(nil), r.WidgetRenderer.Objects()...), r.ring)
}
