package edit

import (
	"context"
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// draftDelay is how long after the last key a half-typed form is kept.
const draftDelay = 700 * time.Millisecond

// Page is the form of one record. It is a page of the window like any other, guarded while something is unsaved.
type Page struct {
	d      *desk.Desk
	form   desk.Form
	fam    *family
	fields *xwidget.RecordForm
	lists  map[string]*xwidget.ChildList
	body   *fyne.Container
	drafts xwidget.Runner
	stop   func() // of the waiting draft
	key    string // of its draft
	kept   bool   // a draft stands in the register
	closed bool
	done   func(saved bool)

	hints   *hints // records that may be the one being typed, or nil
	reveal  bool   // sensitive fields are shown in this form
	unsaved bool   // the draft holds what the register does not, although nothing was typed since it was shown: it was merged
}

// Open makes the form of a record. done is called when it is saved or given up.
func Open(d *desk.Desk, f desk.Form, done func(saved bool)) (*Page, error) {
	fam, err := load(d, f)
	if err != nil {
		return nil, err
	}
	p := &Page{d: d, form: f, fam: fam, done: done, drafts: d.Runner(), key: newKey(f)}
	p.build()
	return p, nil
}

// Resume makes the form of a kept draft again; nil where it can no longer be read.
func Resume(d *desk.Desk, of store.Draft, done func(saved bool)) (*Page, error) {
	kept, ok := parse(of.Body)
	if !ok {
		return nil, nil
	}
	f := desk.Form{Kind: kept.Kind, ID: kept.ID, Parent: kept.Parent}
	fam, err := load(d, f)
	if err != nil {
		return nil, err
	}
	kept.fill(fam)
	p := &Page{d: d, form: f, fam: fam, done: done, drafts: d.Runner(), key: of.Key, kept: true}
	p.build()
	return p, nil
}

// load reads the record with its children, or makes a new one.
func load(d *desk.Desk, f desk.Form) (*family, error) {
	k := models.Catalog.Kind(f.Kind)
	fam := &family{kind: k, children: map[string][]schema.Record{}, before: map[string][]schema.Record{}}
	if f.ID == 0 {
		fam.rec = k.New()
		fam.rec.Meta().Parent = f.Parent
		if f.Prepare != nil {
			f.Prepare(fam.rec)
		}
		if k.Key == "post" {
			fam.children["post_event"] = []schema.Record{&models.PostEvent{Event: models.Established, Class: "consulate"}}
		}
		if k.Key == "twinning" {
			if t := fam.rec.(*models.Twinning); t.Type == "" {
				t.Type = "twinning"
			}
			fam.children["partner"] = []schema.Record{newPartner()}
		}
		for _, c := range f.Children {
			child := models.KindOf(c).Key
			fam.children[child] = append(fam.children[child], c)
		}
		return fam, nil
	}
	file, err := d.Store.File(context.Background(), f.Kind, f.ID)
	if err != nil {
		return nil, err
	}
	fam.rec, fam.was = file.Rec, k.Clone(file.Rec)
	for _, c := range models.Catalog.Children(f.Kind) {
		for _, r := range file.Parts[c.Key] {
			fam.before[c.Key] = append(fam.before[c.Key], r)
			fam.children[c.Key] = append(fam.children[c.Key], c.Clone(r))
		}
		if c.Key == "post_event" {
			sortEvents(fam.children[c.Key])
		}
	}
	return fam, nil
}

// newPartner is a city, as most partners are.
func newPartner() schema.Record { return &models.Partner{Level: "city"} }

func sortEvents(recs []schema.Record) {
	events := make([]*models.PostEvent, len(recs))
	for i, r := range recs {
		events[i] = r.(*models.PostEvent)
	}
	models.SortEvents(events)
	for i, e := range events {
		recs[i] = e
	}
}

func (p *Page) build() {
	d, k := p.d, p.fam.kind
	env := environment(d, p.country)
	env.AddNewRef = p.addNew
	env.Validate = func(rec schema.Record) []schema.Problem { return models.CheckRecord(models.KindOf(rec), rec) }
	env.HideSensitive = env.HideSensitive && !p.reveal && !k.Sensitive
	env.ShowSensitive = p.showSensitive
	p.fields = xwidget.NewRecordForm(k, k.Fields, p.fam.rec, env)
	p.fields.OnChanged = func(*schema.Field) { p.changed() }
	p.children(env)
	if p.form.ID == 0 && !p.kept {
		p.fields.MarkClean()
	}
	title := xwidget.NewPara(p.Title(), look.TitleText, look.Text)
	title.Bold = true
	cancel := xwidget.NewButton(d.Words.T("form.cancel"), p.Cancel)
	save := xwidget.NewStyledButton(d.Words.T("form.save", map[string]any{"Kind": d.Words.KindInText(k.Key)}), xwidget.Primary, func() { p.Save(true) })
	head := xwidget.NewSides(2*look.Space, title, cancel, save)
	p.body = container.New(&pageLayout{}, head, p.fields)
	if p.hints = p.hinted(); p.hints != nil {
		p.body.Add(p.hints.box)
	}
}

// showSensitive shows the sensitive fields of this form, whatever the window does; what was typed stays.
func (p *Page) showSensitive() {
	dirty := p.fields.Dirty()
	p.collect()
	p.reveal = true
	p.rebuild()
	p.unsaved = p.unsaved || dirty
	p.Focus()
}

// country is the State in which a seat is looked for first.
func (p *Page) country() int64 {
	switch r := p.fam.rec.(type) {
	case *models.Post:
		return r.ReceivingState
	case *models.PostEvent:
		if rec, err := p.d.Store.Get(context.Background(), "post", r.Parent); err == nil {
			return rec.(*models.Post).ReceivingState
		}
	}
	return 0
}

// Content is the form.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// Title says what the form edits.
func (p *Page) Title() string {
	if p.form.ID == 0 {
		title := p.d.Words.T("form.new", map[string]any{"Kind": p.d.Words.KindInText(p.fam.kind.Key)})
		if of := p.d.RefTitle(p.form.Parent); of != "" {
			title += " – " + of
		}
		return title
	}
	kind := p.d.Words.Kind(p.fam.kind.Key, false)
	return p.d.Words.T("form.edit", map[string]any{"Kind": kind, "Title": p.d.RefTitle(p.form.ID)})
}

// Show has nothing to bring up to date: the draft is the person's.
func (p *Page) Show() {}

// Focus puts the focus where typing begins: into the field asked for, in a new record into the first one to be filled in.
func (p *Page) Focus() {
	first := p.fields.Field(p.form.Focus)
	if l := p.lists["partner"]; first == nil && l != nil && p.form.ID == 0 {
		first = l.First()
	}
	if first == nil && p.form.ID == 0 {
		first = p.fields.FirstEmpty()
	}
	if first == nil {
		first = p.fields.First()
	}
	if first != nil {
		p.d.Window.Canvas().Focus(first)
	}
}

// Dirty reports whether something would be lost.
func (p *Page) Dirty() bool { return !p.closed && (p.fields.Dirty() || p.kept || p.unsaved) }

// Leave asks before unsaved work is left; then runs when it may be.
func (p *Page) Leave(then func()) {
	if !p.Dirty() {
		p.close()
		then()
		return
	}
	w := p.d.Words
	xwidget.AskThree(p.d.Window, w.T("form.leave.title"), w.T("form.leave.text"),
		xwidget.Answer{Text: w.T("form.save", map[string]any{"Kind": w.KindInText(p.fam.kind.Key)}), Do: func() { p.save(then) }},
		xwidget.Answer{Text: w.T("form.leave.discard"), Style: xwidget.Danger, Do: func() { p.close(); then() }},
		xwidget.Answer{Text: w.T("form.leave.stay")})
}

// Cancel gives the form up, asking where something would be lost.
func (p *Page) Cancel() { p.Leave(func() { p.done(false) }) }

// Save writes the record; close also leaves the form.
func (p *Page) Save(close bool) {
	p.save(func() {
		if close {
			p.done(true)
			return
		}
		f := p.form
		f.ID = p.fam.rec.Meta().ID
		again, err := load(p.d, f)
		if err != nil {
			p.d.Fail(err)
			return
		}
		p.form, p.fam, p.closed = f, again, false
		p.rebuild()
		p.fields.FocusFirst()
	})
}

// rebuild shows another draft in the place of the form.
func (p *Page) rebuild() {
	old := p.body
	p.build()
	old.Objects = p.body.Objects
	p.body = old
	p.body.Refresh()
}

// save writes the record; then runs when it is written, which may be after a question.
func (p *Page) save(then func()) {
	fam := p.collect()
	var problems schema.Problems
	problems = append(problems, models.CheckRecord(fam.kind, fam.rec)...)
	for _, c := range models.Catalog.Children(fam.kind.Key) {
		for _, r := range fam.children[c.Key] {
			problems = append(problems, models.CheckRecord(c, r)...)
		}
	}
	if !p.fields.SetProblems(problems) {
		return
	}
	// The draft is written from copies: a refused action leaves ids behind in what it was given.
	copies := &family{kind: fam.kind, rec: fam.kind.Clone(fam.rec), before: fam.before, restore: fam.restore, children: map[string][]schema.Record{}}
	for kind, recs := range fam.children {
		for _, r := range recs {
			copies.children[kind] = append(copies.children[kind], models.Catalog.Kind(kind).Clone(r))
		}
	}
	verb := "edit_"
	if fam.rec.Meta().ID == 0 {
		verb = "add_"
	}
	res, err := p.d.Store.Do(context.Background(), store.Action{Kind: verb + fam.kind.Key, Subject: fam.rec.Meta().ID}, func(tx *store.Tx) error {
		return copies.save(tx, p.d.Places)
	})
	var refused schema.Problems
	switch {
	case errors.As(err, &refused):
		p.fields.SetProblems(refused)
		return
	case store.Is(err, store.Conflict) && p.form.ID != 0:
		p.conflict(then)
		return
	case err != nil:
		p.d.Fail(err)
		return
	}
	*fam.rec.Meta() = *copies.rec.Meta()
	p.close()
	p.said(res)
	then()
}

// said tells that it was saved, and the first of what should be looked at.
func (p *Page) said(res store.Result) {
	text := p.d.Words.T("form.saved", map[string]any{"Title": p.d.RefTitle(p.fam.rec.Meta().ID)})
	if p.fam.kind.Parent != "" {
		text = p.d.Words.T("form.saved", map[string]any{"Title": p.childName()})
	}
	for _, w := range res.Problems {
		if w.Level == schema.Warning {
			text += "\n" + p.d.Words.Problem(w)
			break
		}
	}
	if res.Seq == 0 {
		return
	}
	p.d.Toast(text, p.d.Words.T("window.undo"), func() {
		if _, err := p.d.Store.Undo(context.Background(), res.Seq, ""); err != nil {
			p.d.Fail(err)
		}
	})
}

// childName says what a sub-record is: what happened and when, and whose it is.
func (p *Page) childName() string {
	name := p.d.Words.Kind(p.fam.kind.Key, false)
	if line := p.d.Line(p.fam.kind, p.fam.rec); line != "" {
		parts := strings.Split(line, " · ")
		name = strings.Join(parts[:min(len(parts), 2)], ", ")
	}
	if of := p.d.RefTitle(p.fam.rec.Meta().Parent); of != "" {
		name += " – " + of
	}
	return name
}

// collect takes the children from their lists.
func (p *Page) collect() *family {
	for kind, l := range p.lists {
		p.fam.children[kind] = withoutEmpty(models.Catalog.Kind(kind), l.Records())
	}
	return p.fam
}

// withoutEmpty leaves out new children in which nothing was recorded beyond what the form proposed.
func withoutEmpty(k *schema.Kind, recs []schema.Record) []schema.Record {
	var out []schema.Record
	for _, r := range recs {
		if r.Meta().ID == 0 && onlyChoices(k, r) && (k.Key != "post_event" || r.(*models.PostEvent).Event == "") {
			continue
		}
		out = append(out, r)
	}
	return out
}

func onlyChoices(k *schema.Kind, r schema.Record) bool {
	for _, f := range k.Fields {
		if f.Type != schema.ChoiceType && !f.Empty(r) {
			return false
		}
	}
	return true
}

// SavedID returns the id of the record after it was saved.
func (p *Page) SavedID() int64 { return p.fam.rec.Meta().ID }

// Form returns what the page edits.
func (p *Page) Form() desk.Form { return p.form }

// changed keeps the draft some time after the last key.
func (p *Page) changed() {
	if p.stop != nil {
		p.stop()
	}
	p.stop = p.d.After(draftDelay, p.keep)
	p.hints.changed()
}

func (p *Page) keep() {
	if p.closed || !p.fields.Dirty() && !p.unsaved {
		return
	}
	fam := p.collect()
	d := newDraft(fam)
	body, err := d.text()
	if err != nil {
		p.d.Log.Error("draft", "error", err)
		return
	}
	p.kept = true
	key := p.key
	p.drafts.Go(func(ctx context.Context) func() {
		if err := p.d.Store.SaveDraft(ctx, key, body); err != nil && ctx.Err() == nil {
			p.d.Log.Error("draft", "error", err)
		}
		return nil
	})
}

// close ends the form; a kept draft is dropped.
func (p *Page) close() {
	p.closed, p.unsaved = true, false
	p.hints.end()
	if p.stop != nil {
		p.stop()
		p.stop = nil
	}
	if s, ok := p.drafts.(interface{ Stop() }); ok {
		s.Stop()
	}
	if p.kept {
		if err := p.d.Store.SaveDraft(context.Background(), p.key, ""); err != nil {
			p.d.Log.Error("draft", "error", err)
		}
		p.kept = false
	}
}
