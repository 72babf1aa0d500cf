package draw

import (
	"math"
	"slices"
	"strconv"
)

// LineChart draws values over years. Each line has its name at its end, a mark of its own at each value and a gap where a year has none.
func LineChart(spec LineSpec) Drawing {
	l := lineChart{chart: newChart(spec.Width, spec.TextSize, spec.Format), spec: spec}
	if l.spec.Height <= 0 {
		l.spec.Height = max(l.w*0.42, 90*l.u)
	}
	l.lay()
	l.axes()
	for i := range spec.Series {
		l.line(i)
	}
	l.names()
	return Drawing{W: spec.Width, H: l.spec.Height, Ops: l.ops}
}

// lineChart is a line chart in the making.
type lineChart struct {
	chart
	spec  LineSpec
	years int
	plot  Box
	marks []float64
}

func (l *lineChart) lay() {
	most, names := 0.0, 0.0
	for _, s := range l.spec.Series {
		l.years = max(l.years, len(s.Values))
		for i := range s.Values {
			most = max(most, s.value(i))
		}
		names = max(names, textWidth(s.Name, l.size, false))
	}
	l.marks = steps(most, whole(l.spec.Series), 5)
	axis := 0.0
	for _, v := range l.marks {
		axis = max(axis, textWidth(l.format(v), l.size*0.92, false))
	}
	axis += 6 * l.u
	names = min(names, l.w*0.3) + 8*l.u
	foot := 5*l.u + l.size*1.3
	l.plot = Box{axis, l.size * 0.8, max(l.w-axis-names, 20*l.u), max(l.spec.Height-l.size*0.8-foot, 20*l.u)}
}

// at places the value of a year.
func (l *lineChart) at(i int, v float64) Point {
	x := l.plot.X + l.plot.W/2
	if l.years > 1 {
		x = l.plot.X + l.plot.W*float64(i)/float64(l.years-1)
	}
	return Point{x, l.plot.Y + l.plot.H*(1-v/l.marks[len(l.marks)-1])}
}

func (l *lineChart) axes() {
	u, small := l.u, l.size*0.92
	right := l.plot.X + l.plot.W
	for _, v := range l.marks {
		y := l.at(0, v).Y
		stroke, width := RoleLine, 0.5*u
		if v == 0 {
			stroke, width = RoleMuted, 0.8*u
		}
		l.add(Line{X1: l.plot.X, Y1: y, X2: right, Y2: y, Width: width, Stroke: stroke},
			Text{X: l.plot.X - 4*u, Y: y + small*0.36, Size: small, Align: End, Colour: RoleMuted, Text: l.format(v)})
	}
	// Every so many years one is written, a round one where not all are; the last one only where it is its turn.
	apart := textWidth("0000", small, false) + 6*u
	every := 1
	for _, n := range []int{1, 2, 5, 10, 20, 50, 100} {
		every = n
		if l.years < 2 || l.plot.W/float64(l.years-1)*float64(n) >= apart {
			break
		}
	}
	base := l.plot.Y + l.plot.H
	for i := range l.years {
		if year := l.spec.From + i; year%every == 0 {
			x := l.at(i, 0).X
			l.add(Line{X1: x, Y1: base, X2: x, Y2: base + 3*u, Width: 0.7 * u, Stroke: RoleMuted},
				Text{X: x, Y: base + 4*u + small*ascent, Size: small, Align: Middle, Colour: RoleText, Text: strconv.Itoa(year)})
		}
	}
}

// lineLooks tell lines apart by colour, dash and the shape of their marks.
var lineLooks = []struct {
	role  Role
	dash  []float64
	shape Shape
}{
	{RolePrimary, nil, Dot},
	{RoleWarning, []float64{4, 2}, Diamond},
	{RoleOpen, []float64{1.2, 1.6}, Pennant},
	{RoleClosed, []float64{6, 2, 1.2, 2}, Tick},
	{RoleError, []float64{2.5, 1.5}, Star},
}

func (l *lineChart) line(k int) {
	s, look := l.spec.Series[k], lineLooks[k%len(lineLooks)]
	var piece []Point
	end := func() {
		if len(piece) > 1 {
			dash := slices.Clone(look.dash)
			for i := range dash {
				dash[i] *= l.u
			}
			l.add(Path{Rings: [][]Point{piece}, Open: true, Stroke: look.role, StrokeWidth: 1.3 * l.u, Dash: dash})
		}
		piece = nil
	}
	var marks []Op
	for i, v := range s.Values {
		if math.IsNaN(v) {
			end()
			continue
		}
		p := l.at(i, s.value(i))
		piece = append(piece, p)
		marks = append(marks, l.mark(look.shape, look.role, p, s.Name+", "+strconv.Itoa(l.spec.From+i)+": "+l.format(v)))
	}
	end()
	l.add(marks...)
}

// mark is small where the years stand close.
func (l *lineChart) mark(shape Shape, role Role, p Point, label string) Op {
	r := 2 * l.u
	if l.years > 1 {
		r = max(min(r, l.plot.W/float64(l.years-1)*0.3), 0.8*l.u)
	}
	switch shape {
	case Diamond:
		return Polygon{Points: []Point{{p.X, p.Y - 1.3*r}, {p.X + 1.3*r, p.Y}, {p.X, p.Y + 1.3*r}, {p.X - 1.3*r, p.Y}}, Fill: role, Label: label}
	case Pennant:
		return Polygon{Points: []Point{{p.X, p.Y - 1.3*r}, {p.X + 1.2*r, p.Y + r}, {p.X - 1.2*r, p.Y + r}}, Fill: role, Label: label}
	case Tick:
		return Rect{X: p.X - r, Y: p.Y - r, W: 2 * r, H: 2 * r, Fill: role, Label: label}
	case Star:
		return Polygon{Points: star(p.X, p.Y, 1.6*r), Fill: role, Label: label}
	}
	return Circle{X: p.X, Y: p.Y, R: r, Fill: role, Label: label}
}

// names writes the names of the lines beside their last values, pushed apart where they would lie on each other.
func (l *lineChart) names() {
	type end struct {
		series int
		at     Point
		y      float64
	}
	var ends []end
	for k, s := range l.spec.Series {
		for i := len(s.Values) - 1; i >= 0; i-- {
			if !math.IsNaN(s.Values[i]) {
				p := l.at(i, s.value(i))
				ends = append(ends, end{k, p, p.Y})
				break
			}
		}
	}
	slices.SortStableFunc(ends, func(a, b end) int { return compare(a.y, b.y) })
	pitch := l.size * 1.15
	for i := 1; i < len(ends); i++ {
		ends[i].y = max(ends[i].y, ends[i-1].y+pitch)
	}
	for i := len(ends) - 1; i >= 0; i-- {
		most := l.plot.Y + l.plot.H
		if i < len(ends)-1 {
			most = ends[i+1].y - pitch
		}
		ends[i].y = min(ends[i].y, most)
	}
	x := l.plot.X + l.plot.W + 6*l.u
	for _, e := range ends {
		look := lineLooks[e.series%len(lineLooks)]
		if math.Abs(e.y-e.at.Y) > 2*l.u || x-e.at.X > 8*l.u {
			l.add(Line{X1: e.at.X + 2.5*l.u, Y1: e.at.Y, X2: x - 1*l.u, Y2: e.y, Width: 0.4 * l.u, Stroke: look.role})
		}
		l.add(Text{X: x, Y: e.y + l.size*0.36, Size: l.size, Colour: look.role, Text: l.spec.Series[e.series].Name, MaxWidth: max(l.w-x, 1)})
	}
}
