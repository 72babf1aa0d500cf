package report

import (
	"context"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
)

// table is the list of any kind with the columns and in the order it is shown: those of its ids and its columns where they are given.
func table(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	t, err := r.TableOf(ctx, p.Kind, p.AsOf, p.Columns, p.IDs...)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	n := len(t.Rows)
	d := doc.Document{Title: w.Kind(p.Kind, true), Subtitle: w.N("print.records", n), Landscape: true, Filter: filter(r, p, "print.all_records")}
	d.Blocks = tableOrNone(r, paper(t), "report.table.empty")
	return d, nil
}
