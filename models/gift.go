package models

import (
	"strconv"

	"github.com/exequatur/exequatur/models/schema"
)

// Gift is something given or received on an official occasion, under a running number of its year.
type Gift struct {
	schema.Base
	Direction string // "given" or "received"
	Year      int64
	Number    int64
	Date      schema.Date
	What      string
	Giver     string
	Recipient string
	Twinning  int64
	Post      int64
	Event     int64
	Value     schema.Money
	Valuer    string
	Keeper    string // who or where it is now
	Became    string // what became of it
	BecameOn  schema.Date
	Note      string
}

var giftKind = &schema.Kind{
	Key: "gift", From: "date",
	New: func() schema.Record { return &Gift{} },
	Fields: []*schema.Field{
		schema.Choice("direction", []string{"received", "given"}, func(g *Gift) *string { return &g.Direction }, schema.Required, schema.Column),
		schema.Int("year", func(g *Gift) *int64 { return &g.Year }),
		schema.Int("number", func(g *Gift) *int64 { return &g.Number }, schema.Running("direction", "year"), schema.Column, schema.Also("register_no")),
		schema.Dated("date", func(g *Gift) *schema.Date { return &g.Date }, schema.Required, schema.Column),
		schema.Text("what", func(g *Gift) *string { return &g.What }, schema.Required, schema.Searched, schema.Column, schema.Also("gift", "description")),
		schema.Text("giver", func(g *Gift) *string { return &g.Giver }, schema.Searched, schema.Column, schema.Suggest, schema.Also("from")),
		schema.Text("recipient", func(g *Gift) *string { return &g.Recipient }, schema.Searched, schema.Column, schema.Suggest, schema.Also("to")),
		schema.Ref("twinning", []string{"twinning"}, func(g *Gift) *int64 { return &g.Twinning }, schema.Searched),
		schema.Ref("post", []string{"post"}, func(g *Gift) *int64 { return &g.Post }, schema.Searched),
		schema.Ref("event", []string{"event"}, func(g *Gift) *int64 { return &g.Event }, schema.Searched, schema.Also("occasion")),
		schema.Amount("value", func(g *Gift) *schema.Money { return &g.Value }, schema.Column),
		schema.Text("valuer", func(g *Gift) *string { return &g.Valuer }, schema.Suggest),
		schema.Text("keeper", func(g *Gift) *string { return &g.Keeper }, schema.Suggest, schema.Searched, schema.Column),
		schema.Choice("became", []string{"displayed", "stored", "kept_by_recipient", "handed_to_state", "passed_on", "returned", "sold", "consumed", "lost"}, func(g *Gift) *string { return &g.Became }, schema.Column),
		schema.Dated("became_on", func(g *Gift) *schema.Date { return &g.BecameOn }),
		schema.LongText("note", func(g *Gift) *string { return &g.Note }),
	},
	Complete: func(rec schema.Record) {
		if g := rec.(*Gift); g.Year == 0 {
			g.Year = year(g.Date)
		}
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		g := f.Rec.(*Gift)
		return schema.Summary{Title: g.What, SortName: g.No(), Text: join(g.No(), g.What, g.Giver, g.Recipient, g.Keeper, n.Title(g.Twinning), n.Title(g.Post), n.Title(g.Event))}
	},
	Check: func(f schema.File) schema.Problems {
		g := f.Rec.(*Gift)
		out := endBeforeStart("gift", g, "became_on", g.Date, g.BecameOn)
		if g.Year == 0 {
			out = append(out, schema.Problem{Level: schema.Error, Code: "year_missing", Kind: "gift", Field: "date", Record: g.ID})
		}
		return out
	},
}

// No is the number in the gift register: "2026-3".
func (g *Gift) No() string {
	if g.Number == 0 {
		return ""
	}
	return strconv.FormatInt(g.Year, 10) + "-" + strconv.FormatInt(g.Number, 10)
}
