// Package settle turns places of the gazetteer into cities of the register: a place that is used for the first time is copied. Where
// a draft refers to a place that is no record yet it holds the place's GeoNames number as a negative id.
package settle

import (
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Record replaces the places a draft points at by cities of the register.
func Record(tx *store.Tx, places *place.Gazetteer, k *schema.Kind, rec schema.Record) error {
	for _, f := range k.Fields {
		switch p := f.Ptr(rec).(type) {
		case *int64:
			if f.Type != schema.RefType || *p >= 0 {
				continue
			}
			id, err := City(tx, places, int32(-*p))
			if err != nil {
				return err
			}
			*p = id
		case *schema.Refs:
			for i, id := range *p {
				if id < 0 {
					city, err := City(tx, places, int32(-id))
					if err != nil {
						return err
					}
					(*p)[i] = city
				}
			}
		}
	}
	return nil
}

// City returns the city of the register for a place, making it where it is used for the first time.
func City(tx *store.Tx, places *place.Gazetteer, geonames int32) (int64, error) {
	uid := schema.UID(place.UID(geonames))
	id, err := tx.ID(uid)
	if err == nil {
		return id, tx.Restore("city", id)
	}
	if !store.Is(err, store.NoSuchRecord) || places == nil {
		return 0, err
	}
	p, ok := places.ByID(geonames)
	if !ok {
		return 0, err
	}
	states, err := tx.Select("state", `k."code" = ?`, p.Country)
	if err != nil {
		return 0, err
	}
	city := &models.City{Name: p.Name, Region: p.Region, RegionCode: p.RegionCode, Population: int64(p.Population), GazetteerID: int64(p.ID),
		Coords: schema.Coords{Lat: p.Lat, Lon: p.Lon, Known: true}}
	city.UID = uid
	if len(states) > 0 {
		city.Country = states[0].Meta().ID
	}
	if err := tx.Create(city); err != nil {
		return 0, err
	}
	return city.ID, nil
}
