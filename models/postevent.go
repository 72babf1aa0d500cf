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
	Attested          = "attested" // seen in a source that day: on a list, quoted in office
	OtherPostEvent    = "other"
)

// PostEventKinds in the order a life usually takes.
var PostEventKinds = []string{ConsentRequested, ConsentGiven, Established, Opened, ClosedTemporarily, Closed, Reopened, Ceremony,
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
	Note      string
	Source    string
	Ordinal   int64 // order among the events of the post, where dates do not tell
}

var postEventKind = &schema.Kind{
	Key: "post_event", Parent: "post", ParentKey: "post", Ordered: true,
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
		schema.LongText("note", func(e *PostEvent) *string { return &e.Note }, schema.Also("detail", "notes", "remark")),
		schema.Text("source", func(e *PostEvent) *string { return &e.Source }),
		schema.Int("ordinal", func(e *PostEvent) *int64 { return &e.Ordinal }, schema.Hidden),
	},
	Summary: func(f schema.File, _ schema.Names) schema.Summary {
		e := f.Rec.(*PostEvent)
		return schema.Summary{Title: join(e.Event, string(e.Date))}
	},
}
