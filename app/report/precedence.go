package report

import (
	"context"
	"slices"
	"strconv"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
)

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
