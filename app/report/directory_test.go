package report_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/doc/doctest"
	"github.com/exequatur/exequatur/app/pdf"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// orders are what a consular list lets one choose.
var orders = []map[string]string{{"by": "country"}, {"by": "city"}, {"by": "precedence"}}

// headed writes an open consulate with somebody in office.
func (w writer) headed(p *models.Post, city int64, a *models.Appointment, who *models.Person) int64 {
	w.Helper()
	if p.SendingState == 0 {
		p.SendingState, p.ReceivingState = w.state("LT"), w.state("PL")
	}
	w.create(p)
	if who.ID == 0 {
		w.create(who)
	}
	e := &models.PostEvent{Event: models.Established, Date: "2001-02-03", Seat: city, Class: "consulate", Ordinal: 1}
	e.Parent = p.ID
	w.create(e)
	a.Post, a.Person = p.ID, who.ID
	if a.Category == "" {
		a.Category = models.Honorary
	}
	if a.Role == "" {
		a.Role = models.Head
	}
	w.create(a)
	return p.ID
}

// indexOf are the entries of an index as they stand: the letter, then the words.
func indexOf(d doc.Document, title string) string {
	var out []string
	eachBlock(d, func(b doc.Block) {
		if x, ok := b.(doc.Index); ok && x.Title == title {
			for _, e := range x.Entries {
				out = append(out, e.Initial+" "+e.Text)
			}
		}
	})
	return strings.Join(out, ", ")
}

func TestDirectoryStandsInTheOrderOfTheLanguage(t *testing.T) {
	s := register(t, false)
	write(t, s, func(w writer) {
		for i, name := range []string{"Zarasai", "Žiežmariai", "Šilutė", "Sejny", "Łódź", "Lublin", "Ąžuolynas", "Alytus", "ქუთაისი", "7 Wonders", "Ćmielów", "Czechowice"} {
			c := &models.City{Name: name, Country: w.state("PL")}
			w.create(c)
			w.headed(&models.Post{}, c.ID, &models.Appointment{Class: "consul", TookUp: "2001-02-03"}, &models.Person{FamilyName: name, GivenName: fmt.Sprint("No. ", i), Prefix: "dr"})
		}
	})
	for lang, want := range map[string]string{
		"en": "# 7 Wonders, A Alytus, A Ąžuolynas, C Ćmielów, C Czechowice, L Łódź, L Lublin, S Sejny, S Šilutė, Z Zarasai, Z Žiežmariai, ქ ქუთაისი",
		"lt": "# 7 Wonders, A Alytus, A Ąžuolynas, C Ćmielów, C Czechowice, L Łódź, L Lublin, S Sejny, Š Šilutė, Z Zarasai, Ž Žiežmariai, ქ ქუთაისი",
		"pl": "# 7 Wonders, A Alytus, Ą Ąžuolynas, C Czechowice, Ć Ćmielów, L Lublin, Ł Łódź, S Sejny, S Šilutė, Z Zarasai, Z Žiežmariai, ქ ქუთაისი",
	} {
		d := wanted{report: "directory", lang: lang}.make(t, s)
		if got := indexOf(d, words.In(lang).T("directory.cities")); got != want {
			t.Errorf("%s\n is:     %s\n wanted: %s", lang, got, want)
		}
		if got := indexOf(d, words.In(lang).T("directory.persons")); !strings.Contains(got, "Zarasai, dr No. 0") {
			t.Errorf("%s: persons: %s", lang, got)
		}
		var letters []string
		eachBlock(wanted{report: "directory", lang: lang, options: orders[1]}.make(t, s), func(b doc.Block) {
			if h, ok := b.(doc.Heading); ok && h.Level == 1 && !h.Quiet {
				letters = append(letters, h.Text)
			}
		})
		if again := strings.Join(letters, " "); strings.Contains(want, "Ł Łódź") != strings.Contains(again, "Ł") || strings.Count(again, "L") != 1 {
			t.Errorf("%s: the letters over the cities are %s", lang, again)
		}
	}
}

// TestDirectoryEntries: who acts, who is admitted, what is vacant, closed, gone or unknown.
func TestDirectoryEntries(t *testing.T) {
	s := register(t, false)
	var home int64
	write(t, s, func(w writer) {
		lt, pl, ee := w.state("LT"), w.state("PL"), w.state("EE")
		city := func(name, region string) int64 {
			c := &models.City{Name: name, Country: pl, Region: region}
			w.create(c)
			return c.ID
		}
		life := func(p *models.Post, seat int64, events ...*models.PostEvent) {
			if p.SendingState == 0 {
				p.SendingState, p.ReceivingState = lt, pl
			}
			w.create(p)
			for i, e := range events {
				e.Ordinal, e.Parent = int64(i+1), p.ID
				if i == 0 {
					e.Seat, e.Class = seat, "consulate"
				}
				w.create(e)
			}
		}
		opened := func() *models.PostEvent { return &models.PostEvent{Event: models.Established, Date: "2001-02-03"} }
		acting := &models.Person{FamilyName: "Zastępca", GivenName: "Ewa", GenderForm: "f"}
		w.headed(&models.Post{RegisterNo: "A"}, city("Olsztyn", "Warmińsko-Mazurskie"), &models.Appointment{Role: models.ActingHead, Class: "consul", TookUp: "2020-01-02"}, acting)
		life(&models.Post{RegisterNo: "V"}, city("Olsztyn", "Śląskie"), opened())
		life(&models.Post{RegisterNo: "T"}, city("Toruń", ""), opened(), &models.PostEvent{Event: models.ClosedTemporarily, Date: "2022-05"})
		life(&models.Post{RegisterNo: "G"}, city("Gdynia", ""), opened(), &models.PostEvent{Event: models.Closed, Date: "2010"})
		life(&models.Post{RegisterNo: "N"}, 0)
		life(&models.Post{RegisterNo: "E", SendingState: pl, ReceivingState: lt}, city("Klaipėda", ""), opened())
		life(&models.Post{RegisterNo: "X", SendingState: ee, ReceivingState: pl}, city("Sopot", ""), opened())
		kowal := &models.Person{FamilyName: "Kowal", GivenName: "Jan", GenderForm: "m", Prefix: "prof."}
		home = w.headed(&models.Post{RegisterNo: "K", OfficeAddress: "ul. Długa 1\n80-001 Kielce", Web: "https://kielce.example/lt/"}, city("Kielce", ""),
			&models.Appointment{Class: "consul_general", TookUp: "2019-05-06", ExequaturOn: "2019-05-01", TermUntil: "2029-05-05"}, kowal)
		w.headed(&models.Post{RegisterNo: "K2"}, city("Kalisz", ""), &models.Appointment{Class: "consul", TookUp: "2019-05-06"}, kowal)
		for i, x := range []models.Phone{{Use: "office", Number: "+48 41 000 00 01"}, {Use: "home", Number: "+48 99 999 99 99"}, {Use: "fax", Number: "+48 41 000 00 02"}, {Use: "duty", Number: "+48 41 000 00 03"}} {
			x.Parent = home
			w.create(&x)
			deputy := &models.Person{FamilyName: fmt.Sprint("Deputy", i)}
			w.create(deputy)
			w.create(&models.Appointment{Post: home, Person: deputy.ID, Category: models.Honorary, Role: []string{models.Deputy, models.Staff}[i%2], TookUp: "2020", EndedOn: []schema.Date{"", "", "2021", ""}[i]})
		}
	})
	say := func(w wanted) string { return strings.ReplaceAll(doctest.Text(w.make(t, s)), "\u00a0", " ") }
	public, full := say(wanted{report: "directory", lang: "en"}), say(wanted{report: "directory", lang: "en", full: true})
	for _, want := range []string{
		"## Kielce\n", "prof. Jan Kowal, Honorary Consul General, exequatur 1 May 2019\n", "\nul. Długa 1, 80-001 Kielce\nTel. +48 41 000 00 01, +48 41 000 00 03 (duty)\u2003Fax +48 41 000 00 02\u2003Web: kielce.example/lt\n",
		"## Olsztyn Warmińsko-Mazurskie", "## Olsztyn Śląskie", "Ewa Zastępca, Honorary Consul a. i., since 2 January 2020", "Vacant", "Closed for a time since May 2022", "Consulates closed for good or not yet open are left out: 1.",
		"Sending State: Estonia · receiving State: Poland", "K Kowal, prof. Jan -> p", "O Olsztyn, Warmińsko-Mazurskie, Poland", "O Olsztyn, Śląskie, Poland", "D Deputy0 -> p", "Deputy3, consular officer",
	} {
		if !strings.Contains(public, want) {
			t.Errorf("the list does not say %q", want)
		}
	}
	for _, never := range []string{"Gdynia", "not recorded", "99 999", "Deputy2", "2029", "No. K"} {
		if strings.Contains(public, never) {
			t.Errorf("the public list says %q", never)
		}
	}
	if strings.Count(public, "Sending State:") != 3 { // of Poland: by Lithuania, by Estonia, and in Lithuania
		t.Errorf("%d pairs of States are named", strings.Count(public, "Sending State:"))
	}
	for _, want := range []string{"term until 5 May 2029", "Tel. not recorded", "District: not recorded", "Whether it is open is not recorded", "+48 99 999 99 99 (home)", "No. K\n", "exequatur 1 May 2019"} {
		if !strings.Contains(full, want) {
			t.Errorf("the full list does not say %q", want)
		}
	}
	if i, j := strings.Index(public, "exequatur 1 May"), strings.Index(public, "Deputy0, deputy"); i < 0 || j < i {
		t.Error("a deputy does not stand behind the head")
	}
	for _, name := range listed[1:] {
		if text := say(wanted{report: name, lang: "en"}); strings.Contains(text, "99 999") || !strings.Contains(text, "Zastępca a. i.") || !strings.Contains(text, "vacant") || !strings.Contains(text, "(duty)") && name == "pocket-list" {
			t.Errorf("%s:\n%s", name, text)
		}
	}
	ranks := say(wanted{report: "directory", lang: "en", options: orders[2]})
	for _, want := range []string{"## Consuls general\n### 1. Honorary consulate: Lithuania – Kielce", "## Acting heads\n", "## Heads whose place cannot be told\n### Honorary consulate: Lithuania – Kalisz", "## Without a head in office\n"} {
		if !strings.Contains(ranks, want) {
			t.Errorf("by precedence: no %q in\n%s", want, ranks)
		}
	}
	_, poland, _ := strings.Cut(ranks, "\n# Poland")
	if i, j := strings.Index(poland, "## Acting"), strings.Index(poland, "## Without"); i < 0 || j < i {
		t.Error("vacant consulates stand before those with an acting head")
	}
}

// listed are the prints that list consulates.
var listed = []string{"directory", "pocket-list", "phone-list"}

// TestRanksAreThoseOfTheCorps: the numbers before the entries of a list by precedence are those of the consular corps.
func TestRanksAreThoseOfTheCorps(t *testing.T) {
	s := register(t, true)
	d := wanted{report: "directory", lang: "en", options: orders[2]}.make(t, s)
	for _, code := range []string{"LT", "PL"} {
		state := named(t, s, "state", code)
		day, _ := schema.Date("2026-11-22").Day()
		corps, err := view.New(s, words.In("en")).Corps(t.Context(), state, day)
		if err != nil || len(corps) < 5 {
			t.Fatal(len(corps), err)
		}
		at := map[string]string{}
		eachBlock(d, func(b doc.Block) {
			if h, ok := b.(doc.Heading); ok && h.Anchor != "" {
				at[h.Anchor] = h.Text
			}
		})
		for _, m := range corps {
			text := at[fmt.Sprint("p", m.Appointment.Post)]
			if numbered := strings.HasPrefix(text, fmt.Sprint(m.Place, ".\u00a0")); text == "" || numbered == m.Missing {
				t.Errorf("%s, place %d: %q", m.Person, m.Place, text)
			}
		}
	}
}

func TestEqualRanksAreSeen(t *testing.T) {
	s := register(t, false)
	var state int64
	write(t, s, func(w writer) {
		state = w.state("PL")
		c := &models.City{Name: "Toruń", Country: state}
		w.create(c)
		for i, a := range []models.Appointment{
			{Class: "consul", ExequaturOn: "2010-01-01", PresentedOn: "2009-12-01"}, {Class: "consul", ExequaturOn: "2010-01-01", PresentedOn: "2009-12-01"}, // nothing sets an order between them
			{Class: "consul", ExequaturOn: "2011-01-01", PresentedOn: "2010-12-01"}, {Class: "consul", ExequaturOn: "2011-01-01", PresentedOn: "2010-12-02"}, // the day of presentation does
			{Class: "consul", ExequaturOn: "2012"}, {Class: "consul", ExequaturOn: "2012-03-04"}, // one is known too little
			{Class: "consul", TookUp: "2013-01-01"}, {ExequaturOn: "2000-01-01"},
		} {
			w.headed(&models.Post{RegisterNo: fmt.Sprint(i)}, c.ID, &a, &models.Person{FamilyName: fmt.Sprint("Head", i)})
		}
	})
	text := strings.ReplaceAll(doctest.Text(wanted{report: "precedence", lang: "en", ids: []int64{state}}.make(t, s)), "\u00a0", " ")
	for _, want := range []string{"| 1 = | Head0", "| 2 = | Head1", "| 3 | Head2", "| 4 | Head3", "| 5 ~ | Head4", "| 6 ~ | Head5", "| – | Head6 | consul | honorary | Honorary consulate: Lithuania – Toruń | Lithuania | date missing (missing)",
		"| – | Head7 | not recorded (missing) |", "= Art. 16 sets no order", "~ The place is not certain", "– No place can be given"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

// TestListsOfNothing: a consulate of which nothing but its States is recorded is listed, and no heading is left empty.
func TestListsOfNothing(t *testing.T) {
	s := register(t, false)
	bare := 0
	write(t, s, func(w writer) {
		for _, code := range []string{"PL", "DE"} {
			w.create(&models.Post{SendingState: w.state("LT"), ReceivingState: w.state(code)})
			bare++
		}
	})
	for _, name := range listed {
		for _, lang := range words.Languages {
			for _, full := range []bool{false, true} {
				for _, o := range orders {
					d := wanted{report: name, lang: lang, full: full, options: o}.make(t, s)
					sound(t, name, d)
					_, text, front := strings.Cut(doctest.Text(d), "==== page") // what stands before explains the signs
					if !front {
						text = doctest.Text(d)
					}
					if said := strings.Contains(text, words.In(lang).T("not_recorded")) || strings.Contains(text, words.In(lang).T("directory.no_phone")); said != full {
						t.Errorf("%s in %s, full %v: says that things are missing: %v\n%s", name, lang, full, said, text)
					}
					if strings.Contains(text, "[") {
						t.Errorf("%s in %s: %s", name, lang, text)
					}
				}
			}
		}
	}
}

// missions writes the honorary consulates of the data file beside the repository, which is not there everywhere.
func missions(t testing.TB, s *store.Store) int {
	t.Helper()
	body, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "data", "wikidata-missions", "missions-2022-11-16.csv"))
	if err != nil {
		t.Skip("the data file is not here: ", err)
	}
	r := csv.NewReader(bytes.NewReader(body))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = ';', -1, true
	lines, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	codes, at := map[string]string{}, map[string]int{}
	for _, st := range place.States() {
		codes[st.Names["en"]] = st.Code
	}
	for i, head := range lines[0] {
		at[head] = i
	}
	made := 0
	write(t, s, func(w writer) {
		cities := map[string]int64{}
		for _, line := range lines[1:] {
			of := func(column string) string { return strings.TrimSpace(line[at[column]]) }
			from, to := codes[of("operator")], codes[of("country")]
			if of("type") != "honorary consulate" || from == "" || to == "" {
				continue
			}
			p := &models.Post{SendingState: w.state(from), ReceivingState: w.state(to), OfficeAddress: of("address"), Web: of("website")}
			if m := of("email"); m != "" {
				p.Emails = schema.NewSet(strings.TrimPrefix(m, "mailto:"))
			}
			w.create(p)
			made++
			e := &models.PostEvent{Event: []string{models.Attested, models.Established}[made%2], Date: "2022-11-16", Class: "consulate", Ordinal: 1}
			if name := of("city"); name != "" {
				if cities[to+name] == 0 {
					c := &models.City{Name: name, Country: w.state(to)}
					w.create(c)
					cities[to+name] = c.ID
				}
				e.Seat = cities[to+name]
			}
			e.Parent = p.ID
			w.create(e)
			if n := of("phone"); n != "" {
				x := &models.Phone{Use: "office", Number: n}
				x.Parent = p.ID
				w.create(x)
			}
		}
	})
	return made
}

func TestListsOfRealConsulates(t *testing.T) {
	s := register(t, false)
	n := missions(t, s)
	if n < 240 {
		t.Fatalf("%d consulates were read", n)
	}
	for _, name := range listed {
		for i, o := range orders {
			d := wanted{report: name, lang: words.Languages[i], full: i == 1, options: o}.make(t, s)
			sound(t, name, d)
			anchors := 0
			eachBlock(d, func(b doc.Block) {
				if h, ok := b.(doc.Heading); ok && h.Anchor != "" {
					anchors++
				}
			})
			if name == "directory" && anchors != n {
				t.Errorf("%v: %d entries of %d", o, anchors, n)
			}
			keep(t, fmt.Sprintf("missions-%s-%s", name, o["by"]), d)
			archivable(t, d)
			if name != "directory" {
				break
			}
		}
	}
}

// endless writes n consulates whose names, persons, places and addresses are 120 letters long, in five scripts.
func endless(t testing.TB, s *store.Store, n int) {
	t.Helper()
	codes := []string{"PL", "DE", "FR", "GE", "GR", "UA", "IT", "ES", "SE", "JP"}
	const portion = 5000
	for from := 0; from < n; from += portion {
		write(t, s, func(w writer) {
			for i := from; i < min(from+portion, n); i++ {
				country := w.state(codes[i%len(codes)])
				c := &models.City{Name: fmt.Sprintf("%d %s", i/3, longNames[i%5]), Country: country}
				if i%3 == 0 {
					c.Region = longNames[(i+1)%5]
				}
				w.create(c)
				p := &models.Post{RegisterNo: fmt.Sprintf("R-%05d", i), SendingState: w.state("LT"), ReceivingState: country, OfficeAddress: longNames[(i+2)%5], Emails: schema.NewSet(fmt.Sprintf("post.%d@example.org", i)), SupervisingMission: longNames[(i+3)%5]}
				if i%2 == 1 {
					p.SendingState, p.ReceivingState = p.ReceivingState, p.SendingState
				}
				a := &models.Appointment{Class: models.HeadClasses[i%4], ExequaturOn: schema.DateOf(1990+i%30, 1+i%12, 1+i%28), TookUp: schema.DateOf(1991+i%30, 1+i%12, 1+i%28)}
				id := w.headed(p, c.ID, a, &models.Person{FamilyName: longNames[i%5], GivenName: fmt.Sprintf("No. %d", i), GenderForm: []string{"f", "m"}[i%2]})
				x := &models.Phone{Use: "office", Number: fmt.Sprintf("+370 5 %07d", i)}
				x.Parent = id
				w.create(x)
			}
		})
	}
}

func TestEndlessNamesAreListed(t *testing.T) {
	s := register(t, false)
	n := 300
	endless(t, s, n)
	for _, o := range orders {
		for _, lang := range words.Languages {
			d := wanted{report: "directory", lang: lang, options: o}.make(t, s)
			sound(t, "directory by "+o["by"], d)
			text := doctest.Text(d)
			for i := range n {
				if !strings.Contains(text, fmt.Sprintf("No. %d ", i)) || !strings.Contains(text, fmt.Sprintf("post.%d@", i)) {
					t.Fatalf("by %s: consulate %d is not there", o["by"], i)
				}
			}
		}
	}
	d := wanted{report: "pocket-list", lang: "en"}.make(t, s)
	sound(t, "pocket-list", d)
	if d.Size != doc.A5 {
		t.Error("the pocket list is not made for the pocket")
	}
	archivable(t, d)
	keep(t, "endless-pocket", d)
	d = wanted{report: "directory", lang: "lt"}.make(t, s)
	archivable(t, d)
	keep(t, "endless-directory", d)
}

// BenchmarkDirectory puts the lists of 20,000 consulates together: how long it takes beside reading their rows, which every list needs,
// and how much memory the document holds.
func BenchmarkDirectory(b *testing.B) {
	s := register(b, false)
	endless(b, s, 20_000)
	r := view.New(s, words.In("en"))
	b.Run("rows", func(b *testing.B) {
		for b.Loop() {
			if _, err := r.Posts(b.Context(), r.Today()); err != nil {
				b.Fatal(err)
			}
		}
	})
	for _, name := range listed {
		for i, o := range orders {
			if name != "directory" && i > 0 {
				break
			}
			b.Run(name+"-"+o["by"], func(b *testing.B) {
				var d doc.Document
				for b.Loop() {
					d = wanted{report: name, lang: "lt", options: o}.make(b, s)
				}
				b.StopTimer()
				var with, without runtime.MemStats
				runtime.GC()
				runtime.ReadMemStats(&with)
				runtime.KeepAlive(d)
				d = doc.Document{}
				runtime.GC()
				runtime.ReadMemStats(&without)
				b.ReportMetric(float64(int64(with.HeapAlloc)-int64(without.HeapAlloc))/1e6, "MB-held")
			})
		}
	}
}

// BenchmarkDirectoryPages prints the list of 2,000 consulates.
func BenchmarkDirectoryPages(b *testing.B) {
	s := register(b, false)
	endless(b, s, 2000)
	d := wanted{report: "directory", lang: "lt"}.make(b, s)
	pages := 0
	for b.Loop() {
		rep, err := pdf.Write(b.Context(), &bytes.Buffer{}, d, pdf.Options{})
		if err != nil {
			b.Fatal(err)
		}
		pages = rep.Pages
	}
	b.ReportMetric(float64(pages)*float64(b.N)/b.Elapsed().Seconds(), "pages/s")
}
