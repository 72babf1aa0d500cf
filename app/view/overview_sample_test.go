package view_test

import (
	"context"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/sample"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// What the overview asks of a few records agrees with what all rows say, on any day.
func TestOverviewAgreesWithTheRows(t *testing.T) {
	ctx := context.Background()
	var seeds []store.Seed
	for _, s := range place.States() {
		seeds = append(seeds, store.Seed{UID: place.StateUID(s.Code), Code: s.Code, Names: s.Names})
	}
	s, err := store.Create(ctx, filepath.Join(t.TempDir(), "sample.exq"), store.Beginning{Keeper: "ministry", State: "LT", Language: "en", States: seeds},
		store.Options{Now: func() time.Time { return time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC) }})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := sample.Write(ctx, s); err != nil {
		t.Fatal(err)
	}
	r := view.New(s, words.In("en"))
	found := 0
	for _, d := range []schema.Date{"2026-11-22", "2023-03-01", "2022-06-01", "2015-01-01", "1990-01-01", "2030-01-01"} {
		day, _ := d.Day()
		rows, err := r.Posts(ctx, day)
		if err != nil {
			t.Fatal(err)
		}
		vacant := 0
		for _, row := range rows {
			if row.Status == models.Open && row.HeadID == 0 {
				vacant++
			}
		}
		got, err := r.Vacant(ctx, day)
		if err != nil || got != vacant {
			t.Errorf("%s: %d vacant, the rows say %d, %v", d, got, vacant, err)
		}
		terms, err := r.TermsEnding(ctx, day, 180)
		if want := r.TermsOf(rows, day, 180); err != nil || !sameTerms(terms, want) {
			t.Errorf("%s: %d terms, the rows say %d, %v", d, len(terms), len(want), err)
		}
		found += len(terms) + vacant
	}
	if found == 0 {
		t.Error("the sample register has neither vacancies nor terms that end")
	}
}

func sameTerms(a, b []view.TermEnding) bool {
	of := func(list []view.TermEnding) map[int64]view.TermEnding {
		out := map[int64]view.TermEnding{}
		for _, x := range list {
			out[x.PostID] = x
		}
		return out
	}
	return len(a) == len(b) && reflect.DeepEqual(of(a), of(b))
}
