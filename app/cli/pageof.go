package cli

import (
	"context"
	"errors"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// page reads what is shown of one record.
func (p *program) page(ctx context.Context, s *store.Store, r *view.Register, k *schema.Kind, rec view.Candidate, day schema.Day) (*page, error) {
	var g *page
	var err error
	switch k.Key {
	case "post":
		g, err = p.postPage(ctx, s, r, rec.ID, day)
	case "person":
		g, err = p.personPage(ctx, r, rec.ID, day)
	case "twinning":
		g, err = p.twinningPage(ctx, r, rec.ID, day)
	case "city":
		g, err = p.cityPage(ctx, r, rec.ID, day)
	default:
		g, err = p.anyPage(ctx, r, k, rec, day)
	}
	if err == nil {
		err = g.related(ctx, r, k, rec.ID, day)
	}
	if errors.Is(err, view.ErrSensitive) {
		return nil, &refusal{key: "cli.sensitive_kind", args: map[string]any{"Kind": p.w.Kind(k.Key, true)}}
	}
	if err != nil {
		return nil, err
	}
	g.lines = append(g.lines, r.Variant())
	g.lines = append(g.lines, p.w.T("cli.show.uid", map[string]any{"Kind": p.w.Kind(k.Key, false), "UID": rec.UID.String()}))
	if day != r.Today() {
		g.lines = append(g.lines, p.w.T("cli.show.as_of", map[string]any{"Date": p.w.LongDate(day.Date())}))
	}
	return g, nil
}

// shownApart are the kinds a page of a kind shows in a way of its own.
var shownApart = map[string][]string{
	"post":     {"appointment", "event"},
	"person":   {"appointment", "event"},
	"twinning": {"event"},
	"city":     {"event", "post_event", "partner"},
	"state":    {"post", "city"}, // there may be thousands
}

// related adds the records that refer to the one shown.
func (g *page) related(ctx context.Context, r *view.Register, k *schema.Kind, id int64, day schema.Day) error {
	tables, err := r.Related(ctx, k.Key, id, day, shownApart[k.Key]...)
	g.tables(tables)
	return err
}

// tables adds tables in words.
func (g *page) tables(tables []view.Table) {
	for _, t := range tables {
		var head []string
		var rows [][]string
		for _, c := range t.Columns {
			head = append(head, c.Label)
		}
		for _, row := range t.Rows {
			rows = append(rows, row.Cells)
		}
		g.add(t.Title, head, rows)
	}
}
