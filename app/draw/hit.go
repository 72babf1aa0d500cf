package draw

import "math"

// near is how far off a small shape a pointer may be and still mean it, in points.
const near = 3

// HitTest returns the words and the index of the uppermost labelled shape at a point, or "" and -1.
func HitTest(d Drawing, x, y float64) (label string, index int) {
	for i := len(d.Ops) - 1; i >= 0; i-- {
		op := d.Ops[i]
		if op.label() == "" || !op.bounds().grow(near).has(x, y) {
			continue
		}
		if l, ok := op.(Line); ok && distance(l, x, y) > near+l.Width/2 {
			continue
		}
		if p, ok := op.(Path); ok && !p.touches(x, y) {
			continue
		}
		return op.label(), i
	}
	return "", -1
}

// distance is how far a point lies from a stroke.
func distance(l Line, x, y float64) float64 {
	dx, dy := l.X2-l.X1, l.Y2-l.Y1
	t := 0.0
	if length := dx*dx + dy*dy; length > 0 {
		t = min(max(((x-l.X1)*dx+(y-l.Y1)*dy)/length, 0), 1)
	}
	return math.Hypot(x-l.X1-t*dx, y-l.Y1-t*dy)
}

// Spot is a shape that carries words: where a keyboard walk stops.
type Spot struct {
	Index int // in Drawing.Ops
	Label string
	Box   Box
}

// Marks lists the labelled shapes in reading order.
func Marks(d Drawing) []Spot {
	var spots []Spot
	for i, op := range d.Ops {
		if op.label() != "" {
			spots = append(spots, Spot{i, op.label(), op.bounds()})
		}
	}
	return spots
}
