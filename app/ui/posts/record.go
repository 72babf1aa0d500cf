package posts

import (
	"context"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/listpage"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// record is the page of one consulate: who, where, life, cities and twinnings, diary, notes, what to check, history.
type record struct {
	recordpage.Page
	d    *desk.Desk
	page view.PostPage
	rel  *recordpage.Related
	log  []view.LogRow
}

// NewRecord makes the page of one consulate.
func NewRecord(d *desk.Desk, id int64) desk.Page {
	r := &record{d: d}
	r.Page = recordpage.Page{D: d, Kind: "post", ID: id, Read: r.read}
	r.Init()
	return r
}

// New adds an event to the consulate's life.
func (r *record) New() { r.event("")() }

func (r *record) read(ctx context.Context, day schema.Day) (func() recordpage.View, error) {
	page, err := r.d.View.PostPage(ctx, r.ID, day)
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
		return r.view()
	}, nil
}

func (r *record) view() recordpage.View {
	w, p := r.d.Words, &r.page
	mark := listpage.StatusOf(w, p.Row.Status, p.Row.StatusCertainty)
	problems := r.Problems(p.Problems)
	v := recordpage.View{
		Title: p.Row.Title, Mark: &mark, State: p.StateLine, Void: p.File.Rec.Meta().Void, Problems: recordpage.Open(problems), Add: r.rel.AddItems(),
		Timeline: recordpage.Timeline(r.d, w.T("page.post.timeline"), p.Timeline),
	}
	v.Sections = []fyne.CanvasObject{r.who(), r.staff(), r.where(), r.premises(), r.life()}
	v.Sections = append(v.Sections, r.papers()...)
	v.Sections = append(v.Sections, r.twinnings(), r.diary(), r.Attachments(), r.notes(), r.forms(), r.ProblemSection(problems))
	v.Sections = append(v.Sections, recordpage.History(r.d, r.ID, r.log))
	return v
}

func (r *record) facts(key string) []view.Fact {
	for _, s := range r.page.Sections {
		if s.Key == key {
			return s.Facts
		}
	}
	return nil
}

func (r *record) goTo(page string, id int64) func() {
	return func() { r.d.Go(desk.Route{Page: page, ID: id}) }
}

func (r *record) edit(kind string, id int64) func() {
	return func() { r.d.Edit(desk.Form{Kind: kind, ID: id}) }
}

// where is seat, district with its regions, and how the office is reached.
func (r *record) where() fyne.CanvasObject {
	open := func(id int64) func() { return recordpage.OpenSubject(r.d, id) }
	return recordpage.Section(r.d, r.d.Words.T("page.post.where"), nil, recordpage.Columns(
		recordpage.FactsView(r.d, recordpage.Facts(r.d, r.facts("identity"), r.EditField, open)...),
		recordpage.FactsView(r.d, recordpage.Facts(r.d, r.facts("contact"), r.EditField, open)...)))
}

// twinnings are those of the seat.
func (r *record) twinnings() fyne.CanvasObject {
	w, p := r.d.Words, &r.page
	title := w.T("page.post.twinnings")
	add := []recordpage.Action{{Text: w.T("page.post.add_twinning"), Add: true, Do: func() { r.d.Edit(desk.Form{Kind: "twinning", Then: func(int64) {}}) }}}
	if len(p.Twinnings) == 0 {
		return recordpage.Section(r.d, title, add, recordpage.Note(w.T("page.post.no_twinnings")))
	}
	return recordpage.Section(r.d, title, add, recordpage.TwinningRows(r.d, p.Twinnings))
}

// diary is what happened around the consulate and its twinnings.
func (r *record) diary() fyne.CanvasObject {
	w := r.d.Words
	return recordpage.Diary(r.d, w.T("page.post.no_diary"), r.page.Diary, r.d.AsOf(), func(rec schema.Record) {
		e := rec.(*models.Event)
		about := []int64{r.ID}
		for _, t := range r.page.Shown() {
			about = append(about, t.ID)
		}
		e.City, e.About = r.page.Row.SeatID, schema.NewRefs(about...)
	})
}
