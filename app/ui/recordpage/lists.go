package recordpage

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/listpage"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
)

// Paragraphs shows long texts as they were written.
func Paragraphs(facts []view.Fact) fyne.CanvasObject {
	var parts []fyne.CanvasObject
	for _, f := range facts {
		parts = append(parts, xwidget.NewPara(f.Value, look.BaseText, look.Text))
	}
	return Stack(headingGap, parts...)
}

// TwinningRows lists twinnings with how they stand and what is coming.
func TwinningRows(d *desk.Desk, twinnings []view.TwinningRow) fyne.CanvasObject {
	w := d.Words
	var rows []Row
	for i := range twinnings {
		t := &twinnings[i]
		rows = append(rows, Row{Open: goTo(d, "twinning", t.ID), Soft: t.Status == view.TwinningEnded, Cells: []Cell{
			{Text: t.Title}, {Text: TwinningStatus(d, t)}, {Text: w.Date(t.Since)}, {Text: Next(d, t)}}})
	}
	return NewRows(w.Kind("twinning", true), []Column{
		{Title: w.Kind("twinning", false), Weight: 3}, {Title: w.Field("post", "status"), Weight: 2}, {Title: w.Field("instrument", "signed_on"), Width: 110},
		{Title: w.T("page.twinning.next"), Weight: 2}}, rows...)
}

// TwinningStatus says how a twinning stands.
func TwinningStatus(d *desk.Desk, t *view.TwinningRow) string {
	if t.StatusCertainty == schema.Possibly {
		return d.Words.T("twinning.possibly." + t.Status)
	}
	return d.Words.T("twinning." + t.Status)
}

// Next is the next anniversary of a twinning: its day and which it is.
func Next(d *desk.Desk, t *view.TwinningRow) string {
	if t.NextOn == "" {
		return ""
	}
	return d.Words.T("page.twinning.next_on", map[string]any{"Date": d.Words.Date(t.NextOn), "Years": d.View.Ordinal(t.NextYears)})
}

// PostRows lists consulates with how they stand and who heads them.
func PostRows(d *desk.Desk, label string, posts []view.PostRow) fyne.CanvasObject {
	return postTable(d, label, postRows(d, posts))
}

// FoldPosts lists consulates, folded where there are many; key tells lists of one page apart.
func (p *Page) FoldPosts(key, label string, posts []view.PostRow) []fyne.CanvasObject {
	rows, more := p.Fold(key, postRows(p.D, posts))
	out := []fyne.CanvasObject{postTable(p.D, label, rows)}
	if more != nil {
		out = append(out, more)
	}
	return out
}

func postRows(d *desk.Desk, posts []view.PostRow) []Row {
	w := d.Words
	var rows []Row
	for i := range posts {
		p := &posts[i]
		mark := listpage.StatusOf(w, p.Status, p.StatusCertainty)
		rows = append(rows, Row{Open: goTo(d, "post", p.ID), Cells: []Cell{{Text: p.Title}, {Mark: &mark}, {Text: p.Head}, {Text: w.Date(p.Since)}}})
	}
	return rows
}

func postTable(d *desk.Desk, label string, rows []Row) fyne.CanvasObject {
	w := d.Words
	return NewRows(label, []Column{
		{Title: w.Field("post", "title"), Weight: 3}, {Title: w.Field("post", "status"), Width: 170}, {Title: w.Field("post", "head"), Weight: 2},
		{Title: w.Field("post", "since"), Width: 110}}, rows...)
}

// Diary is the section of diary entries; prepare fills a new one in. What lies after the day shown is soft.
func Diary(d *desk.Desk, empty string, events []view.EventRow, day schema.Day, prepare func(schema.Record)) fyne.CanvasObject {
	w := d.Words
	add := []Action{{Text: w.T("page.record.add_entry"), Add: true, Do: func() {
		d.Edit(desk.Form{Kind: "event", Prepare: prepare, Then: func(int64) {}})
	}}}
	title := w.T("page.record.diary")
	if len(events) == 0 {
		return Section(d, title, add, Note(empty))
	}
	var rows []Row
	// The newest stands first, as one asks for it.
	for i := len(events) - 1; i >= 0; i-- {
		e := &events[i]
		lo, _ := e.From.Bounds()
		row := Row{Open: goTo(d, "event", e.ID), Soft: e.From != "" && lo > day, Cells: []Cell{
			{Text: w.Range(e.From, e.Until)}, {Text: e.Title, Lead: true}, {Text: w.Choice("event", "event", e.Event)}, {Text: Place(e)}}}
		if d.CanEdit() {
			row.Menu = []*fyne.MenuItem{
				fyne.NewMenuItem(w.T("page.record.edit_row"), func() { d.Edit(desk.Form{Kind: "event", ID: e.ID}) }),
				Remove(d, "event", e.ID, e.Title),
			}
		}
		rows = append(rows, row)
	}
	return Section(d, title, add, NewRows(title, []Column{
		{Title: w.Field("event", "date"), Width: 176}, {Title: w.Field("event", "title"), Weight: 4}, {Title: w.Field("event", "event"), Weight: 1.4},
		{Title: w.Field("event", "place"), Weight: 2}}, rows...))
}

// Place is where an event was: the place in the city.
func Place(e *view.EventRow) string {
	var out []string
	for _, s := range []string{e.Place, e.City} {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, ", ")
}

func goTo(d *desk.Desk, page string, id int64) func() {
	return func() { d.Go(desk.Route{Page: page, ID: id}) }
}
