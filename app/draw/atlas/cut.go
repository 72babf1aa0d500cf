package atlas

import "math"

// edge is a line across the plane: points for which it is 0 or more lie on its inner side.
type edge struct{ a, b, c float64 }

func (e edge) of(p Point) float64 { return e.a*p.X + e.b*p.Y + e.c }

// between is where the line from p to q crosses the edge.
func (e edge) between(p, q Point) Point {
	dp, dq := e.of(p), e.of(q)
	t := dp / (dp - dq)
	return Point{p.X + t*(q.X-p.X), p.Y + t*(q.Y-p.Y)}
}

// Box is an upright rectangle, of degrees or on the plane.
type Box struct{ X0, Y0, X1, Y1 float64 }

func (b Box) edges() []edge {
	return []edge{{1, 0, -b.X0}, {-1, 0, b.X1}, {0, 1, -b.Y0}, {0, -1, b.Y1}}
}

// Has reports whether a point lies in the box.
func (b Box) Has(p Point) bool { return p.X >= b.X0 && p.X <= b.X1 && p.Y >= b.Y0 && p.Y <= b.Y1 }

// With is the box made large enough for a point; the zero Box is not one: begin with Empty.
func (b Box) With(p Point) Box {
	return Box{min(b.X0, p.X), min(b.Y0, p.Y), max(b.X1, p.X), max(b.Y1, p.Y)}
}

// Empty is a box around nothing.
func Empty() Box { return Box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)} }

// Around is the smallest box around points.
func Around(points []Point) Box {
	b := Empty()
	for _, p := range points {
		b = b.With(p)
	}
	return b
}

func (b Box) holds(o Box) bool { return o.X0 >= b.X0 && o.X1 <= b.X1 && o.Y0 >= b.Y0 && o.Y1 <= b.Y1 }

func (b Box) misses(o Box) bool { return o.X0 > b.X1 || o.X1 < b.X0 || o.Y0 > b.Y1 || o.Y1 < b.Y0 }

// ClipRing cuts a ring to a box. What leaves and comes back is joined along the sides of the box; nil is left of one outside.
func ClipRing(ring []Point, box Box) []Point {
	if around := Around(ring); box.holds(around) {
		return ring
	} else if box.misses(around) {
		return nil
	}
	for _, e := range box.edges() {
		ring = e.ring(ring)
	}
	return ring
}

func (e edge) ring(ring []Point) []Point {
	var out []Point
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		in, next := e.of(p) >= 0, e.of(q) >= 0
		if in {
			out = append(out, p)
		}
		if in != next {
			out = append(out, e.between(p, q))
		}
	}
	if len(out) < 3 {
		return nil
	}
	return out
}

// ClipLine cuts a line to a box, into as many pieces as it takes.
func ClipLine(line []Point, box Box) [][]Point {
	if around := Around(line); box.holds(around) {
		return [][]Point{line}
	} else if box.misses(around) {
		return nil
	}
	pieces := [][]Point{line}
	for _, e := range box.edges() {
		var next [][]Point
		for _, piece := range pieces {
			next = append(next, e.line(piece)...)
		}
		pieces = next
	}
	return pieces
}

func (e edge) line(line []Point) [][]Point {
	var out [][]Point
	var piece []Point
	end := func() {
		if len(piece) > 1 {
			out = append(out, piece)
		}
		piece = nil
	}
	for i, p := range line {
		in := e.of(p) >= 0
		if i > 0 {
			if before := line[i-1]; in != (e.of(before) >= 0) {
				piece = append(piece, e.between(before, p))
				if !in {
					end()
				}
			}
		}
		if in {
			piece = append(piece, p)
		}
	}
	end()
	return out
}

// window are all longitudes as seen from a meridian.
func window(centre float64) Box { return Box{centre - 180, -91, centre + 180, 91} }

// turns are by how many degrees what reaches over box has to be turned to be seen in the window around a meridian, once for each
// part of it.
func turns(around Box, centre float64) []float64 {
	var out []float64
	w := window(centre)
	for k := math.Floor((w.X0 - around.X1) / 360); k*360+around.X0 <= w.X1; k++ {
		if k*360+around.X1 >= w.X0 {
			out = append(out, k*360)
		}
	}
	return out
}

func turned(points []Point, by float64) []Point {
	if by == 0 {
		return points
	}
	out := make([]Point, len(points))
	for i, p := range points {
		out[i] = Point{p.X + by, p.Y}
	}
	return out
}

// CutRing cuts a ring of degrees along the meridian opposite to centre, so that no part of it runs across the whole map.
func CutRing(ring []Point, centre float64) [][]Point {
	var out [][]Point
	for _, by := range turns(Around(ring), centre) {
		if piece := ClipRing(turned(ring, by), window(centre)); len(piece) > 2 && wide(piece) {
			out = append(out, piece)
		}
	}
	return out
}

// wide reports whether a ring is more than a line: one that only touches the cut leaves nothing on the other side of it.
func wide(ring []Point) bool {
	b := Around(ring)
	return b.X1-b.X0 > 1e-9 && b.Y1-b.Y0 > 1e-9
}

// CutLine does the same for a line.
func CutLine(line []Point, centre float64) [][]Point {
	var out [][]Point
	for _, by := range turns(Around(line), centre) {
		out = append(out, ClipLine(turned(line, by), window(centre))...)
	}
	return out
}

// Near turns a longitude to within 180 degrees of a meridian.
func Near(lon, centre float64) float64 { return lon - 360*math.Round((lon-centre)/360) }
