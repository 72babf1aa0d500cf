package sample_test

import (
	"context"
	"path/filepath"
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

func TestTheSampleRegister(t *testing.T) {
	ctx := context.Background()
	var seeds []store.Seed
	for _, st := range place.States() {
		seeds = append(seeds, store.Seed{UID: schema.UID(place.StateUID(st.Code)), Code: st.Code, Names: st.Names})
	}
	s, err := store.Create(ctx, filepath.Join(t.TempDir(), "sample.exq"), store.Beginning{Keeper: "ministry", State: "LT", Name: "Ministry of Foreign Affairs (sample)", Language: "en", States: seeds},
		store.Options{Author: "R. Example", Now: func() time.Time { return time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC) }})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if err := sample.Write(ctx, s); err != nil {
		t.Fatal(err)
	}
	if found, err := s.Check(ctx); err != nil || len(found) > 0 {
		t.Errorf("check: %v %v", found, err)
	}
	r := view.New(s, words.In("en"))
	counts, err := r.Counts(ctx, s.Today())
	if err != nil {
		t.Fatal(err)
	}
	if counts.Kinds["post"] < 58 || counts.Kinds["person"] < 50 || counts.Kinds["twinning"] != 13 || counts.Kinds["event"] != 10 {
		t.Errorf("%v", counts.Kinds)
	}
	for _, st := range []string{models.Open, models.ClosedForATime, models.ClosedForGood} {
		if counts.ByStatus[st] == 0 {
			t.Errorf("no consulate is %s: %v", st, counts.ByStatus)
		}
	}
	rows, err := r.Posts(ctx, s.Today())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range rows {
		if p.Seat == "" || p.RegisterNo == "" {
			t.Errorf("%s has no seat or number", p.Title)
		}
	}
	found, err := r.Resolve(ctx, "post", "LT-PL-01")
	if err != nil || len(found) != 1 {
		t.Fatal(found, err)
	}
	page, err := r.PostPage(ctx, found[0].ID, s.Today())
	if err != nil || page.StateLine != "Open since 12 May 2023 after about a year closed. Head: Przemysław Wymyślony, Honorary Consul, term until 2028-05-11." {
		t.Errorf("%s %v", page.StateLine, err)
	}
	if len(page.Diary) != 6 || page.Related != 1 || len(page.Succession) != 2 {
		t.Errorf("%d diary, %d related, %d heads", len(page.Diary), page.Related, len(page.Succession))
	}
}
