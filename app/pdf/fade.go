package pdf

import "github.com/exequatur/exequatur/app/draw"

// fading paints a rectangle that comes out of nothing or goes into it. A PDF gradient has no transparency in this library,
// so the fade is built of thin films laid over each other: each begins a little further in and all end together, which
// leaves no seams between them.
func (p painter) fading(o draw.Rect) {
	opacity := o.Opacity
	if opacity == 0 {
		opacity = 1
	}
	stops := o.Stops()
	if o.Fill != draw.None {
		p.films(stops, o.Y, o.H, o.Fill, opacity)
	}
	if o.Stroke != draw.None {
		half := o.StrokeWidth / 2
		p.films(stops, o.Y-half, o.StrokeWidth, o.Stroke, 1)
		p.films(stops, o.Y+o.H-half, o.StrokeWidth, o.Stroke, 1)
		p.sides(o)
	}
	p.s.f.SetAlpha(1, "Normal")
}

// sides draws the upright strokes of the ends that do not fade.
func (p painter) sides(o draw.Rect) {
	p.s.f.SetAlpha(1, "Normal")
	side := draw.Line{Y1: o.Y, Y2: o.Y + o.H, Width: o.StrokeWidth, Stroke: o.Stroke}
	if o.FadeLeft <= 0 {
		side.X1, side.X2 = o.X, o.X
		p.line(side)
	}
	if o.FadeRight <= 0 {
		side.X1, side.X2 = o.X+o.W, o.X+o.W
		p.line(side)
	}
}

// films paints a strip between y and y+h as strong as the stops say.
func (p painter) films(stops []draw.Stop, y, h float64, ink draw.Role, opacity float64) {
	p.paint(ink, draw.None, 0)
	for i := 1; i < len(stops); i++ {
		a, b := stops[i-1], stops[i]
		switch {
		case b.X <= a.X:
		case a.Alpha == b.Alpha:
			p.film(a.X, b.X, y, h, a.Alpha*opacity)
		case a.Alpha < b.Alpha:
			p.ramp(a.X, b.X, y, h, b.Alpha*opacity)
		default:
			p.ramp(b.X, a.X, y, h, a.Alpha*opacity)
		}
	}
}

// ramp grows from nothing at from to peak at to, which may lie left of it.
func (p painter) ramp(from, to, y, h, peak float64) {
	length := to - from
	n := int(min(max(max(length, -length)*p.k, 8), 128))
	under := 0.0
	for i := range n {
		strong := peak * (float64(i) + 0.5) / float64(n)
		begin := from + length*float64(i)/float64(n)
		p.film(min(begin, to), max(begin, to), y, h, 1-(1-strong)/(1-under))
		under = strong
	}
}

func (p painter) film(x0, x1, y, h, alpha float64) {
	p.s.f.SetAlpha(alpha, "Normal")
	p.s.f.Rect(p.x+x0*p.k, p.y+y*p.k, (x1-x0)*p.k, h*p.k, "F")
}
