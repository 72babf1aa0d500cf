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

// foldHead is the heading of something that can be closed: an arrow, the title, how much is inside while it is closed, and its buttons.
// A tap, Space or Enter opens and closes it; Right opens, Left closes.
type foldHead struct {
	widget.BaseWidget
	onFocus func(has bool)

	title   *Para
	info    *Para
	actions []fyne.CanvasObject
	turn    func(open bool)
	open    bool
	focused bool
	hovered bool
}

func newFoldHead(title string, open bool, turn func(open bool), actions ...fyne.CanvasObject) *foldHead {
	h := &foldHead{title: NewPara(title, look.SectionText, look.Text), info: NewPara("", look.CaptionText, look.MutedText), turn: turn, open: open, actions: actions}
	h.title.Bold, h.title.Single, h.info.Single = true, true, true
	h.ExtendBaseWidget(h)
	return h
}

// Label is the title.
func (h *foldHead) Label() string { return h.title.text }

// AccessibilityLabel is the title and what is inside.
func (h *foldHead) AccessibilityLabel() string { return h.title.text + " " + h.info.text }

// AccessibilityRole is button.
func (h *foldHead) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped opens or closes.
func (h *foldHead) Tapped(*fyne.PointEvent) {
	focusOn(h)
	h.set(!h.open)
}

func (h *foldHead) set(open bool) {
	if h.open != open {
		h.open = open
		h.turn(open)
		h.Refresh()
	}
}

// TypedKey opens and closes.
func (h *foldHead) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		h.set(!h.open)
	case fyne.KeyRight:
		h.set(true)
	case fyne.KeyLeft:
		h.set(false)
	default:
		passKey(h, ev)
	}
}

// TypedRune does nothing.
func (h *foldHead) TypedRune(rune) {}

// TypedShortcut passes the shortcut on to the window.
func (h *foldHead) TypedShortcut(s fyne.Shortcut) { passShortcut(h, s) }

// FocusGained shows the ring.
func (h *foldHead) FocusGained() { h.setFocused(true) }

// FocusLost hides it.
func (h *foldHead) FocusLost() { h.setFocused(false) }

func (h *foldHead) setFocused(on bool) {
	h.focused = on
	h.Refresh()
	if h.onFocus != nil {
		h.onFocus(on)
	}
}

// MouseIn shades the heading.
func (h *foldHead) MouseIn(*desktop.MouseEvent) { h.hovered = true; h.Refresh() }

// MouseMoved does nothing.
func (h *foldHead) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the shade away.
func (h *foldHead) MouseOut() { h.hovered = false; h.Refresh() }

// Cursor is a hand.
func (h *foldHead) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws arrow, title, buttons and line.
func (h *foldHead) CreateRenderer() fyne.WidgetRenderer {
	r := &foldHeadRenderer{h: h, back: canvas.NewRectangle(color.Transparent), arrow: canvas.NewImageFromResource(nil), line: canvas.NewRectangle(color.Transparent), ring: newRing()}
	r.arrow.FillMode = canvas.ImageFillContain
	r.Refresh()
	return r
}

type foldHeadRenderer struct {
	h                *foldHead
	back, line, ring *canvas.Rectangle
	arrow            *canvas.Image
}

func (r *foldHeadRenderer) Destroy() {}

func (r *foldHeadRenderer) MinSize() fyne.Size {
	w, h := float32(120), look.Size(look.BoxHeight)
	for _, a := range r.h.actions {
		m := a.MinSize()
		w, h = w+m.Width+look.Space, max(h, m.Height)
	}
	return fyne.NewSize(w, h+look.Space)
}

func (r *foldHeadRenderer) Layout(s fyne.Size) {
	height := s.Height - look.Space
	r.back.Resize(fyne.NewSize(s.Width, height))
	r.ring.Resize(fyne.NewSize(s.Width, height))
	r.line.Move(fyne.NewPos(0, s.Height-1))
	r.line.Resize(fyne.NewSize(s.Width, 1))
	side := look.Size(look.SectionText)
	r.arrow.Move(fyne.NewPos(look.Space/2, (height-side)/2))
	r.arrow.Resize(fyne.NewSquareSize(side))
	right := s.Width
	for i := len(r.h.actions) - 1; i >= 0; i-- {
		m := r.h.actions[i].MinSize()
		right -= m.Width
		r.h.actions[i].Move(fyne.NewPos(right, (height-m.Height)/2))
		r.h.actions[i].Resize(m)
		right -= look.Space
	}
	x := side + 2*look.Space
	iw := float32(0)
	if r.h.info.text != "" {
		iw = min(r.h.info.Natural()+1, (right-x)/2)
	}
	tw := min(r.h.title.Natural()+1, right-x-iw-2*look.Space)
	th := lineHeight(look.Size(look.SectionText))
	r.h.title.Move(fyne.NewPos(x, (height-th)/2))
	r.h.title.Resize(fyne.NewSize(tw, th))
	ih := lineHeight(look.Size(look.CaptionText))
	r.h.info.Move(fyne.NewPos(x+tw+3*look.Space, (height-ih)/2+1))
	r.h.info.Resize(fyne.NewSize(iw, ih))
}

func (r *foldHeadRenderer) Refresh() {
	r.line.FillColor = look.Color(look.Line)
	r.back.FillColor, r.back.CornerRadius = color.Transparent, look.Radius
	if r.h.hovered {
		r.back.FillColor = look.Color(look.HoverRow)
	}
	icon := theme.MenuExpandIcon()
	if r.h.open {
		icon = theme.MenuDropDownIcon()
	}
	r.arrow.Resource = theme.NewColoredResource(icon, look.MutedText)
	paintRing(r.ring, r.h.focused, look.FocusRing, look.Ring)
	r.Layout(r.h.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvas.Refresh(r.h)
}

func (r *foldHeadRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.back, r.arrow, r.h.title, r.h.info, r.line, r.ring}, r.h.actions...)
}
