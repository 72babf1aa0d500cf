package xwidget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// gridSource is what the body of a table shows: rows by number, cells by number of row and visible column.
type gridSource interface {
	rowCount() int
	cellAt(row, col int) Mark
	rowLook(row int) (marked, cursor bool)
	columnAt(col int) (x, width float32, align fyne.TextAlign)
	columnCount() int
	pointed(row int, ev *desktop.MouseEvent)
	released()
	tapped(row int)
	menuAt(row int, at fyne.Position)
	viewport() (offset fyne.Position, size fyne.Size)
}

// gridBody is the content of a table's scroll: as large as all rows together, holding objects only for those that can be seen.
// Row r is drawn by the view r mod n, so that scrolling by a row changes one view.
type gridBody struct {
	widget.BaseWidget
	silent
	src      gridSource
	views    []*rowView
	objects  []fyne.CanvasObject
	columns  int
	hover    int
	tipCell  [2]int
	pressed  bool
	rowH     float32
	textSize float32
	textH    float32
}

// rowView holds the canvas objects of one visible row.
type rowView struct {
	row        int
	back, line *canvas.Rectangle
	texts      []*canvas.Text
	marks      []*shapeView
	shown      []Mark
}

func newGridBody(src gridSource) *gridBody {
	b := &gridBody{src: src, hover: -1, tipCell: [2]int{-1, -1}}
	b.ExtendBaseWidget(b)
	b.metrics()
	return b
}

func (b *gridBody) metrics() {
	b.rowH, b.textSize = look.Size(look.RowHeight), look.Size(look.TableText)
	b.textH = lineHeight(b.textSize)
}

const cellPad = 2 * look.Space

// update shows the rows of the viewport. all draws again even what has not moved.
func (b *gridBody) update(all bool) {
	off, size := b.src.viewport()
	rows, cols := b.src.rowCount(), b.src.columnCount()
	need := int(size.Height/b.rowH) + 3
	if len(b.views) < need || b.columns != cols {
		b.build(max(need, len(b.views)), cols)
		all = true
	}
	first := max(0, int(off.Y/b.rowH))
	last := min(rows, first+need)
	n := len(b.views)
	for row := first; row < first+n; row++ {
		v := b.views[row%n]
		switch {
		case row >= last:
			if v.row != -1 {
				v.row = -1
				v.show(false)
			}
		case v.row != row || all:
			b.fill(v, row)
		}
	}
}

func (b *gridBody) build(n, cols int) {
	b.columns = cols
	b.views = b.views[:0]
	b.objects = nil
	for range n {
		v := &rowView{row: -1, back: canvas.NewRectangle(color.Transparent), line: canvas.NewRectangle(color.Transparent), shown: make([]Mark, cols)}
		b.objects = append(b.objects, v.back, v.line)
		for range cols {
			t, s := canvas.NewText("", color.Black), newShapeView()
			v.texts, v.marks = append(v.texts, t), append(v.marks, s)
			b.objects = append(append(b.objects, t), s.objects()...)
		}
		v.show(false)
		b.views = append(b.views, v)
	}
	canvas.Refresh(b)
}

func (v *rowView) show(on bool) {
	for i, t := range v.texts {
		t.Hidden = !on
		if !on {
			v.marks[i].set(Mark{})
		}
	}
	v.back.Hidden, v.line.Hidden = !on, !on
}

func (b *gridBody) fill(v *rowView, row int) {
	_, size := b.src.viewport()
	width := max(size.Width, b.Size().Width)
	y := float32(row) * b.rowH
	if v.row == -1 {
		v.show(true)
	}
	v.row = row
	b.shadeRow(v, row)
	v.back.Resize(fyne.NewSize(width, b.rowH-1))
	v.back.Move(fyne.NewPos(0, y))
	v.line.FillColor = look.Color(look.Line)
	v.line.Resize(fyne.NewSize(width, 1))
	v.line.Move(fyne.NewPos(0, y+b.rowH-1))
	side := markSide(b.textSize)
	for col, t := range v.texts {
		x, w, align := b.src.columnAt(col)
		m := b.src.cellAt(row, col)
		role := m.Role
		if role == "" {
			role = look.Text
		}
		left, room := x+cellPad, w-2*cellPad
		if m.Shape != NoShape || v.shown[col].Shape != NoShape {
			v.marks[col].set(m)
			v.marks[col].place(m, fyne.NewPos(left, y+(b.rowH-1-side)/2), side)
			v.marks[col].refresh()
		}
		if m.Shape != NoShape {
			left, room = left+side+1.5*look.Space, room-side-1.5*look.Space
		}
		v.shown[col] = m
		t.Text, t.Color, t.TextSize, t.Alignment = cut(m.Text, room, b.textSize, false), look.Color(role), b.textSize, align
		t.Resize(fyne.NewSize(room, b.textH))
		t.Move(fyne.NewPos(left, y+(b.rowH-1-b.textH)/2))
		t.Refresh()
	}
}

func (b *gridBody) shadeRow(v *rowView, row int) {
	marked, cursor := b.src.rowLook(row)
	c := color.Color(color.Transparent)
	switch {
	case marked || cursor:
		c = look.Color(look.SelectedRow)
	case row == b.hover:
		c = look.Color(look.HoverRow)
	}
	if v.back.FillColor != c {
		v.back.FillColor = c
		v.back.Refresh()
	}
}

// shadeAll paints the backgrounds of the visible rows again: marks, cursor or hover have changed.
func (b *gridBody) shadeAll() {
	for _, v := range b.views {
		if v.row >= 0 && v.row < b.src.rowCount() {
			b.shadeRow(v, v.row)
		}
	}
}

func (b *gridBody) rowAt(y float32) int {
	if row := int(y / b.rowH); y >= 0 && row < b.src.rowCount() {
		return row
	}
	return -1
}

func (b *gridBody) MouseDown(ev *desktop.MouseEvent) {
	tipFor(b, "", fyne.Position{})
	b.pressed = true
	b.src.pointed(b.rowAt(ev.Position.Y), ev)
}

func (b *gridBody) MouseUp(*desktop.MouseEvent) {}

// Tapped acts only where no MouseDown came before it, as on a touch screen.
func (b *gridBody) Tapped(ev *fyne.PointEvent) {
	if b.pressed {
		b.pressed = false
		b.src.released()
		return
	}
	b.src.tapped(b.rowAt(ev.Position.Y))
}

func (b *gridBody) TappedSecondary(ev *fyne.PointEvent) {
	b.pressed = false
	b.src.menuAt(b.rowAt(ev.Position.Y), ev.AbsolutePosition)
}

func (b *gridBody) MouseIn(ev *desktop.MouseEvent) { b.MouseMoved(ev) }

func (b *gridBody) MouseMoved(ev *desktop.MouseEvent) {
	row := b.rowAt(ev.Position.Y)
	if row != b.hover {
		b.hover = row
		b.shadeAll()
	}
	cell := [2]int{row, -1}
	for col := range b.src.columnCount() {
		if x, w, _ := b.src.columnAt(col); ev.Position.X >= x && ev.Position.X < x+w {
			cell[1] = col
		}
	}
	if cell != b.tipCell {
		b.tipCell = cell
		tipFor(b, b.cutText(cell[0], cell[1]), ev.AbsolutePosition)
	}
}

func (b *gridBody) MouseOut() {
	b.hover, b.tipCell = -1, [2]int{-1, -1}
	b.shadeAll()
	tipFor(b, "", fyne.Position{})
}

// cutText returns the whole text of a cell that shows only part of it, or "".
func (b *gridBody) cutText(row, col int) string {
	if row < 0 || col < 0 {
		return ""
	}
	_, w, _ := b.src.columnAt(col)
	m := b.src.cellAt(row, col)
	room := w - 2*cellPad
	if m.Shape != NoShape {
		room -= markSide(b.textSize) + 1.5*look.Space
	}
	if cut(m.Text, room, b.textSize, false) == m.Text {
		return ""
	}
	return m.Text
}

func (b *gridBody) CreateRenderer() fyne.WidgetRenderer { return &gridBodyRenderer{b} }

type gridBodyRenderer struct{ b *gridBody }

func (r *gridBodyRenderer) Destroy() {}
func (r *gridBodyRenderer) MinSize() fyne.Size {
	var w float32
	if n := r.b.src.columnCount(); n > 0 {
		x, last, _ := r.b.src.columnAt(n - 1)
		w = x + last
	}
	return fyne.NewSize(w, float32(r.b.src.rowCount())*r.b.rowH)
}
func (r *gridBodyRenderer) Layout(fyne.Size) { r.b.update(true) }
func (r *gridBodyRenderer) Refresh() {
	r.b.metrics()
	r.b.update(true)
}
func (r *gridBodyRenderer) Objects() []fyne.CanvasObject { return r.b.objects }
