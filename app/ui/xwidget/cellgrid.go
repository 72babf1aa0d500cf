package xwidget

import (
	"image/color"
	"slices"
	"strconv"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// GridRow is one row of a CellGrid.
type GridRow struct {
	Line  int // number shown before it
	Cells []string
}

// CellGrid shows cells as they lie in a file: some rows, however many columns. It holds objects only for the cells that can be seen,
// in both directions, so that four hundred columns cost what ten do.
type CellGrid struct {
	widget.BaseWidget
	OnPick func(GridRow) // Enter, Space or a tap on a row

	label   string
	rows    []GridRow
	strong  int // line that stands out, 0 for none
	widths  []float32
	xs      []float32
	at      int
	focused bool
	body    *cellBody
	scroll  *container.Scroll
	ring    *canvas.Rectangle
}

// Widths of a column: it is as wide as what the rows hold, within reason.
const (
	leastCell  = 56
	widestCell = 240
)

// NewCellGrid returns an empty grid.
func NewCellGrid(label string) *CellGrid {
	g := &CellGrid{label: label, ring: newRing()}
	g.ExtendBaseWidget(g)
	g.body = &cellBody{g: g, hover: -1}
	g.body.ExtendBaseWidget(g.body)
	g.scroll = container.NewScroll(g.body)
	g.scroll.OnScrolled = func(fyne.Position) { g.body.Refresh(); g.placeRing() }
	return g
}

// SetRows shows other rows; strong is the line that stands out, 0 for none.
func (g *CellGrid) SetRows(rows []GridRow, strong int) {
	if len(g.rows) == 0 { // the keys begin where the eye does
		g.at = slices.IndexFunc(rows, func(r GridRow) bool { return strong != 0 && r.Line == strong })
	}
	g.rows, g.strong = rows, strong
	g.at = max(0, min(g.at, len(rows)-1))
	g.measure()
	g.scroll.Refresh()
	g.Refresh()
}

// SetStrong makes another line stand out.
func (g *CellGrid) SetStrong(line int) {
	g.strong = line
	g.body.Refresh()
}

// Rows returns what is shown.
func (g *CellGrid) Rows() []GridRow { return g.rows }

// Current returns the row the keys are on.
func (g *CellGrid) Current() (GridRow, bool) {
	if g.at < 0 || g.at >= len(g.rows) {
		return GridRow{}, false
	}
	return g.rows[g.at], true
}

// measure gives each column a width by the longest text in it: counted in letters, since shaping all of them would take seconds.
func (g *CellGrid) measure() {
	g.widths, g.xs = g.widths[:0], g.xs[:0]
	letter := look.Size(look.TableText) * 0.58
	for _, r := range g.rows {
		for i, c := range r.Cells {
			if i == len(g.widths) {
				g.widths = append(g.widths, leastCell)
			}
			if lone(r.Cells) { // a title over the columns says nothing of theirs
				continue
			}
			if w := float32(min(60, utf8.RuneCountInString(c)))*letter + 2*cellPad; w > g.widths[i] {
				g.widths[i] = min(widestCell, w)
			}
		}
	}
	var x float32
	for _, w := range g.widths {
		g.xs = append(g.xs, x)
		x += w
	}
}

// lone reports whether a row holds nothing but one cell.
func lone(cells []string) bool {
	n := 0
	for _, c := range cells {
		if c != "" {
			n++
		}
	}
	return n == 1 && len(cells) > 0 && cells[0] != ""
}

// lineWidth is the room of the line numbers.
func (g *CellGrid) lineWidth() float32 {
	most := 0
	for _, r := range g.rows {
		most = max(most, r.Line)
	}
	return textWidth(strconv.Itoa(most), look.Size(look.CaptionText), false) + 2*cellPad
}

// Label names the grid.
func (g *CellGrid) Label() string { return g.label }

// AccessibilityLabel is the label and the row the keys are on.
func (g *CellGrid) AccessibilityLabel() string {
	s := g.label
	if r, ok := g.Current(); ok {
		s += " " + strconv.Itoa(r.Line)
		for _, c := range r.Cells[:min(len(r.Cells), 12)] {
			s += ", " + c
		}
	}
	return s
}

// AccessibilityRole is container.
func (g *CellGrid) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// FocusGained shows the row the keys are on.
func (g *CellGrid) FocusGained() { g.focused = true; g.body.Refresh(); g.placeRing() }

// FocusLost hides it.
func (g *CellGrid) FocusLost() { g.focused = false; g.body.Refresh(); g.placeRing() }

// TypedRune does nothing.
func (g *CellGrid) TypedRune(rune) {}

// TypedShortcut passes the shortcut on to the window.
func (g *CellGrid) TypedShortcut(s fyne.Shortcut) { passShortcut(g, s) }

// TypedKey walks, scrolls and picks.
func (g *CellGrid) TypedKey(ev *fyne.KeyEvent) {
	h := look.Size(look.RowHeight)
	page := max(1, int(g.scroll.Size().Height/h)-1)
	switch ev.Name {
	case fyne.KeyUp:
		g.walk(g.at - 1)
	case fyne.KeyDown:
		g.walk(g.at + 1)
	case fyne.KeyPageUp:
		g.walk(g.at - page)
	case fyne.KeyPageDown:
		g.walk(g.at + page)
	case fyne.KeyHome:
		g.walk(0)
	case fyne.KeyEnd:
		g.walk(len(g.rows) - 1)
	case fyne.KeyLeft:
		g.sideways(-160)
	case fyne.KeyRight:
		g.sideways(160)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		g.pick()
	default:
		passKey(g, ev)
	}
}

func (g *CellGrid) pick() {
	if r, ok := g.Current(); ok && g.OnPick != nil {
		g.OnPick(r)
	}
}

func (g *CellGrid) walk(to int) {
	if len(g.rows) == 0 {
		return
	}
	g.at = max(0, min(len(g.rows)-1, to))
	h := look.Size(look.RowHeight)
	top, off, room := float32(g.at)*h, g.scroll.Offset, g.scroll.Size().Height
	switch {
	case top < off.Y:
		g.scroll.ScrollToOffset(fyne.NewPos(off.X, top))
	case top+h > off.Y+room:
		g.scroll.ScrollToOffset(fyne.NewPos(off.X, top+h-room))
	}
	g.body.Refresh()
	g.placeRing()
}

func (g *CellGrid) sideways(by float32) {
	limit := max(0, g.body.MinSize().Width-g.scroll.Size().Width)
	g.scroll.ScrollToOffset(fyne.NewPos(max(0, min(limit, g.scroll.Offset.X+by)), g.scroll.Offset.Y))
	g.body.Refresh()
}

func (g *CellGrid) placeRing() {
	h := look.Size(look.RowHeight)
	y := float32(g.at)*h - g.scroll.Offset.Y
	g.ring.Move(fyne.NewPos(0, y))
	g.ring.Resize(fyne.NewSize(g.scroll.Size().Width, h))
	paintRing(g.ring, g.focused && len(g.rows) > 0 && y > -1 && y+h <= g.scroll.Size().Height+1, look.FocusRing, look.Ring)
}

// CreateRenderer draws the scroll and the ring.
func (g *CellGrid) CreateRenderer() fyne.WidgetRenderer {
	return &cellGridRenderer{g, canvas.NewRectangle(color.Transparent)}
}

type cellGridRenderer struct {
	g    *CellGrid
	back *canvas.Rectangle
}

func (r *cellGridRenderer) Destroy() {}
func (r *cellGridRenderer) MinSize() fyne.Size {
	h := look.Size(look.RowHeight)
	return fyne.NewSize(6*h, 3*h)
}

func (r *cellGridRenderer) Layout(s fyne.Size) {
	r.back.FillColor, r.back.StrokeColor, r.back.StrokeWidth = look.Color(look.Surface), look.Color(look.Line), 1
	r.back.Resize(s)
	r.g.scroll.Resize(s)
	r.g.body.Refresh()
	r.g.placeRing()
}

func (r *cellGridRenderer) Refresh() {
	r.g.measure()
	r.Layout(r.g.Size())
	r.back.Refresh()
	canvas.Refresh(r.g)
}

func (r *cellGridRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.g.scroll, r.g.ring}
}

// cellBody is as large as all cells together and draws those in view.
type cellBody struct {
	widget.BaseWidget
	silent
	g     *CellGrid
	hover int
}

// Tapped picks the row under the pointer.
func (b *cellBody) Tapped(ev *fyne.PointEvent) {
	focusOn(b.g)
	if row := b.rowAt(ev.Position.Y); row >= 0 {
		b.g.walk(row)
		b.g.pick()
	}
}

// MouseIn shades the row under the pointer.
func (b *cellBody) MouseIn(ev *desktop.MouseEvent) { b.MouseMoved(ev) }

// MouseMoved shades the row under the pointer.
func (b *cellBody) MouseMoved(ev *desktop.MouseEvent) {
	if row := b.rowAt(ev.Position.Y); row != b.hover {
		b.hover = row
		b.Refresh()
	}
}

// MouseOut takes the shade away.
func (b *cellBody) MouseOut() { b.hover = -1; b.Refresh() }

func (b *cellBody) rowAt(y float32) int {
	if row := int(y / look.Size(look.RowHeight)); y >= 0 && row < len(b.g.rows) {
		return row
	}
	return -1
}

func (b *cellBody) CreateRenderer() fyne.WidgetRenderer { return &cellBodyRenderer{b: b} }

type cellBodyRenderer struct {
	b       *cellBody
	backs   []*canvas.Rectangle
	texts   []*canvas.Text
	objects []fyne.CanvasObject
}

func (r *cellBodyRenderer) Destroy() {}

func (r *cellBodyRenderer) MinSize() fyne.Size {
	g := r.b.g
	w := g.lineWidth()
	if n := len(g.xs); n > 0 {
		w += g.xs[n-1] + g.widths[n-1]
	}
	return fyne.NewSize(w, float32(len(g.rows))*look.Size(look.RowHeight))
}

func (r *cellBodyRenderer) Layout(fyne.Size) { r.draw() }
func (r *cellBodyRenderer) Refresh()         { r.draw(); canvas.Refresh(r.b) }

func (r *cellBodyRenderer) Objects() []fyne.CanvasObject { return r.objects }

// draw places a background and texts for each row in view, and the line number over what scrolls below it.
func (r *cellBodyRenderer) draw() {
	g := r.b.g
	off, view := g.scroll.Offset, g.scroll.Size()
	h, size, small := look.Size(look.RowHeight), look.Size(look.TableText), look.Size(look.CaptionText)
	first := max(0, int(off.Y/h))
	last := min(len(g.rows), int((off.Y+view.Height)/h)+1)
	numbers := g.lineWidth()
	from, _ := slices.BinarySearch(g.xs, off.X)
	from = max(0, from-1)
	to := from
	for to < len(g.xs) && g.xs[to] < off.X+view.Width {
		to++
	}
	backs, texts := 0, 0
	r.objects = r.objects[:0]
	rect := func(c color.Color, x, y, w, h float32) {
		if backs == len(r.backs) {
			r.backs = append(r.backs, canvas.NewRectangle(color.Transparent))
		}
		o := r.backs[backs]
		backs++
		o.FillColor = c
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
		r.objects = append(r.objects, o)
	}
	text := func(s string, x, y, w, size float32, role fyne.ThemeColorName, bold bool) {
		if texts == len(r.texts) {
			r.texts = append(r.texts, canvas.NewText("", color.Black))
		}
		o := r.texts[texts]
		texts++
		o.Text, o.TextSize, o.Color, o.TextStyle.Bold = cut(s, w, size, bold), size, look.Color(role), bold
		th := lineHeight(size)
		o.Move(fyne.NewPos(x, y+(h-1-th)/2))
		o.Resize(fyne.NewSize(w, th))
		r.objects = append(r.objects, o)
	}
	for i := first; i < last; i++ {
		row, y := g.rows[i], float32(i)*h
		ground := look.Color(look.Surface)
		switch {
		case row.Line == g.strong && g.strong != 0:
			ground = look.Color(look.SelectedRow)
		case i == r.b.hover || g.focused && i == g.at:
			ground = look.Color(look.HoverRow)
		}
		rect(ground, off.X, y, view.Width, h-1)
		strong := row.Line == g.strong && g.strong != 0
		for c := from; c < min(to, len(row.Cells)); c++ {
			if row.Cells[c] != "" {
				room := g.widths[c] - 2*cellPad
				if lone(row.Cells) {
					room = max(room, view.Width-numbers-2*cellPad)
				}
				text(row.Cells[c], numbers+g.xs[c]+cellPad, y, room, size, look.Text, strong)
			}
		}
		rect(look.Color(look.Line), off.X, y+h-1, view.Width, 1)
		rect(look.Color(look.ChipFill), off.X, y, numbers, h-1)
		text(strconv.Itoa(row.Line), off.X+cellPad, y, numbers-2*cellPad, small, look.MutedText, false)
	}
	for _, o := range r.objects {
		o.Refresh()
	}
}
