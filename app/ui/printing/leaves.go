package printing

import (
	"context"
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// leavesView shows the pages of a document as they will be on paper. Only those that are seen are drawn, and the next one ahead.
type leavesView struct {
	widget.BaseWidget
	OnPage func(page, pages int, scale float64) // another page, counted from 1, or zoom is shown

	label   string
	runner  xwidget.Runner
	leaves  Leaves
	pages   []size
	stack   stack
	zoom    zoom
	room    fyne.Size // the stack was laid out for
	scroll  *container.Scroll
	pile    *pile
	drawn   map[int]drawing
	drawing wanted // under way; width 0 where none is
	focused bool
	told    [2]int
}

// drawing is the picture of a page, width pixels wide.
type drawing struct {
	picture *canvas.Image
	width   int
	failed  bool
}

type wanted struct{ page, width int }

// mostPixels is the widest picture drawn: a page at 200 % on a screen of twice the usual fineness.
const mostPixels = 3400

func newLeavesView(label string, runner xwidget.Runner) *leavesView {
	v := &leavesView{label: label, runner: runner, drawn: map[int]drawing{}}
	v.pile = &pile{v: v}
	v.pile.ExtendBaseWidget(v.pile)
	v.scroll = container.NewScroll(v.pile)
	v.scroll.OnScrolled = func(fyne.Position) { v.moved() }
	v.ExtendBaseWidget(v)
	return v
}

// show shows another document, or none. keep stays at the page that is shown.
func (v *leavesView) show(l Leaves, keep bool) {
	page := v.page()
	v.leaves, v.pages, v.drawing = l, nil, wanted{}
	if l != nil {
		v.pages = make([]size, l.Pages())
		for i := range v.pages {
			v.pages[i].w, v.pages[i].h = l.Size(i)
		}
	}
	clear(v.drawn)
	v.room = fyne.Size{}
	v.told = [2]int{}
	v.lay()
	if !keep || page >= len(v.pages) {
		page = 0
	}
	v.goTo(page)
	v.tell()
}

// lay places the pages for the room there is.
func (v *leavesView) lay() {
	room := v.scroll.Size()
	if room.Width <= 0 || room.Height <= 0 || room == v.room {
		return
	}
	v.relay()
}

func (v *leavesView) relay() {
	room := v.scroll.Size()
	if len(v.pages) == 0 {
		v.stack = stack{}
		v.pile.Refresh()
		v.scroll.Refresh()
		return
	}
	// What lies in the middle stays there.
	page, share := v.page(), float32(0)
	if page < len(v.stack.leaves) && v.room != (fyne.Size{}) {
		l := v.stack.leaves[page]
		share = (v.scroll.Offset.Y + v.room.Height/2 - l.y) / max(l.h, 1)
	}
	first := v.room == fyne.Size{}
	v.room = room
	v.stack = lay(v.pages, v.zoom, room.Width, room.Height)
	v.pile.Resize(fyne.NewSize(v.stack.w, v.stack.h))
	v.scroll.Refresh()
	if !first {
		l := v.stack.leaves[page]
		v.scroll.ScrollToOffset(fyne.NewPos((v.stack.w-room.Width)/2, l.y+share*l.h-room.Height/2))
	}
	v.moved()
}

// moved draws what has come into sight.
func (v *leavesView) moved() {
	v.pile.Refresh()
	v.tell()
	v.paint()
}

func (v *leavesView) tell() {
	now := [2]int{v.page() + 1, int(v.stack.scale * 1000)}
	if len(v.pages) == 0 {
		now[0] = 0
	}
	if now != v.told && v.OnPage != nil {
		v.told = now
		v.OnPage(now[0], len(v.pages), v.stack.scale)
	}
}

// page is the one shown, counted from 0.
func (v *leavesView) page() int {
	if len(v.stack.leaves) == 0 {
		return 0
	}
	return max(0, v.stack.at(v.scroll.Offset.Y, v.room.Height))
}

// pixels is how many of the screen's pixels make a unit of the window.
func (v *leavesView) pixels() float64 {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		return float64(c.Scale())
	}
	return 1
}

// wide is how many pixels wide a page is to be drawn.
func (v *leavesView) wide(page int) int {
	return max(1, min(mostPixels, int(math.Round(v.pages[page].w*v.stack.scale*v.pixels()))))
}

// paint draws the first page in sight that is not drawn yet, then the next one ahead; with each that is done it is asked again.
func (v *leavesView) paint() {
	if v.leaves == nil || v.room.Width <= 0 {
		return
	}
	top := v.scroll.Offset.Y
	first, last := v.stack.seen(top, top+v.room.Height)
	for page := range v.drawn { // the memory of a picture is megabytes
		if page < first-1 || page > last+1 {
			delete(v.drawn, page)
		}
	}
	var all []int
	for page := first; page <= last+1; page++ {
		all = append(all, page)
	}
	for _, page := range append(all, first-1) {
		if page < 0 || page >= len(v.pages) || v.drawn[page].failed || v.drawn[page].width == v.wide(page) {
			continue
		}
		want := wanted{page, v.wide(page)}
		if v.drawing == want {
			return
		}
		v.draw(want)
		return
	}
}

func (v *leavesView) draw(want wanted) {
	v.drawing = want
	leaves := v.leaves
	v.runner.Go(func(ctx context.Context) func() {
		img, err := leaves.Render(ctx, want.page, want.width)
		return func() {
			if v.leaves != leaves {
				return
			}
			v.drawing = wanted{}
			v.drawn[want.page] = drawing{picture(img), want.width, err != nil}
			v.pile.Refresh()
			v.paint()
		}
	})
}

func picture(img image.Image) *canvas.Image {
	if img == nil {
		return nil
	}
	p := canvas.NewImageFromImage(img)
	p.FillMode = canvas.ImageFillStretch
	p.ScaleMode = canvas.ImageScaleFastest // it has the size it is shown at
	return p
}

// setZoom shows the pages in another size.
func (v *leavesView) setZoom(z zoom) {
	v.zoom = z
	v.relay()
}

// zoomBy goes a step up or down.
func (v *leavesView) zoomBy(by int) {
	if len(v.pages) > 0 {
		v.setZoom(v.zoom.step(by, v.stack.scale))
	}
}

// goTo shows a page, counted from 0, from its top.
func (v *leavesView) goTo(page int) {
	if len(v.stack.leaves) == 0 {
		return
	}
	page = max(0, min(len(v.stack.leaves)-1, page))
	l := v.stack.leaves[page]
	y := l.y - leafGap/2
	if l.h < v.room.Height-2*leafMargin { // a page that fits stands in the middle
		y = l.y - (v.room.Height-l.h)/2
	}
	v.scroll.ScrollToOffset(fyne.NewPos(v.scroll.Offset.X, y))
	v.moved()
}

// turn goes a page on or back: first to what of this one is not seen yet.
func (v *leavesView) turn(by int) {
	if len(v.stack.leaves) == 0 {
		return
	}
	page := v.page()
	l := v.stack.leaves[page]
	top, bottom := v.scroll.Offset.Y, v.scroll.Offset.Y+v.room.Height
	const hair = 2
	switch {
	case by > 0 && l.y+l.h > bottom+hair:
		v.scrollTo(min(top+v.room.Height*0.9, l.y+l.h+leafGap/2-v.room.Height))
	case by < 0 && l.y < top-hair:
		v.scrollTo(max(top-v.room.Height*0.9, l.y-leafGap/2))
	case by < 0 && page > 0 && v.stack.leaves[page-1].h > v.room.Height: // its end, as one reads backwards
		b := v.stack.leaves[page-1]
		v.scrollTo(b.y + b.h + leafGap/2 - v.room.Height)
	case page+by >= 0 && page+by < len(v.stack.leaves): // at either end it stays
		v.goTo(page + by)
	}
}

func (v *leavesView) scrollTo(y float32) {
	v.scroll.ScrollToOffset(fyne.NewPos(v.scroll.Offset.X, y))
	v.moved()
}

// Label names the view.
func (v *leavesView) Label() string { return v.label }

// AccessibilityLabel is the label.
func (v *leavesView) AccessibilityLabel() string { return v.label }

// AccessibilityRole is container.
func (v *leavesView) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// Tapped takes the focus, so that the keys turn pages.
func (v *leavesView) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v)
	}
}

// key does what a key means for the pages; false where it means nothing.
func (v *leavesView) key(name fyne.KeyName) bool {
	const line = 48
	at := v.scroll.Offset
	switch name {
	case fyne.KeyPageDown, fyne.KeySpace:
		v.turn(1)
	case fyne.KeyPageUp:
		v.turn(-1)
	case fyne.KeyHome:
		v.goTo(0)
	case fyne.KeyEnd:
		v.goTo(len(v.pages) - 1)
	case fyne.KeyDown:
		v.scrollTo(at.Y + line)
	case fyne.KeyUp:
		v.scrollTo(at.Y - line)
	case fyne.KeyRight:
		v.scroll.ScrollToOffset(at.AddXY(line, 0))
		v.moved()
	case fyne.KeyLeft:
		v.scroll.ScrollToOffset(at.AddXY(-line, 0))
		v.moved()
	default:
		return false
	}
	return true
}

// TypedKey turns pages; what it has no use for goes on to the window.
func (v *leavesView) TypedKey(ev *fyne.KeyEvent) {
	if v.key(ev.Name) {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(ev)
	}
}

// TypedRune zooms by the signs themselves, wherever the keyboard has them.
func (v *leavesView) TypedRune(r rune) {
	switch r {
	case '+':
		v.zoomBy(1)
	case '-', '−':
		v.zoomBy(-1)
	case '0':
		v.setZoom(fitWidth)
	}
}

// TypedShortcut passes the shortcut on to the window.
func (v *leavesView) TypedShortcut(s fyne.Shortcut) {
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(v).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// FocusGained shows the ring.
func (v *leavesView) FocusGained() { v.focused = true; v.Refresh() }

// FocusLost hides it.
func (v *leavesView) FocusLost() { v.focused = false; v.Refresh() }

// CreateRenderer draws ground, pages and ring.
func (v *leavesView) CreateRenderer() fyne.WidgetRenderer {
	return &leavesRenderer{v, canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)}
}

type leavesRenderer struct {
	v            *leavesView
	ground, ring *canvas.Rectangle
}

func (r *leavesRenderer) Destroy()           {}
func (r *leavesRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 160) }

func (r *leavesRenderer) Layout(s fyne.Size) {
	r.paint()
	for _, o := range []fyne.CanvasObject{r.ground, r.ring, r.v.scroll} {
		o.Move(fyne.Position{})
		o.Resize(s)
	}
	r.v.lay()
}

func (r *leavesRenderer) paint() {
	r.ground.FillColor = look.Color(look.ChipFill)
	r.ring.FillColor, r.ring.StrokeColor, r.ring.StrokeWidth = color.Transparent, look.Color(look.FocusRing), look.Ring
	r.ring.Hidden = !r.v.focused
}

func (r *leavesRenderer) Refresh() {
	r.paint()
	r.ground.Refresh()
	r.ring.Refresh()
	r.v.pile.Refresh()
	canvas.Refresh(r.v)
}

func (r *leavesRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.v.scroll, r.ring}
}
