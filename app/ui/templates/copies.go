package templates

import (
	"context"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Copies is the page of the program's letters, of which the office can word its own.
type Copies struct {
	d       *desk.Desk
	letters Letters
	sheet   *recordpage.Sheet
}

// NewCopies makes the page.
func NewCopies(d *desk.Desk, letters Letters) *Copies {
	return &Copies{d: d, letters: letters, sheet: recordpage.NewSheet(d.Words.T("templates.copies"))}
}

// Content is the list.
func (c *Copies) Content() fyne.CanvasObject { return c.sheet }

// Title says what the letters are.
func (c *Copies) Title() string { return c.d.Words.T("templates.copies") }

// Focus puts the focus on the list.
func (c *Copies) Focus() { c.d.Window.Canvas().Focus(c.sheet) }

// Show lists the letters, each with what the register has of it.
func (c *Copies) Show() {
	w := c.d.Words
	recs, err := c.d.Store.List(context.Background(), "template", 0)
	if err != nil {
		c.d.Fail(err)
		return
	}
	has := map[[2]string]int64{}
	for _, r := range recs {
		t := r.(*models.Template)
		has[[2]string{t.Name, t.Lang}] = t.ID
	}
	var rows []recordpage.Row
	for _, t := range c.letters.Own() {
		id := has[[2]string{t.Name, t.Lang}]
		row := recordpage.Row{Cells: []recordpage.Cell{{Text: t.Title}, {Text: w.Language(t.Lang)}, {Text: w.Choice("template", "of", t.Of)}, {Soft: true}}}
		switch {
		case id != 0:
			row.Cells[3].Text = w.T("templates.copied_before")
			row.Open = func() { c.d.Go(desk.Route{Page: EditorRoute, ID: id}) }
		case c.d.CanEdit():
			row.Open = func() { c.copy(t) }
		}
		rows = append(rows, row)
	}
	head := xwidget.NewPara(c.Title(), look.TitleText, look.Text)
	head.Bold = true
	c.sheet.Set(head, recordpage.Note(w.T("templates.copies_about")), recordpage.NewRows(c.Title(), []recordpage.Column{
		{Title: w.Field("template", "title"), Weight: 3}, {Title: w.Field("template", "language"), Width: 120},
		{Title: w.Field("template", "of"), Width: 170}, {Title: "", Weight: 1},
	}, rows...))
}

// EditorRoute is where the text of a template is edited.
const EditorRoute = "template_text"

// copy makes a template of the register with the words of one of the program's, and opens it.
func (c *Copies) copy(own models.Template) {
	t := own
	t.Base = schema.Base{}
	if c.d.Act(store.Action{Kind: "add_template"}, c.d.Words.T("templates.copied", map[string]any{"Title": t.Title}), func(tx *store.Tx) error {
		return tx.Create(&t)
	}) {
		c.d.Go(desk.Route{Page: EditorRoute, ID: t.ID})
	}
}
