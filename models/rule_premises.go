package models

import "github.com/exequatur/exequatur/models/schema"

// premisesRules: archives of an honorary post are inviolable only if they are kept apart from private and business papers (art. 61), which
// somebody has to have seen where the office is shared or the head's own; and functions for another State are notified (arts. 7 and 8).
func premisesRules(c *postCase) (out schema.Problems) {
	p := c.Post
	mixed := p.ArchivePlace != "" || p.Tenure == "shared" || p.Tenure == "provided_by_head" || p.Tenure == "rented_by_head"
	if c.open() && c.honorary() && mixed && p.ArchiveApartOn == "" {
		out = append(out, say("archive_not_apart", "archive_apart_on", p, nil))
	}
	for _, a := range c.AlsoServes {
		if a.NotifiedOn == "" && a.Reference == "" && !over(a.Until, c.today) {
			out = append(out, say("also_serves_not_notified", "notified_on", a, map[string]any{"State": Of(a.State)}))
		}
	}
	return out
}
