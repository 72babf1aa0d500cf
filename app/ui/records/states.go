package records

import (
	"context"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"github.com/exequatur/exequatur/app/ui/listpage"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// states gives the list of States how many consulates each has and receives, which the few that concern the office are found by.
func (l *list) states(cfg *listpage.Config[row]) {
	w := l.d.Words
	load := cfg.Load
	cfg.Load = func(ctx context.Context, day schema.Day) ([]row, error) {
		rows, err := load(ctx, day)
		if err != nil {
			return nil, err
		}
		l.inOrder(rows)
		posts, err := l.d.Store.List(ctx, "post", 0)
		sends, receives := map[int64]int64{}, map[int64]int64{}
		for _, rec := range posts {
			p := rec.(*models.Post)
			sends[p.SendingState]++
			receives[p.ReceivingState]++
		}
		for i := range rows {
			rows[i].sends, rows[i].receives = sends[rows[i].id], receives[rows[i].id]
		}
		return rows, err
	}
	cfg.Columns = append(cfg.Columns[:2:2], append([]listpage.Column[row]{
		listpage.Number("sends", w.T("page.state.column.sends"), 150, func(r *row) int64 { return r.sends }),
		listpage.Number("receives", w.T("page.state.column.receives"), 150, func(r *row) int64 { return r.receives }),
	}, cfg.Columns[2:]...)...)
	cfg.Filters = append(cfg.Filters, listpage.Filter[row]{ID: "concerned", Title: w.Kind("post", true), Order: []string{"some", "none"}, Of: func(r *row) (string, string) {
		if r.sends+r.receives > 0 {
			return "some", w.T("page.state.some")
		}
		return "none", w.T("page.state.none")
	}})
}

// inOrder puts States in the order of their names in the window's language: the register's own may be another.
func (l *list) inOrder(rows []row) {
	if l.d.Words.Lang == l.d.Store.Lang() {
		return
	}
	c := collate.New(language.Make(l.d.Words.Lang))
	name := 0
	for i, f := range l.k.Fields {
		if f.Key == "name" {
			name = i
		}
	}
	slices.SortStableFunc(rows, func(a, b row) int { return c.CompareString(a.cells[name], b.cells[name]) })
}
