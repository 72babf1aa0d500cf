package overview

import (
	"context"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/listpage"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// soon is how many days ahead terms are looked for.
const soon = 180

const (
	mostChanges       = 8
	mostAnniversaries = 6
	mostTerms         = 8
)

type page struct {
	d      *desk.Desk
	runner xwidget.Runner
	sheet  *recordpage.Sheet
	reg    models.Register
	facts  facts
}

// facts is what the page shows, read at once.
type facts struct {
	counts    view.Counts
	twinnings map[string]int // by how they stand
	next      []view.Anniversary
	terms     []view.TermEnding
	vacant    int
	log       []view.LogRow

	due      []advice.Deadline // within the next weeks
	toCheck  int
	tasks    []*models.Task     // open ones, by when they are due
	posts    []view.PostRow     // of an embassy or a consulate
	services []schema.Record    // log of a consulate
	partners []view.TwinningRow // of a city
	events   []view.EventRow    // the newest, of a city and a consulate
	gifts    []schema.Record    // the newest, of a city
}

// New makes the overview of the register.
func New(d *desk.Desk) desk.Page {
	return &page{d: d, runner: d.Runner(), sheet: recordpage.NewSheet(d.Words.T("page.overview.title"))}
}

// Content is a sheet.
func (p *page) Content() fyne.CanvasObject { return p.sheet }

// Title names the page.
func (p *page) Title() string { return p.d.Words.T("page.overview.title") }

// Focus puts the focus on the sheet, where the keys scroll.
func (p *page) Focus() { p.d.Window.Canvas().Focus(p.sheet) }

// New adds what this register is kept for.
func (p *page) New() {
	if p.d.CanEdit() {
		p.d.Edit(desk.Form{Kind: p.first()})
	}
}

// first is the kind of record this keeper's register is about.
func (p *page) first() string {
	if p.reg.Keeper == "city" {
		return "twinning"
	}
	return "post"
}

// Show reads everything again.
func (p *page) Show() {
	day := p.d.AsOf()
	p.runner.Go(func(ctx context.Context) func() {
		f, err := read(ctx, p.d.View, day)
		if err == nil {
			err = p.readMore(ctx, &f, day)
		}
		switch {
		case ctx.Err() != nil:
			return nil
		case err != nil:
			return func() { p.d.Fail(err) }
		}
		return func() {
			p.reg, p.facts = listpage.Register(p.d), f
			p.sheet.Set(p.build()...)
		}
	})
}

func read(ctx context.Context, r *view.Register, day schema.Day) (f facts, err error) {
	if f.counts, err = r.Counts(ctx, day); err != nil {
		return f, err
	}
	twinnings, err := r.Twinnings(ctx, day)
	if err != nil {
		return f, err
	}
	f.twinnings = map[string]int{}
	for i := range twinnings {
		f.twinnings[twinnings[i].Status]++
	}
	if f.next, err = r.Anniversaries(ctx, day, mostAnniversaries); err != nil {
		return f, err
	}
	if f.vacant, err = r.Vacant(ctx, day); err != nil {
		return f, err
	}
	if f.terms, err = r.TermsEnding(ctx, day, soon); err != nil {
		return f, err
	}
	f.log, err = r.Log(ctx, mostChanges)
	f.partners = twinnings
	return f, err
}

func (p *page) build() []fyne.CanvasObject {
	head := []fyne.CanvasObject{p.title()}
	if p.empty() {
		return append(head, p.firstSteps())
	}
	for _, part := range p.ofKeeper() {
		if part != nil {
			head = append(head, part)
		}
	}
	return head
}

func (p *page) title() fyne.CanvasObject {
	w := p.d.Words
	title := xwidget.NewPara(w.T("page.overview.title"), look.TitleText, look.Text)
	title.Bold = true
	kept := w.T("page.overview.kept", map[string]any{"State": p.d.RefTitle(p.reg.State), "Keeper": w.Choice("register", "keeper", p.reg.Keeper)})
	if p.reg.Name != "" {
		kept = p.reg.Name + " · " + kept
	}
	return recordpage.Stack(look.Space, title, recordpage.Note(kept))
}

func (p *page) empty() bool {
	k := p.facts.counts.Kinds
	return k["post"]+k["person"]+k["twinning"]+k["event"] == 0
}

// firstSteps is what an empty register offers.
func (p *page) firstSteps() fyne.CanvasObject {
	w := p.d.Words
	steps := []struct{ kind, words string }{{"post", "page.posts.new"}, {"twinning", "page.twinnings.new"}, {"person", "page.people.new"}}
	if p.reg.Keeper == "city" {
		steps[0], steps[1] = steps[1], steps[0]
	}
	parts := []fyne.CanvasObject{recordpage.Note(w.T("page.overview.empty." + p.first()))}
	if p.d.CanEdit() {
		var buttons []fyne.CanvasObject
		for i, s := range steps {
			style := xwidget.Plain
			if i == 0 {
				style = xwidget.Primary
			}
			buttons = append(buttons, xwidget.NewStyledButton(w.T(s.words), style, func() { p.d.Edit(desk.Form{Kind: s.kind}) }))
		}
		parts = append(parts, recordpage.Flow(2*look.Space, buttons...), recordpage.Note(w.T("page.overview.import")))
	}
	return recordpage.Section(p.d, w.T("page.overview.first_steps"), nil, parts...)
}
