package models

import "github.com/exequatur/exequatur/models/schema"

// VettingEnd returns the last day a vetting holds: as recorded, else by the months of the sending State's rule; "" where neither tells.
func VettingEnd(v *Vetting, r *SendingRule) schema.Date {
	if v.ValidUntil != "" || r == nil || r.VettingMonths == 0 {
		return v.ValidUntil
	}
	if d, ok := v.AnsweredOn.Day(); ok {
		return MonthsAfter(d, r.VettingMonths).Date()
	}
	return ""
}

// vettingRules: whoever is in office was looked into where the sending State asks for it, by an answer that still holds and does not
// object. Of several enquiries about one subject the latest one counts.
func vettingRules(c *postCase, a *Appointment) (out schema.Problems) {
	if a.Role != Head || a.Category != Honorary || !c.holds(a) {
		return nil
	}
	rule := c.sendingNow()
	all := c.Vettings[a.Person]
	if len(all) == 0 && rule.VettingMonths > 0 {
		return schema.Problems{say("vetting_missing", "person", a, map[string]any{"Person": Of(a.Person)})}
	}
	for _, v := range LatestVettings(all) {
		if until := VettingEnd(v, rule); over(until, c.today) {
			out = append(out, say("vetting_expired", "valid_until", v, map[string]any{"Person": Of(a.Person), "Until": until}))
		}
		if v.Outcome == "objection" {
			out = append(out, say("vetting_objection", "outcome", v, map[string]any{"Person": Of(a.Person), "Date": v.AnsweredOn}))
		}
	}
	return out
}

// LatestVettings keeps of each subject the enquiry answered, or asked, last.
func LatestVettings(all []*Vetting) []*Vetting {
	when := func(v *Vetting) schema.Day {
		d := v.AnsweredOn
		if d == "" {
			d = v.AskedOn
		}
		_, hi := d.Bounds()
		if d == "" {
			hi = schema.MinDay
		}
		return hi
	}
	at := map[string]int{}
	var out []*Vetting
	for _, v := range all {
		i, ok := at[v.Subject]
		switch {
		case !ok:
			at[v.Subject] = len(out)
			out = append(out, v)
		case when(v) >= when(out[i]):
			out[i] = v
		}
	}
	return out
}
