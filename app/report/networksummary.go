package report

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

var summaryInfo = Info{Name: "network-summary", Group: "figures", Options: []Option{mapOption}}

// How far the summary looks back and ahead, in days and months.
const (
	termsAhead         = 183
	summaryMonths      = 12
	anniversariesAhead = 365
)

// The summary has two pages, however large the register: a list ends after so many records, or earlier where long names take the height
// of them and spare more. Only a name longer than mostOfOne lines is shortened. Measures are in points.
const (
	sideWidth    = 160 // of the first and the last column, where names leave them room
	leastSide    = 100 // where they do not
	mainWidth    = 160 // of the names, at least
	cellGap      = 9
	cellText     = 8.5
	cellLine     = 11.6
	cellPad      = 6
	spare        = 6
	mostChanges  = 8
	mostOthers   = 6
	mostOfOne    = 4
	firstMap     = 262
	secondMap    = 200
	countriesOf  = 3
	tileHeight   = 62
	tilesInARow  = 3
	bigFigures   = 26
	tileCaption  = 8.5
	tileDistance = 8
)

// networkSummary is two pages for somebody with two minutes: figures and a map; what changed, what is vacant, what is ahead.
func networkSummary(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	posts, err := r.Network(ctx, p.AsOf)
	if err != nil {
		return doc.Document{}, err
	}
	lives, err := r.Lives(ctx)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	d := doc.Document{Title: w.T("report.network-summary.name"), Filter: w.T("print.all")}
	f, err := newFigurer(ctx, r, p, d.TextWidth())
	if err != nil || len(posts) == 0 {
		d.Blocks = []doc.Block{doc.MutedText(w.T("report.network-summary.empty"))}
		return d, err
	}
	rows := make([]view.PostRow, len(posts))
	for i := range posts {
		rows[i] = posts[i].PostRow
	}
	terms := r.TermsOf(rows, p.AsOf, termsAhead)
	ahead, err := f.anniversaries(ctx, lives, posts)
	if err != nil {
		return d, err
	}
	d.Blocks = append(d.Blocks, f.headline(posts, len(terms))...)
	d.Blocks = append(d.Blocks, f.largest(posts)...)
	regions := f.regions(posts)
	for i, height := range []float64{firstMap, secondMap} {
		if i < len(regions) {
			picture := f.drawn(regions[i], height, "")
			if i > 0 && regions[i].europe { // the map of the world has said it
				picture.Caption = ""
			}
			d.Blocks = append(d.Blocks, picture)
		}
	}
	d.Blocks = append(d.Blocks, doc.PageBreak{})
	d.Blocks = append(d.Blocks, f.changed(lives, posts)...)
	d.Blocks = append(d.Blocks, f.vacancies(posts)...)
	d.Blocks = append(d.Blocks, f.termsEnding(terms)...)
	d.Blocks = append(d.Blocks, ahead...)
	return d, nil
}

// headline is the figures that matter, large.
func (f *figurer) headline(posts []view.NetworkPost, terms int) []doc.Block {
	w := f.w
	var all tally
	countries := map[string]bool{}
	for i := range posts {
		p := &posts[i]
		all.add(p.Standing())
		if p.Status == models.Open {
			code := p.ReceivingCode
			if code == f.home {
				code = p.SendingCode
			}
			countries[code] = true
		}
	}
	type tile struct {
		n    int
		role draw.Role
		key  string
	}
	tiles := []tile{
		{all.n[0] + all.n[1], draw.RoleOpen, "open"}, {len(countries), draw.RolePrimary, "countries"}, {all.n[0], draw.RolePrimary, "heads"},
		{all.n[1], draw.RoleWarning, "vacant"}, {all.n[2], draw.RoleClosed, "closed"}, {terms, draw.RoleWarning, "terms"},
	}
	wide := (f.width - tileDistance*(tilesInARow-1)) / tilesInARow
	picture := draw.Drawing{W: f.width}
	var facts []string
	for i, t := range tiles {
		x, y := float64(i%tilesInARow)*(wide+tileDistance), float64(i/tilesInARow)*(tileHeight+tileDistance)
		caption := w.N("figures.tile."+t.key, t.n)
		picture.Ops = append(picture.Ops,
			draw.Rect{X: x, Y: y, W: wide, H: tileHeight, Radius: 4, Stroke: draw.RoleLine, StrokeWidth: 0.8},
			draw.Rect{X: x, Y: y + 8, W: 3, H: tileHeight - 16, Fill: t.role},
			draw.Text{X: x + 14, Y: y + 34, Size: bigFigures, Bold: true, Colour: draw.RoleText, Text: grouped(w, t.n), MaxWidth: wide - 20},
			draw.Text{X: x + 14, Y: y + 50, Size: tileCaption, Colour: draw.RoleMuted, Text: caption, MaxWidth: wide - 20})
		picture.H = y + tileHeight
		facts = append(facts, grouped(w, t.n)+" "+caption)
	}
	return []doc.Block{doc.Figure{Drawing: picture, Alt: f.alt(w.T("figures.headline"), facts)}}
}

// largest names the States with the most consulates, in a sentence.
func (f *figurer) largest(posts []view.NetworkPost) []doc.Block {
	parts := [3][]view.NetworkPost{}
	for _, p := range current(posts) {
		k := part(&p.PostRow, f.home)
		parts[k] = append(parts[k], p)
	}
	var out []doc.Block
	for _, of := range parts {
		if len(of) == 0 {
			continue
		}
		title, _ := ofStates(f.r, &of[0].PostRow, f.home)
		list := tallies(of, f.w.Lang, func(p *view.NetworkPost) string {
			_, other := ofStates(f.r, &p.PostRow, f.home)
			return other
		})
		var names []string
		for _, t := range list[:min(len(list), countriesOf)] {
			names = append(names, t.name+" "+grouped(f.w, t.sum()))
		}
		line := f.w.T("figures.largest", map[string]any{"Title": title, "Number": f.w.N("print.posts", len(of)), "Names": strings.Join(names, ", ")})
		out = append(out, doc.Text(line))
	}
	return out
}

// lineOf is a line of the second page: what it is sorted by, and what it says.
type lineOf struct {
	on               schema.Date
	left, main, note string
}

// lines is a section of the second page: its head, which says how many there are, and the first of them, as many as its height holds.
func (f *figurer) lines(title, none string, heads [3]string, all []lineOf, most int) []doc.Block {
	if len(all) == 0 {
		return []doc.Block{doc.Heading{Level: 1, Text: title, Secondary: f.firstOf(0, 0)}, doc.MutedText(none)}
	}
	t := doc.Table{Columns: []doc.Column{{Title: heads[0]}, {Title: heads[1], Weight: 1, Key: true}}}
	noted := slices.ContainsFunc(all[:min(len(all), most)], func(l lineOf) bool { return l.note != "" })
	if noted {
		t.Columns = append(t.Columns, doc.Column{Title: heads[2]})
	}
	main, left := f.width, float64(most)*(cellLine+cellPad)+spare
	for _, column := range [2]func(lineOf) string{func(l lineOf) string { return l.left }, func(l lineOf) string { return l.note }} {
		wide := 0.0
		for _, l := range all[:min(len(all), most)] {
			wide = max(wide, draw.Text{Text: column(l), Size: cellText}.Place().Width)
		}
		main -= min(wide, sideWidth) + cellGap
	}
	main = max(main, mainWidth)
	for _, l := range all[:min(len(all), most)] {
		n := 1
		for _, cell := range []struct {
			text  *string
			width float64
		}{{&l.left, leastSide}, {&l.main, main}, {&l.note, leastSide}} {
			*cell.text = draw.Text{Text: *cell.text, Size: cellText, MaxWidth: (mostOfOne - 1) * cell.width}.Place().Text
			n = max(n, linesOf(*cell.text, cell.width))
		}
		if left -= float64(n)*cellLine + cellPad; left < 0 && len(t.Rows) > 0 {
			break
		}
		row := doc.Cells(l.left, l.main)
		if noted {
			row.Cells = append(row.Cells, doc.Cell{Text: l.note})
		}
		t.Rows = append(t.Rows, row)
	}
	return []doc.Block{doc.Heading{Level: 1, Text: title, Secondary: f.firstOf(len(all), len(t.Rows))}, t}
}

// linesOf is how many lines a text of the second page takes in a column; a word wider than that is broken.
func linesOf(text string, width float64) (n int) {
	for _, line := range fitted(text, cellText, width, 2*mostOfOne) {
		n += max(1, int(math.Ceil(draw.Text{Text: line, Size: cellText}.Place().Width/width)))
	}
	return n
}

// firstOf says how many lines there are, and how many of them are shown where that is not all.
func (f *figurer) firstOf(all, most int) string {
	if all <= most {
		return grouped(f.w, all)
	}
	return f.w.T("figures.first_of", map[string]any{"Number": most, "All": grouped(f.w, all)})
}

// dated is a line that begins with its date.
func (f *figurer) dated(on schema.Date, main, note string) lineOf {
	return lineOf{on, f.w.Date(on), main, note}
}

// changed is what happened in the months before the day: statuses, and who took up office.
func (f *figurer) changed(lives view.Lives, posts []view.NetworkPost) []doc.Block {
	w := f.w
	year, month, day := f.p.AsOf.Civil()
	from := schema.DayOf(year, month-summaryMonths, day)
	title := map[int64]string{}
	for i := range posts {
		title[posts[i].ID] = posts[i].Title
	}
	var all []lineOf
	for _, c := range lives.Changes {
		if c.Lo > from && c.Lo <= f.p.AsOf { // one that may have been earlier is not told as news
			all = append(all, f.dated(c.Date, title[c.PostID], w.Choice("post_event", "event", c.Kind)))
		}
	}
	for i := range posts {
		p := &posts[i]
		if lo, hi := p.HeadSince.Bounds(); p.HeadID != 0 && p.HeadSince != "" && lo > from && hi.Bounded() && lo <= f.p.AsOf {
			all = append(all, f.dated(p.HeadSince, p.Head+" – "+p.Title, w.T("figures.new_head")))
		}
	}
	latest(all)
	return f.lines(w.N("figures.changed", summaryMonths), w.T("figures.changed_nothing"), [3]string{w.T("column.date"), w.T("column.consulate"), w.T("column.event")}, all, mostChanges)
}

// latest orders lines, the last one first.
func latest(all []lineOf) {
	slices.SortStableFunc(all, func(a, b lineOf) int {
		x, _ := a.on.Bounds()
		y, _ := b.on.Bounds()
		return cmp.Compare(y, x)
	})
}

func (f *figurer) vacancies(posts []view.NetworkPost) []doc.Block {
	w := f.w
	var all []lineOf
	for i := range posts {
		p := &posts[i]
		if p.Standing() != view.StandsVacant {
			continue
		}
		_, other := ofStates(f.r, &p.PostRow, f.home)
		all = append(all, lineOf{left: other, main: p.Title, note: p.Unended})
	}
	return f.lines(w.T("figures.vacancies"), w.T("figures.vacancies_none"), [3]string{w.T("column.state"), w.T("column.consulate"), w.T("figures.unended")}, all, mostOthers)
}

func (f *figurer) termsEnding(terms []view.TermEnding) []doc.Block {
	w := f.w
	var all []lineOf
	for _, t := range terms {
		note := ""
		if t.RanOut {
			note = w.T("figures.ran_out")
		}
		all = append(all, f.dated(t.Until, t.Person+" – "+t.Post, note))
	}
	return f.lines(w.T("figures.terms"), w.T("figures.terms_none"), [3]string{w.T("column.term"), w.T("column.head"), w.T("column.details")}, all, mostOthers)
}

// anniversaries are those of twinnings, and round ones of consulates, in the year after the day.
func (f *figurer) anniversaries(ctx context.Context, lives view.Lives, posts []view.NetworkPost) ([]doc.Block, error) {
	w := f.w
	twinnings, err := f.r.Anniversaries(ctx, f.p.AsOf, 0)
	if err != nil {
		return nil, err
	}
	until := f.p.AsOf + anniversariesAhead
	var all []lineOf
	for _, a := range twinnings {
		if on, ok := a.On.Day(); ok && on <= until {
			all = append(all, f.dated(a.On, a.Title, w.N("figures.anniversary.twinning", a.Years)))
		}
	}
	open := map[int64]string{}
	for i := range posts {
		if posts[i].Status == models.Open {
			open[posts[i].ID] = posts[i].Title
		}
	}
	for _, c := range lives.Changes {
		title, ok := open[c.PostID]
		if c.Kind != models.Opened || !ok || !c.Date.Exact() {
			continue
		}
		if on, years, ok := models.NextAnniversary(c.Date, f.p.AsOf); ok && on <= until && models.Round(years) > 0 {
			all = append(all, f.dated(on.Date(), title, w.N("figures.anniversary.post", years)))
		}
	}
	latest(all)
	slices.Reverse(all)
	return f.lines(w.T("figures.anniversaries"), w.T("figures.anniversaries_none"), [3]string{w.T("column.date"), w.T("figures.of"), w.T("column.years")}, all, mostOthers), nil
}
