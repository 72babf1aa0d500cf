package xwidget

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// TimelineMark is a place in the drawing that has words: X and Y from 0 to 1 over its width and height.
type TimelineMark struct {
	X, Y float32
	Text string
}

// TimelineView shows a drawing of time. Marks have words under the pointer and, walked with Left and Right, below the drawing; the
// cursor of the day is dragged, or moved with the pointer's tap.
type TimelineView struct {
	widget.BaseWidget

	Draw     func(w, h int, scale float64) image.Image // pixels of the screen, and how many of them make one unit of the window
	Hover    func(x, y float32) string                 // words of what lies at x, y from 0 to 1, or ""
	Marks    []TimelineMark                            // in order of time
	OnCursor func(x float32, done bool)                // the day's cursor was dragged to x from 0 to 1
	OnOpen   func(mark int)                            // Enter on a mark
	OnMenu   func(at fyne.Position)                    // the second button, or the menu key: what can be done with the drawing, at an absolute position
	Height   float32                                   // of the drawing

	label   string
	cursor  float32 // -1 without one
	at      int     // mark walked to, -1 without one
	focused bool
	tip     string
	words   *Para
	picture *canvas.Raster
	still   bool // only what lies over the drawing has changed
}

// NewTimelineView returns a view of a drawing with that height.
func NewTimelineView(label string, height float32, draw func(w, h int, scale float64) image.Image) *TimelineView {
	t := &TimelineView{Draw: draw, Height: height, label: label, cursor: -1, at: -1, words: NewPara("", look.CaptionText, look.Text)}
	t.ExtendBaseWidget(t)
	t.picture = canvas.NewRaster(func(w, h int) image.Image {
		scale := 1.0
		if s := t.picture.Size().Width; s > 0 {
			scale = float64(w) / float64(s)
		}
		return t.Draw(w, h, scale)
	})
	return t
}

// Label names the drawing.
func (t *TimelineView) Label() string { return t.label }

// AccessibilityLabel is the label and the words of the mark walked to.
func (t *TimelineView) AccessibilityLabel() string { return t.label + " " + t.words.text }

// AccessibilityRole is container.
func (t *TimelineView) AccessibilityRole() fyne.AccessibleRole {
	return fyne.AccessibleRoleContainer
}

// SetCursor shows the day's cursor at x from 0 to 1; -1 shows none.
func (t *TimelineView) SetCursor(x float32) {
	t.cursor = x
	t.refreshOver()
}

// refreshOver draws cursor, ring and words again, but not the picture, which is the costly part.
func (t *TimelineView) refreshOver() {
	t.still = true
	t.Refresh()
	t.still = false
}

// SetMarks takes the marks of another drawing.
func (t *TimelineView) SetMarks(marks []TimelineMark) {
	t.Marks, t.at = marks, -1
	t.words.SetText("")
	t.Refresh()
}

// Mark returns the number of the mark walked to, or -1.
func (t *TimelineView) Mark() int { return t.at }

// TypedKey walks over the marks.
func (t *TimelineView) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyRight:
		t.walk(t.at + 1)
	case fyne.KeyLeft:
		t.walk(t.at - 1)
	case fyne.KeyHome:
		t.walk(0)
	case fyne.KeyEnd:
		t.walk(len(t.Marks) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if t.at >= 0 && t.OnOpen != nil {
			t.OnOpen(t.at)
			return
		}
		passKey(t, ev)
	case desktop.KeyMenu:
		t.menu(fyne.CurrentApp().Driver().AbsolutePositionForObject(t).AddXY(t.Size().Width/2, t.Height/2))
	default:
		passKey(t, ev)
	}
}

func (t *TimelineView) menu(at fyne.Position) {
	if t.OnMenu != nil {
		t.OnMenu(at)
	}
}

// TappedSecondary opens the menu of the drawing.
func (t *TimelineView) TappedSecondary(ev *fyne.PointEvent) {
	focusOn(t)
	t.menu(ev.AbsolutePosition)
}

func (t *TimelineView) walk(to int) {
	if len(t.Marks) == 0 {
		return
	}
	t.at = max(0, min(len(t.Marks)-1, to))
	t.words.SetText(t.Marks[t.at].Text)
	t.refreshOver()
}

// TypedRune does nothing.
func (t *TimelineView) TypedRune(rune) {}

// TypedShortcut passes the shortcut on to the window.
func (t *TimelineView) TypedShortcut(s fyne.Shortcut) { passShortcut(t, s) }

// FocusGained shows the ring and the words of the first mark.
func (t *TimelineView) FocusGained() {
	t.focused = true
	if t.at < 0 && len(t.Marks) > 0 {
		t.walk(0)
	}
	t.refreshOver()
}

// FocusLost hides the ring.
func (t *TimelineView) FocusLost() { t.focused = false; t.refreshOver() }

func (t *TimelineView) share(p fyne.Position) (x, y float32) {
	s := t.picture.Size()
	if s.Width <= 0 || s.Height <= 0 {
		return 0, 0
	}
	return max(0, min(1, p.X/s.Width)), max(0, min(1, p.Y/s.Height))
}

// Tapped takes the focus and moves the day's cursor.
func (t *TimelineView) Tapped(ev *fyne.PointEvent) {
	focusOn(t)
	t.moveCursor(ev.Position, true)
}

// Dragged drags the day's cursor.
func (t *TimelineView) Dragged(ev *fyne.DragEvent) { t.moveCursor(ev.Position, false) }

// DragEnd leaves the day's cursor where it is.
func (t *TimelineView) DragEnd() {
	if t.cursor >= 0 && t.OnCursor != nil {
		t.OnCursor(t.cursor, true)
	}
}

func (t *TimelineView) moveCursor(p fyne.Position, done bool) {
	if t.OnCursor == nil {
		return
	}
	x, _ := t.share(p)
	t.SetCursor(x)
	t.OnCursor(x, done)
}

// MouseIn shows the words of what lies under the pointer.
func (t *TimelineView) MouseIn(ev *desktop.MouseEvent) { t.MouseMoved(ev) }

// MouseMoved shows the words of what lies under the pointer.
func (t *TimelineView) MouseMoved(ev *desktop.MouseEvent) {
	if t.Hover == nil {
		return
	}
	if text := t.Hover(t.share(ev.Position)); text != t.tip {
		t.tip = text
		tipFor(t, text, ev.AbsolutePosition)
	}
}

// MouseOut takes the words away.
func (t *TimelineView) MouseOut() {
	t.tip = ""
	tipFor(t, "", fyne.Position{})
}

// HeightFor returns the height of drawing and words; the line for the words is always there, so that the page does not jump.
func (t *TimelineView) HeightFor(width float32) float32 {
	line := lineHeight(look.Size(look.CaptionText))
	return t.Height + look.Space + max(line, t.words.HeightFor(width))
}

// CreateRenderer draws picture, cursor, ring and words.
func (t *TimelineView) CreateRenderer() fyne.WidgetRenderer {
	r := &timelineRenderer{t: t, cursor: canvas.NewRectangle(color.Transparent), knob: canvas.NewCircle(color.Transparent), dot: canvas.NewCircle(color.Transparent), ring: newRing()}
	return r
}

type timelineRenderer struct {
	t            *TimelineView
	cursor, ring *canvas.Rectangle
	knob, dot    *canvas.Circle
}

func (r *timelineRenderer) Destroy() {}
func (r *timelineRenderer) MinSize() fyne.Size {
	return fyne.NewSize(200, r.t.HeightFor(max(200, r.t.Size().Width)))
}

func (r *timelineRenderer) Layout(s fyne.Size) {
	t := r.t
	size := fyne.NewSize(s.Width, t.Height)
	t.picture.Resize(size)
	r.ring.Resize(size.AddWidthHeight(3*look.Space, look.Space)) // clear of the words at the edge
	r.ring.Move(fyne.NewPos(-1.5*look.Space, -look.Space/2))
	t.words.Resize(fyne.NewSize(s.Width, t.words.HeightFor(s.Width)))
	t.words.Move(fyne.NewPos(0, t.Height+look.Space))
	r.cursor.FillColor, r.knob.FillColor = look.Color(look.Primary), look.Color(look.Primary)
	r.cursor.Hidden, r.knob.Hidden = t.cursor < 0, t.cursor < 0
	x := t.cursor * s.Width
	r.cursor.Resize(fyne.NewSize(1.5, t.Height))
	r.cursor.Move(fyne.NewPos(x-0.75, 0))
	r.knob.Resize(fyne.NewSquareSize(9))
	r.knob.Move(fyne.NewPos(x-4.5, 0))
	r.cursor.Refresh()
	r.knob.Refresh()
	r.dot.Hidden = !t.focused || t.at < 0
	if !r.dot.Hidden {
		m := t.Marks[t.at]
		r.dot.FillColor, r.dot.StrokeColor, r.dot.StrokeWidth = color.Transparent, look.Color(look.FocusRing), look.Ring
		r.dot.Resize(fyne.NewSquareSize(16))
		r.dot.Move(fyne.NewPos(m.X*s.Width-8, m.Y*t.Height-8))
	}
	r.dot.Refresh()
	paintRing(r.ring, t.focused, look.FocusRing, look.Ring)
}

func (r *timelineRenderer) Refresh() {
	r.Layout(r.t.Size())
	if !r.t.still {
		r.t.picture.Refresh()
	}
	r.t.words.Refresh()
	canvas.Refresh(r.t)
}

func (r *timelineRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.t.picture, r.cursor, r.knob, r.dot, r.ring, r.t.words}
}
