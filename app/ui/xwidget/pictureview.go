package xwidget

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// PictureMark is a place in a picture that has words: X and Y from 0 to 1 over its width and height.
type PictureMark struct {
	X, Y float32
	Text string
}

// PictureView shows a drawing that is made elsewhere. Its marks have words under the pointer and, walked with the arrows to the nearest in that
// direction, below the picture; Enter or a tap opens one; plus, minus and the wheel ask for a closer look, dragging for another part.
type PictureView struct {
	widget.BaseWidget

	OnSize func(fyne.Size)            // the picture is to be made for that size
	OnOpen func(mark int)             // Enter or a tap on a mark
	OnZoom func(by int, x, y float32) // a closer look (1), a wider one (-1) or all of it (0), at x, y from 0 to 1
	OnPan  func(dx, dy float32) bool  // the picture was dragged by these shares of its size; reports whether another one comes for that

	label   string
	marks   []PictureMark
	at      int // mark walked to, -1 without one
	focused bool
	tip     int
	words   *Para
	picture *canvas.Image
	size    fyne.Size
	dragged fyne.Delta
	wheel   float32 // turned since the last step
}

// NewPictureView returns a view without a picture; label names it.
func NewPictureView(label string) *PictureView {
	v := &PictureView{label: label, at: -1, tip: -1, words: NewPara("", look.CaptionText, look.Text), picture: &canvas.Image{FillMode: canvas.ImageFillStretch}}
	v.ExtendBaseWidget(v)
	return v
}

// Label names the picture.
func (v *PictureView) Label() string { return v.label }

// AccessibilityLabel is the label and the words of the mark walked to.
func (v *PictureView) AccessibilityLabel() string { return v.label + " " + v.words.text }

// AccessibilityRole is container.
func (v *PictureView) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// SetPicture shows another picture with its marks. One walked to stays where a mark has the same words.
func (v *PictureView) SetPicture(picture image.Image, marks []PictureMark) {
	was := ""
	if v.at >= 0 {
		was = v.marks[v.at].Text
	}
	v.picture.Image, v.marks, v.at, v.tip = picture, marks, -1, -1
	v.picture.Move(fyne.NewPos(v.dragged.DX, v.dragged.DY))
	for i, m := range marks {
		if was != "" && m.Text == was {
			v.at = i
		}
	}
	if v.at < 0 {
		v.words.SetText("")
	}
	v.picture.Refresh()
	v.Refresh()
}

// Mark returns the number of the mark walked to, or -1.
func (v *PictureView) Mark() int { return v.at }

// TypedKey walks over the marks.
func (v *PictureView) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyRight:
		v.walk(1, 0)
	case fyne.KeyLeft:
		v.walk(-1, 0)
	case fyne.KeyDown:
		v.walk(0, 1)
	case fyne.KeyUp:
		v.walk(0, -1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if v.at >= 0 && v.OnOpen != nil {
			v.OnOpen(v.at)
			return
		}
		passKey(v, ev)
	default:
		passKey(v, ev)
	}
}

// zoom looks closer at the mark walked to, or at the middle.
func (v *PictureView) zoom(by int) {
	x, y := float32(0.5), float32(0.5)
	if v.at >= 0 {
		x, y = v.marks[v.at].X, v.marks[v.at].Y
	}
	if v.OnZoom != nil {
		v.OnZoom(by, x, y)
	}
}

// walk goes to the nearest mark in a direction; one that lies rather beside than ahead counts as further off.
func (v *PictureView) walk(dx, dy float32) {
	if len(v.marks) == 0 {
		return
	}
	if v.at < 0 {
		v.to(v.nearest(0.5, 0.5))
		return
	}
	from, best, distance := v.marks[v.at], -1, float32(math.MaxFloat32)
	s := v.picture.Size()
	for i, m := range v.marks {
		x, y := (m.X-from.X)*s.Width, (m.Y-from.Y)*s.Height
		ahead, beside := x*dx+y*dy, x*dy-y*dx
		if ahead <= 0 || i == v.at {
			continue
		}
		if d := ahead*ahead + 4*beside*beside; d < distance {
			best, distance = i, d
		}
	}
	if best >= 0 {
		v.to(best)
	}
}

func (v *PictureView) nearest(x, y float32) int {
	best, distance := -1, float32(math.MaxFloat32)
	for i, m := range v.marks {
		if d := (m.X-x)*(m.X-x) + (m.Y-y)*(m.Y-y); d < distance {
			best, distance = i, d
		}
	}
	return best
}

func (v *PictureView) to(mark int) {
	v.at = mark
	v.words.SetText(v.marks[mark].Text)
	v.Refresh()
}

// TypedRune looks closer (+), wider (−) or at all of it (0).
func (v *PictureView) TypedRune(r rune) {
	switch r {
	case '+', '=':
		v.zoom(1)
	case '-', '−':
		v.zoom(-1)
	case '0':
		v.zoom(0)
	}
}

// TypedShortcut passes the shortcut on to the window.
func (v *PictureView) TypedShortcut(s fyne.Shortcut) { passShortcut(v, s) }

// FocusGained shows the ring, and the mark walked to.
func (v *PictureView) FocusGained() { v.focused = true; v.Refresh() }

// FocusLost hides the ring.
func (v *PictureView) FocusLost() { v.focused = false; v.Refresh() }

// reach is how far from a mark a pointer still means it, in units of the window.
const reach = 9

// under is the mark under a place of the picture, or -1.
func (v *PictureView) under(p fyne.Position) int {
	s := v.picture.Size()
	if s.Width <= 0 || s.Height <= 0 {
		return -1
	}
	i := v.nearest(p.X/s.Width, p.Y/s.Height)
	if i < 0 {
		return -1
	}
	dx, dy := v.marks[i].X*s.Width-p.X, v.marks[i].Y*s.Height-p.Y
	if dx*dx+dy*dy > reach*reach {
		return -1
	}
	return i
}

// Tapped takes the focus and opens what lies under the pointer.
func (v *PictureView) Tapped(ev *fyne.PointEvent) {
	focusOn(v)
	if i := v.under(ev.Position); i >= 0 {
		v.to(i)
		if v.OnOpen != nil {
			v.OnOpen(i)
		}
	}
}

// notch is how far a wheel turns for a step; a touch pad tells much less at a time.
const notch = 10

// Scrolled looks closer or wider at what lies under the pointer.
func (v *PictureView) Scrolled(ev *fyne.ScrollEvent) {
	s := v.picture.Size()
	v.wheel += ev.Scrolled.DY
	if v.OnZoom == nil || max(v.wheel, -v.wheel) < notch || s.Width <= 0 || s.Height <= 0 {
		return
	}
	by := 1
	if v.wheel < 0 {
		by = -1
	}
	v.wheel = 0
	v.OnZoom(by, ev.Position.X/s.Width, ev.Position.Y/s.Height)
}

// Dragged moves the picture with the pointer.
func (v *PictureView) Dragged(ev *fyne.DragEvent) {
	v.dragged.DX += ev.Dragged.DX
	v.dragged.DY += ev.Dragged.DY
	v.picture.Move(fyne.NewPos(v.dragged.DX, v.dragged.DY))
}

// DragEnd asks for the part dragged to. Until that comes the picture stays where it was dragged.
func (v *PictureView) DragEnd() {
	s, by := v.picture.Size(), v.dragged
	v.dragged = fyne.Delta{}
	if v.OnPan == nil || s.Width <= 0 || s.Height <= 0 || !v.OnPan(by.DX/s.Width, by.DY/s.Height) {
		v.picture.Move(fyne.NewPos(0, 0))
	}
}

// MouseIn shows the words of the mark under the pointer.
func (v *PictureView) MouseIn(ev *desktop.MouseEvent) { v.MouseMoved(ev) }

// MouseMoved shows the words of the mark under the pointer.
func (v *PictureView) MouseMoved(ev *desktop.MouseEvent) {
	i := v.under(ev.Position)
	if i == v.tip {
		return
	}
	v.tip = i
	text := ""
	if i >= 0 {
		text = v.marks[i].Text
	}
	tipFor(v, text, ev.AbsolutePosition)
}

// MouseOut takes the words away.
func (v *PictureView) MouseOut() {
	v.tip = -1
	tipFor(v, "", fyne.Position{})
}

// Cursor is a hand over a mark.
func (v *PictureView) Cursor() desktop.Cursor {
	if v.tip >= 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer draws picture, ring, mark and words.
func (v *PictureView) CreateRenderer() fyne.WidgetRenderer {
	return &pictureRenderer{v, container.NewClip(v.picture), canvas.NewCircle(color.Transparent), newRing()}
}

type pictureRenderer struct {
	v    *PictureView
	clip fyne.CanvasObject
	dot  *canvas.Circle
	ring *canvas.Rectangle
}

func (r *pictureRenderer) Destroy()           {}
func (r *pictureRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 200) }

func (r *pictureRenderer) Layout(s fyne.Size) {
	v := r.v
	line := max(lineHeight(look.Size(look.CaptionText)), v.words.HeightFor(s.Width))
	size := fyne.NewSize(s.Width, max(0, s.Height-line-look.Space))
	r.clip.Resize(size)
	v.picture.Resize(size)
	r.ring.Resize(size)
	v.words.Resize(fyne.NewSize(s.Width, line))
	v.words.Move(fyne.NewPos(0, size.Height+look.Space))
	r.dot.Hidden = !v.focused || v.at < 0
	if !r.dot.Hidden {
		m := v.marks[v.at]
		r.dot.StrokeColor, r.dot.StrokeWidth = look.Color(look.FocusRing), look.Ring
		r.dot.Resize(fyne.NewSquareSize(18))
		r.dot.Move(fyne.NewPos(m.X*size.Width-9, m.Y*size.Height-9))
	}
	paintRing(r.ring, v.focused, look.FocusRing, look.Ring)
	if size != v.size {
		v.size = size
		if v.OnSize != nil && size.Width > 0 && size.Height > 0 {
			v.OnSize(size)
		}
	}
}

func (r *pictureRenderer) Refresh() {
	r.Layout(r.v.Size())
	r.dot.Refresh()
	r.v.words.Refresh()
	canvas.Refresh(r.v)
}

func (r *pictureRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.clip, r.dot, r.ring, r.v.words}
}
