package models

import "github.com/exequatur/exequatur/models/schema"

// Renewal prolongs an appointment by an instrument of its own (art. 10: a commission is made out for each appointment). Whether it
// keeps the rank in precedence is a setting of the receiving State.
type Renewal struct {
	schema.Base
	OrderNo        string
	OrderOn        schema.Date
	CommissionNo   string
	CommissionOn   schema.Date
	From           schema.Date // first day of the new term
	TermUntil      schema.Date // its last day
	ExequaturOn    schema.Date // of a new exequatur, where one is given
	ExequaturUntil schema.Date
	Note           string
}

var renewalKind = &schema.Kind{
	Key: "renewal", Parent: "appointment", ParentKey: "appointment",
	New: func() schema.Record { return &Renewal{} },
	Fields: []*schema.Field{
		schema.Dated("from", func(r *Renewal) *schema.Date { return &r.From }),
		schema.Dated("term_until", func(r *Renewal) *schema.Date { return &r.TermUntil }, schema.Also("until")),
		schema.Text("order_no", func(r *Renewal) *string { return &r.OrderNo }),
		schema.Dated("order_on", func(r *Renewal) *schema.Date { return &r.OrderOn }),
		schema.Text("commission_no", func(r *Renewal) *string { return &r.CommissionNo }),
		schema.Dated("commission_on", func(r *Renewal) *schema.Date { return &r.CommissionOn }),
		schema.Dated("exequatur_on", func(r *Renewal) *schema.Date { return &r.ExequaturOn }),
		schema.Dated("exequatur_until", func(r *Renewal) *schema.Date { return &r.ExequaturUntil }),
		schema.LongText("note", func(r *Renewal) *string { return &r.Note }),
	},
	Summary: func(f schema.File, _ schema.Names) schema.Summary {
		r := f.Rec.(*Renewal)
		return schema.Summary{Title: join(string(r.From), "–", string(r.TermUntil))}
	},
	Check: func(f schema.File) schema.Problems {
		r := f.Rec.(*Renewal)
		return append(endBeforeStart("renewal", r, "term_until", r.From, r.TermUntil),
			endBeforeStart("renewal", r, "exequatur_until", r.ExequaturOn, r.ExequaturUntil)...)
	},
}

// Leave is a time a head is unable to act, with who stands in (art. 15; national rules ask that a substitute is named).
type Leave struct {
	schema.Base
	From       schema.Date
	Until      schema.Date // last day
	Substitute int64       // Person
	Reference  string      // approval
	NotifiedOn schema.Date
	Note       string
}

var leaveKind = &schema.Kind{
	Key: "leave", Parent: "appointment", ParentKey: "appointment",
	New: func() schema.Record { return &Leave{} },
	Fields: []*schema.Field{
		schema.Dated("from", func(l *Leave) *schema.Date { return &l.From }, schema.Required),
		schema.Dated("until", func(l *Leave) *schema.Date { return &l.Until }),
		schema.Ref("substitute", []string{"person"}, func(l *Leave) *int64 { return &l.Substitute }),
		schema.Text("reference", func(l *Leave) *string { return &l.Reference }),
		schema.Dated("notified_on", func(l *Leave) *schema.Date { return &l.NotifiedOn }),
		schema.LongText("note", func(l *Leave) *string { return &l.Note }),
	},
	Summary: func(f schema.File, _ schema.Names) schema.Summary {
		l := f.Rec.(*Leave)
		return schema.Summary{Title: join(string(l.From), "–", string(l.Until))}
	},
	Check: func(f schema.File) schema.Problems {
		l := f.Rec.(*Leave)
		return endBeforeStart("leave", l, "until", l.From, l.Until)
	},
}

// TermEnd returns the last day of the term that runs last: of the appointment itself or of its latest renewal; "" where none is recorded.
func TermEnd(a *Appointment, renewals []*Renewal) schema.Date {
	end := a.TermUntil
	for _, r := range renewals {
		_, was := end.Bounds()
		if _, hi := r.TermUntil.Bounds(); r.TermUntil != "" && (end == "" || hi > was) {
			end = r.TermUntil
		}
	}
	return end
}

// ExequaturEnd returns the last day of validity of the exequatur that runs last; "" where it runs without limit.
func ExequaturEnd(a *Appointment, renewals []*Renewal) schema.Date {
	on, until := a.ExequaturOn, a.ExequaturUntil
	for _, r := range renewals {
		_, was := on.Bounds()
		if _, hi := r.ExequaturOn.Bounds(); r.ExequaturOn != "" && (on == "" || hi > was) {
			on, until = r.ExequaturOn, r.ExequaturUntil
		}
	}
	return until
}
