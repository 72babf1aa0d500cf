package advice_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

func TestFindingsShowWhereTheyBelong(t *testing.T) {
	o := newOffice(t)
	post, person := o.post(o.lt), o.person("Pavyzdė")
	a := o.head(post, person, func(a *models.Appointment) { a.TermUntil = "2026-01-01" })
	w := o.watch()
	for record, want := range map[int64]string{post: "term_lapsed", a: "term_lapsed", person: "", o.torun: ""} {
		if got := codes(w.Findings(record)); got != want {
			t.Errorf("%d: %s, not %s", record, got, want)
		}
	}
	edit(o, a, func(a *models.Appointment) { a.TermUntil, a.WithdrawnOn = "2030-01-01", "2026-02-01" })
	edit(o, person, func(p *models.Person) { p.DiedOn = "2026-03-01" })
	if got := codes(w.Findings(person)); got != "died_in_office" {
		t.Error("the person's page tells of", got)
	}
	f := w.Findings(post)
	if codes(f) != "exequatur_withdrawn_not_ended died_in_office" || f[1].Args["Person"] != "Ona Pavyzdė" || f[1].Subject != post || f[1].Record != a {
		t.Errorf("%+v", f)
	}
	if w.Total() != 2 || w.Counts()[a] != 2 || w.Counts()[person] != 1 {
		t.Error(w.Total(), w.Counts())
	}
	var nobody *advice.Watch
	if nobody.Ready() || len(nobody.Findings(post)) > 0 || nobody.Total() != 0 {
		t.Error("a watch that is not there knows something")
	}
}

func TestAcceptanceHoldsWhileTheFactsDo(t *testing.T) {
	o := newOffice(t)
	post := o.post(o.lt)
	a := o.head(post, o.person("Pavyzdė"), func(a *models.Appointment) { a.TermUntil = "2026-01-01" })
	w := o.watch()
	if _, err := advice.Accept(context.Background(), o.s, " ", w.Findings(post)...); err == nil {
		t.Error("accepted for no reason")
	}
	if _, err := advice.Accept(context.Background(), o.s, "Renewal is being signed", w.Findings(post)...); err != nil {
		t.Fatal(err)
	}
	f := w.Findings(post)
	if codes(f) != "(term_lapsed)" || f[0].Accepted.Reason != "Renewal is being signed" || w.Total() != 0 || w.Counts()[post] != 0 {
		t.Fatalf("%+v %d", f, w.Total())
	}
	edit(o, a, func(a *models.Appointment) { a.TermUntil = "2026-02-01" }) // another fact than the one accepted
	if got := codes(w.Findings(post)); got != "term_lapsed" || w.Total() != 1 {
		t.Error(got, w.Total())
	}
	edit(o, a, func(a *models.Appointment) { a.TermUntil = "2026-01-01" })
	if got := w.Findings(post); codes(got) != "(term_lapsed)" {
		t.Error(codes(got))
	} else if _, err := advice.Withdraw(context.Background(), o.s, got[0]); err != nil {
		t.Fatal(err)
	}
	if got := codes(w.Findings(post)); got != "term_lapsed" {
		t.Error("withdrawn:", got)
	}
	bad := advice.Finding{Problem: schema.Problem{Level: schema.Error, Code: "two_heads"}, Subject: post, Record: a}
	if _, err := advice.Accept(context.Background(), o.s, "why not", bad); !errors.Is(err, advice.ErrRefused) {
		t.Error("an error was accepted:", err)
	}
}

func TestNeighboursHearOfEachOther(t *testing.T) {
	o := newOffice(t)
	w := o.watch()
	first, second := o.post(o.lt, "PL-04"), o.post(o.lt, "PL-04", "PL-28")
	foreign := o.post(o.lv, "PL-04")
	for id, want := range map[int64]string{first: "districts_overlap", second: "districts_overlap", foreign: ""} {
		if got := codes(w.Findings(id)); got != want {
			t.Errorf("%d: %s", id, got)
		}
	}
	o.add(child(o.pl, &models.ReceivingRule{Overlap: "forbidden"}))
	if got := codes(w.Findings(first)); got != "districts_overlap_forbidden" {
		t.Error("after the setting:", got)
	}
	if err := o.do(func(tx *store.Tx) error { return tx.Void("post", second, "double") }); err != nil {
		t.Fatal(err)
	}
	if got := codes(w.Findings(first)); got != "" || w.Total() != 0 {
		t.Error("after the other went:", got)
	}
}

func TestTwinningsPapersAndStatesAreWatched(t *testing.T) {
	o := newOffice(t)
	w := o.watch()
	twin := func() int64 {
		x := &models.Twinning{Type: "partnership"}
		if err := o.do(func(tx *store.Tx) error {
			if err := tx.Create(x); err != nil {
				return err
			}
			for _, rec := range []schema.Record{child(x.ID, &models.Partner{City: o.kaunas, Level: "city"}), child(x.ID, &models.Partner{City: o.torun, Level: "city"}),
				child(x.ID, &models.Instrument{Instrument: "agreement", SignedOn: "2018-02-16"})} {
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
	one, two := twin(), twin()
	if codes(w.Findings(one)) != "twinning_twice" || codes(w.Findings(two)) != "twinning_twice" {
		t.Error(codes(w.All()))
	}
	ended := o.add(child(two, &models.Standing{Status: "ended", From: "2022", Reason: "X"}))
	if len(w.All()) != 0 {
		t.Error("one of them ended:", codes(w.All()))
	}
	_ = ended
	note := o.add(&models.Correspondence{Direction: "in", Date: "2026-05-01", Subject: "X", AnswerBy: "2026-06-01"})
	if got := codes(w.Findings(note)); got != "answer_overdue" {
		t.Error(got)
	}
	answer := o.add(&models.Correspondence{Direction: "out", Date: "2026-06-05", Subject: "Re: X", Answers: note})
	if len(w.All()) != 0 {
		t.Error("answered:", codes(w.All()))
	}
	edit(o, answer, func(c *models.Correspondence) { c.Answers = 0 })
	if got := codes(w.Findings(note)); got != "answer_overdue" {
		t.Error("answered no more:", got)
	}
	reg, err := o.s.Register(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	gift := o.add(&models.Gift{Direction: "received", Date: "2026-05-01", What: "Clock", Value: schema.Money{Minor: 50000, Currency: "EUR"}})
	edit(o, reg.ID, func(r *models.Register) { r.GiftFrom = schema.Money{Minor: 15000, Currency: "EUR"} })
	if got := codes(w.Findings(gift)); got != "gift_above_threshold" {
		t.Error(got)
	}
}

// Whatever is changed, undone, removed or restored, what the watch knows is what a check of everything finds.
func TestWatchAgreesWithFullCheck(t *testing.T) {
	for seed := range uint64(2) {
		t.Run(strconv.FormatUint(seed, 10), func(t *testing.T) { agrees(t, seed) })
	}
}

func agrees(t *testing.T, seed uint64) {
	o := newOffice(t)
	w := o.watch()
	r := rand.New(rand.NewPCG(seed, 7))
	dates := []schema.Date{"", "2020", "2024-01-01", "2026-01-31", "2026-11-22", "2030-05-01"}
	date := func() schema.Date { return dates[r.IntN(len(dates))] }
	states := []int64{o.lt, o.lv}
	regions := []string{"PL-04", "PL-28", "PL", "PL-14"}
	var posts, persons, offices, things, notes, vettings []int64
	pick := func(ids []int64) int64 { return ids[r.IntN(len(ids))] }
	for range 4 {
		posts = append(posts, o.post(pick(states), regions[r.IntN(len(regions))]))
		persons = append(persons, o.person("X"))
	}
	try := func(kind string, f func(tx *store.Tx) error) {
		res, err := o.s.Do(context.Background(), store.Action{Kind: kind}, f)
		var refused schema.Problems
		if err != nil && !errors.As(err, &refused) && !store.Is(err, store.StillUsed) && !store.Is(err, store.Conflict) {
			t.Fatal(kind, err)
		}
		if err == nil && res.Seq != 0 && r.IntN(4) == 0 {
			if _, err := o.s.Undo(context.Background(), res.Seq, ""); err != nil && !store.Is(err, store.StillUsed) && !store.Is(err, store.LaterChange) && !errors.As(err, &refused) {
				t.Fatal("undo", err)
			}
		}
	}
	make1 := func(to *[]int64, rec schema.Record) {
		try("make", func(tx *store.Tx) error { return tx.Create(rec) })
		if n, err := o.s.Names(context.Background(), rec.Meta().ID); err == nil && n[rec.Meta().ID].Kind == models.KindOf(rec).Key && n[rec.Meta().ID].Void == "" && to != nil {
			*to = append(*to, rec.Meta().ID)
		}
	}
	change := func(kind string, id int64, f func(schema.Record)) {
		try("change", func(tx *store.Tx) error {
			rec, err := tx.Get(kind, id)
			if err != nil || rec.Meta().Void != "" {
				return err
			}
			f(rec)
			return tx.Update(rec)
		})
	}
	for i := range 200 {
		switch r.IntN(14) {
		case 0:
			make1(&offices, &models.Appointment{Post: pick(posts), Person: pick(persons), Category: models.Honorary, Role: []string{models.Head, models.ActingHead}[r.IntN(2)], Class: "consul",
				TookUp: date(), ExequaturOn: date(), TermUntil: date(), EndedOn: date()})
		case 1:
			if len(offices) > 0 {
				change("appointment", pick(offices), func(rec schema.Record) {
					a := rec.(*models.Appointment)
					a.Post, a.Person, a.EndedOn, a.ServesOtherNo = pick(posts), pick(persons), date(), []string{"", "1"}[r.IntN(2)]
				})
			}
		case 2:
			make1(nil, child(pick(posts), &models.PostEvent{Event: []string{models.Closed, models.Reopened, models.ClosedTemporarily}[r.IntN(3)], Date: date(), Ordinal: int64(i+2) << 16}))
		case 3:
			make1(nil, child(pick(posts), &models.PostEvent{Event: models.DistrictChanged, Date: date(), Regions: schema.Set{regions[r.IntN(len(regions))]}, Ordinal: int64(i+2) << 16}))
		case 4:
			make1(&things, &models.InventoryItem{Post: pick(posts), Item: "card", Holder: pick(persons), IssuedOn: "2019-01-01", ValidUntil: date()})
		case 5:
			if len(things) > 0 {
				change("inventory_item", pick(things), func(rec schema.Record) {
					x := rec.(*models.InventoryItem)
					x.Post, x.ReturnedOn = pick(posts), date()
				})
			}
		case 6:
			make1(&vettings, &models.Vetting{Person: pick(persons), Subject: []string{"conduct", "police"}[r.IntN(2)], AnsweredOn: "2019-01-01", ValidUntil: date()})
		case 7:
			if len(vettings) > 0 {
				change("vetting", pick(vettings), func(rec schema.Record) { rec.(*models.Vetting).Person = pick(persons) })
			}
		case 8:
			x := &models.Correspondence{Direction: "in", Date: "2026-05-01", Subject: "X", AnswerBy: date()}
			if len(notes) > 0 && r.IntN(2) == 0 {
				x.Answers, x.Date = pick(notes), "2019-01-01"
				x.AnswerBy = ""
			}
			make1(&notes, x)
		case 9:
			if len(notes) > 1 {
				change("correspondence", pick(notes), func(rec schema.Record) { rec.(*models.Correspondence).Answers = pick(notes) })
			}
		case 10:
			change("person", pick(persons), func(rec schema.Record) {
				p := rec.(*models.Person)
				p.BornOn, p.DiedOn, p.Nationalities = "1950", date(), schema.NewRefs(pick([]int64{o.lt, o.pl, o.lv}))
			})
		case 11:
			make1(nil, child(pick([]int64{o.lt, o.pl, o.lv}), &models.SendingRule{From: date(), AgeUntil: 70, VettingMonths: 12}))
		case 12:
			make1(nil, child(o.pl, &models.ReceivingRule{From: date(), Overlap: []string{"allowed", "forbidden"}[r.IntN(2)], Classes: schema.Set{"consul_general"}}))
		case 13:
			if all := w.All(); len(all) > 0 {
				f := all[r.IntN(len(all))]
				if f.Level == schema.Warning && f.Accepted == nil {
					if _, err := advice.Accept(context.Background(), o.s, "because", f); err != nil {
						t.Fatal(err)
					}
				}
			}
		}
		if i%5 != 0 {
			continue
		}
		full, err := advice.Check(context.Background(), o.s)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := told(w.All()), told(full); !slices.Equal(got, want) {
			for _, x := range got {
				if !slices.Contains(want, x) {
					t.Error("too much:", x)
				}
			}
			for _, x := range want {
				if !slices.Contains(got, x) {
					t.Error("missing:", x)
				}
			}
			t.Fatalf("after %d changes", i+1)
		}
		n := 0
		for _, f := range full {
			if f.Accepted == nil {
				n++
			}
		}
		if n != w.Total() {
			t.Fatalf("%d, not %d", w.Total(), n)
		}
	}
}
