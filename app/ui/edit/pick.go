package edit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// pick is one of the values that can be kept: its text, whose it is, and a circle that is full where it is chosen.
type pick struct {
	widget.BaseWidget
	label   string
	text    *xwidget.Para
	caption *xwidget.Para
	tapped  func()
	scroll  *container.Scroll
	chosen  bool
	focused bool
	hovered bool
}

func newPick(label, text, caption string, soft bool, tapped func()) *pick {
	role := look.Text
	if soft {
		role = look.MutedText
	}
	p := &pick{label: label, text: xwidget.NewPara(text, look.BaseText, role), caption: xwidget.NewPara(caption, look.CaptionText, look.MutedText), tapped: tapped}
	p.ExtendBaseWidget(p)
	return p
}

// Label says whose value it is and what it is.
func (p *pick) Label() string { return p.label }

// AccessibilityLabel is the label.
func (p *pick) AccessibilityLabel() string { return p.label }

// AccessibilityRole is button.
func (p *pick) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped chooses the value.
func (p *pick) Tapped(*fyne.PointEvent) { p.tapped() }

// Cursor is a hand.
func (p *pick) Cursor() desktop.Cursor { return desktop.PointerCursor }

// TypedKey chooses with Space or Enter.
func (p *pick) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.tapped()
	default:
		if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && c.OnTypedKey() != nil {
			c.OnTypedKey()(ev)
		}
	}
}

// TypedRune does nothing.
func (p *pick) TypedRune(rune) {}

// FocusGained shows the ring where it can be seen.
func (p *pick) FocusGained() {
	p.focused = true
	p.Refresh()
	if p.scroll != nil {
		xwidget.Reveal(p.scroll, p)
	}
}

// FocusLost hides it.
func (p *pick) FocusLost() { p.focused = false; p.Refresh() }

// MouseIn shades it.
func (p *pick) MouseIn(*desktop.MouseEvent) { p.hovered = true; p.Refresh() }

// MouseMoved does nothing.
func (p *pick) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the shade away.
func (p *pick) MouseOut() { p.hovered = false; p.Refresh() }

func (p *pick) set(on bool) {
	p.chosen = on
	p.Refresh()
}

const (
	pickPad    = 2 * look.Space
	pickCircle = 14
	pickText   = pickPad + pickCircle + 2*look.Space
)

// HeightFor returns the height in a width.
func (p *pick) HeightFor(width float32) float32 {
	w := width - pickText - pickPad
	return max(look.Size(look.BoxHeight), p.text.HeightFor(w)+p.caption.HeightFor(w)+2*pickPad)
}

// CreateRenderer draws box, circle and texts.
func (p *pick) CreateRenderer() fyne.WidgetRenderer {
	r := &pickRenderer{p, canvas.NewRectangle(color.Transparent), canvas.NewCircle(color.Transparent), canvas.NewCircle(color.Transparent), canvas.NewRectangle(color.Transparent)}
	r.paint()
	return r
}

type pickRenderer struct {
	p           *pick
	box         *canvas.Rectangle
	circle, dot *canvas.Circle
	ring        *canvas.Rectangle
}

func (r *pickRenderer) Destroy() {}

func (r *pickRenderer) MinSize() fyne.Size {
	return fyne.NewSize(120, r.p.HeightFor(max(120, r.p.Size().Width)))
}

func (r *pickRenderer) Layout(s fyne.Size) {
	r.box.Resize(s)
	r.ring.Resize(s)
	line := look.Size(look.BaseText) * 1.4
	y := pickPad + (line-pickCircle)/2
	r.circle.Move(fyne.NewPos(pickPad, y))
	r.circle.Resize(fyne.NewSquareSize(pickCircle))
	r.dot.Move(fyne.NewPos(pickPad+3.5, y+3.5))
	r.dot.Resize(fyne.NewSquareSize(pickCircle - 7))
	w := s.Width - pickText - pickPad
	h := r.p.text.HeightFor(w)
	r.p.text.Move(fyne.NewPos(pickText, pickPad))
	r.p.text.Resize(fyne.NewSize(w, h))
	r.p.caption.Move(fyne.NewPos(pickText, pickPad+h))
	r.p.caption.Resize(fyne.NewSize(w, r.p.caption.HeightFor(w)))
}

func (r *pickRenderer) paint() {
	p := r.p
	r.box.CornerRadius, r.box.StrokeWidth = look.Radius, 1
	r.box.FillColor, r.box.StrokeColor = look.Color(look.Surface), look.Color(look.Line)
	if p.hovered {
		r.box.FillColor = look.Color(look.HoverRow)
	}
	r.circle.FillColor, r.circle.StrokeColor, r.circle.StrokeWidth = color.Transparent, look.Color(look.MutedText), 1.5
	r.dot.FillColor, r.dot.Hidden = look.Color(look.Primary), !p.chosen
	if p.chosen {
		r.box.FillColor, r.box.StrokeColor, r.circle.StrokeColor = look.Color(look.SelectedRow), look.Color(look.Primary), look.Color(look.Primary)
	}
	r.ring.CornerRadius, r.ring.StrokeWidth, r.ring.StrokeColor, r.ring.FillColor = look.Radius, look.Ring, look.Color(look.FocusRing), color.Transparent
	r.ring.Hidden = !p.focused
}

func (r *pickRenderer) Refresh() {
	r.paint()
	r.Layout(r.p.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvas.Refresh(r.p)
}

func (r *pickRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.circle, r.dot, r.p.text, r.p.caption, r.ring}
}

// newThreeColumns lays a label and two values side by side, as high as the highest.
func newThreeColumns(a, b, c fyne.CanvasObject) *xwidget.Placed {
	parts := []fyne.CanvasObject{a, b, c}
	return xwidget.NewPlaced(420, func(width float32, put xwidget.Put) float32 {
		width -= 2 * look.Space // for the scroll bar
		first := width * 0.24
		rest := (width - first - 2*2*look.Space) / 2
		var height float32
		for i, w := range []float32{first, rest, rest} {
			h := parts[i].MinSize().Height
			if x, ok := parts[i].(interface{ HeightFor(float32) float32 }); ok {
				h = x.HeightFor(w)
			}
			height = max(height, h)
		}
		put(a, 0, 0, first, height)
		if _, ok := b.(*pick); ok { // the label stands on the line of the values
			put(a, 0, pickPad, first, height-pickPad)
		}
		put(b, first+2*look.Space, 0, rest, height)
		put(c, first+rest+2*2*look.Space, 0, rest, height)
		return height
	}, parts...)
}
