package store_test

import (
	"context"
	"errors"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// letter makes an incoming letter; number 0 is the next one.
func letter(year, number int64) *models.Correspondence {
	return &models.Correspondence{Direction: "in", Year: year, Number: number, Date: schema.Date("2026-05-04"), Subject: "Letter"}
}

func numberUsed(err error) bool {
	var p schema.Problems
	return errors.As(err, &p) && p[0].Code == "already_used" && p[0].Field == "number" && p[0].Level == schema.Error
}

func TestRunningNumbers(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	add := func(letters ...*models.Correspondence) error {
		_, err := s.Do(ctx, store.Action{Kind: "add"}, func(tx *store.Tx) error {
			for _, l := range letters {
				if err := tx.Create(l); err != nil {
					return err
				}
			}
			return nil
		})
		return err
	}
	want := func(l *models.Correspondence, n int64) {
		t.Helper()
		got, err := s.Get(ctx, "correspondence", l.ID)
		if err != nil || got.(*models.Correspondence).Number != n || l.Number != n {
			t.Errorf("number %v (%d), not %d; %v", got, l.Number, n, err)
		}
	}
	a, b, c, d := letter(2026, 0), letter(2026, 0), letter(2025, 0), letter(2026, 7)
	if err := add(a, b, c, d); err != nil {
		t.Fatal(err)
	}
	want(a, 1)
	want(b, 2)
	want(c, 1)
	want(d, 7)
	if err := add(letter(2026, 2)); !numberUsed(err) {
		t.Errorf("a number given twice: %v", err)
	}
	between := letter(2026, 5)
	if err := add(between); err != nil {
		t.Errorf("a number that was left out: %v", err)
	}
	mustDo(t, s, "remove", func(tx *store.Tx) error { return tx.Void("correspondence", d.ID, "mistake") })
	if err := add(letter(2026, 7)); !numberUsed(err) {
		t.Errorf("the number of a removed record: %v", err)
	}
	next := letter(2026, 0)
	if err := add(next); err != nil {
		t.Fatal(err)
	}
	want(next, 8)

	// What is taken back leaves no gap.
	var kept *models.Correspondence
	mustDo(t, s, "import", func(tx *store.Tx) error {
		for i := range 3 {
			l := letter(2026, 0)
			if i == 1 {
				l.Subject = "" // required
			}
			refused, err := tx.Try(func() error { return tx.Create(l) })
			if err != nil || (len(refused.Errors()) > 0) != (i == 1) {
				t.Errorf("%v %v", refused, err)
			}
			kept = l
		}
		return nil
	})
	want(kept, 10)
}

func TestARunningNumberIsNotEditedIntoAnothers(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	a, b, c := letter(2026, 0), letter(2026, 0), letter(2025, 0)
	mustDo(t, s, "add", func(tx *store.Tx) error { return errors.Join(tx.Create(a), tx.Create(b), tx.Create(c)) })
	edit := func(f func(*models.Correspondence)) error {
		_, err := s.Do(ctx, store.Action{Kind: "edit"}, func(tx *store.Tx) error {
			rec, err := tx.Get("correspondence", b.ID)
			if err != nil {
				return err
			}
			f(rec.(*models.Correspondence))
			return tx.Update(rec)
		})
		return err
	}
	if err := edit(func(l *models.Correspondence) { l.Number = 1 }); !numberUsed(err) {
		t.Errorf("the number of another one: %v", err)
	}
	if err := edit(func(l *models.Correspondence) { l.Subject = "Other" }); err != nil {
		t.Errorf("another field: %v", err)
	}
	if err := edit(func(l *models.Correspondence) { l.Year = 2025 }); err != nil {
		t.Errorf("another year, where it is free: %v", err)
	}
	if err := edit(func(l *models.Correspondence) { l.Number = 1 }); !numberUsed(err) {
		t.Errorf("used in that year: %v", err)
	}
	if err := edit(func(l *models.Correspondence) { l.Number = 12 }); err != nil {
		t.Errorf("a free number: %v", err)
	}
	clean(t, s)
}
