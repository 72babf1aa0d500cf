package importing

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
)

// mapPage says what each column of the file is taken as.
type mapPage struct {
	p       *Page
	kind    *xwidget.ComboBox
	find    *xwidget.SearchField
	create  *xwidget.Check // for events of consulates
	same    *xwidget.Para  // what every row has, and which rows count: guessed or decided, it must be seen
	chips   *fyne.Container
	offer   *fyne.Container
	list    *xwidget.Button
	table   *xwidget.DataTable[columnRow]
	side    *panel
	target  *xwidget.ComboBox // of the column shown
	body    fyne.CanvasObject
	rows    []columnRow
	of      string // hash of the table the rows are of, with its head
	only    int    // state shown, -1 for all
	shown   int    // column in the panel
	whole   bool   // the panel is about the whole list
	more    bool   // what is seldom needed is shown
	touched map[string]bool
	targets []xwidget.Option
	ofKind  string
	saved   []mapping.Mapping
}

func newMapPage(p *Page) stepPage {
	w := p.w
	m := &mapPage{p: p, only: -1, touched: map[string]bool{}}
	m.kind = xwidget.NewComboBox(w.T("wizard.map.kind"), p.d.WidgetWords(), func(text string) []xwidget.Option {
		return fitting(text, p.deps.Kinds(), func(k string) string { return w.Kind(k, true) })
	})
	m.kind.OnChanged = func(o xwidget.Option, ok bool) {
		if ok && o.Key != p.m.Kind {
			p.decided, p.given = true, false
			p.propose(o.Key, func() { p.show(mapped) })
		}
	}
	m.find = xwidget.NewSearchField(w.T("wizard.map.find"), w.T("wizard.map.find"), p.d.WidgetWords(), func(string) { m.filter() })
	m.find.After = p.d.After
	m.find.OnDown = m.focus
	m.chips = xwidget.NewFlow(2 * look.Space)
	m.offer = xwidget.NewColumn(2 * look.Space)
	m.list = xwidget.NewButton(w.T("wizard.map.whole"), func() { m.whole = true; m.detail() })
	m.table = m.columnTable()
	m.side = newPanel(w.T("wizard.map.detail"))
	top := xwidget.NewFlow(2*gap, sized(w.T("wizard.map.kind"), m.kind, 240), sized(w.T("wizard.map.find"), m.find, 220),
		lowered(m.list), lowered(xwidget.NewButton(w.T("wizard.map.save"), m.save)))
	m.create = xwidget.NewCheck(w.T("wizard.map.create"), w.T("wizard.map.create"), func(on bool) { p.create = on; p.changed() })
	m.same = plain("")
	m.body = panes(0.36, xwidget.NewColumn(3*look.Space, m.offer, top, m.same, m.create, m.chips), m.table, m.side)
	return m
}

func (m *mapPage) content() fyne.CanvasObject { return m.body }

func (m *mapPage) focus() { m.p.d.Window.Canvas().Focus(m.table) }

func (m *mapPage) show() {
	p, w := m.p, m.p.w
	if of := p.table.Hash + "\x00" + fmt.Sprint(p.table.Head); m.of != of {
		m.of, m.rows, m.shown = of, columnRows(p), 0
		m.touched = map[string]bool{}
		m.suggest()
	}
	if m.ofKind != p.m.Kind {
		m.ofKind, m.targets = p.m.Kind, nil
		for _, t := range p.deps.Targets(p.m.Kind) {
			m.targets = append(m.targets, xwidget.Option{Key: t, Text: say.TargetLabel(w, t)})
		}
		tellApart(m.targets)
	}
	m.kind.SetChosen(xwidget.Option{Key: p.m.Kind, Text: w.Kind(p.m.Kind, true)})
	m.create.Hidden = p.m.Kind != "post_event"
	m.update()
	if _, ok := m.table.Current(); !ok && len(m.rows) > 0 {
		m.table.SetCursor(1)
	}
	m.detail()
}

// tellApart gives targets of one name their keys beside it.
func tellApart(options []xwidget.Option) {
	count := map[string]int{}
	for _, o := range options {
		count[o.Text]++
	}
	for i, o := range options {
		if count[o.Text] > 1 {
			options[i].Detail = o.Key
		}
	}
}

// update shows the columns anew.
func (m *mapPage) update() {
	m.filter()
	w := m.p.w
	m.same.SetText(m.forEveryRow())
	count := [3]int{}
	for _, r := range m.rows {
		count[m.state(r)]++
	}
	m.chips.Objects = nil
	chip := func(text string, n, only int) {
		style := xwidget.Plain
		if m.only == only {
			style = xwidget.Primary
		}
		m.chips.Add(xwidget.NewStyledButton(fmt.Sprintf("%s  %d", text, n), style, func() {
			m.only = only
			m.update()
			m.focus()
		}))
	}
	chip(w.T("wizard.map.all"), len(m.rows), -1)
	chip(w.T("wizard.map.taken"), count[sure], sure)
	chip(w.T("wizard.map.doubtful"), count[doubtful], doubtful)
	chip(w.T("wizard.map.untaken"), count[untaken], untaken)
	m.body.Refresh()
	m.p.bar.update()
}

// sameInAll says what every row has; a State by its name.
func sameInAll(w *words.Words, c mapping.Constant) string {
	value := c.Value
	if name := place.StateName(c.Value, w.Lang); name != "" && strings.HasSuffix(c.Target, "_state") {
		value = name
	}
	return say.TargetLabel(w, c.Target) + " = " + value
}

// forEveryRow says in words what counts for the whole list.
func (m *mapPage) forEveryRow() string {
	p, w := m.p, m.p.w
	var out []string
	if len(p.m.Set) > 0 {
		var set []string
		for _, c := range p.m.Set {
			set = append(set, sameInAll(w, c))
		}
		out = append(out, w.T("wizard.map.every_row", map[string]any{"Values": strings.Join(set, ", ")}))
	}
	if len(p.m.Where) > 0 {
		var where []string
		for _, c := range p.m.Where {
			where = append(where, c.Column+" = "+c.Value)
		}
		out = append(out, w.T("wizard.map.only_rows", map[string]any{"Values": strings.Join(where, ", ")}))
	}
	if p.m.Section != "" {
		out = append(out, w.T("wizard.map.section_is", map[string]any{"Field": say.TargetLabel(w, p.m.Section)}))
	}
	return strings.Join(out, " ")
}

func (m *mapPage) filter() {
	var rows []columnRow
	text := m.find.Text()
	for _, r := range m.rows {
		if (m.only < 0 || m.state(r) == m.only) && (holds(r.name, text) || holds(m.as(r), text)) {
			rows = append(rows, r)
		}
	}
	m.table.SetRows(rows)
}

// decided takes note of a decision about a column and shows what follows.
func (m *mapPage) decided(name string) {
	m.touched[name] = true
	m.p.changed()
	m.update()
}

// setTarget takes a column as one thing, or not at all.
func (m *mapPage) setTarget(name, to string) {
	c := columnOf(&m.p.m, name)
	c.To, c.Split, c.Labels, c.Rest = to, nil, nil, ""
	m.decided(name)
}

// accept confirms what a doubtful column is proposed as.
func (m *mapPage) accept(r columnRow) {
	if to := m.proposal(r); to != "" && m.state(r) == doubtful && len(uses(&m.p.m, r.name)) < 2 && !taken(columnOf(&m.p.m, r.name)) {
		m.setTarget(r.name, to)
	} else {
		m.decided(r.name)
	}
	m.detail()
	m.focus()
}

// options are the targets that contain a text, with the way not to take a column first.
func (m *mapPage) options(text string, none bool) []xwidget.Option {
	var out []xwidget.Option
	if none && holds(m.p.w.T("wizard.map.not_taken"), text) {
		out = append(out, xwidget.Option{Text: m.p.w.T("wizard.map.not_taken")})
	}
	for _, o := range m.targets {
		if holds(o.Text, text) || holds(o.Key, text) {
			out = append(out, o)
		}
	}
	return out
}

// targetOption is a target as it stands in a field.
func (m *mapPage) targetOption(to string) xwidget.Option {
	if to == "" {
		return xwidget.Option{}
	}
	return xwidget.Option{Key: to, Text: say.TargetLabel(m.p.w, to)}
}

// suggest looks for a saved mapping that was made for these columns.
func (m *mapPage) suggest() {
	p, w := m.p, m.p.w
	m.offer.Objects = nil
	head := p.table.Head
	p.aside.Go(func(ctx context.Context) func() {
		kept, err := p.d.Store.Mappings(ctx)
		return func() {
			if err != nil {
				p.d.Log.Error("saved mappings", "error", err)
				return
			}
			m.saved = nil
			best, fits := -1, mapping.Fitting
			for _, k := range kept {
				one, err := mapping.Parse(k.Body)
				if err != nil {
					p.d.Log.Error("a saved mapping cannot be read", "name", k.Name, "error", err)
					continue
				}
				one.Name = k.Name
				m.saved = append(m.saved, one)
				if f := one.Fits(head); f >= fits {
					best, fits = len(m.saved)-1, f
				}
			}
			if best >= 0 && !p.given && slices.Equal(head, p.table.Head) {
				found := m.saved[best]
				text := plain(w.T("wizard.map.suggested", map[string]any{"Name": found.Name}))
				m.offer.Objects = []fyne.CanvasObject{xwidget.NewSides(gap, text, xwidget.NewStyledButton(w.T("wizard.map.use"), xwidget.Primary, func() { m.use(found) }))}
			}
			m.body.Refresh()
			if m.whole {
				m.detail()
			}
		}
	})
}

// use takes a saved mapping. Where it reads the file in another way, the file is read again.
func (m *mapPage) use(saved mapping.Mapping) {
	p := m.p
	m.offer.Objects = nil
	m.touched, m.whole = map[string]bool{}, false
	p.take(cloneMapping(saved))
	p.given, p.decided, p.hints = true, true, nil
	if saved.Read != p.structure {
		p.structure, p.loaded, p.seen = saved.Read, false, false
	}
	p.need(mapped, func() {
		m.of = ""
		p.show(mapped)
		if !p.seen {
			p.lookAside()
		}
	})
}
