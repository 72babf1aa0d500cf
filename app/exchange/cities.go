package exchange

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// cityIndex finds cities of the register by any of their names, and those of the gazetteer behind them.
type cityIndex struct {
	byName  map[cityKey][]*entity
	known   map[cityAsked]cityFound
	settled map[string]*entity // by question and answer
}

type cityKey struct {
	name    string
	country int64
}

// cityAsked is a question put before: what it was answered holds for the whole file.
type cityAsked struct {
	text    string
	country int64
	hint    string
}

// cityFound is what a text means: a city, or a question.
type cityFound struct {
	city  *entity
	notes []say.Note
	ask   *Question
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
	if _, err := x.places(); err != nil {
		return nil, err
	}
	c := &cityIndex{byName: map[cityKey][]*entity{}, known: map[cityAsked]cityFound{}, settled: map[string]*entity{}}
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

// ofRegister lists the cities of a name the register held before, and those of its own the list brought. Places of the gazetteer that
// earlier rows brought are left out: what a name means must not hang on the order of the rows.
func (c *cityIndex) ofRegister(name string, country *entity) []*entity {
	var out []*entity
	for _, e := range c.byName[cityKey{search.Key(name), country.id()}] {
		if e.initial == nil || e.plan.(*models.City).GazetteerID == 0 {
			out = append(out, e)
		}
	}
	return out
}

// find gives what a text means in a State: a city of the register, else one of the gazetteer, which is copied into the register, else
// a question. The notes say what was decided; they are the same for every row that asks the same.
func (c *cityIndex) find(x *index, text string, country *entity, h hint) cityFound {
	asked := cityAsked{text, country.id(), h.region}
	if h.located {
		asked.hint += "\x00" + schema.Coords{Lat: h.lat, Lon: h.lon, Known: true}.String()
	}
	if f, ok := c.known[asked]; ok {
		return f
	}
	f := c.lookUp(x, text, country, h)
	c.known[asked] = f
	return f
}

func (c *cityIndex) lookUp(x *index, text string, country *entity, h hint) cityFound {
	p := readPlace(x, text, country)
	h.region = joinWords(p.region, h.region)
	own := c.ofRegister(text, country)
	if len(own) == 0 && p.name != text {
		own = c.ofRegister(p.name, country)
	}
	code := country.plan.(*models.State).Code
	var found []place.Place
	if len(own) == 0 || h.region != "" || h.located {
		found = x.finder.Find(p.name, code)
	}
	if f, ok := c.namesake(x, own, found, text, country, h); ok {
		return f
	}
	q := c.question(x, text, p, country)
	if len(own) > 0 {
		return among(x, own, h, q, spotOfCity, func(e *entity) *entity { return e })
	}
	if p.near && len(found) > 0 {
		q.Why = say.Note{Code: "city_near", Ask: true, Args: say.Pairs("Value", text)}
		offer(q, found, h)
		if i, _ := pick(spotsOf(found), h); i >= 0 {
			q.Suggested = gazetteerAnswer(found[i])
		}
		return cityFound{ask: q}
	}
	if len(found) > 0 {
		return among(x, found, h, q, spotOf, func(p place.Place) *entity { return c.fromGazetteer(x, p, text, country) })
	}
	q.Why = say.Note{Code: "city_unknown", Ask: true, Args: say.Pairs("City", p.name, "Country", x.title(country))}
	q.Suggested = AsNew
	offer(q, abroad(x, p.name, code), h)
	offer(q, x.finder.Near(p.name, code, 5), h)
	c.offerOwn(x, q, p.name, country)
	if misspelt(p.name, q.Candidates) {
		q.Suggested = ""
	}
	return cityFound{ask: q}
}

// misspelt reports whether a name is one letter off that of a city so large that it rather is this one than a place nobody knows.
func misspelt(name string, candidates []Candidate) bool {
	const large, long = 20_000, 6
	key := search.Key(name)
	return len(key) >= long && slices.ContainsFunc(candidates, func(c Candidate) bool {
		return c.People >= large && edits(key, search.Key(c.Label), 1) <= 1
	})
}

// question begins the question what a text means in a State, or anywhere.
func (c *cityIndex) question(x *index, text string, p placeText, country *entity) *Question {
	q := &Question{Ask: AskPlace, Text: text}
	if country != nil {
		q.In = country.plan.(*models.State).Code
	}
	key := search.Key(p.name)
	if p.near {
		key = search.Key(text)
	}
	q.ID = "place|" + q.In + "|" + key
	return q
}

// offer adds places as candidates.
func offer(q *Question, list []place.Place, h hint) {
	for _, p := range list {
		q.Candidates = append(q.Candidates, Candidate{Is: gazetteerAnswer(p), Label: p.Name}.place(spotOf(p), h, p.Country, q.In))
	}
}

// offerOwn adds cities of the register whose names resemble the one written.
func (c *cityIndex) offerOwn(x *index, q *Question, name string, country *entity) {
	var list likeliest
	of := map[string]*entity{}
	asked := search.Key(name)
	for k, cities := range c.byName {
		if k.country != country.id() {
			continue
		}
		for _, e := range cities {
			if e.initial != nil {
				continue
			}
			u := "uid:" + e.plan.Meta().UID.String()
			of[u] = e
			list.enter(asked, k.name, u)
		}
	}
	for _, u := range list.best(3) {
		city := of[u].plan.(*models.City)
		if slices.ContainsFunc(q.Candidates, func(c Candidate) bool {
			return city.GazetteerID != 0 && c.Is == "gn:"+strconv.FormatInt(city.GazetteerID, 10)
		}) {
			continue
		}
		q.Candidates = append(q.Candidates, Candidate{Is: u, Label: city.Name}.place(spotOfCity(of[u]), hint{}, "", ""))
	}
}

// abroad lists the largest places of just that name in other States: a list may name the wrong one, or one of which the place is a part.
func abroad(x *index, name, code string) []place.Place {
	found := slices.DeleteFunc(x.finder.Find(name, ""), func(p place.Place) bool {
		return p.Country == code || search.Key(p.Name) != search.Key(name) || x.states.find(x, p.Country) == nil
	})
	slices.SortStableFunc(found, func(a, b place.Place) int { return cmp.Compare(b.Population, a.Population) })
	return found[:min(len(found), manyAbroad)]
}

func gazetteerAnswer(p place.Place) string { return "gn:" + strconv.Itoa(int(p.ID)) }

// namesake gives the place a row points at where the register has only others of its name, each somewhere else.
func (c *cityIndex) namesake(x *index, own []*entity, found []place.Place, text string, country *entity, h hint) (cityFound, bool) {
	if len(own) == 0 || len(found) < 2 {
		return cityFound{}, false
	}
	for _, e := range own {
		s := spotOfCity(e)
		apart := h.region != "" && s.region != "" && hinted([]spot{s}, hint{region: h.region}) < 0
		if !apart && !h.far(s) {
			return cityFound{}, false
		}
	}
	i := hinted(spotsOf(found), h)
	if i < 0 {
		return cityFound{}, false
	}
	return cityFound{city: c.fromGazetteer(x, found[i], text, country), notes: []say.Note{byHint(spotOf(found[i]), len(found))}}, true
}

func byHint(s spot, count int) say.Note {
	return say.Note{Code: "city_by_hint", Args: map[string]any{"City": s.name, "Region": s.region, "Count": count}}
}

// cityAnywhere reads a city whose State the row does not say: "Name, State", one of the register, else a place of that name anywhere.
func (r *row) cityAnywhere(c *cityIndex, states *stateIndex, target, text string) (*entity, error) {
	if name, country, ok := cutLast(text, ","); ok && name != "" {
		if state := states.find(r.x, country); state != nil {
			return r.settle(c, target, c.find(r.x, name, state, hint{}), state)
		}
	}
	asked := cityAsked{text: text}
	f, ok := c.known[asked]
	if !ok {
		f = c.lookUpAnywhere(r.x, states, text)
		c.known[asked] = f
	}
	return r.settle(c, target, f, nil)
}

func (c *cityIndex) lookUpAnywhere(x *index, states *stateIndex, text string) cityFound {
	var own []*entity
	for _, e := range x.lists["city"] {
		city := e.plan.(*models.City)
		if e.initial != nil && city.GazetteerID != 0 {
			continue
		}
		if search.Key(city.Name) == search.Key(text) || slices.ContainsFunc(city.OtherNames, func(n string) bool { return search.Key(n) == search.Key(text) }) {
			own = append(own, e)
		}
	}
	p := placeText{name: joinWords(text)}
	q := c.question(x, text, p, nil)
	if len(own) > 0 {
		return among(x, own, hint{}, q, spotOfCity, func(e *entity) *entity { return e })
	}
	found := slices.DeleteFunc(x.finder.Find(text, ""), func(p place.Place) bool { return states.find(x, p.Country) == nil })
	if len(found) > 0 {
		return among(x, found, hint{}, q, spotOf, func(p place.Place) *entity { return c.fromGazetteer(x, p, text, states.find(x, p.Country)) })
	}
	q.Why = say.Note{Code: "city_nowhere", Ask: true, Args: say.Pairs("City", p.name)}
	offer(q, x.finder.Near(p.name, "", 5), hint{})
	return cityFound{ask: q}
}

// settle gives the city that was found, or that a person says a text means. Where nobody says, the row is held back and gets none.
func (r *row) settle(c *cityIndex, target string, f cityFound, country *entity) (*entity, error) {
	if f.ask == nil {
		for _, n := range f.notes {
			r.addNote(n)
		}
		return f.city, nil
	}
	q := *f.ask
	q.Column = r.column(target)
	q.Why.Args = withColumn(q.Why.Args, q.Column)
	is, err := r.question(&q)
	if err != nil || is == "" || is == AsNothing {
		return nil, err
	}
	said := r.answered(&q)
	known := q.ID + "\x00" + is
	e := c.settled[known]
	if e == nil {
		if e = c.answer(r, is, q.Text, country); e == nil {
			return nil, r.refuse("no_such_answer", "Column", q.Column, "Value", is)
		}
		c.settled[known] = e
	}
	switch {
	case !said && is == AsNew:
		r.addNote(f.ask.Why)
	case !said:
		r.addNote(say.Note{Code: "city_suggested", Ask: true, Args: say.Pairs("Value", q.Text, "City", e.plan.(*models.City).Name)})
	case is != AsNew:
		r.names = append(r.names, named{e, bareName(r.x, q.Text, country)})
	}
	return e, nil
}

func withColumn(args map[string]any, column string) map[string]any {
	out := map[string]any{"Column": column}
	for k, v := range args {
		out[k] = v
	}
	return out
}

// answer gives the city an answer names, nil where there is none.
func (c *cityIndex) answer(r *row, is, text string, country *entity) *entity {
	if id, ok := strings.CutPrefix(is, "gn:"); ok {
		n, err := strconv.ParseInt(id, 10, 32)
		p, known := r.x.finder.ByID(int32(n))
		if err != nil || !known {
			return nil
		}
		in := r.x.states.find(r.x, p.Country)
		if country != nil && (in == nil || in.plan.(*models.State).Code != country.plan.(*models.State).Code && p.Country == "") {
			in = country
		}
		if in == nil {
			return nil
		}
		return c.fromGazetteer(r.x, p, p.Name, in)
	}
	if id, ok := strings.CutPrefix(is, "uid:"); ok {
		u, err := schema.ParseUID(id)
		if e := r.x.byUID[u]; err == nil && e != nil && e.kind.Key == "city" {
			return e
		}
		return nil
	}
	if is != AsNew || country == nil {
		return nil
	}
	e := r.x.plan(&models.City{Name: bareName(r.x, text, country), Country: country.id()})
	c.enter(e)
	return e
}

// named is a text that was answered with a record.
type named struct {
	e    *entity
	text string
}

// keepAnswers keeps the texts that were answered as other names of what they were answered with, so that they are known next time.
func (r *row) keepAnswers() {
	for _, n := range r.names {
		text := joinWords(n.text)
		same := func(have string) bool { return search.Key(have) == search.Key(text) }
		now := n.e.kind.Clone(n.e.plan)
		switch rec := now.(type) {
		case *models.City:
			if same(rec.Name) || slices.ContainsFunc(rec.OtherNames, same) {
				continue
			}
			rec.OtherNames = schema.NewSet(append(slices.Clone(rec.OtherNames), text)...)
		case *models.State:
			if slices.ContainsFunc(rec.OtherNames, same) {
				continue
			}
			rec.OtherNames = schema.NewSet(append(slices.Clone(rec.OtherNames), text)...)
		}
		r.update(n.e, now)
	}
}

// place gives the one place of the gazetteer a name means in a State, alone or by the hint.
func (c *cityIndex) place(x *index, name, code string, h hint) (place.Place, bool) {
	found := x.finder.Find(name, code)
	if len(found) == 1 {
		return found[0], search.Key(found[0].Name) == search.Key(name) && !h.far(spotOf(found[0]))
	}
	if i := hinted(spotsOf(found), h); i >= 0 {
		return found[i], true
	}
	return place.Place{}, false
}

func spotOf(p place.Place) spot {
	return spot{p.Name, p.Region, p.RegionCode, int64(p.Population), schema.Coords{Lat: p.Lat, Lon: p.Lon, Known: true}, "gn:" + strconv.Itoa(int(p.ID)), p.Country}
}

func spotOfCity(e *entity) spot {
	city := e.plan.(*models.City)
	return spot{city.Name, city.Region, city.RegionCode, city.Population, city.Coords, "uid:" + city.UID.String(), ""}
}

func spotsOf(list []place.Place) []spot {
	out := make([]spot, len(list))
	for i, p := range list {
		out[i] = spotOf(p)
	}
	return out
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
	is                 string // as an answer
	state              string // code, of places of the gazetteer
}

const (
	dominance = 10 // how many times larger a place must be than its namesake to be meant without a word
	farOff    = 50 // kilometres from a place at which a position does not mean it any more
)

// distance gives the kilometres between the position of the row and a place.
func (h hint) distance(s spot) float64 { return place.Distance(h.lat, h.lon, s.at.Lat, s.at.Lon) }

// far reports whether the row's position is that of another place, and its region does not explain it.
func (h hint) far(s spot) bool {
	return h.located && s.at.Known && h.distance(s) > farOff && hinted([]spot{s}, hint{region: h.region}) < 0
}

// pick chooses between places of one name: the one in the region the row speaks of, the nearest to its position, else the one much
// larger than the others. It gives -1 where none is safe.
func pick(spots []spot, h hint) (at int, byHint bool) {
	if i := hinted(spots, h); i >= 0 {
		return i, true
	}
	best := 0
	for i, s := range spots {
		if s.people > spots[best].people {
			best = i
		}
	}
	for i, s := range spots {
		if i != best && s.people*dominance >= spots[best].people {
			return -1, false
		}
	}
	return best, false
}

// among chooses between places of one name, or asks.
func among[T any](x *index, list []T, h hint, q *Question, spotOf func(T) spot, take func(T) *entity) cityFound {
	spots := make([]spot, len(list))
	for i, p := range list {
		spots[i] = spotOf(p)
	}
	i, hint := pick(spots, h)
	switch {
	case i >= 0 && !hint && h.far(spots[i]):
		if strings.HasPrefix(spots[i].is, "uid:") && len(list) == 1 { // the register has it so, and nothing else is known
			return cityFound{take(list[i]), []say.Note{farNote(spots[i], h)}, nil}
		}
		q.Why = farNote(spots[i], h)
	case i >= 0 && len(list) == 1:
		return cityFound{city: take(list[i])}
	case hint:
		return cityFound{take(list[i]), []say.Note{byHint(spots[i], len(list))}, nil}
	case i >= 0:
		return cityFound{take(list[i]), []say.Note{{Code: "city_largest", Args: map[string]any{"City": spots[i].name, "Region": spots[i].region, "Count": len(list)}}}, nil}
	default:
		q.Why = say.Note{Code: "city_several", Ask: true, Args: map[string]any{"City": spots[0].name, "Count": len(list)}}
	}
	if h.located {
		slices.SortStableFunc(spots, func(a, b spot) int { return cmp.Compare(h.distance(a), h.distance(b)) })
	}
	for _, s := range spots[:min(len(spots), manyCandidates)] {
		q.Candidates = append(q.Candidates, Candidate{Is: s.is, Label: s.name}.place(s, h, s.state, q.In))
	}
	return cityFound{ask: q}
}

// How many places of one name are offered, and how many of them in other States than the one asked about.
const (
	manyCandidates = 12
	manyAbroad     = 3
)

func farNote(s spot, h hint) say.Note {
	return say.Note{Code: "city_far", Ask: true, Args: map[string]any{"City": s.name, "Count": int(h.distance(s))}}
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
		if d := h.distance(s); near < 0 || d < far {
			near, far = i, d
		}
	}
	if far > farOff { // the position does not mean any of them
		return -1
	}
	return near
}

// city reads the city of a target in a State; nil where the cell is empty or the row is held back. A uid beside it decides where it is
// known.
func (r *row) city(c *cityIndex, target string, country *entity, h hint) (*entity, error) {
	if u, err := schema.ParseUID(r.get("uid:" + target)); err == nil {
		if e := r.x.byUID[u]; e != nil && e.kind.Key == "city" {
			return e, nil
		}
	}
	text := r.get(target)
	if text == "" {
		return nil, nil
	}
	return r.settle(c, target, c.find(r.x, text, country, h), country)
}
