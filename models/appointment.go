package models

import "github.com/exequatur/exequatur/models/schema"

// Ranks of a head of post, in order (Vienna Convention, art. 9).
var HeadClasses = []string{"consul_general", "consul", "vice_consul", "consular_agent"}

// Roles and categories of an appointment (arts. 1, 15).
const (
	Head       = "head"
	ActingHead = "acting"
	Honorary   = "honorary"
	Career     = "career"
)

// EndReasons of functions (arts. 23 and 25, and what ends an honorary office in practice).
var EndReasons = []string{"resigned", "expired", "age_limit", "recalled", "exequatur_withdrawn", "not_acceptable", "died", "post_closed", "succeeded", "other"}

// Appointment makes a person head (or acting head) of a post: each has instruments of its own (arts. 10-15).
type Appointment struct {
	schema.Base
	Post           int64
	Person         int64
	Category       string
	Role           string
	Class          string
	OrderNo        string
	OrderOn        schema.Date
	CommissionNo   string
	CommissionOn   schema.Date // art. 10-11
	ProvisionalOn  schema.Date // provisional admission, art. 13
	ExequaturOn    schema.Date // art. 12: no functions before it
	ExequaturUntil schema.Date
	TookUp         schema.Date
	TermUntil      schema.Date // last day of the term; never ends the appointment by itself
	EndedOn        schema.Date // last day in office
	EndReason      string
	EndReference   string
	Note           string
}

var appointmentKind = &schema.Kind{
	Key: "appointment",
	New: func() schema.Record { return &Appointment{} },
	Fields: []*schema.Field{
		schema.Ref("post", []string{"post"}, func(a *Appointment) *int64 { return &a.Post }, schema.Required, schema.Column, schema.Identity, schema.In("office")),
		schema.Ref("person", []string{"person"}, func(a *Appointment) *int64 { return &a.Person }, schema.Required, schema.Column, schema.Identity, schema.In("office"), schema.Also("head", "head_name")),
		schema.Choice("category", []string{Honorary, Career}, func(a *Appointment) *string { return &a.Category }, schema.Required, schema.In("office")),
		schema.Choice("role", []string{Head, ActingHead}, func(a *Appointment) *string { return &a.Role }, schema.Required, schema.Column, schema.In("office")),
		schema.Choice("class", HeadClasses, func(a *Appointment) *string { return &a.Class }, schema.Column, schema.In("office"), schema.Also("rank")),
		schema.Text("order_no", func(a *Appointment) *string { return &a.OrderNo }, schema.In("instruments")),
		schema.Dated("order_on", func(a *Appointment) *schema.Date { return &a.OrderOn }, schema.In("instruments"), schema.Also("order_date")),
		schema.Text("commission_no", func(a *Appointment) *string { return &a.CommissionNo }, schema.In("instruments")),
		schema.Dated("commission_on", func(a *Appointment) *schema.Date { return &a.CommissionOn }, schema.Column, schema.In("instruments"), schema.Also("commission", "commission_date", "patent")),
		schema.Dated("provisional_on", func(a *Appointment) *schema.Date { return &a.ProvisionalOn }, schema.In("instruments"), schema.Also("provisional_admission")),
		schema.Dated("exequatur_on", func(a *Appointment) *schema.Date { return &a.ExequaturOn }, schema.Column, schema.In("instruments"), schema.Also("exequatur", "exequatur_date")),
		schema.Dated("exequatur_until", func(a *Appointment) *schema.Date { return &a.ExequaturUntil }, schema.In("instruments"), schema.Also("exequatur_valid_until")),
		schema.Dated("took_up", func(a *Appointment) *schema.Date { return &a.TookUp }, schema.Column, schema.In("term"), schema.Also("took_up_on", "start", "from")),
		schema.Dated("term_until", func(a *Appointment) *schema.Date { return &a.TermUntil }, schema.Column, schema.In("term"), schema.Also("term_end")),
		schema.Dated("ended_on", func(a *Appointment) *schema.Date { return &a.EndedOn }, schema.Column, schema.In("end"), schema.Also("end", "ended", "until")),
		schema.Choice("end_reason", EndReasons, func(a *Appointment) *string { return &a.EndReason }, schema.In("end")),
		schema.Text("end_reference", func(a *Appointment) *string { return &a.EndReference }, schema.In("end")),
		schema.LongText("note", func(a *Appointment) *string { return &a.Note }, schema.In("notes")),
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		a := f.Rec.(*Appointment)
		return schema.Summary{Title: n.Title(a.Person) + " – " + n.Title(a.Post)}
	},
	Check: checkAppointment,
}
