package models

import (
	"github.com/exequatur/exequatur/models/schema"
)

// Person is somebody who holds, held or may hold an office.
type Person struct {
	schema.Base
	FamilyName string
	GivenName  string
	Prefix     string // academic or other title before the name
	GenderForm string // grammatical form of titles: "m", "f", or "" where unknown
	Occupation string // honorary consuls may trade; career officers may not (art. 57)
	Firm       string
	Note       string
}

var personKind = &schema.Kind{
	Key: "person",
	New: func() schema.Record { return &Person{} },
	Fields: []*schema.Field{
		schema.Text("family_name", func(p *Person) *string { return &p.FamilyName }, schema.Required, schema.Searched, schema.Column, schema.Identity, schema.Spelled,
			schema.Also("surname", "last_name", "name")),
		schema.Text("given_name", func(p *Person) *string { return &p.GivenName }, schema.Searched, schema.Column, schema.Identity, schema.Spelled,
			schema.Also("first_name", "given_names", "forename")),
		schema.Text("prefix", func(p *Person) *string { return &p.Prefix }, schema.Suggest, schema.Also("academic_title")),
		schema.Choice("gender_form", []string{"f", "m"}, func(p *Person) *string { return &p.GenderForm }, schema.Also("gender", "sex")),
		schema.Text("occupation", func(p *Person) *string { return &p.Occupation }, schema.Searched, schema.Column, schema.Suggest, schema.Also("profession")),
		schema.Text("firm", func(p *Person) *string { return &p.Firm }, schema.Searched, schema.Column, schema.Also("company", "employer")),
		schema.LongText("note", func(p *Person) *string { return &p.Note }, schema.Also("notes")),
	},
	Parts:   []schema.Part{{Kind: "appointment", By: "person"}},
	Summary: personSummary,
}

// FullName returns prefix, given and family name.
func (p *Person) FullName() string { return join(p.Prefix, p.GivenName, p.FamilyName) }

// Spelling is another form of a person's name.
type Spelling struct {
	schema.Base
	Use   string // own script, the keeper's language, Latin letters, a former name
	Name  string
	From  schema.Date
	Until schema.Date
}

var spellingKind = &schema.Kind{
	Key: "spelling", Parent: "person", ParentKey: "person",
	New: func() schema.Record { return &Spelling{} },
	Fields: []*schema.Field{
		schema.Choice("use", []string{"own", "keeper", "latin", "former"}, func(s *Spelling) *string { return &s.Use }, schema.Required, schema.Also("kind")),
		schema.Text("name", func(s *Spelling) *string { return &s.Name }, schema.Required, schema.Searched, schema.Spelled),
		schema.Dated("from", func(s *Spelling) *schema.Date { return &s.From }),
		schema.Dated("until", func(s *Spelling) *schema.Date { return &s.Until }),
	},
	Summary: func(f schema.File, _ schema.Names) schema.Summary {
		return schema.Summary{Title: f.Rec.(*Spelling).Name}
	},
	Check: func(f schema.File) schema.Problems {
		s := f.Rec.(*Spelling)
		return endBeforeStart("spelling", s, "until", s.From, s.Until)
	},
}

func personSummary(f schema.File, n schema.Names) schema.Summary {
	p := f.Rec.(*Person)
	text := []string{p.FullName(), p.FamilyName + " " + p.GivenName, p.Occupation, p.Firm}
	for _, s := range f.Parts["spelling"] {
		text = append(text, s.(*Spelling).Name)
	}
	return schema.Summary{Title: p.FullName(), SortName: join(p.FamilyName, p.GivenName), Text: join(text...)}
}
