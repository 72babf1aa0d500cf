package models

import (
	"slices"

	"github.com/exequatur/exequatur/models/schema"
)

// Admission returns the day functions are admitted from: provisional admission where there was one, else the exequatur
// (arts. 12 and 13).
func (a *Appointment) Admission() schema.Date {
	if a.ProvisionalOn != "" {
		return a.ProvisionalOn
	}
	return a.ExequaturOn
}

// Since returns the date an appointment is counted from as recorded: taking up, else admission.
func (a *Appointment) Since() schema.Date {
	if a.TookUp != "" {
		return a.TookUp
	}
	return a.Admission()
}

// Ended reports whether the functions have ended by a recorded fact. A term that ran out ends nothing.
func (a *Appointment) Ended() bool { return a.EndedOn != "" || a.EndReason != "" }

// Pending reports whether the appointment is under way and has not begun as far as is recorded: proposed only, its exequatur asked
// for, or refused. Nobody is in office by it (art. 12).
func (a *Appointment) Pending() bool {
	if a.Since() != "" {
		return false
	}
	proposed := a.ProposalOn != "" || a.ConsentAskedOn != "" || a.ConsentOn != ""
	return a.RequestedOn != "" || a.RefusedOn != "" || (proposed && a.OrderOn == "" && a.CommissionOn == "")
}

// Span returns when the appointment covers: from taking up, else admission, until the last day recorded. Where only an order or a
// commission is known it begins some day from then on.
func (a *Appointment) Span() schema.Span {
	s := schema.Span{ToLo: schema.MaxDay, ToHi: schema.MaxDay}
	switch {
	case a.Since() != "":
		s.FromLo, s.FromHi = a.Since().Bounds()
	case a.CommissionOn != "":
		s.FromLo, _ = a.CommissionOn.Bounds()
		s.FromHi = schema.MaxDay
	case a.OrderOn != "":
		s.FromLo, _ = a.OrderOn.Bounds()
		s.FromHi = schema.MaxDay
	default:
		s.FromLo, s.FromHi = schema.MinDay, schema.MaxDay
	}
	if a.Ended() {
		lo, hi := a.EndedOn.Bounds()
		s.ToLo, s.ToHi = lo.Next(), hi.Next()
		if lo != schema.MinDay {
			s.FromHi = min(s.FromHi, hi)
		}
	}
	return s
}

// headPeriods derives who covers the post when. A successor who begins on the last day of the one before wins that day, so that a
// hand-over is no overlap.
func headPeriods(appointments []*Appointment) []schema.Period {
	sorted := slices.Clone(appointments)
	slices.SortStableFunc(sorted, func(a, b *Appointment) int {
		x, y := a.Span(), b.Span()
		if x.FromLo != y.FromLo {
			return cmp(x.FromLo, y.FromLo)
		}
		return cmp(a.ID, b.ID)
	})
	var out []schema.Period
	for i, a := range sorted {
		if a.Role == Deputy || a.Role == Staff || a.Pending() {
			continue // they head nothing
		}
		what := headPeriod
		if a.Role == ActingHead {
			what = actingPeriod
		}
		span := a.Span()
		for _, b := range sorted[i+1:] {
			next := b.Span()
			if b.Role == a.Role && a.Ended() && next.FromLo == next.FromHi && span.ToLo == span.ToHi && next.FromLo == span.ToLo-1 && next.FromLo > span.FromLo {
				span.ToLo, span.ToHi = next.FromLo, next.FromLo
			}
		}
		out = append(out, schema.Period{What: what, Value: a.Class, Ref: a.Person, By: a.ID, Ord: i + 1, Since: a.Since(), Span: span})
		if adm := a.Admission(); adm != "" && a.TookUp != "" && adm != a.TookUp {
			s := span
			s.FromLo, s.FromHi = adm.Bounds()
			if s.FromLo <= span.FromLo {
				out = append(out, schema.Period{What: admittedPeriod, Value: a.Class, Ref: a.Person, By: a.ID, Ord: i + 1, Since: adm, Span: s})
			}
		}
	}
	return out
}
