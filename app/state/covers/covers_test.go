package covers

import (
	"testing"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
)

func at(lat, lon float64) schema.Coords { return schema.Coords{Lat: lat, Lon: lon, Known: true} }

// The narrowest region a district names decides; where no district holds a place the nearest seat in its State does.
func TestWhoCovers(t *testing.T) {
	x := &Index{coords: map[int64]schema.Coords{1: at(50.06, 19.94), 2: at(50.26, 19.02), 3: at(48.2, 16.37)}, posts: []view.PostRow{
		{ID: 10, SeatID: 1, ReceivingCode: "PL", Regions: []string{"PL-12"}, Except: []string{"PL-26"}},
		{ID: 20, SeatID: 2, ReceivingCode: "PL", Regions: []string{"PL-24", "PL-16"}},
		{ID: 30, SeatID: 3, ReceivingCode: "AT", Regions: []string{"AT"}, Except: []string{"AT-9"}},
	}}
	for _, c := range []struct {
		name          string
		place         Place
		covers, nears int64
	}{
		{"by its district", Place{Code: "PL-12", Country: "PL", Coords: at(49.3, 19.95)}, 10, 0},
		{"a second province", Place{Code: "PL-16", Country: "PL", Coords: at(50.67, 17.93)}, 20, 0},
		{"in no district", Place{Code: "PL-22", Country: "PL", Coords: at(54.35, 18.65)}, 0, 20},
		{"the whole State", Place{Code: "AT-3", Country: "AT"}, 30, 0},
		{"excluded", Place{Code: "AT-9", Country: "AT", Coords: at(48.2, 16.4)}, 0, 30},
		{"nobody knows where it lies", Place{Code: "PL-22", Country: "PL"}, 0, 0},
		{"another State", Place{Code: "DE-BY", Country: "DE", Coords: at(48.1, 11.6)}, 0, 0},
	} {
		a := x.Who(c.place)
		var covers, nears int64
		if len(a.Covering) > 0 {
			covers = a.Covering[0].ID
		}
		if a.Nearest != nil {
			nears = a.Nearest.ID
		}
		if covers != c.covers || nears != c.nears {
			t.Errorf("%s: covered by %d, nearest %d", c.name, covers, nears)
		}
	}
}

func TestDistance(t *testing.T) {
	x := &Index{coords: map[int64]schema.Coords{1: at(52.2297, 21.0122)}}
	if km := x.km(1, at(53.0138, 18.5981)); km < 180 || km > 186 { // Warszawa – Toruń
		t.Errorf("%d km", km)
	}
	if x.km(1, schema.Coords{}) != -1 || x.km(2, at(1, 1)) != -1 {
		t.Error("a distance from nowhere")
	}
}
