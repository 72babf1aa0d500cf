package advice_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

func TestForbiddenOverlapIsRefused(t *testing.T) {
	seeds := []store.Seed{{Code: "LT", Names: schema.Localized{"en": "Lithuania"}}, {Code: "PL", Names: schema.Localized{"en": "Poland"}}}
	s, err := store.Create(context.Background(), filepath.Join(t.TempDir(), "lithuania.exq"), store.Beginning{Keeper: "ministry", State: "LT", Language: "en", States: seeds},
		store.Options{Now: func() time.Time { return now }, Guard: advice.Guard})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	o := &office{TB: t, s: s}
	o.lt, o.pl = o.state("LT"), o.state("PL")
	o.torun = o.add(&models.City{Name: "Toruń", Country: o.pl})
	first, second := o.post(o.lt, "PL-04"), o.post(o.lt, "PL-28")
	wider := func(post int64, regions ...string) error {
		return o.do(func(tx *store.Tx) error {
			return tx.Create(child(post, &models.PostEvent{Event: models.DistrictChanged, Date: "2020-01-01", Regions: regions, ConsentNo: "1", Ordinal: 1 << 30}))
		})
	}
	o.add(child(o.pl, &models.ReceivingRule{Overlap: "forbidden"}))
	var refused schema.Problems
	if err := wider(second, "PL-04", "PL-28"); !errors.As(err, &refused) || refused[0].Code != "districts_overlap_forbidden" || refused[0].Args["Other"] != "Lithuania – Toruń" {
		t.Fatalf("%v", err)
	}
	if err := wider(second, "PL-28", "PL-14"); err != nil {
		t.Errorf("another region: %v", err)
	}
	edit(o, first, func(p *models.Post) { p.Note = "X" })
	// Part of an action can be refused on its own, as a row of a list is.
	if err := o.do(func(tx *store.Tx) error {
		problems, err := tx.Try(func() error {
			return tx.Create(child(second, &models.PostEvent{Event: models.DistrictChanged, Date: "2021-01-01", Regions: schema.Set{"PL-04"}, Ordinal: 1 << 31}))
		})
		if len(problems.Errors()) != 1 {
			t.Errorf("%v", problems)
		}
		return err
	}); err != nil {
		t.Error(err)
	}
	if all, err := advice.Check(context.Background(), s); err != nil || len(all) != 0 {
		t.Errorf("%s %v", codes(all), err)
	}
}
