package models

import "github.com/exequatur/exequatur/models/schema"

// Classes of a post, in the order of rank of their heads (Vienna Convention, arts. 1 and 9).
var PostClasses = []string{"consulate_general", "consulate", "vice_consulate", "consular_agency"}

// Post is a consular post. It keeps its identity through every gap and move: seat, class, district and title are what its events
// set (art. 4: each change of them needs consent), its status is derived from them.
type Post struct {
	schema.Base
	SendingState       int64
	ReceivingState     int64
	RegisterNo         string
	Category           string // Honorary or Career (art. 1); "" is honorary
	Mission            int64  // embassy or career post that supervises it
	SupervisingMission string // the same in words, as files before version 2 held it
	InCharge           string // clerk who looks after it
	OfficeAddress      string // where the office is; may lie outside the seat
	PostalAddress      string // where letters go, when that is another place
	Emails             schema.Set
	Web                string
	OpeningHours       string     // remarks on the hours: by appointment only, closed in August
	Languages          schema.Set // spoken in the office (BCP 47)
	Tenure             string     // on what title the premises are held; art. 60: tax exemption only where the State owns or rents
	ArchivePlace       string
	ArchiveApartOn     schema.Date // archives confirmed to be kept apart from private and business papers (art. 61)
	ConfirmedOn        schema.Date // all that is recorded was last confirmed
	ConfirmedBy        string
	Note               string
}

var postKind = &schema.Kind{
	Key: "post",
	New: func() schema.Record { return &Post{} },
	Fields: []*schema.Field{
		schema.Ref("sending_state", []string{"state"}, func(p *Post) *int64 { return &p.SendingState }, schema.Required, schema.Searched, schema.Column, schema.Identity,
			schema.In("identity"), schema.Also("operator", "sending", "sending_country", "accrediting_state", "from_state")),
		schema.Ref("receiving_state", []string{"state"}, func(p *Post) *int64 { return &p.ReceivingState }, schema.Required, schema.Searched, schema.Column, schema.Identity,
			schema.In("identity"), schema.Also("receiving", "country", "host_country", "host_state", "receiving_country")),
		schema.Text("register_no", func(p *Post) *string { return &p.RegisterNo }, schema.Searched, schema.Column,
			schema.In("identity"), schema.Also("register_number", "reg_no", "no", "number")),
		schema.Choice("category", []string{Honorary, Career}, func(p *Post) *string { return &p.Category }, schema.In("identity")),
		schema.Ref("mission", []string{"mission", "post"}, func(p *Post) *int64 { return &p.Mission }, schema.Column,
			schema.In("identity"), schema.Also("supervising", "embassy", "superior_mission")),
		schema.Text("supervising_mission", func(p *Post) *string { return &p.SupervisingMission }, schema.Hidden, schema.In("identity")),
		schema.Text("in_charge", func(p *Post) *string { return &p.InCharge }, schema.Suggest, schema.In("identity"), schema.Also("desk_officer", "clerk")),
		schema.LongText("office_address", func(p *Post) *string { return &p.OfficeAddress }, schema.Searched,
			schema.In("contact"), schema.Also("address", "street", "street_address")),
		schema.LongText("postal_address", func(p *Post) *string { return &p.PostalAddress },
			schema.In("contact"), schema.Also("mailing_address", "po_box")),
		schema.Several("emails", func(p *Post) *schema.Set { return &p.Emails }, schema.Searched,
			schema.In("contact"), schema.Also("email", "e_mail", "mail")),
		schema.Text("web", func(p *Post) *string { return &p.Web },
			schema.In("contact"), schema.Also("website", "url", "homepage")),
		schema.LongText("opening_hours", func(p *Post) *string { return &p.OpeningHours },
			schema.In("contact"), schema.Also("hours", "office_hours")),
		schema.Several("languages", func(p *Post) *schema.Set { return &p.Languages }, schema.Tongues, schema.In("contact"), schema.Also("spoken")),
		schema.Choice("tenure", []string{"owned_by_state", "rented_by_state", "provided_by_head", "rented_by_head", "shared"}, func(p *Post) *string { return &p.Tenure }, schema.In("premises")),
		schema.Text("archive_place", func(p *Post) *string { return &p.ArchivePlace }, schema.In("premises")),
		schema.Dated("archive_apart_on", func(p *Post) *schema.Date { return &p.ArchiveApartOn }, schema.In("premises"), schema.Also("kept_apart")),
		schema.Dated("confirmed_on", func(p *Post) *schema.Date { return &p.ConfirmedOn }, schema.In("notes"), schema.Also("last_confirmed")),
		schema.Text("confirmed_by", func(p *Post) *string { return &p.ConfirmedBy }, schema.Suggest, schema.In("notes")),
		schema.LongText("note", func(p *Post) *string { return &p.Note }, schema.In("notes"), schema.Also("notes", "remark", "remarks", "comment")),
	},
	Parts:   []schema.Part{{Kind: "appointment", By: "post"}},
	Summary: postSummary,
	Check:   checkPost,
}

// Phone is a telephone number of a post.
type Phone struct {
	schema.Base
	Use    string
	Number string
	Note   string
}

var phoneKind = &schema.Kind{
	Key: "phone", Parent: "post", ParentKey: "post",
	New: func() schema.Record { return &Phone{} },
	Fields: []*schema.Field{
		schema.Choice("use", []string{"office", "mobile", "duty", "home", "fax"}, func(p *Phone) *string { return &p.Use }, schema.Also("kind")),
		schema.Text("number", func(p *Phone) *string { return &p.Number }, schema.Required, schema.Searched, schema.Also("phone", "telephone", "tel")),
		schema.Text("note", func(p *Phone) *string { return &p.Note }),
	},
	Summary: func(f schema.File, _ schema.Names) schema.Summary {
		return schema.Summary{Title: f.Rec.(*Phone).Number}
	},
}

// ExternalID is the key of a post in somebody else's list.
type ExternalID struct {
	schema.Base
	Scheme string // whose list: "QID" for Wikidata, the name of a ministry's list, ...
	Value  string
}

var externalIDKind = &schema.Kind{
	Key: "external_id", Parent: "post", ParentKey: "post",
	New: func() schema.Record { return &ExternalID{} },
	Fields: []*schema.Field{
		schema.Text("scheme", func(x *ExternalID) *string { return &x.Scheme }, schema.Required, schema.Suggest),
		schema.Text("value", func(x *ExternalID) *string { return &x.Value }, schema.Required, schema.Searched, schema.Also("id")),
	},
	Summary: func(f schema.File, _ schema.Names) schema.Summary {
		x := f.Rec.(*ExternalID)
		return schema.Summary{Title: x.Scheme + " " + x.Value}
	},
}
