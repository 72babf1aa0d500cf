package records

import (
	"context"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// record is the page of one record: how it stands, what it holds, what belongs to it, what refers to it, its papers, what to check.
type record struct {
	recordpage.Page
	d     *desk.Desk
	k     *schema.Kind
	day   schema.Day
	file  schema.File
	rel   *recordpage.Related
	names recordpage.Names
	log   []view.LogRow
	own   special

	thread   []*models.Correspondence // the exchange a letter belongs to
	services []*models.Service        // log of the consulate
}

// special is what the page of a kind shows and does that its description does not tell.
type special struct {
	without  []string                                   // fields told in another way
	actions  func(r *record) []recordpage.Action        // beside the title
	read     func(ctx context.Context, r *record) error // what else is read
	line     func(r *record) string                     // of how it stands, in a sentence
	sections func(r *record) []fyne.CanvasObject        // behind the facts
	told     []string                                   // kinds of related record its sections show already
	natural  []string                                   // kinds of related record and child that are natural to add
}

// NewRecord makes the page of one record.
func NewRecord(d *desk.Desk, kind string, id int64) desk.Page {
	k := models.Catalog.Kind(kind)
	if k.Sensitive && !d.Sensitive() {
		return newHidden(d, d.Words.Kind(kind, true))
	}
	r := &record{d: d, k: k, own: specials[kind]}
	r.Page = recordpage.Page{D: d, Kind: kind, ID: id, Read: r.read}
	r.Init()
	if _, ok := recordpage.Quicks[kind]; ok {
		return &finishing{r}
	}
	return r
}

// finishing is the page of a record that something comes about for by one key.
type finishing struct{ *record }

// Finish does it (Ctrl+Enter).
func (f *finishing) Finish() {
	if f.file.Rec != nil {
		if _, ok := recordpage.QuickText(f.d, f.file.Rec); ok {
			recordpage.DoQuick(f.d, f.Kind, f.ID)
		}
	}
}

func (r *record) read(ctx context.Context, day schema.Day) (func() recordpage.View, error) {
	file, err := r.d.Store.File(ctx, r.Kind, r.ID)
	if err != nil {
		return nil, err
	}
	rel, err := r.ReadRelated(ctx, day)
	if err != nil {
		return nil, err
	}
	ids := append(recordpage.Refs(file.Rec), r.ID)
	for _, c := range models.Catalog.Children(r.Kind) {
		ids = append(ids, recordpage.Refs(file.Parts[c.Key]...)...)
	}
	names, err := r.d.Names(ctx, ids...)
	if err != nil {
		return nil, err
	}
	log, err := r.d.View.LogOf(ctx, r.ID)
	if err != nil {
		return nil, err
	}
	next := &record{d: r.d, k: r.k, day: day, file: file} // what is shown is not touched away from the window
	if r.own.read != nil {
		if err := r.own.read(ctx, next); err != nil {
			return nil, err
		}
	}
	return func() recordpage.View {
		r.day, r.file, r.rel, r.names, r.log = day, file, rel, names, log
		r.thread, r.services = next.thread, next.services
		return r.view()
	}, nil
}

func (r *record) view() recordpage.View {
	rec := r.file.Rec
	v := recordpage.View{Title: recordpage.Capital(r.names.Title(r.ID)), Void: rec.Meta().Void, Add: r.rel.AddItems()}
	if m := recordpage.MarkOf(r.d.Words, r.k, rec, r.day); m.Text != "" {
		v.Mark, v.State = &m, recordpage.Capital(m.Text)+"."
	}
	if r.own.line != nil {
		if line := r.own.line(r); line != "" {
			v.State = line
		}
	}
	v.More = append(v.More, r.d.Words.Kind(r.Kind, false))
	if text, ok := recordpage.QuickText(r.d, rec); ok {
		v.Actions = append(v.Actions, recordpage.Action{Text: text, Do: func() { recordpage.DoQuick(r.d, r.Kind, r.ID) }})
	}
	if r.own.actions != nil {
		v.Actions = append(v.Actions, r.own.actions(r)...)
	}
	problems := r.Problems(recordpage.Checked(r.Kind, r.file))
	v.Problems = recordpage.Open(problems)
	v.Sections = r.FactSections(r.k, rec, r.names, r.own.without...)
	if r.own.sections != nil {
		v.Sections = append(v.Sections, r.own.sections(r)...)
	}
	for _, c := range models.Catalog.Children(r.Kind) {
		if !contains(r.own.told, c.Key) {
			v.Sections = append(v.Sections, r.Children(c.Key, r.file.Parts[c.Key], r.names, r.day, contains(r.own.natural, c.Key)))
		}
	}
	v.Sections = append(v.Sections, r.related()...)
	v.Sections = append(v.Sections, r.Attachments(), r.rel.Section("task", contains(r.own.natural, "task"), nil), r.ProblemSection(problems))
	v.Sections = append(v.Sections, recordpage.History(r.d, r.ID, r.log))
	return v
}

// related are the sections of what refers to the record, in the order of the description of kinds.
func (r *record) related() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, k := range models.Catalog.All() {
		if contains(r.own.told, k.Key) || contains(atTheEnd, k.Key) {
			continue
		}
		if len(r.rel.Of(k.Key)) > 0 || contains(r.own.natural, k.Key) && k.Parent == "" {
			out = append(out, r.rel.Section(k.Key, contains(r.own.natural, k.Key), nil))
		}
	}
	return out
}

// atTheEnd are kinds whose sections close every page.
var atTheEnd = []string{"task", "attachment", "acceptance"}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
