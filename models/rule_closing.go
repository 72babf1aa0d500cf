package models

import "github.com/exequatur/exequatur/models/schema"

// closingRules: what a closing leaves behind (art. 27, invariant 12), and heads of what is closed.
func closingRules(c *postCase) (out schema.Problems) {
	if e := c.closing(); e != nil && e.ArchiveCustodian == "" {
		out = append(out, say("archive_without_custodian", "archive_custodian", e, nil))
	}
	if c.closed() {
		n := 0
		for _, i := range c.Inventory {
			if i.Out(c.today) {
				n++
			}
		}
		if n > 0 {
			out = append(out, say("inventory_of_closed_post", "", c.Post, map[string]any{"Count": n}))
		}
		for _, a := range c.Appointments {
			if heads(a) && c.holds(a) && a.TookUp != "" { // a head admitted for a reopening has not taken up
				out = append(out, say("head_of_closed_post", "ended_on", a, map[string]any{"Person": Of(a.Person)}))
			}
		}
	}
	if c.open() && c.honorary() && c.receivingNow().PersonalPost == "yes" && c.state.Head == 0 && c.formerHead() {
		out = append(out, say("post_closes_with_head", "", c.Post, nil))
	}
	return out
}

// closing is the event by which the post is closed today, for a time or for good.
func (c *postCase) closing() *PostEvent {
	if c.state.Certainty != schema.Certainly || c.state.Status != ClosedForATime && c.state.Status != ClosedForGood {
		return nil
	}
	for i := len(c.Events) - 1; i >= 0; i-- {
		if e := c.Events[i]; (e.Event == Closed || e.Event == ClosedTemporarily) && e.Date == c.state.Since {
			return e
		}
	}
	return nil
}

func (c *postCase) formerHead() bool {
	for _, a := range c.Appointments {
		if a.Role == Head && a.Ended() && over(a.EndedOn, c.today) {
			return true
		}
	}
	return false
}

// inventoryRules: things come back when functions end, what is lost is certified, cards run out.
func inventoryRules(c *postCase) (out schema.Problems) {
	for _, i := range c.Inventory {
		if (i.LostOn != "" || i.DestroyedOn != "") && i.Certificate == "" {
			out = append(out, say("lost_without_certificate", "certificate", i, nil))
		}
		if !i.Out(c.today) {
			continue
		}
		if over(i.ValidUntil, c.today) {
			out = append(out, say("card_expired", "valid_until", i, map[string]any{"Until": i.ValidUntil}))
		}
		if left := c.leftOffice(i.Holder); left != "" && !c.closed() {
			out = append(out, say("inventory_of_former_holder", "returned_on", i, map[string]any{"Person": Of(i.Holder), "Ended": left}))
		}
	}
	return out
}

// leftOffice returns when a person's last office at the post ended, "" where one is held or none is known to have ended.
func (c *postCase) leftOffice(person int64) (last schema.Date) {
	for _, a := range c.Appointments {
		if a.Person != person || person == 0 {
			continue
		}
		if !over(a.EndedOn, c.today) {
			return ""
		}
		if last == "" || last.Before(a.EndedOn) {
			last = a.EndedOn
		}
	}
	return last
}

// reportRules: reports that were due and have neither been sent nor received.
func reportRules(c *postCase) (out schema.Problems) {
	for _, r := range c.Reports {
		out = append(out, AdviseReport(r, c.today)...)
	}
	return out
}

// AdviseReport says whether a report of a post or a twinning is overdue.
func AdviseReport(r *ActivityReport, today schema.Day) schema.Problems {
	if r.SentOn != "" || r.ReceivedOn != "" || !over(r.DueOn, today) {
		return nil
	}
	return schema.Problems{say("report_overdue", "received_on", r, map[string]any{"Due": r.DueOn})}
}
