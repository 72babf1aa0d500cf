package listpage

import (
	"context"
	"encoding/json"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
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
	ranks       [][]int32  // by column and place, nil until made
	loaded      bool
	read        stamp
	arrangement int   // counts changes of the columns shown
	visible     []int // columns shown, in order

	filters map[string]map[string]bool // chosen keys by filter
	head    *head
	field   *xwidget.SearchField
	own     bool            // the person has arranged the table
	fitted  float32         // width the columns were last fitted to
	bar     *fyne.Container // field, what is done with marked rows, chips
	chips   *fyne.Container
	marked  *fyne.Container
	summary *xwidget.Para
	table   *xwidget.DataTable[*item[R]]
	content fyne.CanvasObject

	filterButton *xwidget.Button
	newButton    *xwidget.Button
	printButton  *xwidget.Button
	actions      []*xwidget.Button // those of Config.Actions, in order
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
	if p.d.CanEdit() && p.cfg.Step != "" {
		p.d.Edit(desk.Form{Kind: p.cfg.Kind, Prepare: p.cfg.Prepare})
	}
}

// Finish does what the list is for to the marked rows, or to the one under the cursor.
func (p *Page[R]) Finish() {
	rows := p.table.MarkedRows()
	if len(rows) == 0 {
		if it, ok := p.table.Current(); ok {
			rows = []*item[R]{it}
		}
	}
	if p.cfg.Finish == nil || len(rows) == 0 || !p.d.CanEdit() {
		return
	}
	p.cfg.Finish(plain(rows))
}

func plain[R any](items []*item[R]) []*R {
	out := make([]*R, len(items))
	for i, it := range items {
		out[i] = &it.row
	}
	return out
}

// Print prints the rows shown, or the marked ones.
func (p *Page[R]) Print() { p.print(p.chosenOrShown()) }

// print hands rows on to the Print page, with what the list shows of them. All of a list in its own order need not be named.
func (p *Page[R]) print(rows []*item[R]) {
	if p.cfg.Report == "" {
		return
	}
	paper := desk.Paper{Name: p.cfg.Report, List: true}
	if models.Catalog.Kind(p.cfg.Kind) != nil {
		paper.Kind, paper.Filter = p.cfg.Kind, p.which(rows)
		if paper.Filter != "" || p.table.State().SortBy != "" {
			paper.IDs = p.ids(rows)
		}
	}
	for _, i := range p.visible {
		paper.Columns = append(paper.Columns, p.cfg.Columns[i].ID)
	}
	p.d.Print(paper)
}

// which says in words which of its rows these are, "" where they are all.
func (p *Page[R]) which(rows []*item[R]) string {
	w := p.d.Words
	if len(rows) == len(p.all) {
		return ""
	}
	var out []string
	if text := strings.TrimSpace(p.field.Text()); text != "" {
		out = append(out, w.T("printing.with_text", map[string]any{"Text": text}))
	}
	for i := range p.cfg.Filters {
		f := &p.cfg.Filters[i]
		var chosen []string
		for _, c := range p.choices(f) {
			if p.filters[f.ID][c.key] {
				chosen = append(chosen, c.words)
			}
		}
		if len(chosen) > 0 {
			out = append(out, w.T("printing.with_fact", map[string]any{"Field": f.Title, "Values": strings.Join(chosen, ", ")}))
		}
	}
	if len(rows) != len(p.table.Rows()) || len(out) == 0 {
		out = append(out, w.N("printing.marked", len(rows)))
	}
	return strings.Join(out, "; ")
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
	p.bar = container.New(bar{}, p.field, p.marked, p.chips)
	p.summary = xwidget.NewPara("", look.TableText, look.MutedText)
	p.content = container.New(sheet{p.fit}, p.head, p.bar, p.summary, p.table)
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
	for _, a := range p.cfg.Actions {
		b := xwidget.NewButton(a.Text, func() { a.Do(plain(p.chosenOrShown())) })
		p.actions = append(p.actions, b)
		out = append(out, b)
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
			out[i].Sort = func(a, b *item[R]) int {
				r := p.rank(i)
				return int(r[a.place] - r[b.place])
			}
		}
	}
	return out
}

// Show reads the rows again where the day or the register has changed.
func (p *Page[R]) Show() {
	p.newButton.Hidden = !p.d.CanEdit() || p.cfg.Step == ""
	for i, a := range p.cfg.Actions {
		p.actions[i].Hidden = !a.Reads && !p.d.CanEdit()
	}
	p.head.Refresh()
	p.takeAsked()
	day := p.d.AsOf()
	if p.cfg.First != nil && !p.loaded {
		p.runner.Go(func(ctx context.Context) func() {
			rows, err := p.cfg.First(ctx, day, firstRows)
			return func() {
				if err == nil && len(rows) > 0 {
					p.take(items(rows, p.cfg.ID))
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
		all := items(rows, p.cfg.ID)
		var order []int32
		if sorted >= 0 { // comparing texts takes longest: not on the goroutine of the window
			order = ranks(ctx, p.sort, all, p.cfg.Columns[sorted].text)
		}
		return func() {
			p.loaded, p.read = true, now
			p.take(all)
			if sorted >= 0 {
				p.ranks[sorted] = order
			}
			p.filter()
			p.rankAll()
			if p.cfg.Loaded != nil {
				p.cfg.Loaded(rows)
			}
		}
	})
}

// take shows other rows.
func (p *Page[R]) take(all []*item[R]) {
	p.all = all
	p.ranks = make([][]int32, len(p.cfg.Columns))
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

// SortBy sorts the list by a column and remembers it.
func (p *Page[R]) SortBy(column string, desc bool) {
	p.table.SortBy(column, desc)
	p.arranged(p.table.State())
}

// Redraw shows cells whose words have changed without the rows.
func (p *Page[R]) Redraw() {
	p.arrangement++
	p.table.Refresh()
}

// Refilter chooses the rows again: what they are chosen by has changed.
func (p *Page[R]) Refilter() {
	if len(p.filters) > 0 {
		p.filter()
	}
}

func (p *Page[R]) open(it *item[R]) {
	if p.cfg.Open != nil {
		p.cfg.Open(&it.row)
		return
	}
	p.d.Go(desk.Route{Page: p.cfg.Kind, ID: it.id})
}

// Reload reads the rows again although the register has not changed: what they follow from besides it has.
func (p *Page[R]) Reload() {
	p.read = stamp{}
	p.Show()
}

func (p *Page[R]) empty() (text, action string, do func()) {
	w := p.d.Words
	switch {
	case !p.loaded:
		return "", "", nil
	case len(p.all) > 0:
		return w.T("page.list.no_match"), w.T("page.list.clear"), p.clear
	case p.d.CanEdit() && p.cfg.Step != "":
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
	p.own = true
	p.arrange(s)
	if b, err := json.Marshal(s); err == nil {
		p.d.Prefs.SetString(p.stateKey(), string(b))
	}
}

// restore arranges the table as the person left it. What cannot be read is as good as nothing.
func (p *Page[R]) restore() {
	var s xwidget.TableState
	if json.Unmarshal([]byte(p.d.Prefs.String(p.stateKey())), &s) == nil && len(s.Columns) > 0 {
		p.own = true
		p.table.SetState(s)
	}
	p.arrange(p.table.State())
}

// mostStretch is how much wider than they need to be columns get where there is room.
const mostStretch = 1.45

// fit gives the columns the room a wide window has, and what a larger type needs, until the person arranges them.
func (p *Page[R]) fit(width float32) {
	if p.own || width == p.fitted || width <= 0 {
		return
	}
	p.fitted = width
	var need float32
	for i := range p.cfg.Columns {
		if !p.cfg.Columns[i].Hidden {
			need += p.cfg.Columns[i].Width
		}
	}
	grown := look.Size(look.TableText) / 13
	stretch := max(grown, min(grown*mostStretch, width/need))
	s := p.table.State()
	for i := range s.Columns {
		for j := range p.cfg.Columns {
			if s.Columns[i].ID == p.cfg.Columns[j].ID {
				s.Columns[i].Width = float32(int(p.cfg.Columns[j].Width * stretch)) // whole, lest a hair's breadth too much makes it scroll
			}
		}
	}
	p.table.SetState(s)
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
