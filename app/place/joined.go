package place

import (
	"slices"
	"strings"
)

// Pack is what an office loaded beside the gazetteer.
type Pack interface {
	// Named gives the places that bear a name, by its key (search.Key). Of a place that only the gazetteer describes the ID is enough.
	Named(key string) []Place
	// Beginning gives the names that begin so, or says that they are too many to be looked through.
	Beginning(prefix string) (names []Named, tooMany bool)
	// ByID gives a place it describes.
	ByID(id int32) (Place, bool)
}

// Named is a place by one of its names.
type Named struct {
	Key   string
	Place Place
}

// Union is the gazetteer and a pack: a place both know is one, with the names of both.
type Union struct {
	g    *Gazetteer
	pack Pack
}

var _ Finder = (*Union)(nil)

// Joined puts a pack beside the gazetteer; a nil pack adds nothing.
func Joined(g *Gazetteer, pack Pack) *Union { return &Union{g, pack} }

// Find finds as Gazetteer.Find does, in both.
func (u *Union) Find(name, country string) []Place {
	if u.pack == nil {
		return u.g.Find(name, country)
	}
	return u.g.find(name, country, func(key string, countries []string) []Place {
		var found []Place
		for _, p := range u.pack.Named(key) {
			if p, ok := u.settled(p); ok && (len(countries) == 0 || slices.Contains(countries, p.Country)) {
				found = append(found, p)
			}
		}
		return found
	})
}

// ByID gives the place with a GeoNames id, as the gazetteer has it where both know it.
func (u *Union) ByID(id int32) (Place, bool) {
	if p, ok := u.g.ByID(id); ok || u.pack == nil {
		return p, ok
	}
	return u.pack.ByID(id)
}

// settled describes a place of the pack as ByID does.
func (u *Union) settled(p Place) (Place, bool) {
	if own, ok := u.g.ByID(p.ID); ok {
		return own, true
	}
	return p, p.Name != ""
}

// beginning is how much of a name must be right for a pack to be searched for names like it: more where too many begin so.
const beginning = 3

// Near finds as Gazetteer.Near does, in both; of the pack only names that begin alike.
func (u *Union) Near(name, country string, n int) []Place {
	if n <= 0 {
		return nil
	}
	list := u.g.near(name, country, n)
	if u.pack == nil {
		return likeliest(list, n)
	}
	asked := askedForms(name)
	for i, a := range asked {
		prefix := a.key[:min(beginning, len(a.key))]
		if slices.ContainsFunc(asked[:i], func(b askedForm) bool { return strings.HasPrefix(b.key, prefix) }) {
			continue
		}
		for _, named := range u.beginning(a.key, len(prefix)) {
			p, ok := u.settled(named.Place)
			if !ok || !isASCII(named.Key) || country != "" && p.Country != country && !slices.Contains(overseas[country], p.Country) {
				continue
			}
			for _, a := range asked {
				if edits := distance(a.sound, soundOf(named.Key), a.most); edits <= a.most {
					list = likelier(list, likely{p, cost(a.key, named.Key, edits, float64(p.Population), country == "") + a.penalty})
				}
			}
		}
	}
	return likeliest(list, n)
}

// beginning gives names of the pack that begin as a key does, for at least so many bytes.
func (u *Union) beginning(key string, least int) []Named {
	for ; least <= len(key); least++ {
		if names, tooMany := u.pack.Beginning(key[:least]); !tooMany {
			return names
		}
	}
	return nil
}

// likelier puts a place to others, or makes one that is among them likelier.
func likelier(list []likely, l likely) []likely {
	if i := slices.IndexFunc(list, func(o likely) bool { return o.ID == l.ID }); i >= 0 {
		list[i].cost = min(list[i].cost, l.cost)
		return list
	}
	return append(list, l)
}
