package history

import (
	"cmp"
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/search"
	"github.com/exequatur/exequatur/models/store"
)

type page struct {
	d       *desk.Desk
	id      int64
	runner  xwidget.Runner // of the list
	detail  xwidget.Runner // of the action looked at
	heading *xwidget.Para
	field   *xwidget.SearchField
	table   *xwidget.DataTable[view.LogRow]
	sheet   *recordpage.Sheet
	content fyne.CanvasObject
	rows    []view.LogRow
	shown   int64 // number of the action in the sheet
}

// firstRows is how many actions are shown while the rest is read.
const firstRows = 100

// New makes the page of all actions, or of those about one record.
func New(d *desk.Desk, id int64) desk.Page {
	w := d.Words
	p := &page{d: d, id: id, runner: d.Runner(), detail: d.Runner()}
	p.heading = xwidget.NewPara(p.Title(), look.TitleText, look.Text)
	p.heading.Bold, p.heading.Single = true, true
	p.field = xwidget.NewSearchField(w.T("page.history.filter"), w.T("page.list.filter_hint"), d.WidgetWords(), func(string) { p.filter() })
	p.field.After = d.After
	p.field.OnDown = func() { p.d.Window.Canvas().Focus(p.table) }
	p.table = xwidget.NewDataTable(p.Title(), d.WidgetWords(), func(r view.LogRow) int64 { return r.Seq }, p.columns()...)
	p.table.Fold = search.Fold
	p.table.OnCursor = func(r view.LogRow) { p.look(r) }
	p.table.OnOpen = func(r view.LogRow) {
		if open := recordpage.OpenSubject(d, r.Subject); open != nil {
			open()
		}
	}
	p.table.OnEmpty = func() (string, string, func()) { return w.T("page.history.empty"), "", nil }
	p.sheet = recordpage.NewSheet(w.T("page.history.action"))
	p.sheet.Set(recordpage.Note(w.T("page.history.choose")))
	p.content = container.New(split{}, p.heading, p.field, p.table, p.sheet)
	return p
}

// Content is the list beside the action looked at.
func (p *page) Content() fyne.CanvasObject { return p.content }

// Title names the history, and whose it is.
func (p *page) Title() string {
	if p.id == 0 {
		return p.d.Words.T("page.history.title")
	}
	return p.d.Words.T("page.history.title_of", map[string]any{"Title": p.d.RefTitle(p.id)})
}

// Focus puts the focus on the list.
func (p *page) Focus() { p.d.Window.Canvas().Focus(p.table) }

// FocusFilter puts the focus into the filter.
func (p *page) FocusFilter() { p.field.Focus() }

func (p *page) columns() []xwidget.Column[view.LogRow] {
	w := p.d.Words
	text := func(id, title string, width float32, of func(view.LogRow) string) xwidget.Column[view.LogRow] {
		return xwidget.Column[view.LogRow]{ID: id, Title: title, Width: width, Text: of, Sort: func(a, b view.LogRow) int {
			return strings.Compare(search.Fold(of(a)), search.Fold(of(b)))
		}}
	}
	return []xwidget.Column[view.LogRow]{
		{ID: "when", Title: w.T("page.history.when"), Width: 128, Text: func(r view.LogRow) string { return recordpage.When(r.At) }, Sort: func(a, b view.LogRow) int { return cmp.Compare(a.Seq, b.Seq) }},
		text("what", w.T("page.history.what"), 150, func(r view.LogRow) string { return r.Action }),
		text("title", w.T("page.history.about"), 190, func(r view.LogRow) string { return r.Title }),
		text("who", w.T("page.history.who"), 104, func(r view.LogRow) string { return r.Author }),
		{ID: "changes", Title: w.T("page.history.changes"), Width: 84, Align: fyne.TextAlignTrailing, Text: func(r view.LogRow) string { return strconv.Itoa(r.Changes) },
			Sort: func(a, b view.LogRow) int { return cmp.Compare(a.Changes, b.Changes) }},
		text("state", w.T("page.history.state"), 110, func(r view.LogRow) string {
			if r.UndoneBy != 0 {
				return w.T("page.history.taken_back")
			}
			return ""
		}),
	}
}

// Show reads the actions again.
func (p *page) Show() {
	p.runner.Go(func(ctx context.Context) func() {
		first := 0
		if len(p.rows) == 0 {
			first = firstRows
		}
		rows, err := p.read(ctx, first)
		return func() {
			if err != nil {
				p.d.Fail(err)
				return
			}
			p.setRows(rows)
			if first > 0 && len(rows) == first {
				p.Show()
			}
		}
	})
}

func (p *page) read(ctx context.Context, limit int) ([]view.LogRow, error) {
	if p.id != 0 {
		return p.d.View.LogOf(ctx, p.id)
	}
	return p.d.View.Log(ctx, limit)
}

func (p *page) setRows(rows []view.LogRow) {
	p.rows = rows
	p.filter()
	if r, ok := p.table.Current(); ok {
		p.look(r)
	} else if shown := p.table.Rows(); len(shown) > 0 {
		p.table.SetCursor(shown[0].Seq)
	}
}

func (p *page) filter() {
	shown := p.rows
	if terms := strings.Fields(search.Fold(p.field.Text())); len(terms) > 0 {
		shown = nil
		for _, r := range p.rows {
			text := search.Fold(strings.Join([]string{recordpage.When(r.At), r.Action, r.Title, r.Author, r.Reason, r.SourceFile}, " "))
			hit := true
			for _, t := range terms {
				hit = hit && strings.Contains(text, t)
			}
			if hit {
				shown = append(shown, r)
			}
		}
	}
	p.table.SetRows(shown)
}

// look shows an action with what it changed and whether it can be taken back.
func (p *page) look(r view.LogRow) {
	p.shown = r.Seq
	editable := p.d.CanEdit()
	p.detail.Go(func(ctx context.Context) func() {
		changes, err := p.d.Store.ChangesOf(ctx, r.Seq)
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			return func() { p.d.Fail(err) }
		}
		var refused error
		if editable {
			refused = p.d.Store.WouldUndo(ctx, target(r))
		}
		return func() {
			if p.shown == r.Seq {
				p.sheet.Set(p.action(r, changes, refused)...)
			}
		}
	})
}

// target is the action to undo: of one that was taken back, the undo, which does it again.
func target(r view.LogRow) int64 {
	if r.UndoneBy != 0 {
		return r.UndoneBy
	}
	return r.Seq
}

// undo takes an action back, or does it again, and says so.
func (p *page) undo(r view.LogRow) {
	done := "page.history.undone_done"
	if r.UndoneBy != 0 || r.Undoes != 0 {
		done = "page.history.redone_done"
	}
	res, err := p.d.Store.Undo(context.Background(), target(r), "")
	if err != nil {
		p.d.Fail(err)
		return
	}
	w := p.d.Words
	p.d.Toast(w.T(done, map[string]any{"Action": title(r)}), w.T("page.history.undo"), func() {
		if _, err := p.d.Store.Undo(context.Background(), res.Seq, ""); err != nil && !store.Is(err, store.AlreadyUndone) {
			p.d.Fail(err)
		}
	})
}

func title(r view.LogRow) string {
	if r.Title == "" {
		return r.Action
	}
	return r.Action + ": " + r.Title
}
