package atlas

import "math"

// Projection lays the globe out on a plane, whose y runs downwards. Its unit is the radius of the globe.
type Projection interface {
	// Project places a point whose longitude lies within 180 degrees of Centre.
	Project(Point) Point
	// Centre is the longitude in the middle.
	Centre() float64
}

const radian = math.Pi / 180

// EqualEarth shows the whole world with areas true (Šavrič, Patterson, Jenny 2018).
type EqualEarth struct{ Lon float64 }

// Centre is the longitude in the middle.
func (e EqualEarth) Centre() float64 { return e.Lon }

// Project places a point.
func (e EqualEarth) Project(p Point) Point {
	const a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
	m := math.Sqrt(3) / 2
	t := math.Asin(m * math.Sin(p.Y*radian))
	t2 := t * t
	t6 := t2 * t2 * t2
	x := (p.X - e.Lon) * radian * math.Cos(t) / (m * (a1 + 3*a2*t2 + t6*(7*a3+9*a4*t2)))
	return Point{x, -t * (a1 + a2*t2 + t6*(a3+a4*t2))}
}

// Conic shows a country with areas true, and true distances along two parallels (Albers).
type Conic struct {
	lon, n, c, rho float64
}

// Level shows a country about the equator: distances are true north and south, and along the parallel in its middle.
type Level struct{ lon, lat, stretch float64 }

// For is the projection that fits a region best; its longitudes may run beyond 180. A region on both sides of the equator has no cone
// to lie on.
func For(region Box) Projection {
	lon, lat := (region.X0+region.X1)/2, (region.Y0+region.Y1)/2
	sixth := (region.Y1 - region.Y0) / 6
	s1, s2 := math.Sin((region.Y0+sixth)*radian), math.Sin((region.Y1-sixth)*radian)
	n := (s1 + s2) / 2
	if math.Abs(n) < 0.15 {
		return Level{lon, lat, math.Cos(lat * radian)}
	}
	c := 1 - s1*s1 + 2*n*s1
	k := Conic{lon: lon, n: n, c: c}
	k.rho = k.reach(lat)
	return k
}

func (k Conic) reach(lat float64) float64 {
	return math.Sqrt(max(k.c-2*k.n*math.Sin(lat*radian), 0)) / k.n
}

// Centre is the longitude in the middle.
func (k Conic) Centre() float64 { return k.lon }

// Project places a point.
func (k Conic) Project(p Point) Point {
	rho, theta := k.reach(p.Y), k.n*(p.X-k.lon)*radian
	return Point{rho * math.Sin(theta), rho*math.Cos(theta) - k.rho}
}

// Centre is the longitude in the middle.
func (l Level) Centre() float64 { return l.lon }

// Project places a point.
func (l Level) Project(p Point) Point {
	return Point{(p.X - l.lon) * radian * l.stretch, (l.lat - p.Y) * radian}
}
