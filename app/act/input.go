package act

import (
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// InputKey is the key of what is asked, where words are looked for.
const InputKey = "act"

// Yes and no of a question that is answered either way.
const (
	Yes = "yes"
	No  = "no"
)

// What becomes of a post whose head's functions end.
const (
	StaysVacant      = "vacant"
	ClosesForATime   = "closed_temporarily"
	ClosesForGood    = "closed"
	newlyAppointed   = "new"
	honoraryByCustom = models.Honorary
)

// Input is what a step may ask. Each step asks for a few of these only; the others stay empty and mean nothing to it.
type Input struct {
	schema.Base
	On        schema.Date // day of the step
	Reference string      // number of its order or note
	Note      string

	SendingState   int64
	ReceivingState int64
	RegisterNo     string
	Category       string
	Mission        int64

	Seat          int64
	Class         string // of the post
	District      string
	Regions       schema.Set
	Except        schema.Set
	Title         schema.Localized
	OfficeAddress string

	ConsentRequestNo string
	ConsentRequestOn schema.Date
	ConsentNo        string
	ConsentOn        schema.Date

	OpenedOn         schema.Date
	CeremonyOn       schema.Date
	ClosedToPublicOn schema.Date
	ArchiveCustodian string
	Custodian        string
	ItemsReturned    string // yes or no
	Certificate      string
	EndHead          string // yes or no

	Person        int64
	Rank          string // class of the head
	NewInstrument string // yes or no
	OrderNo       string
	OrderOn       schema.Date
	CommissionNo  string
	CommissionOn  schema.Date
	CommissionBy  string
	TransmittedOn schema.Date
	PresentedOn   schema.Date
	ExequaturNo   string
	ExequaturOn   schema.Date
	ExequaturTill schema.Date
	TookUp        schema.Date
	OathOn        schema.Date
	NotifiedOn    schema.Date
	TermBasis     string
	TermUntil     schema.Date
	NationalityNo string
	NationalityOn schema.Date
	ServesOtherNo string
	ServesOtherOn schema.Date
	AskedNo       string // note by which consent to a person was asked
	AskedOn       schema.Date

	EndFormer     string // yes or no
	FormerEndedOn schema.Date
	FormerReason  string

	Until      schema.Date
	Substitute int64
	Acting     string // yes or no
	EndReason  string
	PostStays  string // what becomes of the post
	EndIt      string // yes or no: the appointment ends with the refusal

	Instrument string
	SignedAt   string
	Decides    int64 // instrument a council decides on
	City       int64
	Number     string
	Standing   string
	Reason     string

	// Tasks are titles of tasks to be written down with the step: what is to be done next, in the words of whoever takes it.
	Tasks schema.Set
}

// The fields, as steps ask for them.
var (
	onField        = schema.Dated("on", func(i *Input) *schema.Date { return &i.On })
	referenceField = schema.Text("reference", func(i *Input) *string { return &i.Reference }, schema.Also("note_no", "reference_no"))
	noteField      = schema.LongText("note", func(i *Input) *string { return &i.Note })

	sendingField   = schema.Ref("sending_state", []string{"state"}, func(i *Input) *int64 { return &i.SendingState })
	receivingField = schema.Ref("receiving_state", []string{"state"}, func(i *Input) *int64 { return &i.ReceivingState })
	registerField  = schema.Text("register_no", func(i *Input) *string { return &i.RegisterNo })
	categoryField  = schema.Choice("category", []string{models.Honorary, models.Career}, func(i *Input) *string { return &i.Category })
	missionField   = schema.Ref("mission", []string{"mission", "post"}, func(i *Input) *int64 { return &i.Mission })

	seatField     = schema.Ref("seat", []string{"city"}, func(i *Input) *int64 { return &i.Seat })
	classField    = schema.Choice("class", models.PostClasses, func(i *Input) *string { return &i.Class })
	districtField = schema.LongText("district", func(i *Input) *string { return &i.District }, schema.Spelled)
	regionsField  = schema.Several("regions", func(i *Input) *schema.Set { return &i.Regions }, schema.Regions)
	exceptField   = schema.Several("except", func(i *Input) *schema.Set { return &i.Except }, schema.Regions)
	titleField    = schema.PerLanguage("title", func(i *Input) *schema.Localized { return &i.Title }, schema.Spelled)
	addressField  = schema.LongText("office_address", func(i *Input) *string { return &i.OfficeAddress })

	consentFields = []*schema.Field{
		schema.Text("consent_request_no", func(i *Input) *string { return &i.ConsentRequestNo }, schema.In("act_consent")),
		schema.Dated("consent_request_on", func(i *Input) *schema.Date { return &i.ConsentRequestOn }, schema.In("act_consent")),
		schema.Text("consent_no", func(i *Input) *string { return &i.ConsentNo }, schema.In("act_consent")),
		schema.Dated("consent_on", func(i *Input) *schema.Date { return &i.ConsentOn }, schema.In("act_consent")),
	}

	openedField   = schema.Dated("opened_on", func(i *Input) *schema.Date { return &i.OpenedOn })
	ceremonyField = schema.Dated("ceremony_on", func(i *Input) *schema.Date { return &i.CeremonyOn })
	publicField   = schema.Dated("closed_to_public_on", func(i *Input) *schema.Date { return &i.ClosedToPublicOn })
	endHeadField  = schema.Choice("end_head", models.YesNo, func(i *Input) *string { return &i.EndHead })

	custodyFields = []*schema.Field{
		schema.Text("archive_custodian", func(i *Input) *string { return &i.ArchiveCustodian }, schema.In("act_custody")),
		schema.Text("custodian", func(i *Input) *string { return &i.Custodian }, schema.In("act_custody")),
	}
	returnedField    = schema.Choice("items_returned", models.YesNo, func(i *Input) *string { return &i.ItemsReturned }, schema.In("act_custody"))
	certificateField = schema.Text("certificate", func(i *Input) *string { return &i.Certificate })

	personField        = schema.Ref("person", []string{"person"}, func(i *Input) *int64 { return &i.Person })
	rankField          = schema.Choice("rank", models.HeadClasses, func(i *Input) *string { return &i.Rank }, schema.Also("class", "head_class"))
	newInstrumentField = schema.Choice("new_instrument", models.YesNo, func(i *Input) *string { return &i.NewInstrument }, schema.In("act_instrument"))
	orderNoField       = schema.Text("order_no", func(i *Input) *string { return &i.OrderNo }, schema.Also("number"))
	orderOnField       = schema.Dated("order_on", func(i *Input) *schema.Date { return &i.OrderOn })
	commissionNoField  = schema.Text("commission_no", func(i *Input) *string { return &i.CommissionNo }, schema.Also("number"))
	commissionOnField  = schema.Dated("commission_on", func(i *Input) *schema.Date { return &i.CommissionOn })
	commissionByField  = schema.Text("commission_by", func(i *Input) *string { return &i.CommissionBy }, schema.Also("signed_by"))
	transmittedField   = schema.Dated("transmitted_on", func(i *Input) *schema.Date { return &i.TransmittedOn })
	presentedField     = schema.Dated("presented_on", func(i *Input) *schema.Date { return &i.PresentedOn })
	exequaturNoField   = schema.Text("exequatur_no", func(i *Input) *string { return &i.ExequaturNo }, schema.Also("number"))
	exequaturOnField   = schema.Dated("exequatur_on", func(i *Input) *schema.Date { return &i.ExequaturOn })
	exequaturTillField = schema.Dated("exequatur_until", func(i *Input) *schema.Date { return &i.ExequaturTill })
	tookUpField        = schema.Dated("took_up", func(i *Input) *schema.Date { return &i.TookUp })
	oathField          = schema.Dated("oath_on", func(i *Input) *schema.Date { return &i.OathOn })
	notifiedField      = schema.Dated("notified_on", func(i *Input) *schema.Date { return &i.NotifiedOn })
	termBasisField     = schema.Choice("term_basis", models.TermBases, func(i *Input) *string { return &i.TermBasis })
	termUntilField     = schema.Dated("term_until", func(i *Input) *schema.Date { return &i.TermUntil })
	askedNoField       = schema.Text("consent_asked_no", func(i *Input) *string { return &i.AskedNo })
	askedOnField       = schema.Dated("consent_asked_on", func(i *Input) *schema.Date { return &i.AskedOn })

	specialFields = []*schema.Field{
		schema.Text("nationality_no", func(i *Input) *string { return &i.NationalityNo }, schema.In("act_special")),
		schema.Dated("nationality_on", func(i *Input) *schema.Date { return &i.NationalityOn }, schema.In("act_special")),
		schema.Text("serves_other_no", func(i *Input) *string { return &i.ServesOtherNo }, schema.In("act_special")),
		schema.Dated("serves_other_on", func(i *Input) *schema.Date { return &i.ServesOtherOn }, schema.In("act_special")),
	}

	formerFields = []*schema.Field{
		schema.Choice("end_former", models.YesNo, func(i *Input) *string { return &i.EndFormer }, schema.In("act_former")),
		schema.Dated("former_ended_on", func(i *Input) *schema.Date { return &i.FormerEndedOn }, schema.In("act_former")),
		schema.Choice("former_reason", models.EndReasons, func(i *Input) *string { return &i.FormerReason }, schema.In("act_former")),
	}

	untilField      = schema.Dated("until", func(i *Input) *schema.Date { return &i.Until })
	substituteField = schema.Ref("substitute", []string{"person"}, func(i *Input) *int64 { return &i.Substitute })
	actingField     = schema.Choice("acting", models.YesNo, func(i *Input) *string { return &i.Acting })
	endReasonField  = schema.Choice("end_reason", models.EndReasons, func(i *Input) *string { return &i.EndReason }, schema.Also("reason"))
	postStaysField  = schema.Choice("post_becomes", []string{StaysVacant, ClosesForATime, ClosesForGood}, func(i *Input) *string { return &i.PostStays }, schema.Also("post", "becomes"))
	endItField      = schema.Choice("end_appointment", models.YesNo, func(i *Input) *string { return &i.EndIt })

	instrumentField = schema.Choice("instrument", models.InstrumentKinds, func(i *Input) *string { return &i.Instrument })
	signedAtField   = schema.Text("signed_at", func(i *Input) *string { return &i.SignedAt })
	decidesField    = schema.Ref("decides_on", []string{"instrument"}, func(i *Input) *int64 { return &i.Decides })
	cityField       = schema.Ref("city", []string{"city"}, func(i *Input) *int64 { return &i.City })
	numberField     = schema.Text("number", func(i *Input) *string { return &i.Number })
	standingField   = schema.Choice("standing", []string{"dormant", "suspended"}, func(i *Input) *string { return &i.Standing })
	reasonField     = schema.LongText("reason", func(i *Input) *string { return &i.Reason })

	tasksField = schema.Several("tasks", func(i *Input) *schema.Set { return &i.Tasks }, schema.Hidden)
)

// must is the field as one that has to be filled in.
func must(f *schema.Field) *schema.Field {
	c := *f
	c.Required = true
	return &c
}

// asked puts together what a step asks, from fields and groups of them.
func asked(parts ...any) []*schema.Field {
	var out []*schema.Field
	for _, p := range parts {
		switch p := p.(type) {
		case *schema.Field:
			out = append(out, p)
		case []*schema.Field:
			out = append(out, p...)
		}
	}
	return append(out, tasksField)
}
