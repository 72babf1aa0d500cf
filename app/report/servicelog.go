package report

import (
	"context"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// serviceLog adds the logs of consulates up over a period.
func serviceLog(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	w := r.Words()
	from, until := period(p)
	logged, err := r.Logged(ctx, from, until)
	if err != nil {
		return doc.Document{}, err
	}
	posts, err := r.PostsOf(ctx, p.AsOf, logged...)
	if err != nil {
		return doc.Document{}, err
	}
	posts = chosen(posts, p.IDs, func(row *view.PostRow) int64 { return row.ID })
	d := doc.Document{Title: w.T("report.service-log.name"), Subtitle: joined(" · ", span(w, from, until), w.N("print.posts", len(posts))), Filter: filter(r, p, "print.all_records")}
	var whole []models.Figure
	for i := range posts {
		figures, err := r.ServiceTotals(ctx, posts[i].ID, from, until)
		if err != nil {
			return d, err
		}
		d.Blocks = append(d.Blocks, totals(r, posts[i].Title, figures)...)
		whole = append(whole, figures...)
	}
	switch {
	case len(whole) == 0:
		d.Blocks = []doc.Block{doc.Text(w.T("report.service-log.empty"))}
	case len(posts) > 1:
		d.Blocks = append(d.Blocks, totals(r, w.T("print.together"), together(whole))...)
	}
	raise(d.Blocks)
	return d, nil
}

// together adds figures up by service and currency.
func together(list []models.Figure) []models.Figure {
	var out []models.Figure
	for _, service := range models.Services {
		at := map[string]int{}
		for _, f := range list {
			if f.Service != service {
				continue
			}
			i, ok := at[f.Fees.Currency]
			if !ok {
				i = len(out)
				at[f.Fees.Currency] = i
				out = append(out, models.Figure{Service: service, Fees: schema.Money{Currency: f.Fees.Currency}})
			}
			out[i].Count += f.Count
			out[i].Free += f.Free
			out[i].Fees.Minor += f.Fees.Minor
		}
	}
	return out
}

// totals is a table of figures with their sum, nothing where there are none.
func totals(r *view.Register, title string, figures []models.Figure) []doc.Block {
	if len(figures) == 0 {
		return nil
	}
	w := r.Words()
	t := doc.Table{Columns: []doc.Column{{Title: w.Field("figure", "service"), Weight: 1}, {Title: w.Field("figure", "count"), Align: doc.Right},
		{Title: w.Field("figure", "free"), Align: doc.Right}, {Title: w.Field("figure", "fees"), Align: doc.Right}}}
	var count, free int64
	var sums []schema.Money
	for _, f := range figures {
		t.Rows = append(t.Rows, doc.Cells(w.Choice("figure", "service", f.Service), number(f.Count), number(f.Free), money(w, f.Fees)))
		count, free = count+f.Count, free+f.Free
		sums = plus(sums, f.Fees)
	}
	t.Rows = append(t.Rows, total(w.T("print.sum"), number(count), number(free), amounts(w, sums)))
	return []doc.Block{doc.Heading{Level: 2, Text: title}, t}
}
