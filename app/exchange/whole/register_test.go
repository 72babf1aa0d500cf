package whole_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/exchange/whole"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

var ctx = context.Background()

const madeBy = "Exequatur test"

// newRegister makes an empty register with the States of the world.
func newRegister(t testing.TB) *store.Store {
	t.Helper()
	var seeds []store.Seed
	for _, s := range place.States() {
		seeds = append(seeds, store.Seed{UID: schema.UID(place.StateUID(s.Code)), Code: s.Code, Names: s.Names})
	}
	s, err := store.Create(ctx, filepath.Join(t.TempDir(), "x.exq"),
		store.Beginning{Keeper: "ministry", State: "LT", Name: "Ministry", Language: "lt", States: seeds},
		store.Options{Author: "R. Example", Now: func() time.Time { return time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC) }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func do(t testing.TB, s *store.Store, f func(tx *store.Tx) error) store.Result {
	t.Helper()
	res, err := s.Do(ctx, store.Action{Kind: "add_post"}, f)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

func stateID(t testing.TB, s *store.Store, code string) int64 {
	t.Helper()
	st, err := s.StateByCode(ctx, code)
	if err != nil {
		t.Fatal(err)
	}
	return st.ID
}

// uid makes uids in an order of their own.
func uid(n byte) schema.UID { return schema.UID{0: n, 6: 0x70, 8: 0x80, 15: n} }

func under(rec schema.Record, owner schema.Record) schema.Record {
	rec.Meta().Parent = owner.Meta().ID
	return rec
}

func known(rec schema.Record, n byte) schema.Record {
	rec.Meta().UID = uid(n)
	return rec
}

// story is a small register: a post with a life, a head, a note that answers a later one, a twinning, an attachment twice.
type story struct {
	s      *store.Store
	post   *models.Post
	second *models.Post
	person *models.Person
	head   *models.Appointment
	state  *models.State
}

func newStory(t testing.TB) *story {
	t.Helper()
	s := newRegister(t)
	lt, pl := stateID(t, s, "LT"), stateID(t, s, "PL")
	x := &story{s: s,
		post:   &models.Post{SendingState: lt, ReceivingState: pl, Emails: schema.NewSet("a@example.org", "b@example.org"), OfficeAddress: "ul. „Pierwsza” 1\nToruń\t\\ <&>"},
		second: &models.Post{SendingState: lt, ReceivingState: pl},
		person: &models.Person{FamilyName: "Przykładowski", GivenName: "=Jan"},
	}
	city := &models.City{Name: "Toruń", Country: pl, Coords: schema.Coords{Lat: 53.01375, Lon: -18.598140000000001, Known: true}}
	do(t, s, func(tx *store.Tx) error {
		for _, rec := range []schema.Record{city, known(x.person, 9), known(x.post, 9+1), known(x.second, 9-1)} {
			if err := tx.Create(rec); err != nil {
				return err
			}
		}
		x.head = &models.Appointment{Post: x.post.ID, Person: x.person.ID, Category: models.Honorary, Role: models.Head, Class: "consul", TookUp: "~2008", TermUntil: "2011"}
		for _, rec := range []schema.Record{
			under(&models.PostEvent{Event: models.Established, Date: "<2001", Ordinal: 1 << 16, Seat: city.ID, PostTitle: schema.Localized{"lt": "Garbės konsulatas", "pl": "Konsulat"}}, x.post),
			under(&models.PostEvent{Event: models.ClosedTemporarily, Date: "2022", Ordinal: 2 << 16}, x.post),
			under(&models.Phone{Use: "office", Number: "+48 56 000 00 00"}, x.post),
			x.head,
		} {
			if err := tx.Create(rec); err != nil {
				return err
			}
		}
		tw := &models.Twinning{Type: "twinning"}
		if err := tx.Create(tw); err != nil {
			return err
		}
		for _, level := range []string{"city", "county"} {
			if err := tx.Create(under(&models.Partner{City: city.ID, Level: level}, tw)); err != nil {
				return err
			}
		}
		instrument := under(&models.Instrument{Instrument: "agreement", SignedOn: "2018-02-16"}, tw)
		if err := tx.Create(instrument); err != nil {
			return err
		}
		return tx.Create(under(&models.Resolution{City: city.ID}, instrument))
	})
	do(t, s, func(tx *store.Tx) error { // the first post is supervised by the second, whose uid is lower, and the other way round
		x.second.Mission = x.post.ID
		return tx.Update(x.second)
	})
	do(t, s, func(tx *store.Tx) error {
		hash, size, err := tx.PutBlob(strings.NewReader("an agreement\n"))
		if err != nil {
			return err
		}
		for _, of := range []int64{x.post.ID, x.person.ID} {
			if err := tx.Create(&models.Attachment{Of: of, Name: "Agreement.TXT", Media: "text/plain", Size: size, Hash: hash}); err != nil {
				return err
			}
		}
		return nil
	})
	do(t, s, func(tx *store.Tx) error { // the keeper's own settings, and a State that is called otherwise
		r, err := tx.Select("register", "")
		if err != nil {
			return err
		}
		r[0].(*models.Register).GiftFrom = schema.Money{Minor: 15000, Currency: "EUR"}
		r[0].(*models.Register).Name = "Ministerija"
		st, err := tx.Get("state", pl)
		if err != nil {
			return err
		}
		x.state = st.(*models.State)
		x.state.Name = schema.Localized{"lt": "Lenkijos Respublika"}
		return firstOf(tx.Update(r[0]), tx.Update(st))
	})
	return x
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func asJSON(t testing.TB, s *store.Store) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := whole.WriteJSON(ctx, s, &b, madeBy); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asZIP(t testing.TB, s *store.Store) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := whole.WriteZIP(ctx, s, &b, madeBy); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func saved(t testing.TB, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func seal(t testing.TB, s *store.Store) int64 {
	t.Helper()
	seq, _, err := s.Seal(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return seq
}

func clean(t testing.TB, s *store.Store) {
	t.Helper()
	if found, err := s.Check(ctx); err != nil || len(found) > 0 {
		t.Errorf("check: %v %v", found, err)
	}
}

// line shows where two exports differ.
func line(a, b []byte) string {
	x, y := bytes.Split(a, []byte("\n")), bytes.Split(b, []byte("\n"))
	for i := range min(len(x), len(y)) {
		if !bytes.Equal(x[i], y[i]) {
			return string(x[i]) + "\n" + string(y[i])
		}
	}
	return "one ends before the other"
}
