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

// during runs something while the register is read.
type during struct {
	texts
	then func()
}

func (d during) Texts(context.Context) ([]store.Text, error) {
	d.then()
	return d.texts, nil
}

// Read anew, what was loaded before answers meanwhile, an action seen while reading is not lost, and the reading begun last stays.
func TestReadsAnew(t *testing.T) {
	ctx := context.Background()
	var f Finder
	found := func(q string, want int) {
		t.Helper()
		if _, total := f.Search(q, 10); total != want {
			t.Errorf("%q: %d, not %d", q, total, want)
		}
	}
	if err := f.Load(ctx, texts{{ID: 1, Kind: "post", Title: "A", Text: "Kaunas"}}); err != nil {
		t.Fatal(err)
	}
	newer := texts{{ID: 1, Kind: "post", Title: "A", Text: "Kaunas"}, {ID: 2, Kind: "post", Title: "B", Text: "Toruń"}}
	err := f.Load(ctx, during{texts{{ID: 1, Kind: "post", Title: "A", Text: "Kaunas"}}, func() {
		found("kaunas", 1)
		if err := f.Load(ctx, newer); err != nil {
			t.Fatal(err)
		}
		f.Follow(store.Event{Changed: []store.ChangedRecord{{ID: 3, Kind: "city", Title: "C", Text: "Alytus"}}})
	}})
	if err != nil {
		t.Fatal(err)
	}
	found("torun", 1)
	found("alytus", 1)
}
