package store_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// now is the instant tests live in.
var now = time.Date(2026, 11, 22, 10, 42, 0, 0, time.UTC)

func clock() time.Time { return now }

var seeds = []store.Seed{
	{Code: "LT", Names: schema.Localized{"en": "Lithuania", "lt": "Lietuva", "pl": "Litwa"}},
	{Code: "PL", Names: schema.Localized{"en": "Poland", "lt": "Lenkija", "pl": "Polska"}},
	{Code: "DE", Names: schema.Localized{"en": "Germany", "lt": "Vokietija", "pl": "Niemcy"}},
}

var beginning = store.Beginning{Keeper: "ministry", State: "LT", Name: "Ministry", Language: "en", States: seeds}

// newRegister makes an empty register in a temporary folder.
func newRegister(t testing.TB) *store.Store {
	t.Helper()
	s, err := store.Create(context.Background(), filepath.Join(t.TempDir(), "lithuania.exq"),
		beginning, store.Options{Author: "R. Example", Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func mustDo(t testing.TB, s *store.Store, kind string, f func(*store.Tx) error) store.Result {
	t.Helper()
	res, err := s.Do(context.Background(), store.Action{Kind: kind}, f)
	if err != nil {
		t.Fatalf("%s: %v", kind, err)
	}
	return res
}

func state(t testing.TB, s *store.Store, code string) int64 {
	t.Helper()
	st, err := s.StateByCode(context.Background(), code)
	if err != nil {
		t.Fatal(err)
	}
	return st.ID
}

// torun writes the post of the story with its life and returns it.
func torun(t testing.TB, s *store.Store) (post *models.Post, city *models.City) {
	t.Helper()
	city = &models.City{Name: "Toruń", Country: state(t, s, "PL"), Region: "Kujawsko-Pomorskie", RegionCode: "PL-04"}
	post = &models.Post{SendingState: state(t, s, "LT"), ReceivingState: city.Country}
	mustDo(t, s, "add_post", func(tx *store.Tx) error {
		if err := tx.Create(city); err != nil {
			return err
		}
		if err := tx.Create(post); err != nil {
			return err
		}
		var events []*models.PostEvent
		for _, e := range []*models.PostEvent{
			{Event: models.Established, Seat: city.ID, Class: "consulate", District: "Kujawsko-Pomorskie",
				PostTitle: schema.Localized{"en": "Honorary Consulate of Lithuania in Toruń", "lt": "Lietuvos garbės konsulatas Torunėje"}},
			{Event: models.ClosedTemporarily, Date: "2022"},
			{Event: models.Reopened, Date: "2023-05-12"},
			{Event: models.Ceremony, Date: "2023-05-12"},
		} {
			e.Parent = post.ID
			models.PlaceEvent(e, events)
			if err := tx.Create(e); err != nil {
				return err
			}
			events = append(events, e)
		}
		return nil
	})
	return post, city
}

func appoint(t testing.TB, s *store.Store, post int64, name string, a models.Appointment) *models.Appointment {
	t.Helper()
	p := &models.Person{FamilyName: name, GivenName: "Przemysław", GenderForm: "m"}
	mustDo(t, s, "appoint", func(tx *store.Tx) error {
		if err := tx.Create(p); err != nil {
			return err
		}
		sp := &models.Spelling{Use: "keeper", Name: "Pšemeslav Pavyzdys"}
		sp.Parent = p.ID
		if err := tx.Create(sp); err != nil {
			return err
		}
		a.Post, a.Person = post, p.ID
		if a.Category == "" {
			a.Category = models.Honorary
		}
		if a.Role == "" {
			a.Role = models.Head
		}
		return tx.Create(&a)
	})
	return &a
}
