package models

import (
	"github.com/exequatur/exequatur/models/schema"
)

// Person is somebody who holds, held or may hold an office.
type Person struct {
	schema.Base
	FamilyName    string
	GivenName     string
	Prefix        string // academic or other title before the name
	GenderForm    string // grammatical form of titles: "m", "f", or "" where unknown
	Occupation    string // honorary consuls may trade; career officers may not (art. 57)
	Firm          string
	Nationalities schema.Refs // States
	Residence     string      // relation to the receiving State; nationals and permanent residents have but art. 71
	BornOn        schema.Date
	BornAt        string
	DiedOn        schema.Date
	Languages     schema.Set // BCP 47
	Interests     string     // declared interests: companies, offices, other employers
	Note          string
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
		schema.RefsTo("nationalities", []string{"state"}, func(p *Person) *schema.Refs { return &p.Nationalities }, schema.Also("nationality", "citizenship")),
		schema.Choice("residence", Residences, func(p *Person) *string { return &p.Residence }, schema.Also("national_or_resident")),
		schema.Several("languages", func(p *Person) *schema.Set { return &p.Languages }, schema.Tongues),
		schema.Dated("born_on", func(p *Person) *schema.Date { return &p.BornOn }, schema.Sensitive, schema.In("private"), schema.Also("birth_date", "date_of_birth", "born")),
		schema.Text("born_at", func(p *Person) *string { return &p.BornAt }, schema.Sensitive, schema.In("private"), schema.Also("birth_place", "place_of_birth")),
		schema.Dated("died_on", func(p *Person) *schema.Date { return &p.DiedOn }, schema.In("private"), schema.Also("died")),
		schema.LongText("interests", func(p *Person) *string { return &p.Interests }, schema.Sensitive, schema.In("private")),
		schema.LongText("note", func(p *Person) *string { return &p.Note }, schema.Also("notes")),
	},
	Parts:   []schema.Part{{Kind: "appointment", By: "person"}},
	Summary: personSummary,
	Check:   checkPerson,
}

// FullName returns prefix, given and family name.
func (p *Person) FullName() string { return join(p.Prefix, p.GivenName, p.FamilyName) }

// Residences say how a person stands to the receiving State (art. 71).
var Residences = []string{"national", "permanent_resident", "resident", "abroad"}

// Contact is how a person is reached in private; what is public is the post's.
type Contact struct {
	schema.Base
	Use   string
	Value string
	Note  string
}

var contactKind = &schema.Kind{
	Key: "contact", Parent: "person", ParentKey: "person", Sensitive: true, Titled: "use",
	New: func() schema.Record { return &Contact{} },
	Fields: []*schema.Field{
		schema.Choice("use", []string{"mobile", "phone", "email", "address", "other"}, func(c *Contact) *string { return &c.Use }, schema.Required, schema.Also("kind")),
		schema.LongText("value", func(c *Contact) *string { return &c.Value }, schema.Required, schema.Sensitive),
		schema.Text("note", func(c *Contact) *string { return &c.Note }, schema.Sensitive),
	},
	Summary: func(f schema.File, _ schema.Names) schema.Summary {
		c := f.Rec.(*Contact)
		return schema.Summary{Title: join(c.Use, c.Value)}
	},
}

// Spelling is another form of a person's name.
type Spelling struct {
	schema.Base
	Use   string // own script, the keeper's language, Latin letters, a former name
	Lang  string // BCP 47 of the print language it is meant for; "" for any
	Name  string
	From  schema.Date
	Until schema.Date
}

var spellingKind = &schema.Kind{
	Key: "spelling", Parent: "person", ParentKey: "person",
	New: func() schema.Record { return &Spelling{} },
	Fields: []*schema.Field{
		schema.Choice("use", []string{"own", "keeper", "latin", "former"}, func(s *Spelling) *string { return &s.Use }, schema.Required, schema.Also("kind")),
		schema.Text("language", func(s *Spelling) *string { return &s.Lang }, schema.Tongues),
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
