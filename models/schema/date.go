package schema

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Date is a calendar date exactly as precise as its source. Its text is what is stored:
//
//	""            not recorded
//	"2008"        some day of that year
//	"2008-05"     some day of that month
//	"2008-05-12"  that day
//	"~2008"       about: one unit (year, month, day) either way
//	"<2001"       before 2001 began
//	">2001"       after 2001 ended
//
// A Date is never turned into a day that its source does not name; ask Bounds.
type Date string

// Years a register may name. Wider than any consular relation, narrow enough to catch slips.
const (
	MinYear = 1000
	MaxYear = 2999
)

// ErrDate says that a text is no date in the stored form.
var ErrDate = errors.New("not a date")

// Precision is the unit a date is known to.
type Precision int

// Precisions from none to day.
const (
	NoPrecision Precision = iota
	ToYear
	ToMonth
	ToDay
)

// DateOf returns the exact date of a civil day.
func DateOf(year, month, day int) Date {
	return Date(fmt.Sprintf("%04d-%02d-%02d", year, month, day))
}

// ParseDate reads the stored form. It refuses anything else with ErrDate, days that do not exist included.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return "", nil
	}
	if _, _, _, _, ok := parts(s); !ok {
		return "", fmt.Errorf("%w: %q", ErrDate, s)
	}
	return Date(s), nil
}

// parts splits a stored date into its qualifier ('~', '<', '>' or 0), year, month and day (0 where unknown).
func parts(s string) (q byte, y, m, d int, ok bool) {
	if s == "" {
		return 0, 0, 0, 0, false
	}
	if s[0] == '~' || s[0] == '<' || s[0] == '>' {
		q, s = s[0], s[1:]
	}
	if len(s) != 4 && len(s) != 7 && len(s) != 10 {
		return 0, 0, 0, 0, false
	}
	if y, ok = digits(s[:4]); !ok || y < MinYear || y > MaxYear {
		return 0, 0, 0, 0, false
	}
	if len(s) >= 7 {
		if m, ok = digits(s[5:7]); s[4] != '-' || !ok || m < 1 || m > 12 {
			return 0, 0, 0, 0, false
		}
	}
	if len(s) == 10 {
		if d, ok = digits(s[8:]); s[7] != '-' || !ok || d < 1 || d > daysIn(y, m) {
			return 0, 0, 0, 0, false
		}
	}
	return q, y, m, d, true
}

func digits(s string) (int, bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// Precision returns the unit the date is known to.
func (d Date) Precision() Precision {
	_, _, m, day, ok := parts(string(d))
	switch {
	case !ok:
		return NoPrecision
	case day > 0:
		return ToDay
	case m > 0:
		return ToMonth
	}
	return ToYear
}

// Qualifier returns '~', '<', '>' or 0.
func (d Date) Qualifier() byte {
	q, _, _, _, _ := parts(string(d))
	return q
}

// Year returns the year named, or 0.
func (d Date) Year() int {
	_, y, _, _, _ := parts(string(d))
	return y
}

// Bounds returns the earliest and the latest day the date can mean; an empty date is unbounded both ways.
func (d Date) Bounds() (lo, hi Day) {
	q, y, m, day, ok := parts(string(d))
	if !ok {
		return MinDay, MaxDay
	}
	about := 0
	if q == '~' {
		about = 1
	}
	switch {
	case day > 0:
		lo, hi = DayOf(y, m, day-about), DayOf(y, m, day+about)
	case m > 0:
		lo, hi = DayOf(y, m-about, 1), DayOf(y, m+1+about, 1)-1
	default:
		lo, hi = DayOf(y-about, 1, 1), DayOf(y+1+about, 1, 1)-1
	}
	switch q {
	case '<':
		return MinDay, lo - 1
	case '>':
		return hi + 1, MaxDay
	}
	return lo, hi
}

// Exact reports whether the date names one single day.
func (d Date) Exact() bool {
	lo, hi := d.Bounds()
	return lo == hi
}

// Day returns the one day an exact date names.
func (d Date) Day() (Day, bool) {
	lo, hi := d.Bounds()
	return lo, lo == hi
}

// Before reports whether every day d can mean lies before every day e can mean.
// "2015" is neither before nor after "2015-06".
func (d Date) Before(e Date) bool {
	if d == "" || e == "" {
		return false
	}
	_, hi := d.Bounds()
	lo, _ := e.Bounds()
	return hi < lo
}

// String returns the stored form.
func (d Date) String() string { return string(d) }

// MonthDay returns month and day where both are known exactly; an anniversary needs them.
func (d Date) MonthDay() (month, day int, ok bool) {
	q, _, m, dd, ok := parts(string(d))
	return m, dd, ok && q == 0 && dd > 0
}

// Show writes the date with its qualifier in the signs a person reads in a table: "about", "before" and "after" come from word.
func (d Date) Show(word func(qualifier byte) string) string {
	q := d.Qualifier()
	if q == 0 {
		return string(d)
	}
	return strings.TrimSpace(word(q) + " " + string(d[1:]))
}
