package xwidget

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// headSource is what the head of a table needs to know of it.
type headSource interface {
	columnAt(col int) (x, width float32, align fyne.TextAlign)
	columnCount() int
	headAt(col int) (title string, sortable bool, sorted int) // sorted: 1 rising, -1 falling, 0 not
	headTapped(col int)
	headMenu(col int, at fyne.Position)
	setWidth(col int, width float32, done bool)
	scrolledX() float32
}

// gridHead shows the titles of columns, sorts by a tap and changes widths by dragging a border.
type gridHead struct {
	widget.BaseWidget
	silent
	src      headSource
	hover    int
	dragging int
	dragW    float32
}

func newGridHead(src headSource) *gridHead {
	h := &gridHead{src: src, hover: -1, dragging: -1}
	h.ExtendBaseWidget(h)
	return h
}

// grip is how near to a border the pointer takes hold of it.
const grip = 5

// at returns the column under x and the one whose right border is near, or -1.
func (h *gridHead) at(x float32) (col, border int) {
	col, border = -1, -1
	x += h.src.scrolledX()
	for i := range h.src.columnCount() {
		left, w, _ := h.src.columnAt(i)
		if x >= left && x < left+w {
			col = i
		}
		if x > left+w-grip && x < left+w+grip {
			border = i
		}
	}
	return col, border
}

func (h *gridHead) Tapped(ev *fyne.PointEvent) {
	if col, border := h.at(ev.Position.X); col >= 0 && border < 0 {
		h.src.headTapped(col)
	}
}

func (h *gridHead) TappedSecondary(ev *fyne.PointEvent) {
	col, _ := h.at(ev.Position.X)
	h.src.headMenu(col, ev.AbsolutePosition)
}

func (h *gridHead) Dragged(ev *fyne.DragEvent) {
	if h.dragging < 0 {
		_, border := h.at(ev.Position.X - ev.Dragged.DX)
		if border < 0 {
			return
		}
		h.dragging = border
		_, h.dragW, _ = h.src.columnAt(border)
	}
	h.dragW += ev.Dragged.DX
	h.src.setWidth(h.dragging, h.dragW, false)
}

func (h *gridHead) DragEnd() {
	if h.dragging >= 0 {
		h.src.setWidth(h.dragging, h.dragW, true)
		h.dragging = -1
	}
}

func (h *gridHead) MouseIn(ev *desktop.MouseEvent) { h.MouseMoved(ev) }

func (h *gridHead) MouseMoved(ev *desktop.MouseEvent) {
	col, border := h.at(ev.Position.X)
	if border >= 0 {
		col = -2 - border
	}
	if col != h.hover {
		h.hover = col
		h.Refresh()
	}
}

func (h *gridHead) MouseOut() {
	h.hover = -1
	h.Refresh()
}

func (h *gridHead) Cursor() desktop.Cursor {
	if h.hover <= -2 || h.dragging >= 0 {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

func (h *gridHead) CreateRenderer() fyne.WidgetRenderer {
	r := &gridHeadRenderer{h: h, line: canvas.NewRectangle(color.Transparent), handle: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type gridHeadRenderer struct {
	h            *gridHead
	line, handle *canvas.Rectangle
	texts        []*canvas.Text
	arrows       []*canvas.Image
}

func (r *gridHeadRenderer) Destroy() {}
func (r *gridHeadRenderer) MinSize() fyne.Size {
	return fyne.NewSize(1, look.Size(look.RowHeight))
}

func (r *gridHeadRenderer) Layout(s fyne.Size) {
	size := look.Size(look.CaptionText)
	lh := lineHeight(size)
	off := r.h.src.scrolledX()
	r.handle.Hide()
	for i, t := range r.texts {
		x, w, align := r.h.src.columnAt(i)
		title, _, sorted := r.h.src.headAt(i)
		x -= off
		arrow := r.arrows[i]
		arrow.Hidden = sorted == 0
		room := w - 2*cellPad
		if sorted != 0 {
			room -= size + 2
		}
		t.Text = cut(title, room, size, true)
		tw := textWidth(t.Text, size, true)
		tx := x + cellPad
		if align == fyne.TextAlignTrailing {
			tx = x + w - cellPad - tw
		}
		t.Resize(fyne.NewSize(tw, lh))
		t.Move(fyne.NewPos(tx, (s.Height-lh)/2))
		arrow.Resize(fyne.NewSquareSize(size + 2))
		ax := tx + tw + 2
		if align == fyne.TextAlignTrailing {
			ax = tx - size - 4
		}
		arrow.Move(fyne.NewPos(ax, (s.Height-size-2)/2))
		if r.h.hover == -2-i || r.h.dragging == i {
			r.handle.Resize(fyne.NewSize(2, s.Height-2*look.Space))
			r.handle.Move(fyne.NewPos(x+w-1, look.Space))
			r.handle.Show()
		}
	}
	r.line.Resize(fyne.NewSize(s.Width, 1))
	r.line.Move(fyne.NewPos(0, s.Height-1))
}

func (r *gridHeadRenderer) Refresh() {
	n := r.h.src.columnCount()
	for len(r.texts) < n {
		r.texts = append(r.texts, &canvas.Text{TextStyle: fyne.TextStyle{Bold: true}})
		img := canvas.NewImageFromResource(nil)
		img.FillMode = canvas.ImageFillContain
		r.arrows = append(r.arrows, img)
	}
	r.texts, r.arrows = r.texts[:n], r.arrows[:n]
	for i, t := range r.texts {
		_, sortable, sorted := r.h.src.headAt(i)
		t.TextSize, t.Color = look.Size(look.CaptionText), look.Color(look.MutedText)
		if sorted != 0 || (sortable && r.h.hover == i) {
			t.Color = look.Color(look.Text)
		}
		switch {
		case sorted > 0:
			r.arrows[i].Resource = theme.NewThemedResource(theme.MoveUpIcon())
		case sorted < 0:
			r.arrows[i].Resource = theme.NewThemedResource(theme.MoveDownIcon())
		}
	}
	r.line.FillColor, r.handle.FillColor = look.Color(look.Line), look.Color(look.Primary)
	r.Layout(r.h.Size())
	for i, t := range r.texts {
		t.Refresh()
		r.arrows[i].Refresh()
	}
	r.line.Refresh()
	r.handle.Refresh()
	canvas.Refresh(r.h)
}

func (r *gridHeadRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.line, r.handle}
	for i, t := range r.texts {
		out = append(out, t, r.arrows[i])
	}
	return out
}
