package report

import (
	"context"
	"slices"
	"strconv"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

var statisticsInfo = Info{Name: "statistics", Records: "post", Group: "figures", Options: []Option{mapOption, {Key: "before", Date: true}}}

// beforeYears is how far back the map beside today's is where no day was chosen.
const beforeYears = 5

// statistics counts the network: by country, class, heads and years, with maps. Each drawing is followed by its figures.
func statistics(ctx context.Context, r *view.Register, p Params) (doc.Document, error) {
	posts, err := r.Network(ctx, p.AsOf, p.IDs...)
	if err != nil {
		return doc.Document{}, err
	}
	lives, err := r.Lives(ctx, p.IDs...)
	if err != nil {
		return doc.Document{}, err
	}
	then, err := before(p)
	if err != nil {
		return doc.Document{}, err
	}
	past, err := r.Network(ctx, then, p.IDs...)
	if err != nil {
		return doc.Document{}, err
	}
	w := r.Words()
	d := doc.Document{Title: w.T("report.statistics.name"), Subtitle: w.N("print.posts", len(posts)), Filter: filter(r, p, "print.all")}
	f, err := newFigurer(ctx, r, p, d.TextWidth())
	if err != nil || len(posts) == 0 {
		d.Blocks = []doc.Block{doc.MutedText(w.T("report.statistics.empty"))}
		return d, err
	}
	d.Blocks = slices.Concat(f.byCountry(posts), f.byClass(posts), f.heads(posts), f.byYear(lives), f.maps(posts, past, then))
	return d, nil
}

func newFigurer(ctx context.Context, r *view.Register, p Params, width float64) (*figurer, error) {
	home, err := r.Home(ctx)
	return &figurer{r: r, w: r.Words(), p: p, width: width, home: home, coast: p.Options[mapOption.Key] == "coast"}, err
}

// before is the day the map beside today's shows: the last one a date may mean, or the same day some years ago.
func before(p Params) (schema.Day, error) {
	text := p.Options["before"]
	if text == "" {
		year, month, day := p.AsOf.Civil()
		return schema.DayOf(year-beforeYears, month, day), nil
	}
	date, err := schema.ParseDate(text)
	if err != nil {
		return 0, err
	}
	first, last := date.Bounds()
	if !last.Bounded() {
		return first, nil
	}
	return last, nil
}

// heading opens a section.
func heading(level int, text string) doc.Block { return doc.Heading{Level: level, Text: text} }

// doubt says how many of some consulates only possibly stand as counted; nothing where none.
func (f *figurer) doubt(posts []view.NetworkPost) []doc.Block {
	n := 0
	for i := range posts {
		if posts[i].StatusCertainty == schema.Possibly {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return []doc.Block{doc.MutedText(f.w.N("figures.possibly", n))}
}

// byCountry counts by the State that is not the keeper's own.
func (f *figurer) byCountry(posts []view.NetworkPost) []doc.Block {
	w := f.w
	lead := append([]doc.Block{heading(1, w.T("figures.by_country"))}, f.doubt(posts)...)
	var out []doc.Block
	parts := [3][]view.NetworkPost{}
	for _, p := range posts {
		k := part(&p.PostRow, f.home)
		parts[k] = append(parts[k], p)
	}
	for k, of := range parts {
		if len(of) == 0 {
			continue
		}
		title, _ := ofStates(f.r, &of[0].PostRow, f.home)
		column := w.T([]string{"figures.receiving", "figures.sending", "column.states"}[k])
		list := tallies(of, w.Lang, func(p *view.NetworkPost) string {
			_, other := ofStates(f.r, &p.PostRow, f.home)
			return other
		})
		lead = append(lead, heading(2, title))
		out = append(out, leading(append(lead, f.standing(title, column, list, true)...))...)
		lead = nil
	}
	return out
}

// current are the consulates that are neither closed for good nor yet to open.
func current(posts []view.NetworkPost) []view.NetworkPost {
	return slices.DeleteFunc(slices.Clone(posts), func(p view.NetworkPost) bool {
		return p.Status == models.ClosedForGood || p.Status == models.NotOpen
	})
}

func (f *figurer) byClass(posts []view.NetworkPost) []doc.Block {
	w := f.w
	title := w.T("figures.by_class")
	list := tallies(current(posts), w.Lang, func(p *view.NetworkPost) string { return w.Choice("post_event", "class", p.Class) })
	if len(list) == 0 {
		return nil
	}
	rank := func(t tally) int {
		for i, class := range models.PostClasses {
			if t.name == w.Choice("post_event", "class", class) {
				return i
			}
		}
		return len(models.PostClasses)
	}
	slices.SortStableFunc(list, func(a, b tally) int { return rank(a) - rank(b) })
	out := []doc.Block{heading(1, title), doc.MutedText(w.T("figures.not_for_good"))}
	return leading(append(out, f.standing(title, w.Field("post_event", "class"), list, false)...))
}

// Bands of years, each from its first year to the one before the next.
var (
	serviceBands = []int{0, 1, 5, 10, 20}
	ageBands     = []int{0, 40, 50, 60, 70}
)

// bandNames names bands of years, and last what is not known well enough for one.
func (f *figurer) bandNames(bands []int) []string {
	var out []string
	for i, from := range bands {
		switch {
		case i == len(bands)-1:
			out = append(out, f.w.N("figures.band.from", from))
		case from == 0:
			out = append(out, f.w.N("figures.band.under", bands[1]))
		default:
			out = append(out, f.w.T("figures.band.between", map[string]any{"From": from, "Count": bands[i+1] - 1}))
		}
	}
	return append(out, f.w.T("figures.band.unknown"))
}

// band finds the band a length of time since a date lies in, on a day; the last one, "not known", where the date is missing or leaves
// more than one open.
func band(bands []int, since schema.Date, on schema.Day) int {
	lo, hi := since.Bounds()
	if since == "" || !lo.Bounded() || !hi.Bounded() || lo > on {
		return len(bands)
	}
	of := func(from schema.Day) int {
		years := fullYears(min(from, on), on)
		for i := len(bands) - 1; i >= 0; i-- {
			if years >= bands[i] {
				return i
			}
		}
		return 0
	}
	if a, b := of(lo), of(hi); a == b {
		return a
	}
	return len(bands)
}

func fullYears(from, to schema.Day) int {
	n, _ := models.Years(from.Date(), to)
	return max(n, 0)
}

// heads counts those in office by gender, length of service and, in the full variant, age.
func (f *figurer) heads(posts []view.NetworkPost) []doc.Block {
	w := f.w
	var classes []string
	for _, class := range models.HeadClasses {
		classes = append(classes, w.Choice("appointment", "class", class))
	}
	classes = append(classes, w.T("not_recorded"))
	service, ages := f.bandNames(serviceBands), f.bandNames(ageBands)
	byClass, byService, byAge := map[string][3]int{}, map[string][3]int{}, map[string][3]int{}
	add := func(to map[string][3]int, key string, gender int) {
		n := to[key]
		n[gender]++
		to[key] = n
	}
	n := 0
	for i := range posts {
		p := &posts[i]
		if p.HeadID == 0 {
			continue
		}
		n++
		g := genderIndex(p.Gender)
		add(byClass, or(w.Choice("appointment", "class", p.HeadClass), w.T("not_recorded")), g)
		add(byService, service[band(serviceBands, p.HeadSince, f.p.AsOf)], g)
		add(byAge, ages[band(ageBands, p.Born, f.p.AsOf)], g)
	}
	out := []doc.Block{heading(1, w.T("figures.heads")), doc.Text(w.N("figures.heads_in_office", n))}
	if n == 0 {
		return out
	}
	title := w.T("figures.by_gender")
	out = append(out, heading(2, title))
	classes = slices.DeleteFunc(classes, func(name string) bool { return sum3(byClass[name]) == 0 })
	out = leading(append(out, f.bands(title, w.Field("appointment", "class"), classes, byClass)...))
	title = w.T("figures.by_service")
	out = append(out, leading(append([]doc.Block{heading(2, title)}, f.bands(title, w.T("figures.service"), service, byService)...))...)
	if f.r.IsInternal() {
		title = w.T("figures.by_age")
		out = append(out, leading(append([]doc.Block{heading(2, title)}, f.bands(title, w.T("figures.age"), ages, byAge)...))...)
	}
	return out
}

// mostYears is how many years back charts of years go.
const mostYears = 60

// byYear counts openings, reopenings and closings by year, and what was open at the end of each. A change whose year is not certain
// is counted apart.
func (f *figurer) byYear(lives view.Lives) []doc.Block {
	w := f.w
	last, _, _ := f.p.AsOf.Civil()
	first := last
	count := map[int]map[string]int{}
	unsure, total := map[string]int{}, map[string]int{}
	doubtful := 0
	for _, c := range lives.Changes {
		if c.Lo > f.p.AsOf {
			continue
		}
		total[c.Kind]++
		year := c.Year()
		if year == 0 {
			unsure[c.Kind]++
			doubtful++
			continue
		}
		first = min(first, year)
		if count[year] == nil {
			count[year] = map[string]int{}
		}
		count[year][c.Kind]++
	}
	out := []doc.Block{heading(1, w.T("figures.by_year"))}
	if len(total) == 0 {
		return append(out, doc.MutedText(w.T("figures.no_changes")))
	}
	if doubtful > 0 {
		out = append(out, doc.MutedText(w.N("figures.unsure", doubtful)))
	}
	from := max(first, last-mostYears+1)
	certain, possible, doubt := f.openAtEnd(lives, from, last)
	changes := 0
	for _, n := range total {
		changes += n
	}
	if 2*doubtful > changes {
		out = append(out, doc.MutedText(w.T("figures.mostly_unsure")))
	} else {
		out = leading(append(out, f.changesChart(count, total, from, last)))
		growth := []doc.Block{heading(2, w.T("figures.open_by_year"))}
		if doubt {
			growth = append(growth, doc.MutedText(w.T("figures.open_doubt")))
		}
		out = append(out, leading(append(growth, f.growthChart(certain, possible, from, doubt)))...)
	}

	t := doc.Table{Columns: []doc.Column{{Title: w.T("figures.year"), Weight: 1, Key: true}}}
	for _, kind := range changeKinds {
		t.Columns = append(t.Columns, doc.Column{Title: w.T("figures.change." + kind), Align: doc.Right})
	}
	t.Columns = append(t.Columns, doc.Column{Title: w.T("figures.open_at_end"), Align: doc.Right})
	if doubt {
		t.Columns = append(t.Columns, doc.Column{Title: w.T("figures.open_possible"), Align: doc.Right})
	}
	line := func(name string, n map[string]int, year int) doc.Row {
		row := doc.Row{Cells: []doc.Cell{{Text: name}}}
		for _, kind := range changeKinds {
			row.Cells = append(row.Cells, f.count(n[kind]))
		}
		end, perhaps := doc.Cell{}, doc.Cell{}
		if year >= from {
			end, perhaps = doc.Cell{Text: f.format(certain.Values[year-from]), Bold: true}, doc.Cell{Text: f.format(possible.Values[year-from])}
		}
		row.Cells = append(row.Cells, end)
		if doubt {
			row.Cells = append(row.Cells, perhaps)
		}
		return row
	}
	// Years in which nothing happened are left out, the first and the last of the charts excepted.
	for year := last; year >= first; year-- {
		if count[year] != nil || year == last || year == from {
			t.Rows = append(t.Rows, line(strconv.Itoa(year), count[year], year))
		}
	}
	if doubtful > 0 {
		t.Rows = append(t.Rows, line(w.T("figures.year_unsure"), unsure, 0))
	}
	t.Rows = append(t.Rows, line(w.T("figures.total"), total, 0))
	t.Rows[len(t.Rows)-1].Total = true
	return append(out, t)
}

// changesChart shows what happened in each year.
func (f *figurer) changesChart(count map[int]map[string]int, total map[string]int, from, last int) doc.Block {
	bars := draw.BarSpec{Width: f.width, TextSize: chartText, Stacked: true, Sparse: true, Format: f.format}
	for year := from; year <= last; year++ {
		bars.Categories = append(bars.Categories, strconv.Itoa(year))
	}
	var facts []string
	for _, kind := range changeKinds {
		s := draw.Series{Name: f.w.T("figures.change." + kind)}
		for year := from; year <= last; year++ {
			s.Values = append(s.Values, float64(count[year][kind]))
		}
		bars.Series = append(bars.Series, s)
		facts = append(facts, s.Name+": "+grouped(f.w, total[kind]))
	}
	return doc.Figure{Drawing: draw.BarChart(bars), Alt: f.alt(f.w.T("figures.by_year"), facts)}
}

// openAtEnd is how many consulates were open at the end of each year, and by the day shown: certainly, and with those that possibly
// were; doubt says that these differ.
func (f *figurer) openAtEnd(lives view.Lives, from, last int) (certain, possible draw.Series, doubt bool) {
	certain.Name, possible.Name = f.w.T("figures.open_certain"), f.w.T("figures.open_possible")
	for year := from; year <= last; year++ {
		sure, perhaps := lives.OpenOn(min(schema.DayOf(year, 12, 31), f.p.AsOf), f.r.Today())
		certain.Values, possible.Values = append(certain.Values, float64(sure)), append(possible.Values, float64(sure+perhaps))
		doubt = doubt || perhaps > 0
	}
	return certain, possible, doubt
}

func (f *figurer) growthChart(certain, possible draw.Series, from int, doubt bool) doc.Block {
	series := []draw.Series{certain}
	if doubt {
		series = append(series, possible)
	}
	var facts []string
	for i := len(certain.Values) - 1; i >= 0; i -= 5 {
		facts = append(facts, strconv.Itoa(from+i)+": "+f.format(certain.Values[i]))
	}
	chart := draw.LineChart(draw.LineSpec{Width: f.width, TextSize: chartText, From: from, Series: series, Format: f.format})
	return doc.Figure{Drawing: chart, Alt: f.alt(f.w.T("figures.open_by_year"), facts)}
}

// maps shows the network on the day, and on an earlier one beside it.
func (f *figurer) maps(posts, past []view.NetworkPost, then schema.Day) []doc.Block {
	w := f.w
	on := func(day schema.Day) string { return w.T("print.as_of", map[string]any{"Date": w.LongDate(day.Date())}) }
	out := []doc.Block{doc.Heading{Level: 1, Text: w.T("figures.network"), NewPage: true}}
	now := f.regions(posts)
	if len(now) == 0 {
		return append(out, doc.MutedText(w.T("figures.map.nothing")))
	}
	for i, g := range now {
		lead := []doc.Block{heading(2, g.title)}
		if i == 0 {
			lead, out = append(out, lead...), nil
		}
		out = append(out, leading(append(lead, f.drawn(g, heightOfMap, on(f.p.AsOf))))...)
	}
	out = append(out, doc.Heading{Level: 1, Text: w.T("figures.then_and_now"), NewPage: true})
	for _, g := range now {
		if g.europe {
			continue
		}
		earlier := g
		earlier.posts = nil
		for _, p := range past {
			if (p.ReceivingCode == f.home) == (g.country == f.home) {
				earlier.posts = append(earlier.posts, p)
			}
		}
		out = append(out, doc.Keep{Blocks: []doc.Block{heading(2, g.title), f.drawn(earlier, heightOfMap*0.85, on(then)), f.drawn(g, heightOfMap*0.85, on(f.p.AsOf))}})
	}
	return append(out, f.differences(posts, past, then)...)
}

// mostDifferences is how many consulates are named that stand otherwise than they did.
const mostDifferences = 300

// differences lists the consulates that stand otherwise than they did.
func (f *figurer) differences(posts, past []view.NetworkPost, then schema.Day) []doc.Block {
	w := f.w
	was := map[int64]*view.NetworkPost{}
	for i := range past {
		was[past[i].ID] = &past[i]
	}
	t := doc.Table{Columns: []doc.Column{{Title: w.T("column.consulate"), Weight: 2, Key: true}, {Title: w.T("figures.stood", map[string]any{"Date": w.Date(then.Date())}), Weight: 1},
		{Title: w.T("figures.stood", map[string]any{"Date": w.Date(f.p.AsOf.Date())}), Weight: 1}}}
	say := func(p *view.NetworkPost) string {
		s := w.Status(p.Status, p.StatusCertainty)
		if p.Standing() == view.StandsVacant {
			s += ", " + w.T("head.vacant")
		}
		return s
	}
	for i := range posts {
		now, old := &posts[i], was[posts[i].ID]
		if old == nil || old.Status == now.Status && old.SeatID == now.SeatID {
			continue
		}
		a, b := say(old), say(now)
		if old.SeatID != now.SeatID && old.Seat != "" {
			a, b = joined(", ", old.Seat, a), joined(", ", now.Seat, b)
		}
		t.Rows = append(t.Rows, doc.Cells(now.Title, a, b))
	}
	if len(t.Rows) == 0 {
		return []doc.Block{doc.MutedText(w.T("figures.no_difference"))}
	}
	out := []doc.Block{heading(2, w.T("figures.differences")), t}
	if more := len(t.Rows) - mostDifferences; more > 0 {
		t.Rows = t.Rows[:mostDifferences]
		out = []doc.Block{out[0], t, doc.MutedText(w.N("figures.more", more))}
	}
	return out
}
