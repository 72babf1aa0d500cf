package twinnings

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// record is the page of one twinning: partners, instruments, the consulates between them, diary.
type record struct {
	recordpage.Page
	d    *desk.Desk
	page view.TwinningPage
	rel  *recordpage.Related
}

// NewRecord makes the page of one twinning.
func NewRecord(d *desk.Desk, id int64) desk.Page {
	r := &record{d: d}
	r.Page = recordpage.Page{D: d, Kind: "twinning", ID: id, Read: r.read}
	r.Init()
	return r
}

// New adds an entry to the twinning's diary.
func (r *record) New() {
	if r.d.CanEdit() {
		r.d.Edit(desk.Form{Kind: "event", Prepare: r.about, Then: func(int64) {}})
	}
}

func (r *record) about(rec schema.Record) {
	rec.(*models.Event).About = schema.NewRefs(r.ID)
}

func (r *record) read(ctx context.Context, day schema.Day) (func() recordpage.View, error) {
	page, err := r.d.View.TwinningPage(ctx, r.ID, day)
	if err != nil {
		return nil, err
	}
	log, err := r.d.View.LogOf(ctx, r.ID)
	if err != nil {
		return nil, err
	}
	rel, err := r.ReadRelated(ctx, day)
	if err != nil {
		return nil, err
	}
	names, err := r.names(ctx, page.File)
	if err != nil {
		return nil, err
	}
	w := r.d.Words
	return func() recordpage.View {
		r.page, r.rel = page, rel
		f := page.File
		problems := r.Problems(recordpage.Checked(r.Kind, f))
		m := mark(r.d, &r.page.Row)
		v := recordpage.View{
			Title: page.Row.Title, Mark: &m, State: page.StateLine, Void: page.File.Rec.Meta().Void,
			Timeline: recordpage.Timeline(r.d, w.T("page.twinning.timeline"), page.Timeline), Problems: recordpage.Open(problems), Add: rel.AddItems(),
			Sections: []fyne.CanvasObject{r.partners(), r.instruments(), r.Children("standing", f.Parts["standing"], names, day, false),
				r.Children("contact_person", f.Parts["contact_person"], names, day, true)},
		}
		if page.Next != "" {
			v.More = append(v.More, page.Next)
		}
		if len(page.Posts) > 0 {
			title := w.T("page.twinning.posts")
			v.Sections = append(v.Sections, recordpage.Section(r.d, title, nil, recordpage.PostRows(r.d, title, page.Posts)))
		}
		v.Sections = append(v.Sections, recordpage.Diary(r.d, w.T("page.twinning.no_diary"), page.Diary, day, r.about),
			rel.Section("gift", recordpage.Natural, nil), rel.Section("activity_report", recordpage.Natural, yearly),
			rel.Section("correspondence", false, nil), rel.Section("task", recordpage.Natural, nil), r.Attachments(),
			r.ProblemSection(problems), recordpage.History(r.d, r.ID, log))
		return v
	}, nil
}

// yearly makes a new report one of the twinning.
func yearly(rec schema.Record) {
	x := rec.(*models.ActivityReport)
	x.Sort, x.Post = "twinning", 0
}

// names are what the records are called that contact persons and standings refer to.
func (r *record) names(ctx context.Context, f schema.File) (recordpage.Names, error) {
	var ids []int64
	for _, kind := range []string{"standing", "contact_person"} {
		for _, rec := range f.Parts[kind] {
			ids = append(ids, rec.Meta().ID)
		}
		ids = append(ids, recordpage.Refs(f.Parts[kind]...)...)
	}
	names, err := r.d.Names(ctx, ids...)
	return names, err
}

func (r *record) partners() fyne.CanvasObject {
	w := r.d.Words
	var rows []recordpage.Row
	for _, p := range r.page.Partners {
		rows = append(rows, recordpage.Row{Open: func() { r.d.Go(desk.Route{Page: "city", ID: p.CityID}) },
			Cells: []recordpage.Cell{{Text: p.Name}, {Text: w.Choice("partner", "level", p.Level)}, {Text: p.Country}}})
	}
	title := w.Kind("partner", true)
	var facts []view.Fact
	for _, s := range r.page.Sections {
		facts = append(facts, s.Facts...)
	}
	return recordpage.Section(r.d, w.T("page.twinning.relation"), nil,
		recordpage.NewRows(title, []recordpage.Column{{Title: w.Field("city", "name"), Weight: 3}, {Title: w.Field("partner", "level"), Weight: 2}, {Title: w.Field("city", "country"), Weight: 2}}, rows...),
		recordpage.FactsView(r.d, recordpage.Facts(r.d, facts, r.EditField, nil)...))
}

func (r *record) instruments() fyne.CanvasObject {
	w := r.d.Words
	title := w.Kind("instrument", true)
	add := []recordpage.Action{{Text: w.T("page.twinning.add_instrument"), Add: true, Do: func() { r.d.Edit(desk.Form{Kind: "instrument", Parent: r.ID, Then: func(int64) {}}) }}}
	if len(r.page.Instruments) == 0 {
		return recordpage.Section(r.d, title, add, recordpage.Note(w.T("page.twinning.no_instruments")))
	}
	var rows []recordpage.Row
	for i := range r.page.Instruments {
		x := &r.page.Instruments[i]
		lo, _ := x.SignedOn.Bounds()
		row := recordpage.Row{Soft: x.SignedOn != "" && lo > r.d.AsOf(), Cells: []recordpage.Cell{
			{Text: date(r.d, x.SignedOn)}, {Text: w.Choice("instrument", "instrument", x.Instrument), Lead: true}, {Text: x.SignedAt}, {Text: x.Reference}, {Text: strings.ReplaceAll(x.Resolutions, "; ", "\n")}, {Text: r.end(x)}}}
		if r.d.CanEdit() {
			row.Open = func() { r.d.Edit(desk.Form{Kind: "instrument", ID: x.ID}) }
			row.Menu = []*fyne.MenuItem{
				fyne.NewMenuItem(w.T("page.record.edit_row"), row.Open),
				recordpage.Remove(r.d, "instrument", x.ID, w.Choice("instrument", "instrument", x.Instrument)),
			}
		}
		rows = append(rows, row)
	}
	return recordpage.Section(r.d, title, add, recordpage.NewRows(title, []recordpage.Column{
		{Title: w.Field("instrument", "signed_on"), Width: 100}, {Title: w.Kind("instrument", false), Weight: 2.4}, {Title: w.Field("instrument", "signed_at"), Weight: 1.6},
		{Title: w.Field("instrument", "reference"), Weight: 1.4}, {Title: w.Kind("resolution", true), Weight: 3}, {Title: w.T("page.twinning.column.end"), Weight: 1.6}}, rows...))
}

func (r *record) end(x *view.InstrumentRow) string {
	w := r.d.Words
	switch {
	case x.EndedOn != "" && x.EndReason != "":
		return w.Date(x.EndedOn) + ", " + x.EndReason
	case x.EndedOn != "":
		return w.Date(x.EndedOn)
	}
	return x.EndReason
}

func date(d *desk.Desk, on schema.Date) string {
	if on == "" {
		return d.Words.T("not_recorded")
	}
	return d.Words.Date(on)
}
