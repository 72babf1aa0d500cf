package report

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/words"
)

// binding says where in the texts of a language no line may end: in dates, numbers of papers and articles, amounts, telephone numbers,
// and at the dashes of ranges.
type binding struct {
	find  *regexp.Regexp
	with  string
	signs []string // one of them is in every text it changes: looking for them first is what keeps long lists fast
}

// spaced are figures before a space.
var spaced = []string{"0 ", "1 ", "2 ", "3 ", "4 ", "5 ", "6 ", "7 ", "8 ", "9 "}

// bindings are those of each language, made once.
var bindings sync.Map

func bindingsOf(w *words.Words) []binding {
	if known, ok := bindings.Load(w.Lang); ok {
		return known.([]binding)
	}
	var months []string
	for _, n := range []string{"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"} {
		months = append(months, regexp.QuoteMeta(w.T("month.of."+n)))
	}
	out := []binding{
		{regexp.MustCompile(`(\d)–(\d)`), "${1}\u2060–\u2060${2}", []string{"–"}},
		{regexp.MustCompile(`\b(\d{1,2}) (` + strings.Join(months, "|") + `)\b`), "${1}\u00a0${2}", months},
		{regexp.MustCompile(`(` + strings.Join(months, "|") + `) (\d{4})\b`), "${1}\u00a0${2}", months},
		{regexp.MustCompile(`\b(\d{4}) (m\.|r\.)`), "${1}\u00a0${2}", []string{" m.", " r."}},
		{regexp.MustCompile(`m\. (` + strings.Join(months, "|") + `)`), "m.\u00a0${1}", months},
		{regexp.MustCompile(`(` + strings.Join(months, "|") + `) (\d{1,2}) d\.`), "${1}\u00a0${2}\u00a0d.", months},
		{regexp.MustCompile(`(^|[\s(])(Nr\.|nr|No\.|Art\.|Arts\.|art\.|arts\.|§|tel\.|Tel\.) ([\d+])`), "${1}${2}\u00a0${3}", []string{"Nr. ", "nr ", "No. ", "rt. ", "rts. ", "§ ", "el. "}},
		{regexp.MustCompile(`(\d) (str\.|straipsn)`), "${1}\u00a0${2}", []string{" str"}},
		{regexp.MustCompile(` (g\.|pr\.|al\.) (\d)`), "\u00a0${1}\u00a0${2}", []string{" g. ", " pr. ", " al. "}},
		{regexp.MustCompile(`(\d) ([A-Z]{3})\b`), "${1}\u00a0${2}", spaced},
	}
	bindings.Store(w.Lang, out)
	return out
}

// phoneNumber is a number as it is dialled from abroad, in groups of figures.
var phoneNumber = regexp.MustCompile(`\+\d[\d ]+\d`)

// bind writes a text so that no line of it ends where it must not.
func bind(w *words.Words, s string) string {
	if !strings.ContainsAny(s, "0123456789") || !strings.ContainsAny(s, " –") {
		return s
	}
	for _, b := range bindingsOf(w) {
		if b.signs != nil && !slices.ContainsFunc(b.signs, func(sign string) bool { return strings.Contains(s, sign) }) {
			continue
		}
		s = b.find.ReplaceAllString(s, b.with)
	}
	if strings.Contains(s, "+") {
		s = phoneNumber.ReplaceAllStringFunc(s, unbroken)
	}
	return s
}

// bindAll binds every text of a document but its title, by which files are named too.
func bindAll(w *words.Words, d *doc.Document) {
	for _, s := range []*string{&d.Subtitle, &d.AsOf, &d.Filter} {
		*s = bind(w, *s)
	}
	bindBlocks(w, d.Blocks)
}

func bindBlocks(w *words.Words, blocks []doc.Block) {
	for i, block := range blocks {
		switch x := block.(type) {
		case doc.Heading:
			x.Text, x.Secondary = bind(w, x.Text), bind(w, x.Secondary)
			blocks[i] = x
		case doc.Paragraph:
			bindRuns(w, x.Runs)
		case doc.KeyValues:
			for n := range x.Rows {
				x.Rows[n].Key, x.Rows[n].Value = bind(w, x.Rows[n].Key), bind(w, x.Rows[n].Value)
			}
		case doc.List:
			bindItems(w, x.Items)
		case doc.Table:
			x.Title = bind(w, x.Title)
			for n := range x.Columns {
				x.Columns[n].Title = bind(w, x.Columns[n].Title)
			}
			for n := range x.Rows {
				x.Rows[n].Group = bind(w, x.Rows[n].Group)
				for k := range x.Rows[n].Cells {
					c := &x.Rows[n].Cells[k]
					c.Text = bind(w, c.Text)
				}
			}
			blocks[i] = x
		case doc.Figure:
			x.Caption = bind(w, x.Caption)
			blocks[i] = x
		case doc.TitlePage:
			for n := range x.Lines {
				x.Lines[n] = bind(w, x.Lines[n])
			}
		case doc.Keep:
			bindBlocks(w, x.Blocks)
		case doc.Columns:
			bindBlocks(w, x.Blocks)
		}
	}
}

func bindRuns(w *words.Words, runs []doc.Run) {
	for i := range runs {
		runs[i].Text, runs[i].Note = bind(w, runs[i].Text), bind(w, runs[i].Note)
	}
}

func bindItems(w *words.Words, items []doc.Item) {
	for i := range items {
		bindRuns(w, items[i].Runs)
		bindItems(w, items[i].Below)
	}
}
