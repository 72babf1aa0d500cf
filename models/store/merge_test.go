package store_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

func merge(t testing.TB, s *store.Store, kind string, from, into int64) store.Result {
	t.Helper()
	return mustDo(t, s, "merge", func(tx *store.Tx) error { return tx.Merge(kind, from, into) })
}

// standing writes every standing record with all its fields, references as uids, and its version left out.
func standing(t testing.TB, s *store.Store) (out []string) {
	t.Helper()
	for _, k := range models.Catalog.All() {
		recs, err := s.List(context.Background(), k.Key, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range recs {
			line := fmt.Sprint(k.Key, " ", r.Meta().UID, " ", r.Meta().Parent)
			for _, f := range k.Fields {
				v, err := f.Encode(r, s)
				if err != nil {
					t.Fatal(err)
				}
				line += " " + f.Key + "=" + v
			}
			out = append(out, line)
		}
	}
	slices.Sort(out)
	return out
}

func TestMergeOfPersons(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	post, _ := torun(t, s)
	a := appoint(t, s, post.ID, "Pierwszy", models.Appointment{TookUp: "2019", EndedOn: "2021"})
	b := appoint(t, s, post.ID, "Pierwsza", models.Appointment{TookUp: "2024"})
	var visit *models.Event
	mustDo(t, s, "edit", func(tx *store.Tx) error {
		rec, err := tx.Get("person", a.Person)
		if err != nil {
			return err
		}
		p := rec.(*models.Person)
		p.Occupation, p.Languages = "merchant", schema.NewSet("lt", "pl")
		sp := &models.Spelling{Use: "former", Name: "Dawny"}
		sp.Parent = p.ID
		visit = &models.Event{Event: "visit", Title: "Visit", About: schema.NewRefs(a.Person, b.Person, post.ID)}
		return errors.Join(tx.Update(p), tx.Create(sp), tx.Create(visit))
	})
	before := standing(t, s)
	res := merge(t, s, "person", a.Person, b.Person)
	clean(t, s)

	f, err := s.File(ctx, "person", b.Person)
	if err != nil {
		t.Fatal(err)
	}
	p := f.Rec.(*models.Person)
	if p.FamilyName != "Pierwsza" || p.Occupation != "merchant" || len(p.Languages) != 2 {
		t.Errorf("what is left: %+v", p)
	}
	if n := len(f.Parts["spelling"]); n != 2 { // one is the same, one is new
		t.Errorf("%d spellings", n)
	}
	if n := len(f.Parts["appointment"]); n != 2 {
		t.Errorf("%d appointments", n)
	}
	ev, err := s.Get(ctx, "event", visit.ID)
	if err != nil || !slices.Equal(ev.(*models.Event).About, schema.NewRefs(b.Person, post.ID)) {
		t.Errorf("about %v %v", ev, err)
	}
	from, err := s.Get(ctx, "person", a.Person)
	if err != nil || from.Meta().Void != "merged "+p.UID.String() {
		t.Errorf("removed because %q, %v", from.Meta().Void, err)
	}
	log, err := s.LoggedAction(ctx, res.Seq)
	if err != nil || log.Subject != b.Person {
		t.Errorf("about %d, %v", log.Subject, err)
	}

	if _, err := s.Undo(ctx, res.Seq, ""); err != nil {
		t.Fatal(err)
	}
	clean(t, s)
	if after := standing(t, s); !slices.Equal(before, after) {
		t.Errorf("after undo: %v", firstOther(before, after))
	}
	redo, err := s.LastAction(ctx, true)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(ctx, redo.Seq, ""); err != nil {
		t.Fatal(err)
	}
	clean(t, s)
}

func TestMergeOfPosts(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	into, city := torun(t, s)
	from := &models.Post{SendingState: into.SendingState, ReceivingState: into.ReceivingState, RegisterNo: "PL-7", Note: "twice", Emails: schema.NewSet("a@example.org")}
	mustDo(t, s, "add", func(tx *store.Tx) error {
		if err := tx.Create(from); err != nil {
			return err
		}
		for i, e := range []*models.PostEvent{{Event: models.Ceremony, Date: "2012-02-03"}, {Event: models.Reopened, Date: "2023-05-12"}, {Event: models.SeatChanged, Date: "2025", Seat: city.ID}} {
			e.Parent, e.Ordinal = from.ID, int64(i+1)
			if err := tx.Create(e); err != nil {
				return err
			}
		}
		return nil
	})
	before := standing(t, s)
	res := merge(t, s, "post", from.ID, into.ID)
	clean(t, s)
	f, err := s.File(ctx, "post", into.ID)
	if err != nil {
		t.Fatal(err)
	}
	var order []string
	for _, e := range models.EventsOf(f) {
		order = append(order, e.Event+" "+string(e.Date))
	}
	want := []string{"established ", "ceremony 2012-02-03", "closed_temporarily 2022", "reopened 2023-05-12", "ceremony 2023-05-12", "seat_changed 2025"}
	if !slices.Equal(order, want) {
		t.Errorf("events %q", order)
	}
	if p := f.Rec.(*models.Post); p.RegisterNo != "PL-7" || len(p.Emails) != 1 {
		t.Errorf("post %+v", p)
	}
	if _, err := s.Undo(ctx, res.Seq, ""); err != nil {
		t.Fatal(err)
	}
	clean(t, s)
	if after := standing(t, s); !slices.Equal(before, after) {
		t.Errorf("after undo: %v", firstOther(before, after))
	}
}

func TestMergeOfTwinningsWithGrandchildren(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	_, city := torun(t, s)
	twin := func(reference, number string) *models.Twinning {
		tw := &models.Twinning{Type: "twinning"}
		mustDo(t, s, "twin", func(tx *store.Tx) error {
			if err := tx.Create(tw); err != nil {
				return err
			}
			if err := twoPartners(tx, tw.ID, city.ID); err != nil {
				return err
			}
			in := &models.Instrument{Instrument: "agreement", SignedOn: "2018-02-16", Reference: reference}
			in.Parent = tw.ID
			if err := tx.Create(in); err != nil {
				return err
			}
			r := &models.Resolution{City: city.ID, Number: number}
			r.Parent = in.ID
			return tx.Create(r)
		})
		return tw
	}
	a, b, c := twin("1", "7"), twin("1", "8"), twin("2", "9")
	before := standing(t, s)
	first, second := merge(t, s, "twinning", a.ID, b.ID), merge(t, s, "twinning", c.ID, b.ID)
	clean(t, s)
	for kind, want := range map[string]int{"twinning": 1, "partner": 2, "instrument": 2, "resolution": 3} {
		if n, err := s.Count(ctx, kind); n != want || err != nil {
			t.Errorf("%d of kind %s, not %d; %v", n, kind, want, err)
		}
	}
	for _, seq := range []int64{second.Seq, first.Seq} {
		if _, err := s.Undo(ctx, seq, ""); err != nil {
			t.Fatal(err)
		}
	}
	clean(t, s)
	if after := standing(t, s); !slices.Equal(before, after) {
		t.Errorf("after undo: %v", firstOther(before, after))
	}
}

func TestMergeSaysWhyNot(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	post, city := torun(t, s)
	gone := &models.City{Name: "Nowhere", Country: city.Country}
	mustDo(t, s, "add", func(tx *store.Tx) error { return tx.Create(gone) })
	mustDo(t, s, "remove", func(tx *store.Tx) error { return tx.Void("city", gone.ID, "") })
	reg, err := s.Register(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for code, c := range map[string]struct {
		kind       string
		from, into int64
	}{
		store.MergeSame:      {"city", city.ID, city.ID},
		store.MergeKind:      {"city", city.ID, post.ID},
		store.MergeRemoved:   {"city", gone.ID, city.ID},
		store.MergeSingleton: {"register", reg.ID, reg.ID},
		store.NoSuchRecord:   {"city", city.ID, 1 << 40},
	} {
		_, err := s.Do(ctx, store.Action{Kind: "merge"}, func(tx *store.Tx) error { return tx.Merge(c.kind, c.from, c.into) })
		if !store.Is(err, code) {
			t.Errorf("%s: %v", code, err)
		}
	}
	var p schema.Problems
	_, err = s.Do(ctx, store.Action{Kind: "merge"}, func(tx *store.Tx) error { return tx.Merge("state", post.SendingState, post.ReceivingState) })
	if !errors.As(err, &p) || p[0].Code != "same_state" {
		t.Errorf("a post of one State: %v", err)
	}
}

func TestMergeOfAStateWithManyPosts(t *testing.T) {
	ctx := context.Background()
	n := 5000
	if testing.Short() {
		n = 500
	}
	s := newRegister(t)
	lt, pl, de := state(t, s, "LT"), state(t, s, "PL"), state(t, s, "DE")
	mustDo(t, s, "import", func(tx *store.Tx) error { return generate(tx, 1, n, lt, pl) })
	before := standing(t, s)
	start := time.Now()
	res := merge(t, s, "state", pl, de)
	took := time.Since(start)
	if posts, err := s.Select(ctx, "post", `k."receiving_state" = ?`, de); len(posts) != n || err != nil {
		t.Errorf("%d posts moved, %v", len(posts), err)
	}
	start = time.Now()
	if _, err := s.Undo(ctx, res.Seq, ""); err != nil {
		t.Fatal(err)
	}
	t.Logf("a State of %d posts merged in %s, taken apart in %s", n, took.Round(time.Millisecond), time.Since(start).Round(time.Millisecond))
	clean(t, s)
	if after := standing(t, s); !slices.Equal(before, after) {
		t.Errorf("after undo: %v", firstOther(before, after))
	}
}
