package geonames

import (
	"strings"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models/store"
)

// Source is a register in an action: *store.Tx.
type Source interface {
	Packs() ([]store.Pack, error)
	PackFind(key string) ([]store.PackPlace, error)
	PackPlace(id int64) (store.PackPlace, bool, error)
	PackBeginning(prefix string, most int) (names []store.PackName, tooMany bool, err error)
}

// NewFinder finds places in the gazetteer and in the packs of a register.
func NewFinder(g *place.Gazetteer, from Source) (*place.Union, error) {
	packs, err := from.Packs()
	if err != nil || len(packs) == 0 {
		return place.Joined(g, nil), err
	}
	return place.Joined(g, &pack{g, from}), nil
}

// pack reads the packs of a register. What cannot be read counts as not there: whoever reads on meets the same error.
type pack struct {
	g    *place.Gazetteer
	from Source
}

func (p *pack) Named(key string) []place.Place {
	found, err := p.from.PackFind(key)
	if err != nil {
		return nil
	}
	list := make([]place.Place, len(found))
	for i, f := range found {
		list[i] = p.place(f)
	}
	return list
}

// mostAlike bounds how many names are looked through for those like one.
const mostAlike = 2000

func (p *pack) Beginning(prefix string) (names []place.Named, tooMany bool) {
	found, tooMany, err := p.from.PackBeginning(prefix, mostAlike)
	if err != nil {
		return nil, false
	}
	list := make([]place.Named, len(found))
	for i, f := range found {
		list[i] = place.Named{Key: f.Key, Place: p.place(f.Place)}
	}
	return list, tooMany
}

func (p *pack) ByID(id int32) (place.Place, bool) {
	found, ok, err := p.from.PackPlace(int64(id))
	return p.place(found), ok && err == nil
}

func (p *pack) place(f store.PackPlace) place.Place {
	admin1, admin2, _ := strings.Cut(f.Admin1, ".")
	region, _, _ := p.g.Division(f.Country, admin1, admin2)
	return place.Place{ID: int32(f.ID), Name: f.Name, Country: f.Country, RegionCode: region.Code, Region: region.Name,
		Population: int32(f.Population), Lat: float64(f.Lat) / 1e5, Lon: float64(f.Lon) / 1e5}
}
