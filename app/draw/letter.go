package draw

import "golang.org/x/image/font/sfnt"

// letter places a glyph's path with its origin at x, y; em is points per thousandth of the type size.
func letter(path sfnt.Segments, x, y, em float64) []outline {
	var out []outline
	var last Point
	at := func(i int, s sfnt.Segment) Point {
		return Point{x + float64(s.Args[i].X)/64*em, y + float64(s.Args[i].Y)/64*em}
	}
	for _, s := range path {
		if s.Op == sfnt.SegmentOpMoveTo {
			last = at(0, s)
			out = append(out, outline{start: last})
			continue
		}
		o := &out[len(out)-1]
		switch s.Op {
		case sfnt.SegmentOpLineTo:
			last = at(0, s)
			o.line(last.X, last.Y)
		case sfnt.SegmentOpQuadTo:
			c, to := at(0, s), at(1, s)
			o.cubic(toward(last, c), toward(to, c), to)
			last = to
		case sfnt.SegmentOpCubeTo:
			last = at(2, s)
			o.cubic(at(0, s), at(1, s), last)
		}
	}
	return out
}

// toward is the handle a cubic needs to draw a quadratic curve: two thirds of the way to its control point.
func toward(p, control Point) Point {
	return Point{p.X + (control.X-p.X)*2/3, p.Y + (control.Y-p.Y)*2/3}
}
