package importing

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
)

// choiceRow is one text of a column that holds choices.
type choiceRow struct{ column, value int }

// choicesPart is the table by which words of the list become choices of the register.
type choicesPart struct {
	u     *understandPage
	table *xwidget.DataTable[choiceRow]
	side  *panel
	field *xwidget.ComboBox
	body  fyne.CanvasObject
	count int
}

func newChoicesPart(u *understandPage) understandPart {
	p, w := u.p, u.p.w
	c := &choicesPart{u: u}
	c.table = xwidget.NewDataTable(w.T("wizard.choices"), p.d.WidgetWords(), func(r choiceRow) int64 { return int64(r.column)<<32 + int64(r.value) + 1 },
		xwidget.Column[choiceRow]{ID: "text", Title: w.T("wizard.question.text"), Width: 260, Text: func(r choiceRow) string { return c.value(r).Text },
			Sort: func(a, b choiceRow) int { return strings.Compare(c.value(a).Text, c.value(b).Text) }},
		xwidget.Column[choiceRow]{ID: "means", Title: w.T("wizard.choices.means"), Width: 240, Status: c.mark},
		xwidget.Column[choiceRow]{ID: "column", Title: w.T("wizard.map.column"), Width: 150, Text: func(r choiceRow) string { return p.plan.Choices[r.column].Header }},
		xwidget.Column[choiceRow]{ID: "rows", Title: w.T("wizard.question.rows"), Width: 84, Align: fyne.TextAlignTrailing,
			Text: func(r choiceRow) string { return strconv.Itoa(c.value(r).Count) },
			Sort: func(a, b choiceRow) int { return c.value(a).Count - c.value(b).Count }},
	)
	c.table.OnCursor = func(choiceRow) { c.detail() }
	c.table.OnOpen = func(choiceRow) { p.d.Window.Canvas().Focus(c.field.Entry()) }
	c.side = newPanel(w.T("wizard.choices"))
	c.body = panes(0.36, muted(w.T("wizard.choices.help")), c.table, c.side)
	return c
}

func (c *choicesPart) name() string               { return c.u.p.w.T("wizard.choices") }
func (c *choicesPart) content() fyne.CanvasObject { return c.body }
func (c *choicesPart) focus()                     { c.u.p.d.Window.Canvas().Focus(c.table) }
func (c *choicesPart) size() int                  { return c.count }

func (c *choicesPart) value(r choiceRow) *exchange.ChoiceValue {
	return &c.u.p.plan.Choices[r.column].Values[r.value]
}

// open counts the texts that mean nothing yet.
func (c *choicesPart) open() int {
	n := 0
	for i := range c.u.p.plan.Choices {
		for _, v := range c.u.p.plan.Choices[i].Values {
			if v.Key == "" {
				n++
			}
		}
	}
	return n
}

func (c *choicesPart) show() {
	var rows []choiceRow
	for i := range c.u.p.plan.Choices {
		for k := range c.u.p.plan.Choices[i].Values {
			rows = append(rows, choiceRow{i, k})
		}
	}
	// What is not understood comes first.
	slices.SortStableFunc(rows, func(a, b choiceRow) int {
		return understoodFirst(c.value(a).Key) - understoodFirst(c.value(b).Key)
	})
	c.count = len(rows)
	c.table.SetRows(rows)
	if _, ok := c.table.Current(); !ok && len(rows) > 0 {
		c.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	}
	c.detail()
}

func understoodFirst(key string) int {
	if key == "" {
		return 0
	}
	return 1
}

// options are the choices of the field a column is taken as.
func (c *choicesPart) options(column int, text string) []xwidget.Option {
	w := c.u.p.w
	kind, field, _ := strings.Cut(c.u.p.plan.Choices[column].Target, ".")
	k := models.Catalog.Kind(kind)
	if k == nil || k.Field(field) == nil {
		return nil
	}
	return fitting(text, k.Field(field).Choices, func(key string) string { return w.Choice(kind, field, key) })
}

func (c *choicesPart) says(column int, key string) string {
	for _, o := range c.options(column, "") {
		if o.Key == key {
			return o.Text
		}
	}
	return key
}

func (c *choicesPart) mark(r choiceRow) xwidget.Mark {
	if key := c.value(r).Key; key != "" {
		return xwidget.Mark{Shape: xwidget.Full, Role: look.Open, Text: c.says(r.column, key)}
	}
	return xwidget.Mark{Shape: xwidget.Square, Role: look.Warning, Text: c.u.p.w.T("wizard.choices.unknown")}
}

// choose says what a text means, for all cells that hold it.
func (c *choicesPart) choose(r choiceRow, key string) {
	p := c.u.p
	x := &p.plan.Choices[r.column]
	for i := range p.m.Columns {
		col := &p.m.Columns[i]
		only := mapping.Mapping{Columns: []mapping.Column{*col}}
		if slices.Contains(only.Targets(), x.Target) && (slices.Contains(col.From, x.Header) || x.Header == "") {
			if col.Values = cloneMap(col.Values); col.Values == nil {
				col.Values = map[string]string{}
			}
			col.Values[mapping.ValueKey(x.Values[r.value].Text)] = key
		}
	}
	x.Values[r.value].Key = key
	p.changed()
	c.table.Refresh()
	c.u.update()
	c.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	c.detail()
	c.focus()
}

func (c *choicesPart) detail() {
	p, w := c.u.p, c.u.p.w
	r, ok := c.table.Current()
	if !ok || r.column >= len(p.plan.Choices) || r.value >= len(p.plan.Choices[r.column].Values) {
		c.side.set()
		return
	}
	v := c.value(r)
	c.field = xwidget.NewComboBox(w.T("wizard.choices.means"), p.d.WidgetWords(), func(text string) []xwidget.Option { return c.options(r.column, text) })
	if v.Key != "" {
		c.field.SetChosen(xwidget.Option{Key: v.Key, Text: c.says(r.column, v.Key)})
	}
	c.field.OnChanged = func(o xwidget.Option, ok bool) {
		if ok {
			c.choose(r, o.Key)
		}
	}
	c.side.watch(c.field, &c.field.OnFocus)
	c.side.set(heading(w.T("wizard.quoted", map[string]any{"Text": v.Text})), caption(w.T("wizard.choices.where", map[string]any{"Column": p.plan.Choices[r.column].Header, "Count": v.Count})),
		field(w.T("wizard.choices.means"), c.field))
}
