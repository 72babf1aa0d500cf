package models

import "github.com/exequatur/exequatur/models/schema"

// Years returns how many full years have passed since a date by a day. It is known only where the date has month and day: a year-only
// date has no anniversary.
func Years(since schema.Date, on schema.Day) (n int, known bool) {
	if _, _, ok := since.MonthDay(); !ok || !on.Bounded() {
		return 0, false
	}
	year, _, _ := on.Civil()
	n = year - since.Year()
	if anniversaryIn(since, year) > on {
		n--
	}
	return n, true
}

// NextAnniversary returns the first anniversary of a date on or after a day. Without month and day there is none.
func NextAnniversary(of schema.Date, from schema.Day) (on schema.Day, years int, ok bool) {
	if _, _, exact := of.MonthDay(); !exact || !from.Bounded() {
		return 0, 0, false
	}
	year, _, _ := from.Civil()
	year = max(year, of.Year()+1)
	if on = anniversaryIn(of, year); on < from {
		year++
		on = anniversaryIn(of, year)
	}
	return on, year - of.Year(), true
}

// anniversaryIn is the anniversary of a date in a year; the 29th of February falls on the 28th where there is none.
func anniversaryIn(of schema.Date, year int) schema.Day {
	month, day, _ := of.MonthDay()
	on := schema.DayOf(year, month, day)
	if _, m, _ := on.Civil(); m != month {
		on--
	}
	return on
}

// Round returns how round an anniversary is: 50, 25, 10 or 5 where the years divide by it, else 0.
func Round(years int) int {
	for _, n := range []int{50, 25, 10, 5} {
		if years > 0 && years%n == 0 {
			return n
		}
	}
	return 0
}

// Celebration finds the day an anniversary in a year is celebrated on: an event of the diary of kind anniversary that year, which may
// be another day than the anniversary itself. events are those about the twinning.
func Celebration(events []*Event, year int) *Event {
	var best *Event
	for _, e := range events {
		if e.Event == "anniversary" && e.From.Year() == year && e.From.Qualifier() == 0 && (best == nil || e.From.Before(best.From)) {
			best = e
		}
	}
	return best
}
