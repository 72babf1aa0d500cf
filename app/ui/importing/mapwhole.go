package importing

import (
	"context"
	"io"
	"os"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/store"
)

// wholeList shows what counts for every row: constants, which rows are taken, headings between them, stubs, and saved mappings.
func (m *mapPage) wholeList() {
	w := m.p.w
	out := []fyne.CanvasObject{heading(w.T("wizard.whole.title"))}
	add := func(title, help string, o ...fyne.CanvasObject) {
		parts := []fyne.CanvasObject{bold(title), muted(help)}
		out = append(out, xwidget.NewColumn(2*look.Space, append(parts, o...)...), newGround(look.Line))
	}
	m.target = nil
	add(w.T("wizard.whole.set"), w.T("wizard.whole.set_help"), m.constants()...)
	add(w.T("wizard.whole.where"), w.T("wizard.whole.where_help"), m.conditions()...)
	add(w.T("wizard.whole.section"), w.T("wizard.whole.section_help"), m.section()...)
	add(w.T("wizard.map.stubs"), w.T("wizard.whole.stubs_help"), m.stubs()...)
	add(w.T("wizard.whole.saved"), w.T("wizard.whole.saved_help"), m.savedMappings()...)
	m.side.set(out...)
}

// again shows the panel of the list anew after a decision.
func (m *mapPage) again() {
	m.p.changed()
	m.update()
	m.detail()
}

// constants edits the values every row has.
func (m *mapPage) constants() []fyne.CanvasObject {
	p, w := m.p, m.p.w
	chips := xwidget.NewFlow(gap)
	for i, c := range p.m.Set {
		chips.Add(xwidget.NewChip(sameInAll(w, c), w.T("wizard.remove"), func() {
			p.m.Set = slices.Delete(slices.Clone(p.m.Set), i, i+1)
			m.again()
		}))
	}
	target := xwidget.NewComboBox(w.T("wizard.whole.field"), p.d.WidgetWords(), func(text string) []xwidget.Option { return m.options(text, false) })
	value := xwidget.NewEntry(w.T("wizard.whole.value"))
	add := func() {
		o, ok := target.Chosen()
		if text := strings.TrimSpace(value.Text); ok && text != "" {
			p.m.Set = append(slices.Clone(p.m.Set), mapping.Constant{Target: o.Key, Value: text})
			m.again()
		}
	}
	value.OnSubmitted = func(string) { add() }
	m.side.watch(target, &target.OnFocus)
	m.side.watch(value, &value.OnFocus)
	return []fyne.CanvasObject{chips, fieldsRow(150, field(w.T("wizard.whole.field"), target), field(w.T("wizard.whole.value"), value)),
		xwidget.NewFlow(gap, xwidget.NewButton(w.T("wizard.whole.set_add"), add))}
}

// conditions edits which rows are taken, with the values a column has to choose from.
func (m *mapPage) conditions() []fyne.CanvasObject {
	p, w := m.p, m.p.w
	chips := xwidget.NewFlow(gap)
	for i, c := range p.m.Where {
		chips.Add(xwidget.NewChip(c.Column+" = "+c.Value, w.T("wizard.remove"), func() {
			p.m.Where = slices.Delete(slices.Clone(p.m.Where), i, i+1)
			m.again()
		}))
	}
	column := xwidget.NewComboBox(w.T("wizard.map.column"), p.d.WidgetWords(), func(text string) []xwidget.Option {
		return fitting(text, p.names, func(n string) string { return n })
	})
	var values []xwidget.Option
	column.OnChanged = func(o xwidget.Option, ok bool) {
		if values = nil; ok {
			values = m.valuesOf(o.Key)
		}
	}
	value := xwidget.NewComboBox(w.T("wizard.whole.value"), p.d.WidgetWords(), func(text string) []xwidget.Option {
		var out []xwidget.Option
		for _, v := range values {
			if holds(v.Text, text) {
				out = append(out, v)
			}
		}
		return out
	})
	value.OnChanged = func(o xwidget.Option, ok bool) {
		if of, has := column.Chosen(); ok && has {
			p.m.Where = append(slices.Clone(p.m.Where), mapping.Condition{Column: of.Key, Value: o.Key})
			m.again()
		}
	}
	m.side.watch(column, &column.OnFocus)
	m.side.watch(value, &value.OnFocus)
	return []fyne.CanvasObject{chips, fieldsRow(150, field(w.T("wizard.map.column"), column), field(w.T("wizard.whole.value"), value))}
}

// mostValues of a column are offered.
const mostValues = 200

// valuesOf lists the different values of a column, the most frequent first.
func (m *mapPage) valuesOf(name string) []xwidget.Option {
	at := slices.Index(m.p.names, name)
	count := map[string]int{}
	for i := range m.p.table.Rows {
		if cells := m.p.table.Rows[i].Cells; at < len(cells) {
			if v := strings.TrimSpace(cells[at]); v != "" && (count[v] > 0 || len(count) < 10*mostValues) {
				count[v]++
			}
		}
	}
	var out []xwidget.Option
	for v, n := range count {
		out = append(out, xwidget.Option{Key: v, Text: v, Detail: m.p.w.N("wizard.rows", n), ID: int64(n)})
	}
	slices.SortFunc(out, func(a, b xwidget.Option) int {
		if a.ID != b.ID {
			return int(b.ID - a.ID)
		}
		return strings.Compare(a.Text, b.Text)
	})
	return out[:min(len(out), mostValues)]
}

// section chooses what a row with nothing but one cell names for the rows below it.
func (m *mapPage) section() []fyne.CanvasObject {
	p, w := m.p, m.p.w
	c := xwidget.NewComboBox(w.T("wizard.whole.section"), p.d.WidgetWords(), func(text string) []xwidget.Option {
		var out []xwidget.Option
		if none := w.T("wizard.whole.no_section"); holds(none, text) {
			out = append(out, xwidget.Option{Text: none})
		}
		return append(out, m.options(text, false)...)
	})
	c.SetChosen(xwidget.Option{Text: w.T("wizard.whole.no_section")})
	if p.m.Section != "" {
		c.SetChosen(m.targetOption(p.m.Section))
	}
	c.OnChanged = func(o xwidget.Option, ok bool) {
		if ok {
			p.m.Section = o.Key
			p.changed()
			m.update()
		}
	}
	m.side.watch(c, &c.OnFocus)
	return []fyne.CanvasObject{c}
}

func (m *mapPage) stubs() []fyne.CanvasObject {
	p, w := m.p, m.p.w
	e := xwidget.NewEntry(w.T("wizard.map.stubs"))
	e.SetText(strings.Join(p.m.Empty, "; "))
	e.SetPlaceHolder("n/a; -; FAX:")
	e.OnChanged = func(text string) {
		p.m.Empty = stubList(text)
		p.changed()
	}
	m.side.watch(e, &e.OnFocus)
	return []fyne.CanvasObject{e}
}

// savedMappings offers those kept in the register and in files.
func (m *mapPage) savedMappings() []fyne.CanvasObject {
	w := m.p.w
	var out []fyne.CanvasObject
	if len(m.saved) > 0 {
		c := xwidget.NewComboBox(w.T("wizard.whole.use"), m.p.d.WidgetWords(), func(text string) []xwidget.Option {
			var o []xwidget.Option
			for i, s := range m.saved {
				if holds(s.Name, text) {
					o = append(o, xwidget.Option{ID: int64(i), Key: s.Name, Text: s.Name, Detail: w.Kind(s.Kind, true)})
				}
			}
			return o
		})
		c.OnChanged = func(o xwidget.Option, ok bool) {
			if ok {
				m.use(m.saved[o.ID])
			}
		}
		m.side.watch(c, &c.OnFocus)
		out = append(out, field(w.T("wizard.whole.use"), c))
	}
	return append(out, xwidget.NewFlow(gap, xwidget.NewButton(w.T("wizard.map.save"), m.save),
		xwidget.NewButton(w.T("wizard.whole.load_file"), m.loadFile), xwidget.NewButton(w.T("wizard.whole.save_file"), m.saveFile)))
}

// complete is the mapping with all that makes it known again.
func (m *mapPage) complete() mapping.Mapping {
	out := cloneMapping(m.p.m)
	out.Version, out.Heads, out.Read = mapping.Version, slices.Clone(m.p.table.Head), m.p.structure
	return out
}

// save keeps the mapping in the register under a name.
func (m *mapPage) save() {
	p, w := m.p, m.p.w
	name := xwidget.NewEntry(w.T("wizard.map.save_name"))
	name.SetText(p.deps.Name(p.m, p.name()))
	problem := xwidget.NewPara("", look.CaptionText, look.Error)
	xwidget.Dialog{
		Title: w.T("wizard.map.save_title"), Message: w.T("wizard.map.save_text"), Content: xwidget.NewColumn(2*look.Space, name, problem), Focus: name,
		Answers: []xwidget.Answer{{Text: w.T("form.cancel")}, {Text: w.T("wizard.map.save_do"), Style: xwidget.Primary, Before: func() bool {
			text := strings.TrimSpace(name.Text)
			if text == "" {
				problem.SetText(w.T("wizard.map.save_needs_name"))
				return false
			}
			kept := m.complete()
			kept.Name = text
			err := p.d.Store.SaveMapping(context.Background(), store.Mapping{Name: text, Kind: kept.Kind, Heads: kept.Heads, Body: kept.Bytes()})
			if err != nil {
				p.d.Fail(err)
				return false
			}
			p.m.Name = text
			return true
		}, Do: func() {
			p.say(w.T("wizard.map.saved", map[string]any{"Name": p.m.Name}))
			m.suggest()
			p.Focus()
		}}}, Default: 1,
	}.Show(p.d.Window)
}

func (m *mapPage) saveFile() {
	kept := m.complete()
	m.p.d.SaveFile(m.p.deps.Name(m.p.m, m.p.name())+".json", func(f io.Writer) error {
		_, err := f.Write(kept.Bytes())
		return err
	})
}

func (m *mapPage) loadFile() {
	p, w := m.p, m.p.w
	if p.d.AskFile == nil {
		return
	}
	p.d.AskFile(w.T("wizard.whole.load_file"), w.T("wizard.map.use"), []string{".json"}, func(path string) {
		body, err := os.ReadFile(path)
		if err != nil {
			p.tell(w.T("wizard.whole.unreadable", map[string]any{"File": path}))
			return
		}
		got, err := mapping.Parse(body)
		if err != nil {
			p.tell(Explain(p.d, err))
			return
		}
		p.tell("")
		m.use(got)
	})
}
