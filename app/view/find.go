package view

import (
	"context"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models/search"
)

// Find keeps the rows of a listing that contain every word of a text, in any order and without regard to diacritics.
func (r *Register) Find(ctx context.Context, l Listing, text string) (Listing, error) {
	words := strings.Fields(search.Fold(text))
	if len(words) == 0 {
		return l, nil
	}
	texts, err := r.s.Texts(ctx)
	searched := map[int64]string{}
	for _, x := range texts {
		if x.Kind == l.Kind && r.Searches(kindOf(l.Kind)) {
			searched[x.ID] = x.Text
		}
	}
	l.Rows = slices.DeleteFunc(slices.Clone(l.Rows), func(row ListingRow) bool {
		all := row.Title + " " + searched[row.ID]
		for _, v := range row.Values {
			all += " " + Text(v)
		}
		folded := search.Fold(all)
		return slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(folded, w) })
	})
	return l, err
}
