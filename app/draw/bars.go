package draw

import "slices"

// rowHeight is the distance between rows of bars, in units.
const rowHeight = 20

// placedBar is a bar with its place: it shows from x0 to x1 and is certain from sure0 to sure1.
type placedBar struct {
	Bar
	x0, sure0, sure1, x1 float64
	row                  int
}

func (t *timeline) bars(bars []Bar) {
	var placed []placedBar
	for _, b := range bars {
		if b.FromLo <= t.scale.To && b.ToHi >= t.scale.From {
			placed = append(placed, t.place(b))
		}
	}
	slices.SortStableFunc(placed, func(a, b placedBar) int { return compare(a.middle(), b.middle()) })
	rows := t.stack(placed)
	t.broaden(placed, rows)
	for _, p := range placed {
		t.bar(p)
	}
	t.captions(placed, rows)
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func (p placedBar) middle() float64 { return (p.sure0 + p.sure1) / 2 }

// place turns days into points. An edge nobody knows fades over a fixed length; what goes on fades from today on.
func (t *timeline) place(b Bar) placedBar {
	s, soft := t.scale, 26*t.u
	p := placedBar{Bar: b, x0: s.clamp(b.FromLo), sure0: s.clamp(b.FromHi), sure1: s.clamp(b.ToLo), x1: s.clamp(b.ToHi)}
	if b.FromLo <= Ever {
		p.sure0 = max(p.sure0, p.x0+soft)
	}
	if b.ToHi >= Never {
		if today := s.clamp(t.spec.Today); t.spec.Today != 0 && b.ToLo >= Never && today > p.sure0 {
			p.sure1 = today
		}
		p.sure1 = min(p.sure1, p.x1-soft/2)
	}
	return p
}

// stack gives each bar a row so that no two certain stretches lie on each other, and returns how many rows there are.
func (t *timeline) stack(placed []placedBar) int {
	rows := 0
	for i := range placed {
		p := &placed[i]
		for p.row = 0; slices.ContainsFunc(placed[:i], func(o placedBar) bool { return o.row == p.row && p.clashes(o) }); {
			p.row++
		}
		rows = max(rows, p.row+1)
	}
	return rows
}

func (p placedBar) clashes(o placedBar) bool {
	const slack = 0.5
	if p.sure0 > p.sure1 || o.sure0 > o.sure1 {
		return false
	}
	return p.sure0 < o.sure1-slack && o.sure0 < p.sure1-slack
}

// top is the upper edge of a bar.
func (t *timeline) top(p placedBar) float64 { return t.y + float64(p.row)*rowHeight*t.u }

func (t *timeline) bar(p placedBar) {
	u, top := t.u, t.top(p)
	r := Rect{
		X: p.x0, Y: top, W: max(p.x1-p.x0, 1), H: 16 * u, Radius: 3 * u,
		FadeLeft: max(p.sure0-p.x0, 0), FadeRight: max(p.x1-p.sure1, 0), Label: or(p.Hover, p.Label),
	}
	ink := RoleText
	switch p.Style {
	case Solid:
		r.Fill, ink = RoleOpen, RoleOpen
	case Hollow:
		r.Fill, r.Opacity, r.Stroke, r.StrokeWidth, ink = RoleClosed, 0.1, RoleClosed, 1.1*u, RoleClosed
	case Named:
		r.Fill, r.Opacity, r.Stroke, r.StrokeWidth, ink = RolePrimary, 0.15, RolePrimary, 0.8*u, RolePrimary
	case Muted:
		r.Fill, ink = RoleLine, RoleMuted
	}
	if r.StrokeWidth > 0 {
		// The outline keeps within the bar, or a neighbour would cover half of it.
		r.X, r.W = r.X+r.StrokeWidth/2, max(r.W-r.StrokeWidth, 0.1)
		r.Y, r.H = r.Y+r.StrokeWidth/2, r.H-r.StrokeWidth
	}
	t.add(r)
	if p.x1-p.x0 < 14*u {
		return
	}
	if p.FromLo <= Ever && p.x0 == t.scale.X0 {
		t.chevron(p.x0+5*u, top+8*u, -1, ink)
	}
	if p.ToHi >= Never && p.x1 == t.scale.X1 {
		t.chevron(p.x1-5*u, top+8*u, 1, ink)
	}
}

// chevron points where a bar goes on beyond what is known.
func (t *timeline) chevron(x, y, way float64, ink Role) {
	d := 2.6 * t.u
	t.add(Line{X1: x - way*d/2, Y1: y - d, X2: x + way*d/2, Y2: y, Width: 1.1 * t.u, Stroke: ink},
		Line{X1: x + way*d/2, Y1: y, X2: x - way*d/2, Y2: y + d, Width: 1.1 * t.u, Stroke: ink})
}
