package draw

import (
	"math"
	"slices"
)

// markLevels is how many rows of marks a lane may have; beyond them words are dropped.
const markLevels = 6

// taken is a stretch of a row that is in use, in points.
type taken struct{ from, to float64 }

// markRows says what stands in the rows of a lane. Words keep off everything, shapes off shapes and words; a whisker may run
// through a shape.
type markRows [markLevels]struct{ shapes, words, whiskers []taken }

func meet(in []taken, from, to float64) bool {
	return slices.ContainsFunc(in, func(t taken) bool { return from < t.to && t.from < to })
}

func (m *markRows) freeForShape(level int, from, to float64) bool {
	return !meet(m[level].shapes, from, to) && !meet(m[level].words, from, to)
}

func (m *markRows) freeForWords(level int, from, to float64) bool {
	return m.freeForShape(level, from, to) && !meet(m[level].whiskers, from, to)
}

func (m *markRows) put(level int, shape, whisker taken) {
	m[level].shapes, m[level].whiskers = append(m[level].shapes, shape), append(m[level].whiskers, whisker)
}

// marks draws what happened in a lane: shapes on their day, words beside them where there is room.
func (t *timeline) marks(marks []Mark) {
	var shown []Mark
	for _, m := range marks {
		if m.Lo <= t.scale.To && m.Hi >= t.scale.From {
			shown = append(shown, m)
		}
	}
	if len(shown) == 0 {
		return
	}
	slices.SortStableFunc(shown, func(a, b Mark) int { return compare(t.markX(a), t.markX(b)) })
	var rows markRows
	// Shapes of the first row are set before any words, so that words give way to shapes and not the other way round.
	levels := make([]int, len(shown))
	for i, m := range shown {
		shape, whisker := t.markReach(m)
		for level := range markLevels {
			if rows.freeForShape(level, shape.from, shape.to) {
				levels[i] = level
				break
			}
		}
		rows.put(levels[i], shape, whisker)
	}
	deepest := 0
	for i, m := range shown {
		level, words := t.markWords(&rows, m, levels[i])
		deepest = max(deepest, level)
		y := t.y + (float64(level)*14+7.5)*t.u
		t.mark(m, t.markX(m), y)
		if words.Text != "" {
			words.Y = y + 3*t.u
			t.say(words)
		}
	}
	t.y += float64(deepest+1)*14*t.u + 2*t.u
}

// markX is the middle of what is known, or the known edge.
func (t *timeline) markX(m Mark) float64 {
	switch {
	case m.Lo <= Ever && m.Hi >= Never:
		return t.scale.X0 + 5*t.u
	case m.Lo <= Ever:
		return t.scale.clamp(m.Hi)
	case m.Hi >= Never:
		return t.scale.clamp(m.Lo)
	}
	return (t.scale.clamp(m.Lo) + t.scale.clamp(m.Hi)) / 2
}

// markReach is what a mark's shape takes up, and its whisker over the days it may have been.
func (t *timeline) markReach(m Mark) (shape, whisker taken) {
	x, r := t.markX(m), 5*t.u
	return taken{x - r, x + r}, taken{min(t.scale.clamp(m.Lo), x), max(t.scale.clamp(m.Hi), x)}
}

// markWords finds room for a mark's words: right of it, left of it, or a row further down, to which the mark then moves.
func (t *timeline) markWords(rows *markRows, m Mark, level int) (int, Text) {
	if m.Label == "" {
		return level, Text{}
	}
	u, x := t.u, t.markX(m)
	size := t.spec.TextSize * 0.94
	most := (t.scale.X1 - t.scale.X0) * 0.4
	w := min(textWidth(m.Label, size, false), most)
	words := Text{Size: size, Colour: RoleText, MaxWidth: most, Text: m.Label}
	shape, whisker := t.markReach(m)
	lo, hi := min(whisker.from-4*u, x-7*u), max(whisker.to+4*u, x+7*u)
	for l := level; l < markLevels; l++ {
		if l > level && (!rows.freeForShape(l, shape.from, shape.to) || meet(rows[l].words, whisker.from, whisker.to)) {
			continue
		}
		right, left := taken{hi, hi + w + 4*u}, taken{lo - w - 4*u, lo}
		switch {
		case hi+w <= t.spec.Width && rows.freeForWords(l, right.from, right.to):
			words.X = hi
			rows[l].words = append(rows[l].words, right)
		case lo-w >= t.scale.X0 && rows.freeForWords(l, left.from, left.to):
			words.X, words.Align = lo, End
			rows[l].words = append(rows[l].words, left)
		default:
			continue
		}
		if l > level {
			rows.put(l, shape, whisker)
		}
		return l, words
	}
	return level, Text{}
}

// mark draws one shape at its day, with a whisker over the days it may have been.
func (t *timeline) mark(m Mark, x, y float64) {
	u, role := t.u, m.Role
	if role == None {
		role = RolePrimary
	}
	if lo, hi := t.scale.clamp(m.Lo), t.scale.clamp(m.Hi); hi-lo > 3*u {
		t.add(Line{X1: lo, Y1: y, X2: hi, Y2: y, Width: 0.9 * u, Stroke: role, Dash: []float64{1.5 * u, 1.5 * u}})
	}
	words := or(m.Hover, m.Label)
	switch m.Shape {
	case Dot:
		t.add(Circle{X: x, Y: y, R: 3 * u, Fill: role, Label: words})
	case Diamond:
		d := 4 * u
		t.add(Polygon{Points: []Point{{x, y - d}, {x + d, y}, {x, y + d}, {x - d, y}}, Fill: role, Label: words})
	case Pennant:
		t.add(Line{X1: x - 3*u, Y1: y - 5*u, X2: x - 3*u, Y2: y + 5.5*u, Width: 1.1 * u, Stroke: role},
			Polygon{Points: []Point{{x - 3*u, y - 5*u}, {x + 5*u, y - 2*u}, {x - 3*u, y + 1*u}}, Fill: role, Label: words})
	case Tick:
		t.add(Line{X1: x, Y1: y - 5*u, X2: x, Y2: y + 5*u, Width: 1.6 * u, Stroke: role, Label: words})
	case Star:
		t.add(Polygon{Points: star(x, y, 4.6*u), Fill: role, Label: words})
	}
}

func star(x, y, r float64) []Point {
	points := make([]Point, 10)
	for i := range points {
		a, reach := float64(i)*math.Pi/5, r
		if i%2 == 1 {
			reach = r * 0.42
		}
		points[i] = Point{x + reach*math.Sin(a), y - reach*math.Cos(a)}
	}
	return points
}
