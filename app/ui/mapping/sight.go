package mapping

import (
	"math"

	"github.com/exequatur/exequatur/app/draw"
)

// Besides the code of a country, what a map can show.
const (
	world  = ""
	europe = "europe"
)

// Degrees from west to east that a first closer look halves at most, and the fewest from south to north that are shown.
const (
	widest = 240
	lowest = 3
)

// How far north and south the middle of a part may lie, and its edges.
const (
	northmost, southmost = 80, -70
	edgeOfGlobe          = 84
)

// sight is what of the globe is shown: a place as a whole, or a part of it.
type sight struct {
	where    string
	closer   int     // how often one looked closer; 0 shows all of the place
	wide     float64 // degrees from west to east of the part
	lon, lat float64 // its middle, in degrees
}

// high is how many degrees from south to north the part has on a map that is so much higher than wide.
func (s sight) high(shape float64) float64 { return s.wide * math.Cos(s.lat*math.Pi/180) * shape }

// region is the part shown. The globe ends at the poles, not at the sides.
func (s sight) region(shape float64) draw.Region {
	high := s.high(shape)
	return draw.Region{West: s.lon - s.wide/2, East: s.lon + s.wide/2, South: max(s.lat-high/2, -edgeOfGlobe), North: min(s.lat+high/2, edgeOfGlobe)}
}

// zoomed looks closer, wider or at all of it (0) at a place of the picture from 0 to 1, and reports whether that changes anything. What
// lies at the place stays there.
func (s *sight) zoomed(by int, x, y float64, drawn picture) bool {
	if by == 0 || by < 0 && s.closer <= 1 {
		changed := s.closer != 0
		*s = sight{where: s.where}
		return changed
	}
	next, times := *s, 2.0
	switch {
	case by < 0:
		next.closer, next.wide, times = s.closer-1, s.wide*2, 0.5
	case s.closer == 0:
		shown := drawn.drawing.Globe.Wide()
		next.closer, next.wide = 1, min(shown, widest)/2
		times = shown / next.wide
	default:
		next.closer, next.wide = s.closer+1, s.wide/2
	}
	mx, my := drawn.middle()
	lon, lat, ok := drawn.at(x+(mx-x)/times, y+(my-y)/times)
	if !ok && by > 0 {
		lon, lat, ok = drawn.nearest(x, y)
	}
	if ok {
		next.lon, next.lat = lon, min(max(lat, southmost), northmost)
		next.keep(x, y, drawn)
	}
	if by > 0 && (!ok || next.high(drawn.shape()) < lowest) {
		return false
	}
	*s = next
	return true
}

// keep moves the part until what lay at a place of the picture from 0 to 1 lies there again: each part of the globe is laid out anew, so it
// is near at first, but not there.
func (s *sight) keep(x, y float64, drawn picture) {
	lon, lat, ok := drawn.at(x, y)
	width, height := drawn.width-2*edge, drawn.height-2*edge
	height -= drawn.drawing.H - drawn.drawing.Globe.Box().H // what stands below the map
	for range 3 {
		g := draw.Lie(draw.MapSpec{Width: width, Height: height, Fill: true, Region: s.region(drawn.height / drawn.width)})
		nowLon, nowLat, there := g.At(x*drawn.width-edge, y*drawn.height-edge)
		if !ok || !there {
			return
		}
		s.lon += math.Remainder(lon-nowLon, 360)
		s.lat = min(max(s.lat+lat-nowLat, southmost), northmost)
	}
}

// pan moves the part shown by shares of the picture, and reports whether it does.
func (s *sight) pan(dx, dy float64, drawn picture) bool {
	if s.closer == 0 {
		return false
	}
	mx, my := drawn.middle()
	lon, lat, ok := drawn.at(mx-dx, my-dy)
	if ok {
		s.lon, s.lat = lon, min(max(lat, southmost), northmost)
	}
	return ok
}
