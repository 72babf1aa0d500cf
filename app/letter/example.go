package letter

import (
	"time"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// example is what the fields of the editor's help are filled from: an invented consulate and invented persons.
func example(w *words.Words) *facts {
	lt := &models.State{Code: "LT", Name: schema.Localized{"en": "Lithuania", "lt": "Lietuva", "pl": "Litwa"}}
	lt.ID = 1
	pl := &models.State{Code: "PL", Name: schema.Localized{"en": "Poland", "lt": "Lenkija", "pl": "Polska"}}
	pl.ID = 2
	r := view.New(nil, w)
	officer := func(given, family, gender string, a *models.Appointment) *view.Officer {
		p := &models.Person{GivenName: given, FamilyName: family, GenderForm: gender, Occupation: w.T("letter.example.occupation"), Residence: "national"}
		return &view.Officer{Person: p, Appointment: a, Name: p.FullName(), Title: w.T("head.title." + gender + ".honorary.consul"), TermUntil: a.TermUntil}
	}
	seat := &models.City{Name: "Toruń", Region: "Kujawsko-Pomorskie"}
	event := &models.Event{Title: w.T("letter.example.event"), From: "2028-02-16", Until: "2028-02-17", Place: w.T("letter.example.place"), Participants: w.T("letter.example.participants")}
	return &facts{
		r: r, w: w,
		o: Options{Number: "VU-2028-14", Addressee: w.T("letter.ministry"), Author: "R. Pavyzdė", Made: time.Time{}},
		paper: &models.Letterhead{Lang: w.Lang, Office: w.T("letter.example.office"), Unit: w.T("letter.example.unit"), Place: "Vilnius", Address: "Pavyzdžio g. 1, Vilnius",
			Phone: "+370 5 555 0100", Email: "letters@mfa.example", Web: "mfa.example", Signatory: "Rūta Pavyzdė", Title: w.T("letter.example.signatory")},
		LetterFacts: &view.LetterFacts{
			Day: schema.DayOf(2028, 1, 12), Own: &models.Register{}, Home: lt, Sending: lt, Receiving: pl,
			Post:      &models.Post{RegisterNo: "LT-PL-01", OfficeAddress: "ul. Przykładowa 49, Toruń"},
			PostTitle: w.T("post.suggested_title", map[string]any{"State": lt.Name.In(w.Lang), "City": "Toruń"}),
			Class:     "consulate", District: "Kujawsko-Pomorskie", Seat: seat, Mission: w.T("letter.example.mission"),
			Consent: &models.PostEvent{ConsentRequestNo: "VU-2023-3", ConsentRequestOn: "2023-01-10", ConsentNo: "DPT-41", ConsentOn: "2023-02-20"},
			Head: officer("Zofia", "Wymyślona", "f", &models.Appointment{Category: models.Honorary, Role: models.Head, Class: "consul", ProposalNo: "P-7", ProposalOn: "2023-01-05",
				ConsentAskedNo: "VU-2023-4", ConsentAskedOn: "2023-01-12", ConsentNo: "DPT-42", ConsentOn: "2023-02-24", OrderNo: "V-61", OrderOn: "2023-03-20",
				CommissionNo: "KP-2023/7", CommissionOn: "2023-04-03", CommissionBy: "Jonas Pavyzdys", TransmittedOn: "2023-04-05", PresentedOn: "2023-04-11", RequestedOn: "2023-04-05",
				ProvisionalOn: "2023-04-12", ExequaturNo: "E-9", ExequaturOn: "2023-04-20", ExequaturUntil: "2028-04-19", TookUp: "2023-05-12", NotifiedOn: "2023-05-15",
				TermUntil: "2028-05-11", EndedOn: "2028-05-11", EndReason: "expired"}),
			Acting:        officer("Tomasz", "Nibylski", "m", &models.Appointment{Category: models.Honorary, Role: models.ActingHead, Class: "consul", TookUp: "2028-05-12"}),
			Former:        officer("Jan", "Przykładowy", "m", &models.Appointment{Category: models.Honorary, Role: models.Head, Class: "consul", TookUp: "2009-04-01", EndedOn: "2022-12-31"}),
			Nationalities: []*models.State{pl},
			TwinningTitle: "Kaunas – Toruń",
			Partners: []view.LetterPartner{{City: &models.City{Name: "Kaunas"}, State: lt, Name: "Kaunas"},
				{City: seat, State: pl, Name: "Toruń"}},
			Counted: &models.Instrument{Instrument: "cooperation_agreement", SignedOn: "2018-02-16", SignedAt: "Kaunas"},
			Event:   event, EventCity: &models.City{Name: "Kaunas"},
		},
	}
}
