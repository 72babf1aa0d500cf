package report

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
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

// precedence is the consular corps in one receiving State in the order of art. 16.
func precedence(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	corps, err := r.Corps(ctx, p.IDs[0], p.AsOf)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	d := doc.Document{Title: w.T("report.precedence.name"), Landscape: true}
	states, err := r.States(ctx)
	if err != nil {
		return doc.Document{}, err
	}
	if i := slices.IndexFunc(states, func(st view.StateRow) bool { return st.ID == p.IDs[0] }); i >= 0 {
		d.Subtitle = states[i].Name
		d.Filter = w.T("print.one_record", map[string]any{"Kind": w.Kind("state", false), "UID": states[i].UID.String()})
	}
	t := doc.Table{}
	for _, key := range []string{"place", "who", "class", "category", "post", "sending", "date", "by"} {
		t.Columns = append(t.Columns, doc.Column{Title: w.T("precedence." + key)})
	}
	t.Columns[0].Align, t.Columns[1].Weight, t.Columns[4].Weight = doc.Right, 2, 3
	last := ""
	for _, m := range corps {
		a := m.Appointment
		if group := w.Choice("appointment", "role", a.Role); group != last && (a.Role == models.ActingHead || a.Role == models.Head || last == "") {
			last = group
			t.Rows = append(t.Rows, doc.Row{Group: capital(group)})
		}
		place, on, by := strconv.Itoa(m.Place), doc.Cell{Text: w.Date(m.Date)}, ""
		if m.Missing {
			place, on = "–", doc.Cell{Text: w.T("precedence.missing"), Muted: true}
		} else if m.Doubt {
			on.Text = "~ " + on.Text
		}
		if m.Date != "" {
			by = w.T("precedence.by." + m.By)
		}
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{{Text: place}, {Text: m.Person, Bold: true}, {Text: w.Choice("appointment", "class", a.Class)}, {Text: w.Choice("appointment", "category", a.Category)},
			{Text: m.Post}, {Text: m.Sending}, on, {Text: by}}})
	}
	d.Blocks = tableOrNone(r, t, "report.precedence.empty")
	return d, nil
}
