package view

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/models/store"
)

// names returns what all standing records of some kinds are called, consulates and States in the words' language.
func (r *Register) names(ctx context.Context, kinds ...string) (map[int64]store.Named, error) {
	names, err := r.s.AllNames(ctx, kinds...)
	if err != nil || r.w.Lang == r.s.Lang() {
		return names, err
	}
	rename := func(id int64, title string) {
		if n, ok := names[id]; ok && title != "" {
			n.Title = title
			names[id] = n
		}
	}
	if slices.Contains(kinds, "state") {
		states, err := r.states(ctx)
		if err != nil {
			return nil, err
		}
		for id, st := range states {
			rename(id, r.stateName(st))
		}
	}
	if slices.Contains(kinds, "post") {
		posts, err := r.Posts(ctx, r.Today())
		if err != nil {
			return nil, err
		}
		for i := range posts {
			rename(posts[i].ID, posts[i].Title)
		}
	}
	return names, nil
}
