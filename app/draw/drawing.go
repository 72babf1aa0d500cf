package draw

import "math"

// Drawing is a picture: a list of shapes painted in order, on a plane whose origin is the upper left corner.
//
// Shapes that carry words (Label) stand in reading order among themselves.
type Drawing struct {
	W, H  float64 // points
	Ops   []Op
	Globe *Globe // of a map; nil for other drawings, and once it stands below a title
}

// Op is one shape. All lengths are points.
type Op interface {
	// label is what the shape means in words, "" for mere ornament.
	label() string
	// bounds is the smallest box around the shape.
	bounds() Box
}

// Box is an upright rectangle.
type Box struct{ X, Y, W, H float64 }

// Point is a place on the plane.
type Point struct{ X, Y float64 }

// Align places a text to its X.
type Align uint8

// Start puts the text to the right of X, Middle around it, End to the left of it.
const (
	Start Align = iota
	Middle
	End
)

// Rect is a rectangle, whose ends may fade where what it stands for is uncertain.
type Rect struct {
	X, Y, W, H   float64
	Radius       float64 // of the corners; a fading end has none
	Fill, Stroke Role
	StrokeWidth  float64
	Opacity      float64 // of the filling, 0 means 1
	// FadeLeft and FadeRight say over which length from that end the rectangle comes out of nothing, 0 for a sharp end.
	FadeLeft, FadeRight float64
	Label               string
}

// Line is a straight stroke; Dash gives lengths of stroke and gap in turn.
type Line struct {
	X1, Y1, X2, Y2 float64
	Width          float64
	Stroke         Role
	Dash           []float64
	Label          string
}

// Circle is a round.
type Circle struct {
	X, Y, R      float64
	Fill, Stroke Role
	StrokeWidth  float64
	Label        string
}

// Polygon is a closed shape of straight sides.
type Polygon struct {
	Points       []Point
	Fill, Stroke Role
	StrokeWidth  float64
	Label        string
}

// Path is a shape of several rings of straight sides, filled by the even-odd rule: a ring within another cuts a hole. The sides of
// one ring do not cross. An Open path is strokes that end where they end, and has no filling.
type Path struct {
	Rings        [][]Point
	Open         bool
	Fill, Stroke Role
	StrokeWidth  float64
	Opacity      float64   // of the filling, 0 means 1
	Dash         []float64 // lengths of stroke and gap in turn
	Label        string
}

// Text is one line of words; Y is its baseline. A MaxWidth above 0 shortens it with an ellipsis.
type Text struct {
	X, Y     float64
	Size     float64
	Bold     bool
	Align    Align
	Colour   Role
	MaxWidth float64
	Text     string
	Label    string
}

func (o Rect) label() string    { return o.Label }
func (o Line) label() string    { return o.Label }
func (o Circle) label() string  { return o.Label }
func (o Polygon) label() string { return o.Label }
func (o Path) label() string    { return o.Label }
func (o Text) label() string    { return o.Label }

func (o Rect) bounds() Box { return Box{o.X, o.Y, o.W, o.H} }

func (o Line) bounds() Box {
	x, y := min(o.X1, o.X2), min(o.Y1, o.Y2)
	return Box{x, y, max(o.X1, o.X2) - x, max(o.Y1, o.Y2) - y}
}

func (o Circle) bounds() Box { return Box{o.X - o.R, o.Y - o.R, 2 * o.R, 2 * o.R} }

func (o Polygon) bounds() Box { return around(o.Points) }

func (o Path) bounds() Box { return around(o.Rings...) }

// around is the smallest box around points.
func around(rings ...[]Point) Box {
	lo, hi := Point{math.Inf(1), math.Inf(1)}, Point{math.Inf(-1), math.Inf(-1)}
	for _, ring := range rings {
		for _, p := range ring {
			lo = Point{min(lo.X, p.X), min(lo.Y, p.Y)}
			hi = Point{max(hi.X, p.X), max(hi.Y, p.Y)}
		}
	}
	if lo.X > hi.X {
		return Box{}
	}
	return Box{lo.X, lo.Y, hi.X - lo.X, hi.Y - lo.Y}
}

func (o Text) bounds() Box {
	p := o.Place()
	return Box{p.X, o.Y - o.Size*ascent, p.Width, o.Size * (ascent + descent)}
}

func (b Box) grow(by float64) Box { return Box{b.X - by, b.Y - by, b.W + 2*by, b.H + 2*by} }

func (b Box) has(x, y float64) bool {
	return x >= b.X && x <= b.X+b.W && y >= b.Y && y <= b.Y+b.H
}

func (b Box) meets(o Box) bool {
	return b.X < o.X+o.W && o.X < b.X+b.W && b.Y < o.Y+o.H && o.Y < b.Y+b.H
}

// Bounds is the box around a shape.
func Bounds(o Op) Box { return o.bounds() }
