package cli

import (
	"context"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
)

func (p *program) cityPage(ctx context.Context, r *view.Register, id int64, day schema.Day) (*page, error) {
	v, err := r.CityPage(ctx, id, day)
	if err != nil {
		return nil, err
	}
	g := &page{title: v.Row.Name}
	g.facts(v.Sections, p.w.Kind("city", false))
	g.tables(v.Children)
	p.addPosts(g, v.Posts)
	p.addTwinnings(g, p.w.Kind("twinning", true), v.Twinnings)
	p.addDiary(g, v.Diary)
	return g, nil
}
