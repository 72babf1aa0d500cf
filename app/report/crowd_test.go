package report_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/pdf"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// letters makes a name of n letters: words of a script, or a single one that has no end.
func letters(n int, syllables string) string {
	var b strings.Builder
	for utf8.RuneCountInString(b.String()) < n {
		b.WriteString(syllables)
	}
	return string([]rune(b.String())[:n])
}

// longNames are 120 letters each.
var longNames = []string{
	letters(120, "Žydrūnė Šimkutė-Čiurlionytė Gražvydė "), letters(120, "Przemysława Żółkiewska-Śćibor "), letters(120, "Παναγιώτα Παπαδοπούλου-Χριστοδουλοπούλου "),
	letters(120, "თინათინ ჩიქოვანი-ჯავახიშვილი "), letters(120, "Володимира Ющишина-Їжакевич "), letters(120, "Nepertraukiamasžodisbepabaigosirbetarpų"),
}

// writer writes records of a test, each with its States and cities.
type writer struct {
	testing.TB
	*store.Tx
	s *store.Store
}

func write(t testing.TB, s *store.Store, f func(writer)) {
	t.Helper()
	_, err := s.Do(context.Background(), store.Action{Kind: "add_post"}, func(tx *store.Tx) error {
		f(writer{t, tx, s})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func (w writer) create(recs ...schema.Record) {
	w.Helper()
	for _, rec := range recs {
		if err := w.Create(rec); err != nil {
			w.Fatalf("%+v: %v", rec, err)
		}
	}
}

func (w writer) state(code string) int64 {
	w.Helper()
	st, err := w.s.StateByCode(context.Background(), code)
	if err != nil {
		w.Fatal(err)
	}
	return st.ID
}

// crowded is a consulate of 60 events and 12 heads, all of whose names are long.
func crowded(t testing.TB, s *store.Store) int64 {
	t.Helper()
	p := &models.Post{RegisterNo: "LT-PL-99", OfficeAddress: longNames[1], Emails: []string{strings.ToLower(longNames[5]) + "@example.org"}, SupervisingMission: longNames[0]}
	write(t, s, func(w writer) {
		p.SendingState, p.ReceivingState = w.state("LT"), w.state("PL")
		city := &models.City{Name: longNames[3], Country: p.ReceivingState}
		other := &models.City{Name: longNames[2], Country: p.SendingState}
		w.create(p, city, other)
		for i := range 60 {
			e := &models.PostEvent{Date: schema.Date(fmt.Sprintf("%d-%02d-%02d", 1960+i, i%12+1, i%28+1)), Reference: fmt.Sprintf("Nr. %d-4/%d", i, 60+i), Note: longNames[i%6], Source: longNames[(i+1)%6]}
			switch {
			case i == 0:
				e.Event, e.Seat, e.Class, e.District = models.Established, city.ID, "consulate", longNames[4]
			case i%4 == 1:
				e.Event = models.ClosedTemporarily
			case i%4 == 2:
				e.Event = models.Reopened
			case i%4 == 3:
				e.Event, e.Seat = models.SeatChanged, city.ID
			default:
				e.Event, e.District = models.DistrictChanged, longNames[i%6]
			}
			e.Ordinal, e.Parent = int64(i+1), p.ID
			w.create(e)
		}
		for i := range 12 {
			person := &models.Person{FamilyName: longNames[i%6], GivenName: fmt.Sprintf("No. %d", i+1)}
			w.create(person)
			a := &models.Appointment{Post: p.ID, Person: person.ID, Category: models.Honorary, Role: models.Head, Class: "consul", CommissionNo: fmt.Sprintf("KP-%d/7", i),
				CommissionOn: schema.Date(fmt.Sprintf("%d-01-02", 1962+5*i)), ExequaturOn: schema.Date(fmt.Sprintf("%d-03-04", 1962+5*i)), TookUp: schema.Date(fmt.Sprintf("%d-03-10", 1962+5*i))}
			if i < 11 {
				a.EndedOn, a.EndReason = schema.Date(fmt.Sprintf("%d-03-01", 1967+5*i)), "resigned"
			}
			w.create(a)
		}
		for i := range 20 {
			w.create(&models.Event{Event: "visit", Title: longNames[i%6], From: schema.Date(fmt.Sprintf("%d-06-%02d", 1990+i, i+1)), City: city.ID, Gift: longNames[(i+2)%6], About: schema.Refs{p.ID}})
		}
		twins := &models.Twinning{Type: "partnership", FirstContact: "1988"}
		w.create(twins)
		for _, c := range []*models.City{city, other} {
			x := &models.Partner{City: c.ID, Level: "city"}
			x.Parent = twins.ID
			w.create(x)
		}
	})
	return p.ID
}

// spelled writes persons of whom many spellings are recorded.
func spelled(t testing.TB, s *store.Store) {
	t.Helper()
	write(t, s, func(w writer) {
		for i, name := range longNames {
			p := &models.Person{FamilyName: name, GivenName: longNames[(i+1)%6], Prefix: "prof. habil. dr.", Occupation: longNames[(i+2)%6], Firm: longNames[(i+3)%6]}
			w.create(p)
			for j := range 14 {
				x := &models.Spelling{Use: []string{"own", "keeper", "latin", "former"}[j%4], Name: longNames[(i+j)%6]}
				x.Parent = p.ID
				w.create(x)
			}
		}
	})
}

// many writes n consulates, each opened somewhere and most with a head.
func many(t testing.TB, s *store.Store, n int) {
	t.Helper()
	states := []string{"PL", "DE", "FR", "GE", "GR", "UA", "IT", "ES", "SE", "JP"}
	write(t, s, func(w writer) {
		home := w.state("LT")
		var cities, persons []int64
		for i, code := range states {
			c := &models.City{Name: fmt.Sprintf("%s %d", []string{"Toruń", "Αθήνα", "თბილისი", "Харків", "Šiauliai"}[i%5], i), Country: w.state(code)}
			p := &models.Person{FamilyName: []string{"Przybyszewska", "Παπαδόπουλος", "ჯავახიშვილი", "Ющенко", "Šimkutė"}[i%5], GivenName: fmt.Sprintf("No. %d", i)}
			w.create(c, p)
			cities, persons = append(cities, c.ID), append(persons, p.ID)
		}
		for i := range n {
			p := &models.Post{RegisterNo: fmt.Sprintf("R-%05d", i), SendingState: home, ReceivingState: w.state(states[i%10]), OfficeAddress: fmt.Sprintf("ul. Szeroka %d", i), Emails: []string{fmt.Sprintf("post.%d@example.org", i)}}
			if i%2 == 1 {
				p.SendingState, p.ReceivingState = p.ReceivingState, p.SendingState
			}
			w.create(p)
			e := &models.PostEvent{Event: models.Established, Date: schema.Date(fmt.Sprintf("%d-%02d-%02d", 1991+i%30, i%12+1, i%28+1)), Seat: cities[i%10], Class: "consulate", District: []string{"", longNames[i%5]}[i%7/6], Ordinal: 1}
			e.Parent = p.ID
			w.create(e)
			if i%3 > 0 {
				w.create(&models.Appointment{Post: p.ID, Person: persons[i%10], Category: models.Honorary, Role: models.Head, Class: "consul", TookUp: e.Date, TermUntil: "2028-08-13"})
			}
		}
	})
}

// printed renders a document and returns the words of each page, squeezed.
func printed(t *testing.T, d doc.Document) (file []byte, pages []string) {
	t.Helper()
	var buf bytes.Buffer
	rep, err := pdf.Write(context.Background(), &buf, d, pdf.Options{})
	if err != nil || len(rep.Missing) > 0 {
		t.Fatal(rep.Missing, err)
	}
	for page := range strings.SplitSeq(strings.TrimSuffix(pageText(t, buf.Bytes()), "\f"), "\f") {
		pages = append(pages, strings.Join(strings.Fields(page), " "))
	}
	if len(pages) != rep.Pages {
		t.Fatalf("%d pages read, %d made", len(pages), rep.Pages)
	}
	return buf.Bytes(), pages
}

var brokenDate = regexp.MustCompile(`\b\d{4}-(\d{2}-)?(\s|$)`)

func TestCrowdedSheetIsWhole(t *testing.T) {
	s := register(t, false)
	d := build(t, s, "post-sheet", "en", "2026-11-22", crowded(t, s))
	_, pages := printed(t, d)
	all := strings.Join(pages, " ")
	for i := range 60 {
		if day := fmt.Sprintf("%d-%02d-%02d", 1960+i, i%12+1, i%28+1); !strings.Contains(all, day) {
			t.Errorf("the event of %s is not there", day)
		}
	}
	for i := range 12 {
		if !strings.Contains(all, fmt.Sprintf("No. %d", i+1)) {
			t.Errorf("head %d is not there", i+1)
		}
	}
	for i, page := range pages {
		if broken := brokenDate.FindString(page); broken != "" {
			t.Errorf("page %d breaks a date: %q", i+1, broken)
		}
	}
	keep(t, "crowded-sheet", d)
}

func TestManySpellings(t *testing.T) {
	s := register(t, false)
	spelled(t, s)
	d := build(t, s, "people", "en", "2026-11-22")
	_, pages := printed(t, d)
	// In a column a word without end is broken into lines between those of its neighbours.
	if all := strings.Join(pages, ""); strings.Count(all, "თინათინ") < 6 || strings.Count(all, "Παναγιώτα") < 6 {
		t.Errorf("spellings are lost:\n%s", all)
	}
	keep(t, "many-spellings", d)
}

func TestLongListOfPosts(t *testing.T) {
	n := 400
	if os.Getenv("REPORT_SAMPLES") != "" {
		n = 5000
	}
	s := register(t, false)
	many(t, s, n)
	d := build(t, s, "posts", "en", "2026-11-22")
	_, pages := printed(t, d)
	all := strings.Join(pages, " ")
	for i := range n {
		if !strings.Contains(all, fmt.Sprintf("R-%05d", i)) {
			t.Fatalf("R-%05d is not there", i)
		}
	}
	for i, page := range pages {
		if !strings.Contains(page, "No. State Seat Status Head") {
			t.Errorf("page %d has no table head", i+1)
		}
		if broken := brokenDate.FindString(page); broken != "" {
			t.Errorf("page %d breaks a date: %q", i+1, broken)
		}
	}
	keep(t, "many-posts", d)
}

func TestEmptyRegisterSaysSo(t *testing.T) {
	s := register(t, false)
	for _, info := range report.List() {
		if info.Of != "" || info.Group == "letters" {
			continue
		}
		for _, lang := range words.Languages {
			d := build(t, s, info.Name, lang, "2026-11-22")
			if _, pages := printed(t, d); len(pages) != 1 || !strings.Contains(pages[0], words.In(lang).T("report."+info.Name+".empty")) {
				t.Errorf("%s in %s says %q", info.Name, lang, pages)
			}
			keep(t, "empty-"+info.Name+"-"+lang, d)
		}
	}
}

// keep writes the print for a developer to look at, into the folder REPORT_SAMPLES names.
func keep(t *testing.T, name string, d doc.Document) {
	t.Helper()
	dir := os.Getenv("REPORT_SAMPLES")
	if dir == "" {
		return
	}
	var buf bytes.Buffer
	if err := pdf.Render(&buf, d); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name+".pdf"), buf.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

// BenchmarkPosts makes the list of 5,000 consulates, from the register to the file; BenchmarkSheet one sheet.
func BenchmarkPosts(b *testing.B) {
	s := register(b, false)
	many(b, s, 5000)
	pages := 0
	for b.Loop() {
		rep, err := pdf.Write(context.Background(), &bytes.Buffer{}, build(b, s, "posts", "en", "2026-11-22"), pdf.Options{})
		if err != nil {
			b.Fatal(err)
		}
		pages = rep.Pages
	}
	b.ReportMetric(float64(pages)*float64(b.N)/b.Elapsed().Seconds(), "pages/s")
}

func BenchmarkSheet(b *testing.B) {
	s := register(b, true)
	id := post(b, s, "LT-PL-01")
	for b.Loop() {
		if err := pdf.Render(&bytes.Buffer{}, build(b, s, "post-sheet", "en", "2026-11-22", id)); err != nil {
			b.Fatal(err)
		}
	}
}
