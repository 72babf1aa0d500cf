package listpage

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/search"
)

// filter shows the rows that hold every word of the filter, in their record or in a visible cell, and every fact chosen.
func (p *Page[R]) filter() {
	terms := strings.Fields(search.Fold(p.field.Text()))
	matching := make([]map[int64]bool, len(terms))
	for i, t := range terms {
		matching[i] = p.d.Finder.Matching(t, p.cfg.Kind)
	}
	shown := p.all
	if len(terms) > 0 || len(p.filters) > 0 {
		shown = make([]*item[R], 0, len(p.all))
		for _, it := range p.all {
			if p.passes(it) && p.holds(it, terms, matching) {
				shown = append(shown, it)
			}
		}
	}
	p.table.SetRows(shown)
	if len(shown) == 0 { // what an empty table says is placed with the whole of it
		p.table.BaseWidget.Refresh()
	}
	p.showChips()
	p.tellCount()
	p.summarize()
}

// summarize says below the filters what the rows shown come to.
func (p *Page[R]) summarize() {
	if p.cfg.Summary != nil {
		p.summary.SetText(p.cfg.Summary(plain(p.table.Rows())))
		p.content.Refresh()
	}
}

func (p *Page[R]) holds(it *item[R], terms []string, matching []map[int64]bool) bool {
	for i, t := range terms {
		if !matching[i][it.id] && !strings.Contains(it.fold(p.cfg.Columns, p.visible, p.arrangement), t) {
			return false
		}
	}
	return true
}

func (p *Page[R]) passes(it *item[R]) bool {
	for i := range p.cfg.Filters {
		f := &p.cfg.Filters[i]
		if chosen := p.filters[f.ID]; len(chosen) > 0 {
			if key, _ := f.Of(&it.row); !chosen[key] {
				return false
			}
		}
	}
	return true
}

// clear takes every filter off.
func (p *Page[R]) clear() {
	clear(p.filters)
	p.field.SetText("")
	p.filter()
	p.focus(p.table)
}

func (p *Page[R]) toggle(filter, key string) {
	chosen := p.filters[filter]
	if chosen == nil {
		chosen = map[string]bool{}
		p.filters[filter] = chosen
	}
	if chosen[key] {
		delete(chosen, key)
	} else {
		chosen[key] = true
	}
	if len(chosen) == 0 {
		delete(p.filters, filter)
	}
	p.filter()
}

// choice is one fact rows can be chosen by.
type choice struct {
	key, words string
	rows       int
}

// choices lists what the rows have of a filter's fact.
func (p *Page[R]) choices(f *Filter[R]) []choice {
	at := map[string]int{}
	var out []choice
	for _, it := range p.all {
		key, words := f.Of(&it.row)
		if key == "" {
			continue
		}
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, choice{key: key, words: words})
		}
		out[i].rows++
	}
	for key := range p.filters[f.ID] { // chosen, but no row has it now
		if _, ok := at[key]; !ok {
			out = append(out, choice{key: key, words: key})
		}
	}
	slices.SortFunc(out, func(a, b choice) int {
		x, y := slices.Index(f.Order, a.key), slices.Index(f.Order, b.key)
		switch {
		case x >= 0 && y >= 0:
			return cmp.Compare(x, y)
		case x >= 0:
			return -1
		case y >= 0:
			return 1
		}
		return strings.Compare(p.sort.key(a.words), p.sort.key(b.words))
	})
	return out
}

func (p *Page[R]) filterMenu() *fyne.Menu {
	m := fyne.NewMenu("")
	for i := range p.cfg.Filters {
		f := &p.cfg.Filters[i]
		group := fyne.NewMenuItem(f.Title, nil)
		group.ChildMenu = fyne.NewMenu("")
		for _, c := range p.choices(f) {
			item := fyne.NewMenuItem(fmt.Sprintf("%s (%d)", c.words, c.rows), func() { p.toggle(f.ID, c.key) })
			item.Checked = p.filters[f.ID][c.key]
			group.ChildMenu.Items = append(group.ChildMenu.Items, item)
		}
		if len(group.ChildMenu.Items) > 0 {
			m.Items = append(m.Items, group)
		}
	}
	if len(p.filters) > 0 {
		m.Items = append(m.Items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(p.d.Words.T("page.list.clear"), p.clear))
	}
	if len(m.Items) == 0 {
		m.Items = append(m.Items, &fyne.MenuItem{Label: p.d.Words.T("page.list.nothing_to_filter"), Disabled: true})
	}
	return m
}

// showChips shows every fact chosen as a chip that is taken off again.
func (p *Page[R]) showChips() {
	p.chips.RemoveAll()
	for i := range p.cfg.Filters {
		f := &p.cfg.Filters[i]
		if len(p.filters[f.ID]) == 0 {
			continue
		}
		for _, c := range p.choices(f) {
			if p.filters[f.ID][c.key] {
				p.chips.Add(xwidget.NewChip(c.words, p.d.Words.T("page.list.unfilter", map[string]any{"Filter": c.words}), func() { p.toggle(f.ID, c.key) }))
			}
		}
	}
}

func askedKey(list string) string { return "asked." + list }

// Ask leaves word for a list which facts to show when it is opened next, by filter; whatever was filtered before goes.
func Ask(d *desk.Desk, list string, chosen map[string][]string) {
	if b, err := json.Marshal(chosen); err == nil {
		d.Prefs.SetString(askedKey(list), string(b))
	}
}

// takeAsked filters as another page asked for.
func (p *Page[R]) takeAsked() {
	asked := p.d.Prefs.String(askedKey(p.cfg.Name))
	if asked == "" {
		return
	}
	p.d.Prefs.SetString(askedKey(p.cfg.Name), "")
	var chosen map[string][]string
	if json.Unmarshal([]byte(asked), &chosen) != nil {
		return
	}
	clear(p.filters)
	for filter, keys := range chosen {
		p.filters[filter] = map[string]bool{}
		for _, k := range keys {
			p.filters[filter][k] = true
		}
	}
	p.field.SetText("")
	p.filter()
}
