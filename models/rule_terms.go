package models

import "github.com/exequatur/exequatur/models/schema"

// AgeLimit returns the birthday functions end with by a rule of the sending State, as exact as the date of birth; "" where there is none.
func AgeLimit(p *Person, r *SendingRule) schema.Date {
	if p == nil || r == nil || r.AgeUntil == 0 || p.BornOn == "" || p.BornOn.Qualifier() != 0 {
		return ""
	}
	return yearsAfter(p.BornOn, int(r.AgeUntil))
}

// yearsAfter is a date so many years later, as exact as it is; the 29th of February falls on the 28th where there is none.
func yearsAfter(d schema.Date, n int) schema.Date {
	switch d.Precision() {
	case schema.ToDay:
		return anniversaryIn(d, d.Year()+n).Date()
	case schema.NoPrecision:
		return ""
	}
	return schema.DateOf(d.Year()+n, 1, 1)[:4] + d[4:]
}

// ageRules: limits of age the sending State sets (invariant 10). "Somewhen in 1957" is never too old before that year's end.
func ageRules(c *postCase, a *Appointment) (out schema.Problems) {
	p, rule := c.Persons[a.Person], c.sendingNow()
	if p == nil || a.Role != Head || a.Ended() || a.Category != Honorary {
		return nil
	}
	if at := SendingRuleOn(c.SendingRules, begun(a)); at != nil && at.AgeFrom > 0 && p.BornOn != "" && p.BornOn.Qualifier() == 0 &&
		begun(a).Before(yearsAfter(p.BornOn, int(at.AgeFrom))) {
		out = append(out, say("age_below", "person", a, map[string]any{"Person": Of(p.ID), "Age": int(at.AgeFrom)}))
	}
	limit := AgeLimit(p, rule)
	if limit == "" {
		return out
	}
	args := map[string]any{"Person": Of(p.ID), "Age": int(rule.AgeUntil), "Date": limit}
	if over(limit, c.today) {
		return append(out, say("age_limit_passed", "ended_on", a, args))
	}
	if limit.Before(TermEnd(a, c.Renewals[a.ID])) {
		out = append(out, say("term_beyond_age", "term_until", a, args))
	}
	return out
}

// TermStart returns what the term of an appointment is counted from: by its own basis, else by the rule's, else the taking up.
func TermStart(a *Appointment, r *SendingRule) schema.Date {
	basis := a.TermBasis
	if basis == "" && r != nil {
		basis = r.TermBasis
	}
	switch basis {
	case "order":
		return a.OrderOn
	case "commission":
		return a.CommissionOn
	case "exequatur":
		return a.ExequaturOn
	}
	return a.Since()
}

// termRules: terms that ran out without an end or a renewal, and terms longer than the sending State's rule of that time (invariant 10).
func termRules(c *postCase, a *Appointment) (out schema.Problems) {
	renewals := c.Renewals[a.ID]
	if end := TermEnd(a, renewals); heads(a) && !a.Ended() && over(end, c.today) {
		out = append(out, say("term_lapsed", "term_until", a, map[string]any{"Until": end}))
	}
	rule := SendingRuleOn(c.SendingRules, begun(a))
	if rule == nil || a.Role != Head || a.Category != Honorary || a.Ended() {
		return out
	}
	if from := TermStart(a, rule); longer(from, a.TermUntil, rule.TermMonths) {
		out = append(out, say("term_too_long", "term_until", a, map[string]any{"From": from, "Until": a.TermUntil, "Count": int(rule.TermMonths)}))
	}
	for _, r := range renewals {
		if longer(r.From, r.TermUntil, rule.RenewalMonths) {
			out = append(out, say("renewal_too_long", "term_until", r, map[string]any{"From": r.From, "Until": r.TermUntil, "Count": int(rule.RenewalMonths)}))
		}
	}
	if rule.MostRenewals > 0 && int64(len(renewals)) > rule.MostRenewals {
		out = append(out, say("too_many_renewals", "", a, map[string]any{"Renewals": len(renewals), "Count": int(rule.MostRenewals)}))
	}
	return out
}

// longer reports whether a term certainly is longer than so many months.
func longer(from, until schema.Date, months int64) bool {
	if months == 0 || from == "" || until == "" {
		return false
	}
	_, start := from.Bounds()
	end, _ := until.Bounds()
	return start.Bounded() && end > MonthsAfter(start, months)
}
