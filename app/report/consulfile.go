package report

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// consulFile is all that is recorded of a person: what somebody has a right to see of himself, and what goes along when an office is
// handed over. It is for internal use only.
func consulFile(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	page, err := r.PersonPage(ctx, p.IDs[0], p.AsOf)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	f := &dossier{ctx: ctx, r: r, p: p}
	f.d = doc.Document{Title: page.Name, Subtitle: page.StateLine,
		Filter: only(w, "person", page.Name)}
	if page.File.Rec.Meta().Void != "" {
		f.d.Subtitle = w.T("print.removed_record")
	}
	own, err := r.RecordPage(ctx, "person", page.ID, p.AsOf)
	if err != nil {
		return f.d, err
	}
	f.section(w.T("consul_file.person"), true, append(sections(r, page.Sections), tables(own.Children)...)...)
	of := map[int64]*models.Appointment{}
	for _, a := range models.AppointmentsOf(page.File) {
		of[a.ID] = a
	}
	about := []int64{page.ID}
	if len(page.Appointments) == 0 {
		f.section(w.Kind("appointment", true), true)
	}
	for i := range page.Appointments {
		a := &page.Appointments[i]
		about = append(about, a.ID)
		blocks, err := f.appointment(of[a.ID], a)
		if err != nil {
			return f.d, err
		}
		f.section(joined(" · ", w.Kind("appointment", false), a.Post, held(w, *a)), true, blocks...)
	}
	return f.d, f.further(own.Related, about)
}

// appointment is one office: what it is, its instruments in the order they are made, renewals, leaves and what else refers to it.
func (f *dossier) appointment(a *models.Appointment, row *view.AppointmentRow) ([]doc.Block, error) {
	page, err := f.r.RecordPage(f.ctx, "appointment", a.ID, f.p.AsOf)
	if err != nil {
		return nil, err
	}
	var out []doc.Block
	office, rest := split(page.Sections, "office")
	out = append(out, inColumns(leaveOut(office, "person", "post"))...)
	out = append(out, instruments(f.r, a, row)...)
	for _, key := range []string{"functions", "notes"} {
		var list []view.Section
		list, rest = splitSections(rest, key)
		out = append(out, sections(f.r, list)...)
	}
	out = append(out, tables(page.Children)...)
	return append(out, tables(slices.DeleteFunc(page.Related, func(t view.Table) bool { return t.Kind == "correspondence" || t.Kind == "attachment" }))...), nil
}

// split takes the facts of a section out of the others.
func split(list []view.Section, key string) (facts []view.Fact, rest []view.Section) {
	own, rest := splitSections(list, key)
	for _, s := range own {
		facts = append(facts, s.Facts...)
	}
	return facts, rest
}

func splitSections(list []view.Section, key string) (own, rest []view.Section) {
	for _, s := range list {
		if s.Key == key {
			own = append(own, s)
		} else {
			rest = append(rest, s)
		}
	}
	return own, rest
}

// leaveOut drops what a heading says already.
func leaveOut(list []view.Fact, fields ...string) []view.Fact {
	return slices.DeleteFunc(slices.Clone(list), func(f view.Fact) bool { return slices.Contains(fields, f.Field) })
}

// step is a paper or an act in the making of an appointment.
type step struct {
	key     string // of its words, below "consul_file.step."
	on      schema.Date
	no      string
	details string
	matters bool // said to be missing where it is not recorded
}

// stepsOf lists the steps of an appointment in the order the Convention takes them (arts. 10-15, 22-25).
func stepsOf(w *words.Words, a *models.Appointment, row *view.AppointmentRow) []step {
	until := func(d schema.Date) string {
		if d == "" {
			return ""
		}
		return w.T("dossier.valid_until", map[string]any{"Date": w.Date(d)})
	}
	head, basis := a.Role == models.Head, ""
	if a.TermBasis != "" {
		basis = joined(": ", w.Field("appointment", "term_basis"), w.Choice("appointment", "term_basis", a.TermBasis))
	}
	return []step{
		{"proposal", a.ProposalOn, a.ProposalNo, "", false},
		{"consent_asked", a.ConsentAskedOn, a.ConsentAskedNo, "", false},
		{"consent", a.ConsentOn, a.ConsentNo, "", false},
		{"nationality", a.NationalityOn, a.NationalityNo, "", false},
		{"serves_other", a.ServesOtherOn, a.ServesOtherNo, "", false},
		{"order", a.OrderOn, a.OrderNo, "", false},
		{"commission", a.CommissionOn, a.CommissionNo, a.CommissionBy, head},
		{"transmitted", a.TransmittedOn, "", "", false},
		{"presented", a.PresentedOn, "", "", false},
		{"requested", a.RequestedOn, "", "", false},
		{"provisional", a.ProvisionalOn, "", "", false},
		{"exequatur", a.ExequaturOn, a.ExequaturNo, until(models.ExequaturEnd(a, row.Renewals)), head},
		{"refused", a.RefusedOn, "", "", false},
		{"oath", a.OathOn, "", "", false},
		{"took_up", a.TookUp, "", "", true},
		{"notified", a.NotifiedOn, "", "", false},
		{"term", a.TermUntil, "", basis, head},
		{"withdrawn", a.WithdrawnOn, a.WithdrawalNo, "", false},
		{"ended", a.EndedOn, a.EndReference, w.Choice("appointment", "end_reason", a.EndReason), false},
	}
}

// instruments is the table of what made an appointment.
func instruments(r *view.Register, a *models.Appointment, row *view.AppointmentRow) []doc.Block {
	w := r.Words()
	t := doc.Table{Columns: []doc.Column{{Title: w.T("consul_file.step"), Weight: 2, Key: true}, {Title: w.T("column.date")}, {Title: w.T("column.number")}, {Title: w.T("column.details"), Weight: 2}}}
	for _, s := range stepsOf(w, a, row) {
		if s.on == "" && s.no == "" && s.details == "" && !s.matters {
			continue
		}
		t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{{Text: w.T("consul_file.step." + s.key)}, date(r, s.on), {Text: unbroken(s.no)}, {Text: s.details}}})
	}
	return rows(t)
}

// further are the enquiries about a person, awards, incidents, correspondence, files, and whatever else refers to the person.
func (f *dossier) further(related []view.Table, about []int64) error {
	w := f.r.Words()
	for _, x := range []struct {
		kind    string
		matters bool
	}{{"vetting", true}, {"award", false}, {"incident", true}} {
		t, err := f.r.RecordsOf(f.ctx, x.kind, "person", f.p.AsOf, about[0])
		if err != nil {
			return err
		}
		f.section(w.Kind(x.kind, true), x.matters, asTable(t)...)
	}
	letters, err := f.r.LettersAbout(f.ctx, f.p.AsOf, about...)
	if err != nil {
		return err
	}
	f.section(w.Kind("correspondence", true), true, rows(letterTable(f.r, letters))...)
	for _, l := range letters {
		about = append(about, l.ID)
	}
	files, err := f.r.AttachmentsTo(f.ctx, about...)
	if err != nil {
		return err
	}
	f.section(w.Kind("attachment", true), false, rows(attachmentTable(f.r, files))...)
	told := []string{"appointment", "vetting", "award", "incident", "correspondence", "attachment"}
	for _, t := range related {
		if !slices.Contains(told, t.Kind) {
			f.section(t.Title, false, asTable(t)...)
		}
	}
	return nil
}

// held says from when to when an office was held, or since when.
func held(w *words.Words, a view.AppointmentRow) string {
	if a.EndedOn != "" || a.Since == "" || a.Since.Qualifier() != 0 { // "since before 1999" is no phrase in every language
		return span(w, a.Since, a.EndedOn)
	}
	return w.T("person.line.since", map[string]any{"Date": w.Date(a.Since)})
}
