package models

import (
	"slices"

	"github.com/exequatur/exequatur/models/schema"
)

// Officer is somebody of a consular corps: an appointment with what its rank depends on.
type Officer struct {
	Appointment *Appointment
	Renewals    []*Renewal
	Earlier     []*Appointment // other appointments of the person at the same post
	NotKept     bool           // by a setting of the receiving State a renewal does not keep the rank
}

// Rank is the place of an officer in a consular corps, with why there.
type Rank struct {
	Officer
	Place   int         // from 1; those who cannot be ranked stand at the end of their group without one
	Group   string      // "head", "acting", "other"
	Date    schema.Date // the rank is counted from
	By      string      // what that date is: "provisional", "exequatur", "took_up", "order"
	Missing bool        // the date, or the class, is not recorded: the officer cannot be ranked
	Doubt   bool        // the date is less exact than the place in the list
}

// Precedence orders the officers of a consular corps by art. 16: heads before acting heads before all others; heads by class, within a
// class career heads before honorary ones, then by the day of provisional admission or exequatur, then by the day commission or
// notification was presented. A renewal of the same class without interruption keeps the first date, unless the receiving State says
// otherwise; a new class counts from its own exequatur. Whose date is missing stands at the end of the group, marked.
func Precedence(officers []Officer) []Rank {
	out := make([]Rank, len(officers))
	post := map[int64]int{} // place of a post's head, for the officers beside
	for i, o := range officers {
		out[i] = rankOf(o)
	}
	slices.SortStableFunc(out, func(a, b Rank) int { return compareRanks(&a, &b) })
	for i := range out {
		if _, ok := post[out[i].Appointment.Post]; !ok {
			post[out[i].Appointment.Post] = i
		}
	}
	slices.SortStableFunc(out, func(a, b Rank) int {
		if a.Group != other || b.Group != other {
			return 0
		}
		return post[a.Appointment.Post] - post[b.Appointment.Post]
	})
	place := 0
	for i := range out {
		if out[i].Missing {
			continue
		}
		place++
		out[i].Place = place
	}
	doubts(out)
	return out
}

// Groups of a corps, in order.
const (
	headOfPost = "head"
	actingHead = "acting"
	other      = "other"
)

var rankGroups = []string{headOfPost, actingHead, other}

func rankOf(o Officer) Rank {
	a := o.Appointment
	r := Rank{Officer: o, Group: other, By: "order"}
	switch a.Role {
	case Head:
		r.Group = headOfPost
		r.Date, r.By = seniority(o)
		r.Missing = r.Date == "" || a.Class == ""
	case ActingHead:
		r.Group, r.By = actingHead, "took_up"
		if r.Date = a.TookUp; r.Date == "" {
			r.Date = a.NotifiedOn
		}
		r.Missing = r.Date == ""
	default:
		r.Date = a.Since()
	}
	return r
}

// seniority is the date a head ranks by, and what it is.
func seniority(o Officer) (schema.Date, string) {
	a := o.Appointment
	on, by := a.ExequaturOn, "exequatur"
	if a.ProvisionalOn != "" { // kept after the exequatur
		on, by = a.ProvisionalOn, "provisional"
	}
	end := a.TermUntil
	for _, r := range inOrder(o.Renewals) {
		if r.ExequaturOn != "" && (o.NotKept || interrupted(end, r.From) || on == "") {
			on, by = r.ExequaturOn, "exequatur"
		}
		if r.TermUntil != "" {
			end = r.TermUntil
		}
	}
	if o.NotKept || by == "exequatur" && on != a.ExequaturOn { // a later date already took its place
		return on, by
	}
	for _, e := range o.Earlier {
		if e.ID != a.ID && e.Person == a.Person && e.Post == a.Post && e.Class == a.Class && e.Role == a.Role && e.Category == a.Category && e.EndedOn != "" && follows(e, a) {
			rest := slices.DeleteFunc(slices.Clone(o.Earlier), func(x *Appointment) bool { return x.ID == e.ID })
			if first, was := seniority(Officer{Appointment: e, Earlier: rest}); first != "" {
				return first, was
			}
		}
	}
	return on, by
}

// follows reports whether an appointment begins at the latest on the day after another one ended.
func follows(before, after *Appointment) bool {
	was, is := before.Span(), after.Span()
	return is.FromLo <= was.ToHi && is.FromLo >= was.FromLo && was.ToHi != schema.MaxDay
}

// interrupted reports whether a renewal begins certainly later than the day after the term before it.
func interrupted(end, from schema.Date) bool {
	if end == "" || from == "" {
		return false
	}
	_, last := end.Bounds()
	first, _ := from.Bounds()
	return first > last.Next()
}

func inOrder(renewals []*Renewal) []*Renewal {
	out := slices.Clone(renewals)
	slices.SortStableFunc(out, func(a, b *Renewal) int {
		x, y := a.From, b.From
		if x == "" {
			x = a.ExequaturOn
		}
		if y == "" {
			y = b.ExequaturOn
		}
		return cmp(firstDay(x), firstDay(y))
	})
	return out
}

func compareRanks(a, b *Rank) int {
	x, y := a.Appointment, b.Appointment
	if a.Group != b.Group {
		return slices.Index(rankGroups, a.Group) - slices.Index(rankGroups, b.Group)
	}
	if a.Group == headOfPost {
		if c := classRank(x.Class) - classRank(y.Class); c != 0 {
			return c
		}
		if x.Category != y.Category { // career before honorary (art. 16, para. 5)
			if x.Category == Career {
				return -1
			}
			return 1
		}
	}
	if a.Group == other {
		return compareOthers(x, y)
	}
	if a.Missing != b.Missing {
		if a.Missing {
			return 1
		}
		return -1
	}
	if c := compareDates(a.Date, b.Date); c != 0 {
		return c
	}
	if a.Group == headOfPost && x.PresentedOn != y.PresentedOn {
		if x.PresentedOn == "" {
			return 1
		}
		if y.PresentedOn == "" {
			return -1
		}
		if c := compareDates(x.PresentedOn, y.PresentedOn); c != 0 {
			return c
		}
	}
	return cmp(x.ID, y.ID)
}

// compareOthers: officers beside the head keep the order notified inside their post (art. 21); whose order was not notified comes last.
func compareOthers(x, y *Appointment) int {
	if x.Post != y.Post {
		return cmp(x.Post, y.Post)
	}
	if x.Rank != y.Rank {
		switch {
		case x.Rank == 0:
			return 1
		case y.Rank == 0:
			return -1
		}
		return cmp(x.Rank, y.Rank)
	}
	if x.Role != y.Role {
		if x.Role == Deputy {
			return -1
		}
		return 1
	}
	if c := classRank(x.Class) - classRank(y.Class); c != 0 {
		return c
	}
	return cmp(x.ID, y.ID)
}

// classRank orders classes of heads (art. 9); one that is not recorded comes last.
func classRank(class string) int {
	if i := slices.Index(HeadClasses, class); i >= 0 {
		return i
	}
	return len(HeadClasses)
}

func compareDates(a, b schema.Date) int {
	alo, ahi := a.Bounds()
	blo, bhi := b.Bounds()
	if alo != blo {
		return cmp(alo, blo)
	}
	return cmp(ahi, bhi)
}

// doubts marks those whom another one of the same standing may rank before or behind, because a date is not exact.
func doubts(all []Rank) {
	type standing struct{ group, class, category string }
	type dated struct {
		at     int
		lo, hi schema.Day
	}
	of := map[standing][]dated{}
	for i := range all {
		r := &all[i]
		if r.Missing || r.Group == other {
			continue
		}
		key := standing{group: r.Group}
		if r.Group == headOfPost {
			key.class, key.category = r.Appointment.Class, r.Appointment.Category
		}
		lo, hi := r.Date.Bounds()
		of[key] = append(of[key], dated{i, lo, hi})
	}
	for _, same := range of {
		var inexact []dated
		for _, d := range same {
			if d.lo != d.hi {
				inexact = append(inexact, d)
			}
		}
		for _, a := range same {
			others := same
			if a.lo == a.hi { // a corps has thousands of members: two exact dates leave no doubt
				others = inexact
			}
			for _, b := range others {
				if a.at != b.at && a.lo <= b.hi && b.lo <= a.hi {
					all[a.at].Doubt = true
					break
				}
			}
		}
	}
}
