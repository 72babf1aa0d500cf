package overview

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// anniversaries are the next ones of twinnings.
func (p *page) anniversaries() fyne.CanvasObject {
	w := p.d.Words
	title := w.T("page.overview.anniversaries")
	if len(p.facts.next) == 0 {
		return recordpage.Section(p.d, title, nil, recordpage.Note(w.T("page.overview.no_anniversaries")))
	}
	var rows []recordpage.Row
	for _, a := range p.facts.next {
		which := p.d.View.Ordinal(a.Years)
		if a.Mark != 0 {
			which = w.T("page.overview.round", map[string]any{"Years": which})
		}
		rows = append(rows, recordpage.Row{Open: p.goTo("twinning", a.TwinningID), Cells: []recordpage.Cell{{Text: a.Title}, {Text: w.Date(a.On)}, {Text: which}}})
	}
	return recordpage.Section(p.d, title, nil, recordpage.NewRows(title, []recordpage.Column{
		{Title: w.Kind("twinning", false), Weight: 3}, {Title: w.Field("event", "date"), Width: 92}, {Title: w.T("page.overview.column.which"), Width: 96}}, rows...))
}

// terms are those that ran out or end soon.
func (p *page) terms() fyne.CanvasObject {
	w := p.d.Words
	title := w.T("page.overview.terms")
	if len(p.facts.terms) == 0 {
		return recordpage.Section(p.d, title, nil, recordpage.Note(w.N("page.overview.no_terms", soon)))
	}
	var rows []recordpage.Row
	for _, t := range p.facts.terms[:min(mostTerms, len(p.facts.terms))] {
		until := recordpage.Cell{Text: w.Date(t.Until)}
		if t.RanOut {
			until = recordpage.Cell{Mark: &xwidget.Mark{Shape: xwidget.Square, Role: look.Warning, Text: w.T("page.overview.ran_out", map[string]any{"Date": w.Date(t.Until)})}}
		}
		rows = append(rows, recordpage.Row{Open: p.goTo("post", t.PostID), Cells: []recordpage.Cell{{Text: t.Post}, {Text: t.Person}, until}})
	}
	parts := []fyne.CanvasObject{recordpage.NewRows(title, []recordpage.Column{
		{Title: w.Kind("post", false), Weight: 3}, {Title: w.Field("post", "head"), Weight: 2}, {Title: w.Field("post", "term_until"), Width: 170}}, rows...)}
	if n := len(p.facts.terms) - mostTerms; n > 0 {
		parts = append(parts, recordpage.Note(w.N("page.overview.more_terms", n)))
	}
	return recordpage.Section(p.d, title, nil, parts...)
}

// changes are the newest actions.
func (p *page) changes() fyne.CanvasObject {
	w := p.d.Words
	title := w.T("page.overview.changes")
	var rows []recordpage.Row
	for _, a := range p.facts.log {
		rows = append(rows, recordpage.Row{Soft: a.UndoneBy != 0, Open: p.subject(a.Subject), Cells: []recordpage.Cell{
			{Text: recordpage.What(p.d, a)}, {Text: recordpage.When(a.At), Soft: true}, {Text: a.Author, Soft: true}}})
	}
	return recordpage.Section(p.d, title, nil,
		recordpage.NewRows(title, []recordpage.Column{{Title: w.T("page.history.what"), Weight: 3}, {Title: w.T("page.history.when"), Width: 122}, {Title: w.T("page.history.who"), Weight: 1}}, rows...),
		recordpage.Link(w.T("page.overview.all_changes"), func() { p.d.Go(desk.Route{Page: "history"}) }))
}

// subject goes to the record an action was about; nil where it has no page.
func (p *page) subject(id int64) func() { return recordpage.OpenSubject(p.d, id) }

func (p *page) goTo(kind string, id int64) func() {
	return func() { p.d.Go(desk.Route{Page: kind, ID: id}) }
}
