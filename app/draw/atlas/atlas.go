package atlas

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"io"
	"math"
	"sync"

	maps "github.com/exequatur/exequatur/assets/map"
)

// Point is a place: longitude and latitude in degrees, or where it lies on a plane.
type Point struct{ X, Y float64 }

// Atlas is a set of shapes that share their boundaries.
type Atlas struct {
	arcs   [][]Point
	shapes []Shape
	land   Shape
	byKey  map[string]int
	beside []side // of each arc
}

// side says what an arc parts.
type side struct {
	shapes int  // how many shapes run along it: one at a coast, two at a boundary
	open   bool // one of them has no code of ISO 3166-1
}

// Shape is a territory.
type Shape struct {
	Key string // its code, "LT"
	Of  string // the State whose colour it takes where it has none of its own, "" for none

	a        *Atlas
	polygons [][][]int // of rings of arcs; ^i is arc i run backwards
}

// World is made for a map of the whole world; small States are not in it.
var World = sync.OnceValue(func() *Atlas { return read(maps.World) })

// Detail is made for a map of a country.
var Detail = sync.OnceValue(func() *Atlas { return read(maps.Detail) })

// read unpacks a file of the program itself: one it cannot read is a program that was built wrong.
func read(packed []byte) *Atlas {
	body, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		panic(err)
	}
	r := reader{body}
	var grid [4]float64
	for i := range grid {
		grid[i] = math.Float64frombits(binary.BigEndian.Uint64(r.rest))
		r.rest = r.rest[8:]
	}
	a := &Atlas{byKey: map[string]int{}}
	a.arcs = make([][]Point, r.count())
	for i := range a.arcs {
		arc := make([]Point, r.count())
		x, y := int64(0), int64(0)
		for j := range arc {
			x, y = x+r.number(), y+r.number()
			arc[j] = Point{float64(x)*grid[0] + grid[2], float64(y)*grid[1] + grid[3]}
		}
		a.arcs[i] = arc
	}
	a.beside = make([]side, len(a.arcs))
	a.shapes = make([]Shape, r.count())
	for i := range a.shapes {
		s := r.shape(a)
		a.shapes[i], a.byKey[s.Key] = s, i
		for _, polygon := range s.polygons {
			for _, ring := range polygon {
				for _, n := range ring {
					b := &a.beside[forward(n)]
					b.shapes++
					b.open = b.open || len(s.Key) != 2
				}
			}
		}
	}
	a.land = r.shape(a)
	return a
}

// reader takes numbers from the unpacked file.
type reader struct{ rest []byte }

func (r *reader) count() int {
	n, size := binary.Uvarint(r.rest)
	r.rest = r.rest[size:]
	return int(n)
}

func (r *reader) number() int64 {
	n, size := binary.Varint(r.rest)
	r.rest = r.rest[size:]
	return n
}

func (r *reader) text() string {
	n := r.count()
	s := string(r.rest[:n])
	r.rest = r.rest[n:]
	return s
}

func (r *reader) shape(a *Atlas) Shape {
	s := Shape{Key: r.text(), Of: r.text(), a: a}
	s.polygons = make([][][]int, r.count())
	for i := range s.polygons {
		s.polygons[i] = make([][]int, r.count())
		for j := range s.polygons[i] {
			ring := make([]int, r.count())
			for k := range ring {
				ring[k] = int(r.number())
			}
			s.polygons[i][j] = ring
		}
	}
	return s
}

func forward(n int) int {
	if n < 0 {
		return ^n
	}
	return n
}

// Shapes are the territories in the order of their keys.
func (a *Atlas) Shapes() []Shape { return a.shapes }

// Shape is the territory with a key.
func (a *Atlas) Shape(key string) (Shape, bool) {
	i, ok := a.byKey[key]
	if !ok {
		return Shape{}, false
	}
	return a.shapes[i], true
}

// Land is all land without boundaries.
func (a *Atlas) Land() Shape { return a.land }

// At is the key of the territory a place lies in, "" for the sea.
func (a *Atlas) At(lon, lat float64) string {
	for _, s := range a.shapes {
		if s.Holds(lon, lat) {
			return s.Key
		}
	}
	return ""
}

// Holds reports whether a place lies in the shape.
func (s Shape) Holds(lon, lat float64) bool {
	in := false
	for _, polygon := range s.Polygons() {
		for _, ring := range polygon {
			for _, turn := range []float64{-360, 0, 360} {
				if Within(ring, Point{lon + turn, lat}) {
					in = !in
				}
			}
		}
	}
	return in
}

// Within reports whether a point lies in a ring.
func Within(ring []Point, at Point) bool {
	in := false
	for i, p := range ring {
		q := ring[(i+1)%len(ring)]
		if (p.Y > at.Y) != (q.Y > at.Y) && at.X < p.X+(at.Y-p.Y)/(q.Y-p.Y)*(q.X-p.X) {
			in = !in
		}
	}
	return in
}

// Polygons are the outer rings of the shape, each followed by its holes. Longitudes run on without a jump, beyond 180 where a ring
// crosses that meridian.
func (s Shape) Polygons() [][][]Point {
	out := make([][][]Point, len(s.polygons))
	for i, polygon := range s.polygons {
		out[i] = make([][]Point, len(polygon))
		for j, ring := range polygon {
			out[i][j] = s.a.ring(ring)
		}
	}
	return out
}

// Rings are all rings of the shape, as Polygons gives them.
func (s Shape) Rings() [][]Point {
	var out [][]Point
	for _, polygon := range s.Polygons() {
		out = append(out, polygon...)
	}
	return out
}

// ring joins arcs; the last point, which is the first once more, is left out.
func (a *Atlas) ring(arcs []int) []Point {
	var out []Point
	for _, n := range arcs {
		arc := a.arcs[forward(n)]
		for i := range arc {
			p := arc[i]
			if n < 0 {
				p = arc[len(arc)-1-i]
			}
			if i > 0 || len(out) == 0 {
				out = append(out, p)
			}
		}
	}
	if n := len(out); n > 1 && out[0] == out[n-1] {
		out = out[:n-1]
	}
	return unwrapped(out)
}

// unwrapped takes the jumps out of longitudes, in place.
func unwrapped(line []Point) []Point {
	for i := 1; i < len(line); i++ {
		line[i].X -= 360 * math.Round((line[i].X-line[i-1].X)/360)
	}
	return line
}

// Coasts are the lines that part land from water.
func (a *Atlas) Coasts() [][]Point {
	return a.lines(func(s side) bool { return s.shapes == 1 })
}

// Boundaries are the lines that part territories: those between two with a code, and those beside one without.
func (a *Atlas) Boundaries() (plain, open [][]Point) {
	return a.lines(func(s side) bool { return s.shapes > 1 && !s.open }), a.lines(func(s side) bool { return s.shapes > 1 && s.open })
}

func (a *Atlas) lines(want func(side) bool) [][]Point {
	var out [][]Point
	for i, arc := range a.arcs {
		if want(a.beside[i]) {
			out = append(out, withoutSeam(arc)...)
		}
	}
	return out
}

// withoutSeam takes out of a line what runs along the 180th meridian: there the data parts what is one piece of land.
func withoutSeam(arc []Point) [][]Point {
	onSeam := func(p Point) bool { return math.Abs(p.X) > 180-0.001 }
	var out [][]Point
	from := 0
	for i := 1; i <= len(arc); i++ {
		if i == len(arc) || onSeam(arc[i-1]) && onSeam(arc[i]) {
			if i-from > 1 {
				out = append(out, unwrapped(append([]Point(nil), arc[from:i]...)))
			}
			from = i
		}
	}
	return out
}
