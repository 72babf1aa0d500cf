package report_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/doc/doctest"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/pdf"
	"github.com/exequatur/exequatur/app/pdf/verify"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// bare are the records of a register in which nothing is filled in but what has to be.
type bare struct{ post, twinning, event, person, city, other int64 }

func bareRegister(t testing.TB) (*store.Store, bare) {
	t.Helper()
	s := register(t, false)
	var b bare
	write(t, s, func(w writer) {
		child := func(parent int64, rec schema.Record) {
			rec.Meta().Parent = parent
			w.create(rec)
		}
		post := &models.Post{SendingState: w.state("LT"), ReceivingState: w.state("PL")}
		city, other := &models.City{Name: "X", Country: post.ReceivingState}, &models.City{Name: "V", Country: post.SendingState}
		person := &models.Person{FamilyName: "Y"}
		twinning := &models.Twinning{Type: "partnership"}
		w.create(post, city, other, person, twinning)
		event := &models.Event{Event: "visit", Title: "Z", About: schema.Refs{twinning.ID, post.ID}}
		w.create(event)
		b = bare{post.ID, twinning.ID, event.ID, person.ID, city.ID, other.ID}
		w.create(&models.InventoryItem{Post: post.ID, Item: "seal"}, &models.Gift{Direction: "received", Date: "2026-01-02", What: "G"},
			&models.Service{Post: post.ID, Date: "2026-03-04", Service: "notarial"}, &models.ActivityReport{Post: post.ID, Sort: "activity", From: "2026-01-01", Until: "2026-06-30"},
			&models.Appointment{Post: post.ID, Person: person.ID, Category: models.Honorary, Role: models.Head}, &models.Vetting{Person: person.ID, Subject: "conduct"},
			&models.Task{Title: "T"})
		child(post.ID, &models.PostEvent{Event: models.ClosedTemporarily, Ordinal: 1})
		child(twinning.ID, &models.Partner{City: city.ID, Level: "city"})
		child(twinning.ID, &models.Partner{City: other.ID, Level: "city"})
		child(twinning.ID, &models.Instrument{Instrument: "agreement"})
		child(twinning.ID, &models.ContactPerson{City: city.ID, Name: "C"})
		child(twinning.ID, &models.Standing{Status: "active", Reason: "R"})
		child(event.ID, &models.Participant{Name: "P"})
	})
	return s, b
}

// of is the record a report is made of.
func (b bare) of(info report.Info) (kind string, ids []int64) {
	switch info.Of {
	case "post", report.Any:
		return "post", []int64{b.post}
	case "twinning":
		return "twinning", []int64{b.twinning}
	case "event":
		return "event", []int64{b.event}
	case "person":
		return "person", []int64{b.person}
	}
	return "post", nil
}

// own are the reports of these tests.
var own = []string{"expiries", "vacancies", "to-check", "due", "inventory", "handover", "reports-received", "activity-report", "twinning-sheet", "anniversaries", "delegation", "gift-register",
	"history", "table", "record", "posts", "people", "twinnings", "service-log"}

func infoOf(t testing.TB, name string) report.Info {
	t.Helper()
	for _, info := range report.List() {
		if info.Name == name {
			return info
		}
	}
	t.Fatal("no report " + name)
	return report.Info{}
}

// What is not recorded is seen to be missing in the full print, and left out of the public one; nothing breaks and no words are missing.
func TestNothingFilledIn(t *testing.T) {
	s, b := bareRegister(t)
	seen := map[bool]int{}
	for _, name := range own {
		kind, ids := b.of(infoOf(t, name))
		for _, lang := range words.Languages {
			for _, internal := range []bool{false, true} {
				d := buildKind(t, s, name, kind, lang, "2026-11-22", internal, ids...)
				said := doctest.Text(d)
				if strings.Contains(said, "[field.") || strings.Contains(said, "[choice.") || strings.Contains(said, "[lists.") || strings.Contains(said, "[report.") || strings.Contains(said, "<no value>") {
					t.Errorf("%s in %s lacks words:\n%s", name, lang, said)
				}
				seen[internal] += strings.Count(said, " (missing)")
				for _, part := range append([]doc.Document{d}, d.Parts...) {
					if len(part.Parts) == 0 && len(part.Blocks) == 0 {
						t.Errorf("%s in %s has an empty page", name, lang)
					}
					if err := pdf.Render(&bytes.Buffer{}, part); err != nil {
						t.Error(name, lang, err)
					}
				}
			}
		}
	}
	if seen[false] != 0 || seen[true] == 0 {
		t.Errorf("%d facts are said to be missing in public prints, %d in full ones", seen[false], seen[true])
	}
}

// Every table has as many cells in a row as it has columns.
func TestRowsFillTheirTables(t *testing.T) {
	told := register(t, true)
	for name, a := range listsAsked {
		whole(t, name, a.make(t, told, "en"))
	}
	s, b := bareRegister(t)
	for _, name := range own {
		kind, ids := b.of(infoOf(t, name))
		whole(t, name, buildKind(t, s, name, kind, "en", "2026-11-22", true, ids...))
	}
}

func whole(t *testing.T, name string, d doc.Document) {
	t.Helper()
	var look func([]doc.Block)
	look = func(blocks []doc.Block) {
		for _, block := range blocks {
			switch x := block.(type) {
			case doc.Table:
				for i, row := range x.Rows {
					if row.Group == "" && len(row.Cells) != len(x.Columns) {
						t.Errorf("%s: row %d of the table %q has %d cells in %d columns: %v", name, i+1, x.Columns[0].Title, len(row.Cells), len(x.Columns), row.Cells)
					}
				}
			case doc.Keep:
				look(x.Blocks)
			}
		}
	}
	look(d.Blocks)
	for _, part := range d.Parts {
		whole(t, name, part)
	}
}

// A table stands in the order its records are given in and with the columns asked for, whatever they are.
func TestTableAsShown(t *testing.T) {
	s := register(t, true)
	r, ctx := view.New(s, words.In("en")), context.Background()
	gdansk, torun := post(t, s, "LT-PL-02"), post(t, s, "LT-PL-01")
	day, _ := schema.Date("2026-11-22").Day()
	d, err := report.Make(ctx, r, "table", report.Params{AsOf: day, Kind: "post", IDs: []int64{gdansk, torun}, Columns: []string{"head", "title", "status"}, Filter: "Poland", Made: made})
	if err != nil {
		t.Fatal(err)
	}
	const want = "|| Head of post | Consulate | Status\n| Agnieszka Fikcyjna | Honorary Consulate of Lithuania in Gdańsk | open\n| Przemysław Wymyślony | Honorary Consulate of Lithuania in Toruń | open\n"
	if said := doctest.Text(d); !strings.Contains(said, want) || !strings.Contains(said, "= Poland\n") {
		t.Errorf("%s", said)
	}
	if _, err := report.Make(ctx, r, "table", report.Params{AsOf: day, Kind: "person", Columns: []string{"born_on"}, Made: made}); err == nil || !strings.Contains(words.In("en").Error(err), "There is no column “born_on”") {
		t.Errorf("a sensitive column of a public print: %v", err)
	}
	for _, k := range models.Catalog.All() {
		if k.Singleton {
			continue
		}
		internal := r.Internal()
		keys := internal.ListingKeys(k.Key)
		d, err := report.Make(ctx, internal, "table", report.Params{AsOf: day, Kind: k.Key, Columns: keys, Made: made})
		if err != nil {
			t.Errorf("%s: %v", k.Key, err)
			continue
		}
		if table, ok := d.Blocks[0].(doc.Table); ok {
			for i, c := range table.Columns {
				if c.Title == "" || c.Title == keys[i] || strings.HasPrefix(c.Title, "[") {
					t.Errorf("%s: no words for the column %s", k.Key, keys[i])
				}
			}
		}
	}
}

// What the register keeps to itself does not show in the history of a public print.
func TestHistoryIsPublicWhereItsPrintIs(t *testing.T) {
	s := register(t, true)
	id := named(t, s, "person", "Przemysław Wymyślony")
	public := strings.ReplaceAll(doctest.Text(buildKind(t, s, "history", "person", "en", "2026-11-22", false, id)), "\u00a0", " ")
	full := strings.ReplaceAll(doctest.Text(buildKind(t, s, "history", "person", "en", "2026-11-22", true, id)), "\u00a0", " ")
	for _, secret := range []string{"1971-04-18", "+48 555 000 049"} {
		if strings.Contains(public, secret) || !strings.Contains(full, secret) {
			t.Errorf("%s: public %v, full %v", secret, strings.Contains(public, secret), strings.Contains(full, secret))
		}
	}
	if strings.Contains(public, "hidden") {
		t.Error("a public history says that something is hidden")
	}
	if first := strings.Index(full, "No. 2 "); first < 0 || first > strings.Index(full, "No. 60 ") {
		t.Error("the oldest action does not come first")
	}
}

// A fee in one currency is never added to one in another.
func TestFeesOfTwoCurrencies(t *testing.T) {
	s, b := bareRegister(t)
	write(t, s, func(w writer) {
		w.create(&models.Service{Post: b.post, Date: "2026-04-01", Service: "visa", Fee: schema.Money{Minor: 1250, Currency: "EUR"}, Receipt: "1"},
			&models.Service{Post: b.post, Date: "2026-04-02", Service: "visa", Fee: schema.Money{Minor: 750, Currency: "EUR"}, Receipt: "2"},
			&models.Service{Post: b.post, Date: "2026-04-03", Service: "visa", Fee: schema.Money{Minor: 9900, Currency: "PLN"}},
			&models.Service{Post: b.post, Date: "2025-04-03", Service: "visa", Count: 5})
	})
	said := strings.ReplaceAll(doctest.Text(buildKind(t, s, "activity-report", "post", "lt", "2026-11-22", true, b.post)), "\u00a0", " ")
	for _, want := range []string{"| viza | 3 | 0 | 20,00 EUR / 99,00 PLN | 5 | −2\n", "|= Iš viso EUR |  |  |  | 20,00 EUR | \n", "|= Iš viso PLN |  |  |  | 99,00 PLN | \n", "| 2026-04-03 | neįrašyta (missing) | viza | 1 | 99,00 PLN | \n"} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in\n%s", want, said)
		}
	}
}

// A report that is late says for how many days, and what was written since.
func TestLateReports(t *testing.T) {
	s, b := bareRegister(t)
	write(t, s, func(w writer) {
		w.create(&models.ActivityReport{Post: b.post, Sort: "activity", From: "2025-01-01", Until: "2025-12-31", DueOn: "2026-11-12"},
			&models.Correspondence{Direction: "out", Date: "2026-11-20", Subject: "S", About: schema.Refs{b.post}}, &models.Correspondence{Direction: "out", Date: "2026-11-01", Subject: "before", About: schema.Refs{b.post}},
			&models.Correspondence{Direction: "in", Date: "2026-11-21", Subject: "answer", About: schema.Refs{b.post}})
	})
	said := doctest.Text(buildKind(t, s, "reports-received", "post", "en", "2026-11-22", false))
	if !strings.Contains(said, " | report on activities | 2025-01-01\u2060–\u20602025-12-31 | 2026-11-12 | 10 | 2026-11-20 | ") || !strings.Contains(said, "| 2025 | 2026\n") || !strings.Contains(said, "| overdue 2026-11-12 | 2026-01-01\u2060–\u20602026-06-30: due\n") {
		t.Error(said)
	}
}

// The hour a title begins with orders the programme of a day.
func TestProgrammeByHour(t *testing.T) {
	s, b := bareRegister(t)
	var visit int64
	write(t, s, func(w writer) {
		e := &models.Event{Event: "visit", Title: "Visit", From: "2026-05-12", Until: "2026-05-13", About: schema.Refs{b.twinning}}
		w.create(e)
		visit = e.ID
		for _, x := range []struct {
			on    schema.Date
			title string
		}{{"2026-05-12", "14:30 Concert"}, {"2026-05-12", "9.00–9.45 Welcome"}, {"2026-05-13", "2026 in pictures"}, {"2026-05-14", "too late"}, {"2026-05-12", "Lunch"}} {
			w.create(&models.Event{Event: "meeting", Title: x.title, From: x.on, About: schema.Refs{b.twinning}})
		}
	})
	said := doctest.Text(buildKind(t, s, "delegation", "event", "en", "2026-11-22", false, visit))
	const want = "== Tuesday, 12 May 2026\n|  | Lunch |  | meeting\n| 09:00\u2060–\u206009:45 | Welcome |  | meeting\n| 14:30 | Concert |  | meeting\n== Wednesday, 13 May 2026\n|  | 2026 in pictures |  | meeting\n"
	if said = strings.ReplaceAll(said, "\u00a0", " "); !strings.Contains(said, want) || strings.Contains(said, "too late") {
		t.Error(said)
	}
}

// The 29th of February is celebrated on the 28th where there is none; a year only has no day.
func TestCalendarOfALeapDay(t *testing.T) {
	s, b := bareRegister(t)
	write(t, s, func(w writer) {
		for _, on := range []schema.Date{"2000-02-29", "1999"} {
			twinning := &models.Twinning{Type: "partnership"}
			w.create(twinning)
			one, two, x := &models.Partner{City: b.city, Level: "city"}, &models.Partner{City: b.other, Level: "region"}, &models.Instrument{Instrument: "agreement", SignedOn: on}
			one.Parent, two.Parent, x.Parent = twinning.ID, twinning.ID, twinning.ID
			w.create(one, two, x)
		}
		w.create(&models.Event{Event: "anniversary", Title: "Feast", From: "2027-03-01", Until: "2027-03-02", About: schema.Refs{b.twinning}}, &models.Event{Event: "anniversary", Title: "Some day", From: "2027-05", About: schema.Refs{b.twinning}})
	})
	for year, want := range map[string][]string{
		"2027": {"| 28 February 2027 | Sunday | 27 |", "| 1 March 2027 | Monday |  | Feast | celebration\n", "| May 2027 |  |  | Some day | celebration\n", "= May 2027\n= celebration: Some day\n", "|= Sum |  |  | 3 | round: 0\n"},
		"2028": {"| 29 February 2028 | Tuesday | 28 |", "|= Sum |  |  | 1 | round: 0\n"},
	} {
		day, _ := schema.Date("2026-11-22").Day()
		d, err := report.Make(context.Background(), view.New(s, words.In("en")), "anniversaries", report.Params{AsOf: day, Options: map[string]string{"year": year}, Made: made})
		if err != nil || len(d.Parts) != 13 {
			t.Fatal(len(d.Parts), err)
		}
		said := strings.ReplaceAll(doctest.Text(d), "\u00a0", " ")
		for _, w := range want {
			if !strings.Contains(said, w) {
				t.Errorf("%s: no %q in\n%s", year, w, said)
			}
		}
	}
}

// rowsOf counts the rows of a block that are no headings.
func rowsOf(b doc.Block) (n int) {
	if t, ok := b.(doc.Table); ok {
		for _, row := range t.Rows {
			if row.Group == "" {
				n++
			}
		}
	}
	return n
}

// A gift worth more than the office lets its recipient keep is marked; one in another currency, or given, is not.
func TestGiftsAboveTheThreshold(t *testing.T) {
	s, _ := bareRegister(t)
	write(t, s, func(w writer) {
		own, err := s.Register(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		own.GiftFrom = schema.Money{Minor: 15000, Currency: "EUR"}
		if err := w.Update(own); err != nil {
			t.Fatal(err)
		}
		for i, x := range []models.Gift{{Direction: "received", Value: schema.Money{Minor: 15001, Currency: "EUR"}}, {Direction: "received", Value: schema.Money{Minor: 15000, Currency: "EUR"}},
			{Direction: "received", Value: schema.Money{Minor: 90000, Currency: "PLN"}}, {Direction: "given", Value: schema.Money{Minor: 90000, Currency: "EUR"}}} {
			x.Date, x.What = schema.Date("2026-02-0"+string(rune('1'+i))), "gift "+string(rune('A'+i))
			w.create(&x)
		}
	})
	said := strings.ReplaceAll(doctest.Text(buildKind(t, s, "gift-register", "gift", "en", "2026-11-22", false)), "\u00a0", " ")
	for _, want := range []string{"above 150.00 EUR a gift received", "| gift A |  |  |  | 150.01 EUR / above the threshold | ", "| gift B |  |  |  | 150.00 EUR | ", "| gift C |  |  |  | 900.00 PLN | ", "| gift D |  |  |  | 900.00 EUR | ",
		"|= Sum in EUR |  |  |  |  |  | 300.01 EUR | \n|= Sum in PLN |  |  |  |  |  | 900.00 PLN | \n"} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in\n%s", want, said)
		}
	}
}

// Several records make one file, each of its parts of several pages.
func TestSeveralHandovers(t *testing.T) {
	s := register(t, true)
	d := buildKind(t, s, "handover", "post", "pl", "2026-11-22", false, post(t, s, "LT-PL-01"), post(t, s, "LT-PL-04"))
	var out bytes.Buffer
	rep, err := pdf.Write(context.Background(), &out, d, pdf.Options{})
	if err != nil || rep.Pages != 4 {
		t.Fatal(rep.Pages, err)
	}
	if problems, err := verify.Check(out.Bytes()); err != nil || len(problems) > 0 {
		t.Error(problems, err)
	}
}

// On a day with many anniversaries of twinnings with long names nothing is drawn outside the calendar; a round one is seen, and what has no
// room is counted.
func TestCrowdedDayOfACalendar(t *testing.T) {
	s, b := bareRegister(t)
	write(t, s, func(w writer) {
		for i, name := range longNames {
			twinning := &models.Twinning{Type: "partnership", Name: schema.Localized{"en": name}}
			w.create(twinning)
			one, two, x := &models.Partner{City: b.city, Level: "city"}, &models.Partner{City: b.other, Level: "city"}, &models.Instrument{Instrument: "agreement", SignedOn: schema.Date("201" + string(rune('0'+i)) + "-08-31")}
			one.Parent, two.Parent, x.Parent = twinning.ID, twinning.ID, twinning.ID
			w.create(one, two, x)
		}
	})
	day, _ := schema.Date("2026-11-22").Day()
	d, err := report.Make(context.Background(), view.New(s, words.In("en")), "anniversaries", report.Params{AsOf: day, Options: map[string]string{"year": "2026", "pages": "months"}, Made: made})
	if err != nil {
		t.Fatal(err)
	}
	august := d.Parts[7]
	keep(t, "crowded-day", august)
	picture := august.Blocks[0].(doc.Figure).Drawing
	said := ""
	for _, op := range picture.Ops {
		switch x := op.(type) {
		case draw.Text:
			said += x.Text + "\n"
			if p := x.Place(); p.X < 0 || p.X+p.Width > picture.W || x.Y > picture.H {
				t.Errorf("%q stands outside: %g to %g, %g", x.Text, p.X, p.X+p.Width, x.Y)
			}
		case draw.Rect:
			if x.X < 0 || x.Y < 0 || x.X+x.W > picture.W+0.01 || x.Y+x.H > picture.H+0.01 {
				t.Errorf("a rectangle outside: %+v", x)
			}
		}
	}
	if !strings.Contains(said, "+5 more\n") || strings.Count(said, " years\n") != 1 || !strings.Contains(said, "15 years\n") {
		t.Error(said)
	}
}
