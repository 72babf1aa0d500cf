package draw

// Titled puts a title, and a line below it, over a drawing that goes into a file of its own; size is that of the line, in points.
func Titled(d Drawing, title, below string, size float64) Drawing {
	head := Text{Y: 1.6 * size, Size: 1.5 * size, Bold: true, Text: title, Colour: RoleText, MaxWidth: d.W}
	line := Text{Y: 3.2 * size, Size: size, Text: below, Colour: RoleMuted, MaxWidth: d.W}
	down := 4.4 * size
	out := Drawing{W: d.W, H: d.H + down, Ops: []Op{head, line}}
	for _, op := range d.Ops {
		out.Ops = append(out.Ops, lowered(op, down))
	}
	return out
}

// lowered is a shape further down.
func lowered(op Op, by float64) Op {
	points := func(ps []Point) []Point {
		out := make([]Point, len(ps))
		for i, p := range ps {
			out[i] = Point{p.X, p.Y + by}
		}
		return out
	}
	switch o := op.(type) {
	case Rect:
		o.Y += by
		return o
	case Line:
		o.Y1 += by
		o.Y2 += by
		return o
	case Circle:
		o.Y += by
		return o
	case Polygon:
		o.Points = points(o.Points)
		return o
	case Path:
		rings := make([][]Point, len(o.Rings))
		for i, r := range o.Rings {
			rings[i] = points(r)
		}
		o.Rings = rings
		return o
	case Text:
		o.Y += by
		return o
	}
	return op
}
