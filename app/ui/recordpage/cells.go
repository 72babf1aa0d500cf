package recordpage

import (
	"strings"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/models/schema"
)

// Table describes how records of one kind stand in a small table: which of their fields are columns.
type Table struct {
	d      *desk.Desk
	k      *schema.Kind
	fields []*schema.Field
	names  Names
	day    schema.Day
	mark   bool // how the records stand is a column
}

// mostColumns is how many fields fit beside one another so that a row is read in one glance.
const mostColumns = 5

// NewTable chooses the columns for records: those of the description that at least one of the records has something in, the one that
// leads here left out.
func NewTable(d *desk.Desk, k *schema.Kind, recs []schema.Record, names Names, day schema.Day, without ...string) *Table {
	t := &Table{d: d, k: k, names: names, day: day, mark: k.Mark != nil}
	narrow := k.Parent == "" // a kind of its own says itself what its columns are
	for _, f := range ordered(k) {
		if f.Hidden || f.Sensitive && !d.Sensitive() || narrow && !f.Column || in(without, f.Key) || len(t.fields) == mostColumns+len(marked(t)) {
			continue
		}
		for _, rec := range recs {
			if Text(d, k, f, rec, names) != "" {
				t.fields = append(t.fields, f)
				break
			}
		}
	}
	return t
}

// marked is a column less where a kind has none that says how its records stand.
func marked(t *Table) []int {
	if t.mark {
		return nil
	}
	return []int{1}
}

func in(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// Columns are the heads of the table.
func (t *Table) Columns() []Column {
	var out []Column
	for _, f := range t.fields {
		c := Column{Title: t.d.Words.Field(t.k.Key, f.Key)}
		switch {
		case f.Type == schema.DateType:
			c.Width = 100
		case f.Running:
			c.Width = 110
		case f.Type == schema.IntType:
			c.Width = 76
		case wide[f.Key]:
			c.Weight = 4
		case f.Type == schema.MoneyType:
			c.Width = 110
		case f.Type == schema.ChoiceType:
			c.Weight = 1.6
		case f.Type == schema.LongTextType:
			c.Weight = 3
		default:
			c.Weight = 2
		}
		out = append(out, c)
	}
	if t.mark {
		out = append(out, Column{Title: t.d.Words.T("field.mark"), Width: 130})
	}
	return out
}

// Cells are what a record says in the columns.
func (t *Table) Cells(rec schema.Record) []Cell {
	var out []Cell
	for i, f := range t.fields {
		c := Cell{Text: Text(t.d, t.k, f, rec, t.names), Lead: i == t.lead()}
		if c.Text == "" && f.Type == schema.DateType && i == 0 {
			c.Text, c.Soft = t.d.Words.T("not_recorded"), true
		}
		if f.Type == schema.LongTextType {
			c.Text = short(c.Text)
		}
		out = append(out, c)
	}
	if t.mark {
		m := MarkOf(t.d.Words, t.k, rec, t.day)
		if m.Text == "" {
			return append(out, Cell{})
		}
		out = append(out, Cell{Mark: &m})
	}
	return out
}

// first are the fields that begin the rows of a kind, where the description has another order.
var first = map[string][]string{
	"correspondence": {"number", "date", "direction", "subject", "party"},
	"gift":           {"number", "date", "direction", "what", "giver", "recipient"},
}

// wide are the fields that say what a record is about.
var wide = map[string]bool{"subject": true, "what": true, "title": true}

func ordered(k *schema.Kind) []*schema.Field {
	var out []*schema.Field
	for _, key := range first[k.Key] {
		out = append(out, k.Field(key))
	}
	for _, f := range k.Fields {
		if !in(first[k.Key], f.Key) {
			out = append(out, f)
		}
	}
	return out
}

// Text is what a field says in a table: a running number with its year and prefix, as on the paper.
func Text(d *desk.Desk, k *schema.Kind, f *schema.Field, rec schema.Record, names Names) string {
	if no, ok := rec.(interface{ No() string }); ok && f.Running {
		return no.No()
	}
	return d.FieldWords(k, f, rec, names.Title)
}

// lead is the column that shows where a tap leads: what the record is about, else the first that is no date and no number.
func (t *Table) lead() int {
	for i, f := range t.fields {
		if wide[f.Key] {
			return i
		}
	}
	for i, f := range t.fields {
		if f.Type != schema.DateType && f.Type != schema.IntType {
			return i
		}
	}
	return 0
}

// View shows rows in these columns.
func (t *Table) View(label string, rows ...Row) *Rows { return NewRows(label, t.Columns(), rows...) }

// shortText is how much of a long text stands in a row; the record's page has the whole of it.
const shortText = 180

func short(s string) string {
	s = strings.TrimSpace(s)
	r := []rune(s)
	if len(r) <= shortText {
		return s
	}
	return strings.TrimSpace(string(r[:shortText])) + " …"
}
