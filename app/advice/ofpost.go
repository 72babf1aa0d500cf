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
