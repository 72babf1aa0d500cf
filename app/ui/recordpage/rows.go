package recordpage

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// Column is one column of a small table. A width above 0 is fixed; the others share what is left by their weight.
type Column struct {
	Title  string
	Width  float32 // for type of the normal size
	Weight float32
}

// Cell is what a row says in a column.
type Cell struct {
	Text string
	Mark *xwidget.Mark // with its word, or before the text where there is one
	Soft bool          // less important than the rest
	Lead bool          // shows where a tap on the row leads; the first cell where none is marked
}

// Row is one line of a small table. Its text wraps: nothing on a page is cut.
type Row struct {
	Cells []Cell
	Open  func()           // a tap or Enter
	Menu  []*fyne.MenuItem // what else can be done, on a button at the right, the secondary button of the pointer and the Menu key
	Soft  bool             // lies outside the day shown
}

// Rows is a small table on a page: no sorting, no scrolling of its own.
type Rows struct {
	widget.BaseWidget
	label   string
	columns []Column
	titles  []*xwidget.Para
	rows    []*rowView
}

// NewRows returns a table named label.
func NewRows(label string, columns []Column, rows ...Row) *Rows {
	t := &Rows{label: label, columns: columns}
	for _, c := range columns {
		p := xwidget.NewPara(c.Title, look.CaptionText, look.MutedText)
		p.Single = true
		t.titles = append(t.titles, p)
	}
	for _, r := range rows {
		t.rows = append(t.rows, newRowView(t, r))
	}
	t.ExtendBaseWidget(t)
	return t
}

// Label names the table.
func (t *Rows) Label() string { return t.label }

// AccessibilityLabel is the label.
func (t *Rows) AccessibilityLabel() string { return t.label }

// AccessibilityRole is container.
func (t *Rows) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

const (
	cellGap  = 3 * look.Space
	rowInset = 2 * look.Space // a row's shade reaches out beyond its text by so much
)

func (t *Rows) on(s *Sheet) {
	for _, r := range t.rows {
		r.sheet = s
	}
}

// places returns where the columns begin and how wide they are.
func (t *Rows) places(width float32) (xs, ws []float32) {
	rest, weight := width, float32(0)
	if t.hasMenus() {
		rest -= menuWidth()
	}
	for i, c := range t.columns {
		if i > 0 {
			rest -= cellGap
		}
		rest -= c.Width * grown()
		if c.Width == 0 {
			weight += c.Weight
		}
	}
	var x float32
	for _, c := range t.columns {
		w := c.Width * grown()
		if w == 0 {
			w = max(40, rest*c.Weight/weight)
		}
		xs, ws = append(xs, x), append(ws, w)
		x += w + cellGap
	}
	return xs, ws
}

func (t *Rows) hasMenus() bool {
	for _, r := range t.rows {
		if len(r.row.Menu) > 0 {
			return true
		}
	}
	return false
}

func menuWidth() float32 { return look.Size(look.BoxHeight) }

func (t *Rows) each(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	xs, ws := t.places(width)
	var y, head float32
	for i, p := range t.titles {
		h := p.HeightFor(ws[i])
		put(p, xs[i], 0, ws[i], h)
		head = max(head, h)
	}
	if head > 0 {
		y = head + look.Space
	}
	for _, r := range t.rows {
		h := r.HeightFor(width + 2*rowInset)
		put(r, -rowInset, y, width+2*rowInset, h)
		y += h
	}
	return y
}

// HeightFor returns the height in a width.
func (t *Rows) HeightFor(width float32) float32 {
	return t.each(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

// CreateRenderer places titles and rows.
func (t *Rows) CreateRenderer() fyne.WidgetRenderer { return &rowsRenderer{t} }

type rowsRenderer struct{ t *Rows }

func (r *rowsRenderer) Destroy() {}

func (r *rowsRenderer) MinSize() fyne.Size {
	return fyne.NewSize(0, r.t.HeightFor(r.t.Size().Width))
}

func (r *rowsRenderer) Layout(s fyne.Size) {
	r.t.each(s.Width, func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	})
}

func (r *rowsRenderer) Refresh() {
	r.Layout(r.t.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *rowsRenderer) Objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, p := range r.t.titles {
		out = append(out, p)
	}
	for _, v := range r.t.rows {
		out = append(out, v)
	}
	return out
}
