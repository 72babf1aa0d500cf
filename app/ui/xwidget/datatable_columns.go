package xwidget

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// TableState is how a person has arranged a table. The caller keeps it, as JSON or otherwise.
type TableState struct {
	Columns []ColumnState `json:"columns"` // in the order shown
	SortBy  string        `json:"sort_by,omitempty"`
	Desc    bool          `json:"desc,omitempty"`
}

// ColumnState is the width and place of one column.
type ColumnState struct {
	ID     string  `json:"id"`
	Width  float32 `json:"width"`
	Hidden bool    `json:"hidden,omitempty"`
}

// narrowest a column can be drawn to.
const narrowest = 40

// State returns how the table is arranged.
func (t *DataTable[R]) State() TableState {
	s := TableState{SortBy: t.sortBy, Desc: t.desc}
	for _, c := range t.order {
		col := &t.cols[c]
		s.Columns = append(s.Columns, ColumnState{col.ID, col.Width, col.Hidden})
	}
	return s
}

// SetState arranges the table. Columns the state does not know, as after an update of the program, come last as they were declared.
func (t *DataTable[R]) SetState(s TableState) {
	var order []int
	for _, cs := range s.Columns {
		i := slices.IndexFunc(t.cols, func(c Column[R]) bool { return c.ID == cs.ID })
		if i < 0 || slices.Contains(order, i) {
			continue
		}
		order = append(order, i)
		t.cols[i].Hidden = cs.Hidden
		if cs.Width >= narrowest {
			t.cols[i].Width = cs.Width
		}
	}
	for i := range t.cols {
		if !slices.Contains(order, i) {
			order = append(order, i)
		}
	}
	t.order = order
	t.SortBy(s.SortBy, s.Desc)
}

func (t *DataTable[R]) resetColumns() {
	t.order = nil
	for i := range t.cols {
		t.order = append(t.order, i)
		t.cols[i].Width = max(t.cols[i].Width, narrowest)
	}
	t.layoutColumns()
}

// layoutColumns works out which columns are seen and where they begin.
func (t *DataTable[R]) layoutColumns() {
	t.shown, t.xs = t.shown[:0], t.xs[:0]
	var x float32
	for _, c := range t.order {
		if !t.cols[c].Hidden {
			t.shown = append(t.shown, c)
			t.xs = append(t.xs, x)
			x += t.cols[c].Width
		}
	}
}

// columnAt gives the last column what the others leave of the view.
func (t *DataTable[R]) columnAt(col int) (x, width float32, align fyne.TextAlign) {
	c := &t.cols[t.shown[col]]
	x, width, align = t.xs[col], c.Width, c.Align
	if col == len(t.shown)-1 && align != fyne.TextAlignTrailing && t.scroll != nil {
		width = max(width, t.scroll.Size().Width-x)
	}
	return x, width, align
}

func (t *DataTable[R]) columnCount() int { return len(t.shown) }

func (t *DataTable[R]) scrolledX() float32 { return t.scroll.Offset.X }

func (t *DataTable[R]) headAt(col int) (title string, sortable bool, sorted int) {
	c := &t.cols[t.shown[col]]
	if c.ID == t.sortBy && c.Sort != nil {
		sorted = 1
		if t.desc {
			sorted = -1
		}
	}
	return c.Title, c.Sort != nil, sorted
}

func (t *DataTable[R]) headTapped(col int) {
	c := &t.cols[t.shown[col]]
	if c.Sort != nil {
		t.SortBy(c.ID, c.ID == t.sortBy && !t.desc)
		t.tellState()
	}
}

func (t *DataTable[R]) setWidth(col int, width float32, done bool) {
	t.cols[t.shown[col]].Width = max(narrowest, width)
	t.Refresh()
	if done {
		t.tellState()
	}
}

func (t *DataTable[R]) tellState() {
	if t.OnState != nil {
		t.OnState(t.State())
	}
}

// MoveColumn moves a column by some places among the visible ones.
func (t *DataTable[R]) MoveColumn(id string, by int) {
	from := slices.IndexFunc(t.shown, func(c int) bool { return t.cols[c].ID == id })
	if from < 0 {
		return
	}
	to := max(0, min(len(t.shown)-1, from+by))
	moved, target := t.shown[from], t.shown[to]
	if moved == target {
		return
	}
	t.order = slices.DeleteFunc(t.order, func(c int) bool { return c == moved })
	at := slices.Index(t.order, target)
	if to > from {
		at++
	}
	t.order = slices.Insert(t.order, at, moved)
	t.Refresh()
	t.tellState()
}

// ShowColumn shows or hides a column; the last visible one stays.
func (t *DataTable[R]) ShowColumn(id string, show bool) {
	c := t.column(id)
	if c == nil || (!show && len(t.shown) == 1) {
		return
	}
	c.Hidden = !show
	t.Refresh()
	t.tellState()
}

func (t *DataTable[R]) headMenu(col int, at fyne.Position) {
	var items []*fyne.MenuItem
	if col >= 0 {
		items = append(t.columnItems(t.shown[col]), fyne.NewMenuItemSeparator())
	}
	t.popUp(fyne.NewMenu("", append(items, t.chooserItems()...)...), at)
}

// ShowColumnMenu opens the column chooser below an object, such as a button above the table.
func (t *DataTable[R]) ShowColumnMenu(below fyne.CanvasObject) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(below)
	t.popUp(fyne.NewMenu("", t.chooserItems()...), at.AddXY(0, below.Size().Height))
}

func (t *DataTable[R]) popUp(m *fyne.Menu, at fyne.Position) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil && len(m.Items) > 0 {
		widget.ShowPopUpMenuAtPosition(m, c, at)
	}
}

func (t *DataTable[R]) columnItems(col int) []*fyne.MenuItem {
	c := &t.cols[col]
	var items []*fyne.MenuItem
	if c.Sort != nil {
		sort := func(desc bool) func() {
			return func() {
				t.SortBy(c.ID, desc)
				t.tellState()
			}
		}
		items = append(items, fyne.NewMenuItem(t.words.say(WordSortAsc), sort(false)), fyne.NewMenuItem(t.words.say(WordSortDesc), sort(true)))
	}
	return append(items,
		fyne.NewMenuItem(t.words.say(WordMoveLeft), func() { t.MoveColumn(c.ID, -1) }),
		fyne.NewMenuItem(t.words.say(WordMoveRight), func() { t.MoveColumn(c.ID, 1) }),
		fyne.NewMenuItem(t.words.say(WordHideColumn), func() { t.ShowColumn(c.ID, false) }))
}

func (t *DataTable[R]) chooserItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, i := range t.order {
		c := &t.cols[i]
		item := fyne.NewMenuItem(c.Title, func() { t.ShowColumn(c.ID, c.Hidden) })
		item.Checked = !c.Hidden
		items = append(items, item)
	}
	return items
}

// columnsMenu is the whole arrangement as a menu, for those who work without a pointer.
func (t *DataTable[R]) columnsMenu() *fyne.MenuItem {
	m := fyne.NewMenuItem(t.words.say(WordColumns), nil)
	m.ChildMenu = fyne.NewMenu("")
	for _, i := range t.order {
		c := fyne.NewMenuItem(t.cols[i].Title, nil)
		c.Checked = !t.cols[i].Hidden
		items := t.columnItems(i)
		if t.cols[i].Hidden {
			id := t.cols[i].ID
			items = []*fyne.MenuItem{fyne.NewMenuItem(t.cols[i].Title, func() { t.ShowColumn(id, true) })}
		}
		c.ChildMenu = fyne.NewMenu("", items...)
		m.ChildMenu.Items = append(m.ChildMenu.Items, c)
	}
	return m
}
