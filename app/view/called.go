package view

import (
	"context"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Called returns what records are called on a day in the words' language: consulates, twinnings and States by their names in it, persons
// as a print writes them. What is not read in the variant is left out.
func (r *Register) Called(ctx context.Context, asOf schema.Day, ids ...int64) (map[int64]string, error) {
	names, err := r.namesOf(ctx, ids)
	if err != nil {
		return nil, err
	}
	out := make(map[int64]string, len(names))
	of := map[string][]int64{}
	for id, n := range names {
		out[id] = n.Title
		of[n.Kind] = append(of[n.Kind], id)
	}
	posts, err := r.PostsOf(ctx, asOf, of["post"]...)
	if err != nil {
		return nil, err
	}
	for i := range posts {
		out[posts[i].ID] = posts[i].Title
	}
	twinnings, err := r.TwinningsOf(ctx, asOf, of["twinning"]...)
	if err != nil {
		return nil, err
	}
	for i := range twinnings {
		out[twinnings[i].ID] = twinnings[i].Title
	}
	persons, err := records[*models.Person](ctx, r.s, "person", "k.id", of["person"], false)
	if err != nil || len(persons) == 0 {
		return out, err
	}
	spellings, err := r.namings(ctx, of["person"], false)
	for _, p := range persons {
		out[p.ID] = r.personName(p, spellings, asOf)
	}
	return out, err
}
