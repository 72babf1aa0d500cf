package draw

// path fills the islands of a path one by one, each in its own box, and strokes all of it at once.
func (r *raster) path(o Path) {
	if o.Fill != None && !o.Open {
		opacity := o.Opacity
		if opacity == 0 {
			opacity = 1
		}
		for _, island := range islands(o.Rings) {
			r.fill(island, r.p[o.Fill], opacity, nil)
		}
	}
	if o.Stroke == None || o.StrokeWidth <= 0 {
		return
	}
	for _, ring := range o.Rings {
		r.fill(trace(ring, !o.Open, o.StrokeWidth, o.Dash, r.scale), r.p[o.Stroke], 1, nil)
	}
}

// islands sorts rings into outer ones with their holes. The rasteriser adds up windings, so a hole runs against its shore.
func islands(rings [][]Point) [][]outline {
	boxes := make([]Box, len(rings))
	for i, ring := range rings {
		boxes[i] = around(ring)
	}
	depth, shore := make([]int, len(rings)), make([]int, len(rings))
	for i, ring := range rings {
		shore[i] = i
		if len(ring) == 0 {
			continue
		}
		for j, other := range rings {
			if i != j && boxes[j].has(ring[0].X, ring[0].Y) && within(other, ring[0]) {
				depth[i]++
				if shore[i] == i || boxes[j].W*boxes[j].H < boxes[shore[i]].W*boxes[shore[i]].H {
					shore[i] = j
				}
			}
		}
	}
	of := make([][]outline, len(rings))
	for i, ring := range rings {
		if len(ring) < 3 {
			continue
		}
		hole := depth[i]%2 == 1
		o := polygon(ring)
		if (area(ring) < 0) != hole {
			o = polygon(reversed(ring))
		}
		at := i
		if hole {
			at = shore[i]
		}
		of[at] = append(of[at], o)
	}
	out := of[:0]
	for _, island := range of {
		if len(island) > 0 {
			out = append(out, island)
		}
	}
	return out
}

func reversed(ring []Point) []Point {
	out := make([]Point, len(ring))
	for i, p := range ring {
		out[len(ring)-1-i] = p
	}
	return out
}

// area is twice that of a ring, below 0 where it runs against the clock as seen on the page.
func area(ring []Point) float64 {
	sum := 0.0
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		sum += p.X*q.Y - q.X*p.Y
	}
	return sum
}

// within reports whether a point lies in a ring.
func within(ring []Point, at Point) bool {
	in := false
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		if (p.Y > at.Y) != (q.Y > at.Y) && at.X < p.X+(at.Y-p.Y)/(q.Y-p.Y)*(q.X-p.X) {
			in = !in
		}
	}
	return in
}

// trace turns a stroke along points into its filled shape, with round corners where it is wide enough for them to be seen.
func trace(points []Point, closed bool, width float64, dash []float64, scale float64) []outline {
	var out []outline
	n := len(points)
	last := n - 1
	if closed {
		last = n
	}
	for i := range last {
		a, b := points[i], points[(i+1)%n]
		out = append(out, stroke(Line{X1: a.X, Y1: a.Y, X2: b.X, Y2: b.Y, Width: width, Dash: dash})...)
	}
	if width*scale >= 1.5 && len(dash) == 0 {
		for _, p := range points {
			// Strokes run as round does with hole set; the other way they would cut each other out.
			out = append(out, round(p.X, p.Y, width/2, true))
		}
	}
	return out
}

// touches reports whether a place lies in the path, or near its stroke.
func (o Path) touches(x, y float64) bool {
	in := false
	for _, ring := range o.Rings {
		if !o.Open && within(ring, Point{x, y}) {
			in = !in
		}
	}
	if in || o.Stroke == None {
		return in
	}
	for _, ring := range o.Rings {
		for i := 1; i < len(ring); i++ {
			if l := (Line{X1: ring[i-1].X, Y1: ring[i-1].Y, X2: ring[i].X, Y2: ring[i].Y}); l.bounds().grow(near).has(x, y) && distance(l, x, y) <= near+o.StrokeWidth/2 {
				return true
			}
		}
	}
	return false
}
