package overview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// tile is a number with what it counts, and the way there.
type tile struct {
	widget.BaseWidget
	number  *xwidget.Para
	what    fyne.CanvasObject
	mark    xwidget.Mark
	open    func()
	hovered bool
	focused bool
}

func newTile(number string, m xwidget.Mark, open func()) *tile {
	t := &tile{number: xwidget.NewPara(number, look.TitleText, look.Text), mark: m, open: open}
	t.number.Bold = true
	if m.Shape == xwidget.NoShape {
		t.what = xwidget.NewPara(m.Text, look.BaseText, look.MutedText)
	} else {
		t.what = xwidget.NewStatusMark(m)
	}
	t.ExtendBaseWidget(t)
	return t
}

// Label is what is counted and how many there are.
func (t *tile) Label() string { return t.mark.Text + ": " + t.number.Text() }

// AccessibilityLabel is the label.
func (t *tile) AccessibilityLabel() string { return t.Label() }

// AccessibilityRole is link.
func (t *tile) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleLink }

// Tapped goes to what is counted.
func (t *tile) Tapped(*fyne.PointEvent) { t.open() }

// TypedKey goes there with Enter or Space.
func (t *tile) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		t.open()
	default:
		recordpage.PassKey(t, ev)
	}
}

// TypedRune does nothing.
func (t *tile) TypedRune(rune) {}

// TypedShortcut passes the shortcut on to the window.
func (t *tile) TypedShortcut(s fyne.Shortcut) { recordpage.PassShortcut(t, s) }

// FocusGained shows the ring.
func (t *tile) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost hides it.
func (t *tile) FocusLost() { t.focused = false; t.Refresh() }

// MouseIn shades the tile.
func (t *tile) MouseIn(*desktop.MouseEvent) { t.hovered = true; t.Refresh() }

// MouseMoved does nothing.
func (t *tile) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the shade away.
func (t *tile) MouseOut() { t.hovered = false; t.Refresh() }

// Cursor is a hand.
func (t *tile) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws box, number and what it counts.
func (t *tile) CreateRenderer() fyne.WidgetRenderer {
	r := &tileRenderer{t, canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)}
	r.paint()
	return r
}

type tileRenderer struct {
	t         *tile
	box, ring *canvas.Rectangle
}

const (
	tilePad   = 3 * look.Space
	tileWidth = 128
)

func (r *tileRenderer) Destroy() {}

func (r *tileRenderer) MinSize() fyne.Size {
	what := r.t.what.MinSize()
	w := what.Width
	if p, ok := r.t.what.(*xwidget.Para); ok {
		w = p.Natural() + 1
		what.Height = p.HeightFor(w)
	}
	return fyne.NewSize(max(tileWidth, w+2*tilePad), r.t.number.HeightFor(tileWidth)+what.Height+2*tilePad)
}

func (r *tileRenderer) Layout(s fyne.Size) {
	r.box.Resize(s)
	r.ring.Resize(s)
	h := r.t.number.HeightFor(s.Width)
	r.t.number.Move(fyne.NewPos(tilePad, tilePad))
	r.t.number.Resize(fyne.NewSize(s.Width-2*tilePad, h))
	r.t.what.Move(fyne.NewPos(tilePad, tilePad+h))
	r.t.what.Resize(fyne.NewSize(s.Width-2*tilePad, s.Height-h-2*tilePad))
}

func (r *tileRenderer) paint() {
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth, r.box.CornerRadius = look.Color(look.Surface), look.Color(look.Line), 1, look.Radius
	if r.t.hovered {
		r.box.FillColor = look.Color(look.HoverRow)
	}
	r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius = look.Color(look.FocusRing), look.Ring, look.Radius
	r.ring.Hidden = !r.t.focused
}

func (r *tileRenderer) Refresh() {
	r.paint()
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvas.Refresh(r.t)
}

func (r *tileRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.t.number, r.t.what, r.ring}
}
