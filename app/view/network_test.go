package view_test

import (
	"context"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

func TestLivesAreDerivedFromEvents(t *testing.T) {
	x := newStory(t)
	r := english(x.s)
	lives, err := r.Lives(context.Background())
	if err != nil || len(lives.Changes) != 3 {
		t.Fatal(lives.Changes, err)
	}
	for i, want := range []struct {
		kind string
		year int
	}{{models.Opened, 0}, {models.ClosedTemporarily, 2022}, {models.Reopened, 2023}} {
		if c := lives.Changes[i]; c.Kind != want.kind || c.Year() != want.year || c.PostID != x.post.ID {
			t.Errorf("%d: %+v in %d, not %v", i, c, c.Year(), want)
		}
	}
	for d, want := range map[schema.Date][2]int{"2022-06-01": {0, 1}, "2023-03-01": {0, 0}, "2026-11-22": {1, 0}} {
		certain, possibly := lives.OpenOn(day(t, d), day(t, "2026-11-22"))
		if certain != want[0] || possibly != want[1] {
			t.Errorf("%s: %d open, %d possibly", d, certain, possibly)
		}
	}
}

// A closing for good after one for a time is a change of its own, an opening that was repeated none.
func TestChangesOfStatus(t *testing.T) {
	x := newStory(t)
	p := &models.Post{SendingState: x.lithuania, ReceivingState: x.poland}
	x.must(t, func(tx *store.Tx) error {
		return addPost(tx, p, &models.PostEvent{Event: models.Established, Date: "1999-05-01"}, &models.PostEvent{Event: models.Opened, Date: "2000"}, &models.PostEvent{Event: models.Opened, Date: "2000-12-31"},
			&models.PostEvent{Event: models.ClosedTemporarily, Date: "2010-01-31"}, &models.PostEvent{Event: models.Closed, Date: "2012"})
	})
	lives, err := english(x.s).Lives(context.Background(), p.ID)
	if err != nil {
		t.Fatal(err)
	}
	var kinds []string
	for _, c := range lives.Changes {
		kinds = append(kinds, c.Kind)
	}
	if len(kinds) != 3 || kinds[0] != models.Opened || kinds[1] != models.ClosedTemporarily || kinds[2] != models.Closed || lives.Changes[0].Year() != 2000 {
		t.Errorf("%+v", lives.Changes)
	}
}

func TestNetworkHoldsWhatMapsNeed(t *testing.T) {
	x := newStory(t)
	ctx := context.Background()
	x.must(t, func(tx *store.Tx) error {
		x.torun.Coords, x.torun.Population = schema.Coords{Lat: 53.01, Lon: 18.6, Known: true}, 198_000
		x.head.BornOn = "1970-01-01"
		if err := tx.Update(x.torun); err != nil {
			return err
		}
		return tx.Update(x.head)
	})
	for d, want := range map[schema.Date]string{"2026-11-22": "headed", "2023-03-01": models.ClosedForATime} {
		posts, err := english(x.s).Network(ctx, day(t, d))
		if err != nil || len(posts) != 1 {
			t.Fatal(posts, err)
		}
		if p := posts[0]; p.Standing() != want || !p.Coords.Known || p.Population != 198_000 || p.Born != "" {
			t.Errorf("%s: %s, %+v", d, p.Standing(), p)
		}
	}
	posts, err := english(x.s).Internal().Network(ctx, day(t, "2026-11-22"), x.post.ID)
	if err != nil || len(posts) != 1 || posts[0].Born != "1970-01-01" || posts[0].Gender != "m" {
		t.Errorf("%+v %v", posts, err)
	}
}
