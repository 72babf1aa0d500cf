package atlas

import (
	"math"
	"testing"
)

// Boundaries are what a ministry prints: these places lie where the atlas must have them.
func TestPlacesLieInTheirTerritory(t *testing.T) {
	for name, c := range map[string]struct {
		lon, lat float64
		key      string
	}{
		"Simferopol": {34.1, 44.95, "UA"}, "Laayoune": {-13.0, 27.1, "EH"}, "Vilnius": {25.28, 54.69, "LT"}, "Kaunas": {23.9, 54.9, "LT"},
		"Toruń": {18.6, 53.01, "PL"}, "Pristina": {21.16, 42.66, "XK"}, "Taichung": {120.9, 24.0, "TW"}, "Nicosia, north": {33.4, 35.28, "x-cyn"},
		"Hargeisa": {44.06, 9.56, "x-sol"}, "Mogadishu": {45.2, 2.2, "SO"}, "Marrakesh": {-8, 31.63, "MA"}, "Anadyr": {176.5, 65.2, "RU"},
		"east of the 180th meridian": {-172.5, 66.2, "RU"}, "Vanua Levu": {179.3, -16.6, "FJ"}, "Cayenne": {-53, 4, "GF"}, "Gaza": {34.37, 31.4, "PS"},
		"the Baltic": {19.5, 56.5, ""}, "the Dead Heart": {134, -25, "AU"},
	} {
		if c.key != "GF" && c.key != "PS" {
			if got := World().At(c.lon, c.lat); got != c.key {
				t.Errorf("world: %s lies in %q, not %q", name, got, c.key)
			}
		}
		if got := Detail().At(c.lon, c.lat); got != c.key {
			t.Errorf("detail: %s lies in %q, not %q", name, got, c.key)
		}
	}
	for name, c := range map[string]struct {
		lon, lat float64
		key      string
	}{"Sevastopol": {33.6, 44.6, "UA"}, "Suva": {178.3, -18.0, "FJ"}, "Longyearbyen": {16, 78.3, "SJ"}, "Valletta": {14.45, 35.88, "MT"}, "Singapore": {103.8, 1.36, "SG"}} {
		if got := Detail().At(c.lon, c.lat); got != c.key {
			t.Errorf("detail: %s lies in %q, not %q", name, got, c.key)
		}
	}
}

func TestTheAntarcticIsLeftOut(t *testing.T) {
	for _, a := range []*Atlas{World(), Detail()} {
		for _, s := range append(a.Shapes(), a.Land()) {
			if s.Key == "AQ" {
				t.Error("it has a shape")
			}
			for _, ring := range s.Rings() {
				if b := Around(ring); b.Y0 < -60.1 {
					t.Errorf("%q reaches to %v", s.Key, b.Y0)
				}
			}
		}
	}
}

// No piece of a cut shape is wider than the map, nor does any side of it run across half of it.
func TestCutShapesDoNotSmear(t *testing.T) {
	for _, a := range []*Atlas{World(), Detail()} {
		for _, centre := range []float64{0, 11, 100, -150, 180} {
			p := EqualEarth{centre}
			half := p.Project(Point{centre + 90, 0}).X
			total, cut := 0.0, 0.0
			for _, s := range a.Shapes() {
				for _, ring := range s.Rings() {
					total += area(ring)
					for _, piece := range CutRing(ring, centre) {
						cut += area(piece)
						for i, q := range piece {
							if q.X < centre-180-1e-9 || q.X > centre+180+1e-9 {
								t.Fatalf("%s from %v: longitude %v", s.Key, centre, q.X)
							}
							next := p.Project(piece[(i+1)%len(piece)])
							if d := math.Abs(next.X - p.Project(q).X); d > half {
								t.Fatalf("%s from %v: a side of %v", s.Key, centre, d)
							}
						}
					}
				}
			}
			if math.Abs(total-cut) > 1e-6*math.Abs(total) {
				t.Errorf("from %v: %v square degrees of %v are left", centre, cut, total)
			}
			for _, line := range append(a.Coasts(), joined(a.Boundaries())...) {
				for _, piece := range CutLine(line, centre) {
					for i := 1; i < len(piece); i++ {
						if d := math.Abs(p.Project(piece[i]).X - p.Project(piece[i-1]).X); d > half {
							t.Fatalf("from %v: a line of %v", centre, d)
						}
					}
				}
			}
		}
	}
}

func joined(a, b [][]Point) [][]Point { return append(a, b...) }

func area(ring []Point) float64 {
	sum := 0.0
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		sum += p.X*q.Y - q.X*p.Y
	}
	return sum / 2
}

// The projections that claim true areas have them: a shape's share of the globe is its share of the plane.
func TestAreasAreTrue(t *testing.T) {
	cell := func(p Projection, lon, lat float64) float64 {
		const d = 0.01
		var ring []Point
		for _, c := range []Point{{lon, lat}, {lon + d, lat}, {lon + d, lat + d}, {lon, lat + d}} {
			ring = append(ring, p.Project(c))
		}
		return math.Abs(area(ring)) / (d * radian * (math.Sin((lat+d)*radian) - math.Sin(lat*radian)))
	}
	for name, p := range map[string]Projection{"equal earth": EqualEarth{11}, "Poland": For(Box{14, 49, 24, 55}), "Chile": For(Box{-76, -56, -66, -17}), "Russia": For(Box{27, 41, 190, 82})} {
		for _, at := range []Point{{p.Centre(), 50}, {p.Centre() + 10, 20}, {p.Centre() - 20, -30}, {p.Centre() + 60, 70}} {
			if got := cell(p, at.X, at.Y); math.Abs(got-1) > 1e-3 {
				t.Errorf("%s at %v: %v", name, at, got)
			}
		}
	}
}

func TestACountryAboutTheEquatorLiesLevel(t *testing.T) {
	p, ok := For(Box{-75, -5, -68, 5}).(Level)
	if !ok {
		t.Fatal("it lies on a cone")
	}
	north, south := p.Project(Point{-71.5, 1}), p.Project(Point{-71.5, -1})
	if north.Y >= south.Y || math.Abs(north.X) > 1e-9 {
		t.Errorf("%v above %v", north, south)
	}
	if south := For(Box{-76, -56, -66, -17}); south.Project(Point{-71, -20}).Y >= south.Project(Point{-71, -50}).Y {
		t.Error("the south is on top")
	}
}

func TestLinesAreCutToABox(t *testing.T) {
	box := Box{0, 0, 10, 10}
	pieces := ClipLine([]Point{{-5, 5}, {5, 5}, {5, 15}, {8, 15}, {8, 5}}, box)
	if len(pieces) != 2 || pieces[0][0] != (Point{0, 5}) || pieces[1][0] != (Point{8, 10}) {
		t.Errorf("%v", pieces)
	}
	if ring := ClipRing([]Point{{-5, -5}, {5, -5}, {5, 5}, {-5, 5}}, box); math.Abs(area(ring)) != 25 {
		t.Errorf("%v", ring)
	}
}
