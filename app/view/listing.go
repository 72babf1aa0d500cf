package view

import (
	"context"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Listing is the records of a kind as they leave the program: keys over values as stored, States as codes, choices as keys.
type Listing struct {
	Kind string
	Keys []string
	Rows []ListingRow
}

// ListingRow is one record. Values are nil, string, int64, []string or map[string]string.
type ListingRow struct {
	ID     int64
	Title  string
	Values []any
}

// Text writes a value on one line; nil is empty.
func Text(v any) string {
	switch x := v.(type) {
	case string:
		return x
	case int64:
		return strconv.FormatInt(x, 10)
	case []string:
		return strings.Join(x, "; ")
	case map[string]string:
		b, err := json.Marshal(x)
		if err != nil {
			return ""
		}
		return string(b)
	}
	return ""
}

// Listing lists the records of any kind as of a day.
func (r *Register) Listing(ctx context.Context, kind string, asOf schema.Day) (Listing, error) {
	switch kind {
	case "post":
		rows, err := r.Posts(ctx, asOf)
		if err != nil {
			return Listing{}, err
		}
		posts, err := records[*models.Post](ctx, r.s, "post", "", nil, true)
		return postListing(rows, byID(posts)), err
	case "twinning":
		l, err := r.Generic(ctx, kind)
		if err != nil {
			return l, err
		}
		rows, err := r.Twinnings(ctx, asOf)
		return twinningListing(l, rows), err
	case "person":
		l, err := r.Generic(ctx, kind)
		if err != nil {
			return l, err
		}
		rows, err := r.People(ctx, asOf)
		return personListing(l, rows), err
	}
	return r.Generic(ctx, kind)
}

// Generic lists the records of a kind by its description alone: what each record holds, references as titles and uids.
func (r *Register) Generic(ctx context.Context, kind string) (Listing, error) {
	k := kindOf(kind)
	l := Listing{Kind: kind, Keys: []string{"uid"}}
	titled := k.Field("title") == nil
	if titled {
		l.Keys = append(l.Keys, "title")
	}
	if k.Parent != "" {
		l.Keys = append(l.Keys, k.ParentKey, k.ParentKey+"_uid")
	}
	kinds := []string{kind}
	if k.Parent != "" {
		kinds = append(kinds, k.Parent)
	}
	for _, f := range k.Fields {
		if f.Hidden {
			continue
		}
		l.Keys = append(l.Keys, f.Key)
		if len(f.Ref) > 0 && !slices.Equal(f.Ref, []string{"state"}) {
			l.Keys = append(l.Keys, f.Key+"_uid")
		}
		kinds = append(kinds, f.Ref...)
	}
	slices.Sort(kinds)
	names, err := r.names(ctx, slices.Compact(kinds)...)
	if err != nil {
		return l, err
	}
	states, err := r.states(ctx)
	if err != nil {
		return l, err
	}
	recs, err := r.s.List(ctx, kind, 0)
	for _, rec := range recs {
		m := rec.Meta()
		row := ListingRow{ID: m.ID, Title: names[m.ID].Title, Values: []any{m.UID.String()}}
		if titled {
			row.Values = append(row.Values, row.Title)
		}
		if k.Parent != "" {
			row.Values = append(row.Values, names[m.Parent].Title, names[m.Parent].UID.String())
		}
		for _, f := range k.Fields {
			if !f.Hidden {
				row.Values = append(row.Values, stored(f, rec, names, states)...)
			}
		}
		l.Rows = append(l.Rows, row)
	}
	return l, err
}

// stored gives the value of a field as it is kept: one value, two for a reference.
func stored(f *schema.Field, rec schema.Record, names map[int64]store.Named, states map[int64]*models.State) []any {
	switch p := f.Ptr(rec).(type) {
	case *string:
		return []any{*p}
	case *schema.Date:
		return []any{string(*p)}
	case *bool:
		if *p {
			return []any{"true"}
		}
		return []any{""}
	case *schema.Coords:
		return []any{p.String()}
	case *schema.Set:
		return []any{append([]string{}, *p...)}
	case *schema.Localized:
		if *p == nil {
			return []any{map[string]string{}}
		}
		return []any{map[string]string(*p)}
	case *int64:
		switch {
		case f.Type != schema.RefType && *p == 0:
			return []any{nil}
		case f.Type != schema.RefType:
			return []any{*p}
		case slices.Equal(f.Ref, []string{"state"}):
			return []any{stateCode(states[*p])}
		}
		n := names[*p]
		return []any{n.Title, n.UID.String()}
	case *schema.Refs:
		titles, uids := []string{}, []string{}
		for _, id := range *p {
			titles, uids = append(titles, names[id].Title), append(uids, names[id].UID.String())
		}
		return []any{titles, uids}
	}
	return []any{nil}
}
