package draw

import "github.com/exequatur/exequatur/app/draw/atlas"

// MapSpec says what a map shows.
type MapSpec struct {
	Width    float64 // points
	Height   float64 // points the whole drawing may take, 0 for as much as it needs
	TextSize float64 // points of the names on it; all else follows. 0 means 7.5
	Posts    []MapPost
	// Shade lays a tone on territories, by their code of ISO 3166-1. A map of coasts has none.
	Shade     map[string]Shade
	CoastOnly bool   // without any boundary
	Fill      bool   // a CountryMap shows of the neighbours whatever Width and Height have room for
	Country   string // code of the territory a CountryMap shows
	Region    Region // what a CountryMap shows where Country is empty
	Words     MapWords
}

// Region is a part of the globe in degrees; East may be beyond 180.
type Region struct{ West, South, East, North float64 }

// MapPost is a place to mark.
type MapPost struct {
	Lat, Lon float64
	Label    string // the city
	Hover    string // says all of it; Label where empty
	Status   PostStatus
	Weight   int // the weightier is named first
}

// PostStatus is what a mark shows by shape and colour.
type PostStatus uint8

// A post is open with a head (round), open without one (diamond), closed for a time (square) or closed (cross).
const (
	PostOpen PostStatus = iota
	PostVacant
	PostPaused
	PostClosed
	postStatuses
)

// Shade is a tone on a territory, and what it means.
type Shade struct {
	Tone  Tone
	Label string
}

// Tone is how strong a territory is shaded.
type Tone uint8

// Own is the keeper's State, Partner another one concerned.
const (
	Own Tone = iota + 1
	Partner
)

// MapWords are the words of a map. What is empty is left out.
type MapWords struct {
	Status       [postStatuses]string // for the legend
	Own, Partner string
	Several      string                                // a mark with a number: posts close to each other
	Counted      func(status string, posts int) string // a status in the legend with how many posts have it; nil leaves the number out
	Source       string                                // whose data, and that boundaries state no position
	// Also names the places no name fitted for, Outside those that lie beyond the map. nil leaves them out.
	Also, Outside func(names []string) string
	// Together says what a mark of several posts stands for.
	Together func(names []string) string
}

// MapMark is a mark of a map: where it stands in the drawing and for which posts.
type MapMark struct {
	Op    int   // index in Drawing.Ops of the shape that carries the words
	Posts []int // indices in MapSpec.Posts
}

// centreOfWorld is the meridian in the middle of the world map. Its opposite runs through the Bering Strait, so that the cut leaves
// each continent whole.
const centreOfWorld = 11

// What of the world is shown: there are no posts on the Antarctic.
const (
	northOfWorld = 84
	southOfWorld = -57
)

// WorldMap draws the whole world, and says which marks stand for which posts.
func WorldMap(spec MapSpec) (Drawing, []MapMark) {
	spec.Fill = false // there is nothing beyond the world
	m := newMapping(spec, atlas.World())
	m.p = atlas.EqualEarth{Lon: centreOfWorld}
	m.view = atlas.Empty()
	for _, p := range worldEdge() {
		m.view = m.view.With(m.p.Project(p))
	}
	return m.draw(true)
}

// CountryMap draws one country, or a region, with what lies around it.
func CountryMap(spec MapSpec) (Drawing, []MapMark) {
	m := newMapping(spec, atlas.Detail())
	m.look()
	return m.draw(false)
}
