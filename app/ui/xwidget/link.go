package xwidget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// link is a text of the page that wraps and can be pressed.
type link struct {
	widget.BaseWidget
	text    *Para
	label   string
	tapped  func()
	onFocus func(fyne.CanvasObject) // told when the focus comes, may be nil
	focused bool
	hovered bool
}

func newLink(text, label string, role fyne.ThemeColorName, tapped func()) *link {
	l := &link{text: NewPara(text, look.BaseText, role), label: label, tapped: tapped}
	l.ExtendBaseWidget(l)
	return l
}

func (l *link) Label() string                          { return l.label }
func (l *link) AccessibilityLabel() string             { return l.label }
func (l *link) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }
func (l *link) Tapped(*fyne.PointEvent)                { l.tapped() }
func (l *link) Cursor() desktop.Cursor                 { return desktop.PointerCursor }
func (l *link) TypedRune(rune)                         {}
func (l *link) TypedShortcut(s fyne.Shortcut)          { passShortcut(l, s) }
func (l *link) FocusLost()                             { l.focused = false; l.Refresh() }
func (l *link) MouseIn(*desktop.MouseEvent)            { l.hovered = true; l.Refresh() }
func (l *link) MouseMoved(*desktop.MouseEvent)         {}
func (l *link) MouseOut()                              { l.hovered = false; l.Refresh() }

func (l *link) FocusGained() {
	l.focused = true
	l.Refresh()
	if l.onFocus != nil {
		l.onFocus(l)
	}
}

func (l *link) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		l.tapped()
	default:
		passKey(l, ev)
	}
}

// HeightFor returns the height of the text in that width.
func (l *link) HeightFor(width float32) float32 { return l.text.HeightFor(width) }

func (l *link) CreateRenderer() fyne.WidgetRenderer {
	return &linkRenderer{l: l, line: canvas.NewRectangle(color.Transparent), ring: newRing()}
}

type linkRenderer struct {
	l          *link
	line, ring *canvas.Rectangle
}

func (r *linkRenderer) Destroy()           {}
func (r *linkRenderer) MinSize() fyne.Size { return r.l.text.MinSize() }

func (r *linkRenderer) Layout(s fyne.Size) {
	l := r.l
	l.text.Resize(s)
	w := min(s.Width, l.text.Natural())
	r.line.FillColor = look.Color(l.text.role)
	r.line.Resize(fyne.NewSize(w, 1))
	r.line.Move(fyne.NewPos(0, s.Height-2))
	r.line.Hidden = l.text.role == look.Primary && !l.hovered
	r.ring.Resize(fyne.NewSize(w+6, s.Height+4))
	r.ring.Move(fyne.NewPos(-3, -2))
	paintRing(r.ring, l.focused, look.FocusRing, look.Ring)
}

func (r *linkRenderer) Refresh() {
	r.l.text.Refresh()
	r.Layout(r.l.Size())
	r.line.Refresh()
	canvas.Refresh(r.l)
}

func (r *linkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.l.text, r.line, r.ring}
}
