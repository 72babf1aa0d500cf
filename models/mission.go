package models

import "github.com/exequatur/exequatur/models/schema"

// Mission is a diplomatic mission of a sending State that supervises posts: honorary posts stand under an embassy or a career post
// (art. 70: embassies may exercise consular functions). Career posts in the register are posts.
type Mission struct {
	schema.Base
	State   int64 // sending State
	Type    string
	Name    schema.Localized
	City    int64
	Address string
	Emails  schema.Set
	Phone   string
	Note    string
}

var missionKind = &schema.Kind{
	Key: "mission",
	New: func() schema.Record { return &Mission{} },
	Fields: []*schema.Field{
		schema.Ref("state", []string{"state"}, func(m *Mission) *int64 { return &m.State }, schema.Required, schema.Searched, schema.Column, schema.Identity, schema.Also("sending_state")),
		schema.Choice("type", []string{"embassy", "permanent_mission", "consulate_general", "consulate", "office", "ministry"}, func(m *Mission) *string { return &m.Type }, schema.Required, schema.Column),
		schema.PerLanguage("name", func(m *Mission) *schema.Localized { return &m.Name }, schema.Required, schema.Searched, schema.Column, schema.Identity, schema.Spelled),
		schema.Ref("city", []string{"city"}, func(m *Mission) *int64 { return &m.City }, schema.Searched, schema.Column),
		schema.LongText("address", func(m *Mission) *string { return &m.Address }, schema.Searched),
		schema.Several("emails", func(m *Mission) *schema.Set { return &m.Emails }, schema.Searched, schema.Also("email")),
		schema.Text("phone", func(m *Mission) *string { return &m.Phone }, schema.Searched, schema.Column),
		schema.LongText("note", func(m *Mission) *string { return &m.Note }),
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		m := f.Rec.(*Mission)
		text := []string{n.Text(m.State), m.Address, m.Phone, join(m.Emails...), n.Title(m.City)}
		for _, name := range m.Name {
			text = append(text, name)
		}
		return schema.Summary{Title: m.Name.In(n.Lang, "en"), Text: joinOnce(text)}
	},
}
