package report

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
)

// figures are the counts, charts and maps.
var figures = []entry{
	{statisticsInfo, statistics},
	{summaryInfo, networkSummary},
}

// mapOption chooses whether maps show boundaries.
var mapOption = Option{Key: "map", Values: []string{"borders", "coast"}}

// chartText is the size of the words on charts and maps.
const chartText = 7.5

// mostBars is how many groups a chart with bars to the right shows: its table follows on the same page where possible, and has all.
const mostBars = 20

// tally counts the consulates of one group by how they stand.
type tally struct {
	name string
	n    [5]int // by view.Standings
}

func (t *tally) add(standing string) { t.n[slices.Index(view.Standings, standing)]++ }

func (t *tally) sum() int {
	sum := 0
	for _, n := range t.n {
		sum += n
	}
	return sum
}

// kept is how many of them there are: those closed for good and not yet open left out.
func (t *tally) kept() int { return t.n[0] + t.n[1] + t.n[2] }

// tallies counts by name, the largest group first and groups of one size in the order of the language.
func tallies(posts []view.NetworkPost, lang string, name func(*view.NetworkPost) string) []tally {
	at := map[string]int{}
	var out []tally
	for i := range posts {
		key := name(&posts[i])
		k, ok := at[key]
		if !ok {
			k = len(out)
			at[key] = k
			out = append(out, tally{name: key})
		}
		out[k].add(posts[i].Standing())
	}
	names := collator(lang)
	slices.SortStableFunc(out, func(a, b tally) int {
		if a.sum() != b.sum() {
			return b.sum() - a.sum()
		}
		return names.CompareString(a.name, b.name)
	})
	return out
}

func collator(lang string) *collate.Collator {
	tag, err := language.Parse(lang)
	if err != nil {
		tag = language.English
	}
	return collate.New(tag, collate.IgnoreCase)
}

// grouped writes a number with its thousands set apart as the language does.
func grouped(w *words.Words, n int) string {
	s := strconv.Itoa(n)
	if len(s) < 5 {
		return s
	}
	mark := "\u00a0"
	if w.Lang == "en" {
		mark = ","
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + mark + s[i:]
	}
	return s
}

// share writes a part of a whole in whole per cent; "" where there is no whole.
func share(w *words.Words, part, whole int) string {
	if whole == 0 {
		return ""
	}
	return w.T("figures.percent", map[string]any{"Number": (200*part + whole) / (2 * whole)})
}

func (f *figurer) format(v float64) string { return grouped(f.w, int(v)) }

// figurer makes the charts and tables of one document.
type figurer struct {
	r     *view.Register
	w     *words.Words
	p     Params
	width float64 // of the text
	home  string  // code of the keeper's State
	coast bool    // maps without boundaries
}

// mostSaid is how many figures a drawing says in words; the table below it has them all.
const mostSaid = 12

// alt says in words what a drawing shows.
func (f *figurer) alt(title string, facts []string) string {
	if len(facts) == 0 {
		return f.w.T("figures.alt_nothing", map[string]any{"Title": title})
	}
	more := len(facts) > mostSaid
	said := f.w.T("figures.alt", map[string]any{"Title": title, "Facts": strings.Join(facts[:min(len(facts), mostSaid)], "; ")})
	if more {
		said += " " + f.w.T("figures.alt_more")
	}
	return said
}

// used are the standings that occur, as indices of view.Standings.
func used(all []tally) []int {
	var out []int
	for k := range view.Standings {
		if slices.ContainsFunc(all, func(t tally) bool { return t.n[k] > 0 }) {
			out = append(out, k)
		}
	}
	return out
}

// standing is a chart of consulates by group and by how they stand, and its table.
func (f *figurer) standing(title, column string, all []tally, horizontal bool) []doc.Block {
	w := f.w
	spec := draw.BarSpec{Width: f.width, TextSize: chartText, Stacked: true, Horizontal: horizontal, Format: f.format}
	t := doc.Table{Columns: []doc.Column{{Title: column, Weight: 1, Key: true}}}
	charted := all
	caption := ""
	if horizontal && len(all) > mostBars {
		charted = all[:mostBars]
		caption = w.T("figures.largest_only", map[string]any{"Number": mostBars, "All": len(all)})
	}
	var facts []string
	for i := range all {
		facts = append(facts, or(all[i].name, w.T("not_recorded"))+": "+grouped(w, all[i].sum()))
	}
	for i := range charted {
		spec.Categories = append(spec.Categories, or(charted[i].name, w.T("not_recorded")))
	}
	shown := used(all)
	for _, k := range shown {
		s := draw.Series{Name: w.T("figures.standing." + view.Standings[k])}
		for i := range charted {
			s.Values = append(s.Values, float64(charted[i].n[k]))
		}
		spec.Series = append(spec.Series, s)
		t.Columns = append(t.Columns, doc.Column{Title: s.Name, Align: doc.Right})
	}
	sums := len(shown) > 1
	if sums {
		t.Columns = append(t.Columns, doc.Column{Title: w.T("figures.total"), Align: doc.Right})
	}
	total := tally{name: w.T("figures.total")}
	for i := range all {
		for k, n := range all[i].n {
			total.n[k] += n
		}
	}
	for _, line := range append(slices.Clone(all), total) {
		name := doc.Cell{Text: line.name}
		if line.name == "" {
			name = doc.Cell{Text: w.T("not_recorded"), Muted: true}
		}
		row := doc.Row{Cells: []doc.Cell{name}}
		for _, k := range shown {
			row.Cells = append(row.Cells, f.count(line.n[k]))
		}
		if sums {
			row.Cells = append(row.Cells, doc.Cell{Text: grouped(w, line.sum()), Bold: true})
		}
		t.Rows = append(t.Rows, row)
	}
	t.Rows[len(t.Rows)-1].Total = true
	return []doc.Block{doc.Figure{Drawing: draw.BarChart(spec), Alt: f.alt(title, facts), Caption: caption}, t}
}

// count is a cell with a number; none steps back.
func (f *figurer) count(n int) doc.Cell {
	if n == 0 {
		return doc.Cell{Text: "–", Muted: true}
	}
	return doc.Cell{Text: grouped(f.w, n)}
}

// leading keeps what leads to a drawing on its page: the blocks up to the first one.
func leading(blocks []doc.Block) []doc.Block {
	for i, b := range blocks {
		if _, ok := b.(doc.Figure); ok && i > 0 {
			return append([]doc.Block{doc.Keep{Blocks: blocks[:i+1]}}, blocks[i+1:]...)
		}
	}
	return blocks
}

// or is the first text, or the second where that is empty.
func or(a, b string) string {
	if a == "" {
		return b
	}
	return a
}

// bands is a chart of heads by some band and by gender, and its table.
func (f *figurer) bands(title, column string, names []string, counts map[string][3]int) []doc.Block {
	w := f.w
	genders := []string{w.T("figures.gender.f"), w.T("figures.gender.m"), w.T("figures.gender.x")}
	spec := draw.BarSpec{Width: f.width, TextSize: chartText, Stacked: true, Format: f.format, Categories: names}
	t := doc.Table{Columns: []doc.Column{{Title: column, Weight: 1, Key: true}}}
	var total [3]int
	var facts []string
	for _, name := range names {
		for g, n := range counts[name] {
			total[g] += n
		}
		facts = append(facts, name+": "+grouped(w, sum3(counts[name])))
	}
	var shown []int
	for g, name := range genders {
		if total[g] == 0 {
			continue
		}
		shown = append(shown, g)
		s := draw.Series{Name: name}
		for _, band := range names {
			s.Values = append(s.Values, float64(counts[band][g]))
		}
		spec.Series = append(spec.Series, s)
		t.Columns = append(t.Columns, doc.Column{Title: name, Align: doc.Right})
	}
	t.Columns = append(t.Columns, doc.Column{Title: w.T("figures.total"), Align: doc.Right}, doc.Column{Title: w.T("figures.share"), Align: doc.Right})
	line := func(name string, n [3]int) doc.Row {
		row := doc.Row{Cells: []doc.Cell{{Text: name}}}
		for _, g := range shown {
			row.Cells = append(row.Cells, f.count(n[g]))
		}
		row.Cells = append(row.Cells, doc.Cell{Text: grouped(w, sum3(n)), Bold: true}, doc.Cell{Text: share(w, sum3(n), sum3(total))})
		return row
	}
	for _, name := range names {
		t.Rows = append(t.Rows, line(name, counts[name]))
	}
	last, shares := line(w.T("figures.total"), total), doc.Cells(w.T("figures.share"))
	for _, g := range shown {
		shares.Cells = append(shares.Cells, doc.Cell{Text: share(w, total[g], sum3(total))})
	}
	shares.Cells = append(shares.Cells, doc.Cell{Text: share(w, sum3(total), sum3(total)), Bold: true}, doc.Cell{})
	last.Total, shares.Total = true, true
	t.Rows = append(t.Rows, last, shares)
	return []doc.Block{doc.Figure{Drawing: draw.BarChart(spec), Alt: f.alt(title, facts)}, t}
}

func sum3(n [3]int) int { return n[0] + n[1] + n[2] }

// genderIndex orders women, men, and those whose form of titles is not recorded.
func genderIndex(gender string) int {
	switch gender {
	case "f":
		return 0
	case "m":
		return 1
	}
	return 2
}

// changeKinds in the order charts and tables show them.
var changeKinds = []string{models.Opened, models.Reopened, models.ClosedTemporarily, models.Closed}
