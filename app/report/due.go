package report

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
)

// dueAhead is how many days ahead the list of deadlines looks.
const dueAhead = 180

// due is what falls due, by month; what should have been done comes first.
func due(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	all, err := r.Deadlines(ctx, p.AsOf, dueAhead)
	if err != nil {
		return doc.Document{}, err
	}
	all = chosen(all, p.IDs, (*advice.Deadline).Key)
	w := r.Words()
	d := doc.Document{Title: w.T("page.due.title"), Subtitle: w.N("page.due.count", len(all)), Landscape: true, Filter: filter(r, p, "print.all_records")}
	t := doc.Table{Columns: []doc.Column{{Title: w.T("column.date")}, {Title: w.T("page.due.what"), Weight: 2}, {Title: w.T("page.due.title_column"), Weight: 3}, {Title: w.T("page.due.who"), Weight: 2},
		{Title: w.T("page.due.states")}, {Title: w.T("page.due.in_charge"), Weight: 1}}}
	last := ""
	for i := range all {
		x := &all[i]
		if month := advice.Month(w, x); month != last {
			last = month
			t.Rows = append(t.Rows, doc.Row{Group: month})
		}
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{{Text: w.Date(x.On), Bold: x.Over}, {Text: advice.Say(w, x), Bold: x.Round > 0}, {Text: x.Title}, {Text: x.Who}, {Text: strings.Join(x.States, " ")}, {Text: x.InCharge}}})
	}
	d.Blocks = tableOrNone(r, t, "report.due.empty")
	return d, nil
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
