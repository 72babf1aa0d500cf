package report

import (
	"context"
	"strconv"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
)

// precedence is the consular corps in one receiving State in the order of art. 16. Who cannot be ranked stands at the end of the group
// and is seen to; a place that rests on a date known too little, or that art. 16 leaves open, is marked.
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
	called := map[string]string{}
	for i := range states {
		called[states[i].Code] = states[i].Name
		if states[i].ID == p.IDs[0] {
			d.Subtitle = joined(" · ", states[i].Name, w.N("print.people", len(corps)))
			d.Filter = only(w, "state", states[i].Name)
		}
	}
	names, err := corpsNames(ctx, r, corps, p)
	if err != nil {
		return d, err
	}
	t := doc.Table{}
	for _, key := range []string{"place", "who", "class", "category", "post", "sending", "date", "by"} {
		t.Columns = append(t.Columns, doc.Column{Title: w.T("precedence." + key)})
	}
	t.Columns[0].Align, t.Columns[1].Key, t.Columns[1].Weight, t.Columns[4].Weight = doc.Right, true, 2, 3
	var marks corpsMarks
	last := ""
	for i := range corps {
		m := &corps[i]
		a := m.Appointment
		if group := w.T("precedence.group." + m.Group); group != last {
			last = group
			t.Rows = append(t.Rows, doc.Group(group))
		}
		place, on, by := strconv.Itoa(m.Place), doc.Cell{Text: w.Date(m.Date)}, ""
		switch {
		case m.Missing:
			place, on = "–", doc.Cell{Text: w.T("precedence.missing"), Missing: true}
			if m.Date != "" { // of the two that are asked for it is the class that is not recorded
				on = doc.Cell{Text: w.Date(m.Date)}
			}
			marks.missing = true
		case equal(corps, i):
			place += "\u00a0="
			marks.equal = true
		case m.Doubt:
			place += "\u00a0~"
			marks.doubt = true
		}
		if m.Date != "" {
			by = w.T("precedence.by." + m.By)
		}
		class := orMissing(r, w.Choice("appointment", "class", a.Class))
		if a.Class == "" && m.Missing && m.Group == "head" {
			class = doc.Cell{Text: w.T("not_recorded"), Missing: true}
		}
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{{Text: place}, {Text: orElse(names[a.Person], m.Person), Bold: true}, class, {Text: w.Choice("appointment", "category", a.Category)},
			{Text: orElse(names[a.Post], m.Post)}, {Text: orElse(called[m.Sending], m.Sending)}, on, {Text: by}}})
	}
	d.Blocks = append(tableOrNone(r, t, "report.precedence.empty"), marks.legend(r)...)
	return d, nil
}

// corpsNames are what persons and consulates are called in the language of the print.
func corpsNames(ctx context.Context, r *view.Register, corps []advice.Member, p Params) (map[int64]string, error) {
	var ids []int64
	for i := range corps {
		ids = append(ids, corps[i].Appointment.Person, corps[i].Appointment.Post)
	}
	return r.Called(ctx, p.AsOf, ids...)
}

// equal reports whether art. 16 sets nothing between an officer and the one before or behind: the same class and category, the same days.
func equal(corps []advice.Member, i int) bool {
	same := func(a, b *advice.Member) bool {
		x, y := a.Appointment, b.Appointment
		if a.Group != b.Group || a.Missing || b.Missing || a.Date != b.Date || !a.Date.Exact() || a.Group == "other" {
			return false
		}
		return a.Group != models.Head || x.Class == y.Class && x.Category == y.Category && x.PresentedOn == y.PresentedOn
	}
	return i > 0 && same(&corps[i-1], &corps[i]) || i+1 < len(corps) && same(&corps[i], &corps[i+1])
}

// corpsMarks are the signs a list of precedence needed.
type corpsMarks struct{ equal, doubt, missing bool }

// legend says what they mean.
func (m corpsMarks) legend(r *view.Register) []doc.Block {
	w := r.Words()
	var t prose
	for _, x := range []struct {
		used bool
		key  string
	}{{m.equal, "equal"}, {m.doubt, "uncertain"}, {m.missing, "unranked"}} {
		if x.used {
			t.line()
			t.put("", doc.Run{Text: w.T("precedence.legend." + x.key), Muted: true})
		}
	}
	if len(t.runs) == 0 {
		return nil
	}
	return []doc.Block{doc.Paragraph{Runs: t.runs, Small: true}}
}

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}
