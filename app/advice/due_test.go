package advice_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// due are the deadlines of a query as "kind date".
func (o *office) due(q advice.DueQuery) []string {
	o.Helper()
	if q.From == 0 {
		q.From = o.s.Today()
	}
	all, err := advice.Due(context.Background(), o.s, q)
	if err != nil {
		o.Fatal(err)
	}
	var out []string
	for _, d := range all {
		line := d.Kind + " " + string(d.On)
		if d.Over {
			line += " over"
		}
		if d.Round > 0 {
			line += fmt.Sprintf(" round %d", d.Round)
		}
		if d.Planned != "" {
			line += " planned " + string(d.Planned)
		}
		out = append(out, line)
	}
	return out
}

func (o *office) expect(q advice.DueQuery, want ...string) {
	o.Helper()
	if got := o.due(q); !slices.Equal(got, want) {
		o.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

func TestDeadlinesOfOffices(t *testing.T) {
	o := newOffice(t)
	post, person := o.post(o.lt), o.add(&models.Person{FamilyName: "X", BornOn: "1957-01-15"})
	edit(o, post, func(p *models.Post) { p.InCharge = "R. Example" })
	a := o.head(post, person, func(a *models.Appointment) { a.TermUntil, a.ExequaturUntil = "2026-12-31", "2027" })
	half := advice.DueQuery{Days: 180}
	o.expect(half, "term 2026-12-31")
	o.add(child(o.lt, &models.SendingRule{AgeUntil: 70, VettingMonths: 36}))
	o.expect(half, "term 2026-12-31", "age 2027-01-15")
	o.add(child(a, &models.Renewal{From: "2027-01-01", TermUntil: "2030-12-31", ExequaturOn: "2027-01-01", ExequaturUntil: "2027-02-01"}))
	o.expect(half, "age 2027-01-15", "exequatur 2027-02-01")
	o.add(&models.Vetting{Person: person, Subject: "conduct", AnsweredOn: "2023-12-01"})
	o.add(&models.Vetting{Person: person, Subject: "tax", AnsweredOn: "2019-12-01", ValidUntil: "2022-12-01"})
	o.expect(half, "vetting 2022-12-01 over", "vetting 2026-12-01", "age 2027-01-15", "exequatur 2027-02-01")
	o.add(&models.Vetting{Person: person, Subject: "tax", AnsweredOn: "2026-06-01", ValidUntil: "2029-06-01"})
	o.expect(half, "vetting 2026-12-01", "age 2027-01-15", "exequatur 2027-02-01")
	o.expect(advice.DueQuery{Days: 30}, "vetting 2026-12-01")
	o.expect(advice.DueQuery{Days: 180, State: "LV"})
	o.expect(advice.DueQuery{Days: 30, State: "PL", InCharge: "R. Example"}, "vetting 2026-12-01")
	o.expect(advice.DueQuery{Days: 30, InCharge: "Somebody"})
	edit(o, a, func(a *models.Appointment) { a.EndedOn = "2026-11-01" })
	o.expect(half)
}

func TestDeadlinesOfPostsAndPapers(t *testing.T) {
	o := newOffice(t)
	reg, err := o.s.Register(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	edit(o, reg.ID, func(r *models.Register) { r.VacantMonths, r.ActingMonths, r.PendingMonths = 6, 6, 3 })
	post, person := o.post(o.lt), o.person("X")
	half := advice.DueQuery{Days: 180}
	o.expect(half, "vacant 2001-11-01 over")
	a := o.head(post, person, func(a *models.Appointment) { a.EndedOn = "2026-07-31" })
	o.expect(half, "vacant 2027-02-01")
	next := o.person("Y")
	o.add(&models.Appointment{Post: post, Person: next, Category: models.Honorary, Role: models.ActingHead, TookUp: "2026-08-01"})
	o.expect(half, "acting 2027-02-01")
	o.add(&models.Appointment{Post: post, Person: o.person("Z"), Category: models.Honorary, Role: models.Head, OrderOn: "2026-09-01", RequestedOn: "2026-10-01"})
	o.expect(half, "pending 2027-01-01", "acting 2027-02-01")
	o.add(&models.InventoryItem{Post: post, Item: "card", Holder: person, IssuedOn: "2024-01-01", ValidUntil: "2028-12-31"})
	o.add(&models.InventoryItem{Post: post, Item: "plate", IssuedOn: "2024-01-01", ValidUntil: "2026-12-01"})
	o.expect(half, "inventory 2026-07-31 over", "card 2026-12-01", "pending 2027-01-01", "acting 2027-02-01")
	o.add(child(o.lt, &models.SendingRule{ReportMonths: 12}))
	report := o.add(&models.ActivityReport{Post: post, Sort: "activity", From: "2025-01-01", Until: "2025-12-31", DueOn: "2026-01-31"})
	o.expect(advice.DueQuery{Days: 60}, "report 2026-01-31 over", "inventory 2026-07-31 over", "card 2026-12-01", "pending 2027-01-01")
	edit(o, report, func(r *models.ActivityReport) { r.ReceivedOn = "2026-02-05" })
	note := o.add(&models.Correspondence{Direction: "in", Date: "2026-11-01", Subject: "X", AnswerBy: "2026-11-30", About: schema.Refs{post}})
	o.add(&models.Task{Title: "Order plates", Who: "S. Clerk", Until: "2026-12", About: schema.Refs{post}})
	o.expect(advice.DueQuery{Days: 60}, "inventory 2026-07-31 over", "answer 2026-11-30", "card 2026-12-01", "next_report 2026-12-31", "task 2026-12", "pending 2027-01-01")
	o.expect(advice.DueQuery{Days: 60, InCharge: "S. Clerk"}, "task 2026-12")
	o.add(&models.Correspondence{Direction: "out", Date: "2026-11-20", Subject: "Re: X", Answers: note})
	o.expect(advice.DueQuery{Days: 10, State: "LT"}, "inventory 2026-07-31 over", "card 2026-12-01")
	_ = a
}

func TestDeadlinesOfTwinnings(t *testing.T) {
	o := newOffice(t)
	twin := func(signed schema.Date) int64 {
		x := &models.Twinning{Type: "partnership"}
		if err := o.do(func(tx *store.Tx) error {
			if err := tx.Create(x); err != nil {
				return err
			}
			for _, rec := range []schema.Record{child(x.ID, &models.Partner{City: o.kaunas, Level: "city"}), child(x.ID, &models.Partner{City: o.torun, Level: "city"}),
				child(x.ID, &models.Instrument{Instrument: "agreement", SignedOn: signed})} {
				if err := tx.Create(rec); err != nil {
					return err
				}
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		return x.ID
	}
	five, leap := twin("2022-02-16"), twin("2004-02-29")
	twin("2010") // has no anniversary
	ended := twin("2012-02-16")
	o.add(child(ended, &models.Standing{Status: "ended", From: "2022", Reason: "X"}))
	_ = leap
	o.expect(advice.DueQuery{Days: 180}, "anniversary 2027-02-16 round 5", "anniversary 2027-02-28")
	o.add(&models.Event{Event: "anniversary", Title: "Five years", From: "2027-05-12", About: schema.Refs{five}})
	o.expect(advice.DueQuery{Days: 180, State: "LT"}, "anniversary 2027-02-16 round 5 planned 2027-05-12", "anniversary 2027-02-28", "celebration 2027-05-12")
	o.expect(advice.DueQuery{Days: 100, State: "LV"})
}
