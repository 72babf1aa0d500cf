package advice

import (
	"context"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// OfPost asks the rules about one post as it stands in s, which may be an action under way. Overlaps of districts, for which every other
// post would have to be read, are left to the watch.
func OfPost(ctx context.Context, s *store.Store, post int64) (schema.Problems, error) {
	set, err := readSettings(ctx, s)
	if err != nil {
		return nil, err
	}
	list, err := set.dossiers(ctx, s, []int64{post})
	if err != nil || len(list) == 0 {
		return nil, err
	}
	return models.Advise(list[0], s.Today()), nil
}

// FindingsOf is what the rules say of one post, with what was accepted and why, as Check says it of the whole register. Overlaps of
// districts are left out, as in OfPost.
func FindingsOf(ctx context.Context, s *store.Store, post int64) ([]Finding, error) {
	found, err := OfPost(ctx, s, post)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	b, n := newBook(), namesOf(ctx, s)
	ids := distinct(found, func(p schema.Problem) int64 { return p.Record })
	accepted, err := among[*models.Acceptance](ctx, s, "acceptance", `k."of"`, ids)
	if err != nil {
		return nil, err
	}
	for _, a := range accepted {
		k := acceptedKey{a.Of, a.Code}
		b.accepted[k] = append(b.accepted[k], a)
	}
	b.set(post, found, n)
	return titled(b.every(n), n), nil
}
