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

// who is the person in office with instruments and term, and the succession of heads.
func (r *record) who() fyne.CanvasObject {
	w, p := r.d.Words, &r.page
	appoint := []recordpage.Action{{Text: w.T("page.post.appoint"), Add: true, Do: r.appoint}}
	var content []fyne.CanvasObject
	if facts := r.facts("head"); len(facts) > 0 {
		edit := func(field string) { r.d.Edit(desk.Form{Kind: "appointment", ID: p.Row.AppointmentID, Focus: field}) }
		kvs := recordpage.Facts(r.d, facts, edit, func(id int64) func() { return r.goTo("person", id) })
		if len(kvs) > 0 {
			kvs[0].Label = r.headLabel()
		}
		content = append(content, recordpage.FactsView(r.d, kvs...))
	} else {
		content = append(content, recordpage.FactsView(r.d, r.vacancy()))
	}
	if len(p.Succession) > 0 {
		content = append(content, r.succession())
	}
	return recordpage.Section(r.d, w.T("page.post.who"), appoint, content...)
}

func (r *record) headLabel() string {
	w, row := r.d.Words, &r.page.Row
	switch {
	case row.AdmittedID != 0:
		return w.T("page.post.admitted")
	case row.Acting:
		return w.T("page.post.acting")
	}
	return w.Field("post", "head")
}

// vacancy says that nobody is in office; where the consulate is open somebody should be.
func (r *record) vacancy() xwidget.KeyValue {
	w := r.d.Words
	kv := xwidget.KeyValue{Label: w.Field("post", "head"), Value: w.T("page.post.nobody")}
	if r.page.Row.Status == models.Open {
		kv.Value = w.T("head.vacant")
		if r.d.CanEdit() {
			kv.Value, kv.Open = w.T("page.post.vacant_appoint"), r.appoint
		}
	}
	return kv
}

// headClass is the rank of the head of a consulate of a class.
var headClass = map[string]string{"consulate_general": "consul_general", "consulate": "consul", "vice_consulate": "vice_consul", "consular_agency": "consular_agent"}

func (r *record) appoint() {
	class := headClass[r.page.Row.Class]
	r.d.Edit(desk.Form{Kind: "appointment", Then: func(int64) {}, Prepare: func(rec schema.Record) {
		a := rec.(*models.Appointment)
		a.Post, a.Category, a.Role, a.Class = r.ID, models.Honorary, models.Head, class
	}})
}

func (r *record) succession() fyne.CanvasObject {
	w := r.d.Words
	columns := []recordpage.Column{
		{Title: w.Field("appointment", "person"), Weight: 3}, {Title: w.T("page.post.column.title"), Weight: 2.4},
		{Title: w.Field("post", "since"), Width: 100}, {Title: w.T("page.post.column.until"), Weight: 2},
		{Title: w.T("page.post.column.exequatur"), Width: 100}, {Title: w.T("page.post.column.commission"), Width: 100},
	}
	var rows []recordpage.Row
	// The newest stands first, as one asks for it.
	for i := len(r.page.Succession) - 1; i >= 0; i-- {
		a := &r.page.Succession[i]
		row := recordpage.Row{Open: r.goTo("appointment", a.ID), Soft: a.Covers == schema.No, Cells: []recordpage.Cell{
			{Text: a.Person}, {Text: r.office(a)}, {Text: r.dateOr(a.Since)}, {Text: r.until(a)}, {Text: w.Date(a.ExequaturOn)}, {Text: w.Date(a.CommissionOn)}}}
		row.Menu = r.appointmentMenu(a)
		rows = append(rows, row)
	}
	return recordpage.NewRows(w.T("page.post.succession"), columns, rows...)
}

func (r *record) office(a *view.AppointmentRow) string {
	w := r.d.Words
	title := a.Title
	if title == "" {
		title = w.Choice("appointment", "class", a.Class)
	}
	if a.Role == models.ActingHead {
		return w.T("page.post.acting_as", map[string]any{"Title": title})
	}
	return title
}

func (r *record) dateOr(d schema.Date) string {
	if d == "" {
		return r.d.Words.T("not_recorded")
	}
	return r.d.Words.Date(d)
}

// until is the last day in office and why it was, or until when the term lasts.
func (r *record) until(a *view.AppointmentRow) string {
	w := r.d.Words
	reason := w.Choice("appointment", "end_reason", a.EndReason)
	switch {
	case a.EndedOn != "" && reason != "":
		return w.Date(a.EndedOn) + ", " + reason
	case a.EndedOn != "":
		return w.Date(a.EndedOn)
	case reason != "":
		return reason
	case a.TermUntil != "":
		return w.T("page.post.term_until", map[string]any{"Date": w.Date(a.TermUntil)})
	}
	return ""
}
