package importing

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/search"
)

// columnRow is one column of the file as the list of columns shows it.
type columnRow struct {
	at      int
	name    string // as mappings call it
	samples []string
	filled  int // cells that hold anything, of those looked at
	looked  int
}

// How sure the proposal for a column is.
const (
	sure = iota
	doubtful
	untaken
)

const (
	samplesShown = 3
	samplesKept  = 8
	rowsLooked   = 400 // for samples
)

// columnRows collects samples of every column.
func columnRows(p *Page) []columnRow {
	out := make([]columnRow, len(p.table.Head))
	rows := p.table.Rows[:min(len(p.table.Rows), rowsLooked)]
	for i := range out {
		out[i] = columnRow{at: i, name: p.names[i], looked: len(rows)}
		for k := range rows {
			if i >= len(rows[k].Cells) {
				continue
			}
			c := strings.TrimSpace(rows[k].Cells[i])
			if c == "" {
				continue
			}
			out[i].filled++
			if len(out[i].samples) < samplesKept && !contains(out[i].samples, c) {
				out[i].samples = append(out[i].samples, c)
			}
		}
	}
	return out
}

// state says whether a column is taken, and how sure that is.
func (m *mapPage) state(r columnRow) int {
	p := m.p
	at := uses(&p.m, r.name)
	for _, i := range at {
		if taken(&p.m.Columns[i]) {
			if h, ok := p.hints[r.name]; ok && !h.Sure && !m.touched[r.name] {
				return doubtful
			}
			return sure
		}
	}
	if len(joinedTo(&p.m, r.name)) > 0 {
		return sure
	}
	if m.proposal(r) != "" {
		return doubtful
	}
	return untaken
}

// proposal is what a column that is not taken could be, "" where nobody knows.
func (m *mapPage) proposal(r columnRow) string {
	if m.touched[r.name] {
		return ""
	}
	return m.p.hints[r.name].To
}

// as says in words what a column is taken as.
func (m *mapPage) as(r columnRow) string {
	p, w := m.p, m.p.w
	var out []string
	for _, i := range uses(&p.m, r.name) {
		if text := m.columnAs(&p.m.Columns[i]); text != "" {
			out = append(out, text)
		}
	}
	for _, i := range joinedTo(&p.m, r.name) {
		out = append(out, w.T("wizard.map.joined_to", map[string]any{"Column": p.m.Columns[i].From[0]}))
	}
	if len(out) == 0 {
		if to := m.proposal(r); to != "" {
			return say.TargetLabel(w, to) + "?"
		}
		return w.T("wizard.map.not_taken")
	}
	return strings.Join(out, " + ")
}

func (m *mapPage) columnAs(c *mapping.Column) string {
	w := m.p.w
	if c.To != "" {
		return say.TargetLabel(w, c.To)
	}
	only := mapping.Mapping{Columns: []mapping.Column{*c}}
	var parts []string
	for _, t := range only.Targets() {
		parts = append(parts, say.TargetLabel(w, t))
	}
	if len(parts) == 0 {
		return ""
	}
	return w.T("wizard.map.apart", map[string]any{"Parts": strings.Join(parts, ", ")})
}

func (m *mapPage) columnTable() *xwidget.DataTable[columnRow] {
	p, w := m.p, m.p.w
	marks := map[int]xwidget.Mark{
		sure: {Shape: xwidget.Full, Role: look.Open}, doubtful: {Shape: xwidget.Half, Role: look.Warning}, untaken: {Shape: xwidget.Hollow, Role: look.Closed},
	}
	t := xwidget.NewDataTable(w.T("wizard.map.columns"), p.d.WidgetWords(), func(r columnRow) int64 { return int64(r.at) + 1 },
		xwidget.Column[columnRow]{ID: "head", Title: w.T("wizard.map.column"), Width: 170, Text: func(r columnRow) string { return r.name },
			Sort: func(a, b columnRow) int { return strings.Compare(search.Fold(a.name), search.Fold(b.name)) }},
		xwidget.Column[columnRow]{ID: "samples", Title: w.T("wizard.map.samples"), Width: 260, Text: func(r columnRow) string {
			return strings.Join(r.samples[:min(len(r.samples), samplesShown)], " · ")
		}},
		xwidget.Column[columnRow]{ID: "as", Title: w.T("wizard.map.as"), Width: 250,
			Status: func(r columnRow) xwidget.Mark {
				mark := marks[m.state(r)]
				mark.Text = m.as(r)
				return mark
			},
			Sort: func(a, b columnRow) int { return m.state(b) - m.state(a) }},
	)
	t.Fold = search.Fold
	t.OnCursor = func(r columnRow) { m.shown, m.whole = r.at, false; m.detail() }
	t.OnOpen = func(columnRow) {
		if m.target != nil {
			p.d.Window.Canvas().Focus(m.target.Entry())
		}
	}
	t.OnKey = func(ev *fyne.KeyEvent) bool {
		if ev.Name != fyne.KeyDelete && ev.Name != fyne.KeyBackspace {
			return false
		}
		if r, ok := t.Current(); ok {
			m.setTarget(r.name, "")
			m.detail()
		}
		return true
	}
	t.OnRune = func(r rune) bool {
		row, ok := t.Current()
		if !ok || r != '+' {
			return false
		}
		m.accept(row)
		return true
	}
	t.OnEmpty = func() (string, string, func()) { return w.T("wizard.map.no_columns"), "", nil }
	return t
}
