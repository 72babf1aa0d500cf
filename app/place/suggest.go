package place

import (
	"slices"
	"sort"
	"strings"

	"github.com/exequatur/exequatur/models/search"
)

// Suggest gives up to limit places for what was typed so far: first those whose name,
// in any language known, begins with it, then those with a word that begins with it, then
// those that contain it; within each group the most populous first. Countries, if any, are the only ones considered.
func (g *Gazetteer) Suggest(prefix string, countries []string, limit int) []Place {
	key := search.Key(prefix)
	if key == "" || limit <= 0 {
		return nil
	}
	wanted := g.within(countries)
	top := best{g: g, limit: limit}
	offer := func(i int32) {
		if wanted[g.region[i]] {
			top.offer(i)
		}
	}
	from, to := prefixed(&g.keys, key)
	for i := from; i < to; i++ {
		offer(int32(i))
	}
	from, to = prefixed(&g.aliases, key)
	for i := from; i < to; i++ {
		offer(g.aliasOf[i])
	}
	if top.closeGroup() {
		return g.places(top.taken)
	}
	var inside []int32
	g.containing(key, func(i int32, startsWord bool) {
		if startsWord {
			offer(i)
		} else if wanted[g.region[i]] {
			inside = append(inside, i)
		}
	})
	if !top.closeGroup() {
		for _, i := range inside {
			offer(i)
		}
		top.closeGroup()
	}
	return g.places(top.taken)
}

// within marks the regions of the given States, or all regions if none is given.
func (g *Gazetteer) within(countries []string) []bool {
	wanted := make([]bool, len(g.regions))
	for i, r := range g.regions {
		wanted[i] = len(countries) == 0 || slices.Contains(countries, r.country)
	}
	return wanted
}

// prefixed gives the run of keys that begin with prefix.
func prefixed(keys *texts, prefix string) (from, to int) {
	n := keys.len()
	from = sort.Search(n, func(i int) bool { return keys.at(i) >= prefix })
	to = from + sort.Search(n-from, func(i int) bool { return !strings.HasPrefix(keys.at(from+i), prefix) })
	return from, to
}

// containing reports the places whose name has the key somewhere behind its beginning.
func (g *Gazetteer) containing(key string, report func(i int32, startsWord bool)) {
	row := 0
	for at := 0; ; {
		found := strings.Index(g.keys.all[at:], key)
		if found < 0 {
			return
		}
		at += found
		row += sort.Search(g.keys.len()-row, func(i int) bool { return int(g.keys.start[row+i+1]) > at })
		name := g.keys.at(row)
		report(int32(row), strings.Contains(name, " "+key))
		at = int(g.keys.start[row+1])
	}
}

// best gathers the most populous places, group by group, each place once.
type best struct {
	g     *Gazetteer
	limit int
	taken []int32 // of the groups closed
	group []int32 // of the present group, the most populous first
}

func (b *best) offer(i int32) {
	if slices.Contains(b.taken, i) || slices.Contains(b.group, i) {
		return
	}
	room := b.limit - len(b.taken)
	people := b.g.population[i]
	if len(b.group) == room && b.g.population[b.group[room-1]] >= people {
		return
	}
	at := sort.Search(len(b.group), func(n int) bool { return b.g.population[b.group[n]] < people })
	b.group = slices.Insert(b.group, at, i)
	b.group = b.group[:min(len(b.group), room)]
}

// closeGroup ends a group of merit and reports whether the limit is reached.
func (b *best) closeGroup() bool {
	b.taken = append(b.taken, b.group...)
	b.group = nil
	return len(b.taken) == b.limit
}
