package view_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// now is the instant tests live in.
var now = time.Date(2026, 11, 22, 10, 42, 0, 0, time.UTC)

func day(t testing.TB, d schema.Date) schema.Day {
	t.Helper()
	out, ok := d.Day()
	if !ok {
		t.Fatalf("%s is no day", d)
	}
	return out
}

func newRegister(t testing.TB) *store.Store {
	t.Helper()
	s, err := store.Create(context.Background(), filepath.Join(t.TempDir(), "lithuania.exq"), store.Beginning{Keeper: "ministry", State: "LT", Name: "Ministry", Language: "en", States: []store.Seed{
		{UID: schema.UID{1}, Code: "LT", Names: schema.Localized{"en": "Lithuania", "lt": "Lietuva", "pl": "Litwa"}},
		{UID: schema.UID{2}, Code: "PL", Names: schema.Localized{"en": "Poland", "lt": "Lenkija", "pl": "Polska"}},
		{UID: schema.UID{3}, Code: "US", Names: schema.Localized{"en": "United States"}},
	}}, store.Options{Author: "R. Example", Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func english(s *store.Store) *view.Register { return view.New(s, words.In("en")) }

// story is the register with the life of Toruń in it.
type story struct {
	s                               *store.Store
	torun, kaunas, philadelphia     *models.City
	post                            *models.Post
	head                            *models.Person
	twinning, other, ended          *models.Twinning
	visit                           *models.Event
	appointment                     *models.Appointment
	lithuania, poland, unitedStates int64
}

func (x *story) must(t testing.TB, f func(*store.Tx) error) {
	t.Helper()
	if _, err := x.s.Do(context.Background(), store.Action{Kind: "add"}, f); err != nil {
		t.Fatal(err)
	}
}

func create(tx *store.Tx, recs ...schema.Record) error {
	for _, rec := range recs {
		if err := tx.Create(rec); err != nil {
			return err
		}
	}
	return nil
}

func under[R schema.Record](owner schema.Record, recs ...R) []schema.Record {
	out := make([]schema.Record, len(recs))
	for i, rec := range recs {
		rec.Meta().Parent = owner.Meta().ID
		out[i] = rec
	}
	return out
}

// addPost writes a post with its events, placed in order.
func addPost(tx *store.Tx, p *models.Post, events ...*models.PostEvent) error {
	if err := tx.Create(p); err != nil {
		return err
	}
	for i, e := range events {
		e.Parent = p.ID
		models.PlaceEvent(e, events[:i:i])
		if err := tx.Create(e); err != nil {
			return err
		}
	}
	return nil
}

func newStory(t testing.TB) *story {
	t.Helper()
	x := &story{s: newRegister(t)}
	ctx := context.Background()
	for code, id := range map[string]*int64{"LT": &x.lithuania, "PL": &x.poland, "US": &x.unitedStates} {
		st, err := x.s.StateByCode(ctx, code)
		if err != nil {
			t.Fatal(err)
		}
		*id = st.ID
	}
	x.torun = &models.City{Name: "Toruń", Country: x.poland, Region: "Kujawsko-Pomorskie", OtherNames: schema.NewSet("Thorn")}
	x.kaunas = &models.City{Name: "Kaunas", Country: x.lithuania, Region: "Kauno apskritis"}
	x.philadelphia = &models.City{Name: "Philadelphia", Country: x.unitedStates}
	x.post = &models.Post{SendingState: x.lithuania, ReceivingState: x.poland, RegisterNo: "PL-04"}
	x.head = &models.Person{FamilyName: "Example", GivenName: "P.", GenderForm: "m"}
	x.twinning, x.other, x.ended = &models.Twinning{Type: "partnership", FirstContact: "2008"}, &models.Twinning{Type: "twinning"}, &models.Twinning{Type: "friendship"}
	x.must(t, func(tx *store.Tx) error {
		if err := create(tx, x.torun, x.kaunas, x.philadelphia, x.head, x.twinning, x.other, x.ended); err != nil {
			return err
		}
		err := addPost(tx, x.post,
			&models.PostEvent{Event: models.Established, Seat: x.torun.ID, Class: "consulate", District: "Kujawsko-Pomorskie",
				PostTitle: schema.Localized{"en": "Honorary Consulate of Lithuania in Toruń", "lt": "Lietuvos garbės konsulatas Torunėje"}},
			&models.PostEvent{Event: models.ClosedTemporarily, Date: "2022"},
			&models.PostEvent{Event: models.Reopened, Date: "2023-05-12"},
			&models.PostEvent{Event: models.Ceremony, Date: "2023-05-12"})
		if err != nil {
			return err
		}
		x.appointment = &models.Appointment{Post: x.post.ID, Person: x.head.ID, Category: models.Honorary, Role: models.Head, Class: "consul",
			CommissionOn: "2023-04-03", ExequaturOn: "2023-04-20", TookUp: "2023-05-12", TermUntil: "2028-05-11"}
		if err := create(tx, x.appointment); err != nil {
			return err
		}
		for _, side := range []struct {
			t    *models.Twinning
			with *models.City
		}{{x.twinning, x.kaunas}, {x.other, x.philadelphia}, {x.ended, x.philadelphia}} {
			if err := create(tx, under(side.t, &models.Partner{City: side.with.ID, Level: "city"}, &models.Partner{City: x.torun.ID, Level: "city"})...); err != nil {
				return err
			}
		}
		agreement := &models.Instrument{Instrument: "cooperation_agreement", SignedOn: "2018-02-16", SignedAt: "Kaunas Town Hall"}
		if err := create(tx, under(x.twinning, &models.Instrument{Instrument: "protocol_of_intent", SignedOn: "2016-02-26"}, agreement)...); err != nil {
			return err
		}
		if err := create(tx, under(agreement, &models.Resolution{City: x.torun.ID, Date: "2018-01-25"})...); err != nil {
			return err
		}
		if err := create(tx, under(x.other, &models.Instrument{Instrument: "agreement", SignedOn: "1976"})...); err != nil {
			return err
		}
		if err := create(tx, under(x.ended, &models.Instrument{Instrument: "agreement", SignedOn: "1995-03-01", EndedOn: "2022-03-03"})...); err != nil {
			return err
		}
		x.visit = &models.Event{Event: "visit", Title: "Visit of the Kaunas delegation", From: "2023-05-12", Until: "2023-05-14", City: x.torun.ID, About: schema.NewRefs(x.post.ID, x.twinning.ID)}
		return create(tx, x.visit)
	})
	return x
}
