package cli

import (
	"context"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
)

func (p *program) personPage(ctx context.Context, r *view.Register, id int64, day schema.Day) (*page, error) {
	v, err := r.PersonPage(ctx, id, day)
	if err != nil {
		return nil, err
	}
	g := &page{title: v.Name, lines: []string{v.StateLine}}
	g.facts(v.Sections, p.w.Kind("person", false))
	var spellings [][]string
	for _, x := range v.Spellings {
		spellings = append(spellings, []string{x.Name, p.w.Choice("spelling", "use", x.Use), p.w.Language(x.Lang), p.w.Range(x.From, x.Until)})
	}
	g.add(p.w.Kind("spelling", true), []string{p.w.Field("spelling", "name"), p.w.Field("spelling", "use"), p.w.Field("spelling", "language"), p.w.T("column.date")}, spellings)
	g.add(p.w.Kind("appointment", true), p.columns("consulate", "title", "commission", "exequatur", "since", "term", "end"), p.offices(v.Appointments, func(a view.AppointmentRow) string { return a.Post }))
	g.tables(v.Children)
	p.addDiary(g, v.Diary)
	return g, nil
}
