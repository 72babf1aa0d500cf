package place

import (
	"cmp"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models/search"
)

// fewNamesakes bounds how many places a name that is only part of theirs may mean.
const fewNamesakes = 3

// Find gives the places that bear the name, in any language known and without regard to
// diacritics and punctuation, the most populous first. When there is none it tries usual
// variants ("Tartu City", "2nd arrondissement of Lyon", "St." for "Saint"), then the
// State's territories overseas, then names of which this one is a part ("Bariloche").
// An empty country means anywhere.
func (g *Gazetteer) Find(name, country string) []Place {
	return g.find(name, country, func(string, []string) []Place { return nil })
}

// find asks besides the gazetteer for places that bear a key in some States, or anywhere.
func (g *Gazetteer) find(name, country string, besides func(key string, countries []string) []Place) []Place {
	scopes := [][]string{nil}
	if country != "" {
		scopes = [][]string{{country}, overseas[country]}
	}
	for _, countries := range scopes {
		if country != "" && len(countries) == 0 {
			continue
		}
		var wanted []bool
		if country != "" {
			wanted = g.within(countries)
		}
		for _, key := range variants(name) {
			if found := united(g.places(g.exact(key, wanted)), besides(key, countries)); len(found) > 0 {
				return found
			}
		}
	}
	if country == "" {
		return nil
	}
	return g.places(g.part(search.Key(name), g.within([]string{country})))
}

// united puts more places to those found, each once, the most populous first.
func united(found, more []Place) []Place {
	if len(more) == 0 {
		return found
	}
	for _, p := range more {
		if !slices.ContainsFunc(found, func(q Place) bool { return q.ID == p.ID }) {
			found = append(found, p)
		}
	}
	slices.SortFunc(found, func(a, b Place) int {
		return cmp.Or(cmp.Compare(b.Population, a.Population), cmp.Compare(a.ID, b.ID))
	})
	return found
}

// exact gives the places with that key as name or other name; nil wanted means anywhere.
func (g *Gazetteer) exact(key string, wanted []bool) []int32 {
	var found []int32
	add := func(i int32) {
		if (wanted == nil || wanted[g.region[i]]) && !slices.Contains(found, i) {
			found = append(found, i)
		}
	}
	from, to := prefixed(&g.keys, key+"\n")
	for i := from; i < to; i++ {
		add(int32(i))
	}
	from, to = prefixed(&g.aliases, key+"\n")
	for i := from; i < to; i++ {
		add(g.aliasOf[i])
	}
	g.sortByPopulation(found)
	return found
}

// part gives the places with the key as some of their name's words, if they are few.
func (g *Gazetteer) part(key string, wanted []bool) []int32 {
	if len(key) < 4 {
		return nil
	}
	var found []int32
	add := func(i int32, name string) {
		if wanted[g.region[i]] && strings.Contains(" "+strings.ReplaceAll(name, "\n", " "), " "+key+" ") {
			found = append(found, i)
		}
	}
	from, to := prefixed(&g.keys, key)
	for i := from; i < to; i++ {
		add(int32(i), g.keys.at(i))
	}
	g.containing(key, func(i int32, startsWord bool) {
		if startsWord && (int(i) < from || int(i) >= to) {
			add(i, g.keys.at(int(i)))
		}
	})
	if len(found) > fewNamesakes {
		return nil
	}
	g.sortByPopulation(found)
	return found
}

func (g *Gazetteer) sortByPopulation(list []int32) {
	slices.SortFunc(list, func(a, b int32) int {
		return cmp.Or(cmp.Compare(g.population[b], g.population[a]), cmp.Compare(g.id[a], g.id[b]))
	})
}
