package models

import (
	"strconv"

	"github.com/exequatur/exequatur/models/schema"
)

// Correspondence is a note or letter in or out, under a running number of its year that is never used again.
type Correspondence struct {
	schema.Base
	Direction string // "out" or "in"
	Prefix    string // before the number: "VU-2026-14"
	Year      int64
	Number    int64
	Date      schema.Date
	Subject   string
	Party     string // addressee, or who wrote
	Reference string // number the other side gave it
	Answers   int64  // Correspondence
	Sort      string
	AnswerBy  schema.Date
	About     schema.Refs
	Text      string
}

// CorrespondenceSorts are what a note or letter can be.
var CorrespondenceSorts = []string{"note_verbale", "letter", "email", "memorandum", "circular", "other"}

var correspondenceKind = &schema.Kind{
	Key: "correspondence", From: "date",
	New: func() schema.Record { return &Correspondence{} },
	Fields: []*schema.Field{
		schema.Choice("direction", []string{"out", "in"}, func(c *Correspondence) *string { return &c.Direction }, schema.Required, schema.Column),
		schema.Text("prefix", func(c *Correspondence) *string { return &c.Prefix }, schema.Suggest),
		schema.Int("year", func(c *Correspondence) *int64 { return &c.Year }, schema.Column),
		schema.Int("number", func(c *Correspondence) *int64 { return &c.Number }, schema.Running("direction", "prefix", "year"), schema.Column, schema.Also("no", "running_no")),
		schema.Dated("date", func(c *Correspondence) *schema.Date { return &c.Date }, schema.Required, schema.Column),
		schema.Choice("sort", CorrespondenceSorts, func(c *Correspondence) *string { return &c.Sort }, schema.Column, schema.Also("kind")),
		schema.Text("subject", func(c *Correspondence) *string { return &c.Subject }, schema.Required, schema.Searched, schema.Column),
		schema.Text("party", func(c *Correspondence) *string { return &c.Party }, schema.Suggest, schema.Searched, schema.Column, schema.Also("addressee", "sender", "from", "to")),
		schema.Text("reference", func(c *Correspondence) *string { return &c.Reference }, schema.Searched, schema.Also("their_number")),
		schema.Ref("answers", []string{"correspondence"}, func(c *Correspondence) *int64 { return &c.Answers }, schema.Also("answers_note")),
		schema.Dated("answer_by", func(c *Correspondence) *schema.Date { return &c.AnswerBy }),
		schema.RefsTo("about", []string{"post", "appointment", "person", "twinning", "city", "state", "mission"}, func(c *Correspondence) *schema.Refs { return &c.About }, schema.Column),
		schema.LongText("text", func(c *Correspondence) *string { return &c.Text }, schema.Searched, schema.Also("note")),
	},
	Complete: func(rec schema.Record) {
		if c := rec.(*Correspondence); c.Year == 0 {
			c.Year = year(c.Date)
		}
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		c := f.Rec.(*Correspondence)
		return schema.Summary{Title: join(c.No(), c.Subject), SortName: c.No(), Text: join(c.No(), c.Subject, c.Party, c.Reference, c.Text, titles(n, c.About))}
	},
	Check: func(f schema.File) schema.Problems {
		c := f.Rec.(*Correspondence)
		out := endBeforeStart("correspondence", c, "answer_by", c.Date, c.AnswerBy)
		if c.Year == 0 {
			out = append(out, schema.Problem{Level: schema.Error, Code: "year_missing", Kind: "correspondence", Field: "date", Record: c.ID})
		}
		if c.Answers != 0 && c.Answers == c.ID {
			out = append(out, schema.Problem{Level: schema.Error, Code: "answers_itself", Kind: "correspondence", Field: "answers", Record: c.ID})
		}
		return out
	},
}

// No is the number as it is written on the paper: "VU-2026-14", "2026-14".
func (c *Correspondence) No() string {
	if c.Number == 0 {
		return ""
	}
	no := strconv.FormatInt(c.Year, 10) + "-" + strconv.FormatInt(c.Number, 10)
	if c.Prefix != "" {
		no = c.Prefix + "-" + no
	}
	return no
}
