package edit

import (
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// settle turns places of the gazetteer that a draft points at (negative ids) into cities of the register: a used city is copied.
func settle(tx *store.Tx, places *place.Gazetteer, k *schema.Kind, rec schema.Record) error {
	for _, f := range k.Fields {
		switch p := f.Ptr(rec).(type) {
		case *int64:
			if f.Type != schema.RefType || *p >= 0 {
				continue
			}
			id, err := cityOf(tx, places, int32(-*p))
			if err != nil {
				return err
			}
			*p = id
		case *schema.Refs:
			for i, id := range *p {
				if id < 0 {
					city, err := cityOf(tx, places, int32(-id))
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

// cityOf returns the city of the register for a place, making it where it is used for the first time.
func cityOf(tx *store.Tx, places *place.Gazetteer, geonames int32) (int64, error) {
	uid := schema.UID(place.UID(geonames))
	id, err := tx.ID(uid)
	if err == nil {
		return id, tx.Restore("city", id)
	}
	if !store.Is(err, store.NoSuchRecord) {
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
