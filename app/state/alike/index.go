package alike

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// Kinds are the kinds of record that are looked through.
var Kinds = []string{"person", "city", "post"}

// Source gives the records; the store is one.
type Source interface {
	Select(ctx context.Context, kind, where string, args ...any) ([]schema.Record, error)
}

// Match is a record that may be the one being typed.
type Match struct {
	ID  int64
	Why string
}

// Pair is two records that may be one.
type Pair struct {
	A, B int64
	Why  string
}

// entry is what is compared of one record.
type entry struct {
	id    int64
	names [][]string  // of a person: each spelling; of a city: each name as one word
	group string      // records of different groups are never alike: State, pair of States
	born  schema.Date // certainly different births tell persons apart
	place int64       // in the gazetteer
	no    string      // register number
	seats []int64
}

// Index holds the records of one kind.
type Index struct {
	kind    string
	entries []entry
	by      map[string][]int // entries by what they must share with one that is alike
}

// Load reads the records of a kind; nil for a kind that is not looked through.
func Load(ctx context.Context, src Source, kind string) (*Index, error) {
	if !slices.Contains(Kinds, kind) {
		return nil, nil
	}
	x := &Index{kind: kind, by: map[string][]int{}}
	recs, err := src.Select(ctx, kind, "1")
	if err != nil {
		return nil, err
	}
	children := map[int64][]schema.Record{}
	for _, child := range map[string][]string{"person": {"spelling"}, "post": {"post_event"}}[kind] {
		all, err := src.Select(ctx, child, "1")
		if err != nil {
			return nil, err
		}
		for _, c := range all {
			children[c.Meta().Parent] = append(children[c.Meta().Parent], c)
		}
	}
	for _, r := range recs {
		e := describe(r, children[r.Meta().ID])
		for _, k := range e.keys() {
			x.by[k] = append(x.by[k], len(x.entries))
		}
		x.entries = append(x.entries, e)
	}
	return x, nil
}

// describe takes from a record with its children what is compared.
func describe(rec schema.Record, children []schema.Record) entry {
	e := entry{id: rec.Meta().ID}
	switch r := rec.(type) {
	case *models.Person:
		e.born = r.BornOn
		e.names = append(e.names, words(r.GivenName+" "+r.FamilyName))
		for _, c := range children {
			if s, ok := c.(*models.Spelling); ok && strings.TrimSpace(s.Name) != "" {
				e.names = append(e.names, words(s.Name))
			}
		}
	case *models.City:
		e.group, e.place = id(r.Country), r.GazetteerID
		for _, n := range append([]string{r.Name}, r.OtherNames...) {
			if k := search.Key(n); k != "" {
				e.names = append(e.names, []string{k})
			}
		}
	case *models.Post:
		e.group, e.no = id(r.SendingState)+" "+id(r.ReceivingState), search.Key(r.RegisterNo)
		for _, c := range children {
			if ev, ok := c.(*models.PostEvent); ok && ev.Seat != 0 {
				e.seats = append(e.seats, ev.Seat)
			}
		}
	}
	return e
}

func id(n int64) string { return strconv.FormatInt(n, 36) }

// keys are what a record shares at least one of with each that is alike.
func (e *entry) keys() []string {
	seen := map[string]bool{}
	for _, name := range e.names {
		for _, w := range name {
			if len(w) > 1 {
				seen[e.group+"/"+w], seen[e.group+"~"+sound(w)] = true, true
			}
		}
	}
	if e.no != "" || len(e.seats) > 0 {
		seen[e.group] = true
	}
	if e.place != 0 {
		seen["@"+id(e.place)] = true
	}
	out := make([]string, 0, len(seen))
	for k := range seen {
		out = append(out, k)
	}
	return out
}

// alike tells why two records may be one, or "".
func alike(a, b *entry) string {
	switch {
	case a.place != 0 && a.place == b.place:
		return SamePlace
	case a.group != b.group, apart(a.born, b.born):
		return ""
	case a.no != "" && a.no == b.no:
		return SameNumber
	case slices.ContainsFunc(a.seats, func(s int64) bool { return slices.Contains(b.seats, s) }):
		return SameSeat
	}
	why := ""
	for _, x := range a.names {
		for _, y := range b.names {
			if w := sameName(x, y); w != "" && (why == "" || rank(w) < rank(why)) {
				why = w
			}
		}
	}
	return why
}

// apart reports whether two dates certainly are different days.
func apart(a, b schema.Date) bool {
	if a == "" || b == "" {
		return false
	}
	alo, ahi := a.Bounds()
	blo, bhi := b.Bounds()
	return ahi < blo || bhi < alo
}

// most is how many records are shown while typing.
const most = 5

// Like finds the records that may be the one being typed, the surest first.
func (x *Index) Like(rec schema.Record, children []schema.Record) []Match {
	if x == nil {
		return nil
	}
	e := describe(rec, children)
	out := x.like(&e, func(o *entry) bool { return o.id != e.id })
	if x.kind == "city" { // a city's one name is no family name
		for i := range out {
			if out[i].Why == Family {
				out[i].Why = SameName
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Match) int { return cmp.Compare(rank(a.Why), rank(b.Why)) })
	return out[:min(len(out), most)]
}

func (x *Index) like(e *entry, wanted func(*entry) bool) []Match {
	seen := map[int]bool{}
	var out []Match
	for _, k := range e.keys() {
		for _, i := range x.by[k] {
			if o := &x.entries[i]; !seen[i] && wanted(o) {
				seen[i] = true
				if why := alike(e, o); why != "" {
					out = append(out, Match{o.id, why})
				}
			}
		}
	}
	return out
}

// Pairs finds all records that may be one, the surest first. A family name alone is no reason.
func (x *Index) Pairs() []Pair {
	var out []Pair
	if x == nil {
		return nil
	}
	for i := range x.entries {
		e := &x.entries[i]
		for _, m := range x.like(e, func(o *entry) bool { return o.id > e.id }) {
			why := m.Why
			if why == Family {
				if x.kind != "city" {
					continue
				}
				why = SameName
			}
			out = append(out, Pair{e.id, m.ID, why})
		}
	}
	slices.SortStableFunc(out, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(rank(a.Why), rank(b.Why)), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	return out
}
