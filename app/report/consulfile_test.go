package report_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// busy is a person about whom a great deal is recorded, in names that are long.
func busy(t testing.TB, s *store.Store) int64 {
	t.Helper()
	person := &models.Person{FamilyName: longNames[0], GivenName: longNames[2], Prefix: "prof. dr habil.", Occupation: longNames[1], Firm: longNames[5], BornOn: "1950-02-03", BornAt: longNames[3],
		Interests: strings.Join(longNames, "\n"), Languages: schema.NewSet("lt", "pl", "en", "de", "fr", "uk", "ka"), Note: strings.Repeat(longNames[4]+". ", 30) + "The last word of the note."}
	write(t, s, func(w writer) {
		person.Nationalities = schema.NewRefs(w.state("LT"), w.state("PL"), w.state("BA"), w.state("GB"))
		post := &models.Post{SendingState: w.state("LT"), ReceivingState: w.state("PL")}
		w.create(person, post)
		for i, name := range longNames {
			x := &models.Spelling{Use: "own", Name: name, From: schema.Date(fmt.Sprint(1950 + i))}
			x.Parent = person.ID
			c := &models.Contact{Use: "address", Value: name + "\n" + name, Note: fmt.Sprintf("address %d", i)}
			c.Parent = person.ID
			w.create(x, c)
		}
		for i := range 8 {
			a := &models.Appointment{Post: post.ID, Person: person.ID, Category: models.Honorary, Role: models.Head, Class: "consul", CommissionNo: fmt.Sprintf("KP-%d/7", i), CommissionBy: longNames[i%6],
				TookUp: schema.Date(fmt.Sprintf("%d-03-10", 1962+5*i)), EndedOn: schema.Date(fmt.Sprintf("%d-03-01", 1967+5*i)), EndReason: "expired",
				Functions: schema.NewSet(models.Functions...), FunctionsNote: strings.Repeat(longNames[(i+1)%6]+" ", 5)}
			w.create(a)
			r := &models.Renewal{From: "1965", TermUntil: "1966", Note: longNames[i%6]}
			r.Parent = a.ID
			w.create(r)
		}
		for i := range 40 {
			w.create(&models.Vetting{Person: person.ID, Subject: "conduct", Body: longNames[i%6], AskedOn: schema.Date(fmt.Sprintf("%d", 1980+i)), Reference: fmt.Sprintf("V-%d", i)},
				&models.Correspondence{Direction: "out", Prefix: "LT", Date: schema.Date(fmt.Sprintf("%d-05-06", 1980+i)), Subject: longNames[(i+3)%6] + fmt.Sprintf(" N%03dN", i), Party: longNames[i%6], About: schema.NewRefs(person.ID)},
				&models.Incident{Date: schema.Date(fmt.Sprintf("%d-05-06", 1980+i)), Sort: "press", Title: fmt.Sprintf("incident %d.", i), Person: person.ID})
		}
	})
	return person.ID
}

func TestAPersonsFileHoldsAll(t *testing.T) {
	s := register(t, false)
	id := busy(t, s)
	for _, lang := range []string{"en", "lt", "pl"} {
		d := build(t, s, "consul-file", lang, "2026-11-22", id)
		keep(t, "busy-person-"+lang, d)
		_, pages := printed(t, d)
		whole := strings.Join(pages, " ")
		if len(pages) < 8 {
			t.Errorf("%s: %d pages", lang, len(pages))
		}
		for i := range 40 {
			for _, want := range []string{fmt.Sprintf("N%03dN", i), fmt.Sprintf("incident %d.", i)} {
				if !strings.Contains(whole, want) {
					t.Errorf("%s: no %q", lang, want)
				}
			}
		}
		for i := range longNames {
			if !strings.Contains(whole, fmt.Sprintf("address %d", i)) {
				t.Errorf("%s: no address %d", lang, i)
			}
		}
		if !strings.Contains(whole, "The last word of the note.") {
			t.Errorf("%s: the note is cut", lang)
		}
	}
}

func TestASparsePersonsFileFitsAPage(t *testing.T) {
	s := register(t, false)
	person := &models.Person{FamilyName: "Przykład"}
	write(t, s, func(w writer) { w.create(person) })
	d := build(t, s, "consul-file", "pl", "2026-11-22", person.ID)
	keep(t, "sparse-person", d)
	if _, pages := printed(t, d); len(pages) != 1 || !strings.Contains(pages[0], "Przykład") {
		t.Errorf("%q", pages)
	}
}
