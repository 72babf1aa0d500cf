package posts

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// life is everything that happened to the consulate itself, and how long it was closed.
func (r *record) life() fyne.CanvasObject {
	w, p := r.d.Words, &r.page
	columns := []recordpage.Column{
		{Title: w.Field("post_event", "date"), Width: 110}, {Title: w.Field("post_event", "event"), Weight: 2}, {Title: w.T("page.post.column.sets"), Weight: 4},
		{Title: w.Field("post_event", "reference"), Weight: 1.6}, {Title: w.Field("post_event", "note"), Weight: 2.4},
	}
	var rows []recordpage.Row
	for i := range p.Events {
		e := &p.Events[i]
		row := recordpage.Row{Soft: e.After, Cells: []recordpage.Cell{
			{Text: r.dateOr(e.Date), Soft: e.Date == ""}, {Text: w.Choice("post_event", "event", e.Event), Lead: true}, {Text: r.sets(e)}, {Text: e.Reference}, {Text: note(e)}}}
		if r.d.CanEdit() {
			row.Open = r.edit("post_event", e.ID)
			row.Menu = []*fyne.MenuItem{
				fyne.NewMenuItem(w.T("page.record.edit_row"), row.Open),
				recordpage.Remove(r.d, "post_event", e.ID, w.Choice("post_event", "event", e.Event)),
			}
		}
		rows = append(rows, row)
	}
	content := []fyne.CanvasObject{}
	for _, g := range p.Gaps {
		if g.Known && g.Words != "" {
			content = append(content, recordpage.Note(r.gap(g)))
		}
	}
	if len(rows) == 0 {
		content = append(content, recordpage.Note(w.T("page.post.no_events")))
	} else {
		content = append(content, recordpage.NewRows(w.T("page.post.life"), columns, rows...))
	}
	return recordpage.Section(r.d, w.T("page.post.life"), r.lifeActions(), content...)
}

func (r *record) gap(g view.Gap) string {
	w := r.d.Words
	key := "page.post.gap_open"
	if g.To != "" {
		key = "page.post.gap"
	}
	return w.T(key, map[string]any{"Duration": g.Words, "From": w.Date(g.From), "To": w.Date(g.To)})
}

// lifeActions offers what can follow on how the consulate stands.
func (r *record) lifeActions() []recordpage.Action {
	w := r.d.Words
	var out []recordpage.Action
	switch r.page.Row.Status {
	case models.Open:
		out = append(out, recordpage.Action{Text: w.T("page.post.close_for_a_time"), Do: r.event(models.ClosedTemporarily)})
	case models.ClosedForATime, models.ClosedForGood:
		out = append(out, recordpage.Action{Text: w.T("page.post.reopen"), Do: r.event(models.Reopened)})
	default:
		out = append(out, recordpage.Action{Text: w.T("page.post.open_post"), Do: r.event(models.Opened)})
	}
	return append(out,
		recordpage.Action{Text: w.T("page.post.ceremony"), Do: r.event(models.Ceremony)},
		recordpage.Action{Text: w.T("page.post.add_event"), Add: true, Do: r.event("")})
}

// event opens the form of a new event of a kind; the person says which where the kind is open.
func (r *record) event(kind string) func() {
	return func() {
		if r.d.CanEdit() {
			r.d.Edit(desk.Form{Kind: "post_event", Parent: r.ID, Then: func(int64) {}, Prepare: func(rec schema.Record) { rec.(*models.PostEvent).Event = kind }})
		}
	}
}

// sets is what an event gave the consulate: seat, class, district, title.
func (r *record) sets(e *view.PostEventRow) string {
	w := r.d.Words
	var out []string
	for _, s := range []struct{ field, value string }{
		{"seat", e.Seat}, {"class", w.Choice("post_event", "class", e.Class)}, {"district", strings.ReplaceAll(e.District, "\n", ", ")}, {"title", e.Title}} {
		if s.value != "" {
			out = append(out, w.T("page.post.sets."+s.field, map[string]any{"Value": s.value}))
		}
	}
	return strings.Join(out, "\n")
}

func note(e *view.PostEventRow) string {
	var out []string
	for _, s := range []string{e.Note, e.Source} {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, "\n")
}
