package report

import (
	"context"
	"strconv"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
)

// twinnings is the list of twinnings with what they rest on and their coming anniversaries.
func twinnings(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	rows, err := r.Twinnings(ctx, p.AsOf)
	if err != nil {
		return doc.Document{}, err
	}
	rows = chosen(rows, p.IDs, func(row *view.TwinningRow) int64 { return row.ID })
	w := r.Words()
	d := doc.Document{Title: w.T("report.twinnings.name"), Subtitle: w.N("print.count_twinnings", len(rows)), Landscape: true, Filter: filter(r, p, "print.all_records")}
	t := doc.Table{Columns: columns(r, "twinning", "states", "type", "first_contact", "instrument", "signed", "status", "years", "next")}
	for i, weight := range map[int]float64{0: 3, 1: 2, 4: 1, 8: 1} {
		t.Columns[i].Weight = weight
	}
	t.Columns[7].Align = doc.Right
	t.Columns[0].Key = true
	counts := map[string]int{}
	for i := range rows {
		x := &rows[i]
		counts[x.Status]++
		years := ""
		if x.YearsKnown && x.Status == view.TwinningInForce {
			years = strconv.Itoa(x.Years)
		}
		signed := date(r, x.Since)
		if x.Counted == "" {
			signed = doc.Cell{}
		}
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{{Text: x.Title, Bold: true}, {Text: x.Countries}, {Text: w.Choice("twinning", "type", x.Type)}, {Text: w.Date(x.FirstContact)},
			{Text: w.Choice("instrument", "instrument", x.Counted)}, signed, {Text: twinningStatus(r, x)}, {Text: years}, {Text: nextAnniversary(r, x), Bold: x.Mark > 0}}})
	}
	if len(rows) > 0 {
		sorts := []string{view.TwinningInForce, view.TwinningIntent, view.TwinningDormant, view.TwinningSuspended, view.TwinningEnded, view.TwinningNone}
		t.Rows = append(t.Rows, total(w.T("print.sum"), strconv.Itoa(len(rows)), "", "", "", "", inWords(sorts, counts, func(s string) string { return w.T("twinning." + s) }), "", ""))
	}
	d.Blocks = tableOrNone(r, t, "report.twinnings.empty")
	return d, nil
}

// twinningStatus puts the status of a twinning into words.
func twinningStatus(r *view.Register, x *view.TwinningRow) string {
	w := r.Words()
	text := w.T("twinning." + x.Status)
	if x.StatusCertainty == schema.Possibly {
		text = w.T("twinning.possibly." + x.Status)
	}
	if x.Status == view.TwinningEnded {
		text = joined(" ", text, w.Date(x.EndedOn))
	}
	return text
}
