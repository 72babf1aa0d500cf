package importing

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

const (
	pad    = 4 * look.Space
	gap    = 2 * look.Space
	narrow = 860
)

// shellLayout places, in this order: head, page, line, foot. The page has what the others leave.
type shellLayout struct{}

func (shellLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(600, 400) }

func (shellLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	put := func(i int, x, y, w, h float32) {
		o[i].Move(fyne.NewPos(x, y))
		o[i].Resize(fyne.NewSize(w, h))
	}
	width := s.Width - 2*pad
	head := xwidget.HeightFor(o[0], width)
	foot := xwidget.HeightFor(o[3], width)
	put(0, pad, 3*look.Space, width, head)
	y := head + 6*look.Space
	bottom := s.Height - foot - 4*look.Space
	put(1, 0, y, s.Width, max(0, bottom-y-1))
	put(2, 0, bottom-1, s.Width, 1)
	put(3, pad, bottom+2*look.Space, width, foot)
}

// panesLayout places what stands above, the list at the left, and what the list's row is about at the right, or below it where there is
// no room beside it.
type panesLayout struct{ share float32 }

func (panesLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 240) }

func (l panesLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	put := func(i int, x, y, w, h float32) {
		o[i].Move(fyne.NewPos(x, y))
		o[i].Resize(fyne.NewSize(max(0, w), max(0, h)))
	}
	head := xwidget.HeightFor(o[0], s.Width-2*pad)
	put(0, pad, 0, s.Width-2*pad, head)
	y := head
	if head > 0 {
		y += 3 * look.Space
	}
	grow := look.Size(look.BaseText) / 14
	if s.Width < narrow*grow {
		side := (s.Height - y) * 0.5
		put(1, 0, y, s.Width, s.Height-y-side)
		put(2, 0, s.Height-side, s.Width, side)
		return
	}
	side := min(max(s.Width*l.share, 380*grow), 640*grow)
	put(1, 0, y, s.Width-side, s.Height-y)
	put(2, s.Width-side, y, side, s.Height-y)
}

// panes makes the parts of a step.
func panes(share float32, head, list, side fyne.CanvasObject) *fyne.Container {
	return container.New(panesLayout{share}, head, list, side)
}

// panel scrolls what a row is about, and keeps what has the focus in view.
type panel struct {
	widget.BaseWidget
	label  string
	column *fyne.Container
	scroll *container.Scroll
}

func newPanel(label string) *panel {
	p := &panel{label: label, column: xwidget.NewColumn(3 * look.Space)}
	p.ExtendBaseWidget(p)
	p.scroll = container.NewVScroll(container.New(insetLayout{}, p.column))
	p.scroll.OnScrolled = func(fyne.Position) {
		if h := xwidget.HostOf(p); h != nil {
			h.Reposition()
		}
	}
	return p
}

// set shows other things.
func (p *panel) set(objects ...fyne.CanvasObject) {
	if h := xwidget.HostOf(p); h != nil {
		h.Dismiss() // a list of suggestions hung on what goes
	}
	p.column.Objects = objects
	p.scroll.ScrollToTop()
	p.Refresh()
}

// again lays out what has become higher.
func (p *panel) again() {
	p.column.Refresh()
	p.scroll.Refresh()
}

// watch scrolls to a field when it gets the focus.
func (p *panel) watch(o fyne.CanvasObject, onFocus *func(has bool)) {
	*onFocus = func(has bool) {
		if has {
			xwidget.Reveal(p.scroll, o)
		}
	}
}

// Label names the panel.
func (p *panel) Label() string { return p.label }

// AccessibilityLabel is the label.
func (p *panel) AccessibilityLabel() string { return p.label }

// AccessibilityRole is container.
func (p *panel) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer draws the ground, the line at its edge, and the column.
func (p *panel) CreateRenderer() fyne.WidgetRenderer {
	return &panelRenderer{p, canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)}
}

type panelRenderer struct {
	p            *panel
	ground, line *canvas.Rectangle
}

func (r *panelRenderer) Destroy()           {}
func (r *panelRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 120) }

func (r *panelRenderer) Layout(s fyne.Size) {
	r.ground.FillColor, r.line.FillColor = look.Color(look.Surface), look.Color(look.Line)
	r.ground.Resize(s)
	r.line.Resize(fyne.NewSize(1, s.Height))
	r.p.scroll.Resize(s)
}

func (r *panelRenderer) Refresh() {
	r.Layout(r.p.Size())
	r.ground.Refresh()
	r.line.Refresh()
	r.p.column.Refresh()
	r.p.scroll.Refresh()
	canvas.Refresh(r.p)
}

func (r *panelRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.line, r.p.scroll}
}

// insetLayout leaves room around a column, and for the scroll bar beside it.
type insetLayout struct{}

func (insetLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200, o[0].MinSize().Height+2*pad)
}

func (insetLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o[0].Move(fyne.NewPos(pad, pad))
	o[0].Resize(fyne.NewSize(s.Width-2*pad, s.Height-2*pad))
}

// ground is a surface of one colour of the theme.
type ground struct {
	widget.BaseWidget
	role fyne.ThemeColorName
}

func newGround(role fyne.ThemeColorName) *ground {
	g := &ground{role: role}
	g.ExtendBaseWidget(g)
	return g
}

// AccessibilityLabel is empty: it says nothing.
func (g *ground) AccessibilityLabel() string { return "" }

// AccessibilityRole is container.
func (g *ground) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer fills the surface.
func (g *ground) CreateRenderer() fyne.WidgetRenderer {
	return &groundRenderer{g, canvas.NewRectangle(look.Color(g.role))}
}

type groundRenderer struct {
	g *ground
	r *canvas.Rectangle
}

func (r *groundRenderer) Destroy()           {}
func (r *groundRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }
func (r *groundRenderer) Layout(s fyne.Size) { r.r.Resize(s) }
func (r *groundRenderer) Refresh() {
	r.r.FillColor = look.Color(r.g.role)
	r.r.Refresh()
}
func (r *groundRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.r} }

// Texts of a panel.

func heading(text string) *xwidget.Para {
	p := xwidget.NewPara(text, look.SectionText, look.Text)
	p.Bold = true
	return p
}

func caption(text string) *xwidget.Para {
	return xwidget.NewPara(text, look.CaptionText, look.MutedText)
}

func plain(text string) *xwidget.Para { return xwidget.NewPara(text, look.BaseText, look.Text) }

func muted(text string) *xwidget.Para { return xwidget.NewPara(text, look.BaseText, look.MutedText) }

func warning(text string) *xwidget.Para { return xwidget.NewPara(text, look.BaseText, look.Warning) }

// field puts a label over what is filled in.
func field(label string, o fyne.CanvasObject) fyne.CanvasObject {
	return xwidget.NewColumn(look.Space, caption(label), o)
}

// fieldsRow places fields beside one another, each as wide as its share of the width, or below one another where there is no room.
func fieldsRow(least float32, fields ...fyne.CanvasObject) fyne.CanvasObject {
	each := func(width float32, put xwidget.Put) float32 {
		least := least * look.Size(look.BaseText) / 14
		n := min(len(fields), max(1, int((width+gap)/(least+gap))))
		w := min((width-float32(n-1)*gap)/float32(n), 2*least)
		var y, high float32
		for i, f := range fields {
			if i > 0 && i%n == 0 {
				y, high = y+high+gap, 0
			}
			h := xwidget.HeightFor(f, w)
			put(f, float32(i%n)*(w+gap), y, w, h)
			high = max(high, h)
		}
		return y + high
	}
	return xwidget.NewPlaced(least, each, fields...)
}
