package models

import "github.com/exequatur/exequatur/models/schema"

// VacantSince returns since when an open post has certainly had neither head nor acting head, as recorded; ok is false where it has one,
// is not certainly open, or where one may be in office.
func VacantSince(periods []schema.Period, today schema.Day) (since schema.Day, ok bool) {
	st := StateOn(periods, today, today)
	if st.Status != Open || st.Certainty != schema.Certainly {
		return 0, false
	}
	_, since = st.Since.Bounds()
	if st.Since == "" {
		since = schema.MinDay
	}
	for _, p := range periods {
		if p.What != headPeriod && p.What != actingPeriod {
			continue
		}
		if p.Span.At(today, today) != schema.No {
			return 0, false
		}
		if p.Span.ToHi <= today && p.Span.ToHi > since {
			since = p.Span.ToHi
		}
	}
	return since, since.Bounded()
}

// vacancyRules: a post without head or acting head for longer than the office allows (art. 15, invariant 1).
func vacancyRules(c *postCase) schema.Problems {
	if c.Register == nil || c.Register.VacantMonths == 0 {
		return nil
	}
	since, ok := VacantSince(c.periods, c.today)
	if !ok || MonthsAfter(since, c.Register.VacantMonths) >= c.today {
		return nil
	}
	return schema.Problems{say("no_acting_head", "", c.Post, map[string]any{"Since": since.Date(), "Count": int(c.Register.VacantMonths)})}
}

// actingRules: an acting head stands in where the head is unable or the post is vacant (art. 15, invariant 2), and for a time.
func actingRules(c *postCase, a *Appointment) (out schema.Problems) {
	if a.Role != ActingHead {
		return nil
	}
	span := a.Span()
	for _, h := range c.Appointments {
		if h.Role != Head {
			continue
		}
		if from, ok := c.besides(span, h); ok {
			out = append(out, say("acting_beside_head", "took_up", a, map[string]any{"Head": Of(h.Person), "From": from.Date()}))
		}
	}
	if c.Register != nil && c.Register.ActingMonths > 0 && c.holds(a) && a.Since() != "" && MonthsAfter(span.FromHi, c.Register.ActingMonths) < c.today {
		out = append(out, say("acting_too_long", "took_up", a, map[string]any{"Since": a.Since(), "Count": int(c.Register.ActingMonths)}))
	}
	return out
}

// besides finds the first day on which an acting head certainly acts while a head certainly is in office and on no recorded leave.
func (c *postCase) besides(acting schema.Span, h *Appointment) (schema.Day, bool) {
	head := h.Span()
	day, end := max(acting.FromHi, head.FromHi), min(acting.ToLo, head.ToLo, c.today.Next())
	if !day.Bounded() {
		return 0, false
	}
	for moved := true; moved && day < end; {
		moved = false
		for _, l := range c.Leaves[h.ID] {
			lo, _ := l.From.Bounds()
			_, hi := l.Until.Bounds()
			if l.Until == "" {
				hi = schema.MaxDay
			}
			if lo <= day && day <= hi {
				day, moved = hi.Next(), true
			}
		}
		if day == schema.MaxDay {
			return 0, false
		}
	}
	// The day of a hand-over belongs to whoever begins.
	if day+1 >= end && day < end && (acting.FromHi == head.ToLo-1 || head.FromHi == acting.ToLo-1) {
		return 0, false
	}
	return day, day < end
}

// leaveRules: whoever is away names who stands in (art. 15 and the rules of several States).
func leaveRules(c *postCase, a *Appointment) (out schema.Problems) {
	if a.Role != Head || a.Ended() {
		return nil
	}
	for _, l := range c.Leaves[a.ID] {
		if l.Substitute == 0 && !over(l.Until, c.today) && !c.actingIn(l) {
			out = append(out, say("leave_without_substitute", "substitute", l, map[string]any{"From": l.From}))
		}
	}
	return out
}

// actingIn reports whether an acting head covers a leave, certainly or possibly.
func (c *postCase) actingIn(l *Leave) bool {
	span := settingSpan(l.From, l.Until)
	for _, a := range c.Appointments {
		if a.Role == ActingHead && a.Span().Overlap(span) != schema.No {
			return true
		}
	}
	return false
}
