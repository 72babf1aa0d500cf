package importing

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/search"
)

// marks tell outcomes apart by shape and colour.
var marks = map[exchange.Outcome]xwidget.Mark{
	exchange.New:        {Shape: xwidget.Full, Role: look.Open},
	exchange.Changed:    {Shape: xwidget.Half, Role: look.Primary},
	exchange.Same:       {Shape: xwidget.Hollow, Role: look.Closed},
	exchange.Asked:      {Shape: xwidget.Half, Role: look.Warning},
	exchange.Conflict:   {Shape: xwidget.Square, Role: look.Warning},
	exchange.RefusedRow: {Shape: xwidget.Square, Role: look.Error},
	exchange.Skipped:    {Shape: xwidget.Dot, Role: look.Closed},
}

// matchPage shows row by row which record is meant and what would become of it, before anything is written.
type matchPage struct {
	p      *Page
	keys   *xwidget.ComboBox
	find   *xwidget.SearchField
	chips  *fyne.Container
	notes  *fyne.Container
	table  *xwidget.DataTable[int]
	since  *sinceList
	lists  *fyne.Container
	side   *panel
	only   exchange.Outcome
	asking bool
	past   bool // what changed since an earlier list is shown
	body   fyne.CanvasObject
}

func newMatchPage(p *Page) stepPage {
	w := p.w
	m := &matchPage{p: p, chips: xwidget.NewFlow(2 * look.Space), notes: xwidget.NewColumn(look.Space)}
	m.keys = xwidget.NewComboBox(w.T("wizard.match.keys"), p.d.WidgetWords(), func(text string) []xwidget.Option {
		out := fitting(text, []string{""}, func(string) string { return w.T("wizard.match.usual") })
		for _, k := range p.deps.Keys(p.m.Kind) {
			if name := m.keyName(k); holds(name, text) {
				out = append(out, xwidget.Option{Key: strings.Join(k, " "), Text: name})
			}
		}
		return out
	})
	m.keys.OnChanged = func(o xwidget.Option, ok bool) {
		if keys := strings.Fields(o.Key); ok && !slices.Equal(keys, p.m.Keys) {
			p.m.Keys = keys
			p.changed()
			p.goTo(matched)
		}
	}
	m.find = xwidget.NewSearchField(w.T("wizard.match.find"), w.T("wizard.match.find"), p.d.WidgetWords(), func(string) { m.filter() })
	m.find.After = p.d.After
	m.find.OnDown = m.focus
	m.table = p.rowTable(m.detail)
	m.table.OnOpen = func(i int) {
		if id := p.plan.Rows[i].Record; id != 0 && p.report != nil {
			p.deps.Open(desk.Route{Page: p.plan.Kind, ID: id})
		}
	}
	m.since = newSinceList(m)
	m.lists = container.NewStack(m.table)
	m.side = newPanel(w.T("wizard.match.row"))
	report := xwidget.NewButton(w.T("wizard.report"), p.saveReport)
	top := xwidget.NewFlow(2*gap, sized(w.T("wizard.match.keys"), m.keys, 300), sized(w.T("wizard.match.find"), m.find, 240), lowered(report))
	m.body = panes(0.4, xwidget.NewColumn(3*look.Space, top, m.notes, m.chips), m.lists, m.side)
	return m
}

func (m *matchPage) keyName(keys []string) string {
	var out []string
	for _, k := range keys {
		out = append(out, say.TargetLabel(m.p.w, k))
	}
	return strings.Join(out, " + ")
}

func (m *matchPage) content() fyne.CanvasObject { return m.body }

func (m *matchPage) focus() {
	if m.past {
		m.p.d.Window.Canvas().Focus(m.since.table)
		return
	}
	m.p.d.Window.Canvas().Focus(m.table)
}

// rowTable is the table of what becomes of the rows.
func (p *Page) rowTable(look func(int)) *xwidget.DataTable[int] {
	w := p.w
	row := func(i int) *exchange.RowResult { return &p.plan.Rows[i] }
	t := xwidget.NewDataTable(w.T("wizard.match.rows"), p.d.WidgetWords(), func(i int) int64 { return int64(i) + 1 },
		xwidget.Column[int]{ID: "line", Title: w.T("wizard.match.line"), Width: 64, Align: fyne.TextAlignTrailing,
			Text: func(i int) string { return lineText(row(i).Line) }, Sort: func(a, b int) int { return a - b }},
		xwidget.Column[int]{ID: "outcome", Title: w.T("wizard.match.outcome"), Width: 120,
			Status: func(i int) xwidget.Mark {
				mark := marks[row(i).Outcome]
				mark.Text = w.T("exchange.outcome." + string(row(i).Outcome))
				return mark
			},
			Sort: func(a, b int) int {
				return rank(row(a).Outcome) - rank(row(b).Outcome)
			}},
		xwidget.Column[int]{ID: "record", Title: w.T("wizard.match.record"), Width: 240, Text: func(i int) string { return row(i).Title },
			Sort: func(a, b int) int { return strings.Compare(search.Fold(row(a).Title), search.Fold(row(b).Title)) }},
		xwidget.Column[int]{ID: "why", Title: w.T("wizard.match.why"), Width: 190, Text: func(i int) string { return p.said(row(i)) }},
	)
	t.OnCursor = look
	t.OnEmpty = func() (string, string, func()) { return w.T("wizard.match.none"), "", nil }
	return t
}

// arrows makes arrows of a sign that the window's font has: one borrowed from another font loses the space behind it.
func arrows(text string) string { return strings.ReplaceAll(text, "→", "›") }

// said tells what becomes of a row and why.
func (p *Page) said(r *exchange.RowResult) string {
	first := *r
	first.Notes = urgentFirst(r.Notes)
	what, why := arrows(r.What(p.w)), first.Why(p.w)
	if what == "" || why == "" {
		return what + why
	}
	return what + " · " + why
}

// urgentFirst puts the notes that ask to be looked at before those that only tell: a line of the table shows the first.
func urgentFirst(notes []say.Note) []say.Note {
	out := make([]say.Note, 0, len(notes))
	for _, urgent := range []bool{true, false} {
		for _, n := range notes {
			if (n.Ask || n.Conflict) == urgent {
				out = append(out, n)
			}
		}
	}
	return out
}

func (m *matchPage) show() {
	p, w := m.p, m.p.w
	p.compare()
	key := xwidget.Option{Text: w.T("wizard.match.usual")}
	if len(p.m.Keys) > 0 {
		key = xwidget.Option{Key: strings.Join(p.m.Keys, " "), Text: m.keyName(p.m.Keys)}
	}
	m.keys.SetChosen(key)
	m.notes.Objects = nil
	notes := m.listNotes()
	for _, n := range notes[:min(len(notes), notesShown)] {
		m.notes.Add(muted("· " + n))
	}
	if len(notes) > notesShown {
		m.notes.Add(xwidget.NewFlow(gap, xwidget.NewButton(w.T("wizard.match.notes", map[string]any{"Count": len(notes)}), func() {
			xwidget.Inform(p.d.Window, w.T("wizard.match.notes_title"), strings.Join(notes, "\n\n"), w.T("window.close"), nil)
		})))
	}
	if n := p.waiting(understood); n > 0 {
		m.notes.Add(xwidget.NewSides(gap, warning(w.N("wizard.match.open", n)), xwidget.NewButton(w.T("wizard.match.answer"), func() { p.goTo(understood) })))
	}
	if m.past && p.since == nil {
		m.past = false
	}
	m.update()
}

// notesShown is how many notes about the list stand above its rows; the others are a button away.
const notesShown = 2

// listNotes is what there is to know of the list as a whole, what to look at first.
func (m *matchPage) listNotes() []string {
	p := m.p
	var asks, others []string
	for _, n := range p.plan.Notes {
		if n.Ask {
			asks = append(asks, n.Text(p.w))
		} else {
			others = append(others, n.Text(p.w))
		}
	}
	if p.since != nil {
		others = append(others, p.since.Notes...)
	}
	return append(asks, others...)
}

// update shows chips and rows.
func (m *matchPage) update() {
	p, w := m.p, m.p.w
	c := p.plan.Counts()
	m.chips.Objects = nil
	add := func(text string, n int, on bool, do func()) {
		style := xwidget.Plain
		if on {
			style = xwidget.Primary
		}
		if n >= 0 {
			text = fmt.Sprintf("%s  %d", text, n)
		}
		m.chips.Add(xwidget.NewStyledButton(text, style, func() {
			do()
			m.update()
			m.focus()
		}))
	}
	pick := func(only exchange.Outcome, asking bool) func() {
		return func() { m.only, m.asking, m.past = only, asking, false }
	}
	add(w.T("wizard.map.all"), len(p.plan.Rows), m.only == "" && !m.asking && !m.past, pick("", false))
	for _, o := range exchange.Outcomes {
		if n := of(c, o); n > 0 {
			add(w.T("exchange.outcome."+string(o)), n, m.only == o && !m.past, pick(o, false))
		}
	}
	if c.Asking > 0 {
		add(w.T("wizard.match.to_check"), c.Asking, m.asking && !m.past, pick("", true))
	}
	if p.since != nil {
		add(w.T("wizard.since", map[string]any{"List": p.since.Of}), len(p.since.Changes), m.past, func() { m.past = true })
	}
	m.lists.Objects = []fyne.CanvasObject{m.table}
	if m.past {
		m.since.show()
		m.lists.Objects = []fyne.CanvasObject{m.since.table}
		m.lists.Refresh()
		m.since.detail()
	} else {
		m.filter()
		m.lists.Refresh()
	}
	m.body.Refresh()
	p.foot()
}

func of(c exchange.Counts, o exchange.Outcome) int {
	return map[exchange.Outcome]int{exchange.New: c.New, exchange.Changed: c.Changed, exchange.Same: c.Same, exchange.Asked: c.Question, exchange.Conflict: c.Conflict,
		exchange.RefusedRow: c.Refused, exchange.Skipped: c.Skipped}[o]
}

func (m *matchPage) filter() {
	p := m.p
	text := m.find.Text()
	var rows []int
	for i := range p.plan.Rows {
		r := &p.plan.Rows[i]
		if (m.only == "" || r.Outcome == m.only) && (!m.asking || r.Asks()) && (text == "" || holds(r.Title, text) || lineText(r.Line) == text) {
			rows = append(rows, i)
		}
	}
	m.table.SetRows(rows)
	if i, ok := m.table.Current(); ok {
		m.detail(i)
	} else if len(rows) > 0 {
		m.table.SetCursor(int64(rows[0]) + 1)
	} else {
		m.side.set()
	}
}

// detail shows a row: what becomes of it, value by value, beside what the file says.
func (m *matchPage) detail(i int) {
	p, w := m.p, m.p.w
	if i >= len(p.plan.Rows) {
		return
	}
	r := &p.plan.Rows[i]
	mark := marks[r.Outcome]
	mark.Text = w.T("exchange.outcome." + string(r.Outcome))
	title := r.Title
	if title == "" {
		title = w.T("wizard.line", map[string]any{"Line": r.Line})
	}
	out := []fyne.CanvasObject{heading(title), xwidget.NewStatusMark(mark)}
	if r.Outcome != exchange.Skipped || len(r.Notes) == 0 { // the list itself may be why a row is left out: its note says so
		out = append(out, muted(w.T("wizard.match.means."+string(r.Outcome))))
	}
	for _, n := range urgentFirst(r.Notes) {
		t := plain(n.Text(w))
		if n.Ask || n.Conflict {
			t.SetRole(look.Warning)
		}
		out = append(out, t)
	}
	for _, x := range r.Problems {
		t := plain(w.Problem(x))
		t.SetRole(look.Warning)
		if r.Outcome == exchange.RefusedRow {
			t.SetRole(look.Error)
		}
		out = append(out, t)
	}
	if len(r.Changes) > 0 {
		out = append(out, newGround(look.Line), bold(w.T("wizard.match.changes")))
		for _, c := range r.Changes {
			one := exchange.RowResult{Changes: []exchange.FieldDiff{c}}
			out = append(out, plain(arrows(one.What(w))))
		}
	} else if r.Outcome == exchange.New {
		out = append(out, newGround(look.Line), bold(w.T("wizard.match.becomes")))
		for _, x := range p.shaped(r.Line) {
			out = append(out, xwidget.NewColumn(0, caption(x[0]), plain(shorten(x[1]))))
		}
	}
	out = append(out, newGround(look.Line), bold(w.T("wizard.question.row", map[string]any{"Line": r.Line})), p.rowCells(r.Line))
	m.side.set(out...)
}

// saveReport writes what becomes of each row to a file.
func (p *Page) saveReport() {
	plan := p.plan
	if plan == nil {
		return
	}
	p.d.SaveFile(p.w.T("wizard.report.file", map[string]any{"List": p.deps.Name(p.m, p.name())})+".csv", func(f io.Writer) error { return p.deps.Report(plan, p.w, f) })
}
