package view

import (
	"context"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// Candidate is a record a key may mean.
type Candidate struct {
	ID    int64
	UID   schema.UID
	Kind  string
	Title string
}

// Resolve finds the records of a kind a key means: its uid, else its register number, else its title in any language or as it is
// shown, without regard to diacritics. One candidate is the answer; none and several are for the caller to say. An empty kind is any.
func (r *Register) Resolve(ctx context.Context, kind, key string) ([]Candidate, error) {
	if uid, err := schema.ParseUID(key); err == nil {
		n, err := r.s.ByUID(ctx, uid)
		if err != nil || kind != "" && n.Kind != kind || n.Void != "" {
			return nil, nil
		}
		return []Candidate{{n.ID, n.UID, n.Kind, n.Title}}, nil
	}
	if kind == "" || kind == "post" { // exactly as it is kept, before any other spelling of it
		recs, err := r.s.Select(ctx, "post", `k."register_no" = ? AND k."register_no" <> ''`, strings.TrimSpace(key))
		if err != nil {
			return nil, err
		}
		if len(recs) == 1 {
			m := recs[0].Meta()
			names, err := r.s.Names(ctx, m.ID)
			return []Candidate{{m.ID, m.UID, "post", names[m.ID].Title}}, err
		}
	}
	kinds := []string{kind}
	if kind == "" {
		kinds = kinds[:0]
		for _, k := range models.Catalog.All() {
			if k.Parent == "" && !k.Singleton {
				kinds = append(kinds, k.Key)
			}
		}
	}
	wanted := search.Key(key)
	if wanted == "" {
		return nil, nil
	}
	var out []Candidate
	for _, k := range kinds {
		found, err := r.titled(ctx, k, wanted)
		if err != nil {
			return nil, err
		}
		out = append(out, found...)
	}
	return out, nil
}

// titled finds the records of a kind one of whose names has a key.
func (r *Register) titled(ctx context.Context, kind, wanted string) ([]Candidate, error) {
	names, err := r.s.AllNames(ctx, kind)
	if err != nil {
		return nil, err
	}
	others, err := r.otherNames(ctx, kind)
	if err != nil {
		return nil, err
	}
	ids, err := r.s.IDs(ctx, kind)
	var out []Candidate
	for _, id := range ids {
		n := names[id]
		same := func(t string) bool { return search.Key(t) == wanted }
		if same(n.Title) || same(r.w.Title(kind, n.Title)) || slices.ContainsFunc(others[id], same) {
			out = append(out, Candidate{n.ID, n.UID, kind, n.Title})
		}
	}
	return out, err
}

// otherNames are the names besides the stored title a record is known by: titles in other languages and as shown, spellings, exonyms.
func (r *Register) otherNames(ctx context.Context, kind string) (map[int64][]string, error) {
	out := map[int64][]string{}
	switch kind {
	case "post":
		rows, err := r.Posts(ctx, r.Today())
		if err != nil {
			return nil, err
		}
		for i := range rows {
			out[rows[i].ID] = append(out[rows[i].ID], rows[i].Title, rows[i].RegisterNo)
		}
		events, err := records[*models.PostEvent](ctx, r.s, "post_event", "", nil, true)
		for _, e := range events {
			for _, t := range e.PostTitle {
				out[e.Parent] = append(out[e.Parent], t)
			}
		}
		return out, err
	case "person":
		spellings, err := records[*models.Spelling](ctx, r.s, "spelling", "", nil, true)
		if err != nil {
			return nil, err
		}
		for _, x := range spellings {
			out[x.Parent] = append(out[x.Parent], x.Name)
		}
		persons, err := records[*models.Person](ctx, r.s, "person", "", nil, true)
		for _, p := range persons {
			out[p.ID] = append(out[p.ID], p.GivenName+" "+p.FamilyName, p.FamilyName+" "+p.GivenName)
		}
		return out, err
	case "city":
		cities, err := records[*models.City](ctx, r.s, "city", "", nil, true)
		for _, c := range cities {
			out[c.ID] = c.OtherNames
		}
		return out, err
	case "state":
		states, err := r.states(ctx)
		for id, st := range states {
			out[id] = append(append(out[id], st.Code), st.OtherNames...)
			for _, t := range st.Name {
				out[id] = append(out[id], t)
			}
		}
		return out, err
	case "twinning":
		twinnings, err := r.Twinnings(ctx, r.Today())
		for i := range twinnings {
			out[twinnings[i].ID] = append(out[twinnings[i].ID], twinnings[i].Title, twinnings[i].Partners)
		}
		return out, err
	}
	return out, nil
}
