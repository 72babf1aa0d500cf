package exchange

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

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
	if err := p.supervised(r, k.sending, post); err != nil {
		return nil, err
	}
	hours := p.hours(r, post, nil)
	ev, err := p.establishment(r, k)
	if err != nil {
		return nil, err
	}
	regionsOfText(r, k.host, ev)
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
	p.addHours(r, e, hours)
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
	if r.has("uid") || k.host == nil { // a list of our own names regions by their codes
		return ev, setRegions(r, ev)
	}
	listedRegions(r, k.host, ev)
	return ev, nil
}

// setRegions reads the regions of a district and what of them does not belong to it.
func setRegions(r *row, ev *models.PostEvent) error {
	for _, f := range models.Catalog.Kind("post_event").Fields {
		if f.Key == "regions" || f.Key == "except" {
			if err := r.set("post_event", f, ev, "post_event."+f.Key); err != nil {
				return err
			}
		}
	}
	return nil
}

// ownTitle reads the title of a post, unless it only says what every title says, or lists put together in some language: the States and the seat.
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
	state := k.sending.plan.(*models.State)
	for _, lang := range words.Languages {
		name := state.Name.In(lang)
		if name == "" {
			name = place.StateName(state.Code, lang)
		}
		if text == words.In(lang).T("post.suggested_title", map[string]any{"State": name, "City": r.x.title(at)}) {
			return nil
		}
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
		if f.Key == "sending_state" || f.Key == "receiving_state" || f.Key == "mission" || f.Key == "supervising_mission" || f.Key == "opening_hours" {
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
		r.conflict("states_differ", "Have", r.x.title(r.x.at(post.SendingState))+" – "+r.x.title(r.x.at(post.ReceivingState)),
			"File", r.x.title(k.sending)+" – "+r.x.title(k.host))
	}
	if err := p.setContact(r, post); err != nil {
		return err
	}
	if err := p.supervised(r, r.x.at(post.SendingState), post); err != nil {
		return err
	}
	hours := p.hours(r, post, e)
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
	p.addHours(r, e, hours)
	return p.persons.appoint(r, k, e)
}

// fillEvent compares what the row says with what the events of a post set.
func (p *posts) fillEvent(r *row, e *entity, want *models.PostEvent) {
	first := r.x.firstEvent(e.id())
	if first == nil {
		regionsOfText(r, r.x.at(e.plan.(*models.Post).ReceivingState), want)
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
		r.conflict("seat_differs", "Have", r.x.title(r.x.at(seat)), "File", r.x.title(r.x.at(want.Seat)))
	}
	switch {
	case want.Class == "" || want.Class == class:
	case class == "":
		ev.Class = want.Class
	default:
		r.conflict("class_differs", "HaveClass", class, "FileClass", want.Class)
	}
	switch {
	case want.District == "" || sameDistrict(want.District, dist):
	case dist == "":
		ev.District = want.District
		if len(ev.Regions)+len(ev.Except) == 0 {
			regionsOfText(r, r.x.at(e.plan.(*models.Post).ReceivingState), want)
		}
	default:
		r.conflict("district_differs", "Have", dist, "File", want.District)
	}
	p.fillRegions(r, e, ev, want)
	for lang, t := range want.PostTitle {
		switch {
		case title[lang] == t:
		case title[lang] == "":
			if ev.PostTitle == nil {
				ev.PostTitle = schema.Localized{}
			}
			ev.PostTitle[lang] = t
		default:
			r.conflict("title_differs", "Have", title[lang], "File", t)
		}
	}
	if want.Date != "" {
		switch {
		case ev.Event == models.Established && ev.Date == "":
			ev.Date = want.Date
		case !r.x.happened(e.id(), want.Date):
			r.conflict("establishment_differs", "Have", ev.Date, "File", want.Date)
		}
	}
	r.update(first, ev)
}

// fillRegions takes the regions of a row where none are recorded and the first event is the one that set the district.
func (p *posts) fillRegions(r *row, e *entity, first, want *models.PostEvent) {
	if len(want.Regions) == 0 && len(want.Except) == 0 {
		return
	}
	last := first
	for _, ev := range r.x.events(e.id()) {
		if ev.ID != first.ID && (ev.District != "" || len(ev.Regions) > 0) {
			last = ev
		}
	}
	switch {
	case slices.Equal(last.Regions, want.Regions) && slices.Equal(last.Except, want.Except):
	case last == first && len(first.Regions) == 0 && len(first.Except) == 0:
		first.Regions, first.Except = want.Regions, want.Except
	default:
		r.conflict("district_differs", "Have", regionsText(last), "File", regionsText(want))
	}
}

// regionsText lists the codes of a district, those that do not belong to it after a minus.
func regionsText(ev *models.PostEvent) string {
	parts := slices.Clone([]string(ev.Regions))
	for _, code := range ev.Except {
		parts = append(parts, "−"+code)
	}
	return strings.Join(parts, ", ")
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
	for i, c := range r.j.fields {
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
