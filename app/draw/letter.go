package draw

import (
	"github.com/go-text/typesetting/font/opentype"

	"github.com/exequatur/exequatur/app/typeset"
)

// letters are the shapes of a line whose baseline begins at x, y.
func letters(line typeset.Line, x, y float64) (out []outline) {
	for _, run := range line.Runs {
		unit := run.Size / float64(run.Face.UnitsPerEm())
		for _, g := range run.Glyphs {
			out = append(out, letter(run.Face.Outline(g.ID), x+g.DX, y-g.DY, unit)...)
			x += g.Advance
		}
	}
	return out
}

// letter places a glyph's path with its origin at x, y; unit is points per unit of the face.
func letter(path []opentype.Segment, x, y, unit float64) []outline {
	var out []outline
	var last Point
	for _, s := range path {
		at := func(i int) Point { return Point{x + float64(s.Args[i].X)*unit, y - float64(s.Args[i].Y)*unit} }
		if s.Op == opentype.SegmentOpMoveTo {
			last = at(0)
			out = append(out, outline{start: last})
			continue
		}
		o := &out[len(out)-1]
		switch s.Op {
		case opentype.SegmentOpLineTo:
			last = at(0)
			o.line(last.X, last.Y)
		case opentype.SegmentOpQuadTo:
			c, to := at(0), at(1)
			o.cubic(toward(last, c), toward(to, c), to)
			last = to
		case opentype.SegmentOpCubeTo:
			last = at(2)
			o.cubic(at(0), at(1), last)
		}
	}
	return out
}

// toward is the handle a cubic needs to draw a quadratic curve: two thirds of the way to its control point.
func toward(p, control Point) Point {
	return Point{p.X + (control.X-p.X)*2/3, p.Y + (control.Y-p.Y)*2/3}
}
