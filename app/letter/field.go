package letter

import (
	"slices"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// facts is what one letter can say.
type facts struct {
	*view.LetterFacts
	r     *view.Register
	w     *words.Words
	o     Options
	sort  string             // of the letter
	paper *models.Letterhead // nil where the register has none
}

// value is what a field says; "" where nothing is recorded.
type value struct {
	text  string
	code  string            // what conditions compare with, where that is not the text: "PL", "consul_general"
	forms []models.CaseForm // of the name in the cases
	ref   int64             // record that holds it
	// foreign says that it is recorded in other languages than the letter's only.
	foreign bool
}

// field is what can stand between braces.
type field struct {
	key   string
	of    []string // kinds of record it can be asked of; nil for all
	cases bool
	get   func(f *facts) value
}

// The kinds of record that tell of an appointment, of a consulate, of a twinning, of an event.
var (
	officers  = []string{"appointment", "post", "person"}
	offices   = []string{"appointment", "post", "person", "event"}
	twinnings = []string{"twinning", "event"}
	diary     = []string{"event"}
)

func (f *field) offers(of string) bool {
	return f.of == nil || of == "" || slices.Contains(f.of, of)
}

func fieldOf(key string) *field {
	for i := range fields {
		if fields[i].key == key {
			return &fields[i]
		}
	}
	return nil
}

// fields in the order the editor's help lists them.
var fields = slices.Concat(
	[]field{
		{key: "date", get: func(f *facts) value { return value{text: f.day(f.Day.Date()), code: string(f.Day.Date())} }},
		{key: "date.year", get: func(f *facts) value { return value{text: strconv.Itoa(f.Day.Date().Year())} }},
		{key: "number", get: func(f *facts) value { return value{text: f.o.Number} }},
		{key: "addressee", get: func(f *facts) value { return value{text: f.addressee()} }},
		{key: "addressee.first", get: func(f *facts) value { first, _, _ := strings.Cut(f.addressee(), "\n"); return value{text: first} }},
		{key: "addressee.ministry", cases: true, get: func(f *facts) value { return f.ministry() }},
		{key: "author", get: func(f *facts) value { return value{text: f.o.Author} }},
		{key: "office", get: func(f *facts) value { return f.office() }},
		paper("office.unit", func(l *models.Letterhead) string { return l.Unit }),
		paper("office.place", func(l *models.Letterhead) string { return l.Place }),
		paper("office.address", func(l *models.Letterhead) string { return l.Address }),
		paper("office.phone", func(l *models.Letterhead) string { return l.Phone }),
		paper("office.email", func(l *models.Letterhead) string { return l.Email }),
		paper("office.web", func(l *models.Letterhead) string { return l.Web }),
		paper("signatory", func(l *models.Letterhead) string { return l.Signatory }),
		paper("signatory.title", func(l *models.Letterhead) string { return l.Title }),
		{key: "state.home", get: func(f *facts) value { return f.state(f.Home) }},
	},
	[]field{
		{key: "state.sending", of: offices, get: func(f *facts) value { return f.state(f.Sending) }},
		{key: "state.receiving", of: offices, get: func(f *facts) value { return f.state(f.Receiving) }},
		post("post.title", true, func(f *facts) value { return value{text: f.PostTitle, forms: f.TitleForms, foreign: f.TitleForeign} }),
		post("post.number", false, func(f *facts) value { return value{text: f.Post.RegisterNo} }),
		post("post.class", false, func(f *facts) value { return f.choice("post", f.Class) }),
		post("post.category", false, func(f *facts) value {
			category := f.Post.Category
			if category == "" {
				category = models.Honorary
			}
			return value{text: f.w.Choice("post", "category", category), code: category}
		}),
		post("post.seat", true, func(f *facts) value { return city(f.Seat, f.SeatForms) }),
		post("post.region", false, func(f *facts) value {
			if f.Seat == nil {
				return value{}
			}
			return value{text: f.Seat.Region, ref: f.Seat.ID}
		}),
		post("post.district", true, func(f *facts) value { return value{text: strings.TrimSpace(f.District), forms: f.DistrictForms} }),
		post("post.address", false, func(f *facts) value { return value{text: f.Post.OfficeAddress} }),
		post("post.mission", false, func(f *facts) value { return value{text: f.Mission} }),
		consent("post.consent.asked.number", func(f *facts) value { return value{text: f.Consent.ConsentRequestNo} }),
		consent("post.consent.asked.date", func(f *facts) value { return f.date(f.Consent.ConsentRequestOn) }),
		consent("post.consent.number", func(f *facts) value { return value{text: f.Consent.ConsentNo} }),
		consent("post.consent.date", func(f *facts) value { return f.date(f.Consent.ConsentOn) }),
	},
	person("head", officers, func(f *facts) *view.Officer { return f.Head }),
	[]field{
		{key: "head.nationality", of: officers, get: func(f *facts) value { return f.nationality() }},
		{key: "head.national", of: officers, get: func(f *facts) value { return f.national() }},
		{key: "head.occupation", of: officers, get: func(f *facts) value {
			if f.Head == nil {
				return value{}
			}
			return value{text: f.Head.Person.Occupation, ref: f.Head.Person.ID}
		}},
		number("proposal", func(a *models.Appointment) string { return a.ProposalNo }),
		dated("proposal", func(a *models.Appointment) schema.Date { return a.ProposalOn }),
		number("consent.asked", func(a *models.Appointment) string { return a.ConsentAskedNo }),
		dated("consent.asked", func(a *models.Appointment) schema.Date { return a.ConsentAskedOn }),
		number("consent", func(a *models.Appointment) string { return a.ConsentNo }),
		dated("consent", func(a *models.Appointment) schema.Date { return a.ConsentOn }),
		number("order", func(a *models.Appointment) string { return a.OrderNo }),
		dated("order", func(a *models.Appointment) schema.Date { return a.OrderOn }),
		number("commission", func(a *models.Appointment) string { return a.CommissionNo }),
		dated("commission", func(a *models.Appointment) schema.Date { return a.CommissionOn }),
		{key: "commission.by", of: officers, get: func(f *facts) value {
			return f.ofHead(func(a *models.Appointment) value { return value{text: a.CommissionBy} })
		}},
		dated("transmitted", func(a *models.Appointment) schema.Date { return a.TransmittedOn }),
		dated("presented", func(a *models.Appointment) schema.Date { return a.PresentedOn }),
		dated("requested", func(a *models.Appointment) schema.Date { return a.RequestedOn }),
		dated("provisional", func(a *models.Appointment) schema.Date { return a.ProvisionalOn }),
		number("exequatur", func(a *models.Appointment) string { return a.ExequaturNo }),
		dated("exequatur", func(a *models.Appointment) schema.Date { return a.ExequaturOn }),
		{key: "exequatur.until", of: officers, get: func(f *facts) value {
			return f.ofHead(func(a *models.Appointment) value { return f.date(a.ExequaturUntil) })
		}},
		dated("notified", func(a *models.Appointment) schema.Date { return a.NotifiedOn }),
		{key: "term.until", of: officers, get: func(f *facts) value {
			if f.Head == nil || f.Head.Appointment == nil {
				return value{}
			}
			v := f.date(f.Head.TermUntil)
			v.ref = f.Head.Appointment.ID
			return v
		}},
		dated("end", func(a *models.Appointment) schema.Date { return a.EndedOn }),
		{key: "end.reason", of: officers, get: func(f *facts) value {
			return f.ofHead(func(a *models.Appointment) value {
				return value{text: f.w.Choice("appointment", "end_reason", a.EndReason), code: a.EndReason}
			})
		}},
	},
	person("acting", officers, func(f *facts) *view.Officer { return f.Acting }),
	person("former", officers, func(f *facts) *view.Officer { return f.Former }),
	[]field{
		{key: "former.end", of: officers, get: func(f *facts) value {
			if f.Former == nil || f.Former.Appointment == nil {
				return value{}
			}
			v := f.date(f.Former.Appointment.EndedOn)
			v.ref = f.Former.Appointment.ID
			return v
		}},
		{key: "twinning.title", of: twinnings, get: func(f *facts) value { return value{text: f.TwinningTitle} }},
		{key: "partner.home", of: twinnings, cases: true, get: func(f *facts) value { return partner(f, true) }},
		{key: "partner.home.state", of: twinnings, get: func(f *facts) value { return f.stateOf(true) }},
		{key: "partner.other", of: twinnings, cases: true, get: func(f *facts) value { return partner(f, false) }},
		{key: "partner.other.state", of: twinnings, get: func(f *facts) value { return f.stateOf(false) }},
		{key: "agreement", of: twinnings, get: func(f *facts) value {
			if f.Counted == nil {
				return value{}
			}
			return value{text: f.w.Choice("instrument", "instrument", f.Counted.Instrument), code: f.Counted.Instrument, ref: f.Counted.ID}
		}},
		{key: "agreement.date", of: twinnings, get: func(f *facts) value {
			if f.Counted == nil {
				return value{}
			}
			v := f.date(f.Counted.SignedOn)
			v.ref = f.Counted.ID
			return v
		}},
		{key: "agreement.place", of: twinnings, get: func(f *facts) value {
			if f.Counted == nil {
				return value{}
			}
			return value{text: f.Counted.SignedAt, ref: f.Counted.ID}
		}},
		{key: "anniversary", of: twinnings, get: func(f *facts) value {
			if _, years, ok := f.anniversary(); ok {
				return value{text: strconv.Itoa(years)}
			}
			return value{}
		}},
		{key: "anniversary.years", of: twinnings, get: func(f *facts) value {
			if _, years, ok := f.anniversary(); ok {
				return value{text: strings.ReplaceAll(f.w.N("letter.years", years), " ", "\u00a0")}
			}
			return value{}
		}},
		{key: "anniversary.ordinal", of: twinnings, get: func(f *facts) value {
			if _, years, ok := f.anniversary(); ok {
				return value{text: f.r.Ordinal(years)}
			}
			return value{}
		}},
		{key: "anniversary.date", of: twinnings, get: func(f *facts) value {
			if on, _, ok := f.anniversary(); ok {
				return f.date(on.Date())
			}
			return value{}
		}},
		{key: "celebration.title", of: twinnings, get: func(f *facts) value {
			return f.ofEvent(func(e *models.Event) value { return value{text: e.Title} })
		}},
		{key: "celebration.date", of: twinnings, get: func(f *facts) value {
			return f.ofEvent(func(e *models.Event) value { return f.span(e) })
		}},
		{key: "celebration.place", of: twinnings, get: func(f *facts) value {
			return f.ofEvent(func(e *models.Event) value { return value{text: e.Place} })
		}},
		{key: "celebration.city", of: twinnings, cases: true, get: func(f *facts) value { return city(f.EventCity, f.EventForms) }},
		{key: "event.title", of: diary, get: func(f *facts) value { return value{text: f.Event.Title, ref: f.Event.ID} }},
		{key: "event.date", of: diary, get: func(f *facts) value { return f.span(f.Event) }},
		{key: "event.place", of: diary, get: func(f *facts) value { return value{text: f.Event.Place, ref: f.Event.ID} }},
		{key: "event.city", of: diary, cases: true, get: func(f *facts) value { return city(f.EventCity, f.EventForms) }},
		{key: "event.participants", of: diary, get: func(f *facts) value { return value{text: f.Event.Participants, ref: f.Event.ID} }},
	},
)

func paper(key string, of func(*models.Letterhead) string) field {
	return field{key: key, get: func(f *facts) value {
		if f.paper == nil {
			return value{}
		}
		return value{text: strings.TrimSpace(of(f.paper)), ref: f.paper.ID}
	}}
}

func post(key string, cases bool, get func(*facts) value) field {
	return field{key: key, of: offices, cases: cases, get: func(f *facts) value {
		if f.Post == nil {
			return value{}
		}
		v := get(f)
		if v.ref == 0 {
			v.ref = f.Post.ID
		}
		return v
	}}
}

func consent(key string, get func(*facts) value) field {
	return post(key, false, func(f *facts) value {
		if f.Consent == nil {
			return value{}
		}
		return get(f)
	})
}

// person is what can be said of somebody: the name, how to address and to title him or her, and whether titles take the form of a woman
// or of a man; neither where that is unknown.
func person(key string, of []string, who func(*facts) *view.Officer) []field {
	say := func(rest string, cases bool, get func(f *facts, o *view.Officer) value) field {
		return field{key: key + rest, of: of, cases: cases, get: func(f *facts) value {
			o := who(f)
			if o == nil {
				return value{}
			}
			v := get(f, o)
			if v.ref == 0 {
				v.ref = o.Person.ID
			}
			return v
		}}
	}
	is := func(form string) func(*facts, *view.Officer) value {
		return func(f *facts, o *view.Officer) value {
			if o.Person.GenderForm != form {
				return value{}
			}
			return value{text: f.w.Choice("person", "gender_form", form), code: form}
		}
	}
	return []field{
		say(".name", true, func(_ *facts, o *view.Officer) value { return value{text: o.Name, forms: o.Forms} }),
		say(".honorific", false, func(f *facts, o *view.Officer) value {
			if o.Person.GenderForm == "" {
				return value{}
			}
			return value{text: f.w.T("letter.honorific." + o.Person.GenderForm)}
		}),
		say(".female", false, is("f")),
		say(".male", false, is("m")),
		say(".title", false, func(_ *facts, o *view.Officer) value { return value{text: o.Title} }),
		say(".class", false, func(f *facts, o *view.Officer) value {
			if o.Appointment == nil {
				return value{}
			}
			return value{text: f.w.Choice("appointment", "class", o.Appointment.Class), code: o.Appointment.Class, ref: o.Appointment.ID}
		}),
		say(".since", false, func(f *facts, o *view.Officer) value {
			if o.Appointment == nil {
				return value{}
			}
			v := f.date(o.Appointment.Since())
			v.ref = o.Appointment.ID
			return v
		}),
	}
}

func number(key string, of func(*models.Appointment) string) field {
	return field{key: key + ".number", of: officers, get: func(f *facts) value {
		return f.ofHead(func(a *models.Appointment) value { return value{text: of(a)} })
	}}
}

func dated(key string, of func(*models.Appointment) schema.Date) field {
	return field{key: key + ".date", of: officers, get: func(f *facts) value {
		return f.ofHead(func(a *models.Appointment) value { return f.date(of(a)) })
	}}
}

// ofHead is something of the appointment the letter is about, else of the one who acts where nobody heads the post.
func (f *facts) ofHead(get func(*models.Appointment) value) value {
	o := f.Head
	if o == nil {
		o = f.Acting
	}
	if o == nil || o.Appointment == nil {
		return value{}
	}
	v := get(o.Appointment)
	v.ref = o.Appointment.ID
	return v
}

func (f *facts) ofEvent(get func(*models.Event) value) value {
	e := f.Event
	if e == nil {
		e = f.Celebration
	}
	if e == nil {
		return value{}
	}
	v := get(e)
	v.ref = e.ID
	return v
}

func (f *facts) state(st *models.State) value {
	if st == nil {
		return value{}
	}
	name := st.Name.In(f.w.Lang, "en")
	if name == "" {
		name = st.Code
	}
	return value{text: name, code: st.Code, ref: st.ID}
}

func (f *facts) choice(kind, class string) value {
	return value{text: f.w.Choice(kind, "class", class), code: class}
}

func city(c *models.City, forms []models.CaseForm) value {
	if c == nil {
		return value{}
	}
	return value{text: c.Name, forms: forms, ref: c.ID}
}

// partner is our side of a twinning, the one in the State the register is kept for, or the other one.
func (f *facts) partner(home bool) *view.LetterPartner {
	if len(f.Partners) == 0 {
		return nil
	}
	own := max(0, slices.IndexFunc(f.Partners, func(p view.LetterPartner) bool { return p.State != nil && f.Home != nil && p.State.ID == f.Home.ID }))
	if home {
		return &f.Partners[own]
	}
	for i := range f.Partners {
		if i != own {
			return &f.Partners[i]
		}
	}
	return nil
}

func partner(f *facts, home bool) value {
	p := f.partner(home)
	if p == nil {
		return value{}
	}
	return value{text: p.Name, forms: p.Forms, ref: p.City.ID}
}

func (f *facts) stateOf(home bool) value {
	if p := f.partner(home); p != nil {
		return f.state(p.State)
	}
	return value{}
}

func (f *facts) anniversary() (schema.Day, int, bool) {
	if f.Counted == nil {
		return 0, 0, false
	}
	return models.NextAnniversary(f.Counted.SignedOn, f.Day)
}

// nationality is the States the person belongs to.
func (f *facts) nationality() value {
	if f.Head == nil {
		return value{}
	}
	names := make([]string, 0, len(f.Nationalities))
	for _, st := range f.Nationalities {
		names = append(names, f.state(st).text)
	}
	v := value{text: strings.Join(names, ", "), ref: f.Head.Person.ID}
	if len(f.Nationalities) == 1 {
		v.code = f.Nationalities[0].Code
	}
	return v
}

// office is whose letter it is: by the letterhead, else as the register calls itself.
func (f *facts) office() value {
	if f.paper != nil && f.paper.Lang == f.w.Lang {
		return value{text: f.paper.Office, ref: f.paper.ID}
	}
	if f.Own.Name != "" {
		return value{text: f.Own.Name, ref: f.Own.ID}
	}
	if f.paper != nil {
		return value{text: f.paper.Office, ref: f.paper.ID}
	}
	return value{ref: f.Own.ID}
}

// addressee is who was chosen; else whom a letter like this goes to.
func (f *facts) addressee() string {
	if to := strings.TrimSpace(f.o.Addressee); to != "" {
		return to
	}
	if f.sort == "letter" {
		return f.officerAddress()
	}
	if name := f.ministry().text; name != "" {
		return name + "\n" + f.state(f.Receiving).text
	}
	return ""
}

// ministry is whom notes about a consulate of the register's own State go to where nobody else was chosen: the ministry of the State the
// consulate is in.
func (f *facts) ministry() value {
	if strings.TrimSpace(f.o.Addressee) != "" || f.Post == nil || f.Home == nil || f.Sending == nil || f.Receiving == nil || f.Sending.ID != f.Home.ID {
		return value{}
	}
	v := value{text: f.w.T("letter.ministry")}
	for _, c := range []string{"dative", "accusative"} {
		v.forms = append(v.forms, models.CaseForm{Lang: f.w.Lang, Case: c, Text: f.w.T("letter.ministry." + c)})
	}
	return v
}

// officerAddress is where a letter to the officer goes: the name, the consulate and its address.
func (f *facts) officerAddress() string {
	if f.Head == nil || f.Post == nil {
		return ""
	}
	name := f.Head.Name
	if g := f.Head.Person.GenderForm; g != "" {
		name = f.w.T("letter.honorific."+g) + " " + name
	}
	address := f.Post.PostalAddress
	if address == "" {
		address = f.Post.OfficeAddress
	}
	return strings.Join(texts(name, f.PostTitle, address), "\n")
}

// national tells that somebody is a national of the State the consulate is in, whose express consent art. 22 asks for.
func (f *facts) national() value {
	if f.Head == nil || f.Receiving == nil {
		return value{}
	}
	p := f.Head.Person
	if p.Residence != "national" && !slices.Contains(p.Nationalities, f.Receiving.ID) {
		return value{}
	}
	return value{text: f.w.Choice("person", "residence", "national"), ref: p.ID}
}

func (f *facts) date(d schema.Date) value { return value{text: f.day(d), code: string(d)} }

// day is a date in the long form, which never breaks.
func (f *facts) day(d schema.Date) string { return strings.ReplaceAll(f.w.LongDate(d), " ", "\u00a0") }

func (f *facts) span(e *models.Event) value {
	v := f.date(e.From)
	v.ref = e.ID
	if e.Until != "" && e.Until != e.From {
		v.text += "\u00a0– " + f.day(e.Until)
	}
	return v
}
