package cli

import (
	"context"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// anyPage shows a record by its description alone.
func (p *program) anyPage(ctx context.Context, s *store.Store, r *view.Register, k *schema.Kind, rec view.Candidate) (*page, error) {
	f, err := s.File(ctx, k.Key, rec.ID)
	if err != nil {
		return nil, err
	}
	g := &page{title: rec.Title}
	t := table{}
	if f.Rec.Meta().Parent != 0 {
		names, err := s.Names(ctx, f.Rec.Meta().Parent)
		if err != nil {
			return nil, err
		}
		t.rows = append(t.rows, []string{p.w.Kind(k.Parent, false), names[f.Rec.Meta().Parent].Title})
	}
	rows, err := p.values(ctx, s, r, k, f.Rec)
	if err != nil {
		return nil, err
	}
	t.rows = append(t.rows, rows...)
	g.groups = append(g.groups, group{p.w.Kind(k.Key, false), t})
	for _, child := range models.Catalog.Children(k.Key) {
		for _, x := range f.Parts[child.Key] {
			rows, err := p.values(ctx, s, r, child, x)
			if err != nil {
				return nil, err
			}
			g.groups = append(g.groups, group{p.w.Kind(child.Key, false), table{rows: rows}})
		}
	}
	return g, nil
}

// values puts the recorded fields of a record into words.
func (p *program) values(ctx context.Context, s *store.Store, r *view.Register, k *schema.Kind, rec schema.Record) ([][]string, error) {
	var ids []int64
	for _, f := range k.Fields {
		switch x := f.Ptr(rec).(type) {
		case *int64:
			if f.Type == schema.RefType {
				ids = append(ids, *x)
			}
		case *schema.Refs:
			ids = append(ids, *x...)
		}
	}
	names, err := s.Names(ctx, ids...)
	if err != nil {
		return nil, err
	}
	var out [][]string
	for _, f := range k.Fields {
		if v := r.Value(k, f, rec, names); v != "" && !f.Hidden {
			out = append(out, []string{p.w.Field(k.Key, f.Key), v})
		}
	}
	return out, nil
}
