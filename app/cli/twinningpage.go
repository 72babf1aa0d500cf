package cli

import (
	"context"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
)

func (p *program) twinningPage(ctx context.Context, r *view.Register, id int64, day schema.Day) (*page, error) {
	v, err := r.TwinningPage(ctx, id, day)
	if err != nil {
		return nil, err
	}
	g := &page{title: v.Row.Title, lines: []string{v.StateLine, v.Next}}
	g.facts(v.Sections, p.w.Kind("twinning", false))
	var partners, instruments [][]string
	for _, x := range v.Partners {
		partners = append(partners, []string{x.Name, p.w.Choice("partner", "level", x.Level), x.Country})
	}
	g.add(p.w.Kind("partner", true), []string{p.w.T("column.name"), p.w.Field("partner", "level"), p.w.T("column.state")}, partners)
	for _, x := range v.Instruments {
		instruments = append(instruments, []string{p.w.Date(x.SignedOn), p.w.Choice("instrument", "instrument", x.Instrument), x.SignedAt, x.Reference, x.Resolutions,
			joined(p.w.Date(x.EndedOn), x.EndReason), x.Note})
	}
	head := append(p.columns("signed", "instrument", "place", "reference"), p.w.Kind("resolution", true), p.w.T("column.until"), p.w.T("column.details"))
	g.add(p.w.Kind("instrument", true), head, instruments)
	g.tables(v.Children)
	p.addPosts(g, v.Posts)
	p.addDiary(g, v.Diary)
	return g, nil
}
