package importing

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// detail shows the column under the cursor, or what counts for the whole list.
func (m *mapPage) detail() {
	m.list.Style = xwidget.Plain
	if m.whole {
		m.list.Style = xwidget.Primary
	}
	m.list.Refresh()
	switch {
	case m.whole:
		m.wholeList()
	case m.shown < len(m.rows):
		m.column(m.rows[m.shown])
	default:
		m.side.set()
	}
}

// column shows one column: what it holds, what it is taken as and, where asked for, everything else that can be decided of it.
func (m *mapPage) column(r columnRow) {
	p, w := m.p, m.p.w
	c := mapping.Column{From: []string{r.name}}
	if at := uses(&p.m, r.name); len(at) > 0 {
		c = p.m.Columns[at[0]]
	}
	out := []fyne.CanvasObject{heading(r.name), caption(w.T("wizard.map.where", map[string]any{"At": r.at + 1, "Of": len(m.rows), "Filled": r.filled, "Looked": r.looked}))}
	samples := xwidget.NewColumn(look.Space / 2)
	if short(r.samples) {
		samples.Add(plain(strings.Join(r.samples, " · ")))
	} else {
		for _, s := range r.samples {
			line := plain(s)
			line.Single = true
			samples.Add(line)
		}
	}
	if len(r.samples) == 0 {
		samples.Add(muted(w.T("wizard.map.no_values")))
	}
	out = append(out, samples)

	m.target = xwidget.NewComboBox(w.T("wizard.map.as"), p.d.WidgetWords(), func(text string) []xwidget.Option { return m.options(text, true) })
	if c.To != "" {
		m.target.SetChosen(m.targetOption(c.To))
	} else if !taken(&c) {
		m.target.SetChosen(xwidget.Option{Text: w.T("wizard.map.not_taken")})
	}
	m.target.OnChanged = func(o xwidget.Option, ok bool) {
		if ok {
			m.setTarget(r.name, o.Key)
			m.detail()
			p.d.Window.Canvas().Focus(m.table)
		}
	}
	m.side.watch(m.target, &m.target.OnFocus)
	out = append(out, field(w.T("wizard.map.as"), m.target))
	if why := m.why(r); why != "" {
		out = append(out, muted(why))
	}
	if m.state(r) == doubtful {
		text := w.T("wizard.map.right")
		if !taken(&c) {
			text = w.T("wizard.map.accept", map[string]any{"As": strings.TrimSuffix(m.as(r), "?")})
		}
		out = append(out, xwidget.NewFlow(gap, xwidget.NewButton(text+"   ( + )", func() { m.accept(r) })))
	}
	if taken(&c) && c.To == "" || len(c.From) > 1 || c.Fill || len(c.Empty) > 0 {
		out = append(out, m.result(c))
	}
	more := xwidget.NewButton(w.T("wizard.map.more"), func() {
		m.more = !m.more
		m.detail()
	})
	more.Icon = theme.MenuDropDownIcon()
	if m.more {
		more.Icon = theme.MenuDropUpIcon()
	}
	out = append(out, xwidget.NewFlow(gap, more))
	if m.more {
		out = append(out, m.beside(r, c)...)
	}
	m.side.set(out...)
}

// short reports whether samples are few letters each and can stand in one line.
func short(samples []string) bool {
	for _, s := range samples {
		if len(s) > 24 {
			return false
		}
	}
	return len(samples) > 0
}

// why says how the column was recognised.
func (m *mapPage) why(r columnRow) string {
	if m.touched[r.name] {
		return m.p.w.T("wizard.map.by_hand")
	}
	return m.p.hints[r.name].Why
}

// change alters the first decision about a column.
func (m *mapPage) change(name string, alter func(c *mapping.Column)) {
	alter(columnOf(&m.p.m, name))
	m.decided(name)
}

// beside is what is decided of a column seldom: more targets, other columns joined to it, how it comes apart, what counts as nothing.
func (m *mapPage) beside(r columnRow, c mapping.Column) []fyne.CanvasObject {
	w := m.p.w
	var out []fyne.CanvasObject
	add := func(title, help string, o ...fyne.CanvasObject) {
		parts := append([]fyne.CanvasObject{newGround(look.Line), bold(title)}, muted(help))
		out = append(out, xwidget.NewColumn(2*look.Space, append(parts, o...)...))
	}
	add(w.T("wizard.map.also"), w.T("wizard.map.also_help"), m.alsoTaken(r)...)
	add(w.T("wizard.map.join"), w.T("wizard.map.join_help"), m.joined(r, c)...)
	add(w.T("wizard.map.split"), w.T("wizard.map.split_help"), m.splitting(r, c)...)
	add(w.T("wizard.map.labels"), w.T("wizard.map.labels_help"), m.labelled(r, c)...)
	add(w.T("wizard.map.stubs"), w.T("wizard.map.stubs_help"), m.emptied(r, c)...)
	return out
}

func bold(text string) *xwidget.Para {
	p := plain(text)
	p.Bold = true
	return p
}

// alsoTaken lists what else the column feeds.
func (m *mapPage) alsoTaken(r columnRow) []fyne.CanvasObject {
	p, w := m.p, m.p.w
	chips := xwidget.NewFlow(gap)
	for n, i := range uses(&p.m, r.name) {
		if n == 0 {
			continue
		}
		chips.Add(xwidget.NewChip(m.columnAs(&p.m.Columns[i]), w.T("wizard.remove"), func() {
			p.m.Columns = slices.Delete(p.m.Columns, i, i+1)
			m.decided(r.name)
			m.detail()
		}))
	}
	add := xwidget.NewComboBox(w.T("wizard.map.also"), p.d.WidgetWords(), func(text string) []xwidget.Option { return m.options(text, false) })
	add.OnChanged = func(o xwidget.Option, ok bool) {
		if ok {
			columnOf(&p.m, r.name) // the first stays the first
			p.m.Columns = append(p.m.Columns, mapping.Column{From: []string{r.name}, To: o.Key})
			m.decided(r.name)
			m.detail()
		}
	}
	m.side.watch(add, &add.OnFocus)
	return []fyne.CanvasObject{chips, add}
}

// joined lists the columns whose cells are put behind this one's.
func (m *mapPage) joined(r columnRow, c mapping.Column) []fyne.CanvasObject {
	p, w := m.p, m.p.w
	chips := xwidget.NewFlow(gap)
	for _, name := range c.From[1:] {
		chips.Add(xwidget.NewChip(name, w.T("wizard.remove"), func() {
			m.change(r.name, func(c *mapping.Column) {
				c.From = slices.DeleteFunc(slices.Clone(c.From), func(n string) bool { return n == name })
			})
			m.detail()
		}))
	}
	add := xwidget.NewComboBox(w.T("wizard.map.join"), p.d.WidgetWords(), func(text string) []xwidget.Option {
		return fitting(text, slices.DeleteFunc(slices.Clone(p.names), func(n string) bool { return slices.Contains(c.From, n) }), func(n string) string { return n })
	})
	add.OnChanged = func(o xwidget.Option, ok bool) {
		if ok {
			m.change(r.name, func(c *mapping.Column) { c.From = append(slices.Clone(c.From), o.Key) })
			m.detail()
		}
	}
	between := xwidget.NewEntry(w.T("wizard.map.between"))
	between.SetText(c.Join)
	between.SetPlaceHolder(w.T("wizard.map.between_space"))
	between.OnChanged = func(text string) { m.change(r.name, func(c *mapping.Column) { c.Join = text }) }
	m.side.watch(add, &add.OnFocus)
	m.side.watch(between, &between.OnFocus)
	return []fyne.CanvasObject{chips, fieldsRow(150, field(w.T("wizard.map.join_with"), add), field(w.T("wizard.map.between"), between))}
}

// splitting edits the patterns by which cells come apart, with what comes of the cells below them.
func (m *mapPage) splitting(r columnRow, c mapping.Column) []fyne.CanvasObject {
	p, w := m.p, m.p.w
	var out []fyne.CanvasObject
	live := xwidget.NewColumn(look.Space)
	patterns := xwidget.NewLongEntry(w.T("wizard.map.split"), 2)
	patterns.SetText(strings.Join(c.Split, "\n"))
	patterns.SetPlaceHolder("{head.name}, {head.class}")
	patterns.OnChanged = func(text string) {
		var lines []string
		for _, l := range strings.Split(text, "\n") {
			if strings.TrimSpace(l) != "" {
				lines = append(lines, l)
			}
		}
		m.change(r.name, func(c *mapping.Column) {
			c.Split = lines
			if len(lines) > 0 {
				c.To = ""
			}
		})
		m.showLive(live, lines, r)
		m.side.again()
	}
	m.side.watch(patterns, &patterns.OnFocus)
	if p.deps.Patterns != nil {
		offers := xwidget.NewColumn(look.Space)
		for _, pattern := range p.deps.Patterns(p.m.Kind, r.samples) {
			if !slices.Contains(c.Split, pattern) {
				offers.Add(xwidget.NewStyledButton(m.readable(pattern), xwidget.Link, func() {
					patterns.SetText(strings.TrimSpace(patterns.Text + "\n" + pattern))
					m.detail()
				}))
			}
		}
		if len(offers.Objects) > 0 {
			out = append(out, caption(w.T("wizard.map.proposals")), offers)
		}
	}
	insert := xwidget.NewComboBox(w.T("wizard.map.insert"), p.d.WidgetWords(), func(text string) []xwidget.Option { return m.options(text, false) })
	insert.OnChanged = func(o xwidget.Option, ok bool) {
		if ok {
			insert.SetChosen(xwidget.Option{})
			p.d.Window.Canvas().Focus(patterns)
			patterns.Insert("{" + o.Key + "}")
		}
	}
	m.side.watch(insert, &insert.OnFocus)
	rest := xwidget.NewComboBox(w.T("wizard.map.rest"), p.d.WidgetWords(), func(text string) []xwidget.Option { return m.options(text, true) })
	rest.SetChosen(m.targetOption(c.Rest))
	rest.OnChanged = func(o xwidget.Option, ok bool) { m.change(r.name, func(c *mapping.Column) { c.Rest = o.Key }) }
	m.side.watch(rest, &rest.OnFocus)
	m.showLive(live, c.Split, r)
	return append(out, patterns, live, fieldsRow(150, field(w.T("wizard.map.insert"), insert), field(w.T("wizard.map.rest"), rest)))
}

// readable writes a pattern with the names of its targets.
func (m *mapPage) readable(pattern string) string {
	for _, o := range m.targets {
		pattern = strings.ReplaceAll(pattern, "{"+o.Key+"}", "⟨"+o.Text+"⟩")
		pattern = strings.ReplaceAll(pattern, "{"+o.Key+":", "⟨"+o.Text+":")
	}
	return pattern
}

// showLive shows what patterns make of the samples, while they are typed.
func (m *mapPage) showLive(live *fyne.Container, patterns []string, r columnRow) {
	w := m.p.w
	live.Objects = nil
	for _, pattern := range patterns {
		if err := mapping.CheckPattern(pattern); err != nil {
			live.Add(xwidget.NewPara(Explain(m.p.d, err), look.BaseText, look.Error))
			return
		}
	}
	if len(patterns) == 0 {
		return
	}
	for _, s := range r.samples {
		parts, ok := mapping.Try(patterns, s)
		if !ok {
			live.Add(warning(w.T("wizard.map.unfit", map[string]any{"Text": s})))
			continue
		}
		live.Add(caption(s))
		live.Add(plain(m.partsText(parts)))
	}
}

func (m *mapPage) partsText(parts map[string]string) string {
	var keys []string
	for k := range parts {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	var out []string
	for _, k := range keys {
		if k != "_" {
			out = append(out, say.TargetLabel(m.p.w, k)+": "+parts[k])
		}
	}
	return strings.Join(out, "\n")
}

// labelled edits the labels before parts of a cell.
func (m *mapPage) labelled(r columnRow, c mapping.Column) []fyne.CanvasObject {
	p, w := m.p, m.p.w
	chips := xwidget.NewFlow(gap)
	var names []string
	for l := range c.Labels {
		names = append(names, l)
	}
	slices.Sort(names)
	for _, l := range names {
		chips.Add(xwidget.NewChip(l+" › "+say.TargetLabel(w, c.Labels[l]), w.T("wizard.remove"), func() {
			m.change(r.name, func(c *mapping.Column) {
				c.Labels = cloneMap(c.Labels)
				delete(c.Labels, l)
			})
			m.detail()
		}))
	}
	label := xwidget.NewEntry(w.T("wizard.map.label"))
	label.SetPlaceHolder("Tel")
	to := xwidget.NewComboBox(w.T("wizard.map.label_to"), p.d.WidgetWords(), func(text string) []xwidget.Option { return m.options(text, false) })
	to.OnChanged = func(o xwidget.Option, ok bool) {
		if text := strings.TrimSpace(label.Text); ok && text != "" {
			m.change(r.name, func(c *mapping.Column) {
				if c.Labels = cloneMap(c.Labels); c.Labels == nil {
					c.Labels = map[string]string{}
				}
				c.Labels[text], c.To = o.Key, ""
			})
			m.detail()
		}
	}
	m.side.watch(label, &label.OnFocus)
	m.side.watch(to, &to.OnFocus)
	return []fyne.CanvasObject{chips, fieldsRow(150, field(w.T("wizard.map.label"), label), field(w.T("wizard.map.label_to"), to))}
}

// emptied edits what counts as nothing in the column, and whether an empty cell repeats the one above.
func (m *mapPage) emptied(r columnRow, c mapping.Column) []fyne.CanvasObject {
	w := m.p.w
	stubs := xwidget.NewEntry(w.T("wizard.map.stubs"))
	stubs.SetText(strings.Join(c.Empty, "; "))
	stubs.SetPlaceHolder("n/a; FAX:; -")
	stubs.OnChanged = func(text string) { m.change(r.name, func(c *mapping.Column) { c.Empty = stubList(text) }) }
	fill := xwidget.NewCheck(w.T("wizard.map.fill"), w.T("wizard.map.fill"), func(on bool) { m.change(r.name, func(c *mapping.Column) { c.Fill = on }) })
	fill.SetChecked(c.Fill)
	m.side.watch(stubs, &stubs.OnFocus)
	m.side.watch(fill, &fill.OnFocus)
	return []fyne.CanvasObject{stubs, fill}
}

// stubList reads texts separated by semicolons.
func stubList(text string) []string {
	var out []string
	for _, s := range strings.Split(text, ";") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// result shows what the first rows give once the column was carried out.
func (m *mapPage) result(c mapping.Column) fyne.CanvasObject {
	p, w := m.p, m.p.w
	out := xwidget.NewColumn(look.Space, caption(w.T("wizard.map.result")))
	only := mapping.Mapping{Version: mapping.Version, Kind: p.m.Kind, Columns: []mapping.Column{c}, Empty: p.m.Empty}
	t := source.Table{Name: p.table.Name, Head: p.table.Head, Rows: p.table.Rows[:min(len(p.table.Rows), rowsLooked)]}
	shaped, err := only.Shape(t)
	if err != nil {
		return xwidget.NewPara(Explain(p.d, err), look.BaseText, look.Error)
	}
	var seen []string
	for _, row := range shaped.Rows {
		var parts []string
		for i, cell := range row.Cells {
			if cell != "" {
				parts = append(parts, say.TargetLabel(w, shaped.Fields[i].Target)+": "+cell)
			}
		}
		for _, u := range row.Unfit {
			parts = append(parts, w.T("wizard.map.unfit", map[string]any{"Text": u.Text}))
		}
		text := strings.Join(parts, "\n")
		if text == "" || slices.Contains(seen, text) {
			continue
		}
		seen = append(seen, text)
		out.Add(plain(w.T("wizard.line", map[string]any{"Line": row.Line}) + "\n" + text))
		if len(seen) == 4 {
			break
		}
	}
	return out
}
