package mapping

import (
	"math"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/view"
)

// Besides the code of a country, what a map can show.
const (
	world  = ""
	europe = "europe"
)

// Degrees from west to east a first closer look starts from, and the fewest shown.
const (
	widestWorld  = 240
	widestEurope = 64
	narrowest    = 2
)

// sight is what of the globe is shown: a place as a whole, or a part of it.
type sight struct {
	where    string
	closer   int     // how often one looked closer; 0 shows all of the place
	lon, lat float64 // middle of the part, in degrees
}

// widest is how many degrees from west to east the place has.
func (s sight) widest(posts []view.NetworkPost) float64 {
	switch s.where {
	case world:
		return widestWorld
	case europe:
		return widestEurope
	}
	west, east, south, north := math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
	for i := range posts {
		if c := posts[i].Coords; c.Known && posts[i].ReceivingCode == s.where {
			west, east = min(west, c.Lon), max(east, c.Lon)
			south, north = min(south, c.Lat), max(north, c.Lat)
		}
	}
	return min(max(1.5*(east-west), 2*(north-south), 3*narrowest), widestWorld)
}

// span is the part shown from west to east and from south to north, in degrees.
func (s sight) span(posts []view.NetworkPost, size fyne.Size) (wide, high float64) {
	wide = s.widest(posts) / math.Pow(2, float64(s.closer))
	high = wide * math.Cos(s.lat*math.Pi/180) * float64(size.Height/size.Width)
	return wide, high
}

// region is the part shown. The globe ends at the poles, not at the sides.
func (s sight) region(posts []view.NetworkPost, size fyne.Size) draw.Region {
	wide, high := s.span(posts, size)
	return draw.Region{West: s.lon - wide/2, East: s.lon + wide/2, South: max(s.lat-high/2, -84), North: min(s.lat+high/2, 84)}
}

// zoomed looks closer, wider or at all of it (0) at a place of the picture from 0 to 1, and reports whether that changes anything.
func (s *sight) zoomed(by int, x, y float64, drawn picture, posts []view.NetworkPost, size fyne.Size) bool {
	switch {
	case by == 0 || by < 0 && s.closer <= 1:
		changed := s.closer != 0
		s.closer = 0
		return changed
	case by < 0:
		s.closer--
		return true
	}
	next := *s
	next.closer++
	if next.closer == 1 {
		lon, lat, ok := drawn.nearest(x, y)
		if !ok {
			return false
		}
		next.lon, next.lat = lon, lat
	} else { // what lies there stays there
		wide, high := s.span(posts, size)
		next.lon += (x - 0.5) * wide / 2
		next.lat += (0.5 - y) * high / 2
	}
	if wide, _ := next.span(posts, size); wide < narrowest {
		return false
	}
	*s = next
	return true
}

// pan moves the part shown by shares of its size.
func (s *sight) pan(dx, dy float64, posts []view.NetworkPost, size fyne.Size) {
	if s.closer == 0 {
		return
	}
	wide, high := s.span(posts, size)
	s.lon = math.Mod(s.lon-dx*wide+540, 360) - 180
	s.lat = min(max(s.lat+dy*high, -70), 80)
}
