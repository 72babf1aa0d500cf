package draw

import (
	"math"
	"slices"
	"strconv"
)

// Series is one set of values of a chart.
type Series struct {
	Name string
	// Values belong to the categories, or to the years from the first on. NaN is no value; one below 0 counts as 0.
	Values []float64
}

// BarSpec says what a bar chart shows.
type BarSpec struct {
	Width      float64 // points
	Height     float64 // points it may take at most, 0 for as much as it needs
	TextSize   float64 // points of the words on it; all else follows. 0 means 8
	Categories []string
	Series     []Series
	Stacked    bool // the values of a category stand on each other; beside each other otherwise
	Horizontal bool // bars run to the right; an upright chart is turned by itself where the words below its bars find no room
	// Sparse says that the categories follow each other as years do: where there is no room, only some are written out.
	Sparse bool
	// Format puts a value into words, nil writes figures.
	Format func(float64) string
	// Rest names the last bar, which sums up the n categories there is no room for; nil writes "… (n)".
	Rest func(n int) string
}

// LineSpec says what a line chart shows.
type LineSpec struct {
	Width    float64 // points
	Height   float64 // points, 0 for a calm proportion
	TextSize float64 // as of BarSpec
	From     int     // the first year
	Series   []Series
	Format   func(float64) string
}

// looks tell series apart by colour, strength and pattern, so that they differ in black and white too. They repeat after the last.
var looks = []look{
	{role: RolePrimary, opacity: 1},
	{role: RolePrimary, opacity: 0.25, pattern: plainPattern},
	{role: RoleOpen, opacity: 0.1, pattern: risingPattern},
	{role: RoleWarning, opacity: 0.1, pattern: crossPattern},
	{role: RoleClosed, opacity: 0.55},
	{role: RoleError, opacity: 0.08, pattern: levelPattern},
}

// look is how the values of a series are filled.
type look struct {
	role    Role
	opacity float64
	pattern pattern
}

// pattern is what lines lie on a filling. Every one but solid has an outline.
type pattern uint8

const (
	solidPattern pattern = iota
	plainPattern
	risingPattern
	crossPattern
	levelPattern
)

// onSolid is the colour of words on a look's filling.
func (l look) onSolid() Role {
	if l.opacity == 1 {
		return RoleOnPrimary
	}
	return RoleText
}

// chart is a chart in the making. u is the unit that grows with the type size.
type chart struct {
	w, size, u float64
	format     func(float64) string
	ops        []Op
}

func newChart(width, size float64, format func(float64) string) chart {
	if size == 0 {
		size = 8
	}
	if format == nil {
		format = figures
	}
	return chart{w: width, size: size, u: size / 8, format: format}
}

func figures(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

func (c *chart) add(ops ...Op) { c.ops = append(c.ops, ops...) }

// value is that of a category; no value counts as 0 in a bar.
func (s Series) value(i int) float64 {
	if i >= len(s.Values) || math.IsNaN(s.Values[i]) || s.Values[i] < 0 || math.IsInf(s.Values[i], 0) {
		return 0
	}
	return s.Values[i]
}

// steps are the marks of an axis from 0 to at least most: 1, 2 or 5 of some power of ten apart, whole numbers where all values are.
// There is always one above 0.
func steps(most float64, whole bool, count int) []float64 {
	if most <= 0 {
		most = 1
	}
	raw := most / float64(max(count, 1))
	power := math.Pow(10, math.Floor(math.Log10(raw)))
	step := 10 * power
	for _, n := range []float64{1, 2, 5} {
		if n*power >= raw*(1-1e-9) {
			step = n * power
			break
		}
	}
	if whole {
		step = max(step, 1)
	}
	n := int(math.Ceil(most/step - 1e-9))
	out := make([]float64, n+1)
	for i := range out {
		out[i] = float64(i) * step
	}
	return out
}

// whole reports whether all values are whole numbers.
func whole(series []Series) bool {
	for _, s := range series {
		for _, v := range s.Values {
			if !math.IsNaN(v) && v != math.Trunc(v) {
				return false
			}
		}
	}
	return true
}

// bar paints a filled box with the look of a series.
func (c *chart) bar(b Box, l look, label string) {
	if b.W <= 0 || b.H <= 0 {
		return
	}
	r := Rect{X: b.X, Y: b.Y, W: b.W, H: b.H, Fill: l.role, Opacity: l.opacity, Label: label}
	c.add(r)
	if l.pattern == solidPattern {
		return
	}
	width := 0.7 * c.u
	if lines := hatching(b.grow(-width/2), l.pattern, 3.4*c.u); len(lines) > 0 {
		c.add(Path{Rings: lines, Open: true, Stroke: l.role, StrokeWidth: 0.55 * c.u})
	}
	if in := b.grow(-width / 2); in.W > 0 && in.H > 0 {
		c.add(Rect{X: in.X, Y: in.Y, W: in.W, H: in.H, Stroke: l.role, StrokeWidth: width})
	}
}

// hatching are the lines of a pattern within a box.
func hatching(b Box, p pattern, gap float64) [][]Point {
	var out [][]Point
	if b.W <= 0 || b.H <= 0 {
		return nil
	}
	if p == levelPattern {
		for y := b.Y + b.H - gap; y > b.Y; y -= gap {
			out = append(out, []Point{{b.X, y}, {b.X + b.W, y}})
		}
	}
	if p == risingPattern || p == crossPattern {
		// Lines x + y = k (rising to the right), measured from the lower left corner.
		for k := gap; k < b.W+b.H; k += gap * math.Sqrt2 {
			out = append(out, []Point{{b.X + max(0, k-b.H), b.Y + b.H - min(k, b.H)}, {b.X + min(k, b.W), b.Y + b.H - max(0, k-b.W)}})
		}
	}
	if p == crossPattern {
		for _, line := range slices.Clone(out) {
			out = append(out, []Point{{2*b.X + b.W - line[0].X, line[0].Y}, {2*b.X + b.W - line[1].X, line[1].Y}})
		}
	}
	return out
}

// legend names the series above the chart, where there are several; it returns its height.
func (c *chart) legend(series []Series) float64 {
	if len(series) < 2 {
		return 0
	}
	x, y := 0.0, 0.0
	for i, s := range series {
		w := 13*c.u + textWidth(s.Name, c.size, false)
		if x > 0 && x+w > c.w {
			x, y = 0, y+c.size*1.5
		}
		c.bar(Box{x, y + 1*c.u, 9 * c.u, 6.5 * c.u}, looks[i%len(looks)], "")
		c.add(Text{X: x + 12*c.u, Y: y + c.size*ascent + 0.6*c.u, Size: c.size, Colour: RoleText, Text: s.Name, MaxWidth: max(c.w-x-12*c.u, 1)})
		x += w + 10*c.u
	}
	return y + c.size*1.5 + 5*c.u
}
