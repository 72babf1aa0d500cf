package cli

import (
	"context"

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
		g, err = p.anyPage(ctx, s, r, k, rec)
	}
	if err != nil {
		return nil, err
	}
	g.lines = append(g.lines, p.w.T("cli.show.uid", map[string]any{"Kind": p.w.Kind(k.Key, false), "UID": rec.UID.String()}))
	if day != r.Today() {
		g.lines = append(g.lines, p.w.T("cli.show.as_of", map[string]any{"Date": p.w.LongDate(day.Date())}))
	}
	return g, nil
}
