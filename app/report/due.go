package report

import (
	"context"
	"strings"
	"time"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
)

// dueAhead is how many days ahead the list of deadlines looks.
const dueAhead = 180

// due is the sheet a week begins with: what should have been done, what falls due this week, this month and later, with boxes to tick.
func due(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	all, err := r.Deadlines(ctx, p.AsOf, dueAhead)
	if err != nil {
		return doc.Document{}, err
	}
	all = chosen(all, p.IDs, (*advice.Deadline).Key)
	called, err := calledIn(ctx, r, p.AsOf, all)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	d := doc.Document{Title: w.T("page.due.title"), Landscape: true, Filter: filter(r, p, "print.all_records")}
	t := doc.Table{Columns: weigh(heads(r, "done", "date", "what", "where", "name", "states", "in_charge"), 0, 0, 2, 3, 2, 0, 1)}
	late := 0
	last := ""
	for i := range all {
		x := &all[i]
		when := whenDue(x.Day, p.AsOf)
		if when == "overdue" {
			late++
		}
		if when != last {
			last = when
			t.Rows = append(t.Rows, doc.Group(w.T("lists.due."+when)))
		}
		subject := x.Post
		if subject == 0 && x.Of == "twinning" {
			subject = x.Record
		}
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{{Text: box}, {Text: w.Date(x.On), Bold: when == "overdue"}, {Text: advice.Say(w, x), Bold: x.Round > 0},
			{Text: called(subject, x.Title)}, {Text: called(x.Person, x.Who)}, {Text: bound(strings.Join(x.States, "–"))}, {Text: x.InCharge}}})
	}
	d.Subtitle = w.N("page.due.count", len(all))
	if late > 0 {
		d.Subtitle = joined(" · ", d.Subtitle, w.N("lists.due.late", late))
	}
	d.Blocks = tableOrNone(r, t, "report.due.empty")
	return d, nil
}

// whenDue says under which heading of the sheet a day stands: "overdue", "week", "month" or "later". A week ends on Sunday.
func whenDue(day, asOf schema.Day) string {
	year, month, _ := asOf.Civil()
	switch sunday := asOf + schema.Day((7-weekday(asOf))%7); {
	case day < asOf:
		return "overdue"
	case day <= sunday:
		return "week"
	case day < schema.DayOf(year, month+1, 1):
		return "month"
	}
	return "later"
}

// weekday counts from Monday, 1, to Sunday, 7.
func weekday(day schema.Day) int {
	y, m, d := day.Civil()
	return (int(time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Weekday())+6)%7 + 1
}
