package models_test

import (
	"math/rand/v2"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

func day(t testing.TB, d schema.Date) schema.Day {
	t.Helper()
	x, ok := d.Day()
	if !ok {
		t.Fatalf("%q is no day", d)
	}
	return x
}

const today schema.Date = "2026-11-22"

// life gives events their order as they stand.
func life(events ...*models.PostEvent) []*models.PostEvent {
	for i, e := range events {
		e.ID, e.Ordinal = int64(i+1), int64(i+1)<<16
	}
	return events
}

func event(kind string, d schema.Date) *models.PostEvent {
	return &models.PostEvent{Event: kind, Date: d}
}

func head(person int64, from, until schema.Date) *models.Appointment {
	a := &models.Appointment{Post: 1, Person: person, Role: models.Head, Category: models.Honorary, TookUp: from, EndedOn: until}
	a.ID = 100 + person
	return a
}

func stateOn(t testing.TB, events []*models.PostEvent, heads []*models.Appointment, d schema.Date) models.PostState {
	t.Helper()
	return models.StateOn(models.PostPeriods(events, heads), day(t, d), day(t, today))
}

type answer struct {
	on        schema.Date
	status    string
	certainty schema.Certainty
	head      int64
	inOffice  schema.Certainty
}

func answers(t *testing.T, events []*models.PostEvent, heads []*models.Appointment, want ...answer) {
	t.Helper()
	for _, w := range want {
		st := stateOn(t, events, heads, w.on)
		if st.Status != w.status || st.Certainty != w.certainty || st.Head != w.head || st.HeadCertainty != w.inOffice {
			t.Errorf("%s: %s %s, head %d %s; want %s %s, head %d %s", w.on, st.Status, st.Certainty.Key(), st.Head, st.HeadCertainty.Key(),
				w.status, w.certainty.Key(), w.head, w.inOffice.Key())
		}
	}
}

const (
	no   = schema.No
	may  = schema.Possibly
	sure = schema.Certainly
)

func TestStoryOfToruń(t *testing.T) {
	events := life(event(models.Established, ""), event(models.ClosedTemporarily, "2022"), event(models.Reopened, "2023-05-12"), event(models.Ceremony, "2023-05-12"))
	a := head(7, "2023-05-12", "")
	a.CommissionOn, a.ExequaturOn, a.TermUntil = "2023-04-03", "2023-04-20", "2025-05-11"
	answers(t, events, []*models.Appointment{a},
		answer{"2010-01-01", models.Open, may, 0, no},
		answer{"2022-06-01", models.ClosedForATime, may, 0, no},
		answer{"2022-12-31", models.ClosedForATime, sure, 0, no},
		answer{"2023-03-01", models.ClosedForATime, sure, 0, no},
		answer{"2023-05-11", models.ClosedForATime, sure, 0, no},
		answer{"2023-05-12", models.Open, sure, 7, sure},
		answer{today, models.Open, sure, 7, sure},
		answer{"2030-01-01", models.Open, sure, 7, sure}, // a term that ran out ends nothing
	)
	if st := stateOn(t, events, []*models.Appointment{a}, "2023-05-01"); st.Admitted != 7 || st.Head != 0 {
		t.Errorf("admitted before the reopening: %+v", st)
	}
	if st := stateOn(t, events, []*models.Appointment{a}, "2023-05-12"); st.Since != "2023-05-12" || st.HeadSince != "2023-05-12" {
		t.Errorf("since: %+v", st)
	}
}

func TestRepeatedClosings(t *testing.T) {
	events := life(event(models.Opened, "1998-03-10"), event(models.ClosedTemporarily, "2011-02-25"), event(models.Reopened, "2012-01-15"),
		event(models.ClosedTemporarily, "2014-07"), event(models.Reopened, ">2018"), event(models.Closed, "2024-10-01"))
	answers(t, events, nil,
		answer{"1998-03-09", models.NotOpen, sure, 0, no},
		answer{"1998-03-10", models.Open, sure, 0, no},
		answer{"2011-02-25", models.ClosedForATime, sure, 0, no},
		answer{"2013-06-01", models.Open, sure, 0, no},
		answer{"2014-07-15", models.ClosedForATime, may, 0, no},
		answer{"2014-08-01", models.ClosedForATime, sure, 0, no},
		answer{"2018-12-31", models.ClosedForATime, sure, 0, no},
		answer{"2020-01-01", models.Open, may, 0, no},
		answer{"2024-09-30", models.Open, may, 0, no},
		answer{"2024-10-01", models.ClosedForGood, sure, 0, no},
	)
}

func TestEstablishedIsOpenUnlessAnOpeningFollows(t *testing.T) {
	answers(t, life(event(models.Established, "2001-01-01"), event(models.Opened, "2001-09-01")), nil,
		answer{"2000-12-31", models.NotOpen, sure, 0, no},
		answer{"2001-05-01", models.NotOpen, sure, 0, no},
		answer{"2001-09-01", models.Open, sure, 0, no})
	answers(t, life(event(models.ConsentGiven, "2000-01-01"), event(models.Established, "2001-01-01"), event(models.Ceremony, "2001-02-01")), nil,
		answer{"2000-06-01", models.NotOpen, sure, 0, no},
		answer{"2001-01-01", models.Open, sure, 0, no})
	answers(t, life(event(models.Established, "2001-01-01"), event(models.Closed, "2002-01-01"), event(models.Opened, "2003-01-01")), nil,
		answer{"2001-05-01", models.Open, sure, 0, no},
		answer{"2002-05-01", models.ClosedForGood, sure, 0, no})
	answers(t, nil, nil, answer{today, models.NotOpen, sure, 0, no})
}

func TestUndatedFactsCountForToday(t *testing.T) {
	open := life(event(models.Established, ""))
	undated := head(7, "", "")
	answers(t, open, []*models.Appointment{undated}, answer{today, models.Open, sure, 7, sure}, answer{"2010-01-01", models.Open, may, 7, may})
	gone := head(7, "2001-01-01", "")
	gone.EndReason = "resigned"
	answers(t, open, []*models.Appointment{gone}, answer{today, models.Open, sure, 0, no}, answer{"2005-01-01", models.Open, may, 7, may}, answer{"2000-01-01", models.Open, may, 0, no})
	answers(t, life(event(models.Established, ""), event(models.Closed, "")), nil, answer{today, models.ClosedForGood, sure, 0, no}, answer{"2010-01-01", models.ClosedForGood, may, 0, no})
}

// Bounds tighten along the order: what came after a known day cannot have been before it.
func TestBoundsTighten(t *testing.T) {
	answers(t, life(event(models.Opened, "2001-05-10"), event(models.ClosedTemporarily, ""), event(models.Reopened, "2001"), event(models.Closed, "2001-09-01")), nil,
		answer{"2001-05-09", models.NotOpen, sure, 0, no},
		answer{"2001-05-10", models.Open, may, 0, no}, // all three can have been that day
		answer{"2001-08-31", models.Open, may, 0, no},
		answer{"2001-09-01", models.ClosedForGood, sure, 0, no})
	for _, p := range models.PostPeriods(life(event(models.Opened, "2001-05-10"), event(models.ClosedTemporarily, "2001"), event(models.Reopened, "2001-09-01")), nil) {
		if p.Value == models.ClosedForATime && (p.Span.FromLo.Date() != "2001-05-10" || p.Span.FromHi.Date() != "2001-09-01") {
			t.Errorf("closed from %s to %s at the latest", p.Span.FromLo.Date(), p.Span.FromHi.Date())
		}
	}
}

func TestHandOverDay(t *testing.T) {
	open := life(event(models.Opened, "2000-01-01"))
	answers(t, open, []*models.Appointment{head(1, "2001-01-01", "2005-06-30"), head(2, "2005-06-30", "")},
		answer{"2005-06-29", models.Open, sure, 1, sure}, answer{"2005-06-30", models.Open, sure, 2, sure}, answer{"2005-07-01", models.Open, sure, 2, sure})
	answers(t, open, []*models.Appointment{head(1, "2001-01-01", "2005-06-30")},
		answer{"2005-06-30", models.Open, sure, 1, sure}, answer{"2005-07-01", models.Open, sure, 0, no})
	acting := head(3, "2005-07-01", "2005-08-31")
	acting.Role = models.ActingHead
	heads := []*models.Appointment{head(1, "2001-01-01", "2005-06-30"), acting, head(2, "2005-09-01", "")}
	answers(t, open, heads, answer{"2005-07-15", models.Open, sure, 3, sure}, answer{"2005-09-01", models.Open, sure, 2, sure})
	if st := stateOn(t, open, heads, "2005-07-15"); !st.Acting {
		t.Errorf("acting: %+v", st)
	}
}

func TestNobodyIsInOfficeWhileThePostIsClosed(t *testing.T) {
	events := life(event(models.Opened, "2000-01-01"), event(models.Closed, "2010-01-01"))
	answers(t, events, []*models.Appointment{head(1, "2001-01-01", "")},
		answer{"2009-12-31", models.Open, sure, 1, sure}, answer{"2010-01-01", models.ClosedForGood, sure, 0, no})
	answers(t, life(event(models.Opened, "2000-01-01"), event(models.Closed, "2010")), []*models.Appointment{head(1, "2001-01-01", "")},
		answer{"2010-06-01", models.ClosedForGood, may, 1, may})
}

// With exact dates the answer of any day is what a fold day by day says.
func TestRandomLivesAgreeWithAFoldDayByDay(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	start := day(t, "2000-01-01")
	for range 400 {
		events, heads := randomLife(r, start)
		periods := models.PostPeriods(events, heads)
		for d := start - 3; d < start+160; d++ {
			status, since, seat, class := folded(events, d)
			st := models.StateOn(periods, d, day(t, today))
			if st.Status != status || st.Since != since || st.Seat != seat || st.Class != class || st.Certainty != sure {
				t.Fatalf("%s: %+v, fold says %s since %s in %d as %q\n%s", d.Date(), st, status, since, seat, class, told(events, heads))
			}
			want := int64(0)
			for _, a := range heads {
				if status == models.Open && a.TookUp <= d.Date() && (a.EndedOn == "" || d.Date() <= a.EndedOn) {
					want = a.Person // of two on a hand-over day the successor, who comes later
				}
			}
			if st.Head != want || (want != 0) != (st.HeadCertainty == sure) {
				t.Fatalf("%s: head %d %s, fold says %d\n%s", d.Date(), st.Head, st.HeadCertainty.Key(), want, told(events, heads))
			}
		}
	}
}

func randomLife(r *rand.Rand, start schema.Day) (events []*models.PostEvent, heads []*models.Appointment) {
	kinds := []string{models.ConsentGiven, models.Established, models.Opened, models.ClosedTemporarily, models.Reopened, models.Closed, models.Ceremony, models.SeatChanged, models.ClassChanged}
	at := start
	for range 1 + r.IntN(8) {
		e := event(kinds[r.IntN(len(kinds))], at.Date())
		if e.Event == models.SeatChanged || r.IntN(4) == 0 {
			e.Seat = int64(1 + r.IntN(5))
		}
		if e.Event == models.ClassChanged || r.IntN(4) == 0 {
			e.Class = models.PostClasses[r.IntN(4)]
		}
		events = append(events, e)
		at += schema.Day(r.IntN(30)) // two on one day now and then
	}
	at = start - 2
	for i := range r.IntN(5) {
		until := at + schema.Day(1+r.IntN(40))
		heads = append(heads, head(int64(i+1), at.Date(), until.Date()))
		at = until + schema.Day(r.IntN(20))
	}
	if n := len(heads); n > 0 && r.IntN(2) == 0 {
		heads[n-1].EndedOn = ""
	}
	r.Shuffle(len(heads)/2, func(i, j int) { heads[i].ID, heads[j].ID = heads[j].ID, heads[i].ID })
	return life(events...), heads
}

// folded is the simplest thing that can be right: all events up to the day, one after another.
func folded(events []*models.PostEvent, d schema.Day) (status string, since schema.Date, seat int64, class string) {
	status = models.NotOpen
	for i, e := range events {
		if lo, _ := e.Date.Bounds(); lo > d {
			break
		}
		switch e.Event {
		case models.Established:
			status, since = models.Open, e.Date
			for _, later := range events[i+1:] {
				if later.Event == models.Opened {
					status = models.NotOpen
				}
				if later.Event == models.Opened || later.Event == models.ClosedTemporarily || later.Event == models.Closed || later.Event == models.Reopened {
					break
				}
			}
		case models.Opened, models.Reopened:
			status, since = models.Open, e.Date
		case models.ClosedTemporarily:
			status, since = models.ClosedForATime, e.Date
		case models.Closed:
			status, since = models.ClosedForGood, e.Date
		}
		if e.Seat != 0 {
			seat = e.Seat
		}
		if e.Class != "" {
			class = e.Class
		}
	}
	return status, since, seat, class
}

func told(events []*models.PostEvent, heads []*models.Appointment) (out string) {
	for _, e := range events {
		out += string(e.Date) + " " + e.Event + "\n"
	}
	for _, a := range heads {
		out += string(a.TookUp) + " to " + string(a.EndedOn) + "\n"
	}
	return out
}

func TestPlaceEvent(t *testing.T) {
	var events []*models.PostEvent
	for _, e := range []*models.PostEvent{event(models.Reopened, "2023-05-12"), event(models.Established, ""), event(models.ClosedTemporarily, "2022"), event(models.Ceremony, "2023-05-12"),
		event(models.Opened, "1999-05"), event(models.SeatChanged, "2010"), event(models.Attested, "")} {
		models.PlaceEvent(e, events)
		events = append(events, e)
		models.SortEvents(events)
	}
	got := ""
	for _, e := range events {
		got += e.Event + " "
	}
	if want := "established opened seat_changed closed_temporarily reopened ceremony other "; got != want && got != "established opened seat_changed closed_temporarily reopened ceremony attested " {
		t.Errorf("order: %s", got)
	}
	seen := map[int64]bool{}
	for _, e := range events {
		if seen[e.Ordinal] {
			t.Errorf("ordinal %d twice", e.Ordinal)
		}
		seen[e.Ordinal] = true
	}
}

// Many events put one after another into the same gap keep their order.
func TestPlaceEventInOneGap(t *testing.T) {
	events := []*models.PostEvent{event(models.Established, "2000-01-01"), event(models.Closed, "2020-01-01")}
	models.PlaceEvent(events[0], nil)
	models.PlaceEvent(events[1], events[:1])
	for d := day(t, "2019-12-31"); d > day(t, "2019-11-01"); d-- { // each before the last one
		e := event(models.Ceremony, d.Date())
		e.ID = int64(d)
		models.PlaceEvent(e, events)
		events = append(events, e)
	}
	models.SortEvents(events)
	for i := 1; i < len(events); i++ {
		if events[i].Date.Before(events[i-1].Date) {
			t.Fatalf("%s before %s", events[i-1].Date, events[i].Date)
		}
	}
}

// Art. 12: nobody exercises functions before the exequatur. Who has been appointed is at most possibly in office and hides nobody who
// is; whose exequatur is asked for or refused is not.
func TestWhoIsAppointedIsNotYetInOffice(t *testing.T) {
	open := life(event(models.Opened, "2000-01-01"))
	was, next := head(7, "2010-01-01", ""), head(8, "", "")
	next.OrderOn = "2024-02-01"
	answers(t, open, []*models.Appointment{was, next}, answer{"2025-01-01", models.Open, sure, 7, sure}, answer{today, models.Open, sure, 7, sure})
	answers(t, open, []*models.Appointment{next}, answer{"2025-01-01", models.Open, sure, 8, may}, answer{today, models.Open, sure, 8, may})
	next.RequestedOn = "2024-03-01"
	answers(t, open, []*models.Appointment{next}, answer{today, models.Open, sure, 0, no})
	next.RefusedOn, next.EndedOn = "2024-05-01", "2024-05-01"
	answers(t, open, []*models.Appointment{next}, answer{"2024-04-01", models.Open, sure, 0, no})
	if st := stateOn(t, life(event(models.Closed, "2000-01-01")), []*models.Appointment{head(9, "", "")}, today); st.Head != 0 {
		t.Errorf("in office while closed: %+v", st)
	}
}
