package posts

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// papers are what the consulate holds, writes, does and has to do, in the order a person asks for it.
func (r *record) papers() []fyne.CanvasObject {
	open := r.page.Row.Status == models.Open
	return []fyne.CanvasObject{
		r.rel.Section("inventory_item", open, r.holder),
		r.rel.Section("correspondence", recordpage.Natural, nil),
		r.services(open),
		r.rel.Section("activity_report", open, nil),
		r.rel.Section("task", recordpage.Natural, nil),
		r.rel.Section("gift", false, nil),
		r.rel.Section("award", false, nil),
		r.rel.Section("incident", false, nil),
	}
}

// holder is who signs for things of the consulate: its head.
func (r *record) holder(rec schema.Record) { rec.(*models.InventoryItem).Holder = r.page.Row.HeadID }

// services is the log of the running year with what it comes to, and the way to a report.
func (r *record) services(natural bool) fyne.CanvasObject {
	w := r.d.Words
	recs := r.rel.Of("service")
	title := w.Kind("service", true)
	if len(recs) == 0 {
		return r.rel.SectionOf("service", title, recs, natural, nil)
	}
	report := recordpage.Action{Text: w.T("page.post.report"), Do: func() {
		var log []*models.Service
		for _, rec := range recs {
			log = append(log, rec.(*models.Service))
		}
		form := recordpage.LastReport(r.d, r.ID, log)
		form.Then = func(int64) {}
		r.d.Edit(form)
	}}
	section := r.rel.SectionOf("service", title, recs, natural, nil, report)
	return recordpage.Stack(recordpage.PartGap, section, recordpage.Note(recordpage.YearTotals(r.d, recs, r.d.AsOf())))
}

// staff are deputies and other officers in the order of rank (art. 21).
func (r *record) staff() fyne.CanvasObject {
	w := r.d.Words
	if len(r.page.Staff) == 0 {
		return nil
	}
	var rows []recordpage.Row
	for i := range r.page.Staff {
		a := &r.page.Staff[i]
		row := recordpage.Row{Open: r.goTo("person", a.PersonID), Soft: a.Covers == schema.No, Cells: []recordpage.Cell{
			{Text: a.Person}, {Text: w.Choice("appointment", "role", a.Role)}, {Text: a.Title}, {Text: r.dateOr(a.Since)}}}
		row.Menu = r.appointmentMenu(a)
		rows = append(rows, row)
	}
	title := w.T("page.post.staff")
	return recordpage.Section(r.d, title, nil, recordpage.NewRows(title, []recordpage.Column{
		{Title: w.Field("appointment", "person"), Weight: 3}, {Title: w.Field("appointment", "role"), Weight: 2}, {Title: w.T("page.post.column.title"), Weight: 2.4},
		{Title: w.Field("post", "since"), Width: 110}}, rows...))
}

// appointmentMenu is what can be done with an appointment listed here.
func (r *record) appointmentMenu(a *view.AppointmentRow) []*fyne.MenuItem {
	w := r.d.Words
	out := []*fyne.MenuItem{
		fyne.NewMenuItem(w.T("page.post.open_appointment"), r.goTo("appointment", a.ID)),
		fyne.NewMenuItem(w.T("page.post.open_person"), r.goTo("person", a.PersonID)),
	}
	if !r.d.CanEdit() {
		return out
	}
	out = append(out, fyne.NewMenuItem(w.T("page.post.edit_appointment"), r.edit("appointment", a.ID)))
	if a.EndedOn == "" && a.EndReason == "" {
		out = append(out, fyne.NewMenuItem(w.T("page.post.end_appointment"), func() { r.d.Edit(desk.Form{Kind: "appointment", ID: a.ID, Focus: "ended_on"}) }))
	}
	return append(out, recordpage.Remove(r.d, "appointment", a.ID, w.T("page.post.appointment_of", map[string]any{"Person": a.Person})))
}

// premises are on what title they are held, and whether the archives are kept apart (arts. 60 and 61).
func (r *record) premises() fyne.CanvasObject {
	facts := r.facts("premises")
	if len(facts) == 0 {
		return nil
	}
	return recordpage.Section(r.d, r.d.Words.T("section.premises"), nil, recordpage.FactsView(r.d, recordpage.Facts(r.d, facts, r.EditField, nil)...))
}

// notes are what is said of the consulate besides, and when all that is recorded was last confirmed.
func (r *record) notes() fyne.CanvasObject {
	w := r.d.Words
	var said []view.Fact
	confirmed := xwidget.KeyValue{Label: w.Field("post", "confirmed_on")}
	for _, f := range r.facts("notes") {
		if f.Field == "confirmed_on" {
			confirmed.Value = f.Value
		} else {
			said = append(said, f)
		}
	}
	confirm := []recordpage.Action{{Text: w.T("page.post.confirm"), Do: func() { recordpage.DoQuick(r.d, "post", r.ID) }}}
	return recordpage.Section(r.d, w.T("section.notes"), confirm, recordpage.FactsView(r.d, confirmed), recordpage.Paragraphs(said))
}

// forms are the forms of title and district that letters need.
func (r *record) forms() fyne.CanvasObject {
	return r.Children("post_form", r.page.File.Parts["post_form"], r.rel.Name, r.d.AsOf(), false)
}
