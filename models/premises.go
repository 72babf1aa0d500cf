package models

import "github.com/exequatur/exequatur/models/schema"

// Weekdays as hours name them.
var Weekdays = []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

// Opening is when an office is open on one weekday.
type Opening struct {
	schema.Base
	Weekday string
	From    string // "09:00"
	Until   string
	Note    string
}

var openingKind = &schema.Kind{
	Key: "opening", Parent: "post", ParentKey: "post", Titled: "weekday",
	New: func() schema.Record { return &Opening{} },
	Fields: []*schema.Field{
		schema.Choice("weekday", Weekdays, func(o *Opening) *string { return &o.Weekday }, schema.Required, schema.Also("day")),
		schema.Text("from", func(o *Opening) *string { return &o.From }, schema.Required),
		schema.Text("until", func(o *Opening) *string { return &o.Until }, schema.Required, schema.Also("to")),
		schema.Text("note", func(o *Opening) *string { return &o.Note }),
	},
	Complete: func(rec schema.Record) {
		o := rec.(*Opening)
		o.From, o.Until = clock(o.From), clock(o.Until)
	},
	Summary: func(f schema.File, _ schema.Names) schema.Summary {
		o := f.Rec.(*Opening)
		return schema.Summary{Title: join(o.Weekday, o.From+"–"+o.Until)}
	},
	Check: func(f schema.File) schema.Problems {
		o := f.Rec.(*Opening)
		for _, x := range []struct{ field, value string }{{"from", o.From}, {"until", o.Until}} {
			if !isClock(x.value) {
				return schema.Problems{{Level: schema.Error, Code: "not_a_time", Kind: "opening", Field: x.field, Record: o.ID, Args: map[string]any{"Value": x.value}}}
			}
		}
		if o.Until <= o.From {
			return schema.Problems{{Level: schema.Error, Code: "closes_before_opening", Kind: "opening", Field: "until", Record: o.ID}}
		}
		return nil
	},
}

// AlsoServes says that a post exercises functions for another State after notification (arts. 7 and 8).
type AlsoServes struct {
	schema.Base
	State      int64
	NotifiedOn schema.Date
	Reference  string
	Until      schema.Date
	Note       string
}

var alsoServesKind = &schema.Kind{
	Key: "also_serves", Parent: "post", ParentKey: "post",
	New: func() schema.Record { return &AlsoServes{} },
	Fields: []*schema.Field{
		schema.Ref("state", []string{"state"}, func(a *AlsoServes) *int64 { return &a.State }, schema.Required),
		schema.Dated("notified_on", func(a *AlsoServes) *schema.Date { return &a.NotifiedOn }),
		schema.Text("reference", func(a *AlsoServes) *string { return &a.Reference }),
		schema.Dated("until", func(a *AlsoServes) *schema.Date { return &a.Until }),
		schema.Text("note", func(a *AlsoServes) *string { return &a.Note }),
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		return schema.Summary{Title: n.Title(f.Rec.(*AlsoServes).State)}
	},
	Check: func(f schema.File) schema.Problems {
		a := f.Rec.(*AlsoServes)
		return endBeforeStart("also_serves", a, "until", a.NotifiedOn, a.Until)
	},
}

// Branch is an office of a post away from its seat, which needs prior express consent (art. 4, para. 5).
type Branch struct {
	schema.Base
	City      int64
	Address   string
	Phone     string
	Since     schema.Date
	Until     schema.Date
	ConsentNo string
	ConsentOn schema.Date
	Note      string
}

var branchKind = &schema.Kind{
	Key: "branch", Parent: "post", ParentKey: "post",
	New: func() schema.Record { return &Branch{} },
	Fields: []*schema.Field{
		schema.Ref("city", []string{"city"}, func(b *Branch) *int64 { return &b.City }, schema.Required),
		schema.LongText("address", func(b *Branch) *string { return &b.Address }),
		schema.Text("phone", func(b *Branch) *string { return &b.Phone }),
		schema.Dated("since", func(b *Branch) *schema.Date { return &b.Since }),
		schema.Dated("until", func(b *Branch) *schema.Date { return &b.Until }),
		schema.Text("consent_no", func(b *Branch) *string { return &b.ConsentNo }),
		schema.Dated("consent_on", func(b *Branch) *schema.Date { return &b.ConsentOn }),
		schema.Text("note", func(b *Branch) *string { return &b.Note }),
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		return schema.Summary{Title: n.Title(f.Rec.(*Branch).City)}
	},
	Check: func(f schema.File) schema.Problems {
		b := f.Rec.(*Branch)
		return endBeforeStart("branch", b, "until", b.Since, b.Until)
	},
}
