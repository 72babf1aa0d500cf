package report

import (
	"context"
	"strconv"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
)

// vacancies are the consulates without a head, under an acting head, or closed for a time, with what was done last and what comes next.
func vacancies(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	all, err := r.Vacancies(ctx, p.AsOf, p.IDs...)
	if err != nil {
		return doc.Document{}, err
	}
	home, err := r.Home(ctx)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	d := doc.Document{Title: w.T("report.vacancies.name"), Subtitle: w.N("print.posts", len(all)), Landscape: true, Filter: filter(r, p, "print.all_records")}
	t := doc.Table{Columns: weigh(heads(r, "consulate", "state", "vacant_since", "lasting", "last_head", "last_done", "next_step", "in_charge"), 3, 1, 0, 0, 2, 2, 2, 0)}
	t.Columns[0].Key = true
	for _, why := range []string{view.WithoutHead, view.UnderActing, view.ClosedForATime} {
		n := 0
		for i := range all {
			v := &all[i]
			if v.Why != why {
				continue
			}
			if n++; n == 1 {
				t.Rows = append(t.Rows, doc.Group(w.T("lists.vacancies."+why)))
			}
			t.Rows = append(t.Rows, vacancyRow(r, v, home))
		}
		if n > 0 {
			t.Rows = append(t.Rows, total(w.T("print.sum"), strconv.Itoa(n), "", "", "", "", "", ""))
		}
	}
	d.Blocks = tableOrNone(r, t, "report.vacancies.empty")
	return d, nil
}

func vacancyRow(r *view.Register, v *view.Vacancy, home string) doc.Row {
	w := r.Words()
	lasting := missing(r)
	if v.Known {
		lasting = doc.Cell{Text: unbroken(w.Duration(v.Days, v.About))}
	}
	head := missing(r)
	if v.Last != nil {
		head = doc.Cell{Text: joined("\n", v.Last.Person, joined(" · ", w.Date(v.Last.EndedOn), w.Choice("appointment", "end_reason", v.Last.EndReason)))}
	}
	if v.Stander != "" {
		head = doc.Cell{Text: joined("\n", head.Text, w.T("lists.vacancies.stander", map[string]any{"Name": v.Stander}))}
	}
	_, other := ofStates(r, &v.PostRow, home)
	return doc.Row{Cells: []doc.Cell{{Text: v.Title, Bold: true}, {Text: other}, date(r, v.From), lasting, head, orMissing(r, joined("\n", capital(v.Done), w.Date(v.DoneOn))), {Text: v.Next}, {Text: v.InCharge}}}
}
