package report

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
)

// toCheck is what the rules find, by record: what contradicts itself first, what is accepted last and with its reason.
func toCheck(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	all, about, err := r.ToCheck(ctx)
	if err != nil {
		return doc.Document{}, err
	}
	all = chosen(all, p.IDs, (*advice.Finding).Key)
	var subjects []int64
	for i := range all {
		subjects = append(subjects, all[i].Subject)
	}
	called, err := naming(ctx, r, p.AsOf, subjects)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	title := func(f *advice.Finding) string {
		return called(f.Subject, w.Title(about[f.Subject].Kind, about[f.Subject].Title))
	}
	slices.SortStableFunc(all, func(a, b advice.Finding) int {
		return cmp.Or(strings.Compare(title(&a), title(&b)), cmp.Compare(a.Subject, b.Subject), int(b.Level-a.Level))
	})
	d := doc.Document{Title: w.T("page.tocheck.title"), Subtitle: w.N("page.tocheck.count", len(all)), Filter: filter(r, p, "print.all_records")}
	t := doc.Table{Columns: []doc.Column{{Title: w.T("page.tocheck.weight")}, {Title: w.T("page.tocheck.what"), Weight: 4}, {Title: w.T("page.tocheck.article")}, {Title: w.T("page.tocheck.reason"), Weight: 1}}}
	last := int64(0)
	counts := map[string]int{}
	for i := range all {
		f := &all[i]
		if f.Subject != last {
			last = f.Subject
			t.Rows = append(t.Rows, doc.Row{Group: title(f)})
		}
		weight, reason := "warning", ""
		if f.Level == schema.Error {
			weight = "error"
		}
		if f.Accepted != nil {
			weight, reason = "accepted", f.Accepted.Reason
		}
		counts[weight]++
		row := doc.Row{Cells: []doc.Cell{{Text: w.T("page.tocheck." + weight), Bold: weight == "error"}, {Text: w.Problem(f.Problem)}, {Text: unbroken(bound(strings.ReplaceAll(f.Article, "-", "–")))}, {Text: reason}}}
		if f.Accepted != nil {
			stepBack(row)
		}
		t.Rows = append(t.Rows, row)
	}
	var sums []string
	for _, weight := range []string{"error", "warning", "accepted"} {
		if n := counts[weight]; n > 0 {
			sums = append(sums, w.T("page.tocheck."+weight)+"\u00a0"+strconv.Itoa(n))
		}
	}
	if len(all) > 0 {
		t.Rows = append(t.Rows, total(w.T("print.sum"), strings.Join(sums, ", "), "", ""))
	}
	d.Blocks = tableOrNone(r, t, "report.to-check.empty")
	return d, nil
}
