package exchange

import (
	"regexp"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// cityIndex finds cities of the register by any of their names, and those of the gazetteer behind them.
type cityIndex struct {
	byName map[cityKey][]*entity
	known  map[cityAsked]cityFound
}

type cityKey struct {
	name    string
	country int64
}

// cityAsked is a question put before: what it was answered holds for the whole file.
type cityAsked struct {
	name    string
	country int64
	hint    string
}

type cityFound struct {
	city  *entity
	notes []say.Note
}

// hint tells namesakes apart: text that may name the region, and a position.
type hint struct {
	region   string
	lat, lon float64
	located  bool
}

func (x *index) loadCities() (*cityIndex, error) {
	if x.cities != nil {
		return x.cities, nil
	}
	list, err := x.all("city")
	if err != nil {
		return nil, err
	}
	c := &cityIndex{byName: map[cityKey][]*entity{}, known: map[cityAsked]cityFound{}}
	for _, e := range list {
		c.enter(e)
	}
	x.cities = c
	return c, nil
}

func (c *cityIndex) enter(e *entity) {
	city := e.plan.(*models.City)
	for _, n := range append([]string{city.Name}, city.OtherNames...) {
		k := cityKey{search.Key(n), city.Country}
		if !slices.Contains(c.byName[k], e) {
			c.byName[k] = append(c.byName[k], e)
		}
	}
}

// find gives the city a name means in a State: one of the register, else one of the gazetteer, which is copied into the register,
// else a city of the office's own. The notes say what was decided; they are the same for every row that asks the same.
func (c *cityIndex) find(x *index, name string, country *entity, h hint) (*entity, []say.Note) {
	asked := cityAsked{search.Key(name), country.id(), h.region}
	if h.located {
		asked.hint += "\x00" + schema.Coords{Lat: h.lat, Lon: h.lon, Known: true}.String()
	}
	if f, ok := c.known[asked]; ok {
		return f.city, f.notes
	}
	f := c.lookUp(x, name, country, h)
	c.known[asked] = f
	return f.city, f.notes
}

func (c *cityIndex) lookUp(x *index, name string, country *entity, h hint) cityFound {
	if _, after, ok := strings.Cut(name, ","); ok { // "Olsztyn, Śląskie"
		h.region = joinWords(after, h.region)
	}
	if f, ok := c.namesake(x, name, country, h); ok {
		return f
	}
	if own := c.byName[cityKey{search.Key(name), country.id()}]; len(own) > 0 {
		return among(own, h, func(e *entity) spot {
			city := e.plan.(*models.City)
			return spot{city.Name, city.Region, city.RegionCode, city.Population, city.Coords}
		}, func(e *entity) *entity { return e })
	}
	code := country.plan.(*models.State).Code
	if g, err := x.places(); err == nil {
		if found := g.Find(name, code); len(found) > 0 {
			return among(found, h, spotOf, func(p place.Place) *entity { return c.fromGazetteer(x, p, name, country) })
		}
	}
	e := x.plan(&models.City{Name: joinWords(name), Country: country.id()})
	c.enter(e)
	return cityFound{e, []say.Note{{Code: "city_unknown", Ask: true, Args: map[string]any{"City": joinWords(name), "Country": x.title(country)}}}}
}

// namesake gives the place a row points at where the register has only others of its name, each in another region.
func (c *cityIndex) namesake(x *index, name string, country *entity, h hint) (cityFound, bool) {
	own := c.byName[cityKey{search.Key(name), country.id()}]
	if len(own) == 0 || h.region == "" {
		return cityFound{}, false
	}
	for _, e := range own {
		city := e.plan.(*models.City)
		if city.Region == "" || hinted([]spot{{region: city.Region, code: city.RegionCode}}, hint{region: h.region}) >= 0 {
			return cityFound{}, false
		}
	}
	g, err := x.places()
	if err != nil {
		return cityFound{}, false
	}
	found := g.Find(name, country.plan.(*models.State).Code)
	spots := make([]spot, len(found))
	for i, p := range found {
		spots[i] = spotOf(p)
	}
	i := hinted(spots, hint{region: h.region})
	if i < 0 || len(found) < 2 {
		return cityFound{}, false
	}
	return cityFound{c.fromGazetteer(x, found[i], name, country), []say.Note{byHint(spots[i], len(found))}}, true
}

func byHint(s spot, count int) say.Note {
	return say.Note{Code: "city_by_hint", Args: map[string]any{"City": s.name, "Region": s.region, "Count": count}}
}

// cityAnywhere reads a city whose State the row does not say: "Name, State", one of the register, else the one place in the world
// of that name, or the largest.
func (r *row) cityAnywhere(c *cityIndex, states *stateIndex, target, text string) (*entity, error) {
	if name, country, ok := cutLast(text, ","); ok && name != "" {
		if state := states.find(r.x, country); state != nil {
			e, notes := c.find(r.x, name, state, hint{})
			r.res.Notes = append(r.res.Notes, notes...)
			return e, nil
		}
	}
	var own []*entity
	for _, e := range r.x.lists["city"] {
		city := e.plan.(*models.City)
		if search.Key(city.Name) == search.Key(text) || slices.ContainsFunc(city.OtherNames, func(n string) bool { return search.Key(n) == search.Key(text) }) {
			own = append(own, e)
		}
	}
	if len(own) == 1 {
		return own[0], nil
	}
	if len(own) > 1 {
		return nil, r.refuse("several_named", "Column", r.column(target), "Value", text, "Count", len(own))
	}
	g, err := r.x.places()
	if err != nil {
		return nil, err
	}
	found := g.Find(text, "")
	if len(found) == 0 {
		return nil, r.refuse("nothing_named", "Column", r.column(target), "Value", text)
	}
	f := among(found, hint{}, spotOf, func(p place.Place) *entity {
		country := states.find(r.x, p.Country)
		if country == nil {
			return nil
		}
		return c.fromGazetteer(r.x, p, text, country)
	})
	if f.city == nil {
		return nil, r.refuse("nothing_named", "Column", r.column(target), "Value", text)
	}
	r.res.Notes = append(r.res.Notes, f.notes...)
	return f.city, nil
}

// place gives the one place of the gazetteer a name means in a State, alone or by the hint.
func (c *cityIndex) place(x *index, name, code string, h hint) (place.Place, bool) {
	g, err := x.places()
	if err != nil {
		return place.Place{}, false
	}
	found := g.Find(name, code)
	if len(found) == 1 {
		return found[0], search.Key(found[0].Name) == search.Key(name)
	}
	spots := make([]spot, len(found))
	for i, p := range found {
		spots[i] = spotOf(p)
	}
	if i := hinted(spots, h); i >= 0 {
		return found[i], true
	}
	return place.Place{}, false
}

func spotOf(p place.Place) spot {
	return spot{p.Name, p.Region, p.RegionCode, int64(p.Population), schema.Coords{Lat: p.Lat, Lon: p.Lon, Known: true}}
}

func placeUID(p place.Place) schema.UID { return schema.UID(place.UID(p.ID)) }

// fromGazetteer copies a place into the register, unless it is there under another name. A name of its own in another language is
// kept beside it ("Nuremberg"); one that only says more of the same ("Sofia Capital Municipality") is not.
func (c *cityIndex) fromGazetteer(x *index, p place.Place, name string, country *entity) *entity {
	uid := placeUID(p)
	if e := x.byUID[uid]; e != nil {
		return e
	}
	city := &models.City{Name: p.Name, Country: country.id(), Region: p.Region, RegionCode: p.RegionCode,
		Coords: schema.Coords{Lat: p.Lat, Lon: p.Lon, Known: true}, Population: int64(p.Population), GazetteerID: int64(p.ID)}
	if !strings.Contains(search.Key(name), search.Key(p.Name)) && !strings.Contains(search.Key(name), " of ") {
		city.OtherNames = schema.NewSet(joinWords(name))
	}
	city.UID = x.freeUID(uid)
	e := x.plan(city)
	c.enter(e)
	return e
}

// spot is what tells one place from its namesake.
type spot struct {
	name, region, code string
	people             int64
	at                 schema.Coords
}

// dominance is how many times larger a place must be than its namesake to be meant without a word.
const dominance = 10

// among chooses between places of one name: the one in the region the row speaks of, the nearest to its position, else the largest.
// A choice that only size supports is left as a question where the other is not much smaller.
func among[T any](list []T, h hint, spotOf func(T) spot, take func(T) *entity) cityFound {
	if len(list) == 1 {
		return cityFound{city: take(list[0])}
	}
	spots := make([]spot, len(list))
	best := 0
	for i, p := range list {
		spots[i] = spotOf(p)
		if spots[i].people > spots[best].people {
			best = i
		}
	}
	if i := hinted(spots, h); i >= 0 {
		return cityFound{take(list[i]), []say.Note{byHint(spots[i], len(list))}}
	}
	second := int64(0)
	for i, s := range spots {
		if i != best {
			second = max(second, s.people)
		}
	}
	note := say.Note{Code: "city_largest", Args: map[string]any{"City": spots[best].name, "Region": spots[best].region, "Count": len(list)}}
	note.Ask = second*dominance >= spots[best].people
	return cityFound{take(list[best]), []say.Note{note}}
}

var regionCode = regexp.MustCompile(`\b[A-Z]{2}-[A-Z0-9]{1,3}\b`)

// hinted gives the one place the row's region or position points at, or -1.
func hinted(spots []spot, h hint) int {
	one := func(fits func(spot) bool) int {
		at := -1
		for i, s := range spots {
			if fits(s) {
				if at >= 0 {
					return -1
				}
				at = i
			}
		}
		return at
	}
	codes := regionCode.FindAllString(h.region, -1)
	if i := one(func(s spot) bool { return s.code != "" && slices.Contains(codes, s.code) }); i >= 0 {
		return i
	}
	if key := search.Key(h.region); key != "" {
		if i := one(func(s spot) bool {
			k := search.Key(s.region)
			return k != "" && (strings.Contains(key, k) || strings.Contains(k, key))
		}); i >= 0 {
			return i
		}
	}
	if !h.located {
		return -1
	}
	near, far := -1, 0.0
	for i, s := range spots {
		if !s.at.Known {
			continue
		}
		dLat, dLon := s.at.Lat-h.lat, (s.at.Lon-h.lon)/2 // near enough at the latitudes where people live
		if d := dLat*dLat + dLon*dLon; near < 0 || d < far {
			near, far = i, d
		}
	}
	if far > 1 { // a degree away the position does not mean any of them
		return -1
	}
	return near
}

// city reads the city of a target in a State; nil where the cell is empty. A uid beside it decides where it is known.
func (r *row) city(c *cityIndex, target string, country *entity, h hint) *entity {
	if u, err := schema.ParseUID(r.get("uid:" + target)); err == nil {
		if e := r.x.byUID[u]; e != nil && e.kind.Key == "city" {
			return e
		}
	}
	text := r.get(target)
	if text == "" {
		return nil
	}
	e, notes := c.find(r.x, text, country, h)
	r.res.Notes = append(r.res.Notes, notes...)
	return e
}
