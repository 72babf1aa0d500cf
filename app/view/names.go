package view

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/models/store"
)

// names returns what all standing records of some kinds are called, consulates and States in the words' language. What is sensitive has
// no name in the public variant.
func (r *Register) names(ctx context.Context, kinds ...string) (map[int64]store.Named, error) {
	names, err := r.s.AllNames(ctx, r.shownKinds(kinds)...)
	if err != nil {
		return nil, err
	}
	for id, n := range names {
		if kindOf(n.Kind).Titled != "" {
			n.Title = r.w.Title(n.Kind, n.Title)
			names[id] = n
		}
	}
	if r.w.Lang == r.s.Lang() {
		return names, nil
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

// namesOf returns what some records are called, as names does.
func (r *Register) namesOf(ctx context.Context, ids []int64) (map[int64]store.Named, error) {
	names, err := r.s.Names(ctx, distinct(ids)...)
	if err != nil {
		return nil, err
	}
	var posts, states []int64
	for id, n := range names {
		k := kindOf(n.Kind)
		switch {
		case k == nil || !r.ShowsKind(k):
			delete(names, id)
			continue
		case k.Titled != "":
			n.Title = r.w.Title(n.Kind, n.Title)
			names[id] = n
		case n.Kind == "post":
			posts = append(posts, id)
		case n.Kind == "state":
			states = append(states, id)
		}
	}
	if r.w.Lang == r.s.Lang() {
		return names, nil
	}
	rename := func(id int64, title string) {
		if n := names[id]; title != "" {
			n.Title = title
			names[id] = n
		}
	}
	if len(states) > 0 {
		all, err := r.states(ctx)
		if err != nil {
			return nil, err
		}
		for _, id := range states {
			rename(id, r.stateName(all[id]))
		}
	}
	rows, err := r.PostsOf(ctx, r.Today(), posts...)
	for i := range rows {
		rename(rows[i].ID, rows[i].Title)
	}
	return names, err
}
