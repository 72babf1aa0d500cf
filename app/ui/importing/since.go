package importing

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/search"
)

// sinceList shows what changed between an earlier list of the same source and this one. It suggests steps and never takes one: a post
// that is no longer on a list may have been forgotten there.
type sinceList struct {
	m     *matchPage
	table *xwidget.DataTable[int]
}

var sinceMarks = map[string]xwidget.Mark{
	"new": {Shape: xwidget.Full, Role: look.Open}, "vanished": {Shape: xwidget.Hollow, Role: look.Warning},
	"new_head": {Shape: xwidget.Half, Role: look.Primary}, "head_left": {Shape: xwidget.Half, Role: look.Warning},
	"moved": {Shape: xwidget.Square, Role: look.Primary}, "changed": {Shape: xwidget.Dot, Role: look.Primary},
}

func newSinceList(m *matchPage) *sinceList {
	p, w := m.p, m.p.w
	s := &sinceList{m: m}
	at := func(i int) *Change { return &p.since.Changes[i] }
	s.table = xwidget.NewDataTable(w.T("wizard.since.list"), p.d.WidgetWords(), func(i int) int64 { return int64(i) + 1 },
		xwidget.Column[int]{ID: "what", Title: w.T("wizard.since.what"), Width: 150,
			Status: func(i int) xwidget.Mark {
				mark := sinceMarks[at(i).What]
				mark.Text = w.T("wizard.since." + at(i).What)
				return mark
			},
			Sort: func(a, b int) int { return strings.Compare(at(a).What, at(b).What) }},
		xwidget.Column[int]{ID: "record", Title: w.T("wizard.match.record"), Width: 260, Text: func(i int) string { return at(i).Title },
			Sort: func(a, b int) int { return strings.Compare(search.Fold(at(a).Title), search.Fold(at(b).Title)) }},
		xwidget.Column[int]{ID: "text", Title: w.T("wizard.since.text"), Width: 200, Text: func(i int) string { return arrows(at(i).Text) }},
	)
	s.table.OnCursor = func(int) { s.detail() }
	s.table.OnOpen = func(i int) { s.take(at(i)) }
	return s
}

func (s *sinceList) show() {
	rows := make([]int, len(s.m.p.since.Changes))
	for i := range rows {
		rows[i] = i
	}
	s.table.SetRows(rows)
	if _, ok := s.table.Current(); !ok && len(rows) > 0 {
		s.table.SetCursor(1)
	}
}

func (s *sinceList) detail() {
	p, w := s.m.p, s.m.p.w
	i, ok := s.table.Current()
	if !ok || i >= len(p.since.Changes) {
		s.m.side.set()
		return
	}
	c := &p.since.Changes[i]
	out := []fyne.CanvasObject{heading(c.Title), plain(w.T("wizard.since.means." + c.What))}
	if c.Text != "" {
		out = append(out, plain(arrows(c.Text)))
	}
	if c.Step != "" && c.On != 0 {
		b := xwidget.NewButton(p.deps.StepName(c.Step)+" …", func() { s.take(c) })
		if s.later() {
			b.Disable()
			out = append(out, muted(w.T("wizard.since.later")))
		}
		buttons := xwidget.NewFlow(gap, b)
		if c.Record != 0 {
			buttons.Add(xwidget.NewButton(w.T("wizard.since.open"), func() { p.deps.Open(desk.Route{Page: p.plan.Kind, ID: c.Record}) }))
		}
		out = append(out, buttons)
	}
	if c.Line != 0 {
		out = append(out, newGround(look.Line), caption(w.T("wizard.question.row", map[string]any{"Line": c.Line})), p.rowCells(c.Line))
	}
	s.m.side.set(out...)
}

// later reports whether the steps wait for the list to be written. A list that has nothing to write is never written: they wait for nothing.
func (s *sinceList) later() bool { return s.m.p.report == nil && s.m.p.worth() }

// take opens the guided step that a change suggests, once what the list has to write was written.
func (s *sinceList) take(c *Change) {
	p := s.m.p
	if c.Step == "" || c.On == 0 {
		return
	}
	if s.later() {
		p.say(p.w.T("wizard.since.later"))
		return
	}
	p.d.Begin(c.Step, c.On)
}
