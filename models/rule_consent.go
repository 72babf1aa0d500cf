package models

import (
	"strings"

	"github.com/exequatur/exequatur/models/schema"
)

// consentRules: every later change of seat, class or district needs the consent of the receiving State, and so does an office away from
// the seat (art. 4, invariant 6). A consent may stand on the change itself or be an event of its own before it.
func consentRules(c *postCase) (out schema.Problems) {
	var seat int64
	var class, district, regions string
	consented := false
	for _, e := range c.Events {
		if e.Event == ConsentGiven {
			consented = true
		}
		own := consented || e.ConsentNo != "" || e.ConsentOn != ""
		changed := false
		note := func(differs bool, code, field string) {
			if differs && !own {
				out = append(out, say(code, field, e, map[string]any{"Date": e.Date}))
			}
			changed = changed || differs
		}
		note(seat != 0 && e.Seat != 0 && e.Seat != seat, "seat_without_consent", "seat")
		note(class != "" && e.Class != "" && e.Class != class, "class_without_consent", "class")
		d, r := strings.TrimSpace(e.District), regionsText(e)
		note(district != "" && d != "" && d != district || regions != "" && r != "" && r != noRegions && r != regions, "district_without_consent", "district")
		if e.Seat != 0 {
			seat = e.Seat
		}
		if e.Class != "" {
			class = e.Class
		}
		if d != "" {
			district = d
		}
		if r != "" && r != noRegions {
			regions = r
		}
		if changed || e.Event == Established {
			consented = false // it was given for this one
		}
	}
	for _, b := range c.Branches {
		if b.ConsentNo == "" && b.ConsentOn == "" {
			out = append(out, say("branch_without_consent", "consent_on", b, map[string]any{"City": Of(b.City)}))
		}
	}
	return out
}
