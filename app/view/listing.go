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

// Text writes a value on one line; nil is empty. A list with a separator inside one of its items is written as JSON.
func Text(v any) string {
	switch x := v.(type) {
	case string:
		return x
	case int64:
		return strconv.FormatInt(x, 10)
	case []string:
		if slices.ContainsFunc(x, func(s string) bool { return strings.ContainsAny(s, ";|\n") || strings.HasPrefix(s, "[") }) {
			return plainJSON(x)
		}
		return strings.Join(x, "; ")
	case map[string]string:
		return plainJSON(x)
	}
	return ""
}

// plainJSON writes letters as they are: nothing of it is meant for a web page.
func plainJSON(v any) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if e.Encode(v) != nil {
		return ""
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// Listing lists the records of any kind as of a day. What is sensitive is left out of the public variant; of a kind that is sensitive as
// a whole there is no public list.
func (r *Register) Listing(ctx context.Context, kind string, asOf schema.Day) (Listing, error) {
	if !r.ShowsKind(kindOf(kind)) {
		return Listing{Kind: kind}, ErrSensitive
	}
	switch kind {
	case "post":
		rows, err := r.Posts(ctx, asOf)
		if err != nil {
			return Listing{}, err
		}
		return r.postListing(ctx, rows)
	case "twinning":
		l, err := r.Generic(ctx, kind, asOf)
		if err != nil {
			return l, err
		}
		rows, err := r.Twinnings(ctx, asOf)
		return r.twinningListing(ctx, l, rows, err)
	case "person":
		l, err := r.Generic(ctx, kind, asOf)
		if err != nil {
			return l, err
		}
		rows, err := r.People(ctx, asOf)
		return personListing(l, rows), err
	}
	return r.Generic(ctx, kind, asOf)
}

// listed are the fields of a kind a listing holds.
func (r *Register) listed(k *schema.Kind) []*schema.Field {
	return slices.DeleteFunc(slices.Clone(k.Fields), func(f *schema.Field) bool { return f.Hidden || !r.Shows(f) })
}

// Generic lists the records of a kind by its description alone: what each record holds, references as titles and uids, and how it
// stood on the day. Records that certainly begin after the day are left out.
func (r *Register) Generic(ctx context.Context, kind string, asOf schema.Day) (Listing, error) {
	k := kindOf(kind)
	fields := r.listed(k)
	l := Listing{Kind: kind, Keys: r.genericKeys(k)}
	titled := k.Field("title") == nil
	kinds := []string{kind}
	if k.Parent != "" {
		kinds = append(kinds, k.Parent)
	}
	for _, f := range fields {
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
	there, err := r.there(ctx, k, asOf)
	if err != nil {
		return l, err
	}
	recs, err := r.s.List(ctx, kind, 0)
	for _, rec := range recs {
		if !there(rec) || !r.ShowsRecord(k, rec, names) {
			continue
		}
		m := rec.Meta()
		row := ListingRow{ID: m.ID, Title: names[m.ID].Title, Values: []any{m.UID.String()}}
		if titled {
			row.Values = append(row.Values, row.Title)
		}
		if k.Parent != "" {
			row.Values = append(row.Values, names[m.Parent].Title, names[m.Parent].UID.String())
		}
		for _, f := range fields {
			row.Values = append(row.Values, stored(f, rec, names, states)...)
		}
		if k.Mark != nil {
			row.Values = append(row.Values, k.Mark(rec, asOf))
		}
		row.Values = append(row.Values, r.VariantKey())
		l.Rows = append(l.Rows, row)
	}
	return l, err
}

// genericKeys are the keys of a listing by the description of its kind alone.
func (r *Register) genericKeys(k *schema.Kind) []string {
	keys := []string{"uid"}
	if k.Field("title") == nil {
		keys = append(keys, "title")
	}
	if k.Parent != "" {
		keys = append(keys, k.ParentKey, k.ParentKey+"_uid")
	}
	for _, f := range r.listed(k) {
		keys = append(keys, f.Key)
		if len(f.Ref) > 0 && !slices.Equal(f.Ref, []string{"state"}) {
			keys = append(keys, f.Key+"_uid")
		}
	}
	if k.Mark != nil {
		keys = append(keys, "mark")
	}
	return append(keys, "variant")
}

// ListingKeys are the keys Listing gives of a kind, without reading anything.
func (r *Register) ListingKeys(kind string) []string {
	switch k := kindOf(kind); kind {
	case "post":
		return r.postListingKeys()
	case "twinning":
		return append(r.genericKeys(k), twinningKeys...)
	case "person":
		return append(r.genericKeys(k), personKeys...)
	default:
		return r.genericKeys(k)
	}
}

// there tells which records of a kind there were on a day: not those that certainly begin later, nor the children of such a record.
func (r *Register) there(ctx context.Context, k *schema.Kind, day schema.Day) (func(schema.Record) bool, error) {
	later := map[int64]bool{}
	if k.Parent != "" {
		owner := kindOf(k.Parent)
		of, err := r.there(ctx, owner, day)
		if err != nil {
			return nil, err
		}
		if begins(owner) {
			recs, err := r.s.List(ctx, owner.Key, 0)
			if err != nil {
				return nil, err
			}
			for _, rec := range recs {
				later[rec.Meta().ID] = !of(rec)
			}
		}
	}
	return func(rec schema.Record) bool { return !later[rec.Meta().Parent] && !BeginsAfter(k, rec, day) }, nil
}

// begins reports whether records of a kind, or those they belong to, begin on a day.
func begins(k *schema.Kind) bool {
	for ; k != nil; k = kindOf(k.Parent) {
		if k.From != "" {
			return true
		}
	}
	return false
}

// BeginsAfter reports whether a record certainly begins after a day: as of that day it is not there.
func BeginsAfter(k *schema.Kind, rec schema.Record, day schema.Day) bool {
	if k.From == "" {
		return false
	}
	d, ok := k.Field(k.From).Ptr(rec).(*schema.Date)
	return ok && after(*d, day)
}

// after reports whether a date certainly lies after a day.
func after(d schema.Date, day schema.Day) bool {
	lo, _ := d.Bounds()
	return d != "" && lo > day
}

// stored gives the value of a field as it is kept: one value, two for a reference. A reference to what is not read is left out.
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
	case *schema.Money:
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
			if st := states[id]; st != nil && slices.Equal(f.Ref, []string{"state"}) {
				titles = append(titles, st.Code)
			} else if n, ok := names[id]; ok {
				titles, uids = append(titles, n.Title), append(uids, n.UID.String())
			}
		}
		if slices.Equal(f.Ref, []string{"state"}) {
			return []any{titles}
		}
		return []any{titles, uids}
	}
	return []any{nil}
}
