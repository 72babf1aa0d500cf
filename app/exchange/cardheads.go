package exchange

import (
	"slices"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/source"
)

// cardColumns say what the columns that address cards are read into hold of a person. What a register has no place for is not taken.
var cardColumns = []mapping.Column{
	{From: []string{"Full name"}, To: "person.name"},
	{From: []string{"Prefix"}, To: "person.prefix"},
	{From: []string{"Given name", "Additional names"}, To: "person.given_name"},
	{From: []string{"Family name"}, To: "person.family_name"},
	{From: []string{"Organization"}, To: "person.firm"},
	{From: []string{"Role"}, To: "person.occupation"},
	{From: []string{"Phone (work)"}, To: "contact.phone"},
	{From: []string{"Phone (home)"}, To: "contact.phone"},
	{From: []string{"Phone (mobile)"}, To: "contact.mobile"},
	{From: []string{"E-mail"}, To: "contact.email"},
	{From: []string{"Street", "Postal code", "City", "Region", "Country"}, Join: ", ", To: "contact.address"},
	{From: []string{"Birthday"}, To: "person.born_on"},
	{From: []string{"Gender"}, To: "person.gender_form"},
	{From: []string{"Language"}, To: "person.languages"},
	{From: []string{"Note", "URL"}, Join: "\n", To: "person.note"},
	{From: []string{"UID"}, To: "uid"},
}

// filled reports whether any row has something in a column.
func filled(t source.Table, head string) bool {
	at := slices.Index(t.Head, head)
	return at >= 0 && slices.ContainsFunc(t.Rows, func(r source.Row) bool { return at < len(r.Cells) && r.Cells[at] != "" })
}

// ofPersons reports whether address cards are those of persons: those of offices have no family name.
func ofPersons(t source.Table) bool { return t.Format == "vcard" && filled(t, "Family name") }

// keepCards takes address cards by the columns they are read into, about which nothing is to be guessed. Most programs write what
// somebody does as a title; where roles are written too, titles are those of an office.
func keepCards(t source.Table, g *mapping.Guessed) {
	if t.Format != "vcard" || g.Mapping.Kind != "person" {
		return
	}
	said := map[string]string{} // targets by column
	var columns []mapping.Column
	for _, c := range cardColumns {
		c.From = slices.Clone(c.From)
		if c.To == "person.occupation" && !filled(t, "Role") {
			c.From[0] = "Title"
		}
		for _, from := range c.From {
			said[from] = c.To
		}
		columns = append(columns, c)
	}
	for _, head := range t.Head {
		if said[head] == "" {
			columns = append(columns, mapping.Column{From: []string{head}})
		}
	}
	g.Mapping.Columns, g.Mapping.Set, g.Mapping.Empty, g.Mapping.Section = columns, nil, nil, ""
	for i := range g.Proposals {
		p := &g.Proposals[i]
		p.To, p.From, p.Sure = said[p.Column], mapping.FromHead, true
	}
}
