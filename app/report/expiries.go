package report

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/schema"
)

// endings are the deadlines at which something holds no longer: a term, an office at the limit of age, an exequatur, a card, an enquiry.
var endings = []string{advice.DueTerm, advice.DueAge, advice.DueExequatur, advice.DueCard, advice.DueVetting}

// expiries are the terms, exequaturs, cards and enquiries that end within a time, by month; what has ended already comes first.
func expiries(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	ahead, err := strconv.Atoi(pick(p, aheadOption))
	if err != nil {
		return doc.Document{}, err
	}
	all, err := r.Deadlines(ctx, p.AsOf, ahead)
	if err != nil {
		return doc.Document{}, err
	}
	all = slices.DeleteFunc(all, func(x advice.Deadline) bool { return !slices.Contains(endings, x.Kind) })
	all = chosen(all, p.IDs, func(x *advice.Deadline) int64 { return x.Post })
	called, err := calledIn(ctx, r, p.AsOf, all)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	until := p.AsOf + schema.Day(ahead)
	d := doc.Document{Title: w.T("report.expiries.name"), Subtitle: w.N("lists.expiries.count", len(all)), Landscape: true,
		Filter: joined(" · ", w.T("lists.until", map[string]any{"Date": w.LongDate(until.Date())}), filter(r, p, "print.all_records"))}
	t := doc.Table{Columns: weigh(heads(r, "ends", "days_left", "what", "consulate", "name", "states", "in_charge"), 0, 0, 2, 3, 2, 0, 1)}
	t.Columns[1].Align = doc.Right
	last := ""
	counts := map[string]int{}
	for i := range all {
		x := &all[i]
		if month := monthOf(w, x, p.AsOf); month != last {
			last = month
			t.Rows = append(t.Rows, doc.Group(month))
		}
		over := x.Day < p.AsOf
		counts[x.Kind]++
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{{Text: w.Date(x.On), Bold: over}, {Text: signed(int(x.Day) - int(p.AsOf)), Bold: over}, {Text: advice.Say(w, x)},
			{Text: called(x.Post, x.Title)}, {Text: called(x.Person, x.Who)}, {Text: bound(strings.Join(x.States, "–"))}, {Text: x.InCharge}}})
	}
	if len(all) > 0 {
		var sums []string
		for _, kind := range endings {
			if n := counts[kind]; n > 0 {
				sums = append(sums, w.T("due.kind."+kind)+"\u00a0"+strconv.Itoa(n))
			}
		}
		t.Rows = append(t.Rows, total(w.T("print.sum"), strconv.Itoa(len(all)), strings.Join(sums, ", "), "", "", "", ""))
	}
	d.Blocks = tableOrNone(r, t, "report.expiries.empty")
	return d, nil
}

// signed writes a number with the sign of subtraction before one below nothing.
func signed(n int) string {
	if n < 0 {
		return "\u2212" + strconv.Itoa(-n)
	}
	return strconv.Itoa(n)
}

// monthOf is the month a deadline stands under, or that it has passed.
func monthOf(w *words.Words, x *advice.Deadline, asOf schema.Day) string {
	if x.Day < asOf {
		return w.T("lists.expiries.over")
	}
	year, month, _ := x.Day.Civil()
	return monthName(w, year, month)
}

// calledIn names what deadlines are about in the language of the print; what has no name there keeps the one it has.
func calledIn(ctx context.Context, r *view.Register, asOf schema.Day, all []advice.Deadline) (func(id int64, otherwise string) string, error) {
	var ids []int64
	for i := range all {
		ids = append(ids, all[i].Post, all[i].Person, all[i].Record)
	}
	return naming(ctx, r, asOf, ids)
}

// naming names records in the language of the print.
func naming(ctx context.Context, r *view.Register, asOf schema.Day, ids []int64) (func(id int64, otherwise string) string, error) {
	names, err := r.Called(ctx, asOf, ids...)
	return func(id int64, otherwise string) string {
		if name := names[id]; id != 0 && name != "" {
			return name
		}
		return otherwise
	}, err
}
