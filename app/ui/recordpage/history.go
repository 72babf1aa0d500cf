package recordpage

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/view"
)

// lately is how many actions a page shows of its record's history.
const lately = 5

// History is the section of what was done to a record lately, with the way to all of it.
func History(d *desk.Desk, id int64, log []view.LogRow) fyne.CanvasObject {
	w := d.Words
	rows := make([]Row, 0, lately)
	for _, a := range log[:min(lately, len(log))] {
		rows = append(rows, Row{Soft: a.UndoneBy != 0, Cells: []Cell{{Text: When(a.At)}, {Text: What(d, a)}, {Text: a.Author}}})
	}
	content := []fyne.CanvasObject{NewRows(w.T("page.record.history"), []Column{
		{Title: w.T("page.history.when"), Width: 140}, {Title: w.T("page.history.what"), Weight: 3}, {Title: w.T("page.history.who"), Weight: 1}}, rows...)}
	if len(log) > lately {
		all := w.N("page.record.history_all", len(log))
		if len(log) == view.MostOfRecord { // how many more there are was not counted
			all = w.T("page.history.all_actions")
		}
		content = append(content, Link(all, func() { d.Go(desk.Route{Page: "history", ID: id}) }))
	}
	return Section(d, w.T("page.record.history"), nil, content...)
}

// When shows the time of an action.
func When(at time.Time) string { return at.Local().Format("2006-01-02 15:04") }

// What names an action: what was done, to what, and whether it was taken back.
func What(d *desk.Desk, a view.LogRow) string {
	text := a.Action
	if about := a.About(); about != "" {
		text += ": " + about
	}
	if a.UndoneBy != 0 {
		text = d.Words.T("page.history.undone", map[string]any{"Action": text})
	}
	return text
}
