package importing

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// dateRow is a column of dates, by its place in the plan.
type dateRow struct{ at int }

// datesPart shows how the dates of each column are read, and lets the order be chosen: for the whole column, never for one row.
type datesPart struct {
	u     *understandPage
	table *xwidget.DataTable[dateRow]
	side  *panel
	body  fyne.CanvasObject
}

func newDatesPart(u *understandPage) understandPart {
	p, w := u.p, u.p.w
	d := &datesPart{u: u}
	number := func(id, word string, of func(i int) int) xwidget.Column[dateRow] {
		return xwidget.Column[dateRow]{ID: id, Title: w.T(word), Width: 118, Align: fyne.TextAlignTrailing, Text: func(r dateRow) string {
			if n := of(r.at); n > 0 {
				return strconv.Itoa(n)
			}
			return ""
		}}
	}
	d.table = xwidget.NewDataTable(w.T("wizard.dates"), p.d.WidgetWords(), func(r dateRow) int64 { return int64(r.at) + 1 },
		xwidget.Column[dateRow]{ID: "column", Title: w.T("wizard.map.column"), Width: 180, Text: func(r dateRow) string { return p.plan.Dates[r.at].Header }},
		xwidget.Column[dateRow]{ID: "order", Title: w.T("wizard.dates.order"), Width: 160, Status: d.mark},
		number("ambiguous", "wizard.dates.ambiguous", func(i int) int { return p.plan.Dates[i].Ambiguous }),
		number("two", "wizard.dates.two_digit", func(i int) int { return p.plan.Dates[i].TwoDigit }),
		number("january", "wizard.dates.new_year", func(i int) int { return p.plan.Dates[i].NewYear }),
		number("serial", "wizard.dates.serials", func(i int) int { return p.plan.Dates[i].Serials }),
		number("wrong", "wizard.dates.wrong", func(i int) int { return p.plan.Dates[i].Wrong }),
	)
	d.table.OnCursor = func(dateRow) { d.detail() }
	d.table.OnRune = func(r rune) bool {
		row, ok := d.table.Current()
		n := int(r - '1')
		if !ok || n < 0 || n >= len(dateOrders) {
			return false
		}
		d.choose(row.at, dateOrders[n])
		return true
	}
	d.side = newPanel(w.T("wizard.dates"))
	d.body = panes(0.36, muted(w.T("wizard.dates.help")), d.table, d.side)
	return d
}

var dateOrders = []string{mapping.DayFirst, mapping.MonthFirst, mapping.YearOnly}

func (d *datesPart) name() string               { return d.u.p.w.T("wizard.dates") }
func (d *datesPart) content() fyne.CanvasObject { return d.body }
func (d *datesPart) focus()                     { d.u.p.d.Window.Canvas().Focus(d.table) }
func (d *datesPart) size() int                  { return len(d.u.p.plan.Dates) }

// open counts the columns in which a person should look: dates that read both ways, and first Januaries.
func (d *datesPart) open() int {
	n := 0
	for i := range d.u.p.plan.Dates {
		if d.asks(i) {
			n++
		}
	}
	return n
}

// asks reports whether a column needs a look that nobody has given it.
func (d *datesPart) asks(i int) bool {
	x := &d.u.p.plan.Dates[i]
	return d.decision(i) == "" && (x.Ambiguous > 0 || x.Mixed || x.NewYear > 0 || x.TwoDigit > 0) || x.Wrong > 0
}

func (d *datesPart) show() {
	rows := make([]dateRow, d.size())
	for i := range rows {
		rows[i].at = i
	}
	d.table.SetRows(rows)
	if _, ok := d.table.Current(); !ok && len(rows) > 0 {
		d.table.SetCursor(1)
	}
	d.detail()
}

func (d *datesPart) mark(r dateRow) xwidget.Mark {
	w := d.u.p.w
	m := xwidget.Mark{Shape: xwidget.Full, Role: look.Open, Text: w.T("wizard.dates.clear")}
	if order := d.u.p.plan.Dates[r.at].Order; order != "" {
		m.Text = w.T("wizard.dates." + order)
	}
	if d.asks(r.at) {
		m.Shape, m.Role = xwidget.Half, look.Warning
	}
	return m
}

// columns are the decisions of the mapping that a column of dates comes from.
func (d *datesPart) columns(i int) []*mapping.Column {
	p := d.u.p
	x := &p.plan.Dates[i]
	target := ""
	if x.Field < len(p.plan.Fields) {
		target = p.plan.Fields[x.Field].Target
	}
	var out []*mapping.Column
	for k := range p.m.Columns {
		c := &p.m.Columns[k]
		only := mapping.Mapping{Columns: []mapping.Column{*c}}
		if slices.Contains(only.Targets(), target) && (slices.Contains(c.From, x.Header) || x.Header == "") {
			out = append(out, c)
		}
	}
	return out
}

func (d *datesPart) decision(i int) string {
	for _, c := range d.columns(i) {
		return c.Dates
	}
	return ""
}

// choose decides the order of a column and reads its dates again.
func (d *datesPart) choose(i int, order string) {
	p := d.u.p
	for _, c := range d.columns(i) {
		c.Dates = order
	}
	p.changed()
	p.prepare(func() { p.show(understood) })
}

func (d *datesPart) detail() {
	p, w := d.u.p, d.u.p.w
	r, ok := d.table.Current()
	if !ok || r.at >= d.size() {
		d.side.set()
		return
	}
	x := &p.plan.Dates[r.at]
	out := []fyne.CanvasObject{heading(x.Header)}
	say := func(word string, n int) {
		if n > 0 {
			out = append(out, plain(w.N(word, n)))
		}
	}
	say("wizard.dates.say_ambiguous", x.Ambiguous)
	say("wizard.dates.say_two_digit", x.TwoDigit)
	say("wizard.dates.say_new_year", x.NewYear)
	say("wizard.dates.say_serials", x.Serials)
	say("wizard.dates.say_wrong", x.Wrong)
	if x.Mixed {
		out = append(out, warning(w.T("wizard.dates.say_mixed")))
	}
	choices := xwidget.NewColumn(look.Space)
	is := d.decision(r.at)
	for n, order := range dateOrders {
		style := xwidget.Plain
		if order == is || is == "" && order == x.Order {
			style = xwidget.Primary
		}
		choices.Add(newAnswer(strconv.Itoa(n+1)+"   "+w.T("wizard.dates."+order), style, func() { d.choose(r.at, order) }))
	}
	out = append(out, choices)
	if is != "" {
		out = append(out, xwidget.NewFlow(gap, xwidget.NewButton(w.T("wizard.dates.by_looking"), func() { d.choose(r.at, "") })))
	}
	out = append(out, newGround(look.Line), caption(w.T("wizard.dates.samples")))
	for _, s := range x.Samples {
		read := w.T("wizard.dates.unread")
		if s.Read != "" {
			read = w.Date(s.Read)
		}
		out = append(out, plain(s.Cell+"   ›   "+read))
	}
	d.side.set(out...)
}
