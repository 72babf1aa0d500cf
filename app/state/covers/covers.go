package covers

import (
	"cmp"
	"context"
	"math"
	"slices"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
	"github.com/exequatur/exequatur/models/store"
)

// Place is what is asked about.
type Place struct {
	Name    string
	Region  string // its name, "" where nobody knows it
	Code    string // ISO 3166-2 of the region, or ISO 3166-1 of the State where nobody knows it
	Country string // ISO 3166-1
	Coords  schema.Coords
}

// Post is a consulate that covers a place, or is near to it.
type Post struct {
	view.PostRow
	Km int // from its seat, -1 where that is not known
}

// Answer says who covers a place.
type Answer struct {
	Place    Place
	Covering []Post // open consulates whose district holds the region, the nearest first
	Nearest  *Post  // where none does: the open consulate whose seat lies nearest; nil where there is none
}

// Index holds the open consulates of some receiving States as of a day.
type Index struct {
	posts  []view.PostRow
	coords map[int64]schema.Coords // of seats
	cities []*models.City
	codes  map[int64]string // of States
}

// Read reads the consulates received by some States, all where none is named.
func Read(ctx context.Context, s *store.Store, v *view.Register, day schema.Day, receiving ...int64) (*Index, error) {
	x := &Index{coords: map[int64]schema.Coords{}, codes: map[int64]string{}}
	rows, err := posts(ctx, s, v, day, receiving)
	if err != nil {
		return nil, err
	}
	x.posts = slices.DeleteFunc(rows, func(r view.PostRow) bool { return r.Status != models.Open })
	cities, err := s.List(ctx, "city", 0)
	if err != nil {
		return nil, err
	}
	for _, rec := range cities {
		c := rec.(*models.City)
		x.cities = append(x.cities, c)
		x.coords[c.ID] = c.Coords
	}
	states, err := s.List(ctx, "state", 0)
	for _, rec := range states {
		x.codes[rec.Meta().ID] = rec.(*models.State).Code
	}
	return x, err
}

func posts(ctx context.Context, s *store.Store, v *view.Register, day schema.Day, receiving []int64) ([]view.PostRow, error) {
	if len(receiving) == 0 {
		return v.Posts(ctx, day)
	}
	recs, err := s.Select(ctx, "post", `k."receiving_state" IN ?`, receiving)
	if err != nil || len(recs) == 0 {
		return nil, err
	}
	ids := make([]int64, len(recs))
	for i, rec := range recs {
		ids[i] = rec.Meta().ID
	}
	return v.PostsOf(ctx, day, ids...)
}

// City is a city of the register as a place.
func (x *Index) City(c *models.City) Place {
	p := Place{Name: c.Name, Region: c.Region, Code: c.RegionCode, Country: x.codes[c.Country], Coords: c.Coords}
	if p.Code == "" {
		p.Code = p.Country
	}
	return p
}

// Find finds the places a name means where the register has a consulate: cities of the register first, then those of the gazetteer, the
// most populous of each State. An empty State means any.
func (x *Index) Find(g *place.Gazetteer, name, state string) []Place {
	key := search.Key(name)
	if key == "" {
		return nil
	}
	var out []Place
	known := map[string]bool{} // States the name was found in
	for _, c := range x.cities {
		same := search.Key(c.Name) == key || slices.ContainsFunc(c.OtherNames, func(o string) bool { return search.Key(o) == key })
		if p := x.City(c); same && (state == "" || p.Country == state) {
			out = append(out, p)
			known[p.Country] = true
		}
	}
	if g == nil {
		return out
	}
	for _, country := range x.receiving(state) {
		if known[country] {
			continue
		}
		found := g.Find(name, country)
		if len(found) == 0 {
			continue
		}
		f := found[0]
		p := Place{Name: f.Name, Region: f.Region, Code: f.RegionCode, Country: country, Coords: schema.Coords{Lat: f.Lat, Lon: f.Lon, Known: true}}
		if p.Code == "" {
			p.Code = country
		}
		out = append(out, p)
	}
	return out
}

// receiving are the States that receive a consulate, in order; only the one asked for where one is.
func (x *Index) receiving(state string) []string {
	if state != "" {
		return []string{state}
	}
	var out []string
	for i := range x.posts {
		out = append(out, x.posts[i].ReceivingCode)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Who answers who covers a place. A district without regions covers none: its words are for people to read.
func (x *Index) Who(p Place) Answer {
	a := Answer{Place: p}
	for i := range x.posts {
		r := &x.posts[i]
		if r.ReceivingCode != p.Country {
			continue
		}
		post := Post{PostRow: *r, Km: x.km(r.SeatID, p.Coords)}
		if place.Covers(place.District{ID: r.ID, In: r.Regions, Out: r.Except}, p.Code) {
			a.Covering = append(a.Covering, post)
		}
		if a.Nearest == nil && post.Km >= 0 || post.Km >= 0 && post.Km < a.Nearest.Km {
			a.Nearest = &post
		}
	}
	slices.SortStableFunc(a.Covering, func(y, z Post) int { return cmp.Compare(far(y), far(z)) })
	if len(a.Covering) > 0 {
		a.Nearest = nil
	}
	return a
}

func far(p Post) int {
	if p.Km < 0 {
		return math.MaxInt
	}
	return p.Km
}

// km is the distance from a seat, along the surface of the earth; -1 where either is not known.
func (x *Index) km(seat int64, from schema.Coords) int {
	to := x.coords[seat]
	if !to.Known || !from.Known {
		return -1
	}
	const degree, radius = math.Pi / 180, 6371
	north, east := math.Sin((to.Lat-from.Lat)*degree/2), math.Sin((to.Lon-from.Lon)*degree/2)
	return int(math.Round(2 * radius * math.Asin(math.Min(1, math.Sqrt(north*north+math.Cos(to.Lat*degree)*math.Cos(from.Lat*degree)*east*east)))))
}
