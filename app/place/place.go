package place

import (
	"slices"
	"sync"

	"github.com/exequatur/exequatur/models/search"
)

// Place is a town of the gazetteer.
type Place struct {
	ID         int32 // at GeoNames
	Name       string
	Country    string // alpha-2 code of the State or territory
	RegionCode string // ISO 3166-2; empty where no checked table has it
	Region     string
	Population int32
	Lat, Lon   float64
}

// Region is a first-level division of a State.
type Region struct {
	Code string // ISO 3166-2; empty where no checked table has it
	Name string
}

// Gazetteer holds all places in columns, ordered by the key of their name and, of
// equal keys, the most populous first. It is safe for concurrent use.
type Gazetteer struct {
	names      texts
	keys       texts
	region     []uint16
	id         []int32
	population []int32
	lat, lon   []int32 // in 1/100,000 degree
	byID       []int32 // places in the order of their ids

	regions   []region
	divisions map[string]Region // by State and code at GeoNames: "PL.82"

	aliases texts // keys of other names, in order
	aliasOf []int32

	soundsOnce sync.Once
	soundsOf   *sounds
}

type region struct {
	country string
	Region
}

// texts are many short texts in one array.
type texts struct {
	all   string
	start []uint32 // one more than there are texts
}

func (t *texts) len() int { return len(t.start) - 1 }

func (t *texts) at(i int) string { return t.all[t.start[i]:t.start[i+1]] }

// keysOf gives the keys of texts. Each is followed by a line feed, which no key
// contains, so that a search through all of them does not run from one into the next.
func keysOf(t *texts) texts {
	all := make([]byte, 0, len(t.all)+t.len())
	start := make([]uint32, 1, len(t.start))
	for i := range t.len() {
		all = append(append(all, search.Key(t.at(i))...), '\n')
		start = append(start, uint32(len(all)))
	}
	return texts{string(all), start}
}

// ended puts a line feed behind each text, as keysOf does; the texts are keys already.
func ended(t texts) texts {
	all := make([]byte, 0, len(t.all)+t.len())
	start := make([]uint32, 1, len(t.start))
	for i := range t.len() {
		all = append(append(all, t.at(i)...), '\n')
		start = append(start, uint32(len(all)))
	}
	return texts{string(all), start}
}

// Len is the number of places.
func (g *Gazetteer) Len() int { return len(g.id) }

// ByID gives the place with a GeoNames id.
func (g *Gazetteer) ByID(id int32) (Place, bool) {
	i, ok := g.row(id)
	if !ok {
		return Place{}, false
	}
	return g.place(i), true
}

// Bears reports whether a place of the gazetteer has a name, by its key (search.Key).
func (g *Gazetteer) Bears(id int32, key string) bool {
	i, ok := g.row(id)
	if !ok || g.written(i) == key {
		return ok
	}
	from, to := prefixed(&g.aliases, key+"\n")
	return slices.Contains(g.aliasOf[from:to], i)
}

func (g *Gazetteer) row(id int32) (int32, bool) {
	low, high := 0, len(g.byID)
	for low < high {
		middle := (low + high) / 2
		if g.id[g.byID[middle]] < id {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low == len(g.byID) || g.id[g.byID[low]] != id {
		return 0, false
	}
	return g.byID[low], true
}

// Regions lists the first-level divisions of a State in which the gazetteer has places, by code and name.
func (g *Gazetteer) Regions(country string) []Region {
	var list []Region
	for _, r := range g.regions {
		if r.country == country && r.Name != "" {
			list = append(list, r.Region)
		}
	}
	return list
}

// Division gives the region that a division of GeoNames is, by its codes of the first and second level: where the second is a
// region of its own that one. The code is the part of the codes that tells it.
func (g *Gazetteer) Division(country, admin1, admin2 string) (r Region, code string, ok bool) {
	for _, code = range []string{admin1 + "." + admin2, admin1} {
		if r, ok = g.divisions[country+"."+code]; ok {
			return r, code, true
		}
	}
	return Region{}, "", false
}

func (g *Gazetteer) place(i int32) Place {
	r := g.regions[g.region[i]]
	return Place{
		ID:         g.id[i],
		Name:       g.names.at(int(i)),
		Country:    r.country,
		RegionCode: r.Code,
		Region:     r.Name,
		Population: g.population[i],
		Lat:        float64(g.lat[i]) / 1e5,
		Lon:        float64(g.lon[i]) / 1e5,
	}
}

func (g *Gazetteer) places(list []int32) []Place {
	found := make([]Place, len(list))
	for n, i := range list {
		found[n] = g.place(i)
	}
	return found
}
