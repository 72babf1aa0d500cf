package exchange

import (
	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// twinnings takes lists in which a row names two partners and often an instrument between them.
type twinnings struct {
	kind   string // twinning or instrument: what the row counts as
	states *stateIndex
	cities *cityIndex
	byPair map[[2]int64][]*entity
}

func (t *twinnings) heads() (mapping.Heads, bool) {
	h := mapping.Heads{}
	h.Add("city_a", "city_a", "city1", "city_1", "partner_a", "partner1", "partner_1", "our_city", "origincityLabel", "origin_city")
	h.Add("city_b", "city_b", "city2", "city_2", "partner_b", "partner2", "partner_2", "partner_city", "sister_city", "twin_city", "sistercityLabel", "destination_city")
	h.Add("country_a", "country_a", "country1", "country_1", "state_a", "origincountry", "origin_country")
	h.Add("country_b", "country_b", "country2", "country_2", "state_b", "destination_countryLabel", "partner_country")
	h.Add("lat_a", "lat1", "lat_a", "originlat")
	h.Add("lon_a", "lng1", "lon1", "lon_a", "originlong")
	h.Add("lat_b", "lat2", "lat_b", "destinationlat")
	h.Add("lon_b", "lng2", "lon2", "lon_b", "destinationlong")
	h.Add("instrument.instrument", "instrument")
	h.Describe(mapping.FieldsOf("twinning", "note"))
	h.Describe(mapping.FieldsOf("instrument"))
	return h, false
}

func (t *twinnings) needs() [][]string {
	return [][]string{{"city_a", "city_b"}}
}

func (t *twinnings) load(x *index) (err error) {
	if t.states, err = x.loadStates(); err != nil {
		return err
	}
	if t.cities, err = x.loadCities(); err != nil {
		return err
	}
	if err := x.need("twinning", "partner", "instrument"); err != nil {
		return err
	}
	t.byPair = map[[2]int64][]*entity{}
	for _, e := range x.lists["twinning"] {
		partners := x.of("partner", e.id())
		for i, a := range partners {
			for _, b := range partners[i+1:] {
				k := pairOf(a.plan.(*models.Partner).City, b.plan.(*models.Partner).City)
				t.byPair[k] = append(t.byPair[k], e)
			}
		}
	}
	return nil
}

// pairOf is the same for both orders of two cities.
func pairOf(a, b int64) [2]int64 { return [2]int64{min(a, b), max(a, b)} }

func (t *twinnings) row(r *row) error {
	a, err := t.partner(r, "a")
	if err != nil {
		return err
	}
	b, err := t.partner(r, "b")
	if err != nil {
		return err
	}
	if r.held {
		return errHeld
	}
	r.res.Title = r.x.title(a) + " – " + r.x.title(b)
	if a == b {
		return r.refuse("one_partner")
	}
	ins, err := t.instrument(r)
	if err != nil {
		return err
	}
	if r.held {
		return errHeld
	}
	e, err := t.relation(r, a, b)
	if err != nil {
		return err
	}
	r.own = e
	if ins == nil {
		return nil
	}
	return t.enter(r, e, ins)
}

func (t *twinnings) partner(r *row, side string) (*entity, error) {
	if r.get("country_"+side) == "" && r.get("city_"+side) != "" {
		return r.cityAnywhere(t.cities, t.states, "city_"+side, r.get("city_"+side))
	}
	country, err := r.state(t.states, "country_"+side)
	if err != nil || country == nil {
		return nil, err
	}
	var h hint
	if c, err := schema.ParseCoords(r.get("lat_"+side) + " " + r.get("lon_"+side)); err == nil && c.Known {
		h.lat, h.lon, h.located = c.Lat, c.Lon, true
	}
	e, err := r.city(t.cities, "city_"+side, country, h)
	if err != nil {
		return nil, err
	}
	if e == nil && !r.held {
		return nil, r.refuse("empty", "Column", r.column("city_"+side))
	}
	return e, nil
}

// instrument reads the instrument of a row, nil where it names none.
func (t *twinnings) instrument(r *row) (*models.Instrument, error) {
	ins := &models.Instrument{}
	k := models.Catalog.Kind("instrument")
	for _, f := range k.Fields {
		if f.Key == "instrument" {
			continue
		}
		if err := r.set("instrument", f, ins, "instrument."+f.Key); err != nil {
			return nil, err
		}
	}
	word := r.get("instrument.instrument")
	if word == "" {
		if ins.SignedOn == "" && t.kind == "twinning" {
			return nil, nil
		}
		ins.Instrument = "agreement"
		return ins, nil
	}
	var exact bool
	if ins.Instrument, exact = readInstrument(word); !exact {
		note := ins.Note
		ins.Note = word
		if note != "" {
			ins.Note += ": " + note
		}
		if ins.Instrument == "other" {
			r.note("instrument_kept_as_word", "Value", word)
		}
	}
	return ins, nil
}

// relation finds the twinning of two cities or plans one.
func (t *twinnings) relation(r *row, a, b *entity) (*entity, error) {
	k := models.Catalog.Kind("twinning")
	fill := func(tw *models.Twinning) error {
		for _, f := range k.Fields {
			if f.Key == "note" {
				continue
			}
			if err := r.set("twinning", f, tw, "twinning."+f.Key); err != nil {
				return err
			}
		}
		return nil
	}
	pair := pairOf(a.id(), b.id())
	if known := t.byPair[pair]; len(known) > 0 {
		tw := k.Clone(known[0].plan).(*models.Twinning)
		if err := fill(tw); err != nil {
			return nil, err
		}
		if r.held {
			return nil, errHeld
		}
		if len(known) > 1 {
			r.ask("several_twinnings", "Count", len(known))
		}
		r.update(known[0], tw)
		return known[0], nil
	}
	tw := &models.Twinning{Type: "twinning"}
	if err := fill(tw); err != nil {
		return nil, err
	}
	if r.held {
		return nil, errHeld
	}
	r.fresh = true
	e := r.create(tw)
	for _, city := range []*entity{a, b} {
		p := &models.Partner{City: city.id(), Level: "city"}
		p.Parent = e.id()
		r.create(p)
	}
	t.byPair[pair] = append(t.byPair[pair], e)
	return e, nil
}

// enter plans an instrument unless the twinning has it: the same kind, signed on the same date.
func (t *twinnings) enter(r *row, twinning *entity, ins *models.Instrument) error {
	for _, e := range r.x.of("instrument", twinning.id()) {
		have := e.plan.(*models.Instrument)
		if have.Instrument != ins.Instrument || have.SignedOn != ins.SignedOn {
			continue
		}
		if ins.Instrument == "other" && search.Fold(have.Note) != search.Fold(ins.Note) {
			continue
		}
		now := e.kind.Clone(have).(*models.Instrument)
		for _, f := range e.kind.Fields {
			if !f.Empty(ins) {
				f.Copy(now, ins)
			}
		}
		t.owns(r, e)
		r.update(e, now)
		return nil
	}
	r.fresh = r.fresh || t.kind == "instrument"
	ins.Parent = twinning.id()
	t.owns(r, r.create(ins, "instrument", "signed_on"))
	return nil
}

// owns says that a row of instruments means this one.
func (t *twinnings) owns(r *row, e *entity) {
	if t.kind == "instrument" {
		r.own = e
	}
}
