package view

import (
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// ErrSensitive says that records of a kind are left out of the public variant as a whole.
var ErrSensitive error = &store.Failure{Code: "internal_only"}

// Internal reads the same register with its sensitive fields and kinds. Without it nothing sensitive is read: not shown, not counted.
func (r *Register) Internal() *Register {
	out := *r
	out.internal = true
	return &out
}

// IsInternal reports whether sensitive fields and kinds are read.
func (r *Register) IsInternal() bool { return r.internal }

// Variant says in words which variant is read.
func (r *Register) Variant() string { return r.w.Variant(r.internal) }

// VariantKey is "public" or "internal", as exports say it.
func (r *Register) VariantKey() string {
	if r.internal {
		return "internal"
	}
	return "public"
}

// ShowsKind reports whether records of a kind are read. The children of a sensitive record are as sensitive as it is.
func (r *Register) ShowsKind(k *schema.Kind) bool {
	for ; k != nil; k = models.Catalog.Kind(k.Parent) {
		if k.Sensitive && !r.internal {
			return false
		}
	}
	return true
}

// Shows reports whether a field is read.
func (r *Register) Shows(f *schema.Field) bool { return r.internal || !f.Sensitive }

// shownKinds keeps the kinds that are read.
func (r *Register) shownKinds(kinds []string) []string {
	var out []string
	for _, key := range kinds {
		if k := models.Catalog.Kind(key); k != nil && r.ShowsKind(k) {
			out = append(out, key)
		}
	}
	return out
}

// ShowsRecord reports whether a record is read: of a kind that is, and not itself about nothing but a sensitive record, as an attachment
// of one is. names holds what is read of the records it refers to.
func (r *Register) ShowsRecord(k *schema.Kind, rec schema.Record, names map[int64]store.Named) bool {
	if !r.ShowsKind(k) {
		return false
	}
	if r.internal {
		return true
	}
	for _, f := range k.Fields {
		p, ok := f.Ptr(rec).(*int64)
		if ok && f.Required && f.Type == schema.RefType && *p != 0 && mayBeSensitive(f) && !r.named(names, *p) {
			return false
		}
	}
	return true
}

// mayBeSensitive reports whether a field may refer to records of a sensitive kind.
func mayBeSensitive(f *schema.Field) bool {
	for _, key := range f.Ref {
		for k := models.Catalog.Kind(key); k != nil; k = models.Catalog.Kind(k.Parent) {
			if k.Sensitive {
				return true
			}
		}
	}
	return false
}

// Public reports whether records of a kind are read in the public variant.
func Public(k *schema.Kind) bool { return (&Register{}).ShowsKind(k) }

// Searches reports whether the search text of a kind may be looked through: not in the public variant where it holds the names of
// sensitive records.
func (r *Register) Searches(k *schema.Kind) bool {
	return r.internal || !slices.ContainsFunc(k.Fields, mayBeSensitive)
}

// named reports whether a record referred to may be named.
func (r *Register) named(names map[int64]store.Named, id int64) bool {
	n, ok := names[id]
	return ok && (r.internal || n.Kind == "" || r.ShowsKind(models.Catalog.Kind(n.Kind)))
}
