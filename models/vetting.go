package models

import "github.com/exequatur/exequatur/models/schema"

// Vetting is one enquiry about a person. The outcome is what is kept; certificates themselves only with care (GDPR, art. 10).
type Vetting struct {
	schema.Base
	Person     int64
	Subject    string
	Body       string // asked
	AskedOn    schema.Date
	AnsweredOn schema.Date
	Outcome    string
	Reference  string
	ValidUntil schema.Date
	Note       string
}

var vettingKind = &schema.Kind{
	Key: "vetting", Sensitive: true, From: "asked_on", Titled: "subject",
	New: func() schema.Record { return &Vetting{} },
	Fields: []*schema.Field{
		schema.Ref("person", []string{"person"}, func(v *Vetting) *int64 { return &v.Person }, schema.Required, schema.Searched, schema.Column),
		schema.Choice("subject", []string{"conduct", "police", "security", "tax", "solvency", "interests", "references", "interview", "other"}, func(v *Vetting) *string { return &v.Subject }, schema.Required, schema.Column),
		schema.Text("body", func(v *Vetting) *string { return &v.Body }, schema.Suggest, schema.Column, schema.Searched, schema.Also("asked")),
		schema.Dated("asked_on", func(v *Vetting) *schema.Date { return &v.AskedOn }, schema.Column),
		schema.Dated("answered_on", func(v *Vetting) *schema.Date { return &v.AnsweredOn }, schema.Column),
		schema.Choice("outcome", []string{"no_objection", "remarks", "objection", "no_answer"}, func(v *Vetting) *string { return &v.Outcome }, schema.Column),
		schema.Text("reference", func(v *Vetting) *string { return &v.Reference }, schema.Searched),
		schema.Dated("valid_until", func(v *Vetting) *schema.Date { return &v.ValidUntil }, schema.Column),
		schema.LongText("note", func(v *Vetting) *string { return &v.Note }),
	},
	Mark: func(rec schema.Record, day schema.Day) string {
		v := rec.(*Vetting)
		switch {
		case over(v.ValidUntil, day):
			return "expired"
		case !reached(v.AnsweredOn, day) && v.Outcome == "":
			return "pending"
		}
		return "valid"
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		v := f.Rec.(*Vetting)
		return schema.Summary{Title: join(v.Subject, n.Title(v.Person)), SortName: n.Title(v.Person), Text: join(n.Text(v.Person), v.Body, v.Reference)}
	},
	Check: func(f schema.File) schema.Problems {
		v := f.Rec.(*Vetting)
		out := endBeforeStart("vetting", v, "answered_on", v.AskedOn, v.AnsweredOn)
		out = append(out, endBeforeStart("vetting", v, "valid_until", v.AnsweredOn, v.ValidUntil)...)
		if v.Subject == "police" {
			out = append(out, schema.Problem{Level: schema.Warning, Code: "police_certificate", Kind: "vetting", Field: "subject", Record: v.ID, Article: "GDPR 10"})
		}
		return out
	},
}
