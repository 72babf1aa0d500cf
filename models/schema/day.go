package schema

import "time"

// Day counts civil days since 1970-01-01 (negative before it). It carries no time of day and no zone.
type Day int32

// The two ends of time: an unknown boundary is unbounded, never an invented day.
const (
	MinDay Day = -1 << 31
	MaxDay Day = 1<<31 - 1
)

// DayOf returns the day of a civil date of the proleptic Gregorian calendar.
func DayOf(year, month, day int) Day {
	return Day(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix() / secondsPerDay)
}

const secondsPerDay = 24 * 60 * 60

// Civil returns year, month and day of month. It is meaningless for MinDay and MaxDay.
func (d Day) Civil() (year, month, day int) {
	t := time.Unix(int64(d)*secondsPerDay, 0).UTC()
	return t.Year(), int(t.Month()), t.Day()
}

// Bounded reports whether d is a real day, neither of the two ends of time.
func (d Day) Bounded() bool { return d != MinDay && d != MaxDay }

// Date returns the day as an exact date; the ends of time give the empty date.
func (d Day) Date() Date {
	if !d.Bounded() {
		return ""
	}
	return DateOf(d.Civil())
}

// Next returns the day after d; the ends of time stay where they are.
func (d Day) Next() Day {
	if !d.Bounded() {
		return d
	}
	return d + 1
}
