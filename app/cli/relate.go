package cli

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/app/export"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// relate puts into a record, under the key of their kind, its children with theirs, and the records whose fields point at it. Which
// kinds these are follows from the descriptions.
func relate(ctx context.Context, s *store.Store, r *view.Register, k *schema.Kind, out map[string]any, day schema.Day) error {
	for _, other := range models.Catalog.All() {
		if other.Singleton || !r.ShowsKind(other) {
			continue
		}
		points := pointers(other, k)
		if len(points) == 0 {
			continue
		}
		if n, err := s.Count(ctx, other.Key); err != nil {
			return err
		} else if n == 0 { // nothing to look through
			if other.Parent == k.Key {
				out[relatedKey(out, other.Key)] = []map[string]any{}
			}
			continue
		}
		l, err := export.List(ctx, s, r, other.Key, day, func(l view.Listing) (view.Listing, error) {
			return export.Only(l, func(row view.ListingRow) bool {
				o := export.Object(l, row)
				return slices.ContainsFunc(points, func(key string) bool { return meant(o[key], out, k) })
			}), nil
		})
		if err != nil {
			return err
		}
		related := []map[string]any{}
		for _, row := range l.Rows {
			o := export.Object(l, row)
			if other.Parent == k.Key && len(models.Catalog.Children(other.Key)) > 0 {
				if err := relate(ctx, s, r, other, o, day); err != nil {
					return err
				}
			}
			related = append(related, o)
		}
		if len(related) > 0 || other.Parent == k.Key {
			out[relatedKey(out, other.Key)] = related
		}
	}
	return nil
}

// relatedKey is the kind's key, unless the record has a field of that name.
func relatedKey(out map[string]any, kind string) string {
	if _, taken := out[kind]; taken {
		return kind + "_records"
	}
	return kind
}

// pointers lists the values of a listing of one kind that name a record of another: its owner, and its references.
func pointers(other, k *schema.Kind) []string {
	var out []string
	if other.Parent == k.Key {
		out = append(out, other.ParentKey+"_uid")
	}
	for _, f := range other.Fields {
		switch {
		case !slices.Contains(f.Ref, k.Key) || f.Hidden:
		case k.Key == "state" && len(f.Ref) == 1:
			out = append(out, f.Key)
		default:
			out = append(out, f.Key+"_uid")
		}
	}
	return out
}

// meant reports whether a value names the record: by its uid, a State by its code.
func meant(value any, rec map[string]any, k *schema.Kind) bool {
	uid, _ := rec["uid"].(string) // uids and codes are text
	code, _ := rec["code"].(string)
	own := func(text string) bool { return text != "" && (text == uid || k.Key == "state" && text == code) }
	switch x := value.(type) {
	case []string:
		return slices.ContainsFunc(x, own)
	case string:
		return own(x)
	}
	return false
}
