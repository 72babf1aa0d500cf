package report

import (
	"context"
	"slices"
	"strconv"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
)

// history tells who changed what of a record and when, action by action: what stood before and what stands since. In the public variant
// what is sensitive is left out.
func history(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	k, id := p.Kind, p.IDs[0]
	page, err := r.RecordPage(ctx, k, id, p.AsOf)
	if err != nil {
		return doc.Document{}, err
	}
	entries, err := r.History(ctx, id)
	if err != nil {
		return doc.Document{}, err
	}
	if pick(p, orderOption) == "newest" {
		slices.Reverse(entries)
	}
	w := r.Words()
	called, err := naming(ctx, r, p.AsOf, []int64{id})
	if err != nil {
		return doc.Document{}, err
	}
	own := joined(": ", w.Kind(k, false), page.Title)
	d := doc.Document{Title: called(id, page.Title), Landscape: true,
		Filter: only(w, k, page.Title)}
	t := doc.Table{Columns: weigh(heads(r, "record", "field", "was", "became"), 2, 1, 3, 3)}
	n := 0
	for i := range entries {
		e := &entries[i]
		t.Rows = append(t.Rows, doc.Group(actionWords(r, e)))
		for i, c := range e.Values {
			n++
			what := doc.Cell{Text: c.What, Muted: i > 0 && e.Values[i-1].Record == c.Record}
			if c.What == own {
				what = doc.Cell{Text: w.T("lists.history.itself"), Muted: true}
			}
			old := doc.Cell{Text: c.Old}
			if c.Made {
				old = doc.Cell{}
			}
			t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{what, {Text: c.Label}, old, {Text: joined("\n", c.New, c.From)}}})
		}
	}
	d.Subtitle = joined(" · ", w.T("report.history.name"), w.N("lists.history.actions", len(entries)), w.N("lists.history.changes", n))
	d.Blocks = tableOrNone(r, t, "report.history.empty")
	return d, nil
}

// actionWords says when an action was done, by whom, what it was and why.
func actionWords(r *view.Register, e *view.HistoryEntry) string {
	w := r.Words()
	y, m, day := e.At.Date()
	when := w.LongDate(schema.DayOf(y, int(m), day).Date()) + ", " + e.At.Format("15:04")
	undone := ""
	if e.UndoneBy != 0 {
		undone = w.T("lists.history.undone", map[string]any{"Action": strconv.FormatInt(e.UndoneBy, 10)})
	}
	return joined(" · ", w.T("lists.history.number", map[string]any{"Number": strconv.FormatInt(e.Seq, 10)}), when, e.Author, e.Action, e.Reason, undone)
}
