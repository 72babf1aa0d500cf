package due

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/listpage"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/schema"
)

// ahead is how many days the page looks ahead: what lies beyond half a year is seen in time.
const ahead = 180

// row is one deadline with the words the list shows.
type row struct {
	advice.Deadline
	month string
	what  string
	where string
	title string
	at    int // place in the list
}

type page struct {
	*listpage.Page[row]
	d *desk.Desk
}

// New makes the page of deadlines.
func New(d *desk.Desk) desk.Page {
	p := &page{d: d}
	w := d.Words
	p.Page = listpage.New(d, listpage.Config[row]{
		Name: "due", Kind: "due", Title: w.T("page.due.title"), Report: "due",
		ID:      func(r *row) int64 { return r.Key() },
		Load:    p.read,
		Columns: p.columns(),
		Filters: p.filters(),
		Empty:   w.T("page.due.empty"),
		Open:    func(r *row) { d.Go(route(r)) },
		Summary: func([]*row) string { return w.N("page.due.days", ahead) },
	})
	return p
}

// route is where a deadline leads: to the record it is about.
func route(r *row) desk.Route { return desk.Route{Page: r.Of, ID: r.Record} }

// read asks what falls due from the day shown on; what is sensitive only while it is shown.
func (p *page) read(ctx context.Context, day schema.Day) ([]row, error) {
	d := p.d
	all, err := advice.Due(ctx, d.Store, advice.DueQuery{From: day, Days: ahead})
	if err != nil {
		return nil, err
	}
	if !d.Sensitive() {
		all = slices.DeleteFunc(all, func(x advice.Deadline) bool { return x.Sensitive() })
	}
	var ids []int64
	for _, x := range all {
		ids = append(ids, x.Post, x.Record)
	}
	wheres, titles, err := d.Wheres(ctx, day, ids...)
	rows := make([]row, len(all))
	for i, x := range all {
		of := x.Post
		if of == 0 {
			of = x.Record
		}
		rows[i] = row{Deadline: x, month: advice.Month(d.Words, &x), what: advice.Say(d.Words, &x), where: wheres[of], title: titles[of], at: i}
	}
	return rows, err
}

func (p *page) columns() []listpage.Column[row] {
	w := p.d.Words
	text := listpage.Text[row]
	return []listpage.Column[row]{
		listpage.Status("month", w.T("page.due.on"), 136, p.month, func(r *row) int { return r.at }),
		listpage.Date(w, "on", w.Field("event", "date"), func(r *row) schema.Date { return r.On }),
		text("what", w.T("page.due.what"), 266, func(r *row) string { return r.what }),
		text("where", w.T("page.due.record"), 170, func(r *row) string { return r.where }),
		text("who", w.T("page.due.who"), 160, func(r *row) string { return r.Who }),
		text("states", w.T("page.due.states"), 84, func(r *row) string { return strings.Join(r.States, " ") }),
		text("in_charge", w.T("page.due.in_charge"), 120, func(r *row) string { return r.InCharge }),
		text("title", w.T("page.due.title_column"), 260, func(r *row) string { return r.title }).Hide(),
		text("kind", w.T("page.due.kind"), 150, func(r *row) string { return w.T("due.kind." + r.Kind) }).Hide(),
	}
}

// month is the group a deadline stands in, marked where it has passed.
func (p *page) month(r *row) xwidget.Mark {
	m := xwidget.Mark{Shape: xwidget.Hollow, Role: look.Closed, Text: r.month}
	switch {
	case r.Over:
		m.Shape, m.Role = xwidget.Square, look.Warning
	case r.Round > 0 || r.Kind == advice.DueCelebration:
		m.Shape, m.Role = xwidget.Full, look.Open
	}
	return m
}

func (p *page) filters() []listpage.Filter[row] {
	w := p.d.Words
	return []listpage.Filter[row]{
		{ID: "month", Title: w.T("page.due.on"), Order: months(p.d.Store.Today()), Of: func(r *row) (string, string) {
			if r.Over {
				return overdue, r.month
			}
			return monthKey(r.Day), r.month
		}},
		{ID: "kind", Title: w.T("page.due.kind"), Order: advice.DueKinds, Of: func(r *row) (string, string) { return r.Kind, w.T("due.kind." + r.Kind) }},
		{ID: "state", Title: w.T("page.due.state"), Of: func(r *row) (string, string) { return state(w.Lang, r) }},
		{ID: "in_charge", Title: w.T("page.due.in_charge"), Of: func(r *row) (string, string) { return r.InCharge, r.InCharge }},
	}
}

// overdue is the key of what should have been done.
const overdue = "0"

// months are the keys of months from a day on, in order.
func months(from schema.Day) []string {
	out := []string{overdue}
	for day := from; len(out) < 25; day += 28 {
		if k := monthKey(day); k != out[len(out)-1] {
			out = append(out, k)
		}
	}
	return out
}

func monthKey(day schema.Day) string {
	y, m, _ := day.Civil()
	return fmt.Sprintf("%04d-%02d", y, m)
}

// state is the State a deadline is filed under: the receiving one of a consulate, the partners' of a twinning.
func state(lang string, r *row) (key, words string) {
	if len(r.States) == 0 {
		return "", ""
	}
	if r.Post != 0 {
		code := r.States[len(r.States)-1]
		return code, cmp.Or(place.StateName(code, lang), code)
	}
	all := strings.Join(r.States, " – ")
	return all, all
}
