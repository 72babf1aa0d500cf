package exchange

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// rowScheme is the list a row without any key is a member of: its own contents are its id there.
const rowScheme = "row"

// posts takes flat lists in which a row holds a post, its seat, its contact and its head.
type posts struct {
	postIndex
	persons personIndex
	hashes  map[string]int // rows without a key by their contents, how often they came
}

// headTargets are columns of the head of post; of the dates of an appointment only those with a name of their own.
var headTargets = []string{"order_no", "order_on", "commission_no", "commission_on", "provisional_on", "exequatur_on", "exequatur_until", "took_up", "term_until"}

func (p *posts) heads() (mapping.Heads, bool) {
	h := mapping.Heads{}
	h.Add("established", "creation", "created", "created_on", "creation_date", "established", "established_on", "established_in", "founded", "date_established", "įsteigta", "įsteigtas", "utworzono", "utworzony", "data utworzenia")
	h.Add("post_event.seat", "seat_city", "seat", "city", "location", "town")
	h.Add("post_event.class", "class", "type", "rank", "post_class", "post_type")
	h.Add("head.name", "head", "head_name", "head_of_post", "consul", "honorary_consul", "consul_name", "name_of_consul", "vadovas", "konsulas", "garbės konsulas", "garbės konsulė", "konsul", "konsul honorowy", "kierownik")
	h.Add("head.prefix", "head_prefix", "prefix", "academic_title")
	h.Add("head.given_name", "head_given_name", "given_name", "first_name")
	h.Add("head.family_name", "head_family_name", "family_name", "surname", "last_name")
	h.Add("head.gender_form", "head_gender", "gender", "sex", "salutation", "anrede", "civilité", "forma")
	h.Add("phone.office", "phone", "office_phone", "telephone", "tel", "phones", "phone_number", "telefonas", "telefon")
	h.Add("phone.mobile", "mobile", "mobile_phone", "cell", "cell_phone", "gsm", "mobilus telefonas", "komórka")
	h.Add("phone.fax", "fax", "office_fax", "faksas", "faks")
	h.Add("phone.duty", "duty_phone", "emergency_phone", "duty", "budintis telefonas", "telefon dyżurny")
	h.Add("phone.home", "home_phone", "private_phone")
	h.Add("lat", "latitude", "lat")
	h.Add("lon", "longitude", "lon", "lng", "long")
	h.Add("region", "region", "voivodeship", "province")
	h.Add("post.emails", "el. paštas", "e. paštas", "adres e-mail", "poczta elektroniczna")
	h.Add("post.office_address", "adresas", "adres")
	h.Add("post.web", "svetainė", "strona www", "strona internetowa", "www")
	h.Add("post.mission", "supervising_mission", "superior_mission", "superior_post", "supervised_by", "mission", "embassy", "ambasada", "kuruojanti atstovybė", "placówka nadzorująca")
	h.Add("post.languages", "languages", "spoken_languages", "kalbos", "języki")
	h.Add("post.opening_hours", "office_hours", "working_hours", "priėmimo laikas", "godziny urzędowania", "godziny przyjęć")
	h.Describe(mapping.FieldsOf("post", "supervising_mission"))
	var set []mapping.Described
	for _, d := range mapping.FieldsOf("post_event") {
		if slices.Contains([]string{"seat", "class", "district", "title", "regions", "except"}, d.Field.Key) {
			set = append(set, d)
		}
	}
	h.Describe(set)
	h.Add("post_event.regions", "district_regions")
	h.Add("post_event.except", "district_except", "regions_except")
	h.Add("post_event.source", "source", "sources", "šaltinis", "źródło")
	var office []mapping.Described
	for _, d := range mapping.FieldsOf("appointment") {
		if slices.Contains(headTargets, d.Field.Key) {
			office = append(office, d)
		}
	}
	h.Describe(office)
	return h, true
}

func (p *posts) needs() [][]string {
	return [][]string{{"post.sending_state", "post.receiving_state"}, {"post.register_no"}, {"uid"}}
}

func (p *posts) load(x *index) error {
	p.hashes = map[string]int{}
	if err := p.postIndex.load(x); err != nil {
		return err
	}
	if err := x.need("opening"); err != nil {
		return err
	}
	if _, err := x.byTitle(&x.titles, "mission", ""); err != nil {
		return err
	}
	return p.persons.load(x)
}

// keys are what a row says about the identity of its post.
type keys struct {
	uid     schema.UID
	no      string
	ids     []models.ExternalID
	hash    string
	sending *entity
	host    *entity
	seat    *entity
	rank    rank
}

// own reports whether the row has an id of its own, its hash aside.
func (k *keys) own() bool { return k.no != "" || len(k.ids) > 0 }

func (p *posts) row(r *row) error {
	if err := r.awaits(models.Catalog.Kind("post").Field("mission"), r.get("uid:post.mission")); err != nil {
		return err
	}
	k, err := p.keysOf(r)
	if err != nil {
		return err
	}
	if err := p.legible(r); err != nil {
		return err
	}
	if err := p.persons.look(r, &k); err != nil {
		return err
	}
	if r.held {
		return errHeld
	}
	e, err := p.matched(r, &k)
	if err != nil {
		return err
	}
	if err := p.persons.ask(r, e); err != nil {
		return err
	}
	if r.held {
		return errHeld
	}
	if e == nil {
		if k.sending == nil || k.host == nil {
			return r.refuse("no_such_post")
		}
		e, err = p.found(r, &k)
	} else {
		e.claimed = r.res.Line
		err = p.renew(r, &k, e)
	}
	if err != nil {
		return err
	}
	r.own = e
	r.res.Title = r.x.title(e)
	return nil
}

// legible refuses a row with a cell that cannot be read, before anything is planned of it.
func (p *posts) legible(r *row) error {
	if err := p.setContact(r, &models.Post{}); err != nil {
		return err
	}
	if _, err := r.date("established"); err != nil {
		return err
	}
	if err := setRegions(r, &models.PostEvent{}); err != nil {
		return err
	}
	return setOffice(r, &models.Appointment{})
}

// keysOf reads States, seat and ids; it refuses the row where one of them cannot be understood.
func (p *posts) keysOf(r *row) (k keys, err error) {
	if r.has("post.sending_state") || r.has("post.receiving_state") {
		if k.sending, err = r.state(p.states, "post.sending_state"); err != nil {
			return k, err
		}
		if k.host, err = r.state(p.states, "post.receiving_state"); err != nil {
			return k, err
		}
	}
	if k.rank, err = r.rank(); err != nil {
		return k, err
	}
	if u, err := schema.ParseUID(r.get("uid")); err == nil {
		k.uid = u
	} else if text := r.get("uid"); text != "" {
		k.ids = append(k.ids, models.ExternalID{Scheme: r.column("uid"), Value: text})
	}
	k.no = joinWords(r.get("post.register_no"))
	for i, c := range r.j.fields {
		if scheme, ok := strings.CutPrefix(c.Target, "id."); ok && r.cells[i] != "" {
			k.ids = append(k.ids, models.ExternalID{Scheme: scheme, Value: bareID(r.cells[i])})
		}
	}
	if k.host != nil {
		if k.seat, err = r.city(p.cities, "post_event.seat", k.host, r.hint()); err != nil {
			return k, err
		}
	}
	if k.seat == nil && !r.held && !k.own() && k.uid == (schema.UID{}) {
		k.hash = p.hash(r)
	}
	return k, nil
}

// rank reads the class of the post, of its head, or both.
func (r *row) rank() (out rank, err error) {
	text := r.get("post_event.class")
	if text == "" {
		return rank{}, nil
	}
	out, known := readRank(text)
	if known {
		return out, nil
	}
	if containsAny(search.Key(text), noPosts...) {
		return out, r.refuse("no_consular_post", "Column", r.column("post_event.class"), "Value", text)
	}
	c, err := r.choice("post_event", models.Catalog.Kind("post_event").Field("class"), "post_event.class", text)
	if err != nil || c == "" {
		return out, err
	}
	return rank{post: c, head: models.HeadClasses[slices.Index(models.PostClasses, c)]}, nil
}

// bareID leaves the id of an address in Wikidata's web.
func bareID(text string) string {
	for _, before := range []string{"wikidata.org/entity/", "wikidata.org/wiki/"} {
		if _, id, ok := strings.Cut(text, before); ok {
			return id
		}
	}
	return text
}

// hint gathers what the row says about where its place lies.
func (r *row) hint() hint {
	h := hint{region: joinWords(r.get("region"), strings.ReplaceAll(r.get("post_event.district"), "|", " "))}
	lat, err1 := strconv.ParseFloat(strings.Replace(r.get("lat"), ",", ".", 1), 64)
	lon, err2 := strconv.ParseFloat(strings.Replace(r.get("lon"), ",", ".", 1), 64)
	h.lat, h.lon, h.located = lat, lon, err1 == nil && err2 == nil
	return h
}

// hash makes an id of the contents of a row that has no other. Rows of the same contents are counted, so that each finds its own again.
func (p *posts) hash(r *row) string {
	var parts []string
	for i, c := range r.j.fields {
		if c.Target != "" && r.cells[i] != "" {
			parts = append(parts, c.Target+"\x00"+r.cells[i])
		}
	}
	slices.Sort(parts)
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x01")))
	id := hex.EncodeToString(sum[:12])
	p.hashes[id]++
	if n := p.hashes[id]; n > 1 {
		id += "-" + strconv.Itoa(n)
	}
	return id
}

// matched finds the post a row means: by the keys a person chose, else by the rules.
func (p *posts) matched(r *row, k *keys) (*entity, error) {
	if r.j.keys != nil {
		return r.j.keys.find(r)
	}
	return p.match(r, k)
}

// match finds the post a row means: by uid, register number, another list's id, its own hash, or by States and seat.
func (p *posts) match(r *row, k *keys) (*entity, error) {
	if e := r.x.byUID[k.uid]; k.uid != (schema.UID{}) && e != nil && e.kind.Key == "post" {
		return e, nil
	}
	if e := p.byNo[search.Fold(k.no)]; k.no != "" && e != nil {
		return e, nil
	}
	for _, id := range k.ids {
		if e := p.byID[idKey(id.Scheme, id.Value)]; e != nil {
			return e, nil
		}
	}
	if k.hash != "" {
		return p.byID[idKey(rowScheme, k.hash)], nil
	}
	if k.seat == nil || k.sending == nil {
		return nil, nil
	}
	return p.matchBySeat(r, k)
}

// matchBySeat finds the post of two States in a city. It must have stood before this import, no other row may have been matched with
// it, and it must not be known by an id of its own while the row has another. Class breaks ties, then the head; of posts still
// alike only one the row agrees with in everything is taken.
func (p *posts) matchBySeat(r *row, k *keys) (*entity, error) {
	var list []*entity
	for _, e := range p.byPlace[placeKey{k.sending.id(), k.host.id(), k.seat.id()}] {
		if e.initial == nil && e.claimed == 0 && !(k.own() && p.own(r.x, e)) {
			list = append(list, e)
		}
	}
	prefer := func(fits func(*entity) bool) {
		var some []*entity
		for _, e := range list {
			if fits(e) {
				some = append(some, e)
			}
		}
		if len(some) > 0 {
			list = some
		}
	}
	if len(list) > 1 && k.rank.post != "" {
		prefer(func(e *entity) bool { _, class, _, _ := r.x.latest(e.id()); return class == k.rank.post })
	}
	if n := p.persons.nameOf(r); len(list) > 1 && n.family != "" {
		prefer(func(e *entity) bool { return p.persons.appointed(r.x, e.id(), n) != nil })
	}
	if len(list) < 2 {
		if len(list) == 1 && k.own() {
			r.note("matched_by_seat", "City", r.x.title(k.seat))
		}
		return first(list), nil
	}
	e, err := r.fits(list, func(e *entity) error { return p.renew(r, k, e) })
	if e == nil && err == nil {
		err = r.refuse("several_posts", "City", r.x.title(k.seat), "Count", len(list))
	}
	return e, err
}

func first(list []*entity) *entity {
	if len(list) == 0 {
		return nil
	}
	return list[0]
}
