package place

import (
	"math"
	"slices"
	"sort"
)

// Nearest gives up to limit places around a position (degrees), the nearest first.
func (g *Gazetteer) Nearest(lat, lon float64, limit int) []Place {
	if limit <= 0 {
		return nil
	}
	var found []int32
	var far []float64
	for i := range g.id {
		// The difference of latitude is a lower bound of the distance and cheap; it spares nearly all the cosines.
		if len(found) == limit && math.Abs(lat-float64(g.lat[i])/1e5)*math.Pi/180 >= far[limit-1] {
			continue
		}
		d := angle(lat, lon, float64(g.lat[i])/1e5, float64(g.lon[i])/1e5)
		if len(found) == limit && d >= far[limit-1] {
			continue
		}
		at := sort.SearchFloat64s(far, d)
		far, found = slices.Insert(far, at, d), slices.Insert(found, at, int32(i))
		far, found = far[:min(len(far), limit)], found[:min(len(found), limit)]
	}
	return g.places(found)
}

// angle is the great-circle distance between two positions, in radians.
func angle(lat1, lon1, lat2, lon2 float64) float64 {
	const degree = math.Pi / 180
	north, east := math.Sin((lat2-lat1)*degree/2), math.Sin((lon2-lon1)*degree/2)
	return 2 * math.Asin(math.Min(1, math.Sqrt(north*north+math.Cos(lat1*degree)*math.Cos(lat2*degree)*east*east)))
}

// earthRadius is the mean one, in kilometres.
const earthRadius = 6371.0088

// Distance gives the kilometres between two positions (degrees) along the surface of the Earth.
func Distance(lat1, lon1, lat2, lon2 float64) float64 {
	return angle(lat1, lon1, lat2, lon2) * earthRadius
}
