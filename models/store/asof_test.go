package store_test

import (
	"context"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// The three ways of asking how posts stand agree on every day, also on days that are in doubt.
func TestCountsStatusesAndStatesAgree(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	torun(t, s)
	lt, pl := state(t, s, "LT"), state(t, s, "PL")
	mustDo(t, s, "import", func(tx *store.Tx) error {
		if err := tx.Create(&models.Post{SendingState: pl, ReceivingState: lt}); err != nil { // without a life
			return err
		}
		return generate(tx, 5, 60, lt, pl)
	})
	for day := schema.DayOf(1989, 1, 1); day < schema.DayOf(2027, 1, 1); day += 97 {
		agree(t, s, day)
	}
	agree(t, s, s.Today())
	n, err := s.Count(ctx, "post")
	if err != nil || n != 62 {
		t.Fatal(n, err)
	}
}

func agree(t *testing.T, s *store.Store, day schema.Day) {
	t.Helper()
	ctx := context.Background()
	ids, err := s.IDs(ctx, "post")
	if err != nil {
		t.Fatal(err)
	}
	states, err := s.StatesOn(ctx, day)
	if err != nil {
		t.Fatal(err)
	}
	statuses, err := s.StatusesOn(ctx, day)
	if err != nil {
		t.Fatal(err)
	}
	counts, err := s.CountsOn(ctx, day)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		st, ok := states[id]
		if !ok {
			st.Status, st.Certainty = models.NotOpen, schema.Certainly
		}
		x, ok := statuses[id]
		if !ok {
			x.Status, x.Certainty = models.NotOpen, schema.Certainly
		}
		if st.Status != x.Status || st.Certainty != x.Certainty || st.Since != x.Since {
			t.Fatalf("%s: post %d is %+v and %+v", day.Date(), id, st, x)
		}
		counts[st.Status]--
	}
	for status, n := range counts {
		if n != 0 {
			t.Errorf("%s: %d too many counted as %s", day.Date(), n, status)
		}
	}
}
