package exchange

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/models/schema"
)

// dateColumn is how the cells of one date column are read. Which of day and month comes first is decided once for the column and
// never row by row: a column that swaps them here and there is how dates are lost.
type dateColumn struct {
	monthFirst bool
	ambiguous  int  // cells that would read both ways
	mixed      bool // the column has cells of either order
	newYear    int  // cells that are 1 January
}

var (
	slashed   = regexp.MustCompile(`^(\d{1,2})([-/ ])(\d{1,2})[-/ ](\d{4}|\d{2})$`)
	firstJan  = regexp.MustCompile(`^\d{4}-01-01(?:[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?)?$`)
	isoDay    = regexp.MustCompile(`^\d{4}(?:-\d{2}(?:-\d{2})?)?$`)
	isoMoment = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})[Tt ]\d{2}:\d{2}`)
)

// look takes one cell into the decision.
func (c *dateColumn) look(cell string, seen *[2]bool) {
	if firstJan.MatchString(cell) {
		c.newYear++
		return
	}
	g := slashed.FindStringSubmatch(cell)
	if g == nil {
		return
	}
	a, _ := strconv.Atoi(g[1]) // one or two digits
	b, _ := strconv.Atoi(g[3])
	switch {
	case a > 12:
		seen[0] = true
	case b > 12:
		seen[1] = true
	case a != b:
		c.ambiguous++
	}
}

// decideDates looks at all cells of a column.
func decideDates(cells func(yield func(string) bool)) dateColumn {
	var c dateColumn
	var seen [2]bool // day first, month first
	for cell := range cells {
		c.look(cell, &seen)
	}
	c.monthFirst = seen[1] && !seen[0]
	c.mixed = seen[0] && seen[1]
	return c
}

// read reads a cell the way of its column.
func (c dateColumn) read(cell string, today schema.Day) (schema.Date, error) {
	if isoDay.MatchString(cell) {
		return schema.ParseDate(cell)
	}
	if g := isoMoment.FindStringSubmatch(cell); g != nil {
		return schema.ParseDate(g[1])
	}
	if c.monthFirst {
		if g := slashed.FindStringSubmatch(cell); g != nil {
			cell = g[3] + g[2] + g[1] + g[2] + g[4]
		}
	}
	d, _, err := schema.ReadDate(cell, today)
	return d, err
}

// cut brings a date to the precision the file states for it. agrees is false where the date is known less exactly than stated.
func cut(d schema.Date, precision string) (out schema.Date, agrees bool) {
	want := map[string]int{"year": 4, "y": 4, "month": 7, "m": 7, "day": 10, "d": 10}[strings.ToLower(strings.TrimSpace(precision))]
	if want == 0 || d == "" {
		return d, true
	}
	q := ""
	if d.Qualifier() != 0 {
		q, d = string(d[0]), d[1:]
	}
	if len(d) < want {
		return schema.Date(q) + d, false
	}
	return schema.Date(q) + d[:want], true
}
