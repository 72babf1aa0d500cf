package models

import (
	"strings"

	"github.com/exequatur/exequatur/models/schema"
)

// EventKinds of a diary entry of a twinning, a post, a city or a person.
var EventKinds = []string{"visit", "delegation", "working_session", "meeting", "exhibition", "concert", "service", "gift", "exchange", "sport", "anniversary", "ceremony", "other"}

// Event is an entry of the diary. It changes no status of anything.
type Event struct {
	schema.Base
	Event        string
	Title        string
	From         schema.Date
	Until        schema.Date // last day
	City         int64
	Place        string
	Participants string
	Gift         string
	Text         string
	About        schema.Refs // posts, twinnings, persons, cities it belongs to
	Links        schema.Set
}

var eventKind = &schema.Kind{
	Key: "event",
	New: func() schema.Record { return &Event{} },
	Fields: []*schema.Field{
		schema.Choice("event", EventKinds, func(e *Event) *string { return &e.Event }, schema.Required, schema.Column, schema.Also("kind")),
		schema.Text("title", func(e *Event) *string { return &e.Title }, schema.Required, schema.Searched, schema.Column, schema.Identity, schema.Also("name", "subject")),
		schema.Dated("from", func(e *Event) *schema.Date { return &e.From }, schema.Column, schema.Identity, schema.Also("date", "on", "start")),
		schema.Dated("until", func(e *Event) *schema.Date { return &e.Until }, schema.Column, schema.Also("to", "end")),
		schema.Ref("city", []string{"city"}, func(e *Event) *int64 { return &e.City }, schema.Searched, schema.Column),
		schema.Text("place", func(e *Event) *string { return &e.Place }, schema.Searched),
		schema.LongText("participants", func(e *Event) *string { return &e.Participants }, schema.Searched),
		schema.LongText("gift", func(e *Event) *string { return &e.Gift }, schema.Searched),
		schema.LongText("text", func(e *Event) *string { return &e.Text }, schema.Searched, schema.Also("note", "detail", "description")),
		schema.RefsTo("about", []string{"twinning", "post", "city", "person"}, func(e *Event) *schema.Refs { return &e.About }, schema.Column),
		schema.Several("links", func(e *Event) *schema.Set { return &e.Links }),
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		e := f.Rec.(*Event)
		text := []string{e.Title, e.Place, e.Participants, e.Gift, e.Text, strings.Join(e.Links, " ")}
		if e.City != 0 {
			text = append(text, n.Title(e.City))
		}
		for _, id := range e.About {
			text = append(text, n.Title(id))
		}
		return schema.Summary{Title: e.Title, Text: join(text...)}
	},
	Check: func(f schema.File) schema.Problems {
		e := f.Rec.(*Event)
		return endBeforeStart("event", e, "until", e.From, e.Until)
	},
}
