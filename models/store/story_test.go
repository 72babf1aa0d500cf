package store_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

func on(t *testing.T, s *store.Store, post int64, day schema.Date) models.PostState {
	t.Helper()
	d, ok := day.Day()
	if !ok {
		t.Fatalf("%s is no day", day)
	}
	states, err := s.StatesOn(context.Background(), d, post)
	if err != nil {
		t.Fatal(err)
	}
	return states[post]
}

// The story of Toruń: a gap known to the year, a reopening, and who was consul when.
func TestTorunAsItStood(t *testing.T) {
	s := newRegister(t)
	post, city := torun(t, s)
	appoint(t, s, post.ID, "Przykładowski", models.Appointment{Class: "consul", CommissionOn: "2023-04-03", ExequaturOn: "2023-04-20", TookUp: "2023-05-12", TermUntil: "2028-05-11"})
	for _, c := range []struct {
		day       schema.Date
		status    string
		certainty schema.Certainty
		inOffice  schema.Certainty
		admitted  bool
	}{
		{"2023-03-01", models.ClosedForATime, schema.Certainly, schema.No, false},
		{"2022-06-01", models.ClosedForATime, schema.Possibly, schema.No, false},
		{"2023-05-01", models.ClosedForATime, schema.Certainly, schema.No, true},
		{"2023-05-12", models.Open, schema.Certainly, schema.Certainly, false},
		{"2026-11-22", models.Open, schema.Certainly, schema.Certainly, false},
		{"2029-01-01", models.Open, schema.Certainly, schema.Certainly, false}, // a lapsed term ends nothing
	} {
		st := on(t, s, post.ID, c.day)
		if st.Status != c.status || st.Certainty != c.certainty || st.HeadCertainty != c.inOffice || (st.Admitted != 0) != c.admitted {
			t.Errorf("%s: %+v", c.day, st)
		}
	}
	if st := on(t, s, post.ID, "2023-05-12"); st.Seat != city.ID || st.District != "Kujawsko-Pomorskie" || st.Since != "2023-05-12" {
		t.Errorf("what the events set: %+v", st)
	}
	found, err := s.Check(context.Background())
	if err != nil || len(found) > 0 {
		t.Errorf("check: %v %v", found, err)
	}
	texts, err := s.Texts(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range texts {
		if x.Kind == "post" && (!strings.Contains(x.Text, "Pšemeslav") || !strings.Contains(x.Text, "Kujawsko") || !strings.Contains(x.Text, "Lenkija")) {
			t.Errorf("search text of the post: %q", x.Text)
		}
	}
}

func TestInvariantsRefuse(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	post, city := torun(t, s)
	appoint(t, s, post.ID, "Pierwszy", models.Appointment{Class: "consul", TookUp: "2023-05-12"})
	refuse := func(name, code string, f func(*store.Tx) error) {
		t.Helper()
		before, _, _ := s.Seal(ctx)
		_, err := s.Do(ctx, store.Action{Kind: "test"}, f)
		var p schema.Problems
		if !errors.As(err, &p) || p[0].Code != code {
			t.Errorf("%s: %v", name, err)
		}
		if after, _, _ := s.Seal(ctx); after != before {
			t.Errorf("%s: something was written", name)
		}
	}
	person := func(tx *store.Tx) int64 {
		p := &models.Person{FamilyName: "Drugi"}
		if err := tx.Create(p); err != nil {
			t.Fatal(err)
		}
		return p.ID
	}
	refuse("second head", "two_heads", func(tx *store.Tx) error {
		return tx.Create(&models.Appointment{Post: post.ID, Person: person(tx), Category: "honorary", Role: "head", TookUp: "2024-01-01"})
	})
	refuse("end before start", "end_before_start", func(tx *store.Tx) error {
		return tx.Create(&models.Appointment{Post: post.ID, Person: person(tx), Category: "honorary", Role: "head", TookUp: "2021-05", EndedOn: "2020"})
	})
	refuse("no sending State", "required", func(tx *store.Tx) error { return tx.Create(&models.Post{ReceivingState: city.Country}) })
	refuse("one partner", "twinning_needs_two", func(tx *store.Tx) error {
		tw := &models.Twinning{Type: "twinning"}
		if err := tx.Create(tw); err != nil {
			return err
		}
		p := &models.Partner{City: city.ID, Level: "city"}
		p.Parent = tw.ID
		return tx.Create(p)
	})
	refuse("a State as seat", "no_such_reference", func(tx *store.Tx) error {
		e := &models.PostEvent{Event: models.SeatChanged, Date: "2024", Seat: post.SendingState}
		e.Parent = post.ID
		return tx.Create(e)
	})
	mustDo(t, s, "number", func(tx *store.Tx) error {
		rec, err := tx.Get("post", post.ID)
		if err != nil {
			return err
		}
		rec.(*models.Post).RegisterNo = "PL-7"
		return tx.Update(rec)
	})
	refuse("register number twice", "already_used", func(tx *store.Tx) error {
		return tx.Create(&models.Post{SendingState: post.SendingState, ReceivingState: city.Country, RegisterNo: "PL-7"})
	})
}

func TestUndoByNameAlsoAfterRestart(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	post, _ := torun(t, s)
	first := mustDo(t, s, "edit", func(tx *store.Tx) error {
		rec, err := tx.Get("post", post.ID)
		if err != nil {
			return err
		}
		rec.(*models.Post).RegisterNo = "PL-7"
		return tx.Update(rec)
	})
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(ctx, path, store.Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	second := mustDo(t, s, "edit", func(tx *store.Tx) error {
		rec, err := tx.Get("post", post.ID)
		if err != nil {
			return err
		}
		rec.(*models.Post).RegisterNo = "PL-8"
		return tx.Update(rec)
	})
	if _, err := s.Undo(ctx, first.Seq, ""); !store.Is(err, store.LaterChange) {
		t.Fatalf("a later change stands on it: %v", err)
	}
	if _, err := s.Undo(ctx, second.Seq, ""); err != nil {
		t.Fatal(err)
	}
	redo, err := s.LastAction(ctx, true)
	if err != nil || redo.Undoes != second.Seq {
		t.Fatalf("redo: %+v %v", redo, err)
	}
	if _, err := s.Undo(ctx, first.Seq, ""); err != nil {
		t.Fatal(err)
	}
	rec, err := s.Get(ctx, "post", post.ID)
	if err != nil || rec.(*models.Post).RegisterNo != "" {
		t.Fatalf("register number: %+v %v", rec, err)
	}
	if found, err := s.Check(ctx); err != nil || len(found) > 0 {
		t.Fatalf("check: %v %v", found, err)
	}
}

func TestUndoOfCreationIsRefusedWhileUsed(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	post, _ := torun(t, s)
	appoint(t, s, post.ID, "Pierwszy", models.Appointment{TookUp: "2023-05-12"})
	if _, err := s.Undo(ctx, 2, ""); !store.Is(err, store.StillUsed) {
		t.Fatalf("the appointment points at the post: %v", err)
	}
	if _, err := s.Undo(ctx, 3, ""); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(ctx, 2, ""); err != nil {
		t.Fatal(err)
	}
	if n, err := s.Count(ctx, "post"); n != 0 || err != nil {
		t.Fatalf("posts left: %d %v", n, err)
	}
	redo, err := s.LastAction(ctx, true)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(ctx, redo.Seq, ""); err != nil {
		t.Fatal(err)
	}
	if n, err := s.Count(ctx, "post"); n != 1 || err != nil {
		t.Fatalf("posts after redo: %d %v", n, err)
	}
	if st := on(t, s, post.ID, "2024-01-01"); st.Status != models.Open {
		t.Errorf("as it stood after redo: %+v", st)
	}
	if found, err := s.Check(ctx); err != nil || len(found) > 0 {
		t.Fatalf("check: %v %v", found, err)
	}
}
