package report

import (
	"context"
	"unicode/utf8"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// record is one record of any kind: its facts by section, what belongs to it, and the records that refer to it.
func record(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	kind := p.Kind
	page, err := r.RecordPage(ctx, kind, p.IDs[0], p.AsOf)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	d := doc.Document{Title: page.Title, Subtitle: joined(" · ", w.Kind(kind, false), page.Owner, page.Standing),
		Filter: w.T("print.one_record", map[string]any{"Kind": w.Kind(kind, false), "UID": page.UID.String()})}
	if page.Removed {
		d.Subtitle = w.T("print.removed_record")
	}
	d.Blocks = append(d.Blocks, sections(r, page.Sections)...)
	d.Blocks = append(d.Blocks, tables(page.Children)...)
	if a, ok := page.File.Rec.(*models.ActivityReport); ok && a.Post != 0 {
		figures, err := r.ServiceTotals(ctx, a.Post, a.From, a.Until)
		if err != nil {
			return d, err
		}
		d.Blocks = append(d.Blocks, totals(r, w.T("print.by_log"), figures)...)
	}
	d.Blocks = append(d.Blocks, tables(page.Related)...)
	if len(d.Blocks) == 0 {
		d.Blocks = []doc.Block{doc.Text(w.T("print.none_recorded"))}
	}
	return d, nil
}

// sections lays facts out under the headings of their sections.
func sections(r *view.Register, list []view.Section) []doc.Block {
	var out []doc.Block
	for _, s := range list {
		if s.Facts = known(r, s.Facts); len(s.Facts) == 0 {
			continue
		}
		if s.Title != "" {
			out = append(out, doc.Heading{Level: 2, Text: s.Title})
		}
		out = append(out, inColumns(s.Facts)...)
	}
	return out
}

// inColumns lays facts out in two columns, read down the left and then the right; what is long stands below in the whole width.
func inColumns(list []view.Fact) []doc.Block {
	var short, long []doc.KeyValue
	for _, f := range list {
		if f.Long || utf8.RuneCountInString(f.Value) > wide {
			long = append(long, doc.KeyValue{Key: f.Label, Value: f.Value, Missing: f.Missing})
		} else {
			short = append(short, doc.KeyValue{Key: f.Label, Value: onPaper(f), Missing: f.Missing})
		}
	}
	var out []doc.Block
	if len(short) > 0 {
		half := (len(short) + 1) / 2
		var rows []doc.KeyValue
		for i := range half {
			rows = append(rows, short[i])
			if half+i < len(short) {
				rows = append(rows, short[half+i])
			}
		}
		out = append(out, doc.KeyValues{Columns: 2, Rows: rows})
	}
	if len(long) > 0 {
		out = append(out, doc.KeyValues{Columns: 1, Rows: long})
	}
	return out
}

// most is how many columns a table of a page in portrait carries; a record with more facts is told as a list of them.
const most = 7

// tables puts tables one below the other, each under the name of its kind.
func tables(list []view.Table) []doc.Block {
	var out []doc.Block
	for _, t := range list {
		if len(t.Rows) == 0 {
			continue
		}
		out = append(out, doc.Heading{Level: 2, Text: t.Title})
		if len(t.Columns) > most {
			out = append(out, asFacts(t)...)
			continue
		}
		out = append(out, paper(t))
	}
	return out
}

// asFacts tells each record of a wide table as its facts.
func asFacts(t view.Table) []doc.Block {
	var out []doc.Block
	for i, row := range t.Rows {
		if i > 0 {
			out = append(out, doc.Spacer{Height: 6})
		}
		var list []view.Fact
		for k, c := range t.Columns {
			if row.Cells[k] != "" {
				list = append(list, view.Fact{Field: c.Key, Label: c.Label, Value: row.Cells[k]})
			}
		}
		out = append(out, inColumns(list)...)
	}
	return out
}

// paper is a table as it is printed.
func paper(t view.Table) doc.Table {
	out := doc.Table{}
	for _, c := range t.Columns {
		col := doc.Column{Title: c.Label}
		if c.Wide {
			col.Weight = 2
		}
		if c.Right {
			col.Align = doc.Right
		}
		out.Columns = append(out.Columns, col)
	}
	for _, row := range t.Rows {
		out.Rows = append(out.Rows, doc.Cells(row.Cells...))
	}
	return out
}

// serviceLog adds the logs of consulates up over a period.
func serviceLog(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	w := r.Words()
	from, until := p.From, p.Until
	if until == "" {
		until = p.AsOf.Date()
	}
	if from == "" {
		y, _, _ := p.AsOf.Civil()
		from = schema.DayOf(y, 1, 1).Date()
	}
	posts, err := r.Posts(ctx, p.AsOf)
	if err != nil {
		return doc.Document{}, err
	}
	posts = chosen(posts, p.IDs, func(row *view.PostRow) int64 { return row.ID })
	d := doc.Document{Title: w.T("report.service-log.name"), Subtitle: w.Range(from, until), Filter: filter(r, p, "print.all_records")}
	var whole []models.Figure
	logs := 0
	for i := range posts {
		figures, err := r.ServiceTotals(ctx, posts[i].ID, from, until)
		if err != nil {
			return d, err
		}
		d.Blocks = append(d.Blocks, totals(r, posts[i].Title, figures)...)
		whole = append(whole, figures...)
		logs += min(len(figures), 1)
	}
	switch {
	case len(whole) == 0:
		d.Blocks = []doc.Block{doc.Text(w.T("report.service-log.empty"))}
	case logs > 1:
		d.Blocks = append(d.Blocks, totals(r, w.T("print.together"), together(whole))...)
	}
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
	sums := map[string]int64{}
	var currencies []string
	for _, f := range figures {
		t.Rows = append(t.Rows, doc.Cells(w.Choice("figure", "service", f.Service), number(f.Count), number(f.Free), w.Money(f.Fees)))
		count, free = count+f.Count, free+f.Free
		if f.Fees.Known() {
			if _, ok := sums[f.Fees.Currency]; !ok {
				currencies = append(currencies, f.Fees.Currency)
			}
			sums[f.Fees.Currency] += f.Fees.Minor
		}
	}
	var money []string
	for _, c := range currencies {
		money = append(money, w.Money(schema.Money{Minor: sums[c], Currency: c}))
	}
	sum := doc.Cells(w.T("print.sum"), number(count), number(free), joined("\n", money...))
	for i := range sum.Cells {
		sum.Cells[i].Bold = true
	}
	t.Rows = append(t.Rows, sum)
	return []doc.Block{doc.Heading{Level: 2, Text: title}, t}
}
