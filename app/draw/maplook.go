package draw

import (
	"math"

	"github.com/exequatur/exequatur/app/draw/atlas"
)

// Shares of a country's size: how far off an island still belongs to the picture, how much is left free around it, and how much larger
// the picture may become for posts that lie further off.
const (
	islandWithin = 0.25
	margin       = 0.05
	mostLarger   = 2
)

// leastDegrees is the smallest region shown: a small State is seen among its neighbours.
const leastDegrees = 3

// look chooses what part of the globe a country's map shows, and the projection for it.
func (m *mapping) look() {
	region, points := m.region()
	m.p = atlas.For(region)
	m.view = atlas.Empty()
	for _, p := range points {
		m.view = m.view.With(m.p.Project(atlas.Point{X: atlas.Near(p.X, m.p.Centre()), Y: p.Y}))
	}
	if m.spec.Country != "" {
		m.reachPosts()
	}
	pad := margin * max(m.view.X1-m.view.X0, m.view.Y1-m.view.Y0)
	m.view = atlas.Box{X0: m.view.X0 - pad, Y0: m.view.Y0 - pad, X1: m.view.X1 + pad, Y1: m.view.Y1 + pad}
	m.widen()
}

// region is the part of the globe meant and the points that must be seen of it.
func (m *mapping) region() (atlas.Box, []atlas.Point) {
	s, ok := m.a.Shape(m.spec.Country)
	if !ok {
		r := m.spec.Region
		if m.spec.Country != "" || r == (Region{}) { // a territory the atlas does not know: where its posts are
			r = m.aroundPosts()
		}
		b := atLeast(atlas.Box{X0: r.West, Y0: r.South, X1: r.East, Y1: r.North})
		return b, sides(b)
	}
	polygons := s.Polygons()
	for _, part := range m.a.Shapes() {
		if part.Of == s.Key && len(part.Key) > 2 {
			polygons = append(polygons, part.Polygons()...)
		}
	}
	main := largest(polygons)
	b := atlas.Around(main)
	points := main
	middle := (b.X0 + b.X1) / 2
	taken := make([]bool, len(polygons))
	for grown := true; grown; {
		grown = false
		for i, polygon := range polygons {
			if taken[i] {
				continue
			}
			ring := make([]atlas.Point, len(polygon[0]))
			first := polygon[0][0].X
			for j, p := range polygon[0] {
				ring[j] = atlas.Point{X: p.X - first + atlas.Near(first, middle), Y: p.Y}
			}
			if o := atlas.Around(ring); apart(b, o) <= max(islandWithin*size(b), leastDegrees/2) {
				taken[i], grown = true, true
				points = append(points, ring...)
				b = b.With(atlas.Point{X: o.X0, Y: o.Y0}).With(atlas.Point{X: o.X1, Y: o.Y1})
			}
		}
	}
	if least := atLeast(b); least != b {
		return least, append(points, sides(least)...)
	}
	return b, points
}

// apart is how far two boxes lie from each other, in degrees of latitude.
func apart(a, b atlas.Box) float64 {
	return math.Hypot(max(a.X0-b.X1, b.X0-a.X1, 0)*narrow(a), max(a.Y0-b.Y1, b.Y0-a.Y1, 0))
}

// size is the diagonal of a box, in degrees of latitude.
func size(b atlas.Box) float64 { return math.Hypot((b.X1-b.X0)*narrow(b), b.Y1-b.Y0) }

// narrow is how long a degree of longitude is in the middle of a box, as a share of one of latitude.
func narrow(b atlas.Box) float64 { return max(math.Cos((b.Y0+b.Y1)/2*math.Pi/180), 0.1) }

// atLeast widens a region that is too small to tell anything.
func atLeast(b atlas.Box) atlas.Box {
	lon, lat := (b.X0+b.X1)/2, (b.Y0+b.Y1)/2
	w := max(b.X1-b.X0, leastDegrees/narrow(b))
	h := max(b.Y1-b.Y0, leastDegrees)
	return atlas.Box{X0: lon - w/2, Y0: lat - h/2, X1: lon + w/2, Y1: lat + h/2}
}

// sides are points along the sides of a region, close enough to follow them where they are curved.
func sides(b atlas.Box) []atlas.Point {
	const steps = 24
	var out []atlas.Point
	for i := range steps + 1 {
		t := float64(i) / steps
		x, y := b.X0+t*(b.X1-b.X0), b.Y0+t*(b.Y1-b.Y0)
		out = append(out, atlas.Point{X: x, Y: b.Y0}, atlas.Point{X: x, Y: b.Y1}, atlas.Point{X: b.X0, Y: y}, atlas.Point{X: b.X1, Y: y})
	}
	return out
}

func (m *mapping) aroundPosts() Region {
	if len(m.spec.Posts) == 0 {
		return Region{-10, 35, 40, 70}
	}
	b := atlas.Empty()
	for _, p := range m.spec.Posts {
		b = b.With(atlas.Point{X: atlas.Near(p.Lon, m.spec.Posts[0].Lon), Y: p.Lat})
	}
	return Region{b.X0, b.Y0, b.X1, b.Y1}
}

// reachPosts makes the view large enough for posts beyond it, unless the country would become too small.
func (m *mapping) reachPosts() {
	w, h := m.view.X1-m.view.X0, m.view.Y1-m.view.Y0
	for _, post := range m.spec.Posts {
		p := m.p.Project(atlas.Point{X: atlas.Near(post.Lon, m.p.Centre()), Y: post.Lat})
		if v := m.view.With(p); v.X1-v.X0 <= mostLarger*w && v.Y1-v.Y0 <= mostLarger*h {
			m.view = v
		}
	}
}

// widen gives a tall country more of its neighbours, so that the map is not a strip; where the height is given, as much as there is
// room for.
func (m *mapping) widen() {
	shape := 1.25
	if m.spec.Height > 0 {
		shape = max(shape, min(m.spec.Width/m.spec.Height, 1.8))
	}
	w, h := m.view.X1-m.view.X0, m.view.Y1-m.view.Y0
	if more := shape*h - w; more > 0 {
		m.view.X0, m.view.X1 = m.view.X0-more/2, m.view.X1+more/2
	}
	if more := w/2.4 - h; more > 0 {
		m.view.Y0, m.view.Y1 = m.view.Y0-more/2, m.view.Y1+more/2
	}
}
