package models

import "github.com/exequatur/exequatur/models/schema"

// Dossier is the file of a post with what the rules need besides: who its heads are, what they were given, what the two States ask, and
// what else is near it. What is not known is left out, and the rules about it have nothing to say.
type Dossier struct {
	Post         *Post
	Events       []*PostEvent // in their order
	Branches     []*Branch
	AlsoServes   []*AlsoServes
	Appointments []*Appointment
	Renewals     map[int64][]*Renewal // by appointment
	Leaves       map[int64][]*Leave   // by appointment
	Persons      map[int64]*Person
	Vettings     map[int64][]*Vetting // by person
	Inventory    []*InventoryItem
	Reports      []*ActivityReport
	Elsewhere    []Office // offices of the same persons at other posts

	Sending, Receiving *State
	SendingRules       []*SendingRule
	ReceivingRules     []*ReceivingRule
	Neighbours         []District                     // of other posts of the same two States
	Inside             func(code, region string) bool // whether a region is another one or lies in it; nil: only itself
	Register           *Register                      // nil where nothing is set
}

// Office is an appointment at another post, with the State it is for.
type Office struct {
	Appointment *Appointment
	Sending     int64
}

// District is what a post that is open covers on the day of the check.
type District struct {
	Post     int64
	Category string
	Mission  int64 // post or mission it stands under
	In, Out  []string
}

// Advise says what the rules find in a post's file on a day: what its description refuses, and what is worth a look. Facts that are
// dated less exactly than a rule asks for are never held against anybody.
func Advise(d Dossier, today schema.Day) schema.Problems {
	c := newCase(d, today)
	out := c.onFile()
	for _, rule := range []func(*postCase) schema.Problems{
		stateRules, consentRules, overlapRules, premisesRules, closingRules, vacancyRules, inventoryRules, reportRules,
	} {
		out = append(out, rule(c)...)
	}
	for _, a := range d.Appointments {
		for _, rule := range []func(*postCase, *Appointment) schema.Problems{
			actingRules, leaveRules, admissionRules, hostRules, mandateRules, ageRules, termRules, vettingRules,
		} {
			out = append(out, rule(c, a)...)
		}
	}
	return out
}

// postCase is a dossier on the day of the check with what follows from its facts.
type postCase struct {
	Dossier
	today   schema.Day
	periods []schema.Period
	state   PostState
}

func newCase(d Dossier, today schema.Day) *postCase {
	c := &postCase{Dossier: d, today: today, periods: PostPeriods(d.Events, d.Appointments)}
	c.state = StateOn(c.periods, today, today)
	if c.Inside == nil {
		c.Inside = func(code, region string) bool { return code == region }
	}
	return c
}

// onFile is what the descriptions of the post and its appointments find.
func (c *postCase) onFile() schema.Problems {
	f := schema.File{Rec: c.Post, Parts: map[string][]schema.Record{}}
	for _, e := range c.Events {
		f.Parts["post_event"] = append(f.Parts["post_event"], e)
	}
	for _, a := range c.Appointments {
		f.Parts["appointment"] = append(f.Parts["appointment"], a)
	}
	out := checkPost(f)
	for _, a := range c.Appointments {
		out = append(out, checkAppointment(schema.File{Rec: a})...)
	}
	for i := range out { // a person is named, not counted
		if id, ok := out[i].Args["Other"].(int64); ok {
			out[i].Args["Other"] = Of(id)
		}
	}
	return out
}

// open reports whether the post is certainly open today.
func (c *postCase) open() bool {
	return c.state.Status == Open && c.state.Certainty == schema.Certainly
}

// closed reports whether the post is certainly closed for good today.
func (c *postCase) closed() bool {
	return c.state.Status == ClosedForGood && c.state.Certainty == schema.Certainly
}

// heads reports whether an appointment makes its person head, be it for a time.
func heads(a *Appointment) bool { return a.Role == Head || a.Role == ActingHead }

// holds reports whether an office is held today as far as is recorded: it has begun and not ended. A term that ran out ends nothing.
func (c *postCase) holds(a *Appointment) bool {
	return !a.Ended() && a.Span().At(c.today, c.today) == schema.Certainly
}

// begun is the date the conditions of a State are asked for on: of admission, of the instrument, or of taking up; "" where none is known.
func begun(a *Appointment) schema.Date {
	for _, d := range []schema.Date{a.Admission(), a.CommissionOn, a.OrderOn, a.TookUp} {
		if d != "" {
			return d
		}
	}
	return ""
}

// inForce finds the setting certainly in force on a date; of several the one that began last. A setting without a beginning has always
// been in force.
func inForce[R schema.Record](rules []R, from, until func(R) schema.Date, on schema.Date) (best R, ok bool) {
	lo, hi := on.Bounds()
	if on == "" {
		return best, false
	}
	var since schema.Day
	for _, r := range rules {
		_, begin := from(r).Bounds()
		if from(r) == "" {
			begin = schema.MinDay
		}
		end, _ := until(r).Bounds()
		if until(r) == "" {
			end = schema.MaxDay
		}
		if begin <= lo && hi <= end && (!ok || begin >= since) {
			best, since, ok = r, begin, true
		}
	}
	return best, ok
}

// SendingRuleOn returns what a State asks of its own posts on a date, or nil.
func SendingRuleOn(rules []*SendingRule, on schema.Date) *SendingRule {
	r, _ := inForce(rules, func(r *SendingRule) schema.Date { return r.From }, func(r *SendingRule) schema.Date { return r.Until }, on)
	return r
}

// ReceivingRuleOn returns what a State asks of foreign posts on a date, or nil.
func ReceivingRuleOn(rules []*ReceivingRule, on schema.Date) *ReceivingRule {
	r, _ := inForce(rules, func(r *ReceivingRule) schema.Date { return r.From }, func(r *ReceivingRule) schema.Date { return r.Until }, on)
	return r
}

// sendingNow and receivingNow are the settings of today, or empty ones: what is blank asks nothing.
func (c *postCase) sendingNow() *SendingRule {
	if r := SendingRuleOn(c.SendingRules, c.today.Date()); r != nil {
		return r
	}
	return &SendingRule{}
}

func (c *postCase) receivingOn(on schema.Date) *ReceivingRule {
	if r := ReceivingRuleOn(c.ReceivingRules, on); r != nil {
		return r
	}
	return &ReceivingRule{}
}

func (c *postCase) receivingNow() *ReceivingRule { return c.receivingOn(c.today.Date()) }

// MonthsAfter is the day n months after a day, the last of the month where that month is shorter; the ends of time stay where they are.
func MonthsAfter(d schema.Day, n int64) schema.Day {
	if !d.Bounded() {
		return d
	}
	y, m, day := d.Civil()
	months := y*12 + m - 1 + int(n)
	y, m = months/12, months%12+1
	out := schema.DayOf(y, m, day)
	if _, at, _ := out.Civil(); at != m {
		out = schema.DayOf(y, m+1, 1) - 1
	}
	return out
}
