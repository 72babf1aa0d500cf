package exchange

import (
	"slices"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// records takes lists of any kind by its description alone: a row is a record, a column a field.
type records struct {
	kind   *schema.Kind
	states *stateIndex
	cities *cityIndex
	byKey  map[string][]*entity
}

func (k *records) heads() (mapping.Heads, bool) {
	h := mapping.Heads{}
	if k.kind.Parent != "" {
		h.Add("owner", k.kind.ParentKey, "parent")
		h.Add("uid:owner", k.kind.ParentKey+"_uid", "parent_uid")
	}
	if k.kind.Key == "city" {
		h.Add("lat", "latitude", "lat")
		h.Add("lon", "longitude", "lon", "lng", "long")
	}
	if k.kind.Key == "twinning" {
		h.Add("sides", "sides")
	}
	h.Describe(mapping.FieldsOf(k.kind.Key))
	return h, false
}

func (k *records) needs() [][]string {
	var required []string
	if k.kind.Parent != "" {
		required = append(required, "owner")
	}
	for _, f := range k.kind.Fields {
		if f.Required && defaults[k.kind.Key+"."+f.Key] == "" {
			required = append(required, k.kind.Key+"."+f.Key)
		}
	}
	out := [][]string{required, {"uid"}}
	if k.kind.Parent != "" {
		byUID := slices.Clone(required)
		byUID[0] = "uid:owner"
		out = slices.Insert(out, 1, byUID)
	}
	return out
}

// defaults are values of required fields that lists rarely spell out.
var defaults = map[string]string{
	"appointment.category": models.Honorary,
	"appointment.role":     models.Head,
	"partner.level":        "city",
	"twinning.type":        "twinning",
	"event.event":          "other",
	"spelling.use":         "own",
	"contact.use":          "other",
	"mission.type":         "embassy",
	"service.service":      "other",
	"incident.sort":        "other",
}

// identity lists the fields records of a kind are told apart by: those described as such, else those they cannot do without.
func (k *records) identity() []*schema.Field {
	var out []*schema.Field
	for _, f := range k.kind.Fields {
		if f.Identity {
			out = append(out, f)
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, f := range k.kind.Fields {
		if f.Required || f.Type == schema.DateType {
			out = append(out, f)
		}
	}
	return out
}

func (k *records) key(rec schema.Record) string {
	parts := []string{strconv.FormatInt(rec.Meta().Parent, 10)}
	for _, f := range k.identity() {
		if p, ok := f.Ptr(rec).(*int64); ok && f.Type == schema.RefType {
			parts = append(parts, strconv.FormatInt(*p, 10))
			continue
		}
		v, _ := f.Encode(rec, nil) // identities hold no lists of references
		parts = append(parts, search.Key(v))
	}
	return strings.Join(parts, "\x00")
}

func (k *records) load(x *index) (err error) {
	if k.states, err = x.loadStates(); err != nil {
		return err
	}
	if err := x.need(neededFor(k.kind.Key)...); err != nil {
		return err
	}
	if k.cities, err = x.loadCities(); err != nil {
		return err
	}
	if k.kind.Parent != "" {
		if err := x.need(append(neededFor(k.kind.Parent), k.kind.Key)...); err != nil {
			return err
		}
	}
	if k.kind.Key == "twinning" {
		if err := x.need("partner"); err != nil {
			return err
		}
	}
	k.byKey = map[string][]*entity{}
	for _, e := range x.lists[k.kind.Key] {
		key := k.key(e.plan)
		k.byKey[key] = append(k.byKey[key], e)
	}
	return nil
}

func (k *records) row(r *row) error {
	want := k.kind.New()
	if err := k.read(r, want); err != nil {
		return err
	}
	if r.held {
		return errHeld
	}
	if k.kind.Complete != nil {
		k.kind.Complete(want)
	}
	e, err := k.match(r, want)
	if err != nil {
		return err
	}
	if e != nil {
		e.claimed = r.res.Line
		now := k.kind.Clone(e.plan)
		if err := k.read(r, now); err != nil {
			return err
		}
		if k.kind.Complete != nil {
			k.kind.Complete(now)
		}
		r.own = e
		r.update(e, now)
		r.res.Title = words.In(r.x.lang).Title(k.kind.Key, r.x.title(e))
		return nil
	}
	if k.kind.Parent != "" && want.Meta().Parent == 0 {
		return r.refuse("empty", "Column", r.column("owner"))
	}
	for _, f := range k.kind.Fields {
		if v := defaults[k.kind.Key+"."+f.Key]; v != "" && f.Empty(want) {
			if err := f.Decode(want, v, nil); err != nil {
				return err
			}
		}
		if f.Required && f.Empty(want) {
			return r.refuse("empty", "Column", r.column(k.kind.Key+"."+f.Key))
		}
	}
	if u, err := schema.ParseUID(r.get("uid")); err == nil {
		want.Meta().UID = r.x.freeUID(u)
	}
	if city, ok := want.(*models.City); ok {
		k.complete(r, city)
	}
	r.fresh = true
	e = r.create(want)
	r.own = e
	if k.kind.Key == "twinning" {
		if err := k.sides(r, e); err != nil {
			return err
		}
	}
	r.res.Title = words.In(r.x.lang).Title(k.kind.Key, r.x.title(e))
	return nil
}

// read takes the cells of a row into a record.
func (k *records) read(r *row, rec schema.Record) error {
	if k.kind.Parent != "" && r.get("owner")+r.get("uid:owner") != "" {
		owner, err := r.ref(&schema.Field{Key: k.kind.ParentKey, Ref: []string{k.kind.Parent}}, "owner")
		if err != nil || owner == nil {
			return err
		}
		rec.Meta().Parent = owner.id()
	}
	for _, f := range k.kind.Fields {
		target := k.kind.Key + "." + f.Key
		if err := r.set(k.kind.Key, f, rec, target); err != nil {
			return err
		}
		if f.Type == schema.LocalizedType {
			for i, c := range r.j.fields {
				if strings.HasPrefix(c.Target, target+"@") && r.cells[i] != "" {
					p := f.Ptr(rec).(*schema.Localized)
					*p = r.localized(*p, c.Target, r.cells[i])
				}
			}
		}
	}
	if e, ok := rec.(*models.Event); ok {
		k.keepWord(r, e)
	}
	if city, ok := rec.(*models.City); ok {
		if c, err := schema.ParseCoords(r.get("lat") + " " + r.get("lon")); err == nil && c.Known {
			city.Coords = c
		}
	}
	return nil
}

// keepWord keeps what a diary calls its entry where the register has no such kind of event.
func (k *records) keepWord(r *row, e *models.Event) {
	word := r.get("event.event")
	if word == "" || e.Event != "other" {
		return
	}
	if _, ok := readChoice("event", k.kind.Field("event"), word); ok || strings.HasPrefix(search.Key(e.Text), search.Key(word)) {
		return
	}
	r.note("event_kept_as_word", "Value", word)
	if e.Text != "" {
		word += ": " + e.Text
	}
	e.Text = word
}

// match finds the record of a row: by uid, else by what tells records of the kind apart. Of several only the one the row agrees
// with in everything is taken, or the only one no other row was matched with.
func (k *records) match(r *row, want schema.Record) (*entity, error) {
	if r.j.keys != nil {
		return r.j.keys.find(r)
	}
	if u, err := schema.ParseUID(r.get("uid")); err == nil {
		if e := r.x.byUID[u]; e != nil && e.kind == k.kind {
			return e, nil
		}
	}
	var list []*entity
	for _, e := range k.byKey[k.key(want)] {
		if e.initial == nil && e.claimed == 0 {
			list = append(list, e)
		}
	}
	if len(list) < 2 {
		return first(list), nil
	}
	e, err := r.fits(list, func(e *entity) error {
		now := k.kind.Clone(e.plan)
		if err := k.read(r, now); err != nil {
			return err
		}
		r.update(e, now)
		return nil
	})
	if e == nil && err == nil {
		err = r.refuse("several_records", "Title", r.x.title(list[0]), "Count", len(list))
	}
	return e, err
}

// complete adds what the gazetteer knows of a new city, where the name means one place only.
func (k *records) complete(r *row, city *models.City) {
	country := r.x.at(city.Country)
	if country == nil || city.UID != (schema.UID{}) {
		return
	}
	h := hint{region: joinWords(city.Region, city.RegionCode), lat: city.Coords.Lat, lon: city.Coords.Lon, located: city.Coords.Known}
	p, ok := k.cities.place(r.x, city.Name, country.plan.(*models.State).Code, h)
	if !ok {
		return
	}
	if city.UID = r.x.freeUID(placeUID(p)); city.UID == (schema.UID{}) || r.x.byUID[city.UID] != nil {
		city.UID = schema.UID{}
		return
	}
	city.GazetteerID = int64(p.ID)
	if city.Region == "" {
		city.Region, city.RegionCode = p.Region, p.RegionCode
	}
	if !city.Coords.Known {
		city.Coords = schema.Coords{Lat: p.Lat, Lon: p.Lon, Known: true}
	}
	if city.Population == 0 {
		city.Population = int64(p.Population)
	}
}

// sides plans the partners of a new twinning as an exported list names them: the uid of the city and the level.
func (k *records) sides(r *row, twinning *entity) error {
	for _, part := range splitSet(r.get("sides")) {
		uid, level, _ := strings.Cut(strings.TrimSpace(part), " ")
		city, err := r.refByUID(&schema.Field{Key: "city", Ref: []string{"city"}}, uid)
		if err != nil {
			return err
		}
		if city == nil {
			return r.refuse("nothing_named", "Column", r.column("sides"), "Value", part)
		}
		p := &models.Partner{City: city.id(), Level: level}
		p.Parent = twinning.id()
		r.create(p)
	}
	return nil
}

// cityAbroad reads "Name, State" where the register has no such city yet.
func (r *row) cityAbroad(target, text string) (*entity, error) {
	name, country, ok := cutLast(text, ",")
	if !ok {
		return nil, nil
	}
	state := r.x.states.find(r.x, country)
	if state == nil || name == "" {
		return nil, nil
	}
	return r.settle(r.x.cities, target, r.x.cities.find(r.x, name, state, hint{}), state)
}
