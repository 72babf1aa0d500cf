package models

import "github.com/exequatur/exequatur/models/schema"

// Items of an inventory: what art. 62 names as supplied by the sending State, and cards and plates of the receiving State.
var Items = []string{"seal", "stamp", "flag", "arms", "signboard", "forms", "books", "furniture", "equipment", "key", "card", "plate", "other"}

// InventoryItem is a thing handed to a post or its head that has to come back.
type InventoryItem struct {
	schema.Base
	Post        int64
	Holder      int64 // Person who signed for it
	Item        string
	Number      string // of the stamp's impression, of the card, of the plate
	SerialFrom  string // first number of forms
	SerialUntil string
	Quantity    int64
	Supplier    string // the sending State (art. 62), the receiving State, or the post itself
	IssuedOn    schema.Date
	ValidUntil  schema.Date // of cards and plates
	ReturnedOn  schema.Date
	LostOn      schema.Date
	DestroyedOn schema.Date
	Certificate string // of hand-over, return, loss or destruction
	Note        string
}

// Out reports whether the thing certainly or possibly is out on a day: issued, and neither returned, lost nor destroyed.
func (i *InventoryItem) Out(day schema.Day) bool {
	lo, _ := i.IssuedOn.Bounds()
	return lo <= day && !reached(i.ReturnedOn, day) && !reached(i.LostOn, day) && !reached(i.DestroyedOn, day)
}

var inventoryItemKind = &schema.Kind{
	Key: "inventory_item", From: "issued_on", Titled: "item",
	New: func() schema.Record { return &InventoryItem{} },
	Fields: []*schema.Field{
		schema.Ref("post", []string{"post"}, func(i *InventoryItem) *int64 { return &i.Post }, schema.Required, schema.Searched, schema.Column),
		schema.Choice("item", Items, func(i *InventoryItem) *string { return &i.Item }, schema.Required, schema.Column, schema.Also("kind")),
		schema.Text("number", func(i *InventoryItem) *string { return &i.Number }, schema.Searched, schema.Column, schema.Also("impression", "impression_no")),
		schema.Text("serial_from", func(i *InventoryItem) *string { return &i.SerialFrom }, schema.Searched),
		schema.Text("serial_until", func(i *InventoryItem) *string { return &i.SerialUntil }, schema.Searched),
		schema.Int("quantity", func(i *InventoryItem) *int64 { return &i.Quantity }),
		schema.Choice("supplier", []string{"sending_state", "receiving_state", "post"}, func(i *InventoryItem) *string { return &i.Supplier }),
		schema.Ref("holder", []string{"person"}, func(i *InventoryItem) *int64 { return &i.Holder }, schema.Searched, schema.Column),
		schema.Dated("issued_on", func(i *InventoryItem) *schema.Date { return &i.IssuedOn }, schema.Column, schema.Also("issued", "handed_over")),
		schema.Dated("valid_until", func(i *InventoryItem) *schema.Date { return &i.ValidUntil }, schema.Column),
		schema.Dated("returned_on", func(i *InventoryItem) *schema.Date { return &i.ReturnedOn }, schema.Column, schema.Also("returned")),
		schema.Dated("lost_on", func(i *InventoryItem) *schema.Date { return &i.LostOn }, schema.Also("lost")),
		schema.Dated("destroyed_on", func(i *InventoryItem) *schema.Date { return &i.DestroyedOn }, schema.Also("destroyed")),
		schema.Text("certificate", func(i *InventoryItem) *string { return &i.Certificate }),
		schema.LongText("note", func(i *InventoryItem) *string { return &i.Note }),
	},
	Mark: func(rec schema.Record, day schema.Day) string {
		i := rec.(*InventoryItem)
		switch {
		case reached(i.ReturnedOn, day):
			return "returned"
		case reached(i.DestroyedOn, day):
			return "destroyed"
		case reached(i.LostOn, day):
			return "lost"
		case over(i.ValidUntil, day):
			return "expired"
		}
		return "out"
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		i := f.Rec.(*InventoryItem)
		return schema.Summary{Title: join(i.Item, i.Number), SortName: n.Title(i.Post), Text: join(n.Text(i.Post), i.Number, i.SerialFrom, i.SerialUntil, n.Title(i.Holder), i.Certificate)}
	},
	Check: func(f schema.File) schema.Problems {
		i := f.Rec.(*InventoryItem)
		var out schema.Problems
		out = append(out, endBeforeStart("inventory_item", i, "returned_on", i.IssuedOn, i.ReturnedOn)...)
		out = append(out, endBeforeStart("inventory_item", i, "lost_on", i.IssuedOn, i.LostOn)...)
		out = append(out, endBeforeStart("inventory_item", i, "destroyed_on", i.IssuedOn, i.DestroyedOn)...)
		return append(out, endBeforeStart("inventory_item", i, "valid_until", i.IssuedOn, i.ValidUntil)...)
	},
}
