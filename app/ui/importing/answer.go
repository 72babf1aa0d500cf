package importing

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

// answer is one of the things a question may be answered with: a button whose text begins at the left and wraps.
type answer struct {
	widget.BaseWidget
	text    *xwidget.Para
	chosen  bool
	do      func()
	focused bool
	hovered bool
}

func newAnswer(text string, style xwidget.ButtonStyle, do func()) *answer {
	a := &answer{text: xwidget.NewPara(text, look.BaseText, look.Text), chosen: style == xwidget.Primary, do: do}
	if a.chosen {
		a.text.SetRole(theme.ColorNameForegroundOnPrimary)
	}
	a.ExtendBaseWidget(a)
	return a
}

// Label is the text.
func (a *answer) Label() string { return a.text.Text() }

// AccessibilityLabel is the text.
func (a *answer) AccessibilityLabel() string { return a.text.Text() }

// AccessibilityRole is button.
func (a *answer) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// HeightFor returns the height in a width.
func (a *answer) HeightFor(width float32) float32 {
	return max(a.text.HeightFor(width-6*look.Space)+2*look.Space, look.Size(look.BoxHeight))
}

// Tapped answers.
func (a *answer) Tapped(*fyne.PointEvent) { a.do() }

// TypedKey answers with Space or Enter.
func (a *answer) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		a.do()
	default:
		if c := fyne.CurrentApp().Driver().CanvasForObject(a); c != nil && c.OnTypedKey() != nil {
			c.OnTypedKey()(ev)
		}
	}
}

// TypedRune does nothing.
func (a *answer) TypedRune(rune) {}

// TypedShortcut passes the shortcut on to the window.
func (a *answer) TypedShortcut(s fyne.Shortcut) {
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(a).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// FocusGained shows the ring.
func (a *answer) FocusGained() { a.focused = true; a.Refresh() }

// FocusLost hides it.
func (a *answer) FocusLost() { a.focused = false; a.Refresh() }

// MouseIn shades it.
func (a *answer) MouseIn(*desktop.MouseEvent) { a.hovered = true; a.Refresh() }

// MouseMoved does nothing.
func (a *answer) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the shade away.
func (a *answer) MouseOut() { a.hovered = false; a.Refresh() }

// CreateRenderer draws box and text.
func (a *answer) CreateRenderer() fyne.WidgetRenderer {
	r := &answerRenderer{a, canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type answerRenderer struct {
	a   *answer
	box *canvas.Rectangle
}

func (r *answerRenderer) Destroy() {}

func (r *answerRenderer) MinSize() fyne.Size {
	w := max(120, r.a.Size().Width)
	return fyne.NewSize(120, r.a.HeightFor(w))
}

func (r *answerRenderer) Layout(s fyne.Size) {
	r.box.Resize(s)
	w := s.Width - 6*look.Space
	h := r.a.text.HeightFor(w)
	r.a.text.Resize(fyne.NewSize(w, h))
	r.a.text.Move(fyne.NewPos(3*look.Space, (s.Height-h)/2))
}

func (r *answerRenderer) Refresh() {
	fill, stroke, width := look.Color(look.Surface), look.Color(look.Line), float32(1)
	switch {
	case r.a.chosen:
		fill, stroke = look.Color(look.Primary), look.Color(look.Primary)
	case r.a.hovered:
		fill = look.Color(look.HoverRow)
	}
	if r.a.focused {
		stroke, width = look.Color(look.FocusRing), look.Ring
	}
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth, r.box.CornerRadius = fill, stroke, width, look.Radius
	r.Layout(r.a.Size())
	r.box.Refresh()
	r.a.text.Refresh()
	canvas.Refresh(r.a)
}

func (r *answerRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.box, r.a.text} }
