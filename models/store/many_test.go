package store_test

import (
	"context"
	"errors"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// An action of more changes than are held in memory: parts refused and kept, the log whole, announced without a list, taken back and
// done again.
func TestAnActionOfManyChanges(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	lt, pl := state(t, s, "LT"), state(t, s, "PL")
	var heard []store.Event
	s.Subscribe(func(e store.Event) { heard = append(heard, e) })
	refused := 0
	res := mustDo(t, s, "import", func(tx *store.Tx) error {
		if err := generate(tx, 1, 10, lt, pl); err != nil { // before any part: it must stay whatever becomes of these
			return err
		}
		for round := range uint64(4) {
			problems, err := tx.Try(func() error {
				tx.From(int(round) + 2)
				if err := generate(tx, 2+round, 300, lt, pl); err != nil || round != 1 {
					return err
				}
				return tx.Create(&models.Post{SendingState: lt, ReceivingState: lt})
			})
			if err != nil {
				return err
			}
			if len(problems.Errors()) > 0 {
				refused++
			}
		}
		return generate(tx, 9, 10, lt, pl)
	})
	const kept = 3*300 + 20
	if n, err := s.Count(ctx, "post"); n != kept || refused != 1 || err != nil {
		t.Errorf("%d posts, %d parts refused, %v", n, refused, err)
	}
	changes, err := s.ChangesOf(ctx, res.Seq)
	if err != nil || len(changes) != kept*recordsPerPost+kept/10 {
		t.Errorf("%d changes %v", len(changes), err)
	}
	lines := map[int]bool{}
	for i, c := range changes {
		lines[c.Line] = true
		if i > 0 && c.Record <= changes[i-1].Record {
			t.Fatal("the changes are out of order")
		}
	}
	if len(lines) != 4 {
		t.Errorf("lines %v", lines)
	}
	if len(heard) != 1 || !heard[0].Many || len(heard[0].Changed) > 0 || !res.Many {
		t.Errorf("announced: %d events", len(heard))
	}
	clean(t, s)
	undo, err := s.Undo(ctx, res.Seq, "")
	if err != nil {
		t.Fatal(err)
	}
	if n, err := s.Count(ctx, "person"); n != 0 || err != nil {
		t.Errorf("%d persons stand, %v", n, err)
	}
	clean(t, s)
	if _, err := s.Undo(ctx, undo.Seq, ""); err != nil {
		t.Fatal(err)
	}
	if n, err := s.Count(ctx, "post"); n != kept || err != nil {
		t.Errorf("done again: %d posts, %v", n, err)
	}
	clean(t, s)
	if _, err := s.Do(ctx, store.Action{Kind: "import"}, func(tx *store.Tx) error {
		if err := generate(tx, 20, 400, lt, pl); err != nil {
			return err
		}
		return errors.New("stop")
	}); err == nil {
		t.Fatal("a failure was kept")
	}
	mustDo(t, s, "import", func(tx *store.Tx) error { return generate(tx, 20, 400, lt, pl) })
	clean(t, s)
}

// A record changed by the action that made it is derived from what it has become.
func TestChangedWhileBeingMade(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	var e *models.Event
	mustDo(t, s, "add", func(tx *store.Tx) error {
		e = &models.Event{Event: "other", Title: "before"}
		if err := tx.Create(e); err != nil {
			return err
		}
		e.Title = "after"
		return tx.Update(e)
	})
	if n, err := s.Names(ctx, e.ID); err != nil || n[e.ID].Title != "after" {
		t.Errorf("called %q %v", n[e.ID].Title, err)
	}
	clean(t, s)
}

// Who reads through the action sees what it wrote a moment ago.
func TestAnActionReadsWhatItWrote(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	mustDo(t, s, "add", func(tx *store.Tx) error {
		within := tx.Store()
		for want := 1; want < 3; want++ {
			if err := tx.Create(&models.Event{Event: "other", Title: "visit"}); err != nil {
				return err
			}
			if recs, err := within.Select(ctx, "event", `k."title" = ?`, "visit"); err != nil || len(recs) != want {
				t.Errorf("%d seen, not %d: %v", len(recs), want, err)
			}
		}
		return nil
	})
	clean(t, s)
}
