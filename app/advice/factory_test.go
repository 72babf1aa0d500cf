package advice_test

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// now is the instant tests live in.
var now = time.Date(2026, 11, 22, 10, 42, 0, 0, time.UTC)

// office is a register under test.
type office struct {
	testing.TB
	s                  *store.Store
	lt, pl, lv         int64
	kaunas, torun, old int64 // cities
}

func newOffice(t testing.TB) *office {
	t.Helper()
	seeds := []store.Seed{{Code: "LT", Names: schema.Localized{"en": "Lithuania"}}, {Code: "PL", Names: schema.Localized{"en": "Poland"}}, {Code: "LV", Names: schema.Localized{"en": "Latvia"}}}
	s, err := store.Create(context.Background(), filepath.Join(t.TempDir(), "lithuania.exq"),
		store.Beginning{Keeper: "ministry", State: "LT", Name: "Ministry", Language: "en", States: seeds}, store.Options{Author: "R. Example", Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	o := &office{TB: t, s: s}
	o.lt, o.pl, o.lv = o.state("LT"), o.state("PL"), o.state("LV")
	o.kaunas = o.add(&models.City{Name: "Kaunas", Country: o.lt})
	o.torun = o.add(&models.City{Name: "Toruń", Country: o.pl, RegionCode: "PL-04"})
	o.old = o.add(&models.City{Name: "Olsztyn", Country: o.pl, RegionCode: "PL-28"})
	return o
}

func (o *office) state(code string) int64 {
	o.Helper()
	st, err := o.s.StateByCode(context.Background(), code)
	if err != nil {
		o.Fatal(err)
	}
	return st.ID
}

func (o *office) do(f func(*store.Tx) error) error {
	_, err := o.s.Do(context.Background(), store.Action{Kind: "test"}, f)
	return err
}

// add writes records in one action and returns the id of the first.
func (o *office) add(recs ...schema.Record) int64 {
	o.Helper()
	if err := o.do(func(tx *store.Tx) error {
		for _, rec := range recs {
			if err := tx.Create(rec); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		o.Fatal(err)
	}
	return recs[0].Meta().ID
}

// edit changes a record as it stands now.
func edit[R schema.Record](o *office, id int64, change func(R)) {
	o.Helper()
	if err := o.do(func(tx *store.Tx) error {
		var zero R
		rec, err := tx.Get(models.KindOf(zero).Key, id)
		if err != nil {
			return err
		}
		change(rec.(R))
		return tx.Update(rec)
	}); err != nil {
		o.Fatal(err)
	}
}

// post adds a post that is open since 2001 and covers some regions.
func (o *office) post(sending int64, regions ...string) int64 {
	o.Helper()
	p := &models.Post{SendingState: sending, ReceivingState: o.pl}
	if err := o.do(func(tx *store.Tx) error {
		if err := tx.Create(p); err != nil {
			return err
		}
		e := &models.PostEvent{Event: models.Established, Date: "2001-05-01", Seat: o.torun, Class: "consulate", Regions: regions}
		e.Parent = p.ID
		models.PlaceEvent(e, nil)
		return tx.Create(e)
	}); err != nil {
		o.Fatal(err)
	}
	return p.ID
}

func (o *office) person(name string) int64 {
	o.Helper()
	return o.add(&models.Person{FamilyName: name, GivenName: "Ona"})
}

// head appoints a head in good order.
func (o *office) head(post, person int64, change func(*models.Appointment)) int64 {
	o.Helper()
	a := &models.Appointment{Post: post, Person: person, Category: models.Honorary, Role: models.Head, Class: "consul", CommissionOn: "2023-11-01", ExequaturOn: "2023-12-01", TookUp: "2024-01-01"}
	if change != nil {
		change(a)
	}
	return o.add(a)
}

// watch watches the register, everything at once.
func (o *office) watch() *advice.Watch {
	w := advice.Start(o.s, slog.New(slog.DiscardHandler), func(work func()) { work() })
	o.Cleanup(w.Stop)
	return w
}

func child[R schema.Record](parent int64, rec R) R {
	rec.Meta().Parent = parent
	return rec
}

// codes are the rules of findings, those accepted in brackets.
func codes(list []advice.Finding) string {
	var out []string
	for _, f := range list {
		if f.Accepted != nil {
			out = append(out, "("+f.Code+")")
		} else {
			out = append(out, f.Code)
		}
	}
	return strings.Join(out, " ")
}

// told is everything that is to be said of findings, in a fixed order.
func told(list []advice.Finding) []string {
	var out []string
	for _, f := range list {
		out = append(out, fmt.Sprint(f.Subject, f.Record, f.Code, f.Detail, f.Args, f.Accepted != nil))
	}
	slices.Sort(out)
	return out
}
