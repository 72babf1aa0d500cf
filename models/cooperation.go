package models

import "github.com/exequatur/exequatur/models/schema"

// Standing says since when a twinning rests, is suspended, is active again or has ended, and why. Without one its instruments tell.
type Standing struct {
	schema.Base
	Status string
	From   schema.Date
	Reason string
}

// TwinningStandings a standing may set.
var TwinningStandings = []string{"active", "dormant", "suspended", "ended"}

var standingKind = &schema.Kind{
	Key: "standing", Parent: "twinning", ParentKey: "twinning", Titled: "status",
	New: func() schema.Record { return &Standing{} },
	Fields: []*schema.Field{
		schema.Choice("status", TwinningStandings, func(s *Standing) *string { return &s.Status }, schema.Required),
		schema.Dated("from", func(s *Standing) *schema.Date { return &s.From }),
		schema.LongText("reason", func(s *Standing) *string { return &s.Reason }, schema.Required),
	},
	Summary: func(f schema.File, _ schema.Names) schema.Summary {
		s := f.Rec.(*Standing)
		return schema.Summary{Title: join(s.Status, string(s.From))}
	},
}

// ContactPerson is who looks after a twinning on one side.
type ContactPerson struct {
	schema.Base
	City   int64 // the side
	Person int64 // where the register knows the person
	Name   string
	Office string
	Phone  string
	Email  string
	Since  schema.Date
	Until  schema.Date
}

var contactPersonKind = &schema.Kind{
	Key: "contact_person", Parent: "twinning", ParentKey: "twinning",
	New: func() schema.Record { return &ContactPerson{} },
	Fields: []*schema.Field{
		schema.Ref("city", []string{"city"}, func(c *ContactPerson) *int64 { return &c.City }, schema.Required),
		schema.Text("name", func(c *ContactPerson) *string { return &c.Name }, schema.Required, schema.Spelled),
		schema.Ref("person", []string{"person"}, func(c *ContactPerson) *int64 { return &c.Person }),
		schema.Text("office", func(c *ContactPerson) *string { return &c.Office }, schema.Suggest),
		schema.Text("phone", func(c *ContactPerson) *string { return &c.Phone }, schema.Sensitive),
		schema.Text("email", func(c *ContactPerson) *string { return &c.Email }, schema.Sensitive),
		schema.Dated("since", func(c *ContactPerson) *schema.Date { return &c.Since }),
		schema.Dated("until", func(c *ContactPerson) *schema.Date { return &c.Until }),
	},
	Summary: func(f schema.File, _ schema.Names) schema.Summary {
		return schema.Summary{Title: f.Rec.(*ContactPerson).Name}
	},
	Check: func(f schema.File) schema.Problems {
		c := f.Rec.(*ContactPerson)
		return endBeforeStart("contact_person", c, "until", c.Since, c.Until)
	},
}

// Participant is a member of a delegation, or another guest of an event.
type Participant struct {
	schema.Base
	Person int64 // where the register knows the person
	Name   string
	Office string
	City   int64 // whom the person came for
	Role   string
	Note   string
}

var participantKind = &schema.Kind{
	Key: "participant", Parent: "event", ParentKey: "event",
	New: func() schema.Record { return &Participant{} },
	Fields: []*schema.Field{
		schema.Text("name", func(p *Participant) *string { return &p.Name }, schema.Required, schema.Spelled),
		schema.Ref("person", []string{"person"}, func(p *Participant) *int64 { return &p.Person }),
		schema.Text("office", func(p *Participant) *string { return &p.Office }, schema.Suggest),
		schema.Ref("city", []string{"city"}, func(p *Participant) *int64 { return &p.City }),
		schema.Choice("role", []string{"head_of_delegation", "member", "host", "guest", "interpreter"}, func(p *Participant) *string { return &p.Role }),
		schema.Text("note", func(p *Participant) *string { return &p.Note }),
	},
	Summary: func(f schema.File, _ schema.Names) schema.Summary {
		return schema.Summary{Title: f.Rec.(*Participant).Name}
	},
}
