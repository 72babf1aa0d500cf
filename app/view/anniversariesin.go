package view

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// YearDay is a day of a year on which a twinning has its anniversary, or on which one is celebrated.
type YearDay struct {
	Anniversary
	Day        schema.Day
	Until      schema.Day // last day of a celebration
	Counted    string     // the instrument years are counted from, a key
	Celebrated bool       // an event of the diary; Title is that of the event
	Exact      bool       // the day is known: of a celebration perhaps only the month, whose first day Day is
	City       string     // where it is celebrated
}

// AnniversariesIn lists the anniversaries in a year as twinnings stood on a day, and what the diary holds of their celebration: of the
// twinnings with these ids, of all where none is named. One that has ended by then has none, nor one whose date lacks month or day.
func (r *Register) AnniversariesIn(ctx context.Context, year int, asOf schema.Day, ids ...int64) ([]YearDay, error) {
	var rows []TwinningRow
	var err error
	if len(ids) > 0 {
		rows, err = r.TwinningsOf(ctx, asOf, ids...)
	} else {
		rows, err = r.Twinnings(ctx, asOf)
	}
	if err != nil {
		return nil, err
	}
	var out []YearDay
	of := map[int64]bool{}
	for i := range rows {
		t := &rows[i]
		of[t.ID] = true
		on, years, ok := models.NextAnniversary(t.Since, schema.DayOf(year, 1, 1))
		if y, _, _ := on.Civil(); !ok || y != year || t.Counted == "" || t.EndedOn != "" && !after(t.EndedOn, on) {
			continue
		}
		out = append(out, YearDay{Anniversary: Anniversary{TwinningID: t.ID, Title: t.Title, On: on.Date(), Years: years, Mark: models.Round(years)}, Day: on, Until: on, Counted: t.Counted, Exact: true})
	}
	celebrated, err := r.celebrations(ctx, year, of)
	if err != nil {
		return nil, err
	}
	out = append(out, celebrated...)
	slices.SortStableFunc(out, func(a, b YearDay) int { return int(a.Day) - int(b.Day) })
	return out, nil
}

// celebrations are the anniversaries in the diary of a year.
func (r *Register) celebrations(ctx context.Context, year int, twinnings map[int64]bool) ([]YearDay, error) {
	recs, err := r.s.Select(ctx, "event", `k."event" = 'anniversary' AND k."from_hi" >= ? AND k."from_lo" < ?`, int64(schema.DayOf(year, 1, 1)), int64(schema.DayOf(year+1, 1, 1)))
	if err != nil {
		return nil, err
	}
	var cities []int64
	for _, rec := range recs {
		cities = append(cities, rec.(*models.Event).City)
	}
	names, err := r.namesOf(ctx, cities)
	var out []YearDay
	for _, rec := range recs {
		e := rec.(*models.Event)
		day, last := e.From.Bounds()
		_, exact := e.From.Day()
		at := slices.IndexFunc(e.About, func(id int64) bool { return twinnings[id] })
		if e.From == "" || e.From.Qualifier() != 0 || day < schema.DayOf(year, 1, 1) || at < 0 {
			continue
		}
		until := last
		if end, ok := e.Until.Day(); exact && ok {
			until = end
		}
		out = append(out, YearDay{Anniversary: Anniversary{TwinningID: e.About[at], Title: e.Title, On: e.From}, Day: day, Until: until, Celebrated: true, Exact: exact, City: names[e.City].Title})
	}
	return out, err
}
