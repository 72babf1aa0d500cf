package atlas

import (
	"math"
	"testing"
)

// Each projection is undone, wherever a map shows something.
func TestUnproject(t *testing.T) {
	for name, p := range map[string]Projection{
		"world": EqualEarth{11}, "Poland": For(Box{14, 49, 24, 55}), "Europe": For(Box{-24, 34, 40, 71}), "Chile": For(Box{-76, -56, -66, -17}),
		"Pacific": For(Box{165, -48, 190, -33}), "Kenya": For(Box{34, -5, 42, 5}), "half the globe": For(Box{-60, -10, 60, 80}),
	} {
		for dlon := -75.0; dlon <= 75; dlon += 12.5 {
			for lat := -56.0; lat <= 84; lat += 7 {
				if c, conic := p.(Conic); conic && lat*c.n < 0 {
					continue // maps of the other half of the globe are laid out otherwise
				}
				want := Point{p.Centre() + dlon, lat}
				got, ok := Unproject(p, p.Project(want))
				if !ok || math.Hypot(got.X-want.X, got.Y-want.Y) > 0.01 {
					t.Errorf("%s: %v is taken for %v, %v", name, want, got, ok)
				}
			}
		}
	}
	if at, ok := Unproject(EqualEarth{11}, Point{9, 0}); ok {
		t.Errorf("beside the globe lies %v", at)
	}
}
