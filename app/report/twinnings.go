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
	for i := range rows {
		x := &rows[i]
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
