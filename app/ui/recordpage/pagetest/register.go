package pagetest

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Now is the instant tests live in.
var Now = time.Date(2026, 11, 22, 10, 42, 0, 0, time.UTC)

// Story is a register with the ids of what is told in it.
type Story struct {
	Store                *store.Store
	Post, Person         int64
	Torun, Kaunas        int64
	Twinning, Exhibition int64
	Lithuania, Poland    int64
}

// Empty makes a register without records, kept by a keeper.
func Empty(t testing.TB, keeper string) *store.Store {
	t.Helper()
	s, err := store.Create(context.Background(), filepath.Join(t.TempDir(), "lithuania.exq"), store.Beginning{
		Keeper: keeper, State: "LT", Name: "Ministry of Foreign Affairs", Language: "en", States: []store.Seed{
			{Code: "LT", Names: schema.Localized{"en": "Lithuania", "lt": "Lietuva", "pl": "Litwa"}},
			{Code: "PL", Names: schema.Localized{"en": "Poland", "lt": "Lenkija", "pl": "Polska"}},
			{Code: "DE", Names: schema.Localized{"en": "Germany", "lt": "Vokietija", "pl": "Niemcy"}},
		}}, store.Options{Author: "R. Example", Account: "rex", Machine: "desk-7", Now: func() time.Time { return Now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

type writer struct {
	t  testing.TB
	s  *store.Store
	tx *store.Tx
}

func (w *writer) create(rec schema.Record) int64 {
	w.t.Helper()
	if err := w.tx.Create(rec); err != nil {
		w.t.Fatal(err)
	}
	return rec.Meta().ID
}

func (w *writer) action(kind string, f func()) {
	w.t.Helper()
	if _, err := w.s.Do(context.Background(), store.Action{Kind: kind}, func(tx *store.Tx) error {
		w.tx = tx
		f()
		return nil
	}); err != nil {
		w.t.Fatalf("%s: %v", kind, err)
	}
}

func (w *writer) state(code string) int64 {
	w.t.Helper()
	st, err := w.s.StateByCode(context.Background(), code)
	if err != nil {
		w.t.Fatal(err)
	}
	return st.ID
}

func (w *writer) life(post int64, events ...*models.PostEvent) {
	w.t.Helper()
	var placed []*models.PostEvent
	for _, e := range events {
		e.Parent = post
		models.PlaceEvent(e, placed)
		w.create(e)
		placed = append(placed, e)
	}
}

// Torun writes the story: a consulate closed some time in 2022 and reopened on 12 May 2023, its new consul, the twinning with Kaunas.
func Torun(t testing.TB, keeper string) *Story {
	t.Helper()
	w := &writer{t: t, s: Empty(t, keeper)}
	st := &Story{Store: w.s, Lithuania: w.state("LT"), Poland: w.state("PL")}
	w.action("add_city", func() {
		st.Kaunas = w.create(&models.City{Name: "Kaunas", Country: st.Lithuania, Region: "Kauno apskritis", RegionCode: "LT-KU", Population: 305120})
	})
	w.action("add_post", func() {
		st.Torun = w.create(&models.City{Name: "Toruń", OtherNames: schema.NewSet("Thorn", "Torunė"), Country: st.Poland, Region: "Kujawsko-Pomorskie", RegionCode: "PL-04",
			Coords: schema.Coords{Lat: 53.01375, Lon: 18.59814, Known: true}, Population: 198613})
		st.Post = w.create(&models.Post{SendingState: st.Lithuania, ReceivingState: st.Poland, RegisterNo: "PL-7", OfficeAddress: "ul. Szeroka 12\n87-100 Toruń",
			Emails: schema.NewSet("torun@example.org"), Web: "https://torun.example.org", OpeningHours: "Tuesday and Thursday 10–13"})
		phone := &models.Phone{Use: "office", Number: "+48 56 555 01 23"}
		phone.Parent = st.Post
		w.create(phone)
		w.life(st.Post,
			&models.PostEvent{Event: models.Established, Seat: st.Torun, Class: "consulate", District: "Kujawsko-Pomorskie",
				PostTitle: schema.Localized{"en": "Honorary Consulate of Lithuania in Toruń", "lt": "Lietuvos garbės konsulatas Torunėje"}},
			&models.PostEvent{Event: models.ClosedTemporarily, Date: "2022", Note: "No activity for about a year."},
			&models.PostEvent{Event: models.Reopened, Date: "2023-05-12", Reference: "Note 12/2023"},
			&models.PostEvent{Event: models.Ceremony, Date: "2023-05-12", Note: "During the anniversary visit from Kaunas."})
	})
	w.action("add_appointment", func() {
		before := w.create(&models.Person{FamilyName: "Przykładowy", GivenName: "Jan", GenderForm: "m"})
		w.create(&models.Appointment{Post: st.Post, Person: before, Category: models.Honorary, Role: models.Head, Class: "consul", TookUp: "2009", EndedOn: "2021-12", EndReason: "resigned"})
		st.Person = w.create(&models.Person{FamilyName: "Przykładowski", GivenName: "Przemysław", GenderForm: "m", Occupation: "businessman"})
		spelling := &models.Spelling{Use: "keeper", Lang: "lt", Name: "Pšemeslav Pavyzdys"}
		spelling.Parent = st.Person
		w.create(spelling)
		w.create(&models.Appointment{Post: st.Post, Person: st.Person, Category: models.Honorary, Role: models.Head, Class: "consul",
			CommissionOn: "2023-04-03", CommissionNo: "17", ExequaturOn: "2023-04-20", TookUp: "2023-05-12", TermUntil: "2027-02-28"})
	})
	w.action("add_twinning", func() {
		st.Twinning = w.create(&models.Twinning{Type: "twinning", FirstContact: "2008", Cooperation: schema.NewSet("culture", "education", "sport")})
		for _, city := range []int64{st.Kaunas, st.Torun} {
			p := &models.Partner{City: city, Level: "city"}
			p.Parent = st.Twinning
			w.create(p)
		}
		for _, x := range []*models.Instrument{{Instrument: "protocol_of_intent", SignedOn: "2016-02-26", SignedAt: "Toruń"}, {Instrument: "cooperation_agreement", SignedOn: "2018-02-16", SignedAt: "Kaunas"}} {
			x.Parent = st.Twinning
			id := w.create(x)
			if x.SignedOn == "2018-02-16" {
				for i, city := range []int64{st.Kaunas, st.Torun} {
					r := &models.Resolution{City: city, Number: []string{"T-27", "XLIV/702/18"}[i], Date: []schema.Date{"2018-02-06", "2018-01-25"}[i]}
					r.Parent = id
					w.create(r)
				}
			}
		}
	})
	about := schema.NewRefs(st.Post, st.Twinning)
	for _, e := range []*models.Event{
		{Event: "visit", Title: "Anniversary visit of the delegation of Kaunas", From: "2023-05-12", Until: "2023-05-14", City: st.Torun, Participants: "Delegation of the city of Kaunas led by the mayor"},
		{Event: "working_session", Title: "Working sessions of the municipalities", From: "2023-05-12", City: st.Torun, Place: "Town Hall"},
		{Event: "gift", Title: "Gift: the sculpture “Freedom Fighter”", From: "2023-05-13", City: st.Torun, Gift: "A bronze sculpture"},
		{Event: "exhibition", Title: "Exhibition on the interwar capital", From: "2023-05-13", City: st.Torun, Place: "Old Town Hall", Text: "Photographs of the modernist buildings of Kaunas.\nOpened by the Honorary Consul.", Links: schema.NewSet("https://kaunas.example.org/exhibition")},
		{Event: "service", Title: "Mass in the cathedral", From: "2023-05-14", City: st.Torun},
	} {
		e.About = about
		w.action("add_event", func() { st.Exhibition = max(st.Exhibition, w.create(e)) })
	}
	return st
}

// More adds consulates of other cities, so that lists have something to sort and filter.
func (st *Story) More(t testing.TB) {
	t.Helper()
	w := &writer{t: t, s: st.Store}
	germany := w.state("DE")
	cities := []struct {
		name, region string
		country      int64
		events       []*models.PostEvent
		head         string
		from, until  schema.Date
	}{
		{"Gdańsk", "Pomorskie", st.Poland, []*models.PostEvent{{Event: models.Established, Date: "2004-03-11"}}, "Jolanta Przykład", "2019-03", "2027-03-01"},
		{"Kraków", "Małopolskie", st.Poland, []*models.PostEvent{{Event: models.Established, Date: "1998"}}, "Kazimierz Wzorcowy", "2016-01-02", "2026-01-01"},
		{"Olsztyn", "Warmińsko-Mazurskie", st.Poland, []*models.PostEvent{{Event: models.Established, Date: "2011-10"}}, "", "", ""},
		{"Łódź", "Łódzkie", st.Poland, []*models.PostEvent{{Event: models.Established, Date: "~1995"}, {Event: models.Closed, Date: "2014-06-30"}}, "", "", ""},
		{"Poznań", "Wielkopolskie", st.Poland, []*models.PostEvent{{Event: models.ConsentRequested, Date: "2026-09-01"}}, "", "", ""},
		{"Hamburg", "Hamburg", germany, []*models.PostEvent{{Event: models.Established, Date: "1997-05-20"}}, "Hanna Muster", "2021-06-01", "2031-05-31"},
		{"München", "Bayern", germany, []*models.PostEvent{{Event: models.Established, Date: "2001"}, {Event: models.ClosedTemporarily, Date: "2026-02"}}, "", "", ""},
		{"Erfurt", "Thüringen", germany, []*models.PostEvent{{Event: models.Established, Date: "2000-02-14"}}, "Erika Beispiel", "2023-10-01", "2026-12-31"},
	}
	for i, c := range cities {
		w.action("add_post", func() {
			city := w.create(&models.City{Name: c.name, Region: c.region, Country: c.country})
			emails := schema.Set{}
			if i%2 == 0 {
				emails = schema.NewSet(fmt.Sprintf("consulate%d@example.org", i))
			}
			post := w.create(&models.Post{SendingState: st.Lithuania, ReceivingState: c.country, RegisterNo: fmt.Sprintf("X-%d", 9+i), Emails: emails})
			c.events[0].Seat, c.events[0].Class = city, "consulate"
			c.events[0].PostTitle = schema.Localized{"en": "Honorary Consulate of Lithuania in " + c.name}
			w.life(post, c.events...)
			if c.head != "" {
				var given, family string
				if _, err := fmt.Sscan(c.head, &given, &family); err != nil {
					t.Fatal(err)
				}
				person := w.create(&models.Person{FamilyName: family, GivenName: given, GenderForm: "f"})
				w.create(&models.Appointment{Post: post, Person: person, Category: models.Honorary, Role: models.Head, Class: "consul", TookUp: c.from, TermUntil: c.until})
			}
		})
	}
}
