package cli

import (
	"strconv"
	"time"

	"github.com/exequatur/exequatur/models/schema"
)

// systemDay is today by the clock.
func (p *program) systemDay() schema.Day {
	y, m, d := p.env.Now().Date()
	return schema.DayOf(y, int(m), d)
}

// made is the time a document is dated by: the clock's, or that of SOURCE_DATE_EPOCH (seconds since 1970), by which the same register gives the same
// bytes at any hour (https://reproducible-builds.org/specs/source-date-epoch).
func (p *program) made() time.Time {
	if seconds, err := strconv.ParseInt(p.env.Getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil {
		return time.Unix(seconds, 0).UTC()
	}
	return p.env.Now()
}

// today is the day given for today, else that of the clock.
func (p *program) today() (schema.Day, error) {
	now := p.systemDay()
	if p.clock == "" {
		return now, nil
	}
	return wholeDay("--today", p.clock, now)
}

// asOf reads the day a command answers for; today where none is given.
func (p *program) asOf(text string) (schema.Day, error) {
	today, err := p.today()
	if err != nil || text == "" {
		return today, err
	}
	return wholeDay("--as-of", text, today)
}

// wholeDay reads one certain day in any form a person types it in, except those that could mean another day too.
func wholeDay(flag, text string, today schema.Day) (schema.Day, error) {
	d, ambiguous, err := schema.ReadDate(text, today)
	if day, exact := d.Day(); err == nil && exact && !ambiguous {
		return day, nil
	}
	return 0, &usageError{"cli.wrong.day", map[string]any{"Flag": flag, "Value": text}}
}
