package models

import "github.com/exequatur/exequatur/models/schema"

// Keepers of a register; the keeper's kind decides which pages come first, the records are the same.
var Keepers = []string{"ministry", "embassy", "consulate", "city"}

// Register says whose register the file is. A file holds one.
type Register struct {
	schema.Base
	Keeper   string
	State    int64  // the State it is kept for
	Name     string // of the office
	Language string // in which records are titled and sorted (BCP 47)
}

var registerKind = &schema.Kind{
	Key: "register", Singleton: true,
	New: func() schema.Record { return &Register{} },
	Fields: []*schema.Field{
		schema.Choice("keeper", Keepers, func(r *Register) *string { return &r.Keeper }, schema.Required),
		schema.Ref("state", []string{"state"}, func(r *Register) *int64 { return &r.State }, schema.Required),
		schema.Text("name", func(r *Register) *string { return &r.Name }),
		schema.Choice("language", []string{"en", "lt", "pl"}, func(r *Register) *string { return &r.Language }, schema.Required),
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		r := f.Rec.(*Register)
		return schema.Summary{Title: join(r.Name, n.Title(r.State))}
	},
}
