package history

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/store"
)

// mostShown is how many changes of one action are listed: an import has thousands.
const mostShown = 200

// looked is an action with what is to be said of it.
type looked struct {
	row     view.LogRow
	changes []view.LogChange
	more    int
	refused error       // why it cannot be taken back
	later   view.LogRow // the action that stands in the way, where there is one
}

// action shows one action: what it was, what it changed, and the way back.
func (p *page) action(l looked) []fyne.CanvasObject {
	w, r := p.d.Words, l.row
	head := xwidget.NewPara(title(r), look.SectionText, look.Text)
	head.Bold = true
	author := r.Author
	if r.Account != "" && r.Account != r.Author {
		author += " (" + r.Account + ")"
	}
	parts := []fyne.CanvasObject{head, recordpage.Note(w.T("page.history.done", map[string]any{"Author": author, "When": recordpage.When(r.At), "Machine": r.Machine}))}
	if r.Reason != "" {
		parts = append(parts, recordpage.Note(w.T("page.history.reason", map[string]any{"Reason": r.Reason})))
	}
	if r.SourceFile != "" {
		parts = append(parts, recordpage.Note(w.T("page.history.source", map[string]any{"File": r.SourceFile})))
	}
	if r.SourceHash != "" {
		parts = append(parts, recordpage.Note(w.T("page.history.hash", map[string]any{"Hash": r.SourceHash})))
	}
	if r.SourceHash != "" && p.d.ImportReport != nil {
		parts = append(parts, recordpage.Link(w.T("wizard.kept.show"), func() { p.d.ImportReport(r.Seq) }))
	}
	parts = append(parts, p.wayBack(l)...)
	changed := []fyne.CanvasObject{p.changes(l.changes, l.more)}
	if slices.ContainsFunc(l.changes, func(c view.LogChange) bool { return c.Hidden }) {
		changed = append(changed, recordpage.Hidden(p.d))
	}
	return []fyne.CanvasObject{recordpage.Stack(2*look.Space, parts...), recordpage.Section(p.d, w.T("page.history.what_changed"), nil, changed...)}
}

// wayBack offers to take the action back by name, or says why it cannot be and what stands in the way.
func (p *page) wayBack(l looked) []fyne.CanvasObject {
	w, r := p.d.Words, l.row
	var out []fyne.CanvasObject
	if open := recordpage.OpenSubject(p.d, r.Subject); open != nil {
		out = append(out, recordpage.Link(w.T("page.history.open", map[string]any{"Title": r.Title}), open))
	}
	switch {
	case !p.d.CanEdit() || store.Is(l.refused, store.NothingToUndo): // the making of the register, or values that were erased
	case l.refused != nil && l.later.Seq != 0:
		out = append(out, recordpage.Warning(w.T("page.history.later", map[string]any{"Author": l.later.Author, "When": recordpage.When(l.later.At), "Action": title(l.later)})),
			recordpage.Link(w.T("page.history.show_later", map[string]any{"Action": title(l.later)}), func() { p.goTo(l.later) }))
	case l.refused != nil:
		out = append(out, recordpage.Warning(w.T("page.history.cannot", map[string]any{"Why": w.Error(l.refused)})))
		if id, ok := argOf(l.refused, "Record").(int64); ok && store.Is(l.refused, store.StillUsed) {
			if open := recordpage.OpenSubject(p.d, id); open != nil {
				out = append(out, recordpage.Link(w.T("page.history.open", map[string]any{"Title": p.d.RefTitle(id)}), open))
			}
		}
	default:
		key := "page.history.undo_this"
		if again(r) {
			key = "page.history.redo_this"
		}
		out = append(out, recordpage.Flow(0, xwidget.NewButton(w.T(key), func() { p.ask(l) })))
	}
	return out
}

// again reports whether taking the target of r back does something once more: r was taken back, or took back.
func again(r view.LogRow) bool { return r.UndoneBy != 0 || r.Undoes != 0 }

// ask shows what taking the action back would change, before it is done.
func (p *page) ask(l looked) {
	ctx, w := context.Background(), p.d.Words
	changes, more := l.changes, l.more
	if t := target(l.row); t != l.row.Seq {
		var err error
		if changes, more, err = p.d.View.Changes(ctx, t, mostShown); err != nil {
			p.d.Fail(err)
			return
		}
	}
	name, do := "page.history.ask_undo", "page.history.undo_do"
	if again(l.row) {
		name, do = "page.history.ask_redo", "page.history.redo_do"
	}
	reason := xwidget.NewEntry(w.T("page.history.why"))
	reason.SetPlaceHolder(w.T("page.history.why"))
	preview := container.NewVScroll(container.New(beside{}, p.preview(view.Turned(changes), more)))
	xwidget.Dialog{
		Title: w.T(name, map[string]any{"Action": title(l.row)}), Message: w.T("page.history.would"),
		Content: container.NewBorder(nil, reason, nil, nil, preview),
		Answers: []xwidget.Answer{{Text: w.T("form.cancel")}, {Text: w.T(do), Style: xwidget.Primary, Do: func() { p.undo(l.row, strings.TrimSpace(reason.Text)) }}},
		Default: 1, Cancel: 0, Width: 720, Height: min(600, 260+float32(len(changes))*34),
	}.Show(p.d.Window)
}

// preview lists what would become of each record: what is removed, what is brought back, and each field before and after.
func (p *page) preview(changes []view.LogChange, more int) fyne.CanvasObject {
	w := p.d.Words
	var gone, back []string
	var rest []view.LogChange
	seen := map[int64]bool{}
	for _, c := range changes {
		switch {
		case c.Made: // a creation turned round: the whole record goes
			if !seen[c.Record] {
				gone = append(gone, c.What)
			}
			seen[c.Record] = true
		case c.Field == view.VoidField && c.New == w.T("log.stands"):
			back = append(back, c.What)
		case c.Field == view.VoidField:
			gone = append(gone, c.What)
		default:
			rest = append(rest, c)
		}
	}
	var parts []fyne.CanvasObject
	for _, x := range []struct {
		key  string
		list []string
	}{{"page.history.would_remove", gone}, {"page.history.would_restore", back}} {
		if len(x.list) > 0 {
			parts = append(parts, recordpage.Warning(w.N(x.key, len(x.list))))
			for _, what := range x.list {
				parts = append(parts, xwidget.NewPara(what, look.BaseText, look.Text))
			}
		}
	}
	if len(rest) > 0 || more > 0 {
		parts = append(parts, p.changes(rest, more))
	}
	return recordpage.Stack(2*look.Space, parts...)
}

// changes lists old and new values, under the record each belongs to.
func (p *page) changes(changes []view.LogChange, more int) fyne.CanvasObject {
	w := p.d.Words
	var parts []fyne.CanvasObject
	for len(changes) > 0 {
		n := 1
		for n < len(changes) && changes[n].Record == changes[0].Record && changes[n].Line == changes[0].Line {
			n++
		}
		name := changes[0].What
		if from := changes[0].From; from != "" {
			name += "   ·   " + from
		}
		parts = append(parts, p.changesOf(name, changes[:n]))
		changes = changes[n:]
	}
	if more > 0 {
		parts = append(parts, recordpage.Note(w.N("page.history.more", more)))
	}
	return recordpage.Stack(5*look.Space, parts...)
}

// changesOf shows the changes of one record; where nothing stood before, as in a creation, there is no column for it.
func (p *page) changesOf(name string, changes []view.LogChange) fyne.CanvasObject {
	w := p.d.Words
	columns := []recordpage.Column{{Title: w.T("page.history.field"), Weight: 2}, {Title: w.T("page.history.old"), Weight: 3}, {Title: w.T("page.history.new"), Weight: 3}}
	before := false
	for _, c := range changes {
		before = before || c.Old != ""
	}
	var rows []recordpage.Row
	for _, c := range changes {
		rows = append(rows, recordpage.Row{Cells: []recordpage.Cell{{Text: c.Label, Soft: true}, {Text: c.Old, Soft: true}, {Text: c.New}}})
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
