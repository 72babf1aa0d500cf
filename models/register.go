package models

import "github.com/exequatur/exequatur/models/schema"

// Keepers of a register; the keeper's kind decides which pages come first, the records are the same.
var Keepers = []string{"ministry", "embassy", "consulate", "city"}

// Register says whose register the file is. A file holds one.
type Register struct {
	schema.Base
	Keeper        string
	State         int64        // the State it is kept for
	Name          string       // of the office
	Currency      string       // usual one of fees and gifts (ISO 4217)
	GiftFrom      schema.Money // a gift of more than this is the State's or the municipality's
	Prefix        string       // of outgoing notes
	VacantMonths  int64        // a post longer without a head is named among the deadlines; 0: never
	ActingMonths  int64        // the same for an acting head
	PendingMonths int64        // an exequatur asked for longer ago is named; a receiving State's own setting goes first
	Language      string       // in which records are titled and sorted (BCP 47)
}

var registerKind = &schema.Kind{
	Key: "register", Singleton: true,
	New: func() schema.Record { return &Register{} },
	Fields: []*schema.Field{
		schema.Choice("keeper", Keepers, func(r *Register) *string { return &r.Keeper }, schema.Required),
		schema.Ref("state", []string{"state"}, func(r *Register) *int64 { return &r.State }, schema.Required),
		schema.Text("name", func(r *Register) *string { return &r.Name }),
		schema.Text("currency", func(r *Register) *string { return &r.Currency }, schema.In("settings")),
		schema.Amount("gift_threshold", func(r *Register) *schema.Money { return &r.GiftFrom }, schema.In("settings")),
		schema.Text("note_prefix", func(r *Register) *string { return &r.Prefix }, schema.In("settings")),
		schema.Int("vacant_months", func(r *Register) *int64 { return &r.VacantMonths }, schema.In("settings")),
		schema.Int("acting_months", func(r *Register) *int64 { return &r.ActingMonths }, schema.In("settings")),
		schema.Int("pending_months", func(r *Register) *int64 { return &r.PendingMonths }, schema.In("settings")),
		schema.Choice("language", []string{"en", "lt", "pl"}, func(r *Register) *string { return &r.Language }, schema.Required),
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		r := f.Rec.(*Register)
		return schema.Summary{Title: join(r.Name, n.Title(r.State))}
	},
}
