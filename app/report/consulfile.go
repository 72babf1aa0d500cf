package report

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
)

// consulFile is all that is recorded of a person: what somebody has a right to see of himself, and what goes along when an office is
// handed over. It is for internal use only.
func consulFile(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
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
	d.Blocks = append(d.Blocks, sections(r, page.Sections)...)
	own, err := r.RecordPage(ctx, "person", page.ID, p.AsOf)
	if err != nil {
		return d, err
	}
	d.Blocks = append(d.Blocks, tables(own.Children)...)
	for _, a := range page.Appointments {
		one, err := r.RecordPage(ctx, "appointment", a.ID, p.AsOf)
		if err != nil {
			return d, err
		}
		d.Blocks = append(d.Blocks, doc.Heading{Level: 1, Text: joined(" · ", w.Kind("appointment", false), a.Post, held(w, a))})
		d.Blocks = append(d.Blocks, sections(r, unsaid(one.Sections))...)
		d.Blocks = append(d.Blocks, tables(one.Children)...)
		d.Blocks = append(d.Blocks, tables(one.Related)...)
	}
	further := slices.DeleteFunc(own.Related, func(t view.Table) bool { return t.Kind == "appointment" })
	if len(further) > 0 {
		d.Blocks = append(d.Blocks, doc.Heading{Level: 1, Text: w.T("print.further")})
		d.Blocks = append(d.Blocks, tables(further)...)
	}
	return d, nil
}

// held says from when to when an office was held, or since when.
func held(w *words.Words, a view.AppointmentRow) string {
	if a.EndedOn != "" || a.Since == "" || a.Since.Qualifier() != 0 { // "since before 1999" is no phrase in every language
		return w.Range(a.Since, a.EndedOn)
	}
	return w.T("person.line.since", map[string]any{"Date": w.Date(a.Since)})
}

// unsaid leaves out what the heading over an appointment says already.
func unsaid(list []view.Section) []view.Section {
	out := slices.Clone(list)
	for i := range out {
		out[i].Facts = slices.DeleteFunc(slices.Clone(out[i].Facts), func(f view.Fact) bool { return f.Field == "person" || f.Field == "post" })
	}
	return out
}
