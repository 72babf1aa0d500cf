package place

import (
	"math"
	"testing"
)

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		name                   string
		lat1, lon1, lat2, lon2 float64
		km                     float64
	}{
		{"Kaunas to Toruń", 54.9027, 23.9096, 53.0138, 18.5984, 406},
		{"across the date line", 0, 179.5, 0, -179.5, 111.2},
		{"pole to pole", 90, 0, -90, 120, 20015.1},
		{"nowhere", 12, 34, 12, 34, 0},
	} {
		if got := Distance(c.lat1, c.lon1, c.lat2, c.lon2); math.Abs(got-c.km) > 1 {
			t.Errorf("%s: %.1f km, want %.1f", c.name, got, c.km)
		}
	}
}
