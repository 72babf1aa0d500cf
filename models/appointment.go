package models

import "github.com/exequatur/exequatur/models/schema"

// Ranks of a head of post, in order (Vienna Convention, art. 9).
var HeadClasses = []string{"consul_general", "consul", "vice_consul", "consular_agent"}

// Roles and categories of an appointment (arts. 1, 15).
const (
	Head       = "head"
	ActingHead = "acting"
	Deputy     = "deputy"
	Staff      = "staff" // other consular officers, in the order notified (art. 21)
	Honorary   = "honorary"
	Career     = "career"
)

// Functions a head of post may be authorised to exercise (art. 5), in the order of the article; what a State adds stands in words beside.
var Functions = []string{"protection", "trade_and_culture", "reporting", "passports", "visas", "assistance", "notarial", "civil_status", "succession", "minors",
	"representation", "serving_documents", "ships_and_aircraft", "crews", "other"}

// TermBases are what a term may be counted from.
var TermBases = []string{"order", "commission", "exequatur"}

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
	Rank           int64 // order inside the post among deputies and staff (art. 21); 0 where none was notified
	ProposalNo     string
	ProposalOn     schema.Date
	ConsentAskedNo string // prior consent to the person
	ConsentAskedOn schema.Date
	ConsentNo      string
	ConsentOn      schema.Date
	OrderNo        string
	OrderOn        schema.Date
	CommissionNo   string
	CommissionOn   schema.Date // art. 10-11
	CommissionBy   string      // who signed it
	TransmittedOn  schema.Date // sent through the diplomatic channel
	PresentedOn    schema.Date // commission or notification presented; art. 16 breaks ties by it
	ProvisionalOn  schema.Date // provisional admission, art. 13
	RequestedOn    schema.Date // exequatur asked for
	RefusedOn      schema.Date // refusal needs no reason (art. 12)
	ExequaturNo    string
	ExequaturOn    schema.Date // art. 12: no functions before it
	ExequaturUntil schema.Date
	WithdrawnOn    schema.Date // exequatur withdrawn (arts. 23 and 25)
	WithdrawalNo   string
	NationalityNo  string // consent to a national of the receiving or a third State (art. 22)
	NationalityOn  schema.Date
	ServesOtherNo  string // consent to one person serving several States (art. 18)
	ServesOtherOn  schema.Date
	OathOn         schema.Date
	NotifiedOn     schema.Date // arrival or taking up notified to the receiving State (art. 24)
	Functions      schema.Set  // authorised, out of Functions (art. 5)
	FunctionsNote  string      // restrictions and national functions, as the instrument words them
	TookUp         schema.Date
	TermBasis      string      // what the term is counted from: order, commission or exequatur
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
		schema.Choice("role", []string{Head, ActingHead, Deputy, Staff}, func(a *Appointment) *string { return &a.Role }, schema.Required, schema.Column, schema.In("office")),
		schema.Choice("class", HeadClasses, func(a *Appointment) *string { return &a.Class }, schema.Column, schema.In("office"), schema.Also("rank")),
		schema.Int("rank", func(a *Appointment) *int64 { return &a.Rank }, schema.In("office"), schema.Also("order_in_post")),
		schema.Text("proposal_no", func(a *Appointment) *string { return &a.ProposalNo }, schema.In("before")),
		schema.Dated("proposal_on", func(a *Appointment) *schema.Date { return &a.ProposalOn }, schema.In("before"), schema.Also("proposal")),
		schema.Text("consent_asked_no", func(a *Appointment) *string { return &a.ConsentAskedNo }, schema.In("before")),
		schema.Dated("consent_asked_on", func(a *Appointment) *schema.Date { return &a.ConsentAskedOn }, schema.In("before")),
		schema.Text("consent_no", func(a *Appointment) *string { return &a.ConsentNo }, schema.In("before")),
		schema.Dated("consent_on", func(a *Appointment) *schema.Date { return &a.ConsentOn }, schema.In("before"), schema.Also("consent", "agrement")),
		schema.Text("nationality_no", func(a *Appointment) *string { return &a.NationalityNo }, schema.In("before")),
		schema.Dated("nationality_on", func(a *Appointment) *schema.Date { return &a.NationalityOn }, schema.In("before")),
		schema.Text("serves_other_no", func(a *Appointment) *string { return &a.ServesOtherNo }, schema.In("before")),
		schema.Dated("serves_other_on", func(a *Appointment) *schema.Date { return &a.ServesOtherOn }, schema.In("before")),
		schema.Text("order_no", func(a *Appointment) *string { return &a.OrderNo }, schema.In("instruments")),
		schema.Dated("order_on", func(a *Appointment) *schema.Date { return &a.OrderOn }, schema.In("instruments"), schema.Also("order_date")),
		schema.Text("commission_no", func(a *Appointment) *string { return &a.CommissionNo }, schema.In("instruments")),
		schema.Dated("commission_on", func(a *Appointment) *schema.Date { return &a.CommissionOn }, schema.Column, schema.In("instruments"), schema.Also("commission", "commission_date", "patent")),
		schema.Text("commission_by", func(a *Appointment) *string { return &a.CommissionBy }, schema.Suggest, schema.In("instruments"), schema.Also("signed_by")),
		schema.Dated("transmitted_on", func(a *Appointment) *schema.Date { return &a.TransmittedOn }, schema.In("instruments")),
		schema.Dated("presented_on", func(a *Appointment) *schema.Date { return &a.PresentedOn }, schema.In("instruments")),
		schema.Dated("requested_on", func(a *Appointment) *schema.Date { return &a.RequestedOn }, schema.In("admission"), schema.Also("exequatur_requested")),
		schema.Dated("provisional_on", func(a *Appointment) *schema.Date { return &a.ProvisionalOn }, schema.In("admission"), schema.Also("provisional_admission")),
		schema.Text("exequatur_no", func(a *Appointment) *string { return &a.ExequaturNo }, schema.In("admission")),
		schema.Dated("exequatur_on", func(a *Appointment) *schema.Date { return &a.ExequaturOn }, schema.Column, schema.In("admission"), schema.Also("exequatur", "exequatur_date")),
		schema.Dated("exequatur_until", func(a *Appointment) *schema.Date { return &a.ExequaturUntil }, schema.In("admission"), schema.Also("exequatur_valid_until")),
		schema.Dated("refused_on", func(a *Appointment) *schema.Date { return &a.RefusedOn }, schema.In("admission"), schema.Also("exequatur_refused")),
		schema.Dated("withdrawn_on", func(a *Appointment) *schema.Date { return &a.WithdrawnOn }, schema.In("admission"), schema.Also("exequatur_withdrawn")),
		schema.Text("withdrawal_no", func(a *Appointment) *string { return &a.WithdrawalNo }, schema.In("admission")),
		schema.Dated("oath_on", func(a *Appointment) *schema.Date { return &a.OathOn }, schema.In("term"), schema.Also("oath")),
		schema.Dated("notified_on", func(a *Appointment) *schema.Date { return &a.NotifiedOn }, schema.In("term")),
		schema.SeveralOf("functions", Functions, func(a *Appointment) *schema.Set { return &a.Functions }, schema.In("functions")),
		schema.LongText("functions_note", func(a *Appointment) *string { return &a.FunctionsNote }, schema.In("functions")),
		schema.Dated("took_up", func(a *Appointment) *schema.Date { return &a.TookUp }, schema.Column, schema.In("term"), schema.Also("took_up_on", "start", "from")),
		schema.Choice("term_basis", TermBases, func(a *Appointment) *string { return &a.TermBasis }, schema.In("term")),
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
