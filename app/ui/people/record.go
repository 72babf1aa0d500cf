package people

import (
	"context"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/attach"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// record is the page of one person: names, offices, diary.
type record struct {
	recordpage.Page
	d    *desk.Desk
	page view.PersonPage
	rel  *recordpage.Related
	log  []view.LogRow
}

// NewRecord makes the page of one person.
func NewRecord(d *desk.Desk, id int64) desk.Page {
	r := &record{d: d}
	r.Page = recordpage.Page{D: d, Kind: "person", ID: id, Read: r.read}
	r.Init()
	return r
}

// New appoints the person.
func (r *record) New() {
	if r.d.CanEdit() {
		r.d.Edit(desk.Form{Kind: "appointment", Then: func(int64) {}, Prepare: func(rec schema.Record) {
			a := rec.(*models.Appointment)
			a.Person, a.Category, a.Role = r.ID, models.Honorary, models.Head
		}})
	}
}

func (r *record) read(ctx context.Context, day schema.Day) (func() recordpage.View, error) {
	page, err := r.d.View.PersonPage(ctx, r.ID, day)
	if err != nil {
		return nil, err
	}
	rel, err := r.ReadRelated(ctx, day)
	if err != nil {
		return nil, err
	}
	log, err := r.d.View.LogOf(ctx, r.ID)
	if err != nil {
		return nil, err
	}
	return func() recordpage.View {
		r.page, r.rel, r.log = page, rel, log
		problems := r.Problems(recordpage.Checked(r.Kind, page.File))
		return recordpage.View{
			Title: page.Name, State: page.StateLine, Void: page.File.Rec.Meta().Void, Problems: recordpage.Open(problems), Add: rel.AddItems(),
			Sections: append(r.sections(), r.ProblemSection(problems), recordpage.History(r.d, r.ID, log)),
		}
	}, nil
}

// sections are the person's file in the order one asks: names, offices, how to reach, what was looked into, honours, papers.
func (r *record) sections() []fyne.CanvasObject {
	f, day := r.page.File, r.d.AsOf()
	out := []fyne.CanvasObject{r.names(), r.offices(), r.private()}
	if r.d.Sensitive() {
		out = append(out, r.Children("contact", f.Parts["contact"], r.rel.Name, day, true), r.rel.Section("vetting", recordpage.Natural, nil))
	}
	return append(out,
		r.rel.Section("award", false, nil),
		r.Children("person_form", f.Parts["person_form"], r.rel.Name, day, false),
		r.rel.Section("leave", false, nil), r.rel.Section("contact_person", false, nil), r.rel.Section("participant", false, nil),
		recordpage.Diary(r.d, r.d.Words.T("page.person.no_diary"), r.page.Diary, day, r.aboutMe),
		r.rel.Section("correspondence", false, nil), r.rel.Section("inventory_item", false, nil), r.rel.Section("task", false, nil),
		r.rel.Section("incident", false, nil), r.Attachments())
}

// private stands in place of what is sensitive while that is hidden.
func (r *record) private() fyne.CanvasObject {
	if r.d.Sensitive() {
		return nil
	}
	return recordpage.Section(r.d, r.d.Words.T("page.person.private"), nil, recordpage.Hidden(r.d))
}

func (r *record) aboutMe(rec schema.Record) { rec.(*models.Event).About = schema.NewRefs(r.ID) }

// names is how the person is called, and what else is known.
func (r *record) names() fyne.CanvasObject {
	w := r.d.Words
	var facts []view.Fact
	for _, s := range r.page.Sections {
		facts = append(facts, s.Facts...)
	}
	var other []xwidget.KeyValue
	for _, s := range r.page.Spellings {
		text := s.Name
		if when := w.Range(s.From, s.Until); when != "" {
			text += " (" + when + ")"
		}
		other = append(other, xwidget.KeyValue{Label: w.Kind("spelling", false) + " (" + w.Choice("spelling", "use", s.Use) + ")", Value: text})
	}
	if len(other) == 0 {
		kv := xwidget.KeyValue{Label: w.Kind("spelling", true)}
		if r.d.CanEdit() {
			kv.Add = r.Edit
		}
		other = append(other, kv)
	}
	return recordpage.Section(r.d, w.T("page.person.names"), nil, recordpage.Columns(
		recordpage.FactsView(r.d, recordpage.Facts(r.d, facts, r.EditField, func(id int64) func() { return recordpage.OpenSubject(r.d, id) })...), r.beside(other)))
}

// beside are the other spellings, below the photograph where there is one.
func (r *record) beside(other []xwidget.KeyValue) fyne.CanvasObject {
	names := recordpage.FactsView(r.d, other...)
	if photo := attach.Photo(r.d, r.ID); photo != nil {
		return recordpage.Stack(recordpage.PartGap, recordpage.Flow(0, photo), names)
	}
	return names
}

// offices are the appointments, the newest first.
func (r *record) offices() fyne.CanvasObject {
	w := r.d.Words
	title := w.T("page.person.offices")
	appoint := []recordpage.Action{{Text: w.T("page.post.appoint"), Add: true, Do: r.New}}
	if len(r.page.Appointments) == 0 {
		return recordpage.Section(r.d, title, appoint, recordpage.Note(w.T("page.person.no_offices")))
	}
	var rows []recordpage.Row
	for i := range r.page.Appointments {
		a := &r.page.Appointments[i]
		open := func() { r.d.Go(desk.Route{Page: "appointment", ID: a.ID}) }
		row := recordpage.Row{Open: open, Soft: a.Covers == schema.No, Cells: []recordpage.Cell{
			{Text: a.Post}, {Text: a.Title}, {Text: r.span(a)}, {Text: r.standing(a)}}}
		if r.d.CanEdit() {
			row.Menu = []*fyne.MenuItem{
				fyne.NewMenuItem(w.T("page.person.open_post"), func() { r.d.Go(desk.Route{Page: "post", ID: a.PostID}) }),
				fyne.NewMenuItem(w.T("page.post.open_appointment"), open),
				fyne.NewMenuItem(w.T("page.post.edit_appointment"), func() { r.d.Edit(desk.Form{Kind: "appointment", ID: a.ID}) }),
			}
			if a.EndedOn == "" && a.EndReason == "" {
				row.Menu = append(row.Menu, fyne.NewMenuItem(w.T("page.post.end_appointment"), func() { r.d.Edit(desk.Form{Kind: "appointment", ID: a.ID, Focus: "ended_on"}) }))
			}
			row.Menu = append(row.Menu,
				recordpage.Remove(r.d, "appointment", a.ID, w.T("page.post.appointment_of", map[string]any{"Person": a.Person})))
		}
		rows = append(rows, row)
	}
	return recordpage.Section(r.d, title, appoint, recordpage.NewRows(title, []recordpage.Column{
		{Title: w.Kind("post", false), Weight: 4}, {Title: w.T("page.post.column.title"), Weight: 2}, {Title: w.T("page.person.column.span"), Weight: 2.4},
		{Title: w.T("page.person.column.standing"), Weight: 2}}, rows...))
}

func (r *record) span(a *view.AppointmentRow) string {
	w := r.d.Words
	switch {
	case a.EndedOn != "":
		return w.Range(a.Since, a.EndedOn)
	case a.Since == "":
		return w.T("not_recorded")
	}
	return w.T("page.person.since", map[string]any{"Date": w.Date(a.Since)})
}

// standing says how an appointment stands on the day shown.
func (r *record) standing(a *view.AppointmentRow) string {
	w := r.d.Words
	lo, _ := a.Since.Bounds()
	switch {
	case a.EndReason != "" && a.Covers == schema.No:
		return w.T("page.person.ended_because", map[string]any{"Reason": w.Choice("appointment", "end_reason", a.EndReason)})
	case a.Covers == schema.No && a.Since != "" && lo > r.d.AsOf():
		return w.T("page.person.not_begun")
	case a.Covers == schema.No:
		return w.T("page.person.ended")
	case a.Covers == schema.Possibly:
		return w.T("page.person.possibly")
	case a.TermUntil != "":
		return w.T("page.post.term_until", map[string]any{"Date": w.Date(a.TermUntil)})
	}
	return w.T("page.person.lasting")
}
