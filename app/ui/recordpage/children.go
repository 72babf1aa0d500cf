package recordpage

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Children show the records of a child kind with the way to add one; nil where there is none, unless it is natural to add one. What
// has not begun by the day shown stands quieter.
func (p *Page) Children(kind string, recs []schema.Record, names Names, day schema.Day, natural bool) fyne.CanvasObject {
	k, w := models.Catalog.Kind(kind), p.D.Words
	title := w.Kind(kind, true)
	switch {
	case k.Sensitive && !p.D.Sensitive():
		if natural {
			return Section(p.D, title, nil, Hidden(p.D))
		}
		return nil
	case len(recs) == 0 && (!natural || !p.D.CanEdit()):
		return nil
	}
	add := []Action{{Text: w.T("action.add_" + kind), Add: true, Do: p.AddChild(kind, nil)}}
	if len(recs) == 0 {
		return Section(p.D, title, add, Note(w.T("page.record.none")))
	}
	return Section(p.D, title, add, p.ChildRows(kind, recs, names, day)...)
}

// AddChild opens the form of a new child.
func (p *Page) AddChild(kind string, prepare func(schema.Record)) func() {
	return func() {
		if p.D.CanEdit() {
			p.D.Edit(desk.Form{Kind: kind, Parent: p.ID, Prepare: prepare, Then: func(int64) {}})
		}
	}
}

// ChildRows is the table of children, folded where it is long.
func (p *Page) ChildRows(kind string, recs []schema.Record, names Names, day schema.Day) []fyne.CanvasObject {
	k, w := models.Catalog.Kind(kind), p.D.Words
	t := NewTable(p.D, k, recs, names, day)
	var rows []Row
	for _, rec := range recs {
		id := rec.Meta().ID
		row := Row{Cells: t.Cells(rec), Soft: outside(k, rec, day)}
		if p.D.CanEdit() {
			row.Open = func() { p.D.Edit(desk.Form{Kind: kind, ID: id}) }
			row.Menu = []*fyne.MenuItem{fyne.NewMenuItem(w.T("page.record.edit_row"), row.Open), Remove(p.D, kind, id, names.Title(id))}
		}
		rows = append(rows, row)
	}
	shown, more := p.Fold(kind, rows)
	out := []fyne.CanvasObject{t.View(w.Kind(kind, true), shown...)}
	if more != nil {
		out = append(out, more)
	}
	return out
}

// outside reports whether a child with a beginning and an end certainly did not hold on a day.
func outside(k *schema.Kind, rec schema.Record, day schema.Day) bool {
	for _, key := range []string{"from", "since", "notified_on"} {
		if f := k.Field(key); f != nil && f.Type == schema.DateType {
			if lo, _ := f.Ptr(rec).(*schema.Date).Bounds(); lo > day {
				return true
			}
		}
	}
	if f := k.Field("until"); f != nil && f.Type == schema.DateType {
		d := *f.Ptr(rec).(*schema.Date)
		if _, hi := d.Bounds(); d != "" && hi < day {
			return true
		}
	}
	return false
}
