package recordpage

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Related are the records that refer to one record, by kind, with what they are called and refer to.
type Related struct {
	d    *desk.Desk
	p    *Page
	id   int64
	kind string
	day  schema.Day
	recs map[string][]schema.Record
	by   map[string]*schema.Field // the field through which a new one refers
	Name Names
}

// lookedThrough are the children that name a record which is not their owner and are shown there.
var lookedThrough = map[string]bool{"leave": true, "contact_person": true, "participant": true, "branch": true, "also_serves": true}

// ReadRelated reads what refers to a record as of a day: what certainly begins later is left out.
func (p *Page) ReadRelated(ctx context.Context, day schema.Day) (*Related, error) {
	r := &Related{d: p.D, p: p, id: p.ID, kind: p.Kind, day: day, recs: map[string][]schema.Record{}, by: map[string]*schema.Field{}}
	for _, k := range models.Catalog.All() {
		if k.Parent != "" && !lookedThrough[k.Key] {
			continue
		}
		if err := r.read(ctx, k); err != nil {
			return nil, err
		}
	}
	var ids []int64
	for _, recs := range r.recs {
		ids = append(ids, Refs(recs...)...)
		for _, rec := range recs {
			ids = append(ids, rec.Meta().ID, rec.Meta().Parent)
		}
	}
	names, err := p.D.Names(ctx, ids...)
	r.Name = names
	return r, err
}

func (r *Related) read(ctx context.Context, k *schema.Kind) error {
	seen := map[int64]bool{}
	for _, f := range k.Fields {
		if !slices.Contains(f.Ref, r.kind) {
			continue
		}
		if r.by[k.Key] == nil {
			r.by[k.Key] = f
		}
		where := `k."` + f.Key + `" = ?`
		args := []any{r.id}
		if f.Type == schema.RefsType {
			where, args = `k.id IN (SELECT from_id FROM link WHERE role = ? AND to_id = ?)`, []any{f.Key, r.id}
		}
		recs, err := r.d.Store.Select(ctx, k.Key, where, args...)
		if err != nil {
			return err
		}
		for _, rec := range recs {
			if id := rec.Meta().ID; !seen[id] && Begins(k, rec, r.day) {
				seen[id] = true
				r.recs[k.Key] = append(r.recs[k.Key], rec)
			}
		}
	}
	Newest(k, r.recs[k.Key])
	return nil
}

// Of are the records of a kind that refer to the record.
func (r *Related) Of(kind string) []schema.Record { return r.recs[kind] }

// dateOf is the field records of a kind are put in order by: the date they begin with, else the first one they have.
func dateOf(k *schema.Kind) *schema.Field {
	if k.From != "" {
		return k.Field(k.From)
	}
	for _, f := range k.Fields {
		if f.Type == schema.DateType {
			return f
		}
	}
	return nil
}

// Newest puts records in the order one asks for them: the latest first, tasks by when they are due, those done last.
func Newest(k *schema.Kind, recs []schema.Record) {
	if k.Key == "task" {
		slices.SortStableFunc(recs, func(a, b schema.Record) int { return dueFirst(a.(*models.Task), b.(*models.Task)) })
		return
	}
	f := dateOf(k)
	if f == nil {
		return
	}
	slices.SortStableFunc(recs, func(a, b schema.Record) int {
		x, y := f.Ptr(a).(*schema.Date), f.Ptr(b).(*schema.Date)
		xlo, _ := x.Bounds()
		ylo, _ := y.Bounds()
		return cmp.Compare(ylo, xlo)
	})
}

func dueFirst(a, b *models.Task) int {
	if (a.DoneOn != "") != (b.DoneOn != "") {
		if a.DoneOn != "" {
			return 1
		}
		return -1
	}
	if (a.Until != "") != (b.Until != "") {
		if a.Until != "" {
			return -1
		}
		return 1
	}
	_, x := a.Until.Bounds()
	_, y := b.Until.Bounds()
	return cmp.Compare(x, y)
}

// Prepare refers a new record of a kind to this one, after what is usual was filled in.
func (r *Related) Prepare(kind string, more func(schema.Record)) func(schema.Record) {
	return func(rec schema.Record) {
		Begin(r.d, rec)
		switch p := r.by[kind].Ptr(rec).(type) {
		case *int64:
			*p = r.id
		case *schema.Refs:
			*p = schema.NewRefs(r.id)
		}
		if more != nil {
			more(rec)
		}
	}
}

// Add opens the form of a new record of a kind that refers to this one.
func (r *Related) Add(kind string, more func(schema.Record)) func() {
	return func() {
		if r.d.CanEdit() {
			r.d.Edit(desk.Form{Kind: kind, Prepare: r.Prepare(kind, more), Then: func(int64) {}})
		}
	}
}

// AddItems are the items of a menu that add what can refer to the record.
func (r *Related) AddItems() []*fyne.MenuItem {
	var out []*fyne.MenuItem
	for _, k := range models.Catalog.All() {
		if r.by[k.Key] == nil || k.Parent != "" || k.Sensitive && !r.d.Sensitive() || in(notAdded, k.Key) {
			continue
		}
		out = append(out, fyne.NewMenuItem(r.d.Words.T("action.add_"+k.Key), r.Add(k.Key, nil)))
	}
	return out
}

// notAdded are kinds that come in another way: accepted from a warning, attached as a file, or too many to begin from here.
var notAdded = []string{"acceptance", "attachment", "register", "person", "city", "post"}

// Natural says that a section stands also where there is nothing yet, because it is natural to add something.
const Natural = true

// Section shows the records of a kind with the way to add one; nil where there is none, unless it is natural to add one.
func (r *Related) Section(kind string, natural bool, more func(schema.Record)) fyne.CanvasObject {
	return r.SectionOf(kind, r.d.Words.Kind(kind, true), r.recs[kind], natural, more)
}

// SectionOf does the same for some of the records, under another title.
func (r *Related) SectionOf(kind, title string, recs []schema.Record, natural bool, more func(schema.Record), extra ...Action) fyne.CanvasObject {
	k, w := models.Catalog.Kind(kind), r.d.Words
	hidden := k.Sensitive && !r.d.Sensitive()
	switch {
	case hidden && natural:
		return Section(r.d, title, nil, Hidden(r.d))
	case hidden, len(recs) == 0 && !natural, len(recs) == 0 && !r.d.CanEdit():
		return nil
	}
	var actions []Action
	if k.Parent == "" && r.by[kind] != nil {
		actions = append(extra, Action{Text: w.T("action.add_" + kind), Add: true, Do: r.Add(kind, more)})
	}
	if len(recs) == 0 {
		return Section(r.d, title, actions, Note(w.T("page.record.none")))
	}
	if len(recs) > 1 {
		title = w.T("page.record.counted", map[string]any{"Title": title, "Number": len(recs)})
	}
	return Section(r.d, title, actions, r.Rows(k, recs)...)
}

// Rows is the table of records, folded where it is long.
func (r *Related) Rows(k *schema.Kind, recs []schema.Record) []fyne.CanvasObject {
	t := NewTable(r.d, k, recs, r.Name, r.day, r.without(k)...)
	var rows []Row
	for _, rec := range recs {
		rows = append(rows, r.row(t, k, rec))
	}
	shown, more := r.p.Fold(k.Key, rows)
	out := []fyne.CanvasObject{t.View(r.d.Words.Kind(k.Key, true), shown...)}
	if more != nil {
		out = append(out, more)
	}
	return out
}

// without are the fields that only say what the page is about.
func (r *Related) without(k *schema.Kind) []string {
	var out []string
	for _, f := range k.Fields {
		if f.Type == schema.RefType && slices.Contains(f.Ref, r.kind) {
			out = append(out, f.Key)
		}
	}
	switch k.Key { // of these the year stands in the number or the date already
	case "correspondence":
		out = append(out, "year", "about")
	case "task":
		out = append(out, "about", "done_on")
	case "attachment":
		out = append(out, "name")
	}
	return out
}

func (r *Related) row(t *Table, k *schema.Kind, rec schema.Record) Row {
	id, w := rec.Meta().ID, r.d.Words
	row := Row{Cells: t.Cells(rec), Open: goTo(r.d, k.Key, id), Soft: over(k, rec)}
	if k.Parent != "" {
		row.Open = r.Name.Open(r.d, rec.Meta().Parent)
		row.Cells[t.lead()].Text = joined(r.Name.Title(rec.Meta().Parent), row.Cells[t.lead()].Text)
		return row
	}
	if r.d.CanEdit() {
		row.Menu = append(Quick(r.d, rec), fyne.NewMenuItem(w.T("page.record.edit_row"), func() { r.d.Edit(desk.Form{Kind: k.Key, ID: id}) }),
			Remove(r.d, k.Key, id, r.Name.Title(id)))
	}
	return row
}

// over reports whether a record is done with: it stands quieter among the others.
func over(k *schema.Kind, rec schema.Record) bool {
	switch x := rec.(type) {
	case *models.Task:
		return x.DoneOn != ""
	case *models.Appointment:
		return x.Ended()
	}
	return false
}

func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " · " + b
}

// Hidden says that something is not shown, with the switch.
func Hidden(d *desk.Desk) fyne.CanvasObject {
	return Stack(headingGap, Note(d.Words.T("page.sensitive.hidden")), Link(d.Words.T("menu.sensitive"), func() { d.SetSensitive(true) }))
}
