package draw

// Stop is a point of a fade: how much of the colour shows (0 to 1) at X.
type Stop struct{ X, Alpha float64 }

// Stops describes the rectangle's strength from left to right, nil when both ends are sharp. Between stops it changes evenly.
func (o Rect) Stops() []Stop {
	l, r := min(max(o.FadeLeft, 0), o.W), min(max(o.FadeRight, 0), o.W)
	if l == 0 && r == 0 {
		return nil
	}
	left, right := o.X, o.X+o.W
	if l+r <= o.W {
		var stops []Stop
		if l > 0 {
			stops = append(stops, Stop{left, 0})
		} else {
			stops = append(stops, Stop{left, 1})
		}
		stops = append(stops, Stop{left + l, 1}, Stop{right - r, 1})
		if r > 0 {
			stops = append(stops, Stop{right, 0})
		} else {
			stops = append(stops, Stop{right, 1})
		}
		return stops
	}
	// The fades overlap: nowhere is it certain, and the weaker one counts.
	peak := o.W / (l + r)
	return []Stop{{left, 0}, {left + l*peak, peak}, {right, 0}}
}

// strength reads a fade at x.
func strength(stops []Stop, x float64) float64 {
	if len(stops) == 0 {
		return 1
	}
	if x <= stops[0].X {
		return stops[0].Alpha
	}
	for i := 1; i < len(stops); i++ {
		a, b := stops[i-1], stops[i]
		if x <= b.X {
			if b.X == a.X {
				return b.Alpha
			}
			return a.Alpha + (b.Alpha-a.Alpha)*(x-a.X)/(b.X-a.X)
		}
	}
	return stops[len(stops)-1].Alpha
}
