// Package erasing tells what the erasure of a person's data takes and what it leaves, before it is done.
package erasing

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Count is how many records of a kind go.
type Count struct {
	Kind string
	N    int
}

// Summary is what an erasure of private data concerns.
type Summary struct {
	Person   *models.Person
	Fields   []*schema.Field // private ones of the person that hold something
	Records  []Count         // that go as a whole
	Mentions []store.Mention // texts that name the person and are left to a reader
	Backups  []string        // that hold the data still
}

// Look tells what an erasure would concern.
func Look(ctx context.Context, s *store.Store, person int64) (Summary, error) {
	file, err := s.File(ctx, "person", person)
	if err != nil {
		return Summary{}, err
	}
	k := models.Catalog.Kind("person")
	out := Summary{Person: file.Rec.(*models.Person)}
	for _, f := range k.Fields {
		if f.Sensitive && !f.Empty(file.Rec) {
			out.Fields = append(out.Fields, f)
		}
	}
	ids := []int64{person}
	for _, kind := range models.Catalog.All() {
		var n int
		switch {
		case kind.Parent == k.Key && kind.Sensitive:
			n = len(file.Parts[kind.Key])
		case kind.Sensitive && kind.Parent == "":
			recs, err := referring(ctx, s, kind, person)
			if err != nil {
				return out, err
			}
			n = len(recs)
			ids = append(ids, recs...)
		case kind.Key == "attachment":
			for _, id := range ids {
				recs, err := referring(ctx, s, kind, id)
				if err != nil {
					return out, err
				}
				n += len(recs)
			}
		}
		if n > 0 {
			out.Records = append(out.Records, Count{kind.Key, n})
		}
	}
	if out.Mentions, err = s.MentionsOf(ctx, names(file)); err != nil {
		return out, err
	}
	out.Backups, err = s.BackupsHolding(ctx)
	return out, err
}

// referring returns the records of a kind that refer to a record.
func referring(ctx context.Context, s *store.Store, kind *schema.Kind, id int64) ([]int64, error) {
	var out []int64
	for _, f := range kind.Fields {
		if f.Type != schema.RefType {
			continue
		}
		recs, err := s.Select(ctx, kind.Key, `k."`+f.Key+`" = ?`, id)
		if err != nil {
			return nil, err
		}
		for _, r := range recs {
			if !slices.Contains(out, r.Meta().ID) {
				out = append(out, r.Meta().ID)
			}
		}
	}
	return out, nil
}

// names are how the person is written.
func names(file schema.File) []string {
	p := file.Rec.(*models.Person)
	out := []string{p.FamilyName}
	for _, r := range file.Parts["spelling"] {
		if s, ok := r.(*models.Spelling); ok {
			out = append(out, s.Name)
		}
	}
	return out
}
