package report_test

import (
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/doc/doctest"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
)

// What a print calls a consulate is in the language of the print, also where the register knows no more of it than its States.
func TestConsulatesAreCalledInTheLanguageOfThePrint(t *testing.T) {
	s := register(t, false)
	var id int64
	write(t, s, func(w writer) {
		p := &models.Post{SendingState: w.state("LT"), ReceivingState: w.state("PL")}
		person := &models.Person{FamilyName: "Y"}
		w.create(p, person)
		w.create(&models.Appointment{Post: p.ID, Person: person.ID, Category: models.Honorary, Role: models.Head, Class: "consul", TookUp: "2020-01-02"})
		id = p.ID
	})
	for lang, want := range map[string]string{"lt": "Lietuva – Lenkija", "pl": "Litwa – Polska"} {
		for _, info := range report.List() {
			if info.Group == "letters" || info.Of != "" && info.Of != "post" && info.Of != report.Any {
				continue
			}
			var ids []int64
			if info.Of != "" {
				ids = []int64{id}
			}
			said := doctest.Text(buildKind(t, s, info.Name, "post", lang, "2026-11-22", true, ids...))
			for _, foreign := range []string{"Lithuania", "Poland"} {
				if strings.Contains(said, foreign) {
					t.Errorf("%s in %s says %s:\n%s", info.Name, lang, foreign, said)
				}
			}
			if len(ids) > 0 && !strings.Contains(said, want) {
				t.Errorf("%s in %s does not name %s:\n%s", info.Name, lang, want, said)
			}
		}
	}
}

// The history of a record calls the record itself by a word, not by its name in every line, whatever the language.
func TestHistoryKnowsTheRecordItself(t *testing.T) {
	s := register(t, true)
	id := post(t, s, "LT-PL-01")
	for _, lang := range words.Languages {
		said := doctest.Text(buildKind(t, s, "history", "post", lang, "2026-11-22", true, id))
		if itself := words.In(lang).T("lists.history.itself"); !strings.Contains(said, itself) {
			t.Errorf("the history in %s does not say %q:\n%s", lang, itself, said)
		}
		if lang != "en" && strings.Contains(said, "– Honorary Consulate of Lithuania in Toruń") {
			t.Errorf("the history in %s names appointments in English", lang)
		}
	}
}
