package store_test

import (
	"cmp"
	"context"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// fact is a dated fact of a post: when it can have happened, and what it says.
type fact struct {
	id, ordinal int64
	event       string
	own         schema.Day // earliest day by its own date
	lo, hi      schema.Day
	seat        string
	district    string
}

// office is an appointment: days it can have begun and days that can be its last.
type office struct {
	id               int64
	person           string
	fromLo, fromHi   schema.Day
	untilLo, untilHi schema.Day
	ended            bool
}

// asOf compares on n random days how every post stands with what its facts say, looked at one by one. It returns how many days.
func (w *walk) asOf(n int) int {
	ctx := context.Background()
	facts, offices := map[int64][]fact{}, map[int64][]office{}
	byUID := map[string]int64{}
	for _, id := range w.m.order {
		byUID[w.m.recs[id].uid.String()] = id
	}
	for _, id := range w.m.kinds["post_event"] {
		if r := w.m.recs[id]; r.void == "" {
			f := fact{id: id, event: r.fields["event"], seat: r.fields["seat"], district: r.fields["district"], ordinal: number(r.fields["ordinal"])}
			f.lo, f.hi = schema.Date(r.fields["date"]).Bounds()
			f.own = f.lo
			facts[r.parent] = append(facts[r.parent], f)
		}
	}
	for _, id := range w.m.kinds["appointment"] {
		if r := w.m.recs[id]; r.void == "" {
			o := office{id: id, person: r.fields["person"], untilLo: schema.MaxDay - 1, untilHi: schema.MaxDay - 1, ended: r.fields["ended_on"] != ""}
			o.fromLo, o.fromHi = schema.Date(r.fields["took_up"]).Bounds()
			if o.ended {
				o.untilLo, o.untilHi = schema.Date(r.fields["ended_on"]).Bounds()
				o.fromHi = min(o.fromHi, o.untilHi)
			}
			post := byUID[r.fields["post"]]
			offices[post] = append(offices[post], o)
		}
	}
	for _, fs := range facts {
		slices.SortFunc(fs, func(a, b fact) int {
			return cmp.Or(cmp.Compare(a.ordinal, b.ordinal), cmp.Compare(a.own, b.own), cmp.Compare(a.id, b.id))
		})
	}
	for _, list := range offices {
		slices.SortFunc(list, func(a, b office) int { return cmp.Or(cmp.Compare(a.fromLo, b.fromLo), cmp.Compare(a.id, b.id)) })
	}
	for range n {
		day := schema.DayOf(1985+w.r.IntN(50), 1+w.r.IntN(12), 1+w.r.IntN(28))
		if day == w.s.Today() {
			continue // undated facts count for today alone
		}
		got, err := w.s.StatesOn(ctx, day)
		if err != nil {
			w.t.Fatal(err)
		}
		for _, post := range w.m.kinds["post"] {
			if !w.m.stands(post) {
				if _, there := got[post]; there {
					w.t.Errorf("a removed post stands on %s", day.Date())
				}
				continue
			}
			want := w.told(facts[post], offices[post], day, byUID)
			is, there := got[post]
			if !there {
				is = models.PostState{Status: models.NotOpen, Certainty: schema.Certainly}
			}
			if is.Status != want.Status || is.Certainty != want.Certainty || is.Seat != want.Seat || is.District != want.District ||
				is.Head != want.Head || is.HeadCertainty != want.HeadCertainty {
				w.t.Fatalf("post %d on %s: %+v, not %+v\n%+v\n%+v", post, day.Date(), is, want, facts[post], offices[post])
			}
		}
	}
	return n
}

func number(s string) (n int64) {
	neg := false
	for _, c := range s {
		if c == '-' {
			neg = true
			continue
		}
		n = 10*n + int64(c-'0')
	}
	if neg {
		return -n
	}
	return n
}

// told is how a post stands on a day by its facts. None can have happened before the one before it, or after the one behind it.
func (w *walk) told(facts []fact, offices []office, day schema.Day, byUID map[string]int64) models.PostState {
	st := models.PostState{Status: models.NotOpen, Certainty: schema.Certainly}
	can := func(i int) bool {
		return !slices.ContainsFunc(facts[:i+1], func(f fact) bool { return f.lo > day })
	}
	must := func(i int) bool {
		return slices.ContainsFunc(facts[i:], func(f fact) bool { return f.hi <= day })
	}
	open, before := schema.No, ""
	for i, f := range facts {
		status := ""
		switch f.event {
		case models.Established:
			status = models.Open
			for _, later := range facts[i+1:] {
				if later.event == models.Opened {
					status = models.NotOpen
				}
				if slices.Contains([]string{models.Opened, models.ClosedTemporarily, models.Closed, models.Reopened}, later.event) {
					break
				}
			}
		case models.Opened, models.Reopened:
			status = models.Open
		case models.ClosedTemporarily:
			status = models.ClosedForATime
		case models.Closed:
			status = models.ClosedForGood
		}
		if !can(i) {
			continue
		}
		if f.seat != "" {
			st.Seat = byUID[f.seat]
		}
		if f.district != "" {
			st.District = f.district
		}
		if status == "" {
			continue
		}
		if must(i) {
			open = schema.No // what was before is certainly over
		} else if before == models.Open {
			open = schema.Possibly
		}
		st.Status, st.Certainty = status, schema.Possibly
		if must(i) {
			st.Certainty = schema.Certainly
		}
		if status == models.Open {
			open = max(open, st.Certainty)
		}
		before = status
	}
	sure := schema.No
	for i, o := range offices {
		last := func(d schema.Day) schema.Day { return d }
		if o.ended && o.untilLo == o.untilHi && slices.ContainsFunc(offices[i+1:], func(n office) bool {
			return n.fromLo == n.fromHi && n.fromLo == o.untilLo && n.fromLo > o.fromLo
		}) {
			last = func(d schema.Day) schema.Day { return d - 1 } // the successor has the day of the hand-over
		}
		if day < o.fromLo || day > last(o.untilHi) {
			continue
		}
		st.Head, sure = byUID[o.person], schema.Possibly
		if day >= o.fromHi && day <= last(o.untilLo) {
			sure = schema.Certainly
		}
	}
	st.HeadCertainty = min(sure, open)
	if st.HeadCertainty == schema.No {
		st.Head = 0
	}
	return st
}
