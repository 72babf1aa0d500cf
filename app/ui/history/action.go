package history

import (
	"encoding/json"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// mostShown is how many changes of one action are listed: an import has thousands.
const mostShown = 200

// action shows one action: what it was, what it changed, and the way back.
func (p *page) action(r view.LogRow, changes []store.FieldChange, refused error) []fyne.CanvasObject {
	w := p.d.Words
	head := xwidget.NewPara(title(r), look.SectionText, look.Text)
	head.Bold = true
	said := w.T("page.history.done", map[string]any{"Author": r.Author, "When": recordpage.When(r.At), "Machine": r.Machine})
	parts := []fyne.CanvasObject{head, recordpage.Note(said)}
	if r.Reason != "" {
		parts = append(parts, recordpage.Note(w.T("page.history.reason", map[string]any{"Reason": r.Reason})))
	}
	if r.SourceFile != "" {
		parts = append(parts, recordpage.Note(w.T("page.history.source", map[string]any{"File": r.SourceFile})))
	}
	parts = append(parts, p.wayBack(r, refused)...)
	return []fyne.CanvasObject{recordpage.Stack(2*look.Space, parts...), p.changes(changes)}
}

// wayBack offers to take the action back by name, or says why it cannot be.
func (p *page) wayBack(r view.LogRow, refused error) []fyne.CanvasObject {
	w := p.d.Words
	var out []fyne.CanvasObject
	if open := recordpage.OpenSubject(p.d, r.Subject); open != nil {
		out = append(out, recordpage.Link(w.T("page.history.open", map[string]any{"Title": r.Title}), open))
	}
	switch {
	case !p.d.CanEdit() || store.Is(refused, store.NothingToUndo): // the making of the register, or values that were erased
	case refused != nil:
		out = append(out, recordpage.Warning(w.T("page.history.cannot", map[string]any{"Why": w.Error(refused)})))
	default:
		key, what := "page.history.undo_this", "page.history.would_undo"
		if r.UndoneBy != 0 || r.Undoes != 0 {
			key, what = "page.history.redo_this", "page.history.would_redo"
		}
		out = append(out, recordpage.Note(w.N(what, r.Changes)), recordpage.Flow(0, xwidget.NewButton(w.T(key), func() { p.undo(r) })))
	}
	return out
}

// changes lists old and new values, under the record each belongs to.
func (p *page) changes(changes []store.FieldChange) fyne.CanvasObject {
	w := p.d.Words
	var parts []fyne.CanvasObject
	var rows []recordpage.Row
	var record int64
	var kind string
	flush := func() {
		if len(rows) > 0 {
			parts = append(parts, p.changesOf(p.name(kind, record), rows))
			rows = nil
		}
	}
	for _, c := range changes[:min(mostShown, len(changes))] {
		if c.Record != record {
			flush()
			record, kind = c.Record, c.Kind
		}
		rows = append(rows, p.rowsOf(c)...)
	}
	flush()
	if n := len(changes) - mostShown; n > 0 {
		parts = append(parts, recordpage.Note(w.N("page.history.more", n)))
	}
	return recordpage.Section(p.d, w.T("page.history.what_changed"), nil, parts...)
}

// changesOf shows the changes of one record; where nothing stood before, as in a creation, there is no column for it.
func (p *page) changesOf(name string, rows []recordpage.Row) fyne.CanvasObject {
	w := p.d.Words
	columns := []recordpage.Column{{Title: w.T("page.history.field"), Weight: 2}, {Title: w.T("page.history.old"), Weight: 3}, {Title: w.T("page.history.new"), Weight: 3}}
	before := false
	for _, r := range rows {
		before = before || r.Cells[1].Text != ""
	}
	if !before {
		columns = []recordpage.Column{columns[0], {Title: w.T("page.history.value"), Weight: 5}}
		for i := range rows {
			rows[i].Cells = []recordpage.Cell{rows[i].Cells[0], rows[i].Cells[2]}
		}
	}
	heading := xwidget.NewPara(name, look.BaseText, look.Text)
	heading.Bold = true
	return recordpage.Stack(2*look.Space, heading, recordpage.NewRows(name, columns, rows...))
}

func (p *page) name(kind string, id int64) string {
	name := p.d.Words.Kind(kind, false)
	if k := models.Catalog.Kind(kind); k != nil && k.Parent == "" {
		if t := p.d.RefTitle(id); t != "" {
			return name + ": " + t
		}
	}
	return name
}

// rowsOf puts a change into words; a creation into one row for each field it filled in.
func (p *page) rowsOf(c store.FieldChange) []recordpage.Row {
	w := p.d.Words
	k := models.Catalog.Kind(c.Kind)
	row := func(field, old, new string) recordpage.Row {
		return recordpage.Row{Cells: []recordpage.Cell{{Text: field, Soft: true}, {Text: old, Soft: true}, {Text: new}}}
	}
	switch {
	case c.Erased:
		return []recordpage.Row{row(w.T("page.history.erased"), "", "")}
	case c.Field == "void" && c.New != "":
		return []recordpage.Row{row(w.T("page.history.removed"), "", "")}
	case c.Field == "void":
		return []recordpage.Row{row(w.T("page.history.restored"), "", "")}
	case k == nil:
		return []recordpage.Row{row(c.Field, c.Old, c.New)}
	case c.Field == "*":
		return p.created(k, c.New, row)
	}
	f := k.Field(c.Field)
	if f == nil || f.Hidden {
		return nil
	}
	return []recordpage.Row{row(w.Field(c.Kind, c.Field), p.value(k, f, c.Old), p.value(k, f, c.New))}
}

func (p *page) created(k *schema.Kind, whole string, row func(field, old, new string) recordpage.Row) []recordpage.Row {
	var values map[string]string
	if json.Unmarshal([]byte(whole), &values) != nil {
		return nil
	}
	var out []recordpage.Row
	for _, f := range k.Fields {
		if v := values[f.Key]; v != "" && !f.Hidden {
			out = append(out, row(p.d.Words.Field(k.Key, f.Key), "", p.value(k, f, v)))
		}
	}
	return out
}

// value reads a value of the log as a person does; what it refers to may be gone.
func (p *page) value(k *schema.Kind, f *schema.Field, canonical string) string {
	rec := k.New()
	if canonical == "" || f.Decode(rec, canonical, p.d.Store) != nil {
		return strings.TrimSpace(canonical)
	}
	return p.d.FieldText(k, f, rec)
}
