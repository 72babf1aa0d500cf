package cities

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// record is the page of one city: names, where it lies, consulates seated there, twinnings, diary.
type record struct {
	recordpage.Page
	d *desk.Desk
}

// NewRecord makes the page of one city.
func NewRecord(d *desk.Desk, id int64) desk.Page {
	r := &record{d: d}
	r.Page = recordpage.Page{D: d, Kind: "city", ID: id, Read: r.read}
	r.Init()
	return r
}

// New adds an entry to the city's diary.
func (r *record) New() {
	if r.d.CanEdit() {
		r.d.Edit(desk.Form{Kind: "event", Prepare: r.here, Then: func(int64) {}})
	}
}

func (r *record) here(rec schema.Record) { rec.(*models.Event).City = r.ID }

func (r *record) read(ctx context.Context, day schema.Day) (func() recordpage.View, error) {
	page, err := r.d.View.CityPage(ctx, r.ID, day)
	if err != nil {
		return nil, err
	}
	log, err := r.d.View.LogOf(ctx, r.ID)
	if err != nil {
		return nil, err
	}
	who, err := r.who(ctx, page.File.Rec.(*models.City), day)
	if err != nil {
		return nil, err
	}
	rel, err := r.ReadRelated(ctx, day)
	if err != nil {
		return nil, err
	}
	w := r.d.Words
	return func() recordpage.View {
		problems := r.Problems(recordpage.Checked(r.Kind, page.File))
		return recordpage.View{Problems: recordpage.Open(problems), Add: rel.AddItems(),
			Title: page.Row.Name, State: r.line(&page), Void: page.File.Rec.Meta().Void,
			Sections: []fyne.CanvasObject{
				r.names(&page), r.posts(&page), r.covering(who), r.twinnings(&page),
				recordpage.Diary(r.d, w.T("page.city.no_diary"), page.Diary, day, r.here),
				rel.Section("branch", false, nil), rel.Section("mission", false, nil), rel.Section("correspondence", false, nil), rel.Section("task", false, nil),
				r.Children("city_form", page.File.Parts["city_form"], rel.Name, day, false), r.Attachments(),
				r.ProblemSection(problems), recordpage.History(r.d, r.ID, log),
			},
		}
	}, nil
}

// line says where the city lies and what stands there.
func (r *record) line(p *view.CityPage) string {
	w := r.d.Words
	where := p.Row.CountryName
	if p.Row.Region != "" {
		where = p.Row.Region + ", " + where
	}
	return where + ". " + w.N("page.city.posts", p.Row.Posts) + ", " + w.N("page.city.twinnings", p.Row.Twinnings) + "."
}

func (r *record) names(p *view.CityPage) fyne.CanvasObject {
	w := r.d.Words
	var facts []view.Fact
	for _, s := range p.Sections {
		for _, f := range s.Facts {
			if f.Field == "population" {
				f.Value = grouped(f.Value)
			}
			facts = append(facts, f)
		}
	}
	half := (len(facts) + 1) / 2
	kvs := recordpage.Facts(r.d, facts, r.EditField, nil)
	return recordpage.Section(r.d, w.T("page.city.about"), nil, recordpage.Columns(
		recordpage.FactsView(r.d, kvs[:half]...), recordpage.FactsView(r.d, kvs[half:]...)))
}

// grouped writes a number with a space between its thousands, as all three languages may.
func grouped(s string) string {
	n, err := strconv.Atoi(s)
	if err != nil {
		return s
	}
	s = strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "\u00a0" + s[i:]
	}
	return s
}

func (r *record) posts(p *view.CityPage) fyne.CanvasObject {
	w := r.d.Words
	title := w.T("page.city.seated")
	add := []recordpage.Action{{Text: w.T("page.posts.new"), Add: true, Do: func() {
		country := p.File.Rec.(*models.City).Country
		r.d.Edit(desk.Form{Kind: "post", Prepare: func(rec schema.Record) { rec.(*models.Post).ReceivingState = country }})
	}}}
	if len(p.Posts) == 0 {
		return recordpage.Section(r.d, title, add, recordpage.Note(w.T("page.city.no_posts")))
	}
	return recordpage.Section(r.d, title, add, recordpage.PostRows(r.d, title, p.Posts))
}

func (r *record) twinnings(p *view.CityPage) fyne.CanvasObject {
	w := r.d.Words
	title := w.Kind("twinning", true)
	add := []recordpage.Action{{Text: w.T("page.twinnings.new"), Add: true, Do: func() { r.d.Edit(desk.Form{Kind: "twinning"}) }}}
	if len(p.Twinnings) == 0 {
		return recordpage.Section(r.d, title, add, recordpage.Note(w.T("page.city.no_twinnings")))
	}
	return recordpage.Section(r.d, title, add, recordpage.TwinningRows(r.d, p.Twinnings))
}
