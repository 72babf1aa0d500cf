package models

import "github.com/exequatur/exequatur/models/schema"

// stateRules: the institution is optional for each State (art. 68), and a State that no longer exists has no open posts.
func stateRules(c *postCase) (out schema.Problems) {
	if !c.open() {
		return nil
	}
	for _, s := range []struct {
		state *State
		field string
	}{{c.Sending, "sending_state"}, {c.Receiving, "receiving_state"}} {
		if s.state != nil && over(s.state.ValidUntil, c.today) {
			out = append(out, say("state_ended", s.field, c.Post, map[string]any{"State": Of(s.state.ID), "Date": s.state.ValidUntil}))
		}
	}
	if c.honorary() && c.state.Since != "" && c.receivingOn(c.state.Since).Receives == "no" {
		out = append(out, say("not_received", "receiving_state", c.Post, map[string]any{"State": Of(c.Post.ReceivingState)}))
	}
	return out
}

func (c *postCase) honorary() bool { return c.Post.Category != Career }

// AdviseState says what is wrong with a State's settings: two of them for one time leave it open which one is meant.
func AdviseState(s *State, sending []*SendingRule, receiving []*ReceivingRule) (out schema.Problems) {
	check := func(n int, span func(int) (from, until schema.Date), as string) {
		for i := range n {
			for j := range i {
				if f, u := span(i); settingSpan(f, u).Overlap(settingSpan(span(j))) == schema.Certainly {
					out = append(out, say("settings_overlap", "", s, map[string]any{"As": as, "From": f}))
				}
			}
		}
	}
	check(len(sending), func(i int) (schema.Date, schema.Date) { return sending[i].From, sending[i].Until }, "sending")
	check(len(receiving), func(i int) (schema.Date, schema.Date) { return receiving[i].From, receiving[i].Until }, "receiving")
	return out
}

// settingSpan is when a setting holds; one without a beginning always did.
func settingSpan(from, until schema.Date) schema.Span {
	s := schema.Always
	if from != "" {
		s.FromLo, s.FromHi = from.Bounds()
	}
	if until != "" {
		lo, hi := until.Bounds()
		s.ToLo, s.ToHi = lo.Next(), hi.Next()
	}
	return s
}
