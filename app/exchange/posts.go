package exchange

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

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

func (p *posts) heads() (heads, bool) {
	h := heads{}
	h.add("established", "creation", "created", "created_on", "creation_date", "established", "established_on", "established_in", "founded", "date_established", "įsteigta", "įsteigtas", "utworzono", "utworzony", "data utworzenia")
	h.add("post_event.seat", "seat_city", "seat", "city", "location", "town")
	h.add("post_event.class", "class", "type", "rank", "post_class", "post_type")
	h.add("head.name", "head", "head_name", "head_of_post", "consul", "honorary_consul", "consul_name", "name_of_consul", "vadovas", "konsulas", "garbės konsulas", "garbės konsulė", "konsul", "konsul honorowy", "kierownik")
	h.add("head.prefix", "head_prefix", "prefix", "academic_title")
	h.add("head.given_name", "head_given_name", "given_name", "first_name")
	h.add("head.family_name", "head_family_name", "family_name", "surname", "last_name")
	h.add("phone.office", "phone", "office_phone", "telephone", "tel", "phones", "phone_number", "telefonas", "telefon")
	h.add("phone.mobile", "mobile", "mobile_phone", "cell", "cell_phone", "gsm", "mobilus telefonas", "komórka")
	h.add("phone.fax", "fax", "office_fax", "faksas", "faks")
	h.add("phone.duty", "duty_phone", "emergency_phone", "duty", "budintis telefonas", "telefon dyżurny")
	h.add("phone.home", "home_phone", "private_phone")
	h.add("lat", "latitude", "lat")
	h.add("lon", "longitude", "lon", "lng", "long")
	h.add("region", "region", "voivodeship", "province")
	h.add("post.emails", "el. paštas", "e. paštas", "adres e-mail", "poczta elektroniczna")
	h.add("post.office_address", "adresas", "adres")
	h.add("post.web", "svetainė", "strona www", "strona internetowa", "www")
	h.describe(fieldsOf("post"))
	var set []described
	for _, d := range fieldsOf("post_event") {
		if slices.Contains([]string{"seat", "class", "district", "title"}, d.field.Key) {
			set = append(set, d)
		}
	}
	h.describe(set)
	h.add("post_event.source", "source", "sources", "šaltinis", "źródło")
	var office []described
	for _, d := range fieldsOf("appointment") {
		if slices.Contains(headTargets, d.field.Key) {
			office = append(office, d)
		}
	}
	h.describe(office)
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
	ranked  bool
}

// own reports whether the row has an id of its own, its hash aside.
func (k *keys) own() bool { return k.no != "" || len(k.ids) > 0 }

func (p *posts) row(r *row) error {
	k, err := p.keysOf(r)
	if err != nil {
		return err
	}
	if err := p.legible(r); err != nil {
		return err
	}
	e, err := p.match(r, &k)
	if err != nil {
		return err
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
	if text := r.get("post_event.class"); text != "" {
		c, ok := readChoice("post_event", models.Catalog.Kind("post_event").Field("class"), text)
		if k.rank, k.ranked = readRank(text); !k.ranked && ok {
			k.rank, k.ranked = rank{post: c, head: models.HeadClasses[slices.Index(models.PostClasses, c)]}, true
		}
		if !k.ranked {
			return k, r.refuse("no_consular_post", "Column", r.column("post_event.class"), "Value", text)
		}
	}
	if u, err := schema.ParseUID(r.get("uid")); err == nil {
		k.uid = u
	} else if text := r.get("uid"); text != "" {
		k.ids = append(k.ids, models.ExternalID{Scheme: r.column("uid"), Value: text})
	}
	k.no = joinWords(r.get("post.register_no"))
	for i, c := range r.j.columns {
		if scheme, ok := strings.CutPrefix(c.Target, "id."); ok && r.cells[i] != "" {
			k.ids = append(k.ids, models.ExternalID{Scheme: scheme, Value: bareID(r.cells[i])})
		}
	}
	if k.host != nil {
		k.seat = r.city(p.cities, "post_event.seat", k.host, r.hint())
	}
	if k.seat == nil && !k.own() && k.uid == (schema.UID{}) {
		k.hash = p.hash(r)
	}
	return k, nil
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
	for i, c := range r.j.columns {
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

// found plans a new post with its establishment, undated where the file gives no date, which carries what is known of it.
func (p *posts) found(r *row, k *keys) (*entity, error) {
	r.fresh = true
	post := &models.Post{SendingState: k.sending.id(), ReceivingState: k.host.id()}
	post.UID = k.uid
	if k.uid != (schema.UID{}) {
		post.UID = r.x.freeUID(k.uid)
	}
	if err := p.setContact(r, post); err != nil {
		return nil, err
	}
	ev, err := p.establishment(r, k)
	if err != nil {
		return nil, err
	}
	if k.seat != nil {
		if others := p.byPlace[placeKey{post.SendingState, post.ReceivingState, k.seat.id()}]; len(others) > 0 {
			r.ask("post_beside", "Other", r.x.title(others[0]))
		}
	}
	e := r.create(post)
	ev.Parent = e.id()
	models.PlaceEvent(ev, nil)
	r.create(ev)
	ids := k.ids
	if k.hash != "" {
		ids = []models.ExternalID{{Scheme: rowScheme, Value: k.hash}}
	}
	for _, id := range ids {
		x := &models.ExternalID{Scheme: id.Scheme, Value: id.Value}
		x.Parent = e.id()
		r.create(x)
		p.byID[idKey(id.Scheme, id.Value)] = e
	}
	if k.no != "" {
		p.byNo[search.Fold(k.no)] = e
	}
	p.enterPlace(r.x, e)
	p.addPhones(r, e)
	return e, p.persons.appoint(r, k, e)
}

func (p *posts) establishment(r *row, k *keys) (*models.PostEvent, error) {
	ev := &models.PostEvent{Event: models.Established, Class: k.rank.post, District: district(r.get("post_event.district")), Source: joinWords(r.get("post_event.source"))}
	if k.seat != nil {
		ev.Seat = k.seat.id()
	}
	var err error
	if ev.Date, err = r.date("established"); err != nil {
		return nil, err
	}
	ev.PostTitle = p.ownTitle(r, k)
	return ev, nil
}

// ownTitle reads the title of a post, unless it only says what every title says: the States and the seat.
func (p *posts) ownTitle(r *row, k *keys) schema.Localized {
	text := r.get("post_event.title")
	if text == "" || k.sending == nil {
		return nil
	}
	at := k.host
	if k.seat != nil {
		at = k.seat
	}
	if search.Key(text) == search.Key(r.x.title(k.sending)+" – "+r.x.title(at)) {
		return nil
	}
	return r.localized(nil, "post_event.title", text)
}

// district writes a list of regions as text.
func district(text string) string {
	if !strings.Contains(text, "|") {
		return text
	}
	var parts []string
	for part := range strings.SplitSeq(text, "|") {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

// setContact reads the fields of the post itself.
func (p *posts) setContact(r *row, post *models.Post) error {
	k := models.Catalog.Kind("post")
	for _, f := range k.Fields {
		if f.Key == "sending_state" || f.Key == "receiving_state" {
			continue
		}
		if err := r.set("post", f, post, "post."+f.Key); err != nil {
			return err
		}
	}
	return nil
}

// renew plans what a row changes of a post that stands. What only an event may change (seat, class, district, date of establishment)
// is filled in where nothing is recorded and otherwise left as a question.
func (p *posts) renew(r *row, k *keys, e *entity) error {
	post := e.kind.Clone(e.plan).(*models.Post)
	if k.sending != nil && (post.SendingState != k.sending.id() || post.ReceivingState != k.host.id()) {
		r.ask("states_differ", "Have", r.x.title(r.x.byID[post.SendingState])+" – "+r.x.title(r.x.byID[post.ReceivingState]),
			"File", r.x.title(k.sending)+" – "+r.x.title(k.host))
	}
	if err := p.setContact(r, post); err != nil {
		return err
	}
	r.update(e, post)
	ev, err := p.establishment(r, k)
	if err != nil {
		return err
	}
	p.fillEvent(r, e, ev)
	for _, id := range k.ids {
		if p.byID[idKey(id.Scheme, id.Value)] != nil {
			continue
		}
		x := &models.ExternalID{Scheme: id.Scheme, Value: id.Value}
		x.Parent = e.id()
		r.create(x, "value")
		if !r.probe {
			p.byID[idKey(id.Scheme, id.Value)] = e
		}
	}
	if k.no != "" && !r.probe {
		p.byNo[search.Fold(k.no)] = e
	}
	p.addPhones(r, e)
	return p.persons.appoint(r, k, e)
}

// fillEvent compares what the row says with what the events of a post set.
func (p *posts) fillEvent(r *row, e *entity, want *models.PostEvent) {
	first := r.x.firstEvent(e.id())
	if first == nil {
		want.Parent = e.id()
		models.PlaceEvent(want, nil)
		r.create(want, "seat", "class", "district", "date")
		return
	}
	seat, class, dist, title := r.x.latest(e.id())
	ev := first.kind.Clone(first.plan).(*models.PostEvent)
	switch {
	case want.Seat == 0 || want.Seat == seat:
	case seat == 0:
		ev.Seat = want.Seat
	default:
		r.ask("seat_differs", "Have", r.x.title(r.x.byID[seat]), "File", r.x.title(r.x.byID[want.Seat]))
	}
	switch {
	case want.Class == "" || want.Class == class:
	case class == "":
		ev.Class = want.Class
	default:
		r.ask("class_differs", "HaveClass", class, "FileClass", want.Class)
	}
	switch {
	case want.District == "" || sameDistrict(want.District, dist):
	case dist == "":
		ev.District = want.District
	default:
		r.ask("district_differs", "Have", dist, "File", want.District)
	}
	for lang, t := range want.PostTitle {
		switch {
		case title[lang] == t:
		case title[lang] == "":
			if ev.PostTitle == nil {
				ev.PostTitle = schema.Localized{}
			}
			ev.PostTitle[lang] = t
		default:
			r.ask("title_differs", "Have", title[lang], "File", t)
		}
	}
	if want.Date != "" {
		switch {
		case ev.Event == models.Established && ev.Date == "":
			ev.Date = want.Date
		case !r.x.happened(e.id(), want.Date):
			r.ask("establishment_differs", "Have", ev.Date, "File", want.Date)
		}
	}
	r.update(first, ev)
}

// sameDistrict compares districts without the code of the region some lists add in brackets.
func sameDistrict(a, b string) bool {
	bare := func(s string) string { return search.Key(regionCode.ReplaceAllString(s, "")) }
	return bare(a) == bare(b)
}

// addPhones plans the numbers a post does not have yet. None is removed: a list that leaves one out does not say that it is dead.
func (p *posts) addPhones(r *row, e *entity) {
	have := map[string]bool{}
	for _, ph := range r.x.of("phone", e.id()) {
		have[digitsOf(ph.plan.(*models.Phone).Number)] = true
	}
	for i, c := range r.j.columns {
		use, ok := strings.CutPrefix(c.Target, "phone.")
		if !ok || r.cells[i] == "" {
			continue
		}
		for _, number := range strings.FieldsFunc(r.cells[i], func(c rune) bool { return c == ';' || c == '|' || c == '\n' || c == ',' }) {
			number = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(number), "tel:"))
			d := digitsOf(number)
			if number == "" || have[d] {
				continue
			}
			have[d] = true
			ph := &models.Phone{Use: use, Number: number}
			ph.Parent = e.id()
			r.create(ph, "number")
		}
	}
}

// digitsOf is the form in which telephone numbers are compared.
func digitsOf(number string) string {
	d := strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' {
			return c
		}
		return -1
	}, number)
	if d == "" {
		return number
	}
	return strings.TrimPrefix(d, "00")
}
