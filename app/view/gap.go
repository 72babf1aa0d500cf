package view

import (
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Gap is a stretch of a consulate's life in which it was closed.
type Gap struct {
	Status string // what it ended as: closed for a time, or closed
	From   schema.Date
	To     schema.Date // when it reopened, "" while it is closed
	Days   int         // until it reopened, or until the day shown
	About  bool        // the dates are not exact
	Known  bool        // the length is known at all
	Words  string      // "about a year"
	by     int64       // the event it ended with, 0 while it is closed
}

// statusPeriods returns the periods of status in their order.
func statusPeriods(periods []schema.Period) []schema.Period {
	var out []schema.Period
	for _, p := range periods {
		if p.What == "status" {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b schema.Period) int { return a.Ord - b.Ord })
	return out
}

func closed(status string) bool {
	return status == models.ClosedForATime || status == models.ClosedForGood
}

// gaps finds the closed stretches of a life. A closing for good that follows one for a time is the same gap.
func (r *Register) gaps(periods []schema.Period, asOf schema.Day) []Gap {
	var out []Gap
	status := statusPeriods(periods)
	for i := 0; i < len(status); i++ {
		if !closed(status[i].Value) {
			continue
		}
		first, last := status[i], status[i]
		for i+1 < len(status) && closed(status[i+1].Value) {
			i++
			last = status[i]
		}
		g := Gap{Status: last.Value, From: first.Since}
		toLo, toHi := asOf, asOf
		if i+1 < len(status) {
			next := status[i+1]
			g.To, g.by = next.Since, next.By
			toLo, toHi = next.Span.FromLo, next.Span.FromHi
		}
		from := first.Span
		if g.Known = from.FromLo.Bounded() && from.FromHi.Bounded() && toLo.Bounded() && toHi.Bounded() && toHi >= from.FromLo; g.Known {
			short, long := max(int(toLo)-int(from.FromHi), 0), int(toHi)-int(from.FromLo)
			g.Days, g.About = (short+long)/2, short != long
			g.Words = r.w.Duration(g.Days, g.About)
		}
		out = append(out, g)
	}
	return out
}
