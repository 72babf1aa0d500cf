package models

import "github.com/exequatur/exequatur/models/schema"

// Kinds of event in the life of a post.
const (
	ConsentRequested  = "consent_requested" // art. 4
	ConsentGiven      = "consent_given"
	Established       = "established"
	Opened            = "opened"
	ClosedTemporarily = "closed_temporarily" // art. 27
	Closed            = "closed"
	Reopened          = "reopened"
	Ceremony          = "ceremony" // changes no status
	SeatChanged       = "seat_changed"
	ClassChanged      = "class_changed"
	DistrictChanged   = "district_changed"
	TitleChanged      = "title_changed"
	ClosedToPublic    = "closed_to_public" // changes no status: the official closing is another day
	Attested          = "attested"         // seen in a source that day: on a list, quoted in office
	OtherPostEvent    = "other"
)

// PostEventKinds in the order a life usually takes.
var PostEventKinds = []string{ConsentRequested, ConsentGiven, Established, Opened, ClosedToPublic, ClosedTemporarily, Closed, Reopened, Ceremony,
	SeatChanged, ClassChanged, DistrictChanged, TitleChanged, Attested, OtherPostEvent}

// PostEvent is a dated fact of a post's life. What it sets of seat, class, district and title holds from its day on; the first
// event, possibly undated, carries the initial values.
type PostEvent struct {
	schema.Base
	Event     string
	Date      schema.Date
	Reference string // note or order number
	Seat      int64  // City set, or 0
	Class     string
	District  string
	PostTitle schema.Localized
	Regions   schema.Set // regions of the district (ISO 3166-2)
	Except    schema.Set // regions inside these that do not belong to it

	ConsentRequestNo string // note by which the receiving State was asked (art. 4)
	ConsentRequestOn schema.Date
	ConsentNo        string // its reply
	ConsentOn        schema.Date
	ArchiveCustodian string // who keeps the archives while the post is closed (art. 27)
	Custodian        string // who keeps premises and property
	Note             string
	Source           string
	Ordinal          int64 // order among the events of the post, where dates do not tell
}

var postEventKind = &schema.Kind{
	Key: "post_event", Parent: "post", ParentKey: "post", Ordered: true, Titled: "event",
	New: func() schema.Record { return &PostEvent{} },
	Fields: []*schema.Field{
		schema.Choice("event", PostEventKinds, func(e *PostEvent) *string { return &e.Event }, schema.Required, schema.Column, schema.Also("kind", "event_kind")),
		schema.Dated("date", func(e *PostEvent) *schema.Date { return &e.Date }, schema.Column, schema.Also("on", "creation", "since", "established", "opened_on")),
		schema.Text("reference", func(e *PostEvent) *string { return &e.Reference }, schema.Column, schema.Also("note_no", "order_no")),
		schema.Ref("seat", []string{"city"}, func(e *PostEvent) *int64 { return &e.Seat }, schema.Column, schema.Also("seat_city", "city", "location")),
		schema.Choice("class", PostClasses, func(e *PostEvent) *string { return &e.Class }, schema.Column, schema.Also("rank", "post_class")),
		schema.LongText("district", func(e *PostEvent) *string { return &e.District }, schema.Column, schema.Suggest, schema.Spelled,
			schema.Also("consular_district", "jurisdiction", "jurisdictions")),
		schema.PerLanguage("title", func(e *PostEvent) *schema.Localized { return &e.PostTitle }, schema.Spelled, schema.Also("post_title")),
		schema.Several("regions", func(e *PostEvent) *schema.Set { return &e.Regions }, schema.Regions, schema.Also("provinces", "voivodeships")),
		schema.Several("except", func(e *PostEvent) *schema.Set { return &e.Except }, schema.Regions, schema.Also("excluding")),
		schema.Text("consent_request_no", func(e *PostEvent) *string { return &e.ConsentRequestNo }),
		schema.Dated("consent_request_on", func(e *PostEvent) *schema.Date { return &e.ConsentRequestOn }),
		schema.Text("consent_no", func(e *PostEvent) *string { return &e.ConsentNo }),
		schema.Dated("consent_on", func(e *PostEvent) *schema.Date { return &e.ConsentOn }, schema.Also("consent")),
		schema.Text("archive_custodian", func(e *PostEvent) *string { return &e.ArchiveCustodian }),
		schema.Text("custodian", func(e *PostEvent) *string { return &e.Custodian }),
		schema.LongText("note", func(e *PostEvent) *string { return &e.Note }, schema.Also("detail", "notes", "remark")),
		schema.Text("source", func(e *PostEvent) *string { return &e.Source }),
		schema.Int("ordinal", func(e *PostEvent) *int64 { return &e.Ordinal }, schema.Hidden),
	},
	Summary: func(f schema.File, _ schema.Names) schema.Summary {
		e := f.Rec.(*PostEvent)
		return schema.Summary{Title: join(e.Event, string(e.Date))}
	},
}
