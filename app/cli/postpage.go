package cli

import (
	"context"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

func (p *program) postPage(ctx context.Context, s *store.Store, r *view.Register, id int64, day schema.Day) (*page, error) {
	v, err := r.PostPage(ctx, id, day)
	if err != nil {
		return nil, err
	}
	g := &page{title: v.Row.Title, lines: []string{v.StateLine}}
	g.facts(v.Sections, p.w.Kind("post", false))
	var events [][]string
	for _, e := range v.Events {
		set := joined(e.Title, e.Seat, p.w.Choice("post_event", "class", e.Class), e.District, e.Note)
		events = append(events, []string{p.w.Date(e.Date), p.w.Choice("post_event", "event", e.Event), e.Reference, set, e.Source})
	}
	g.add(p.w.Kind("post_event", true), p.columns("date", "event", "reference", "details", "source"), events)
	g.add(p.w.Kind("appointment", true), p.columns("name", "title", "commission", "exequatur", "since", "term", "end"), p.offices(v.Succession, func(a view.AppointmentRow) string { return a.Person }))
	g.add(p.w.T("print.staff"), p.columns("name", "title", "since", "term", "end"), p.staff(v.Staff))
	g.tables(v.Children)
	p.addTwinnings(g, p.w.Kind("twinning", true), v.Twinnings)
	p.addDiary(g, v.Diary)
	for _, x := range v.Problems {
		g.lines = append(g.lines, p.w.T("cli.show.problem", map[string]any{"Text": p.problem(ctx, s, x)}))
	}
	return g, nil
}
