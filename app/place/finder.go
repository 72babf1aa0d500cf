package place

// Finder finds places by name and by id: the gazetteer, or the gazetteer and what an office loaded beside it.
type Finder interface {
	// Find gives the places that bear the name, the likeliest first. An empty country means anywhere.
	Find(name, country string) []Place
	// ByID gives the place with a GeoNames id.
	ByID(id int32) (Place, bool)
}

var _ Finder = (*Gazetteer)(nil)
