package models

import "github.com/exequatur/exequatur/models/schema"

// Task is something somebody has to do.
type Task struct {
	schema.Base
	Title  string
	Who    string
	Until  schema.Date
	DoneOn schema.Date
	About  schema.Refs
	Note   string
}

var taskKind = &schema.Kind{
	Key: "task",
	New: func() schema.Record { return &Task{} },
	Fields: []*schema.Field{
		schema.Text("title", func(t *Task) *string { return &t.Title }, schema.Required, schema.Searched, schema.Column, schema.Also("subject", "task")),
		schema.Text("who", func(t *Task) *string { return &t.Who }, schema.Suggest, schema.Searched, schema.Column),
		schema.Dated("until", func(t *Task) *schema.Date { return &t.Until }, schema.Column, schema.Also("due")),
		schema.Dated("done_on", func(t *Task) *schema.Date { return &t.DoneOn }, schema.Column, schema.Also("done")),
		schema.RefsTo("about", subjects, func(t *Task) *schema.Refs { return &t.About }, schema.Column),
		schema.LongText("note", func(t *Task) *string { return &t.Note }, schema.Searched),
	},
	Mark: func(rec schema.Record, day schema.Day) string {
		t := rec.(*Task)
		switch {
		case reached(t.DoneOn, day):
			return "done"
		case over(t.Until, day):
			return "overdue"
		}
		return "open"
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		t := f.Rec.(*Task)
		return schema.Summary{Title: t.Title, Text: join(t.Title, t.Who, t.Note, titles(n, t.About))}
	},
}

// Acceptance says why a warning about a record is taken as it is. It stays visible; to remove it brings the warning back.
type Acceptance struct {
	schema.Base
	Of     int64  // record warned of
	Code   string // of the problem
	Detail string // which of several such problems of the record, as AcceptanceDetail gives it
	Reason string
}

var acceptanceKind = &schema.Kind{
	Key: "acceptance", With: "of",
	New: func() schema.Record { return &Acceptance{} },
	Fields: []*schema.Field{
		schema.Ref("of", append([]string{"post_event", "renewal", "leave", "instrument", "task", "service", "branch", "also_serves"}, subjects...), func(a *Acceptance) *int64 { return &a.Of }, schema.Required, schema.Column),
		schema.Text("code", func(a *Acceptance) *string { return &a.Code }, schema.Required, schema.Column),
		schema.Text("detail", func(a *Acceptance) *string { return &a.Detail }, schema.Hidden),
		schema.LongText("reason", func(a *Acceptance) *string { return &a.Reason }, schema.Required, schema.Searched, schema.Column),
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		a := f.Rec.(*Acceptance)
		return schema.Summary{Title: join(n.Title(a.Of), "–", a.Reason), Text: join(n.Title(a.Of), a.Reason)}
	},
}

// Attachment is a file that belongs to a record: described here, its bytes stored once under their hash.
type Attachment struct {
	schema.Base
	Of    int64  // record it belongs to
	Name  string // of the file
	Title string
	Use   string
	Media string // MIME type, by content
	Size  int64  // bytes
	Hash  string // SHA-256, hexadecimal
	On    schema.Date
}

// Attachable are the kinds a file can be attached to.
var Attachable = append([]string{"instrument", "post_event", "renewal", "service", "letterhead", "template"}, subjects...)

var attachmentKind = &schema.Kind{
	Key: "attachment", With: "of",
	New: func() schema.Record { return &Attachment{} },
	Fields: []*schema.Field{
		schema.Ref("of", Attachable, func(a *Attachment) *int64 { return &a.Of }, schema.Required, schema.Column),
		schema.Text("title", func(a *Attachment) *string { return &a.Title }, schema.Searched, schema.Column, schema.Spelled),
		schema.Choice("use", []string{"document", "photo", "scan", "agreement", "certificate", "programme", "emblem", "other"}, func(a *Attachment) *string { return &a.Use }, schema.Column),
		schema.Dated("on", func(a *Attachment) *schema.Date { return &a.On }, schema.Column),
		schema.Text("name", func(a *Attachment) *string { return &a.Name }, schema.Required, schema.Searched, schema.Column, schema.Hidden),
		schema.Text("media", func(a *Attachment) *string { return &a.Media }, schema.Required, schema.Hidden),
		schema.Int("size", func(a *Attachment) *int64 { return &a.Size }, schema.Hidden),
		schema.Text("hash", func(a *Attachment) *string { return &a.Hash }, schema.Required, schema.Hidden),
	},
	Complete: func(rec schema.Record) {
		if a := rec.(*Attachment); a.Title == "" { // lists show the title
			a.Title = a.Name
		}
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		a := f.Rec.(*Attachment)
		return schema.Summary{Title: a.Title, Text: join(a.Title, a.Name, n.Title(a.Of))}
	},
}
