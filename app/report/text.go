package report

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/schema"
)

// capital begins a text with a capital letter.
func capital(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[n:]
}

// joined puts texts behind one another, the empty ones left out.
func joined(separator string, texts ...string) string {
	var out []string
	for _, t := range texts {
		if t = strings.TrimSpace(t); t != "" {
			out = append(out, t)
		}
	}
	return strings.Join(out, separator)
}

// number writes a whole number.
func number(n int64) string { return strconv.FormatInt(n, 10) }

// columns titles a table's columns by their keys below "column.".
func columns(r *view.Register, keys ...string) []doc.Column {
	out := make([]doc.Column, len(keys))
	for i, key := range keys {
		out[i].Title = r.Words().T("column." + key)
	}
	return out
}

// missing is a cell for a fact that is not recorded: the internal variant says so and marks it, a public one leaves it empty.
func missing(r *view.Register) doc.Cell {
	if !r.IsInternal() {
		return doc.Cell{}
	}
	return doc.Cell{Text: r.Words().T("not_recorded"), Missing: true}
}

// orMissing is a cell with a text, or one that says it is missing.
func orMissing(r *view.Register, text string) doc.Cell {
	if text == "" {
		return missing(r)
	}
	return doc.Cell{Text: text}
}

// known are the facts a variant prints: a public one leaves out those that only say they are not recorded.
func known(r *view.Register, list []view.Fact) []view.Fact {
	if r.IsInternal() {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), func(f view.Fact) bool { return f.Missing })
}

// date is a cell with a date, or one that says it is missing.
func date(r *view.Register, d schema.Date) doc.Cell {
	if d == "" {
		return missing(r)
	}
	return doc.Cell{Text: r.Words().Date(d)}
}

// bound writes what stands between two dates or numbers so that no line ends at its dash.
func bound(s string) string { return strings.ReplaceAll(s, "–", "\u2060–\u2060") }

// span is a stretch of time on one line.
func span(w *words.Words, from, until schema.Date) string { return bound(w.Range(from, until)) }

// unbroken keeps the words of a number, an amount, a telephone number on one line.
func unbroken(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") }

// money writes an amount on one line; "" where none is recorded.
func money(w *words.Words, m schema.Money) string { return unbroken(w.Money(m)) }

// period is the stretch a report tells of: as asked for, else the year of the day shown until that day.
func period(p Params) (from, until schema.Date) {
	if from, until = p.From, p.Until; until == "" {
		until = p.AsOf.Date()
	}
	if from == "" {
		from = schema.DayOf(until.Year(), 1, 1).Date()
	}
	return from, until
}

// within reports whether a date certainly or possibly lies between two days.
func within(d, from, until schema.Date) bool {
	lo, hi := d.Bounds()
	first, _ := from.Bounds()
	_, last := until.Bounds()
	return d != "" && hi >= first && lo <= last
}

// onPaper writes a value on one line, an address of the web without the part that only a program needs.
func onPaper(f view.Fact) string {
	value := strings.ReplaceAll(f.Value, "\n", ", ")
	if f.Field == "web" {
		value = strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(value, "https://"), "http://"), "/")
	}
	return value
}

// after reports whether a date certainly lies after the day shown.
func after(d schema.Date, asOf schema.Day) bool {
	lo, _ := d.Bounds()
	return d != "" && lo > asOf
}

// stepBack mutes a row: on the day shown it had not happened yet.
func stepBack(row doc.Row) {
	for i := range row.Cells {
		row.Cells[i].Muted, row.Cells[i].Bold = true, false
	}
}

// wide is from how many letters on a value needs the whole width of the page.
const wide = 90

// facts lays two groups of facts out side by side, and below them, in the whole width, what does not fit there and the rest.
func facts(left, right, rest []view.Fact) []doc.Block {
	var below []doc.KeyValue
	narrow := func(list []view.Fact) (out []doc.KeyValue) {
		for _, f := range list {
			fact := doc.KeyValue{Key: f.Label, Value: onPaper(f), Missing: f.Missing}
			if utf8.RuneCountInString(f.Value) > wide {
				below = append(below, fact)
			} else {
				out = append(out, fact)
			}
		}
		return out
	}
	l, r := narrow(left), narrow(right)
	// The shorter group is followed by what the longer one has too many.
	for len(l) > len(r)+1 {
		r, l = append(r, l[len(l)-1]), l[:len(l)-1]
	}
	for len(r) > len(l) {
		l, r = append(l, r[len(r)-1]), r[:len(r)-1]
	}
	var rows []doc.KeyValue
	for i := range l {
		rows = append(rows, l[i])
		if i < len(r) {
			rows = append(rows, r[i])
		}
	}
	for _, f := range rest {
		below = append(below, doc.KeyValue{Key: f.Label, Value: f.Value, Missing: f.Missing})
	}
	var out []doc.Block
	if len(rows) > 0 {
		out = append(out, doc.KeyValues{Columns: 2, Rows: rows})
	}
	if len(below) > 0 {
		out = append(out, doc.KeyValues{Columns: 1, Rows: below})
	}
	return out
}

// onlyPost says in a foot that a print is about one consulate, by the number a clerk knows it by.
func onlyPost(w *words.Words, post *view.PostRow) string {
	return joined(" · ", w.T("print.one", map[string]any{"Title": post.Title}), post.RegisterNo)
}

// only says in a foot which record a print is about.
func only(w *words.Words, kind, title string) string { return joined(": ", w.Kind(kind, false), title) }

// headWords are who heads a consulate and as what; nothing where nobody does.
func headWords(sep string, row *view.PostRow) string {
	if row.Head == "" {
		return ""
	}
	return joined(sep, row.Head, row.HeadTitle)
}
