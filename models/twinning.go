package models

import (
	"strings"

	"github.com/exequatur/exequatur/models/schema"
)

// Twinning is a relation of two or more cities, municipalities, districts, counties or regions.
type Twinning struct {
	schema.Base
	Type         string
	Name         schema.Localized // a name of its own, where it has one
	FirstContact schema.Date
	Cooperation  schema.Set // fields of cooperation
	Note         string
}

var twinningKind = &schema.Kind{
	Key: "twinning",
	New: func() schema.Record { return &Twinning{} },
	Fields: []*schema.Field{
		schema.Choice("type", []string{"twinning", "partnership", "friendship", "project"}, func(t *Twinning) *string { return &t.Type }, schema.Required, schema.Column),
		schema.PerLanguage("name", func(t *Twinning) *schema.Localized { return &t.Name }, schema.Searched),
		schema.Dated("first_contact", func(t *Twinning) *schema.Date { return &t.FirstContact }, schema.Column),
		schema.Several("cooperation", func(t *Twinning) *schema.Set { return &t.Cooperation }, schema.Searched, schema.Also("fields", "fields_of_cooperation")),
		schema.LongText("note", func(t *Twinning) *string { return &t.Note }, schema.Searched, schema.Also("notes")),
	},
	Summary: twinningSummary,
	Check:   checkTwinning,
}

// Partner is one side of a twinning. Kaunas city and Kaunas district are different partners in one place.
type Partner struct {
	schema.Base
	City  int64
	Level string // city, municipality, district, county, region
	Name  string // where it is not called like the city
}

var partnerKind = &schema.Kind{
	Key: "partner", Parent: "twinning", ParentKey: "twinning",
	New: func() schema.Record { return &Partner{} },
	Fields: []*schema.Field{
		schema.Ref("city", []string{"city"}, func(p *Partner) *int64 { return &p.City }, schema.Required, schema.Searched),
		schema.Choice("level", []string{"city", "municipality", "district", "county", "region"}, func(p *Partner) *string { return &p.Level }, schema.Required),
		schema.Text("name", func(p *Partner) *string { return &p.Name }, schema.Searched, schema.Spelled),
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		p := f.Rec.(*Partner)
		title := p.Name
		if title == "" {
			title = n.Title(p.City)
		}
		return schema.Summary{Title: title}
	},
}

// Instrument is a document of a twinning: a protocol of intent, an agreement, an amendment, a termination.
type Instrument struct {
	schema.Base
	Instrument string
	SignedOn   schema.Date
	SignedAt   string
	Reference  string
	EndedOn    schema.Date // last day in force
	EndReason  string
	Note       string
}

// InstrumentKinds in the order a relation usually takes.
var InstrumentKinds = []string{"protocol_of_intent", "cooperation_agreement", "framework_agreement", "twinning_agreement", "agreement", "amendment", "renewal", "termination", "other"}

var instrumentKind = &schema.Kind{
	Key: "instrument", Parent: "twinning", ParentKey: "twinning", Titled: "instrument",
	New: func() schema.Record { return &Instrument{} },
	Fields: []*schema.Field{
		schema.Choice("instrument", InstrumentKinds, func(i *Instrument) *string { return &i.Instrument }, schema.Required, schema.Column, schema.Also("kind")),
		schema.Dated("signed_on", func(i *Instrument) *schema.Date { return &i.SignedOn }, schema.Column, schema.Also("date", "signed")),
		schema.Text("signed_at", func(i *Instrument) *string { return &i.SignedAt }, schema.Column, schema.Also("place")),
		schema.Text("reference", func(i *Instrument) *string { return &i.Reference }),
		schema.Dated("ended_on", func(i *Instrument) *schema.Date { return &i.EndedOn }, schema.Column, schema.Also("end")),
		schema.Text("end_reason", func(i *Instrument) *string { return &i.EndReason }),
		schema.LongText("note", func(i *Instrument) *string { return &i.Note }, schema.Searched, schema.Also("notes")),
	},
	Summary: func(f schema.File, _ schema.Names) schema.Summary {
		i := f.Rec.(*Instrument)
		return schema.Summary{Title: join(i.Instrument, string(i.SignedOn))}
	},
	Check: func(f schema.File) schema.Problems {
		i := f.Rec.(*Instrument)
		return endBeforeStart("instrument", i, "ended_on", i.SignedOn, i.EndedOn)
	},
}

// Resolution is the decision of one side's council on an instrument; it may come after the signature.
type Resolution struct {
	schema.Base
	City   int64 // the side that decided
	Number string
	Date   schema.Date
}

var resolutionKind = &schema.Kind{
	Key: "resolution", Parent: "instrument", ParentKey: "instrument",
	New: func() schema.Record { return &Resolution{} },
	Fields: []*schema.Field{
		schema.Ref("city", []string{"city"}, func(r *Resolution) *int64 { return &r.City }, schema.Required),
		schema.Text("number", func(r *Resolution) *string { return &r.Number }),
		schema.Dated("date", func(r *Resolution) *schema.Date { return &r.Date }),
	},
	Summary: func(f schema.File, n schema.Names) schema.Summary {
		r := f.Rec.(*Resolution)
		return schema.Summary{Title: join(n.Title(r.City), r.Number, string(r.Date))}
	},
}

func twinningSummary(f schema.File, n schema.Names) schema.Summary {
	t := f.Rec.(*Twinning)
	var names, text []string
	for _, r := range f.Parts["partner"] {
		p := r.(*Partner)
		name := p.Name
		if name == "" {
			name = n.Title(p.City)
		}
		names = append(names, name)
		text = append(text, name, n.Text(p.City))
	}
	title := strings.Join(names, " – ")
	if own := t.Name.In(n.Lang); own != "" {
		title = own
	}
	for _, r := range f.Parts["instrument"] {
		text = append(text, r.(*Instrument).SignedAt, r.(*Instrument).Note)
	}
	text = append(text, title, strings.Join(t.Cooperation, " "), t.Note)
	return schema.Summary{Title: title, Text: join(text...)}
}
