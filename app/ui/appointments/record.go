package appointments

import (
	"context"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// record is the page of one appointment: who and where, the chain of instruments, functions, papers, what to check.
type record struct {
	recordpage.Page
	d     *desk.Desk
	day   schema.Day
	file  schema.File
	rel   *recordpage.Related
	names recordpage.Names
	log   []view.LogRow
}

// NewRecord makes the page of one appointment.
func NewRecord(d *desk.Desk, id int64) desk.Page {
	r := &record{d: d}
	r.Page = recordpage.Page{D: d, Kind: "appointment", ID: id, Read: r.read}
	r.Init()
	return r
}

func (r *record) read(ctx context.Context, day schema.Day) (func() recordpage.View, error) {
	file, err := r.d.Store.File(ctx, "appointment", r.ID)
	if err != nil {
		return nil, err
	}
	rel, err := r.ReadRelated(ctx, day)
	if err != nil {
		return nil, err
	}
	a := file.Rec.(*models.Appointment)
	names, err := r.d.Names(ctx, append(recordpage.Refs(file.Parts["leave"]...), r.ID, a.Post, a.Person)...)
	if err != nil {
		return nil, err
	}
	log, err := r.d.View.LogOf(ctx, r.ID)
	if err != nil {
		return nil, err
	}
	return func() recordpage.View {
		r.day, r.file, r.rel, r.names, r.log = day, file, rel, names, log
		return r.view(a)
	}, nil
}

func (r *record) view(a *models.Appointment) recordpage.View {
	w := r.d.Words
	mark := markOf(r.d, r.standing(a))
	problems := r.Problems(recordpage.Checked(r.Kind, r.file))
	v := recordpage.View{
		Title: r.names.Title(a.Person) + " – " + r.names.Title(a.Post), Mark: &mark, State: r.line(a, mark.Text), Void: a.Void, Problems: recordpage.Open(problems),
		More: []string{w.Kind("appointment", false)}, Add: r.rel.AddItems(),
	}
	v.Sections = []fyne.CanvasObject{r.office(a), r.steps(a), r.functions(a)}
	v.Sections = append(v.Sections, r.note(a), r.rel.Section("correspondence", recordpage.Natural, nil), r.Attachments(), r.rel.Section("task", recordpage.Natural, nil))
	v.Sections = append(v.Sections, r.ProblemSection(problems), recordpage.History(r.d, r.ID, r.log))
	return v
}

// standing says how the appointment stands on the day shown.
func (r *record) standing(a *models.Appointment) string {
	return standingOf(&view.AppointmentRow{EndedOn: a.EndedOn, EndReason: a.EndReason, Since: a.Since(), Covers: a.Span().At(r.day, r.d.Store.Today())})
}

// line is how the appointment stands, in sentences.
func (r *record) line(a *models.Appointment, mark string) string {
	w := r.d.Words
	line := recordpage.Capital(mark)
	standing := r.standing(a)
	switch {
	case standing == ended && a.EndedOn != "":
		line = w.T("page.appointment.line.ended", map[string]any{"Date": w.LongDate(a.EndedOn)})
	case (standing == inOffice || standing == possibly) && a.Since() != "":
		line += " " + w.T("page.person.since", map[string]any{"Date": w.LongDate(a.Since())})
	}
	line += "."
	if standing == ended {
		return recordpage.OneStop(line)
	}
	end := models.TermEnd(a, renewals(r.file))
	_, hi := end.Bounds()
	switch {
	case end == "":
	case hi < r.day:
		line += " " + w.T("page.appointment.line.lapsed", map[string]any{"Date": w.LongDate(end)})
	default:
		line += " " + w.T("page.appointment.line.term", map[string]any{"Date": w.LongDate(end)})
	}
	return recordpage.OneStop(line)
}

func renewals(f schema.File) []*models.Renewal {
	var out []*models.Renewal
	for _, rec := range f.Parts["renewal"] {
		out = append(out, rec.(*models.Renewal))
	}
	return out
}

// office is who holds what.
func (r *record) office(a *models.Appointment) fyne.CanvasObject {
	w := r.d.Words
	k := models.Catalog.Kind("appointment")
	var left, right []xwidget.KeyValue
	for i, key := range []string{"person", "post", "role", "category", "class", "rank"} {
		kvs := r.Fact(k, k.Field(key), a, r.names)
		if i < 3 {
			left = append(left, kvs...)
		} else {
			right = append(right, kvs...)
		}
	}
	return recordpage.Section(r.d, w.T("section.office"), nil, recordpage.Columns(recordpage.FactsView(r.d, left...), recordpage.FactsView(r.d, right...)))
}

// functions are what the head is authorised to do, as the instrument words it.
func (r *record) functions(a *models.Appointment) fyne.CanvasObject {
	w := r.d.Words
	edit := []recordpage.Action{{Text: w.T("page.record.edit"), Do: func() { r.EditField("functions") }}}
	k := models.Catalog.Kind("appointment")
	var parts []fyne.CanvasObject
	if text := r.d.FieldText(k, k.Field("functions"), a); text != "" {
		parts = append(parts, xwidget.NewPara(recordpage.Capital(text)+".", look.BaseText, look.Text))
	}
	if a.FunctionsNote != "" {
		parts = append(parts, xwidget.NewPara(a.FunctionsNote, look.BaseText, look.Text))
	}
	if len(parts) == 0 {
		if a.Role != models.Head {
			return nil
		}
		parts = append(parts, recordpage.Note(w.T("page.appointment.no_functions")))
	}
	return recordpage.Section(r.d, w.Field("appointment", "functions"), edit, parts...)
}

func (r *record) note(a *models.Appointment) fyne.CanvasObject {
	if a.Note == "" {
		return nil
	}
	return recordpage.Section(r.d, r.d.Words.T("section.notes"), nil, xwidget.NewPara(a.Note, look.BaseText, look.Text))
}
