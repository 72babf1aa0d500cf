package report_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/doc/doctest"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/pdf"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// numbered makes a report with options, as of the day of the sample.
func numbered(t testing.TB, s *store.Store, name, lang string, internal bool, options map[string]string) (doc.Document, error) {
	t.Helper()
	day, _ := schema.Date("2026-11-22").Day()
	return report.Make(context.Background(), view.New(s, words.In(lang)), name, report.Params{AsOf: day, Words: words.In(lang), Made: made, Internal: internal, Options: options})
}

// flat are the blocks of a document with those that are kept together.
func flat(blocks []doc.Block) (out []doc.Block) {
	for _, b := range blocks {
		if k, ok := b.(doc.Keep); ok {
			out = append(out, flat(k.Blocks)...)
			continue
		}
		out = append(out, b)
	}
	return out
}

func figuresOf(d doc.Document) (out []doc.Figure) {
	for _, b := range flat(d.Blocks) {
		if f, ok := b.(doc.Figure); ok {
			out = append(out, f)
		}
	}
	return out
}

func figure(t *testing.T, cell doc.Cell) int {
	t.Helper()
	text := strings.NewReplacer("\u00a0", "", ",", "", "–", "0").Replace(cell.Text)
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatalf("%q is no number", cell.Text)
	}
	return n
}

// Each table adds up, and the tables by country hold every consulate once.
func TestStatisticsAddUp(t *testing.T) {
	s := register(t, true)
	day, _ := schema.Date("2026-11-22").Day()
	posts, err := view.New(s, words.In("en")).Posts(context.Background(), day)
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"en", "lt", "pl"} {
		d, err := numbered(t, s, "statistics", lang, false, nil)
		if err != nil {
			t.Fatal(err)
		}
		section, all := "", 0
		for _, b := range flat(d.Blocks) {
			if h, ok := b.(doc.Heading); ok && h.Level == 1 {
				section = h.Text
			}
			table, ok := b.(doc.Table)
			if !ok || len(table.Rows) == 0 {
				continue
			}
			sums := make([]int, len(table.Columns))
			for _, row := range table.Rows {
				if row.Total {
					for c := 1; c < len(row.Cells); c++ {
						if row.Cells[c].Text != "" && !strings.Contains(row.Cells[c].Text, "%") && figure(t, row.Cells[c]) != sums[c] {
							t.Errorf("%s, %s: column %s sums up to %d, not %s", lang, section, table.Columns[c].Title, sums[c], row.Cells[c].Text)
						}
					}
					if section == words.In(lang).T("figures.by_country") {
						all += figure(t, row.Cells[len(row.Cells)-1])
					}
					break
				}
				for c := 1; c < len(row.Cells); c++ {
					if text := row.Cells[c].Text; text != "" && !strings.Contains(text, "%") && section != words.In(lang).T("figures.then_and_now") {
						sums[c] += figure(t, row.Cells[c])
					}
				}
				if section == words.In(lang).T("figures.by_year") { // states at the end of a year are not added up
					for c := 5; c < len(sums); c++ {
						sums[c] = 0
					}
				}
			}
		}
		if all != len(posts) {
			t.Errorf("%s: %d consulates by country, %d in the register", lang, all, len(posts))
		}
	}
}

// Nothing is only a picture: each drawing tells its figures in words, and in its section there is a table behind it.
func TestDrawingsAreToldInWords(t *testing.T) {
	s := register(t, true)
	for _, name := range []string{"statistics", "network-summary"} {
		for _, lang := range []string{"en", "lt", "pl"} {
			d, err := numbered(t, s, name, lang, true, nil)
			if err != nil {
				t.Fatal(err)
			}
			found := figuresOf(d)
			if len(found) < 3 {
				t.Errorf("%s, %s: %d drawings", name, lang, len(found))
			}
			for _, f := range found {
				if !strings.ContainsAny(f.Alt, "123456789") || len(f.Drawing.Ops) == 0 || f.Drawing.W > d.TextWidth()+0.01 {
					t.Errorf("%s, %s: %q on a drawing of %d shapes", name, lang, f.Alt, len(f.Drawing.Ops))
				}
				if strings.Contains(f.Alt, "[") {
					t.Errorf("%s, %s: %q", name, lang, f.Alt)
				}
			}
			if name != "statistics" {
				continue
			}
			waiting := ""
			for _, b := range flat(d.Blocks) {
				switch x := b.(type) {
				case doc.Figure:
					waiting = x.Alt
				case doc.Table:
					waiting = ""
				case doc.Heading:
					if x.Level == 1 && waiting != "" && x.Text != words.In(lang).T("figures.then_and_now") {
						t.Errorf("%s: no table follows %q", lang, waiting)
					}
				}
			}
			if waiting != "" {
				t.Errorf("%s: no table follows %q", lang, waiting)
			}
		}
	}
}

func TestAgeIsInternal(t *testing.T) {
	s := register(t, true)
	for internal, want := range map[bool]int{false: 0, true: 1} {
		d, err := numbered(t, s, "statistics", "en", internal, nil)
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(doctest.Text(d), "Heads by age"); (n > 0) != (want > 0) {
			t.Errorf("internal %v: age is told %d times", internal, n)
		}
	}
}

func TestTheNetworkBefore(t *testing.T) {
	s := register(t, true)
	for before, want := range map[string]string{"": "As of 22 November 2021", "2015": "As of 31 December 2015", ">2015": "As of 1 January 2016", "2023-03": "As of 31 March 2023", "2023-03-01": "As of 1 March 2023"} {
		d, err := numbered(t, s, "statistics", "en", false, map[string]string{"before": before})
		if err != nil {
			t.Fatal(before, err)
		}
		captions := ""
		for _, f := range figuresOf(d) {
			captions += f.Caption + "\n"
		}
		if !strings.Contains(strings.ReplaceAll(captions, "\u00a0", " "), want) {
			t.Errorf("%q: %s", before, captions)
		}
	}
	for _, wrong := range []string{"yesterday", "2015-02-30"} {
		if _, err := numbered(t, s, "statistics", "en", false, map[string]string{"before": wrong}); !errors.Is(err, schema.ErrDate) {
			t.Errorf("%q: %v", wrong, err)
		}
	}
}

func TestMapsWithoutBoundaries(t *testing.T) {
	s := register(t, true)
	toned := func(option string) int {
		d, err := numbered(t, s, "network-summary", "en", false, map[string]string{"map": option})
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, f := range figuresOf(d) {
			for _, op := range f.Drawing.Ops {
				if p, ok := op.(draw.Path); ok && p.Fill == draw.RolePrimary {
					n++
				}
			}
		}
		return n
	}
	if with, without := toned("borders"), toned("coast"); with < 10 || without != 0 {
		t.Errorf("%d States are shaded with boundaries, %d without", with, without)
	}
}

func pagesOf(t *testing.T, d doc.Document) int {
	t.Helper()
	var buf bytes.Buffer
	rep, err := pdf.Write(context.Background(), &buf, d, pdf.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return rep.Pages
}

// The summary has two pages, of a register in which next to nothing is recorded as of one with 20,000 consulates whose names are long.
func TestTheSummaryHasTwoPages(t *testing.T) {
	bare := register(t, false)
	write(t, bare, func(w writer) { w.create(&models.Post{SendingState: w.state("LT"), ReceivingState: w.state("PL")}) })
	registers := map[string]*store.Store{"sample": register(t, true), "bare": bare}
	if !testing.Short() {
		s := register(t, false)
		network(t, s, 20_000)
		registers["large"] = s
	}
	for name, s := range registers {
		for _, lang := range []string{"en", "lt", "pl"} {
			d, err := numbered(t, s, "network-summary", lang, false, nil)
			if err != nil {
				t.Fatal(err)
			}
			if n := pagesOf(t, d); n != 2 {
				t.Errorf("%s, %s: %d pages", name, lang, n)
			}
		}
	}
}

// network writes n consulates with long names all over the world: open, vacant, closed, with terms that end.
func network(t *testing.T, s *store.Store, n int) {
	r := rand.New(rand.NewPCG(7, 7))
	write(t, s, func(w writer) {
		codes := []string{"PL", "DE", "US", "BR", "JP", "AU", "ZA", "FJ", "CA", "FR", "IT", "VC", "BA"}
		var cities []*models.City
		for i := range 400 {
			c := &models.City{Name: fmt.Sprint(longNames[i%len(longNames)], i), Country: w.state(codes[i%len(codes)]), Coords: schema.Coords{Lat: r.Float64()*120 - 50, Lon: r.Float64()*360 - 180, Known: true}, Population: int64(r.IntN(1e6))}
			w.create(c)
			cities = append(cities, c)
		}
		own := w.state("LT")
		for i := range n {
			city := cities[i%len(cities)]
			p := &models.Post{SendingState: own, ReceivingState: city.Country}
			if i%5 == 4 {
				p.SendingState, p.ReceivingState = p.ReceivingState, own
			}
			w.create(p)
			e := &models.PostEvent{Event: models.Opened, Date: schema.DateOf(1992+r.IntN(34), 1+r.IntN(10), 1+r.IntN(28)), Seat: city.ID, Class: models.PostClasses[i%4], Ordinal: 1}
			e.Parent = p.ID
			w.create(e)
			if i%7 == 0 {
				e := &models.PostEvent{Event: models.ClosedTemporarily, Date: "2026-05-03", Ordinal: 2}
				e.Parent = p.ID
				w.create(e)
			}
			if i%3 == 0 {
				person := &models.Person{FamilyName: longNames[(i/3)%len(longNames)], GivenName: "Vardas", GenderForm: []string{"f", "m", ""}[i%9/3]}
				w.create(person)
				w.create(&models.Appointment{Post: p.ID, Person: person.ID, Category: models.Honorary, Role: models.Head, Class: models.HeadClasses[i%4], ExequaturOn: "2026-02-01", TookUp: "2026-02-01", TermUntil: "2027-01-31"})
			}
		}
	})
}

// Of a register in which next to nothing is recorded, the prints say so.
func TestFiguresOfNothing(t *testing.T) {
	s := register(t, false)
	write(t, s, func(w writer) { w.create(&models.Post{SendingState: w.state("LT"), ReceivingState: w.state("PL")}) })
	for _, lang := range []string{"en", "lt", "pl"} {
		for _, name := range []string{"statistics", "network-summary"} {
			d, err := numbered(t, s, name, lang, true, nil)
			if err != nil {
				t.Fatal(err)
			}
			if n := pagesOf(t, d); n < 1 || strings.Contains(doctest.Text(d), "NaN") {
				t.Errorf("%s, %s: %d pages", name, lang, n)
			}
		}
	}
}
