package models_test

import (
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// check returns what is wrong with a file by its kind's description and rules.
func check(rec schema.Record, parts ...schema.Record) schema.Problems {
	k := models.KindOf(rec)
	f := schema.File{Rec: rec, Parts: map[string][]schema.Record{}}
	for _, p := range parts {
		f.Parts[models.KindOf(p).Key] = append(f.Parts[models.KindOf(p).Key], p)
	}
	out := models.CheckRecord(k, rec)
	if k.Check != nil {
		out = append(out, k.Check(f)...)
	}
	return out
}

func has(p schema.Problems, code string) *schema.Problem {
	for i := range p {
		if p[i].Code == code {
			return &p[i]
		}
	}
	return nil
}

// given is one case of a rule: what it says of a file.
type given struct {
	name  string
	rec   schema.Record
	parts []schema.Record
	found bool
}

func rule(t *testing.T, code string, level schema.Level, cases ...given) {
	t.Helper()
	for _, c := range cases {
		t.Run(code+"/"+c.name, func(t *testing.T) {
			all := check(c.rec, c.parts...)
			p := has(all, code)
			if (p != nil) != c.found {
				t.Fatalf("found %v", all)
			}
			if p != nil && (p.Level != level || p.Kind == "") {
				t.Errorf("%+v", p)
			}
			if p != nil && p.Field != "" && models.Catalog.Kind(p.Kind).Field(p.Field) == nil {
				t.Errorf("there is no field %s.%s", p.Kind, p.Field)
			}
		})
	}
}

func post() *models.Post { return &models.Post{SendingState: 1, ReceivingState: 2} }

func appointment(change func(*models.Appointment)) *models.Appointment {
	a := &models.Appointment{Post: 1, Person: 2, Category: models.Honorary, Role: models.Head}
	change(a)
	return a
}

func records(events []*models.PostEvent, heads ...*models.Appointment) (out []schema.Record) {
	for _, e := range life(events...) {
		out = append(out, e)
	}
	for _, a := range heads {
		out = append(out, a)
	}
	return out
}

func TestRules(t *testing.T) {
	rule(t, "required", schema.Error,
		given{"passes", &models.Person{FamilyName: "Pavyzdys"}, nil, false},
		given{"fails", &models.Person{GivenName: "Ona"}, nil, true},
		given{"fails on spaces", &models.Person{FamilyName: "  "}, nil, true},
		given{"does not apply", &models.Phone{Number: "112"}, nil, false})
	rule(t, "unknown_choice", schema.Error,
		given{"passes", &models.Phone{Number: "1", Use: "fax"}, nil, false},
		given{"fails", &models.Phone{Number: "1", Use: "telex"}, nil, true},
		given{"does not apply", &models.Phone{Number: "1"}, nil, false})
	rule(t, "not_a_date", schema.Error,
		given{"passes", &models.Spelling{Use: "own", Name: "X", From: "~2008-05"}, nil, false},
		given{"fails", &models.Spelling{Use: "own", Name: "X", From: "2008-13"}, nil, true},
		given{"does not apply", &models.Spelling{Use: "own", Name: "X"}, nil, false})
	state := func(from, until schema.Date) *models.State {
		return &models.State{Code: "XX", Name: schema.Localized{"en": "X"}, ValidFrom: from, ValidUntil: until}
	}
	rule(t, "end_before_start", schema.Error,
		given{"passes", state("1918", "1940"), nil, false},
		given{"passes on one day", state("1918-02-16", "1918-02-16"), nil, false},
		given{"passes where it cannot be told", state("1918-02-16", "1918"), nil, false},
		given{"fails", state("1918", "1917-12-31"), nil, true},
		given{"does not apply", state("1918", ""), nil, false},
		given{"fails for a spelling", &models.Spelling{Use: "own", Name: "X", From: "2008", Until: "2007"}, nil, true},
		given{"fails for an instrument", &models.Instrument{Instrument: "agreement", SignedOn: "2008-05", EndedOn: "2008-04"}, nil, true},
		given{"fails for an event", &models.Event{Event: "visit", Title: "X", From: "2023-05-14", Until: "2023-05-12"}, nil, true},
		given{"fails for an appointment", appointment(func(a *models.Appointment) { a.TookUp, a.EndedOn = "2021-05", "2020" }), nil, true},
		given{"fails for a term", appointment(func(a *models.Appointment) { a.TookUp, a.TermUntil = "2021-05", "2020" }), nil, true},
		given{"fails for an exequatur", appointment(func(a *models.Appointment) { a.ExequaturOn, a.ExequaturUntil = "2021-05", "2020" }), nil, true})
	rule(t, "exequatur_before_commission", schema.Warning,
		given{"passes", appointment(func(a *models.Appointment) { a.CommissionOn, a.ExequaturOn = "2023-04-03", "2023-04-20" }), nil, false},
		given{"fails", appointment(func(a *models.Appointment) { a.CommissionOn, a.ExequaturOn = "2023-04-20", "2023-04-03" }), nil, true},
		given{"does not apply", appointment(func(a *models.Appointment) { a.ExequaturOn = "2023-04-03" }), nil, false})
	rule(t, "functions_before_admission", schema.Warning,
		given{"passes", appointment(func(a *models.Appointment) { a.ExequaturOn, a.TookUp = "2023-04-20", "2023-05-12" }), nil, false},
		given{"passes with provisional admission", appointment(func(a *models.Appointment) {
			a.ProvisionalOn, a.TookUp, a.ExequaturOn = "2023-01-01", "2023-02-01", "2023-04-20"
		}), nil, false},
		given{"fails", appointment(func(a *models.Appointment) { a.ExequaturOn, a.TookUp = "2023-04-20", "2023-04-01" }), nil, true},
		given{"does not apply", appointment(func(a *models.Appointment) { a.TookUp = "2023-04-01" }), nil, false})
	rule(t, "same_state", schema.Error,
		given{"passes", post(), nil, false},
		given{"fails", &models.Post{SendingState: 1, ReceivingState: 1}, nil, true},
		given{"does not apply", &models.Post{}, nil, false})
	mail := func(m ...string) *models.Post {
		p := post()
		p.Emails = schema.NewSet(m...)
		return p
	}
	rule(t, "not_an_email", schema.Warning,
		given{"passes", mail("office@example.org"), nil, false},
		given{"fails", mail("office@example.org", "office at example.org"), nil, true},
		given{"does not apply", mail(), nil, false})
	rule(t, "events_out_of_order", schema.Error,
		given{"passes", post(), records(life(event(models.Opened, "2001"), event(models.Closed, "2001-05"))), false},
		given{"fails", post(), records(life(event(models.Opened, "2002"), event(models.Closed, "2001-05"))), true},
		given{"does not apply", post(), records(life(event(models.Opened, ""), event(models.Closed, ""))), false})
	closed := life(event(models.Opened, "2001-01-01"), event(models.Closed, "2010"))
	gap := life(event(models.Opened, "2001-01-01"), event(models.ClosedTemporarily, "2010-01-01"), event(models.Reopened, "2012-01-01"))
	rule(t, "functions_while_closed", schema.Error,
		given{"passes", post(), records(closed, head(1, "2005", "")), false},
		given{"passes where it cannot be told", post(), records(closed, head(1, "2010-06-01", "")), false},
		given{"fails", post(), records(closed, head(1, "2011-01-01", "")), true},
		given{"does not apply", post(), records(closed, appointment(func(a *models.Appointment) { a.ExequaturOn = "2011-01-01" })), false},
		given{"does not apply to a gap", post(), records(gap, head(1, "2011-01-01", "")), false})
	open := life(event(models.Opened, "2001-01-01"))
	rule(t, "two_heads", schema.Error,
		given{"passes", post(), records(open, head(1, "2005-01-01", "2009-12-31"), head(2, "2010-01-01", "")), false},
		given{"passes on a hand-over day", post(), records(open, head(1, "2005-01-01", "2010-01-01"), head(2, "2010-01-01", "")), false},
		given{"fails", post(), records(open, head(1, "2005-01-01", ""), head(2, "2010-01-01", "")), true},
		given{"fails whichever comes first", post(), records(open, head(1, "2010-01-01", ""), head(2, "2005-01-01", "")), true},
		given{"does not apply to an acting head", post(), records(open, head(1, "2005-01-01", ""),
			appointment(func(a *models.Appointment) { a.Role, a.TookUp, a.EndedOn = models.ActingHead, "2006", "2007" })), false})
	rule(t, "two_heads_possibly", schema.Warning,
		given{"passes", post(), records(open, head(1, "2005", "2009"), head(2, "2010", "")), false},
		given{"fails", post(), records(open, head(1, "2005", "2010-06-01"), head(2, "2010", "")), true},
		given{"does not apply where nothing is known", post(), records(open, head(1, "2005", ""), head(2, "", "")), false})
	partner := func(city int64, level string) *models.Partner { return &models.Partner{City: city, Level: level} }
	rule(t, "twinning_needs_two", schema.Error,
		given{"passes", &models.Twinning{Type: "twinning"}, []schema.Record{partner(1, "city"), partner(2, "city")}, false},
		given{"passes for city and district of one place", &models.Twinning{Type: "twinning"}, []schema.Record{partner(1, "city"), partner(1, "district")}, false},
		given{"fails with one", &models.Twinning{Type: "twinning"}, []schema.Record{partner(1, "city")}, true},
		given{"fails with one twice", &models.Twinning{Type: "twinning"}, []schema.Record{partner(1, "city"), partner(1, "city")}, true})
}

// Every kind is described fully: it makes its own records, its references and parts name kinds there are, and it can be called something.
func TestDescriptions(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range models.Catalog.All() {
		rec := k.New()
		if models.KindOf(rec) != k {
			t.Errorf("%s: KindOf does not know its record", k.Key)
		}
		if k.Parent != "" && (!seen[k.Parent] || k.ParentKey == "") {
			t.Errorf("%s stands before its owner, or does not say how it is called in exchange", k.Key)
		}
		seen[k.Key] = true
		fields := map[string]bool{"id": true, "uid": true, "void": true, "parent": true, "kind": true, "version": true}
		for _, f := range k.Fields {
			if fields[f.Key] {
				t.Errorf("%s.%s: the key is taken", k.Key, f.Key)
			}
			fields[f.Key] = true
			for _, ref := range f.Ref {
				if models.Catalog.Kind(ref) == nil {
					t.Errorf("%s.%s refers to the kind %q", k.Key, f.Key, ref)
				}
			}
			if (f.Type == schema.RefType || f.Type == schema.RefsType) != (len(f.Ref) > 0) || (f.Type != schema.SetType && (f.Type == schema.ChoiceType) != (len(f.Choices) > 0)) {
				t.Errorf("%s.%s: references or choices do not fit its type", k.Key, f.Key)
			}
			if !f.Empty(rec) {
				t.Errorf("%s.%s: a new record has a value", k.Key, f.Key)
			}
		}
		for _, p := range k.Parts {
			if f := models.Catalog.Kind(p.Kind).Field(p.By); f == nil || f.Type != schema.RefType || f.Ref[0] != k.Key {
				t.Errorf("%s: its part %s does not refer to it by %s", k.Key, p.Kind, p.By)
			}
		}
		k.Summary(schema.File{Rec: rec, Parts: map[string][]schema.Record{}}, schema.Names{Title: func(int64) string { return "" }, Text: func(int64) string { return "" }})
	}
	for _, k := range models.Catalog.All() { // derived facts are rebuilt in one pass: references point backwards
		for _, f := range k.Fields {
			for _, ref := range f.Ref {
				if ref == k.Key { // one of its own kind, whose name is no part of what is derived
					continue
				}
				for _, later := range models.Catalog.All() {
					if later == k {
						break
					}
					if later.Key == ref {
						ref = ""
					}
				}
				if ref != "" {
					t.Errorf("%s.%s refers forwards to %s", k.Key, f.Key, ref)
				}
			}
		}
	}
}
