package models

import "github.com/exequatur/exequatur/models/schema"

// TemplateSubjects are the kinds of record a letter can be about.
var TemplateSubjects = []string{"appointment", "post", "person", "twinning", "event"}

// Template is a letter of the office's own with fields in it, or its wording of one that comes with the program: the same name and language
// take that one's place. A Word file attached to it takes the place of its text.
type Template struct {
	schema.Base
	Name    string // what it is asked for by: "note-consent"
	Title   string // what it is called
	Lang    string // BCP 47
	Of      string // kind of record it is about, of TemplateSubjects
	Sort    string // of the correspondence it becomes
	Subject string
	Body    string
}

var templateKind = &schema.Kind{
	Key: "template",
	New: func() schema.Record { return &Template{} },
	Fields: []*schema.Field{
		schema.Text("title", func(t *Template) *string { return &t.Title }, schema.Required, schema.Column, schema.Searched),
		schema.Text("name", func(t *Template) *string { return &t.Name }, schema.Required, schema.Column, schema.Searched),
		schema.Text("language", func(t *Template) *string { return &t.Lang }, schema.Required, schema.Tongues, schema.Column),
		schema.Choice("of", TemplateSubjects, func(t *Template) *string { return &t.Of }, schema.Required, schema.Column),
		schema.Choice("sort", CorrespondenceSorts, func(t *Template) *string { return &t.Sort }),
		schema.Text("subject", func(t *Template) *string { return &t.Subject }),
		schema.LongText("body", func(t *Template) *string { return &t.Body }),
	},
	Summary: func(f schema.File, _ schema.Names) schema.Summary {
		t := f.Rec.(*Template)
		return schema.Summary{Title: t.Title, Text: join(t.Title, t.Name)}
	},
}
