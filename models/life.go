package models

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models/schema"
)

// Statuses of a post, derived from its events and never typed.
const (
	Open            = "open"
	ClosedForATime  = "closed_temporarily"
	ClosedForGood   = "closed"
	NotOpen         = "not_open"
	statusPeriod    = "status"
	seatPeriod      = "seat"
	classPeriod     = "class"
	districtPeriod  = "district"
	regionsPeriod   = "regions"
	titlePeriod     = "title"
	headPeriod      = "head"
	actingPeriod    = "acting"
	admittedPeriod  = "admitted"
	ordinalDistance = 1 << 16 // room between two events for others put between them later
)

// Statuses in the order lists count them.
var Statuses = []string{Open, ClosedForATime, ClosedForGood, NotOpen}

// EventsOf returns the events of a post's file in their order.
func EventsOf(f schema.File) []*PostEvent {
	out := make([]*PostEvent, 0, len(f.Parts["post_event"]))
	for _, r := range f.Parts["post_event"] {
		out = append(out, r.(*PostEvent))
	}
	SortEvents(out)
	return out
}

// SortEvents orders the events of one post by ordinal, then date, then id.
func SortEvents(events []*PostEvent) {
	slices.SortStableFunc(events, func(a, b *PostEvent) int {
		alo, _ := a.Date.Bounds()
		blo, _ := b.Date.Bounds()
		switch {
		case a.Ordinal != b.Ordinal:
			return cmp(a.Ordinal, b.Ordinal)
		case alo != blo:
			return cmp(alo, blo)
		}
		return cmp(a.ID, b.ID)
	})
}

func cmp[T int64 | schema.Day](a, b T) int {
	if a < b {
		return -1
	}
	if a > b {
		return 1
	}
	return 0
}

// PlaceEvent gives a new event its ordinal among the others of its post: behind the last one that can have happened before it.
// An undated establishment goes first, any other undated event last.
func PlaceEvent(e *PostEvent, others []*PostEvent) {
	SortEvents(others)
	at := len(others)
	if e.Date == "" {
		if e.Event == Established || e.Event == ConsentRequested {
			at = 0
		}
	} else {
		lo, hi := e.Date.Bounds()
		for at > 0 {
			olo, ohi := others[at-1].Date.Bounds()
			if others[at-1].Date == "" || olo < lo || (olo == lo && ohi <= hi) {
				break
			}
			at--
		}
	}
	switch {
	case len(others) == 0:
		e.Ordinal = ordinalDistance
	case at == 0:
		e.Ordinal = others[0].Ordinal - ordinalDistance
	case at == len(others):
		e.Ordinal = others[at-1].Ordinal + ordinalDistance
	default:
		e.Ordinal = others[at-1].Ordinal + (others[at].Ordinal-others[at-1].Ordinal)/2
	}
}

// bounds is when an event happened at the earliest and the latest, tightened by its neighbours.
type bounds struct{ lo, hi schema.Day }

// tighten narrows the dates of events along their order: none can have happened before the one before it. inOrder is false where
// the recorded dates contradict the order.
func tighten(events []*PostEvent) (out []bounds, inOrder bool) {
	out = make([]bounds, len(events))
	for i, e := range events {
		out[i].lo, out[i].hi = e.Date.Bounds()
		if i > 0 {
			out[i].lo = max(out[i].lo, out[i-1].lo)
		}
	}
	for i := len(out) - 2; i >= 0; i-- {
		out[i].hi = min(out[i].hi, out[i+1].hi)
	}
	inOrder = true
	for _, b := range out {
		inOrder = inOrder && b.lo <= b.hi
	}
	return out, inOrder
}

// statusAfter returns the status a post has after event i, or "" where the event changes none. An establishment opens the post
// unless an opening of its own follows it.
func statusAfter(events []*PostEvent, i int) string {
	switch events[i].Event {
	case Established:
		for _, later := range events[i+1:] {
			switch later.Event {
			case Opened:
				return NotOpen
			case ClosedTemporarily, Closed, Reopened:
				return Open
			}
		}
		return Open
	case Opened, Reopened:
		return Open
	case ClosedTemporarily:
		return ClosedForATime
	case Closed:
		return ClosedForGood
	}
	return ""
}

// PostPeriods derives the periods of a post's life from its events and appointments.
func PostPeriods(events []*PostEvent, appointments []*Appointment) []schema.Period {
	at, _ := tighten(events)
	var out []schema.Period
	chain := func(what string, value func(i int) (string, int64)) {
		last := -1
		for i, e := range events {
			v, ref := value(i)
			if v == "" && ref == 0 {
				continue
			}
			if last < 0 && what == statusPeriod && at[i].lo != schema.MinDay {
				out = append(out, schema.Period{What: what, Value: NotOpen, By: e.ID, Span: schema.Span{
					FromLo: schema.MinDay, FromHi: schema.MinDay, ToLo: at[i].lo, ToHi: at[i].hi}})
			}
			if last >= 0 {
				out[last].Span.ToLo, out[last].Span.ToHi = at[i].lo, at[i].hi
			}
			out = append(out, schema.Period{What: what, Value: v, Ref: ref, By: e.ID, Ord: i + 1, Since: e.Date,
				Span: schema.Span{FromLo: at[i].lo, FromHi: at[i].hi, ToLo: schema.MaxDay, ToHi: schema.MaxDay}})
			last = len(out) - 1
		}
	}
	chain(statusPeriod, func(i int) (string, int64) { return statusAfter(events, i), 0 })
	chain(seatPeriod, func(i int) (string, int64) { return "", events[i].Seat })
	chain(classPeriod, func(i int) (string, int64) { return events[i].Class, 0 })
	chain(districtPeriod, func(i int) (string, int64) { return strings.TrimSpace(events[i].District), 0 })
	chain(regionsPeriod, func(i int) (string, int64) { return regionsText(events[i]), 0 })
	chain(titlePeriod, func(i int) (string, int64) { return localizedText(events[i].PostTitle), 0 })
	return append(out, headPeriods(appointments)...)
}

// localizedText keeps a text per language as it is stored, or "".
func localizedText(l schema.Localized) string {
	if l.In("") == "" {
		return ""
	}
	b, err := json.Marshal(map[string]string(l))
	if err != nil {
		return ""
	}
	return string(b)
}

// LocalizedOf reads a title period's value.
func LocalizedOf(value string) schema.Localized {
	var l schema.Localized
	if json.Unmarshal([]byte(value), &l) != nil {
		return nil
	}
	return l
}
