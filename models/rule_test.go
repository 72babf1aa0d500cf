package models_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Ids in a dossier of the tests.
const (
	sendingState, receivingState, thirdState = 1, 2, 3
	thisPost, otherPost                      = 10, 11
	headPerson, otherPerson                  = 20, 21
	headOffice, otherOffice                  = 30, 31
)

// dossier is a post in good order: open since 2001, its head in office since 2024. change takes something away or adds to it.
func dossier(change func(d *models.Dossier, a *models.Appointment, p *models.Person)) models.Dossier {
	at := &models.Post{SendingState: sendingState, ReceivingState: receivingState}
	at.ID = thisPost
	a := &models.Appointment{Post: thisPost, Person: headPerson, Category: models.Honorary, Role: models.Head, Class: "consul",
		CommissionOn: "2023-11-01", ExequaturOn: "2023-12-01", TookUp: "2024-01-01"}
	a.ID = headOffice
	p := &models.Person{FamilyName: "Pavyzdys"}
	p.ID = headPerson
	d := models.Dossier{Post: at, Events: life(&models.PostEvent{Event: models.Established, Date: "2001-05-01", Seat: 50, Class: "consulate", District: "X", Regions: schema.Set{"PL-04"}}),
		Appointments: []*models.Appointment{a}, Persons: map[int64]*models.Person{headPerson: p}, Renewals: map[int64][]*models.Renewal{},
		Leaves: map[int64][]*models.Leave{}, Vettings: map[int64][]*models.Vetting{}, Register: &models.Register{VacantMonths: 12, ActingMonths: 6}}
	if change != nil {
		change(&d, a, p)
	}
	for i, e := range d.Events {
		e.ID, e.Ordinal = int64(100+i), int64(i+1)<<16
	}
	return d
}

type change = func(d *models.Dossier, a *models.Appointment, p *models.Person)

// dossierRule tries a rule of a post's dossier on one that passes, one that fails, and one it has nothing to say about.
func dossierRule(t *testing.T, code string, passes, fails, none change) {
	t.Helper()
	advise := func(c change) func(*testing.T) schema.Problems {
		return func(t *testing.T) schema.Problems { return models.Advise(dossier(c), day(t, today)) }
	}
	paperRule(t, code, advise(passes), advise(fails), advise(none))
}

// paperRule does the same for whatever finds problems.
func paperRule(t *testing.T, code string, passes, fails, none func(*testing.T) schema.Problems) {
	t.Helper()
	for _, c := range []struct {
		name  string
		ask   func(*testing.T) schema.Problems
		found bool
	}{{"passes", passes, false}, {"fails", fails, true}, {"not_applicable", none, false}} {
		t.Run(c.name, func(t *testing.T) {
			all := c.ask(t)
			p := has(all, code)
			if (p != nil) != c.found {
				t.Fatalf("found %v", all)
			}
			if p == nil {
				return
			}
			r := models.RuleOf(code)
			if p.Level != r.Level || p.Article != r.Article || r.Kind != "" && p.Kind != r.Kind {
				t.Errorf("%+v is not as the list of rules has it: %+v", p, r)
			}
			if p.Field != "" && models.Catalog.Kind(p.Kind).Field(p.Field) == nil {
				t.Errorf("there is no field %s.%s", p.Kind, p.Field)
			}
		})
	}
}

// A post in good order gives no cause for anything.
func TestNothingToAdvise(t *testing.T) {
	if all := models.Advise(dossier(nil), day(t, today)); len(all) > 0 {
		t.Error(all)
	}
}

// What is not dated exactly enough is never held against anybody.
func TestUndatedIsNeverAnError(t *testing.T) {
	d := dossier(func(d *models.Dossier, a *models.Appointment, _ *models.Person) {
		a.CommissionOn, a.ExequaturOn, a.TookUp = "", "", ""
		b := *a
		b.ID, b.Person = otherOffice, otherPerson
		d.Appointments = append(d.Appointments, &b)
		d.Events = life(&models.PostEvent{Event: models.Established}, &models.PostEvent{Event: models.Closed, Date: ""})
	})
	if bad := models.Advise(d, day(t, today)).Errors(); len(bad) > 0 {
		t.Error(bad)
	}
}

// Each rule has a test named after it, and each code the descriptions use is listed.
func TestEveryRuleIsTried(t *testing.T) {
	var tests, source strings.Builder
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		body, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(f, "_test.go") {
			tests.Write(body)
		} else {
			source.Write(body)
		}
	}
	for _, r := range models.Rules {
		if !strings.Contains(tests.String(), `"`+r.Code+`"`) {
			t.Errorf("nothing tries the rule %s", r.Code)
		}
	}
	for _, line := range strings.Split(source.String(), "\n") {
		_, rest, ok := strings.Cut(line, `Code: "`)
		if code, _, _ := strings.Cut(rest, `"`); ok && models.RuleOf(code) == nil {
			t.Errorf("%s is not in the list of rules", code)
		}
	}
}
