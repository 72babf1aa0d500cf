package file

import (
	"image/color"
	"math"
)

// Path is a line or an outline, in points from the upper left corner of a page.
type Path struct {
	ops    []byte // m, l, c, h
	points []float64
}

// MoveTo begins a new part.
func (p *Path) MoveTo(x, y float64) { p.add('m', x, y) }

// LineTo goes straight to a point.
func (p *Path) LineTo(x, y float64) { p.add('l', x, y) }

// CurveTo goes to (x, y) on a cubic Bézier curve.
func (p *Path) CurveTo(x1, y1, x2, y2, x, y float64) { p.add('c', x1, y1, x2, y2, x, y) }

// Close goes straight to where the part began.
func (p *Path) Close() { p.ops = append(p.ops, 'h') }

func (p *Path) add(op byte, points ...float64) {
	if op != 'm' && len(p.ops) == 0 { // a part without a beginning begins with its first point
		p.add('m', points[0], points[1])
	}
	p.ops = append(p.ops, op)
	p.points = append(p.points, points...)
}

// Line is a straight line.
func Line(x1, y1, x2, y2 float64) (p Path) {
	p.MoveTo(x1, y1)
	p.LineTo(x2, y2)
	return p
}

// Rect is a rectangle by its upper left corner and its size.
func Rect(x, y, w, h float64) Path { return Path{[]byte{'r'}, []float64{x, y, w, h}} }

// curve is how far the handles of a quarter of a circle reach, as a share of the radius.
const curve = 0.5522847498

// RoundedRect is a rectangle whose corners are quarters of a circle.
func RoundedRect(x, y, w, h, radius float64) (p Path) {
	r := min(radius, w/2, h/2)
	if !(r > 0) {
		return Rect(x, y, w, h)
	}
	k := r - r*curve
	p.MoveTo(x+r, y)
	p.LineTo(x+w-r, y)
	p.CurveTo(x+w-k, y, x+w, y+k, x+w, y+r)
	p.LineTo(x+w, y+h-r)
	p.CurveTo(x+w, y+h-k, x+w-k, y+h, x+w-r, y+h)
	p.LineTo(x+r, y+h)
	p.CurveTo(x+k, y+h, x, y+h-k, x, y+h-r)
	p.LineTo(x, y+r)
	p.CurveTo(x, y+k, x+k, y, x+r, y)
	p.Close()
	return p
}

// Circle is a circle about a point.
func Circle(x, y, radius float64) (p Path) {
	r, k := radius, radius*curve
	p.MoveTo(x+r, y)
	p.CurveTo(x+r, y+k, x+k, y+r, x, y+r)
	p.CurveTo(x-k, y+r, x-r, y+k, x-r, y)
	p.CurveTo(x-r, y-k, x-k, y-r, x, y-r)
	p.CurveTo(x+k, y-r, x+r, y-k, x+r, y)
	p.Close()
	return p
}

// Polygon is a closed outline of straight lines through points: x1, y1, x2, y2 and so on.
func Polygon(points ...float64) (p Path) {
	for i := 0; i+1 < len(points); i += 2 {
		if i == 0 {
			p.MoveTo(points[0], points[1])
			continue
		}
		p.LineTo(points[i], points[i+1])
	}
	if len(p.ops) > 0 {
		p.Close()
	}
	return p
}

// Paint is how a path is painted: filled, drawn with a line, or both. A colour with A 0 does neither.
type Paint struct {
	Fill, Stroke color.NRGBA
	Width        float64   // of the line in points; without one nothing is drawn
	Dash         []float64 // lengths of dashes and gaps in turn
	EvenOdd      bool      // what is surrounded twice is outside
	Round        bool      // ends and corners of the line are round
}

// Path paints a path. One with a point that is no number is not painted.
func (p *Page) Path(path Path, with Paint) {
	stroke := with.Stroke.A > 0 && with.Width > 0
	fill := with.Fill.A > 0
	if !stroke && !fill || len(path.ops) == 0 || !finite(path.points) || !p.paint() {
		return
	}
	p.endText()
	fillAlpha, strokeAlpha := uint8(255), uint8(255)
	if fill {
		p.fill(with.Fill)
		fillAlpha = with.Fill.A
	}
	if stroke {
		p.stroke(with.Stroke)
		strokeAlpha = with.Stroke.A
		p.line(with)
	}
	p.alpha(fillAlpha, strokeAlpha)
	p.trace(path)
	op := "S"
	switch {
	case fill && stroke:
		op = "B"
	case fill:
		op = "f"
	}
	p.b = append(p.b, op...)
	if fill && with.EvenOdd {
		p.b = append(p.b, '*')
	}
	p.b = append(p.b, '\n')
}

func finite(vs []float64) bool {
	for _, v := range vs {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return false
		}
	}
	return true
}

// line sets how lines are drawn.
func (p *Page) line(with Paint) {
	if w := max(milli(with.Width), 1); w != p.st.width {
		p.st.width = w
		p.b = append(appendMille(p.b, w), " w\n"...)
	}
	if with.Round != p.st.round {
		p.st.round = with.Round
		if with.Round {
			p.b = append(p.b, "1 J 1 j\n"...)
		} else {
			p.b = append(p.b, "0 J 0 j\n"...)
		}
	}
	var dash []byte
	sum := 0.0
	for i, d := range with.Dash {
		if i == 10 || !(d >= 0) {
			break
		}
		sum += d
		dash = append(appendNumber(dash, d), ' ')
	}
	if !(sum > 0.01) { // dashes of no length at all are not allowed
		dash = nil
	}
	if string(dash) != p.st.dash {
		p.st.dash = string(dash)
		p.b = append(append(append(p.b, '['), dash...), "] 0 d\n"...)
	}
}

// trace writes the path itself.
func (p *Page) trace(path Path) {
	at := 0
	point := func() {
		p.b = append(appendMille(p.b, cent(path.points[at])), ' ')
		p.b = append(appendMille(p.b, cent(p.h-path.points[at+1])), ' ')
		at += 2
	}
	for _, op := range path.ops {
		switch op {
		case 'm', 'l':
			point()
		case 'c':
			point()
			point()
			point()
		case 'r':
			x, y, w, h := path.points[at], path.points[at+1], path.points[at+2], path.points[at+3]
			left, low := cent(x), cent(p.h-y-h)
			for _, v := range [...]mille{left, low, cent(x+w) - left, cent(p.h-y) - low} {
				p.b = append(appendMille(p.b, v), ' ')
			}
			at += 4
			p.b = append(p.b, "re "...)
			continue
		}
		p.b = append(p.b, op, ' ')
	}
}
