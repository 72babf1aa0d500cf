package models

import (
	"strings"

	"github.com/exequatur/exequatur/models/schema"
)

// City is a place that is a seat or a partner: copied from the gazetteer when it is first used, or added by the office.
type City struct {
	schema.Base
	Name        string
	OtherNames  schema.Set // exonyms, former names, spellings
	Country     int64      // State
	Region      string     // name of the region, as printed
	RegionCode  string     // ISO 3166-2 where known
	Coords      schema.Coords
	Population  int64
	GazetteerID int64 // GeoNames id of a place copied from the gazetteer, else 0
}

var cityKind = &schema.Kind{
	Key: "city",
	New: func() schema.Record { return &City{} },
	Fields: []*schema.Field{
		schema.Text("name", func(c *City) *string { return &c.Name }, schema.Required, schema.Searched, schema.Column, schema.Identity, schema.Spelled,
			schema.Also("city", "place", "town")),
		schema.Several("other_names", func(c *City) *schema.Set { return &c.OtherNames }, schema.Searched, schema.Column, schema.Spelled),
		schema.Ref("country", []string{"state"}, func(c *City) *int64 { return &c.Country }, schema.Required, schema.Searched, schema.Column, schema.Identity,
			schema.Also("state")),
		schema.Text("region", func(c *City) *string { return &c.Region }, schema.Searched, schema.Column, schema.Suggest, schema.Spelled),
		schema.Text("region_code", func(c *City) *string { return &c.RegionCode }, schema.Searched),
		schema.Point("coords", func(c *City) *schema.Coords { return &c.Coords }, schema.Also("coordinates")),
		schema.Int("population", func(c *City) *int64 { return &c.Population }, schema.Column),
		schema.Int("gazetteer_id", func(c *City) *int64 { return &c.GazetteerID }, schema.Hidden),
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		c := f.Rec.(*City)
		text := []string{c.Name, strings.Join(c.OtherNames, " "), c.Region, c.RegionCode}
		if c.Country != 0 {
			text = append(text, n.Text(c.Country))
		}
		return schema.Summary{Title: c.Name, Text: join(text...)}
	},
}
