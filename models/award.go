package models

import "github.com/exequatur/exequatur/models/schema"

// Award is an order, medal or letter of thanks given to a person.
type Award struct {
	schema.Base
	Person    int64
	Post      int64
	Name      string
	Grade     string
	By        string // who gave it
	Proposed  schema.Date
	GivenOn   schema.Date
	Reference string
	Note      string
}

var awardKind = &schema.Kind{
	Key: "award", From: "proposed_on",
	New: func() schema.Record { return &Award{} },
	Fields: []*schema.Field{
		schema.Ref("person", []string{"person"}, func(a *Award) *int64 { return &a.Person }, schema.Required, schema.Searched, schema.Column),
		schema.Text("name", func(a *Award) *string { return &a.Name }, schema.Required, schema.Searched, schema.Column, schema.Suggest, schema.Spelled),
		schema.Text("grade", func(a *Award) *string { return &a.Grade }, schema.Column, schema.Suggest),
		schema.Text("by", func(a *Award) *string { return &a.By }, schema.Searched, schema.Column, schema.Suggest),
		schema.Dated("proposed_on", func(a *Award) *schema.Date { return &a.Proposed }),
		schema.Dated("given_on", func(a *Award) *schema.Date { return &a.GivenOn }, schema.Column, schema.Also("date")),
		schema.Ref("post", []string{"post"}, func(a *Award) *int64 { return &a.Post }, schema.Searched),
		schema.Text("reference", func(a *Award) *string { return &a.Reference }, schema.Searched),
		schema.LongText("note", func(a *Award) *string { return &a.Note }),
	},
	Mark: func(rec schema.Record, day schema.Day) string {
		if reached(rec.(*Award).GivenOn, day) {
			return "given"
		}
		return "proposed"
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		a := f.Rec.(*Award)
		return schema.Summary{Title: join(a.Name, "–", n.Title(a.Person)), SortName: a.Name, Text: join(a.Name, a.By, a.Reference, n.Text(a.Person), n.Title(a.Post))}
	},
	Check: func(f schema.File) schema.Problems {
		a := f.Rec.(*Award)
		return endBeforeStart("award", a, "given_on", a.Proposed, a.GivenOn)
	},
}

// Incident is something about a post or its head that few should read: a complaint, an investigation, misuse of the title.
type Incident struct {
	schema.Base
	Date     schema.Date
	Sort     string
	Title    string
	Post     int64
	Person   int64
	Text     string
	Outcome  string
	ClosedOn schema.Date
}

var incidentKind = &schema.Kind{
	Key: "incident", Sensitive: true, From: "date",
	New: func() schema.Record { return &Incident{} },
	Fields: []*schema.Field{
		schema.Dated("date", func(i *Incident) *schema.Date { return &i.Date }, schema.Required, schema.Column),
		schema.Choice("sort", []string{"complaint", "investigation", "criminal_proceedings", "misuse", "conflict_of_interests", "press", "security", "other"}, func(i *Incident) *string { return &i.Sort }, schema.Required, schema.Column, schema.Also("kind")),
		schema.Text("title", func(i *Incident) *string { return &i.Title }, schema.Required, schema.Searched, schema.Column, schema.Also("subject")),
		schema.Ref("post", []string{"post"}, func(i *Incident) *int64 { return &i.Post }, schema.Searched, schema.Column),
		schema.Ref("person", []string{"person"}, func(i *Incident) *int64 { return &i.Person }, schema.Searched, schema.Column),
		schema.LongText("text", func(i *Incident) *string { return &i.Text }, schema.Searched),
		schema.LongText("outcome", func(i *Incident) *string { return &i.Outcome }),
		schema.Dated("closed_on", func(i *Incident) *schema.Date { return &i.ClosedOn }, schema.Column),
	},
	Mark: func(rec schema.Record, day schema.Day) string {
		if reached(rec.(*Incident).ClosedOn, day) {
			return "closed"
		}
		return "open"
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		i := f.Rec.(*Incident)
		return schema.Summary{Title: i.Title, Text: join(i.Title, i.Text, n.Text(i.Post), n.Text(i.Person))}
	},
	Check: func(f schema.File) schema.Problems {
		i := f.Rec.(*Incident)
		out := endBeforeStart("incident", i, "closed_on", i.Date, i.ClosedOn)
		if i.Post == 0 && i.Person == 0 {
			out = append(out, schema.Problem{Level: schema.Error, Code: "incident_of_whom", Kind: "incident", Field: "post", Record: i.ID})
		}
		return out
	},
}
