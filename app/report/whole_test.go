package report_test

import (
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/doc/doctest"
	"github.com/exequatur/exequatur/models"
)

// The second page of the summary shortens no name of a State or person: where names are long it tells of fewer records.
func TestTheSummaryTellsWholeNames(t *testing.T) {
	s := register(t, false)
	write(t, s, func(w writer) {
		home, far := w.state("LT"), w.state("ZA")
		for i := range 9 {
			city := &models.City{Name: longNames[i%5], Country: far}
			p := &models.Post{SendingState: home, ReceivingState: far}
			if i%3 == 2 {
				p.SendingState = w.state("CF")
			}
			w.create(city, p)
			e := &models.PostEvent{Event: models.Established, Date: "2001-02-03", Seat: city.ID, Class: "consulate", Ordinal: 1}
			e.Parent = p.ID
			w.create(e)
		}
	})
	for _, lang := range []string{"en", "lt", "pl"} {
		d, err := numbered(t, s, "network-summary", lang, false, nil)
		if err != nil {
			t.Fatal(err)
		}
		said := doctest.Text(d)
		if strings.Contains(said, "…") {
			t.Errorf("the summary in %s shortens a name:\n%s", lang, said)
		}
		if n := pagesOf(t, d); n != 2 {
			t.Errorf("%s: %d pages", lang, n)
		}
		if n := strings.Count(said, longNames[1]); n < 2 {
			t.Errorf("the summary in %s tells of %s %d times:\n%s", lang, longNames[1], n, said)
		}
	}
}

// A title without a person is no head: the report of a consulate that nobody heads names none.
func TestTitlesWithoutAPersonAreNotPrinted(t *testing.T) {
	s, b := bareRegister(t)
	for lang, title := range map[string]string{"en": "head of post", "lt": "vadovaujančiojo pareigos", "pl": "kierownictwo urzędu"} {
		if said := doctest.Text(buildKind(t, s, "activity-report", "post", lang, "2026-11-22", false, b.post)); strings.Contains(said, title+" (") {
			t.Errorf("the report in %s has a title without a person:\n%s", lang, said)
		}
	}
}
