package report

import (
	"context"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
)

// personFile is all that is recorded of a person: what somebody has a right to see of himself, and what goes along when an office is
// handed over. It is for internal use only.
func personFile(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	page, err := r.PersonPage(ctx, p.IDs[0], p.AsOf)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	d := doc.Document{Title: page.Name, Subtitle: page.StateLine,
		Filter: w.T("print.one_record", map[string]any{"Kind": w.Kind("person", false), "UID": page.UID.String()})}
	if page.File.Rec.Meta().Void != "" {
		d.Subtitle = w.T("print.removed_record")
	}
	d.Blocks = append(d.Blocks, sections(page.Sections)...)
	if len(page.Spellings) > 0 {
		t := doc.Table{Columns: []doc.Column{{Title: w.Field("spelling", "name"), Weight: 1}, {Title: w.Field("spelling", "use")}, {Title: w.Field("spelling", "language")}, {Title: w.T("column.date")}}}
		for _, x := range page.Spellings {
			t.Rows = append(t.Rows, doc.Cells(x.Name, w.Choice("spelling", "use", x.Use), w.Language(x.Lang), w.Range(x.From, x.Until)))
		}
		d.Blocks = append(d.Blocks, doc.Heading{Level: 2, Text: w.Kind("spelling", true)}, t)
	}
	d.Blocks = append(d.Blocks, tables(page.Children)...)
	for _, a := range page.Appointments {
		one, err := r.RecordPage(ctx, "appointment", a.ID, p.AsOf)
		if err != nil {
			return d, err
		}
		d.Blocks = append(d.Blocks, doc.Heading{Level: 1, Text: joined(" · ", w.Kind("appointment", false), a.Post, w.Range(a.Since, a.EndedOn))})
		d.Blocks = append(d.Blocks, sections(one.Sections)...)
		d.Blocks = append(d.Blocks, tables(one.Children)...)
		d.Blocks = append(d.Blocks, tables(one.Related)...)
	}
	related, err := r.Related(ctx, "person", page.ID, p.AsOf, "appointment")
	if err != nil {
		return d, err
	}
	if len(related) > 0 {
		d.Blocks = append(d.Blocks, doc.Heading{Level: 1, Text: w.T("print.further")})
		d.Blocks = append(d.Blocks, tables(related)...)
	}
	return d, nil
}
