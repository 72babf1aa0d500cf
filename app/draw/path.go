package draw

import "math"

// segment is a piece of an outline: a straight or cubic step to its last point.
type segment struct {
	to     Point
	c1, c2 Point
	curved bool
}

// outline is one closed contour.
type outline struct {
	start Point
	steps []segment
}

func (o *outline) line(x, y float64) { o.steps = append(o.steps, segment{to: Point{x, y}}) }

func (o *outline) cubic(c1, c2, to Point) {
	o.steps = append(o.steps, segment{to: to, c1: c1, c2: c2, curved: true})
}

// kappa is the length of the handles that make a cubic nearly a quarter of a circle.
const kappa = 0.5522847498

// roundRect draws clockwise, or against the clock to cut a hole into a clockwise shape.
func roundRect(b Box, radius float64, hole bool) outline {
	r := max(0, min(radius, b.W/2, b.H/2))
	k := r * (1 - kappa)
	x0, y0, x1, y1 := b.X, b.Y, b.X+b.W, b.Y+b.H
	if hole {
		o := outline{start: Point{x0 + r, y0}}
		o.cubic(Point{x0 + k, y0}, Point{x0, y0 + k}, Point{x0, y0 + r})
		o.line(x0, y1-r)
		o.cubic(Point{x0, y1 - k}, Point{x0 + k, y1}, Point{x0 + r, y1})
		o.line(x1-r, y1)
		o.cubic(Point{x1 - k, y1}, Point{x1, y1 - k}, Point{x1, y1 - r})
		o.line(x1, y0+r)
		o.cubic(Point{x1, y0 + k}, Point{x1 - k, y0}, Point{x1 - r, y0})
		return o
	}
	o := outline{start: Point{x0 + r, y0}}
	o.line(x1-r, y0)
	o.cubic(Point{x1 - k, y0}, Point{x1, y0 + k}, Point{x1, y0 + r})
	o.line(x1, y1-r)
	o.cubic(Point{x1, y1 - k}, Point{x1 - k, y1}, Point{x1 - r, y1})
	o.line(x0+r, y1)
	o.cubic(Point{x0 + k, y1}, Point{x0, y1 - k}, Point{x0, y1 - r})
	o.line(x0, y0+r)
	o.cubic(Point{x0, y0 + k}, Point{x0 + k, y0}, Point{x0 + r, y0})
	return o
}

func round(x, y, r float64, hole bool) outline {
	return roundRect(Box{x - r, y - r, 2 * r, 2 * r}, r, hole)
}

// frame is the stroke of a rectangle.
func frame(b Box, radius, width float64) []outline {
	outer := roundRect(b.grow(width/2), radius+width/2, false)
	inner := b.grow(-width / 2)
	if inner.W <= 0 || inner.H <= 0 {
		return []outline{outer}
	}
	return []outline{outer, roundRect(inner, max(0, radius-width/2), true)}
}

func polygon(points []Point) outline {
	var o outline
	if len(points) == 0 {
		return o
	}
	o.start = points[0]
	for _, p := range points[1:] {
		o.line(p.X, p.Y)
	}
	return o
}

// stroke turns a straight line into its filled shape, cut into dashes when asked.
func stroke(l Line) []outline {
	length := math.Hypot(l.X2-l.X1, l.Y2-l.Y1)
	if length == 0 || l.Width <= 0 {
		return nil
	}
	ux, uy := (l.X2-l.X1)/length, (l.Y2-l.Y1)/length
	piece := func(from, to float64) outline {
		nx, ny := -uy*l.Width/2, ux*l.Width/2
		ax, ay, bx, by := l.X1+ux*from, l.Y1+uy*from, l.X1+ux*to, l.Y1+uy*to
		return polygon([]Point{{ax + nx, ay + ny}, {bx + nx, by + ny}, {bx - nx, by - ny}, {ax - nx, ay - ny}})
	}
	period := 0.0
	for _, v := range l.Dash {
		period += v
	}
	if period <= 0 {
		return []outline{piece(0, length)}
	}
	var out []outline
	for at, i := 0.0, 0; at < length; i++ {
		step := l.Dash[i%len(l.Dash)]
		if i%2 == 0 && step > 0 {
			out = append(out, piece(at, min(at+step, length)))
		}
		at += step
	}
	return out
}
