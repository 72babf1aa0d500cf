package act_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// clock is the instant tests live in.
func clock() time.Time { return time.Date(2026, 11, 22, 10, 42, 0, 0, time.UTC) }

// kit is a register with two States, some cities and persons.
type kit struct {
	t        testing.TB
	s        *store.Store
	lt, pl   int64
	de       int64
	torun    int64
	olsztyn  int64
	kaunas   int64
	persons  []int64
	lastDone act.Outcome
}

var ctx = context.Background()

func newKit(t testing.TB) *kit {
	t.Helper()
	s, err := store.Create(ctx, filepath.Join(t.TempDir(), "lithuania.exq"), store.Beginning{Keeper: "ministry", State: "LT", Language: "en", States: []store.Seed{
		{Code: "LT", Names: schema.Localized{"en": "Lithuania"}}, {Code: "PL", Names: schema.Localized{"en": "Poland"}}, {Code: "DE", Names: schema.Localized{"en": "Germany"}}}},
		store.Options{Author: "R. Example", Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	k := &kit{t: t, s: s}
	for code, at := range map[string]*int64{"LT": &k.lt, "PL": &k.pl, "DE": &k.de} {
		st, err := s.StateByCode(ctx, code)
		if err != nil {
			t.Fatal(err)
		}
		*at = st.ID
	}
	k.write(func(tx *store.Tx) error {
		for name, at := range map[string]*int64{"Toruń": &k.torun, "Olsztyn": &k.olsztyn, "Kaunas": &k.kaunas} {
			c := &models.City{Name: name, Country: k.pl}
			if err := tx.Create(c); err != nil {
				return err
			}
			*at = c.ID
		}
		for _, name := range []string{"Wymyślony", "Zmyślona", "Przykładowa", "Fikcyjny"} {
			p := &models.Person{FamilyName: name, GivenName: "A."}
			if err := tx.Create(p); err != nil {
				return err
			}
			k.persons = append(k.persons, p.ID)
		}
		return nil
	})
	return k
}

func (k *kit) write(f func(*store.Tx) error) {
	k.t.Helper()
	if _, err := k.s.Do(ctx, store.Action{Kind: "test"}, f); err != nil {
		k.t.Fatal(err)
	}
}

// try takes a step with what it proposes itself.
func (k *kit) try(key string, subject int64, in act.Input) (act.Outcome, error) {
	k.t.Helper()
	a := act.Of(key)
	if err := act.Defaults(ctx, k.s, a, subject, &in); err != nil {
		return act.Outcome{}, err
	}
	return act.Do(ctx, k.s, a, subject, &in, nil)
}

// do takes a step that must be possible and returns the record to go on with.
func (k *kit) do(key string, subject int64, in act.Input) int64 {
	k.t.Helper()
	out, err := k.try(key, subject, in)
	if err != nil {
		k.t.Fatalf("%s: %v", key, err)
	}
	k.lastDone = out
	return out.Subject
}

// refused takes a step that must be refused with a code.
func (k *kit) refused(key string, subject int64, in act.Input, code, field string) {
	k.t.Helper()
	before, _, _ := k.s.Seal(ctx)
	_, err := k.try(key, subject, in)
	var bad schema.Problems
	if !errors.As(err, &bad) || bad[0].Code != code || (field != "" && bad[0].Field != field) {
		k.t.Errorf("%s: %v, want %s of %s", key, err, code, field)
	}
	if after, _, _ := k.s.Seal(ctx); after != before {
		k.t.Errorf("%s was refused and wrote something", key)
	}
}

func (k *kit) preview(key string, subject int64, in act.Input) act.Preview {
	k.t.Helper()
	a := act.Of(key)
	if err := act.Defaults(ctx, k.s, a, subject, &in); err != nil {
		k.t.Fatal(err)
	}
	before, _, _ := k.s.Seal(ctx)
	p, err := act.Rehearse(ctx, k.s, a, subject, &in, nil, advice.OfPost)
	if err != nil {
		k.t.Fatalf("%s: %v", key, err)
	}
	if after, _, _ := k.s.Seal(ctx); after != before {
		k.t.Errorf("the preview of %s wrote something", key)
	}
	return p
}

func (k *kit) on(post int64, day schema.Date) models.PostState {
	k.t.Helper()
	d, _ := day.Day()
	states, err := k.s.StatesOn(ctx, d, post)
	if err != nil {
		k.t.Fatal(err)
	}
	return states[post]
}

func (k *kit) appointment(id int64) *models.Appointment {
	k.t.Helper()
	rec, err := k.s.Get(ctx, "appointment", id)
	if err != nil {
		k.t.Fatal(err)
	}
	return rec.(*models.Appointment)
}

// post establishes a post that is open since 2010 with a head since 2015.
func (k *kit) post() (post, head int64) {
	k.t.Helper()
	post = k.do("establish", 0, act.Input{ReceivingState: k.pl, Seat: k.torun, On: "2010-01-01", District: "Kujawsko-Pomorskie", ConsentNo: "5", ConsentOn: "2009-11-01"})
	head = k.do("appoint", post, act.Input{Person: k.persons[0], On: "2014-10-01"})
	k.do("exequatur-granted", head, act.Input{On: "2014-12-01"})
	k.do("took-up", head, act.Input{On: "2015-01-01", NotifiedOn: "2015-01-05"})
	return post, head
}

func hasFollow(list []act.Follow, key string) bool {
	for _, f := range list {
		if f.Key == key {
			return true
		}
	}
	return false
}

func keys(next []act.Next) []string {
	var out []string
	for _, n := range next {
		out = append(out, n.Key)
	}
	return out
}
