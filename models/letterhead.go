package models

import "github.com/exequatur/exequatur/models/schema"

// Letterhead is how the office that keeps the register appears on its own paper, in one language. Its emblem is attached to it.
type Letterhead struct {
	schema.Base
	Lang      string // BCP 47
	Office    string // "Ministry of Foreign Affairs of the Republic of Lithuania"
	Unit      string // department or section
	Address   string // lines
	Phone     string
	Email     string
	Web       string
	Place     string // where letters are issued, as it stands before the date
	Signatory string // who signs
	Title     string // of who signs
}

var letterheadKind = &schema.Kind{
	Key: "letterhead",
	New: func() schema.Record { return &Letterhead{} },
	Fields: []*schema.Field{
		schema.Text("office", func(l *Letterhead) *string { return &l.Office }, schema.Required, schema.Column),
		schema.Text("language", func(l *Letterhead) *string { return &l.Lang }, schema.Required, schema.Tongues, schema.Column),
		schema.Text("unit", func(l *Letterhead) *string { return &l.Unit }, schema.Column),
		schema.LongText("address", func(l *Letterhead) *string { return &l.Address }),
		schema.Text("phone", func(l *Letterhead) *string { return &l.Phone }),
		schema.Text("email", func(l *Letterhead) *string { return &l.Email }),
		schema.Text("web", func(l *Letterhead) *string { return &l.Web }),
		schema.Text("place", func(l *Letterhead) *string { return &l.Place }),
		schema.Text("signatory", func(l *Letterhead) *string { return &l.Signatory }),
		schema.Text("signatory_title", func(l *Letterhead) *string { return &l.Title }),
	},
	Summary: func(f schema.File, _ schema.Names) schema.Summary {
		return schema.Summary{Title: f.Rec.(*Letterhead).Office}
	},
}

// LetterheadIn returns the letterhead in a language among those there are, or the first one; nil where there is none.
func LetterheadIn(all []*Letterhead, lang string) *Letterhead {
	for _, l := range all {
		if l.Lang == lang {
			return l
		}
	}
	if len(all) > 0 {
		return all[0]
	}
	return nil
}
