package report

import (
	"context"
	"strconv"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
)

// listed writes a name with the family name first; a spelling made for the language or the day stays as it is.
func listed(row *view.PersonRow) string {
	if row.Name != joined(" ", row.Prefix, row.GivenName, row.FamilyName) {
		return row.Name
	}
	return joined(", ", row.FamilyName, joined(" ", row.Prefix, row.GivenName))
}

// people is the list of persons with the office each holds.
func people(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	rows, err := r.People(ctx, p.AsOf)
	if err != nil {
		return doc.Document{}, err
	}
	rows = chosen(rows, p.IDs, func(row *view.PersonRow) int64 { return row.ID })
	w := r.Words()
	d := doc.Document{Title: w.T("report.people.name"), Subtitle: w.N("print.people", len(rows)), Landscape: true, Filter: filter(r, p, "print.all_records")}
	t := doc.Table{Columns: columns(r, "name", "title", "consulate", "state", "since", "term", "occupation", "spellings")}
	for i, weight := range map[int]float64{0: 2, 1: 1, 2: 3, 6: 2, 7: 2} {
		t.Columns[i].Weight = weight
	}
	t.Columns[0].Key = true
	office := 0
	for i := range rows {
		row := &rows[i]
		if len(row.Posts) > 0 {
			office++
		}
		title := row.Title
		if row.Acting {
			title = joined(", ", title, w.T("head.acting"))
		}
		cells := []doc.Cell{{Text: listed(row), Bold: true}, {Text: title}, {Text: row.Office}, {Text: row.State},
			{Text: w.Date(row.Since)}, {}, {Text: joined(", ", row.Occupation, row.Firm)}, {Text: row.Spellings, Muted: true}}
		if len(row.Posts) > 0 {
			cells[5] = date(r, row.TermUntil)
		}
		if row.Admitted || len(row.Posts) > 0 && row.Certainty == schema.Possibly {
			cells[2].Muted = true
		}
		t.Rows = append(t.Rows, doc.Row{Cells: cells})
	}
	if len(rows) > 0 {
		t.Rows = append(t.Rows, total(w.T("print.sum"), strconv.Itoa(len(rows)), w.T("lists.people.in_office", map[string]any{"Number": strconv.Itoa(office)}), "", "", "", "", ""))
	}
	d.Blocks = tableOrNone(r, t, "report.people.empty")
	return d, nil
}
