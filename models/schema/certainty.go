package schema

// Certainty answers a question about a day when the facts are dated less exactly than to the day.
type Certainty int

// No, possibly, certainly; the order allows the weaker of two answers to be taken with min.
const (
	No Certainty = iota
	Possibly
	Certainly
)

// Key returns "no", "possibly" or "certain", the keys of exports.
func (c Certainty) Key() string {
	switch c {
	case Certainly:
		return "certain"
	case Possibly:
		return "possibly"
	}
	return "no"
}

// Span is a stretch of time with uncertain ends, half open: it holds from From until the day before To.
type Span struct {
	FromLo, FromHi Day // earliest and latest day it can have begun
	ToLo, ToHi     Day // earliest and latest day on which it no longer holds
}

// Always is the span without ends.
var Always = Span{MinDay, MinDay, MaxDay, MaxDay}

// At answers whether the span covers day d. Undated facts count for today (a post recorded without the year of its opening is
// open now) and leave any other day in doubt.
func (s Span) At(d, today Day) Certainty {
	from, to := s.FromHi, s.ToLo
	if d == today {
		if s.FromHi == MaxDay {
			from = MinDay
		}
		if s.ToHi == MaxDay && s.ToLo == MinDay {
			return No
		}
	}
	switch {
	case d < s.FromLo || d >= s.ToHi:
		return No
	case d >= from && d < to:
		return Certainly
	}
	return Possibly
}

// Undated reports whether nothing at all is known of the beginning.
func (s Span) Undated() bool { return s.FromHi == MaxDay }

// Overlap answers whether two spans share a day.
func (s Span) Overlap(t Span) Certainty {
	if max(s.FromLo, t.FromLo) >= min(s.ToHi, t.ToHi) {
		return No
	}
	// Certain only when the stretches surely covered share a day.
	if max(s.FromHi, t.FromHi) < min(s.ToLo, t.ToLo) {
		return Certainly
	}
	return Possibly
}
