package draw

import "math"

// Scale is how days lie on a timeline: From at X0, To at X1 (points).
type Scale struct {
	X0, X1   float64
	From, To int
}

// X is the place of a day; days out of range lie outside X0 to X1.
func (s Scale) X(day int) float64 {
	if s.To <= s.From {
		return s.X0
	}
	return s.X0 + (s.X1-s.X0)*float64(day-s.From)/float64(s.To-s.From)
}

// Day is the day at a place, kept within the range.
func (s Scale) Day(x float64) int {
	if s.X1 <= s.X0 {
		return s.From
	}
	day := s.From + int(math.Round((x-s.X0)/(s.X1-s.X0)*float64(s.To-s.From)))
	return min(max(day, s.From), s.To)
}

// clamp is X kept within the picture.
func (s Scale) clamp(day int) float64 { return min(max(s.X(day), s.X0), s.X1) }

// span is the time a timeline shows: what was asked for, else the content with some air on both sides.
func span(spec TimelineSpec) (from, to int) {
	lo, hi := math.MaxInt, math.MinInt
	openLeft, openRight := false, false
	take := func(days ...int) {
		for _, d := range days {
			if d > Ever && d < Never {
				lo, hi = min(lo, d), max(hi, d)
			}
		}
	}
	for _, lane := range spec.Lanes {
		for _, b := range lane.Bars {
			take(b.FromLo, b.FromHi, b.ToLo, b.ToHi)
			openLeft = openLeft || b.FromLo <= Ever
			openRight = openRight || b.ToHi >= Never
		}
		for _, m := range lane.Marks {
			take(m.Lo, m.Hi)
		}
	}
	for _, day := range []int{spec.Today, spec.Cursor} {
		if day != 0 {
			take(day)
		}
	}
	if lo > hi {
		lo, hi = 0, 365
	}
	length := max(hi-lo, 60)
	from, to = lo-max(length*3/100, 15), hi+max(length*3/100, 15)
	if openLeft {
		from = lo - max(length*10/100, 30)
	}
	if openRight {
		to = hi + max(length*7/100, 30)
	}
	if spec.From != 0 {
		from = spec.From
	}
	if spec.To != 0 {
		to = spec.To
	}
	return from, max(to, from+1)
}
