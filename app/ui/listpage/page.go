package listpage

import (
	"context"
	"encoding/json"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// Page is the page of one list.
type Page[R any] struct {
	d      *desk.Desk
	cfg    Config[R]
	runner xwidget.Runner
	sort   *sorter

	all         []*item[R] // every row, in list order
	loaded      bool
	read        stamp
	arrangement int   // counts changes of the columns shown
	visible     []int // columns shown, in order

	filters map[string]map[string]bool // chosen keys by filter
	head    *head
	field   *xwidget.SearchField
	chips   *fyne.Container
	marked  *fyne.Container
	table   *xwidget.DataTable[*item[R]]
	content fyne.CanvasObject

	filterButton *xwidget.Button
	newButton    *xwidget.Button
	printButton  *xwidget.Button
}

// stamp is what a list was read from: a day, and a state of the log.
type stamp struct {
	day schema.Day
	seq int64
}

// New makes the page of a list.
func New[R any](d *desk.Desk, cfg Config[R]) *Page[R] {
	p := &Page[R]{d: d, cfg: cfg, runner: d.Runner(), sort: newSorter(d.Words.Lang), filters: map[string]map[string]bool{}}
	p.build()
	return p
}

// Content is the list with its head.
func (p *Page[R]) Content() fyne.CanvasObject { return p.content }

// Title names the list.
func (p *Page[R]) Title() string { return p.cfg.Title }

// Focus puts the focus on the rows.
func (p *Page[R]) Focus() { p.focus(p.table) }

// FocusFilter puts the focus into the filter.
func (p *Page[R]) FocusFilter() { p.field.Focus() }

func (p *Page[R]) focus(o fyne.Focusable) { p.d.Window.Canvas().Focus(o) }

// New adds a record to the list.
func (p *Page[R]) New() {
	if p.d.CanEdit() {
		p.d.Edit(desk.Form{Kind: p.cfg.Kind, Prepare: p.cfg.Prepare})
	}
}

// Print prints the rows shown, or the marked ones.
func (p *Page[R]) Print() {
	if p.cfg.Report != "" {
		p.d.PrintReport(p.cfg.Report, p.ids(p.chosenOrShown()))
	}
}

func (p *Page[R]) build() {
	d, w := p.d, p.d.Words
	p.table = xwidget.NewDataTable(p.cfg.Title, d.WidgetWords(), func(it *item[R]) int64 { return it.id }, p.columns()...)
	p.table.OnOpen = func(it *item[R]) { p.open(it) }
	p.table.OnMarked = func([]int64) { p.tellCount() }
	p.table.OnState = p.arranged
	p.table.OnEmpty = p.empty
	p.table.Fold = search.Fold
	p.table.Menu = func(rows []*item[R]) *fyne.Menu { return fyne.NewMenu("", p.menu(rows)...) }
	p.table.OnShortcut = p.shortcut
	p.restore()

	p.field = xwidget.NewSearchField(w.T("page.list.filter_field", map[string]any{"List": p.cfg.Title}), w.T("page.list.filter_hint"), d.WidgetWords(), func(string) { p.filter() })
	p.field.After = d.After
	p.field.OnDown = func() { p.focus(p.table) }
	p.field.OnEscape = func() { p.focus(p.table) }
	p.chips = xwidget.NewFlow(1.5 * look.Space)
	p.marked = xwidget.NewFlow(1.5 * look.Space)
	p.head = newHead(p.cfg.Title, p.buttons()...)
	p.content = fyne.NewContainerWithLayout(&sheet{}, p.head, fyne.NewContainerWithLayout(bar{}, p.field, p.marked, p.chips), p.table)
}

func (p *Page[R]) buttons() []fyne.CanvasObject {
	w := p.d.Words
	var out []fyne.CanvasObject
	if len(p.cfg.Filters) > 0 {
		p.filterButton = xwidget.NewButton(w.T("page.list.filter"), nil)
		p.filterButton.OnTapped = func() { p.showMenu(p.filterMenu(), p.filterButton) }
		out = append(out, p.filterButton)
	}
	columns := xwidget.NewButton(w.T("page.list.columns"), nil)
	columns.OnTapped = func() { p.table.ShowColumnMenu(columns) }
	export := xwidget.NewButton(w.T("page.list.export"), nil)
	export.OnTapped = func() { p.showMenu(p.exportMenu(), export) }
	out = append(out, columns, export)
	if p.cfg.Report != "" {
		p.printButton = xwidget.NewButton(w.T("page.list.print"), p.Print)
		out = append(out, p.printButton)
	}
	p.newButton = xwidget.NewStyledButton(p.cfg.Step, xwidget.Primary, p.New)
	p.newButton.Icon = theme.ContentAddIcon()
	return append(out, p.newButton)
}

func (p *Page[R]) columns() []xwidget.Column[*item[R]] {
	out := make([]xwidget.Column[*item[R]], len(p.cfg.Columns))
	for i := range p.cfg.Columns {
		c := &p.cfg.Columns[i]
		out[i] = xwidget.Column[*item[R]]{ID: c.ID, Title: c.Title, Width: c.Width, Hidden: c.Hidden, Align: c.align()}
		if c.mark != nil {
			out[i].Status = func(it *item[R]) xwidget.Mark { return c.mark(&it.row) }
		} else {
			out[i].Text = func(it *item[R]) string { return c.text(&it.row) }
		}
		if c.order != nil {
			out[i].Sort = func(a, b *item[R]) int { return c.order(&a.row, &b.row) }
		} else {
			out[i].Sort = func(a, b *item[R]) int { return strings.Compare(p.key(a, i), p.key(b, i)) }
		}
	}
	return out
}

// key is what a row is sorted by in a column.
func (p *Page[R]) key(it *item[R], column int) string {
	if it.keys[column] == "" {
		it.keys[column] = p.sort.key(p.cfg.Columns[column].text(&it.row))
	}
	return it.keys[column]
}

// Show reads the rows again where the day or the register has changed.
func (p *Page[R]) Show() {
	p.newButton.Hidden = !p.d.CanEdit()
	p.head.Refresh()
	p.takeAsked()
	day := p.d.AsOf()
	if p.cfg.First != nil && !p.loaded {
		p.runner.Go(func(ctx context.Context) func() {
			rows, err := p.cfg.First(ctx, day, firstRows)
			return func() {
				if err == nil && len(rows) > 0 {
					p.all = items(rows, len(p.cfg.Columns), p.cfg.ID)
					p.filter()
				}
				p.readAll(day)
			}
		})
		return
	}
	p.readAll(day)
}

func (p *Page[R]) readAll(day schema.Day) {
	sorted := p.sortedColumn()
	p.runner.Go(func(ctx context.Context) func() {
		seq, _, err := p.d.Store.Seal(ctx)
		now := stamp{day, seq}
		if err == nil && p.loaded && now == p.read {
			return nil
		}
		rows, err := p.cfg.Load(ctx, day)
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			return func() { p.d.Fail(err) }
		}
		all := items(rows, len(p.cfg.Columns), p.cfg.ID)
		if sorted >= 0 { // making the keys takes longest: not on the goroutine of the window
			for _, it := range all {
				p.key(it, sorted)
			}
		}
		return func() {
			p.all, p.loaded, p.read = all, true, now
			p.filter()
			if p.cfg.Loaded != nil {
				p.cfg.Loaded(rows)
			}
		}
	})
}

func (p *Page[R]) sortedColumn() int {
	by := p.table.State().SortBy
	for i, c := range p.cfg.Columns {
		if c.ID == by && c.order == nil {
			return i
		}
	}
	return -1
}

// Redraw shows cells whose words have changed without the rows.
func (p *Page[R]) Redraw() {
	p.arrangement++
	p.table.Refresh()
}

func (p *Page[R]) open(it *item[R]) { p.d.Go(desk.Route{Page: p.cfg.Kind, ID: it.id}) }

func (p *Page[R]) empty() (text, action string, do func()) {
	w := p.d.Words
	switch {
	case !p.loaded:
		return "", "", nil
	case len(p.all) > 0:
		return w.T("page.list.no_match"), w.T("page.list.clear"), p.clear
	case p.d.CanEdit():
		return p.cfg.Empty, p.cfg.Step, p.New
	}
	return p.cfg.Empty, "", nil
}

// shortcut takes Ctrl+F where the window leaves it to the table.
func (p *Page[R]) shortcut(s fyne.Shortcut) bool {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.KeyName == fyne.KeyF && c.Modifier == fyne.KeyModifierShortcutDefault {
		p.FocusFilter()
		return true
	}
	return false
}

func (p *Page[R]) stateKey() string { return "table." + p.cfg.Name }

func (p *Page[R]) arranged(s xwidget.TableState) {
	p.arrange(s)
	if b, err := json.Marshal(s); err == nil {
		p.d.Prefs.SetString(p.stateKey(), string(b))
	}
}

// restore arranges the table as the person left it. What cannot be read is as good as nothing.
func (p *Page[R]) restore() {
	var s xwidget.TableState
	if json.Unmarshal([]byte(p.d.Prefs.String(p.stateKey())), &s) == nil && len(s.Columns) > 0 {
		p.table.SetState(s)
	}
	p.arrange(p.table.State())
}

func (p *Page[R]) arrange(s xwidget.TableState) {
	p.arrangement++
	p.visible = p.visible[:0]
	for _, cs := range s.Columns {
		for i, c := range p.cfg.Columns {
			if c.ID == cs.ID && !cs.Hidden {
				p.visible = append(p.visible, i)
			}
		}
	}
}

func (p *Page[R]) ids(rows []*item[R]) []int64 {
	out := make([]int64, len(rows))
	for i, it := range rows {
		out[i] = it.id
	}
	return out
}

// chosenOrShown returns the marked rows, or all that are shown where none is marked.
func (p *Page[R]) chosenOrShown() []*item[R] {
	if rows := p.table.MarkedRows(); len(rows) > 0 {
		return rows
	}
	return p.table.Rows()
}
