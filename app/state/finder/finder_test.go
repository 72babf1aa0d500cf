package finder

import (
	"context"
	"testing"

	"github.com/exequatur/exequatur/models/store"
)

type texts []store.Text

func (t texts) Texts(context.Context) ([]store.Text, error) { return t, nil }

// What an action changed while the search was still being loaded is found once it is; what was removed no longer.
func TestFollowsWhileLoadingAndAfter(t *testing.T) {
	var f Finder
	if f.Ready() {
		t.Fatal("ready before it was loaded")
	}
	f.Follow(store.Event{Changed: []store.ChangedRecord{{ID: 3, Kind: "person", Title: "Ona Pavyzdė", Text: "Ona Pavyzdė"}}})
	src := texts{{ID: 1, Kind: "post", Title: "Toruń", Text: "Toruń Kujawsko-Pomorskie Pavyzdė"}, {ID: 2, Kind: "city", Title: "Toruń", Text: "Toruń Poland"},
		{ID: 9, Kind: "post_event", Title: "established", Text: "Toruń"}}
	if err := f.Load(context.Background(), src); err != nil {
		t.Fatal(err)
	}
	for q, want := range map[string]int{"torun": 2, "TORUŃ": 2, "kujawsko": 1, "pavyzde": 2, "torun poland": 1, "nothing": 0} {
		if hits, total := f.Search(q, 10); total != want || len(hits) != want {
			t.Errorf("%q: %d hits %v", q, total, hits)
		}
	}
	if hits, _ := f.Search("torun", 10, "city"); len(hits) != 1 || hits[0].Kind != "city" {
		t.Errorf("of one kind: %v", hits)
	}
	f.Follow(store.Event{Changed: []store.ChangedRecord{{ID: 2, Kind: "city", Title: "Toruń", Void: true}, {ID: 1, Kind: "post", Title: "Olsztyn", Text: "Olsztyn"}}})
	if ids := f.Matching("torun", "post"); len(ids) != 0 {
		t.Errorf("an old name is still found: %v", ids)
	}
	if _, total := f.Search("torun", 10); total != 0 {
		t.Errorf("%d hits for what is gone", total)
	}
}
