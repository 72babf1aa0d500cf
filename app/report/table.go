package report

import (
	"context"
	"slices"
	"strings"

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
	d.Blocks = tableOrNone(r, asShown(t), "report.table.empty")
	return d, nil
}

// asShown is a list on paper: what its rows are about is repeated where it is cut, amounts and telephone numbers stay on one line.
func asShown(t view.Table) doc.Table {
	out := paper(t)
	if len(out.Columns) == 0 {
		return out
	}
	out.Columns[max(0, slices.IndexFunc(t.Columns, func(c view.TableColumn) bool { return slices.Contains(nameColumns, c.Key) }))].Key = true
	for i, c := range t.Columns {
		if c.Right || strings.HasPrefix(c.Key, "phone") {
			for _, row := range out.Rows {
				row.Cells[i].Text = unbroken(row.Cells[i].Text)
			}
		}
	}
	return out
}

// nameColumns are those that say what a record is called.
var nameColumns = []string{"title", "name", "what", "subject", "family_name"}
