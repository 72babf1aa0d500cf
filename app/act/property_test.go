package act_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Whatever is done in whatever order leaves no post that breaks an invariant, every refusal says why, and taking everything back in
// reverse leads to exactly where it began.
func TestRandomLives(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) { randomLife(t, seed) })
	}
}

func randomLife(t *testing.T, seed uint64) {
	k := newKit(t)
	rnd := rand.New(rand.NewPCG(seed, 7))
	post, _ := k.post()
	k.write(func(tx *store.Tx) error {
		for _, item := range []string{"seal", "flag", "arms"} {
			if err := tx.Create(&models.InventoryItem{Post: post, Item: item, IssuedOn: "2015"}); err != nil {
				return err
			}
		}
		return nil
	})
	before := everything(t, k.s)
	var done []int64
	tried, refused := 0, map[string]int{}
	for len(done) < 40 && tried < 400 {
		tried++
		a := act.All()[rnd.IntN(len(act.All()))]
		if a.On == "twinning" || a.Key == "establish" {
			continue
		}
		subject, err := act.Subject(ctx, k.s, a, "post", post)
		if err == nil {
			in := randomInput(rnd, k)
			if err = act.Defaults(ctx, k.s, a, subject, in); err != nil {
				t.Fatal(err)
			}
			var preview act.Preview
			if preview, err = act.Rehearse(ctx, k.s, a, subject, in, nil, advice.OfPost); err != nil {
				t.Fatalf("%s: %v", a.Key, err)
			}
			var out act.Outcome
			out, err = act.Do(ctx, k.s, a, subject, in, nil)
			if (err != nil) != preview.Refused {
				t.Fatalf("%s: the preview says refused %t, and then: %v", a.Key, preview.Refused, err)
			}
			if out.Seq != 0 {
				done = append(done, out.Seq)
			}
		}
		var bad schema.Problems
		switch {
		case err == nil:
		case errors.As(err, &bad) && len(bad) > 0:
			refused[bad[0].Code]++
		default:
			t.Fatalf("%s: %v", a.Key, err)
		}
		file, err := k.s.File(ctx, "post", post)
		if err != nil {
			t.Fatal(err)
		}
		if bad := models.Catalog.Kind("post").Check(file).Errors(); len(bad) > 0 {
			t.Fatalf("after %s: %v", a.Key, bad)
		}
	}
	if len(done) < 15 {
		t.Fatalf("only %d steps were taken; refused: %v", len(done), refused)
	}
	slices.Reverse(done)
	for _, seq := range done {
		if _, err := k.s.Undo(ctx, seq, ""); err != nil {
			t.Fatalf("undo of %d: %v", seq, err)
		}
	}
	if after := everything(t, k.s); after != before {
		t.Errorf("taking all back does not lead to where it began:\n%s\n%s", before, after)
	}
	if found, err := k.s.Check(ctx); err != nil || len(found) > 0 {
		t.Errorf("check: %v %v", found, err)
	}
}

// randomInput is an answer to whatever a step may ask, dates as precise as sources are.
func randomInput(rnd *rand.Rand, k *kit) *act.Input {
	date := func() schema.Date {
		d := schema.DateOf(2010+rnd.IntN(18), 1+rnd.IntN(12), 1+rnd.IntN(28))
		return d[:[]int{4, 7, 10, 10, 10, 10}[rnd.IntN(6)]]
	}
	pick := func(from []string) string { return from[rnd.IntN(len(from))] }
	yes := func() string { return pick(models.YesNo) }
	in := &act.Input{On: date(), Seat: []int64{k.torun, k.olsztyn, k.kaunas}[rnd.IntN(3)], Class: pick(models.PostClasses), District: pick([]string{"A", "B", "C"}),
		Title: schema.Localized{"en": pick([]string{"X", "Y"})}, Person: k.persons[rnd.IntN(4)], EndReason: pick(models.EndReasons),
		PostStays: pick([]string{act.StaysVacant, act.ClosesForATime, act.ClosesForGood}), ItemsReturned: yes(), EndHead: yes(), EndFormer: yes(), NewInstrument: yes(), EndIt: yes()}
	if rnd.IntN(3) == 0 {
		in.CeremonyOn, in.Note, in.Reference = date(), "noted", "7/2020"
	}
	if rnd.IntN(3) == 0 {
		in.Substitute, in.Acting, in.Until = k.persons[rnd.IntN(4)], yes(), date()
	}
	if rnd.IntN(4) == 0 {
		in.Tasks = schema.NewSet("write a note")
	}
	return in
}

// everything is all that stands in the register, as data, without what counts changes.
func everything(t *testing.T, s *store.Store) string {
	t.Helper()
	out := map[string]map[string]string{}
	for _, k := range models.Catalog.All() {
		recs, err := s.List(ctx, k.Key, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range recs {
			held := map[string]string{"": k.Key}
			for _, f := range k.Fields {
				v, err := f.Encode(r, s)
				if err != nil {
					t.Fatal(err)
				}
				held[f.Key] = v
			}
			out[r.Meta().UID.String()] = held
		}
	}
	b, err := json.Marshal(out)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
