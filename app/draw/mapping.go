package draw

import (
	"maps"
	"math"
	"slices"

	"github.com/exequatur/exequatur/app/draw/atlas"
)

// mapping is a map in the making. u is the unit that grows with the type size.
type mapping struct {
	spec MapSpec
	u    float64
	a    *atlas.Atlas
	p    atlas.Projection
	view atlas.Box // the part of the projection's plane that is shown
	k    float64   // points per unit of the plane
	box  Box       // where on the drawing the map lies

	ops    []Op
	shaded []Path // territories with a tone
	tones  map[Tone]bool
	marks  []mapMark
	off    []string // posts beyond the map
	named  map[string]bool
}

func newMapping(spec MapSpec, a *atlas.Atlas) *mapping {
	if spec.TextSize == 0 {
		spec.TextSize = 7.5
	}
	if spec.Words.Together == nil {
		spec.Words.Together = func(names []string) string { return listed(names) }
	}
	return &mapping{spec: spec, u: spec.TextSize / 7.5, a: a, named: map[string]bool{}}
}

func (m *mapping) add(ops ...Op) { m.ops = append(m.ops, ops...) }

// draw lays the map out above its legend. Where the height is given, the map takes what the words leave of it.
func (m *mapping) draw(world bool) (Drawing, []MapMark) {
	room := m.spec.Height
	var foot []Op
	var h float64
	// The words below depend on which names found no room, and these on the size of the map: the second time it is known how much
	// they need.
	for range 2 {
		m.ops, m.marks, m.off = nil, nil, nil
		clear(m.named)
		m.fit(room)
		m.shade(world)
		m.cluster()
		foot, h = m.foot()
		if m.spec.Height == 0 || m.box.H+h <= m.spec.Height+0.01 {
			break
		}
		room = m.spec.Height - h
	}
	if world {
		m.graticule()
	}
	m.land(world)
	out := m.paintMarks()
	for _, op := range foot {
		m.add(op)
	}
	return Drawing{W: m.spec.Width, H: m.box.H + h, Ops: m.ops, Globe: &Globe{m.p, m.view, m.box, m.k}}, out
}

// fit scales the view to the width, and to the room there is in height; 0 is as much as it needs.
func (m *mapping) fit(room float64) {
	w, h := m.view.X1-m.view.X0, m.view.Y1-m.view.Y0
	if m.spec.Fill && room > 0 {
		if more := h*m.spec.Width/room - w; more > 0 {
			m.view.X0, m.view.X1, w = m.view.X0-more/2, m.view.X1+more/2, w+more
		}
		if more := w*room/m.spec.Width - h; more > 0 {
			m.view.Y0, m.view.Y1, h = m.view.Y0-more/2, m.view.Y1+more/2, h+more
		}
	}
	m.k = m.spec.Width / w
	if room > 0 {
		m.k = min(m.k, max(room, 40*m.u)/h)
	}
	m.box = Box{(m.spec.Width - w*m.k) / 2, 0, w * m.k, h * m.k}
}

// page places a point of the plane on the drawing.
func (m *mapping) page(p atlas.Point) Point {
	return Point{m.box.X + (p.X-m.view.X0)*m.k, m.box.Y + (p.Y-m.view.Y0)*m.k}
}

// place says where a place lies on the drawing, and whether it is on the map.
func (m *mapping) place(lon, lat float64) (Point, bool) {
	p := m.p.Project(atlas.Point{X: atlas.Near(lon, m.p.Centre()), Y: lat})
	return m.page(p), m.view.Has(p)
}

// finest is the length below which steps of a line are left out, in points.
const finest = 0.25

// plotted turns points of the plane into those of the drawing and leaves out steps too small to be seen.
func (m *mapping) plotted(points []atlas.Point, least int) []Point {
	out := make([]Point, 0, len(points))
	for i, p := range points {
		q := m.page(p)
		if n := len(out); n > 0 && i < len(points)-1 && math.Hypot(q.X-out[n-1].X, q.Y-out[n-1].Y) < finest {
			continue
		}
		out = append(out, q)
	}
	if len(out) < least {
		out = out[:0]
		for _, p := range points {
			out = append(out, m.page(p))
		}
	}
	return out
}

// project lays points out on the plane.
func (m *mapping) project(points []atlas.Point) []atlas.Point {
	out := make([]atlas.Point, len(points))
	for i, p := range points {
		out[i] = m.p.Project(p)
	}
	return out
}

// rings are the rings of a shape on the drawing, cut to what is shown.
func (m *mapping) rings(s atlas.Shape) [][]Point {
	var out [][]Point
	for _, ring := range s.Rings() {
		for _, piece := range atlas.CutRing(ring, m.p.Centre()) {
			if piece = atlas.ClipRing(m.project(piece), m.view); len(piece) > 2 {
				out = append(out, m.plotted(piece, 4))
			}
		}
	}
	return out
}

func (m *mapping) lines(lines [][]atlas.Point) [][]Point {
	var out [][]Point
	for _, line := range lines {
		for _, piece := range atlas.CutLine(line, m.p.Centre()) {
			for _, part := range atlas.ClipLine(m.project(piece), m.view) {
				out = append(out, m.plotted(part, 2))
			}
		}
	}
	return out
}

// land paints land, tones, boundaries and coasts, in this order.
func (m *mapping) land(world bool) {
	ground := Path{Rings: m.rings(m.a.Land()), Fill: RoleLine}
	if !world {
		ground.Opacity = 0.5
	}
	m.add(ground)
	if !m.spec.CoastOnly {
		for _, s := range m.shaded {
			m.add(s)
		}
		plain, open := m.a.Boundaries()
		line := Path{Open: true, Stroke: RoleSurface, StrokeWidth: 0.5 * m.u}
		if !world {
			line.Stroke, line.StrokeWidth = RoleMuted, 0.4*m.u
		}
		line.Rings = m.lines(plain)
		m.add(line)
		// Beside what has no code of ISO 3166-1 the line is broken.
		line.Rings, line.Dash = m.lines(open), []float64{1.2 * m.u, 1.2 * m.u}
		m.add(line)
	}
	m.add(Path{Rings: m.lines(m.a.Coasts()), Open: true, Stroke: RoleMuted, StrokeWidth: 0.3 * m.u})
	if !world {
		m.add(Rect{X: m.box.X, Y: m.box.Y, W: m.box.W, H: m.box.H, Stroke: RoleLine, StrokeWidth: 0.6 * m.u})
	}
}

// opacities of the tones. The country a map is of has a faint one at least.
var toneOpacity = map[Tone]float64{0: 0.12, Own: 0.5, Partner: 0.24}

// tiny is the size in points below which a territory is ringed, lest nobody sees it.
const tiny = 2.5

// shade makes the shapes of the territories with a tone.
func (m *mapping) shade(world bool) {
	m.shaded, m.tones = nil, map[Tone]bool{}
	if m.spec.CoastOnly {
		return
	}
	seen := map[string]bool{}
	for _, s := range m.a.Shapes() {
		key := s.Key
		shade, ok := m.spec.Shade[key]
		if !ok && s.Of != "" {
			key = s.Of
			shade, ok = m.spec.Shade[key]
		}
		here := !world && m.spec.Country != "" && (s.Key == m.spec.Country || s.Of == m.spec.Country)
		if !ok && !here {
			continue
		}
		rings := m.rings(s)
		if b := around(rings...); len(rings) > 0 && max(b.W, b.H) > tiny*m.u {
			m.shaded = append(m.shaded, Path{Rings: rings, Fill: RolePrimary, Opacity: toneOpacity[shade.Tone], Label: shade.Label})
			seen[key], m.tones[shade.Tone] = true, true
		}
	}
	for _, key := range slices.Sorted(maps.Keys(m.spec.Shade)) {
		if s, ok := atlas.Detail().Shape(key); ok && !seen[key] {
			m.ring(s, m.spec.Shade[key])
		}
	}
}

// ring marks a State too small for the map where it lies.
func (m *mapping) ring(s atlas.Shape, shade Shade) {
	b := atlas.Around(largest(s.Polygons()))
	if p, in := m.place((b.X0+b.X1)/2, (b.Y0+b.Y1)/2); in {
		m.shaded = append(m.shaded, Path{Rings: [][]Point{disc(p, 2.2*m.u)}, Fill: RolePrimary, Opacity: toneOpacity[shade.Tone], Stroke: RolePrimary, StrokeWidth: 0.4 * m.u, Label: shade.Label})
		m.tones[shade.Tone] = true
	}
}

func disc(at Point, r float64) []Point {
	const corners = 20
	out := make([]Point, corners)
	for i := range out {
		a := 2 * math.Pi * float64(i) / corners
		out[i] = Point{at.X + r*math.Cos(a), at.Y + r*math.Sin(a)}
	}
	return out
}

// largest is the outer ring with the largest true area.
func largest(polygons [][][]atlas.Point) (out []atlas.Point) {
	most := -1.0
	for _, polygon := range polygons {
		if size := extent(polygon[0]); size > most {
			out, most = polygon[0], size
		}
	}
	return out
}

// extent is how much of the globe a ring takes, to a constant factor.
func extent(ring []atlas.Point) float64 {
	sum := 0.0
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		sum += (q.X - p.X) * (math.Sin(p.Y*math.Pi/180) + math.Sin(q.Y*math.Pi/180))
	}
	return math.Abs(sum)
}

// worldEdge runs around what is shown of the world, in degrees.
func worldEdge() []atlas.Point {
	var out []atlas.Point
	const step = 3
	for lat := float64(southOfWorld); lat < northOfWorld; lat += step {
		out = append(out, atlas.Point{X: centreOfWorld - 180, Y: lat})
	}
	for lat := float64(northOfWorld); lat > southOfWorld; lat -= step {
		out = append(out, atlas.Point{X: centreOfWorld + 180, Y: lat})
	}
	return append(out, atlas.Point{X: centreOfWorld + 180, Y: southOfWorld})
}

// graticule draws the edge of the world and a faint net on the sea.
func (m *mapping) graticule() {
	net := Path{Open: true, Stroke: RoleLine, StrokeWidth: 0.3 * m.u}
	for lon := -150.0; lon <= 180; lon += 30 {
		var line []atlas.Point
		for lat := float64(southOfWorld); lat <= northOfWorld; lat += 3 {
			line = append(line, m.p.Project(atlas.Point{X: atlas.Near(lon, centreOfWorld), Y: lat}))
		}
		net.Rings = append(net.Rings, m.plotted(line, 2))
	}
	for lat := -30.0; lat <= 60; lat += 30 {
		line := []atlas.Point{{X: centreOfWorld - 180, Y: lat}, {X: centreOfWorld + 180, Y: lat}}
		net.Rings = append(net.Rings, m.plotted(m.project(line), 2))
	}
	m.add(net, Path{Rings: [][]Point{m.plotted(m.project(worldEdge()), 4)}, Stroke: RoleLine, StrokeWidth: 0.5 * m.u})
}
