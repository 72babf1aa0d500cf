package models

import (
	"slices"

	"github.com/exequatur/exequatur/models/schema"
)

// admissionRules: functions need an exequatur or provisional admission (arts. 12 and 13, invariant 4), and end with it (arts. 23 and 25).
func admissionRules(c *postCase, a *Appointment) (out schema.Problems) {
	if a.Ended() || a.Role != Head {
		return nil
	}
	if c.holds(a) && a.TookUp != "" && a.Admission() == "" && a.RefusedOn == "" {
		out = append(out, say("admission_missing", "exequatur_on", a, map[string]any{"Date": a.TookUp}))
	}
	if a.RefusedOn != "" && (a.Admission() == "" || !a.RefusedOn.Before(a.ExequaturOn)) && reached(a.RefusedOn, c.today) {
		out = append(out, say("functions_after_refusal", "refused_on", a, map[string]any{"Date": a.RefusedOn}))
	}
	if reached(a.WithdrawnOn, c.today) {
		out = append(out, say("exequatur_withdrawn_not_ended", "ended_on", a, map[string]any{"Date": a.WithdrawnOn}))
	} else if until := ExequaturEnd(a, c.Renewals[a.ID]); over(until, c.today) {
		out = append(out, say("exequatur_lapsed", "exequatur_until", a, map[string]any{"Until": until}))
	}
	if p := c.Persons[a.Person]; p != nil && reached(p.DiedOn, c.today) {
		out = append(out, say("died_in_office", "ended_on", a, map[string]any{"Person": Of(p.ID), "Date": p.DiedOn}))
	}
	return out
}

// hostRules: what the receiving State asks of a head: an accepted class, nationality and residence (arts. 9, 22 and 71, invariants 9 and
// 11). Whoever was appointed before a setting began keeps what was right then.
func hostRules(c *postCase, a *Appointment) (out schema.Problems) {
	if a.Role != Head || a.Ended() {
		return nil
	}
	p, rule := c.Persons[a.Person], c.receivingOn(begun(a))
	if a.Category == Honorary && a.Class != "" && len(rule.Classes) > 0 && !slices.Contains(rule.Classes, a.Class) {
		out = append(out, say("class_not_accepted", "class", a, map[string]any{"Class": a.Class, "From": rule.From}))
	}
	if p == nil {
		return out
	}
	national := slices.Contains(p.Nationalities, c.Post.ReceivingState)
	ours := slices.Contains(p.Nationalities, c.Post.SendingState)
	if (national || p.Residence == "national") && a.NationalityNo == "" && a.NationalityOn == "" {
		out = append(out, say("nationality_without_consent", "nationality_on", a, map[string]any{"Person": Of(p.ID)}))
	}
	if a.Category != Honorary {
		return out
	}
	if len(p.Nationalities) > 0 && map[string]bool{"receiving_only": !national, "sending_only": !ours, "receiving_or_sending": !national && !ours,
		"not_receiving": national}[rule.Nationality] {
		out = append(out, say("nationality_condition", "person", a, map[string]any{"Person": Of(p.ID), "Condition": rule.Nationality}))
	}
	if away := p.Residence == "abroad"; away && rule.Residence != "" && rule.Residence != "any" || p.Residence == "resident" && rule.Residence == "permanent_resident" {
		out = append(out, say("residence_condition", "person", a, map[string]any{"Person": Of(p.ID), "Residence": rule.Residence}))
	}
	return out
}

// mandateRules: one person serves several States only with the consent of the receiving State (art. 18, invariant 8); career officers
// carry on no trade of their own (art. 57).
func mandateRules(c *postCase, a *Appointment) (out schema.Problems) {
	if a.ServesOtherNo == "" && a.ServesOtherOn == "" && heads(a) {
		for _, o := range c.Elsewhere {
			b := o.Appointment
			if b.Person != a.Person || o.Sending == c.Post.SendingState || !heads(b) || b.ServesOtherNo != "" || b.ServesOtherOn != "" {
				continue
			}
			both := a.Span().Overlap(b.Span()) == schema.Certainly ||
				c.holds(a) && c.holds(b) // undated offices count for today
			if both {
				out = append(out, say("double_mandate", "serves_other_on", a, map[string]any{"Person": Of(a.Person), "State": Of(o.Sending), "Post": Of(b.Post)}))
			}
		}
	}
	if p := c.Persons[a.Person]; p != nil && a.Category == Career && c.holds(a) && p.Firm != "" {
		out = append(out, say("career_officer_trades", "person", a, map[string]any{"Person": Of(p.ID), "Firm": p.Firm}))
	}
	return out
}
