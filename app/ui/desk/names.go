package desk

import (
	"context"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Names returns what records are called in the window's language, in a few readings however many they are. A record of a sensitive kind
// keeps its name to itself while these are hidden.
func (d *Desk) Names(ctx context.Context, ids ...int64) (map[int64]store.Named, error) {
	out, err := d.Store.Names(ctx, distinct(ids)...)
	if err != nil {
		return nil, err
	}
	of := map[string][]int64{}
	for id, n := range out {
		of[n.Kind] = append(of[n.Kind], id)
		if k := models.Catalog.Kind(n.Kind); k != nil && k.Sensitive && !d.Sensitive() {
			n.Title = d.Words.Kind(n.Kind, false)
		} else {
			n.Title = d.Words.Title(n.Kind, n.Title)
		}
		out[id] = n
	}
	rename := func(id int64, title string) {
		if n := out[id]; title != "" {
			n.Title = title
			out[id] = n
		}
	}
	if d.Words.Lang != d.Store.Lang() {
		posts, err := d.View.PostsOf(ctx, d.Store.Today(), of["post"]...)
		if err != nil {
			return nil, err
		}
		for i := range posts {
			rename(posts[i].ID, posts[i].Title)
		}
		for _, kind := range []string{"state", "mission"} {
			if err := d.localNames(ctx, kind, of[kind], rename); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

// localNames renames records whose name is kept per language.
func (d *Desk) localNames(ctx context.Context, kind string, ids []int64, rename func(int64, string)) error {
	if len(ids) == 0 {
		return nil
	}
	recs, err := d.Store.Select(ctx, kind, `k.id IN ?`, ids)
	for _, rec := range recs {
		if name, ok := models.KindOf(rec).Field("name").Ptr(rec).(*schema.Localized); ok {
			rename(rec.Meta().ID, name.In(d.Words.Lang, "en"))
		}
	}
	return err
}

// distinct keeps each id of a record once; places of the gazetteer, which are negative, have no record.
func distinct(ids []int64) []int64 {
	seen := map[int64]bool{}
	out := ids[:0:0]
	for _, id := range ids {
		if id > 0 && !seen[id] {
			seen[id] = true
			out = append(out, id)
		}
	}
	return out
}
