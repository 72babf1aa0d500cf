package cli

import (
	"context"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
)

// anyPage shows a record by its description alone.
func (p *program) anyPage(ctx context.Context, r *view.Register, k *schema.Kind, rec view.Candidate, day schema.Day) (*page, error) {
	v, err := r.RecordPage(ctx, k.Key, rec.ID, day)
	if err != nil {
		return nil, err
	}
	g := &page{title: v.Title, lines: []string{v.Standing}}
	if v.Owner != "" {
		g.groups = append(g.groups, group{p.w.Kind(k.Parent, false), table{rows: [][]string{{v.Owner}}}})
	}
	g.facts(v.Sections, p.w.Kind(k.Key, false))
	g.tables(v.Children)
	return g, nil
}
