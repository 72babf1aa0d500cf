package alike

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Differing returns the fields in which two records of a kind say different things, so that somebody has to choose, and those that only
// one of them has, which are kept in any case. What can be more than one thing is united.
func Differing(k *schema.Kind, a, b schema.Record) (differ, one []*schema.Field) {
	for _, f := range k.Fields {
		switch {
		case f.Hidden, f.Running, f.Equal(a, b), f.Type == schema.SetType, f.Type == schema.RefsType:
		case f.Empty(a) || f.Empty(b):
			one = append(one, f)
		default:
			differ = append(differ, f)
		}
	}
	return differ, one
}

// Merge makes two records one in an action: from becomes part of into, which takes over the fields of from that are named.
func Merge(tx *store.Tx, kind string, from, into int64, take map[string]bool) error {
	k := models.Catalog.Kind(kind)
	old, err := tx.Get(kind, from)
	if err != nil {
		return err
	}
	if err := tx.Merge(kind, from, into); err != nil || len(take) == 0 {
		return err
	}
	kept, err := tx.Get(kind, into)
	if err != nil {
		return err
	}
	for _, f := range k.Fields {
		if take[f.Key] {
			f.Copy(kept, old)
		}
	}
	return tx.Update(kept)
}

// Move is how many records of a kind would refer to, or belong to, the record that stays.
type Move struct {
	Kind  string
	Count int
}

// Rehearse tells what a merge would move, by kind in the order of the catalogue, and what speaks against it.
func Rehearse(ctx context.Context, s *store.Store, kind string, from, into int64, take map[string]bool) ([]Move, error) {
	if _, err := s.Rehearse(ctx, store.Action{Kind: "merge", Subject: into}, func(tx *store.Tx) error { return Merge(tx, kind, from, into, take) }); err != nil {
		return nil, err
	}
	var out []Move
	for _, k := range models.Catalog.All() {
		found := map[int64]bool{}
		for _, where := range pointing(k, kind) {
			recs, err := s.Select(ctx, k.Key, where, from)
			if err != nil {
				return nil, err
			}
			for _, r := range recs {
				found[r.Meta().ID] = true
			}
		}
		if len(found) > 0 {
			out = append(out, Move{k.Key, len(found)})
		}
	}
	return out, nil
}

// pointing are the conditions under which a record of kind k belongs or refers to one of another kind.
func pointing(k *schema.Kind, kind string) []string {
	var out []string
	if k.Parent == kind {
		out = append(out, `r.parent = ?`)
	}
	for _, f := range k.Fields {
		switch {
		case !slices.Contains(f.Ref, kind):
		case f.Type == schema.RefType:
			out = append(out, `k."`+f.Key+`" = ?`)
		case f.Type == schema.RefsType:
			out = append(out, `EXISTS (SELECT 1 FROM link l WHERE l.from_id = r.id AND l.role = '`+f.Key+`' AND l.to_id = ?)`)
		}
	}
	return out
}
