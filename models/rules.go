package models

import (
	"net/mail"

	"github.com/exequatur/exequatur/models/schema"
)

// CheckRecord returns what is wrong with a record by its description alone: required fields, choices, dates in the stored form.
func CheckRecord(k *schema.Kind, rec schema.Record) schema.Problems {
	var out schema.Problems
	add := func(f *schema.Field, code string, args map[string]any) {
		out = append(out, schema.Problem{Level: schema.Error, Code: code, Kind: k.Key, Field: f.Key, Record: rec.Meta().ID, Args: args})
	}
	for _, f := range k.Fields {
		if f.Required && f.Empty(rec) {
			add(f, "required", nil)
			continue
		}
		switch p := f.Ptr(rec).(type) {
		case *string:
			if f.Type == schema.ChoiceType && *p != "" && !contains(f.Choices, *p) {
				add(f, "unknown_choice", map[string]any{"Value": *p})
			}
		case *schema.Date:
			if _, err := schema.ParseDate(string(*p)); err != nil {
				add(f, "not_a_date", map[string]any{"Value": string(*p)})
			}
		}
	}
	return out
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// endBeforeStart refuses an end that certainly lies before the start (invariant 3). Partial dates compare by range (invariant 15).
func endBeforeStart(kind string, rec schema.Record, field string, start, end schema.Date) schema.Problems {
	if !end.Before(start) {
		return nil
	}
	return schema.Problems{{Level: schema.Error, Code: "end_before_start", Kind: kind, Field: field, Record: rec.Meta().ID,
		Args: map[string]any{"Start": start, "End": end}}}
}

func checkAppointment(f schema.File) schema.Problems {
	a := f.Rec.(*Appointment)
	var out schema.Problems
	out = append(out, endBeforeStart("appointment", a, "ended_on", a.Since(), a.EndedOn)...)
	out = append(out, endBeforeStart("appointment", a, "exequatur_until", a.ExequaturOn, a.ExequaturUntil)...)
	out = append(out, endBeforeStart("appointment", a, "term_until", a.Since(), a.TermUntil)...)
	warn := func(field, code, article string, args map[string]any) {
		out = append(out, schema.Problem{Level: schema.Warning, Code: code, Kind: "appointment", Field: field, Record: a.ID, Article: article, Args: args})
	}
	if a.ExequaturOn.Before(a.CommissionOn) {
		warn("exequatur_on", "exequatur_before_commission", "11-12", nil)
	}
	if a.TookUp.Before(a.Admission()) {
		warn("took_up", "functions_before_admission", "12-13", nil)
	}
	return out
}

func checkPost(f schema.File) schema.Problems {
	p := f.Rec.(*Post)
	events := EventsOf(f)
	appointments := AppointmentsOf(f)
	var out schema.Problems
	if p.SendingState != 0 && p.SendingState == p.ReceivingState {
		out = append(out, schema.Problem{Level: schema.Error, Code: "same_state", Kind: "post", Field: "receiving_state", Record: p.ID})
	}
	for _, m := range p.Emails {
		if _, err := mail.ParseAddress(m); err != nil {
			out = append(out, schema.Problem{Level: schema.Warning, Code: "not_an_email", Kind: "post", Field: "emails", Record: p.ID, Args: map[string]any{"Value": m}})
		}
	}
	if _, ok := tighten(events); !ok {
		out = append(out, schema.Problem{Level: schema.Error, Code: "events_out_of_order", Kind: "post", Record: p.ID, Args: outOfOrder(events)})
	}
	periods := PostPeriods(events, appointments)
	out = append(out, twoHeads(periods)...)
	for _, a := range appointments {
		for _, q := range periods {
			// Invariant 5: functions cannot begin while the post is closed for good; order, commission and exequatur may precede a reopening.
			if q.What == statusPeriod && q.Value == ClosedForGood && a.TookUp != "" && coversAll(q.Span, a.TookUp) {
				out = append(out, schema.Problem{Level: schema.Error, Code: "functions_while_closed", Kind: "appointment", Field: "took_up", Record: a.ID, Article: "27",
					Args: map[string]any{"Date": a.TookUp}})
			}
		}
	}
	return out
}

// outOfOrder names the first two events whose dates contradict their order.
func outOfOrder(events []*PostEvent) map[string]any {
	for i := 1; i < len(events); i++ {
		for j := range i {
			if events[i].Date.Before(events[j].Date) {
				return map[string]any{"First": events[j].Date, "FirstEvent": events[j].Event, "Second": events[i].Date, "SecondEvent": events[i].Event}
			}
		}
	}
	return nil
}

func coversAll(s schema.Span, d schema.Date) bool {
	lo, hi := d.Bounds()
	return lo >= s.FromHi && hi < s.ToLo
}

// twoHeads refuses two heads of one post certainly at once and warns of two possibly at once (invariant 1).
func twoHeads(periods []schema.Period) schema.Problems {
	var heads []schema.Period
	for _, q := range periods {
		if q.What == headPeriod {
			heads = append(heads, q)
		}
	}
	var out schema.Problems
	for i, a := range heads {
		for _, b := range heads[i+1:] {
			c := a.Span.Overlap(b.Span)
			if c == schema.No || (c == schema.Possibly && (a.Span.Undated() || b.Span.Undated())) {
				continue
			}
			x := schema.Problem{Code: "two_heads_possibly", Kind: "appointment", Field: "took_up", Record: b.By, Article: "9",
				Args: map[string]any{"From": b.Since, "Other": a.Ref, "OtherFrom": a.Since}}
			if c == schema.Certainly {
				x.Level, x.Code = schema.Error, "two_heads"
			}
			out = append(out, x)
		}
	}
	return out
}

func checkTwinning(f schema.File) schema.Problems {
	t := f.Rec.(*Twinning)
	type side struct {
		city  int64
		level string
	}
	sides := map[side]bool{}
	for _, r := range f.Parts["partner"] {
		p := r.(*Partner)
		sides[side{p.City, p.Level}] = true
	}
	if len(sides) < 2 {
		return schema.Problems{{Level: schema.Error, Code: "twinning_needs_two", Kind: "twinning", Record: t.ID}}
	}
	return nil
}
