package printing

import (
	"fmt"
	"slices"
)

// zoom is how large pages are shown: fitted to the room there is, or a share of their size on paper.
type zoom int

// Zooms below 1 fit pages into the room; others are per cent.
const (
	fitWidth zoom = 0
	fitPage  zoom = -1
)

// steps are the shares one can choose, and go by with the keys.
var steps = []zoom{50, 75, 100, 125, 150, 200}

// unitsAPoint is how many units of the window a point on paper takes at 100 %.
const unitsAPoint = 96.0 / 72

// scale is how many units of the window a point takes: w and h are the room in units, pw and ph the largest page in points.
func (z zoom) scale(w, h, pw, ph float64) float64 {
	if pw <= 0 || ph <= 0 {
		return unitsAPoint
	}
	largest, smallest := float64(steps[len(steps)-1])/100*unitsAPoint, 0.1*unitsAPoint
	switch z {
	case fitWidth:
		return min(max(w/pw, smallest), largest)
	case fitPage:
		return min(max(min(w/pw, h/ph), smallest), largest)
	}
	return float64(z) / 100 * unitsAPoint
}

// step is the next share above or below what is shown, given the scale that stands for.
func (z zoom) step(by int, scale float64) zoom {
	now := scale / unitsAPoint * 100
	const hair = 0.5
	if by > 0 {
		if i := slices.IndexFunc(steps, func(s zoom) bool { return float64(s) > now+hair }); i >= 0 {
			return steps[i]
		}
		return steps[len(steps)-1]
	}
	for i := len(steps) - 1; i >= 0; i-- {
		if float64(steps[i]) < now-hair {
			return steps[i]
		}
	}
	return steps[0]
}

// word is the key of its name, or "" for a share.
func (z zoom) word() string {
	switch z {
	case fitWidth:
		return "printing.zoom.width"
	case fitPage:
		return "printing.zoom.page"
	}
	return ""
}

func (z zoom) percent() string { return fmt.Sprintf("%d\u00a0%%", int(z)) }
