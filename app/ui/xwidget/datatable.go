package xwidget

import (
	"image/color"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
)

// Column says what a column of a table shows and how it is sorted.
type Column[R any] struct {
	ID, Title string
	Width     float32
	Align     fyne.TextAlign
	Text      func(R) string   // what the cell says; may be nil where Status is given
	Status    func(R) Mark     // shape, colour and word of a status cell; wins over Text
	Sort      func(a, b R) int // nil: the column cannot be sorted
	Hidden    bool             // at first; a person may show it
}

func (c *Column[R]) cell(r R) Mark {
	switch {
	case c.Status != nil:
		return c.Status(r)
	case c.Text != nil:
		return Mark{Text: c.Text(r)}
	}
	return Mark{}
}

// DataTable shows rows of one type, by the hundred thousand: sorted by a tap on a title, walked with the keys, marked, copied, and
// arranged as the person likes it. Rows are told apart by their key, so that cursor and marks survive sorting and refreshing.
type DataTable[R any] struct {
	widget.BaseWidget

	OnOpen     func(R)                                 // Enter or a double click
	OnCursor   func(R)                                 // the cursor came to another row
	OnMarked   func(keys []int64)                      // the marked rows changed
	OnState    func(TableState)                        // widths, order, sorting changed by the person
	Menu       func(rows []R) *fyne.Menu               // context menu for the marked rows, or the one under the cursor
	OnKey      func(*fyne.KeyEvent) bool               // keys the table has no use for; false lets the window have them
	OnRune     func(rune) bool                         // letters and digits that do something; false lets them jump to a row
	OnShortcut func(fyne.Shortcut) bool                // shortcuts the table has no use for; false lets the window have them
	Fold       func(string) string                     // letters alike for jumping by typing; nil compares exactly
	OnEmpty    func() (text, action string, do func()) // what an empty table says, and the first step it offers

	label string
	words Words
	key   func(R) int64
	cols  []Column[R]
	order []int // positions in cols, in the order shown, hidden ones included
	shown []int // positions in cols of the visible ones
	xs    []float32

	rows   []R
	index  []int32       // row numbers in rows, in the order shown
	places map[int64]int // place in index of each key; nil until asked for
	sortBy string
	desc   bool

	cursor  int64
	at      int // place of the cursor, -1 without one
	anchor  int
	marks   map[int64]bool
	shift   bool
	focused bool

	typed    string
	typedAt  time.Time
	clicked  int64
	clickAt  time.Time
	opening  bool // the second click is down
	now      func() time.Time
	head     *gridHead
	headClip *container.Clip
	body     *gridBody
	scroll   *container.Scroll
	ring     *canvas.Rectangle
	empty    *emptyView
}

// NewDataTable returns a table named label whose rows are told apart by key.
func NewDataTable[R any](label string, words Words, key func(R) int64, columns ...Column[R]) *DataTable[R] {
	t := &DataTable[R]{label: label, words: words, key: key, cols: slices.Clone(columns), at: -1, marks: map[int64]bool{}, now: time.Now, ring: newRing()}
	t.ExtendBaseWidget(t)
	t.resetColumns()
	t.body = newGridBody(t)
	t.head = newGridHead(t)
	t.scroll = container.NewScroll(t.body)
	t.scroll.OnScrolled = func(fyne.Position) { t.scrolled() }
	t.headClip = container.NewClip(t.head)
	t.empty = newEmptyView()
	return t
}

// Label names the table.
func (t *DataTable[R]) Label() string { return t.label }

// AccessibilityLabel is the label and, with it, the row under the cursor.
func (t *DataTable[R]) AccessibilityLabel() string {
	s := t.label
	if r, ok := t.Current(); ok {
		for _, c := range t.shown {
			if text := t.cols[c].cell(r).Text; text != "" {
				s += ", " + text
			}
		}
	}
	return s
}

// AccessibilityRole is container.
func (t *DataTable[R]) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// SetRows shows other rows. Cursor and marks stay with their keys; where the cursor's row is gone it stays at its place.
func (t *DataTable[R]) SetRows(rows []R) {
	t.rows = rows
	t.sortRows()
	if len(t.marks) > 0 {
		before := len(t.marks)
		for k := range t.marks {
			if t.placeOf(k) < 0 {
				delete(t.marks, k)
			}
		}
		if len(t.marks) != before {
			t.tellMarks()
		}
	}
	t.keepCursor()
	t.Refresh()
}

// Rows returns the rows in the order shown.
func (t *DataTable[R]) Rows() []R {
	out := make([]R, len(t.index))
	for i := range t.index {
		out[i] = t.rowAt(i)
	}
	return out
}

// Current returns the row under the cursor.
func (t *DataTable[R]) Current() (r R, ok bool) {
	if t.at < 0 || t.at >= len(t.index) {
		return r, false
	}
	return t.rowAt(t.at), true
}

// SetCursor puts the cursor on the row of that key and scrolls to it; false where there is none.
func (t *DataTable[R]) SetCursor(key int64) bool {
	p := t.placeOf(key)
	if p >= 0 {
		t.moveTo(p)
	}
	return p >= 0
}

// Marked returns the keys of marked rows, in the order shown.
func (t *DataTable[R]) Marked() []int64 {
	var out []int64
	for _, r := range t.MarkedRows() {
		out = append(out, t.key(r))
	}
	return out
}

// MarkedRows returns the marked rows, in the order shown.
func (t *DataTable[R]) MarkedRows() []R {
	if len(t.marks) == 0 {
		return nil
	}
	var out []R
	for i := range t.index {
		if r := t.rowAt(i); t.marks[t.key(r)] {
			out = append(out, r)
		}
	}
	return out
}

// Chosen returns the marked rows, or the one under the cursor where none is marked.
func (t *DataTable[R]) Chosen() []R {
	if rows := t.MarkedRows(); len(rows) > 0 {
		return rows
	}
	if r, ok := t.Current(); ok {
		return []R{r}
	}
	return nil
}

// SetMarked marks exactly the rows of these keys.
func (t *DataTable[R]) SetMarked(keys ...int64) {
	clear(t.marks)
	for _, k := range keys {
		t.marks[k] = true
	}
	t.tellMarks()
	t.body.shadeAll()
}

func (t *DataTable[R]) tellMarks() {
	if t.OnMarked != nil {
		t.OnMarked(t.Marked())
	}
}

func (t *DataTable[R]) rowAt(place int) R { return t.rows[t.index[place]] }

func (t *DataTable[R]) placeOf(key int64) int {
	if t.places == nil {
		t.places = make(map[int64]int, len(t.index))
		for i := range t.index {
			t.places[t.key(t.rowAt(i))] = i
		}
	}
	if p, ok := t.places[key]; ok {
		return p
	}
	return -1
}

// keepCursor finds the cursor's row again after the rows or their order have changed.
func (t *DataTable[R]) keepCursor() {
	if t.at < 0 {
		return
	}
	if p := t.placeOf(t.cursor); p >= 0 {
		t.at, t.anchor = p, p
		return
	}
	t.at = min(t.at, len(t.index)-1)
	t.anchor = t.at
	if r, ok := t.Current(); ok {
		t.cursor = t.key(r)
	}
}

// SortBy sorts by a column; an unknown or unsortable id keeps the order of the rows as given.
func (t *DataTable[R]) SortBy(id string, desc bool) {
	t.sortBy, t.desc = id, desc
	t.sortRows()
	t.keepCursor()
	t.Refresh()
	if t.at >= 0 {
		t.reveal(t.at)
	}
}

func (t *DataTable[R]) sortRows() {
	t.places = nil
	if cap(t.index) < len(t.rows) {
		t.index = make([]int32, len(t.rows))
	}
	t.index = t.index[:len(t.rows)]
	for i := range t.index {
		t.index[i] = int32(i)
	}
	c := t.column(t.sortBy)
	if c == nil || c.Sort == nil {
		return
	}
	sign := 1
	if t.desc {
		sign = -1
	}
	slices.SortStableFunc(t.index, func(a, b int32) int { return sign * c.Sort(t.rows[a], t.rows[b]) })
}

func (t *DataTable[R]) column(id string) *Column[R] {
	for i := range t.cols {
		if t.cols[i].ID == id {
			return &t.cols[i]
		}
	}
	return nil
}

// Refresh draws everything again: sizes, colours, texts.
func (t *DataTable[R]) Refresh() {
	t.layoutColumns()
	t.body.Refresh()
	t.scroll.Refresh()
	t.head.Refresh()
	t.placeRing()
	t.showEmpty()
	canvas.Refresh(t)
}

func (t *DataTable[R]) showEmpty() {
	if len(t.rows) > 0 || t.OnEmpty == nil {
		t.empty.Hide()
		return
	}
	t.empty.set(t.OnEmpty())
	t.empty.Show()
	t.empty.Refresh() // its texts get their width only now
}

func (t *DataTable[R]) scrolled() {
	t.body.update(false)
	t.head.Refresh()
	t.placeRing()
}

// placeRing frames the row under the cursor while the table has the focus.
func (t *DataTable[R]) placeRing() {
	y := float32(t.at)*t.body.rowH - t.scroll.Offset.Y
	visible := t.focused && (t.at < 0 || (y > -1 && y+t.body.rowH <= t.scroll.Size().Height+1))
	if t.at < 0 {
		t.ring.Move(t.scroll.Position())
		t.ring.Resize(t.scroll.Size())
	} else {
		t.ring.Move(t.scroll.Position().AddXY(0, y))
		t.ring.Resize(fyne.NewSize(t.scroll.Size().Width, t.body.rowH))
	}
	paintRing(t.ring, visible, look.FocusRing, look.Ring)
}

// CreateRenderer draws head, body and ring.
func (t *DataTable[R]) CreateRenderer() fyne.WidgetRenderer {
	back := canvas.NewRectangle(color.Transparent)
	return &tableRenderer{
		table: t, back: back, head: t.headClip, scroll: t.scroll, ring: t.ring, empty: t.empty,
		placed: func() {
			t.layoutColumns()
			t.head.Resize(t.headClip.Size())
			t.body.update(true)
			t.head.Refresh()
			t.placeRing()
			t.showEmpty()
		},
	}
}

type tableRenderer struct {
	table  fyne.Widget
	back   *canvas.Rectangle
	head   *container.Clip
	scroll *container.Scroll
	ring   *canvas.Rectangle
	empty  *emptyView
	placed func()
}

func (r *tableRenderer) Destroy() {}
func (r *tableRenderer) MinSize() fyne.Size {
	h := look.Size(look.RowHeight)
	return fyne.NewSize(5*h, 4*h)
}

func (r *tableRenderer) Layout(s fyne.Size) {
	h := look.Size(look.RowHeight)
	r.back.FillColor = look.Color(look.Surface)
	r.back.Resize(s)
	r.head.Resize(fyne.NewSize(s.Width, h))
	r.scroll.Move(fyne.NewPos(0, h))
	r.scroll.Resize(fyne.NewSize(s.Width, max(0, s.Height-h)))
	r.empty.Move(fyne.NewPos(0, h))
	r.empty.Resize(fyne.NewSize(s.Width, max(0, s.Height-h)))
	r.placed()
}

func (r *tableRenderer) Refresh() {
	r.back.FillColor = look.Color(look.Surface)
	r.back.Refresh()
	r.Layout(r.table.Size())
	r.empty.Refresh()
	canvas.Refresh(r.table)
}

func (r *tableRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.head, r.scroll, r.empty, r.ring}
}
