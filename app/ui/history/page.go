package history

import (
	"cmp"
	"context"
	"slices"
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
	search  xwidget.Runner // of the actions of a field or a person
	scan    xwidget.Runner // of the values the actions changed, which only words in the filter ask for
	heading *xwidget.Para
	field   *xwidget.SearchField
	fields  *xwidget.ComboBox
	authors *xwidget.ComboBox
	toggle  *xwidget.Button
	table   *xwidget.DataTable[view.LogRow]
	removed *xwidget.DataTable[view.RemovedRow]
	lists   *fyne.Container
	sheet   *recordpage.Sheet
	content fyne.CanvasObject
	view    *view.Register // by which the rows were read: what is sensitive may be shown since
	rows    []view.LogRow
	whole   bool // no older action is to be read
	chosen  choice
	found   []view.LogRow    // of what is chosen
	values  map[int64]string // what actions changed, as far as it was looked for
	gone    []view.RemovedRow
	shown   int64 // number of the action in the sheet, or the id of the removed record below 0
}

// firstRows is how many actions are shown while the rest is read.
const firstRows = 100

// New makes the page of all actions, or of those about one record.
func New(d *desk.Desk, id int64) desk.Page {
	w := d.Words
	p := &page{d: d, id: id, runner: d.Runner(), detail: d.Runner(), search: d.Runner(), scan: d.Runner(), values: map[int64]string{}}
	p.heading = xwidget.NewPara(p.Title(), look.TitleText, look.Text)
	p.heading.Bold, p.heading.Single = true, true
	p.field = xwidget.NewSearchField(w.T("page.history.filter"), w.T("page.list.filter_hint"), d.WidgetWords(), func(string) { p.filter() })
	p.field.After = d.After
	p.field.OnDown = p.Focus
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
	p.fields = p.chooser("page.history.any_field", p.fieldOptions)
	p.authors = p.chooser("page.history.any_author", p.authorOptions)
	p.removed = p.removedTable()
	p.removed.Hide()
	p.toggle = xwidget.NewButton(w.T("page.history.removed_records"), p.turn)
	p.lists = container.NewStack(p.table, p.removed)
	head := xwidget.NewSides(2*look.Space, p.heading, p.toggle)
	if id != 0 { // what was removed is looked for in the history of the register
		head = xwidget.NewSides(2*look.Space, p.heading)
	}
	p.content = container.New(split{}, head, container.New(filters{}, p.field, p.fields, p.authors), p.lists, p.sheet)
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
func (p *page) Focus() {
	if p.removed.Visible() {
		p.d.Window.Canvas().Focus(p.removed)
		return
	}
	p.d.Window.Canvas().Focus(p.table)
}

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
		text("title", w.T("page.history.about"), 190, view.LogRow.About),
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

// Show reads the actions again; of those read before only what came since.
func (p *page) Show() {
	if p.removed.Visible() {
		p.readRemoved()
	}
	if p.view != p.d.View {
		p.view, p.rows, p.whole, p.chosen, p.values = p.d.View, nil, false, choice{}, map[int64]string{}
	}
	have, whole := p.rows, p.whole
	p.runner.Go(func(ctx context.Context) func() {
		rows, err := p.read(ctx, have)
		return func() {
			if err != nil {
				p.d.Fail(err)
				return
			}
			p.whole = whole || len(have) == 0 && len(rows) < firstRows
			p.chosen = choice{}
			p.setRows(rows)
			if !p.whole {
				p.readOlder()
			}
		}
	})
}

// read returns the newest actions, or those read before with what came since.
func (p *page) read(ctx context.Context, have []view.LogRow) ([]view.LogRow, error) {
	if len(have) == 0 {
		return p.d.View.LogPage(ctx, store.LogQuery{Record: p.id, Limit: firstRows})
	}
	newer, altered, err := p.d.View.NewerLog(ctx, p.id, have[0].Seq)
	rows := append(newer, have...)
	for _, a := range altered {
		if i, ok := slices.BinarySearchFunc(rows, a.Seq, func(r view.LogRow, seq int64) int { return cmp.Compare(seq, r.Seq) }); ok {
			rows[i] = a
		}
	}
	return rows, err
}

// readOlder reads what is older than the actions shown.
func (p *page) readOlder() {
	have := p.rows
	p.runner.Go(func(ctx context.Context) func() {
		older, err := p.d.View.LogPage(ctx, store.LogQuery{Record: p.id, Before: have[len(have)-1].Seq})
		return func() {
			if err != nil {
				p.d.Fail(err)
				return
			}
			p.rows, p.whole = append(slices.Clip(have), older...), true
			p.filter()
		}
	})
}

func (p *page) setRows(rows []view.LogRow) {
	p.rows = rows
	p.filter()
	p.lookAgain()
}

// lookAgain shows the action under the cursor as it is now, or the first one.
func (p *page) lookAgain() {
	if p.removed.Visible() {
		return
	}
	if r, ok := p.table.Current(); ok {
		p.look(r)
	} else if shown := p.table.Rows(); len(shown) > 0 {
		p.table.SetCursor(shown[0].Seq)
	}
}

// turn changes between actions and removed records.
func (p *page) turn() {
	w := p.d.Words
	if p.removed.Visible() {
		p.removed.Hide()
		p.table.Show()
		p.fields.Show()
		p.authors.Show()
		p.toggle.SetText(w.T("page.history.removed_records"))
		p.setRows(p.rows)
	} else {
		p.table.Hide()
		p.fields.Hide()
		p.authors.Hide()
		p.removed.Show()
		p.toggle.SetText(w.T("page.history.all_actions"))
		p.readRemoved()
	}
	p.content.Refresh()
	p.Focus()
}

// look shows an action with what it changed and whether it can be taken back.
func (p *page) look(r view.LogRow) {
	p.shown = r.Seq
	editable := p.d.CanEdit()
	p.detail.Go(func(ctx context.Context) func() {
		l := looked{row: r}
		var err error
		if p.id == 0 {
			l.changes, l.more, err = p.d.View.Changes(ctx, r.Seq, mostShown)
		} else { // of a long list, the row of this record
			l.changes, _, l.more, err = p.d.View.ChangesAbout(ctx, r.Seq, p.id, mostShown)
		}
		if err == nil && editable && ctx.Err() == nil {
			l.refused = p.d.Store.WouldUndo(ctx, target(r))
			if id, ok := argOf(l.refused, "Record").(int64); ok && store.Is(l.refused, store.LaterChange) {
				field, _ := argOf(l.refused, "Field").(string)
				l.later, _, err = p.d.View.Standing(ctx, id, field)
			}
		}
		switch {
		case ctx.Err() != nil:
			return nil
		case err != nil:
			return func() { p.d.Fail(err) }
		}
		return func() {
			if p.shown == r.Seq {
				p.sheet.Set(p.action(l)...)
			}
		}
	})
}

// goTo shows another action, in the list where it is one of this list.
func (p *page) goTo(r view.LogRow) {
	if !p.table.SetCursor(r.Seq) {
		p.field.SetText("")
		p.fields.SetChosen(xwidget.Option{})
		p.authors.SetChosen(xwidget.Option{})
		p.filter()
		if !p.table.SetCursor(r.Seq) {
			p.look(r)
		}
	}
}

// target is the action to undo: of one that was taken back, the undo, which does it again.
func target(r view.LogRow) int64 {
	if r.UndoneBy != 0 {
		return r.UndoneBy
	}
	return r.Seq
}

// undo takes an action back, or does it again, and says so.
func (p *page) undo(r view.LogRow, reason string) {
	done := "page.history.undone_done"
	if again(r) {
		done = "page.history.redone_done"
	}
	res, err := p.d.Store.Undo(context.Background(), target(r), reason)
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
	if r.About() == "" {
		return r.Action
	}
	return r.Action + ": " + r.About()
}
