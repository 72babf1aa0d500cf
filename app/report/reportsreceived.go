package report

import (
	"context"
	"slices"
	"strconv"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
)

// yearsBack is how many years before that of the day shown the table of reports begins where no period is asked for.
const yearsBack = 3

// reportsReceived shows which consulates have reported, year by year, and lists the reports that are overdue.
func reportsReceived(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	if p.From == "" {
		year, _, _ := p.AsOf.Civil()
		p.From = schema.DayOf(year-yearsBack, 1, 1).Date()
	}
	from, until := period(p)
	first, _ := from.Bounds()
	_, last := until.Bounds()
	if p.Until == "" { // a report of this year is due after it
		last = schema.DayOf(until.Year(), 12, 31)
	}
	of, err := r.ReportsOf(ctx, first, last, p.AsOf, p.IDs...)
	if err != nil {
		return doc.Document{}, err
	}
	var ids []int64
	for id := range of {
		ids = append(ids, id)
	}
	posts, err := r.PostsOf(ctx, p.AsOf, ids...)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	d := doc.Document{Title: w.T("report.reports-received.name"), Subtitle: joined(" · ", w.N("print.posts", len(posts)), w.T("lists.reports.period", map[string]any{"Period": span(w, from, last.Date())})),
		Landscape: true, Filter: filter(r, p, "print.all_records")}
	if len(posts) == 0 {
		d.Blocks = []doc.Block{doc.Text(w.T("report.reports-received.empty"))}
		return d, nil
	}
	home, err := r.Home(ctx)
	if err != nil {
		return d, err
	}
	d.Blocks = append(d.Blocks, reportsByYear(r, posts, of, home))
	if late := overdue(r, posts, of); len(late.Rows) > 0 {
		d.Blocks = append(d.Blocks, section(w.T("lists.reports.overdue")), late)
	}
	return d, nil
}

// reportsByYear has a row for each consulate and a column for each year a period ends in.
func reportsByYear(r *view.Register, posts []view.PostRow, of map[int64][]view.ReportRow, home string) doc.Table {
	w := r.Words()
	var years []int
	for _, rows := range of {
		for i := range rows {
			if y := rows[i].Until.Year(); !slices.Contains(years, y) {
				years = append(years, y)
			}
		}
	}
	slices.Sort(years)
	t := doc.Table{Columns: weigh(heads(r, "consulate", "state"), 2, 0)}
	t.Columns[0].Key = true
	for _, y := range years {
		t.Columns = append(t.Columns, doc.Column{Title: strconv.Itoa(y), Weight: 1})
	}
	counts := make([]map[string]int, len(years))
	for i := range posts {
		_, other := ofStates(r, &posts[i], home)
		row := doc.Row{Cells: []doc.Cell{{Text: posts[i].Title, Bold: true}, {Text: other}}}
		for n, y := range years {
			cell := doc.Cell{}
			for _, x := range of[posts[i].ID] {
				if x.Until.Year() != y {
					continue
				}
				if counts[n] == nil {
					counts[n] = map[string]int{}
				}
				counts[n][x.Mark]++
				cell.Text = joined("\n", cell.Text, reportWords(r, &x))
				cell.Bold = cell.Bold || x.Mark == "overdue"
			}
			if cell.Text == "" {
				cell = doc.Cell{Text: "–", Muted: true}
			}
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	sum := total(w.T("print.sum"), "")
	for n := range years {
		text := ""
		for _, mark := range []string{"received", "sent", "due", "overdue"} {
			if k := counts[n][mark]; k > 0 {
				text = joined("\n", text, w.Mark("activity_report", mark)+"\u00a0"+strconv.Itoa(k))
			}
		}
		sum.Cells = append(sum.Cells, doc.Cell{Text: text})
	}
	t.Rows = append(t.Rows, sum)
	return t
}

// reportWords says how a report stands and since when; of one that is not the yearly one on activities also which it is.
func reportWords(r *view.Register, x *view.ReportRow) string {
	w := r.Words()
	on := x.DueOn
	switch x.Mark {
	case "received":
		on = x.ReceivedOn
	case "sent":
		on = x.SentOn
	}
	text := joined(" ", w.Mark("activity_report", x.Mark), w.Date(on))
	which := ""
	if x.Sort != "activity" {
		which = w.Choice("activity_report", "sort", x.Sort)
	}
	if string(x.From) != x.Until.String()[:4]+"-01-01" || string(x.Until) != x.Until.String()[:4]+"-12-31" {
		which = joined(" ", which, span(w, x.From, x.Until))
	}
	return joined(": ", which, text)
}

// overdue lists the reports that should have come, the latest first.
func overdue(r *view.Register, posts []view.PostRow, of map[int64][]view.ReportRow) doc.Table {
	w := r.Words()
	t := doc.Table{Columns: weigh(heads(r, "consulate", "which_report", "stretch", "due_on", "days_late", "reminded", "in_charge"), 3, 2, 0, 0, 0, 0, 1)}
	t.Columns[4].Align = doc.Right
	type late struct {
		post *view.PostRow
		view.ReportRow
	}
	var all []late
	for i := range posts {
		for _, x := range of[posts[i].ID] {
			if x.Mark == "overdue" {
				all = append(all, late{&posts[i], x})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b late) int { return b.Late - a.Late })
	for i := range all {
		x := &all[i]
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{{Text: x.post.Title, Bold: true}, {Text: w.Choice("activity_report", "sort", x.Sort)}, {Text: span(w, x.From, x.Until)}, {Text: w.Date(x.DueOn)},
			{Text: strconv.Itoa(x.Late)}, date(r, x.Reminded), {Text: x.post.InCharge}}})
	}
	if len(all) > 0 {
		t.Rows = append(t.Rows, total(w.T("print.sum"), strconv.Itoa(len(all)), "", "", "", "", ""))
	}
	return t
}
