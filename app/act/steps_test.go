package act_test

import (
	"slices"
	"testing"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

func TestEveryActionIsWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, a := range act.All() {
		if seen[a.Key] || act.Of(a.Key) != a {
			t.Errorf("%s: described twice", a.Key)
		}
		seen[a.Key] = true
		fields := map[string]bool{}
		for _, f := range a.Input.Fields {
			if fields[f.Key] {
				t.Errorf("%s asks %s twice", a.Key, f.Key)
			}
			fields[f.Key] = true
			_ = f.Ptr(&act.Input{}) // panics where the field is not one of the input
		}
		if !fields["on"] || (a.On != "post" && a.On != "appointment" && a.On != "twinning") {
			t.Errorf("%s: no day, or on %s", a.Key, a.On)
		}
	}
	for _, key := range []string{"establish", "open", "close-temporarily", "close", "reopen", "move-seat", "change-class", "change-district", "change-title", "propose", "appoint", "acting-head",
		"commission", "admit-provisionally", "exequatur-requested", "exequatur-granted", "exequatur-refused", "exequatur-withdrawn", "took-up", "renew", "leave", "end",
		"sign-instrument", "council-resolution", "end-twinning", "rest-twinning", "resume-twinning"} {
		if !seen[key] {
			t.Errorf("no action %s", key)
		}
	}
}

func TestWhatMakesNoSenseSaysWhy(t *testing.T) {
	k := newKit(t)
	post, head := k.post()
	k.refused("reopen", post, act.Input{}, "step_already_open", "")
	k.refused("establish", post, act.Input{}, "step_already_established", "")
	k.refused("close", post, act.Input{On: "2005"}, "step_never_open", "")
	k.refused("took-up", head, act.Input{}, "step_took_up", "")
	k.refused("exequatur-granted", head, act.Input{}, "step_exequatur_granted", "")
	k.refused("exequatur-refused", head, act.Input{}, "step_exequatur_granted", "")
	k.refused("move-seat", post, act.Input{Seat: k.torun}, "step_same_seat", "seat")
	k.refused("move-seat", post, act.Input{}, "required", "seat")
	k.refused("end", head, act.Input{}, "required", "end_reason")
	k.refused("open", 0, act.Input{}, "step_needs_record", "")
	k.do("close", post, act.Input{On: "2020-01-01"})
	k.refused("close-temporarily", post, act.Input{}, "step_already_closed", "")
	k.refused("end", head, act.Input{EndReason: "died"}, "step_ended", "")
	k.refused("acting-head", post, act.Input{Person: k.persons[1], On: "2021"}, "step_closed_for_good", "")
}

// Closing for good ends who is in office, names what is out, and asks who keeps the archives.
func TestClosingForGood(t *testing.T) {
	k := newKit(t)
	post, head := k.post()
	k.write(func(tx *store.Tx) error {
		return tx.Create(&models.InventoryItem{Post: post, Item: "seal", Number: "1", IssuedOn: "2015-01-01"})
	})
	p := k.preview("close", post, act.Input{On: "2024-05-01"})
	if p.Before.Status != models.Open || p.After.Status != models.ClosedForGood || p.Before.Head == 0 || p.After.Head != 0 {
		t.Errorf("before and after: %+v %+v", p.Before, p.After)
	}
	for _, key := range []string{"inventory_out", "archive_custodian_missing", "appointment_ends", "notify_end", "notify_closing"} {
		if !hasFollow(p.Follows, key) {
			t.Errorf("%s does not follow: %+v", key, p.Follows)
		}
	}
	k.do("close", post, act.Input{On: "2024-05-01", ItemsReturned: act.Yes, ArchiveCustodian: "Embassy"})
	if hasFollow(k.lastDone.Follows, "inventory_out") || !slices.Contains(keys(k.lastDone.Next), "reopen") || slices.Contains(keys(k.lastDone.Next), "return-items") {
		t.Errorf("after closing: %+v", k.lastDone)
	}
	a := k.appointment(head)
	if a.EndedOn != "2024-05-01" || a.EndReason != "post_closed" {
		t.Errorf("the head: %+v", a)
	}
	recs, err := k.s.List(ctx, "inventory_item", 0)
	if err != nil || recs[0].(*models.InventoryItem).ReturnedOn != "2024-05-01" {
		t.Errorf("the seal: %+v %v", recs, err)
	}
}

// In some States the exequatur is personal and the post closes with it: proposed, and never done unasked.
func TestPersonalPostProposesToClose(t *testing.T) {
	k := newKit(t)
	_, head := k.post()
	k.write(func(tx *store.Tx) error {
		r := &models.ReceivingRule{PersonalPost: "yes"}
		r.Parent = k.pl
		return tx.Create(r)
	})
	in := &act.Input{}
	if err := act.Defaults(ctx, k.s, act.Of("end"), head, in); err != nil || in.PostStays != act.ClosesForGood {
		t.Errorf("proposed: %q %v", in.PostStays, err)
	}
	in = &act.Input{PostStays: act.StaysVacant}
	if err := act.Defaults(ctx, k.s, act.Of("end"), head, in); err != nil || in.PostStays != act.StaysVacant {
		t.Errorf("an answer was overruled: %q %v", in.PostStays, err)
	}
}

// The term follows from the dated settings of the sending State and from what it counts from.
func TestTermsAreProposed(t *testing.T) {
	k := newKit(t)
	post := k.do("establish", 0, act.Input{ReceivingState: k.pl, Seat: k.torun, On: "2000"})
	k.write(func(tx *store.Tx) error {
		for _, r := range []*models.SendingRule{{Until: "2014-12-31", TermMonths: 36, TermBasis: "order"}, {From: "2015-01-01", TermMonths: 60, TermBasis: "exequatur", RenewalMonths: 24}} {
			r.Parent = k.lt
			if err := tx.Create(r); err != nil {
				return err
			}
		}
		return nil
	})
	term := func(key string, subject int64, in act.Input, want schema.Date) {
		t.Helper()
		if err := act.Defaults(ctx, k.s, act.Of(key), subject, &in); err != nil || in.TermUntil != want {
			t.Errorf("%s on %s: %q %v, want %q", key, in.On, in.TermUntil, err, want)
		}
	}
	term("appoint", post, act.Input{On: "2010-03-01"}, "2013-02-28")
	term("appoint", post, act.Input{On: "2010-03"}, "2013-03")
	term("appoint", post, act.Input{On: "2010"}, "2013")
	term("appoint", post, act.Input{On: "~2010"}, "")
	term("appoint", post, act.Input{On: "2016-03-01"}, "")
	head := k.do("appoint", post, act.Input{On: "2016-03-01", Person: k.persons[0]})
	term("exequatur-granted", head, act.Input{On: "2016-05-12"}, "2021-05-11")
	k.do("exequatur-granted", head, act.Input{On: "2016-05-12"})
	if a := k.appointment(head); a.TermBasis != "exequatur" || a.TermUntil != "2021-05-11" {
		t.Errorf("recorded: %+v", a)
	}
	in := &act.Input{}
	if err := act.Defaults(ctx, k.s, act.Of("renew"), head, in); err != nil || in.On != "2021-05-12" || in.TermUntil != "2023-05-11" {
		t.Errorf("renewal: %+v %v", in, err)
	}
	p := k.preview("renew", head, act.Input{On: "2021-08-01"})
	if !hasFollow(p.Follows, "term_gap") {
		t.Errorf("a renewal after an interruption: %+v", p.Follows)
	}
}

// Appointing while another is head offers to end that one first; where it is declined nobody is hidden.
func TestFormerHead(t *testing.T) {
	k := newKit(t)
	post, old := k.post()
	in := &act.Input{On: "2020-03-01"}
	if err := act.Defaults(ctx, k.s, act.Of("appoint"), post, in); err != nil || in.EndFormer != act.Yes || in.FormerEndedOn != "2020-03-01" || in.FormerReason != "succeeded" {
		t.Errorf("offered: %+v %v", in, err)
	}
	next := k.do("appoint", post, act.Input{On: "2020-03-01", Person: k.persons[1], EndFormer: act.No})
	if st := k.on(post, "2020-06-01"); st.Appointment != old {
		t.Errorf("who is in office is hidden by who is appointed: %+v", st)
	}
	k.refused("took-up", next, act.Input{On: "2020-09-01", EndFormer: act.No}, "two_heads", "on")
	k.do("exequatur-granted", next, act.Input{On: "2020-09-01"})
	if a := k.appointment(old); a.EndedOn != "2020-09-01" || a.EndReason != "succeeded" {
		t.Errorf("the former head: %+v", a)
	}
	if st := k.on(post, "2020-09-01"); st.Appointment != next || st.HeadCertainty != schema.Certainly {
		t.Errorf("on the day of the hand-over: %+v", st)
	}
	fields, err := act.Fields(ctx, k.s, act.Of("appoint"), post, &act.Input{On: "2009-01-01"})
	if err != nil || slices.ContainsFunc(fields, func(f *schema.Field) bool { return f.Key == "end_former" }) {
		t.Errorf("asked for a former head before there was one: %v", err)
	}
}

// A head who is only unable to act stays head beside an acting one; an acting head is followed by the next (art. 15).
func TestActingHeadBesideAHead(t *testing.T) {
	k := newKit(t)
	post, head := k.post()
	in := &act.Input{On: "2020-03-01"}
	if err := act.Defaults(ctx, k.s, act.Of("acting-head"), post, in); err != nil || in.EndFormer != act.No || in.FormerEndedOn != "" {
		t.Errorf("beside a head: %+v %v", in, err)
	}
	k.do("end", head, act.Input{On: "2020-04-01", EndReason: "resigned"})
	acting := k.do("acting-head", post, act.Input{On: "2020-04-02", Person: k.persons[1]})
	k.do("acting-head", post, act.Input{On: "2020-06-01", Person: k.persons[2]})
	if a := k.appointment(acting); a.EndedOn != "2020-06-01" {
		t.Errorf("the first acting head: %+v", a)
	}
	if st := k.on(post, "2020-06-01"); !st.Acting || st.Head != k.persons[2] {
		t.Errorf("who acts: %+v", st)
	}
}

// A step on a post or a person means the present head, or whoever is under way to the office.
func TestSubjectOfAStep(t *testing.T) {
	k := newKit(t)
	post, head := k.post()
	next := k.do("appoint", post, act.Input{On: "2020-03-01", Person: k.persons[1], EndFormer: act.No})
	for _, c := range []struct {
		key, kind string
		id, want  int64
	}{
		{"end", "post", post, head}, {"commission", "post", post, next}, {"took-up", "post", post, next}, {"renew", "person", k.persons[0], head},
		{"exequatur-granted", "person", k.persons[1], next}, {"close", "appointment", head, post}, {"reopen", "post", post, post},
	} {
		if got, err := act.Subject(ctx, k.s, act.Of(c.key), c.kind, c.id); err != nil || got != c.want {
			t.Errorf("%s on a %s: %d %v, want %d", c.key, c.kind, got, err, c.want)
		}
	}
	if _, err := act.Subject(ctx, k.s, act.Of("end"), "person", k.persons[3]); err == nil {
		t.Error("somebody without an office was found one")
	}
	if _, err := act.Subject(ctx, k.s, act.Of("end"), "city", k.torun); err == nil {
		t.Error("a city has no head")
	}
}

// The likeliest step comes first, and what makes no sense is not offered.
func TestStepsInOrder(t *testing.T) {
	k := newKit(t)
	first := func(kind string, id int64, want string, never ...string) {
		t.Helper()
		steps, err := act.Steps(ctx, k.s, kind, id)
		if err != nil || len(steps) == 0 || steps[0].Key != want {
			t.Errorf("steps: %v %v, want %s first", keys(steps), err, want)
		}
		for _, n := range never {
			if slices.Contains(keys(steps), n) {
				t.Errorf("%s is offered", n)
			}
		}
	}
	post := k.do("establish", 0, act.Input{ReceivingState: k.pl, On: "2010"})
	first("post", post, "appoint", "reopen", "establish", "end", "renew")
	head := k.do("appoint", post, act.Input{Person: k.persons[0], On: "2015"})
	first("post", post, "commission", "reopen")
	first("appointment", head, "commission", "leave")
	k.do("exequatur-granted", head, act.Input{On: "2015-06"})
	k.do("took-up", head, act.Input{On: "2015-07"})
	first("post", post, "renew", "took-up", "reopen")
	k.do("close-temporarily", post, act.Input{On: "2022"})
	first("post", post, "reopen", "close-temporarily")
	if steps, err := act.Steps(ctx, k.s, "city", k.torun); err != nil || len(steps) != 0 {
		t.Errorf("a city has steps: %v %v", steps, err)
	}
}

// A step is due where the record waits for it: a head where none is, an exequatur where one is appointed, a renewal in the last year of a
// term; nothing is due at a post that is closed for good or headed for years to come.
func TestStepsThatAreDue(t *testing.T) {
	k := newKit(t)
	due := func(kind string, id int64, want string) {
		t.Helper()
		steps, err := act.Steps(ctx, k.s, kind, id)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for i, s := range steps {
			switch {
			case s.Due && i > 0:
				t.Errorf("%s is due but does not come first", s.Key)
			case s.Due:
				got = s.Key
			}
		}
		if got != want {
			t.Errorf("due on a %s: %q of %v, want %q", kind, got, keys(steps), want)
		}
	}
	post := k.do("establish", 0, act.Input{ReceivingState: k.pl, On: "2010"})
	due("post", post, "appoint")
	head := k.do("appoint", post, act.Input{Person: k.persons[0], On: "2015"})
	due("post", post, "commission")
	due("person", k.persons[0], "commission")
	k.do("exequatur-granted", head, act.Input{On: "2015-06"})
	k.do("took-up", head, act.Input{On: "2015-07"})
	year, _, _ := k.s.Today().Civil()
	for _, c := range []struct {
		until schema.Date
		want  string
	}{{"", ""}, {schema.DateOf(year+2, 6, 1), ""}, {schema.DateOf(year, 12, 31), "renew"}, {"2020", "renew"}} {
		if _, err := k.s.Do(ctx, store.Action{Kind: "edit_appointment"}, func(tx *store.Tx) error {
			rec, err := tx.Get("appointment", head)
			if err != nil {
				return err
			}
			rec.(*models.Appointment).TermUntil = c.until
			return tx.Update(rec)
		}); err != nil {
			t.Fatal(err)
		}
		due("post", post, c.want)
		due("appointment", head, c.want)
	}
	k.do("close-temporarily", post, act.Input{On: "2022"})
	due("post", post, "reopen")
	k.do("close", post, act.Input{On: "2023"})
	due("post", post, "")
}

// What is to be done can be written down with the step, and goes with it when it is taken back.
func TestTasksOfAStep(t *testing.T) {
	k := newKit(t)
	post, _ := k.post()
	k.do("close-temporarily", post, act.Input{On: "2024", Tasks: schema.NewSet("Write to the ministry", "Ask the seal back")})
	if n, err := k.s.Count(ctx, "task"); n != 2 || err != nil {
		t.Errorf("%d tasks %v", n, err)
	}
	if _, err := k.s.Undo(ctx, k.lastDone.Seq, ""); err != nil {
		t.Fatal(err)
	}
	if n, err := k.s.Count(ctx, "task"); n != 0 || err != nil {
		t.Errorf("%d tasks after undo %v", n, err)
	}
}

// A renewal without interruption keeps the rank; a change of class takes a new one (art. 16).
func TestPrecedenceThroughSteps(t *testing.T) {
	k := newKit(t)
	post, head := k.post() // exequatur of 2014
	second := k.do("establish", 0, act.Input{ReceivingState: k.pl, Seat: k.olsztyn, On: "2010-01-01"})
	rival := k.do("appoint", second, act.Input{Person: k.persons[1], On: "2016-01-01", TermUntil: "2030"})
	k.do("exequatur-granted", rival, act.Input{On: "2016-05-01"})
	k.do("renew", head, act.Input{On: "2020-01-01", TermUntil: "2024-12-31", ExequaturOn: "2020-02-01"})
	order := func() []int64 {
		var officers []models.Officer
		for _, id := range []int64{post, second} {
			file, err := k.s.File(ctx, "post", id)
			if err != nil {
				t.Fatal(err)
			}
			for _, a := range models.AppointmentsOf(file) {
				if a.Ended() {
					continue
				}
				own, err := k.s.File(ctx, "appointment", a.ID)
				if err != nil {
					t.Fatal(err)
				}
				o := models.Officer{Appointment: a}
				for _, r := range own.Parts["renewal"] {
					o.Renewals = append(o.Renewals, r.(*models.Renewal))
				}
				officers = append(officers, o)
			}
		}
		var out []int64
		for _, r := range models.Precedence(officers) {
			out = append(out, r.Appointment.Person)
		}
		return out
	}
	if got := order(); !slices.Equal(got, []int64{k.persons[0], k.persons[1]}) {
		t.Errorf("a renewal loses the rank: %v", got)
	}
	k.do("change-class", second, act.Input{Class: "consulate_general", On: "2021-01-01", ExequaturOn: "2021-01-01"})
	if got := order(); !slices.Equal(got, []int64{k.persons[1], k.persons[0]}) {
		t.Errorf("a consul general ranks behind a consul: %v", got)
	}
}
