package exchange

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// postEvents takes diaries of posts: a row is an event, its post named by States and seat or by a key.
type postEvents struct {
	postIndex
}

func (p *postEvents) heads() (mapping.Heads, bool) {
	h := mapping.Heads{}
	h.Add("post", "post", "consulate", "post_title")
	h.Add("uid:post", "post_uid")
	h.Add("post.register_no", "register_no", "register_number", "reg_no")
	h.Add("post.sending_state", "sending", "sending_state")
	h.Add("post.receiving_state", "receiving", "receiving_state")
	h.Add("precision", "precision", "date_precision", "accuracy")
	h.Describe(mapping.FieldsOf("post_event"))
	states := mapping.FieldsOf("post")
	h.Describe(slices.DeleteFunc(states, func(d mapping.Described) bool { return !slices.Equal(d.Field.Ref, []string{"state"}) }))
	return h, true
}

func (p *postEvents) needs() [][]string {
	return [][]string{{"post_event.event", "post.sending_state", "post.receiving_state"}, {"post_event.event", "post"}, {"post_event.event", "uid:post"}, {"post_event.event", "post.register_no"}}
}

func (p *postEvents) row(r *row) error {
	word := r.get("post_event.event")
	if word == "" {
		return r.refuse("empty", "Column", r.column("post_event.event"))
	}
	ev := &models.PostEvent{}
	k := models.Catalog.Kind("post_event")
	for _, f := range k.Fields {
		if f.Key == "event" || f.Key == "seat" || f.Key == "class" {
			continue
		}
		if err := r.set("post_event", f, ev, "post_event."+f.Key); err != nil {
			return err
		}
	}
	d, agrees := cut(ev.Date, r.get("precision"))
	if !agrees {
		r.note("precision", "Date", d, "Precision", r.get("precision"))
	}
	ev.Date = d
	var exact bool
	if ev.Event, exact = readEvent(word); !exact {
		detail := ev.Note
		ev.Note = word
		if detail != "" {
			ev.Note += ": " + detail
		}
		if ev.Event == models.OtherPostEvent {
			r.note("event_kept_as_word", "Value", word)
		}
	}
	if text := r.get("post_event.class"); text != "" {
		c, err := r.choice("post_event", k.Field("class"), "post_event.class", text)
		if err != nil {
			return err
		}
		ev.Class = c
	} else if ev.Event == models.ClassChanged {
		if c, ok := readRank(ev.Note); ok {
			ev.Class = c.post
			r.note("class_from_text", "FileClass", c.post)
		}
	}
	post, err := p.postOf(r, ev)
	if err != nil {
		return err
	}
	if r.held {
		return errHeld
	}
	r.res.Title = strings.TrimSpace(r.x.title(post) + ", " + string(ev.Date))
	if r.own != nil { // made with the post
		return nil
	}
	return p.enter(r, post, ev)
}

// postOf finds the post of an event: by a key, else by States and seat. The seat then only says which post is meant; beside a key
// it is what the event sets.
func (p *postEvents) postOf(r *row, ev *models.PostEvent) (*entity, error) {
	keyed, e, err := p.byKeys(r)
	if err != nil {
		return nil, err
	}
	if keyed {
		if e == nil {
			return nil, r.refuse("no_such_post")
		}
		if r.get("post_event.seat") != "" {
			host := r.x.at(e.plan.(*models.Post).ReceivingState)
			if host != nil {
				seat, err := r.city(p.cities, "post_event.seat", host, r.hint())
				if err != nil {
					return nil, err
				}
				if seat != nil {
					ev.Seat = seat.id()
				}
			}
		}
		return e, nil
	}
	sending, err := r.state(p.states, "post.sending_state")
	if err != nil {
		return nil, err
	}
	host, err := r.state(p.states, "post.receiving_state")
	if err != nil {
		return nil, err
	}
	if r.held {
		return nil, errHeld
	}
	seat, err := r.city(p.cities, "post_event.seat", host, r.hint())
	if err != nil {
		return nil, err
	}
	if r.held {
		return nil, errHeld
	}
	list := p.byPair[placeKey{sending: sending.id(), receiving: host.id()}]
	if seat != nil {
		list = p.byPlace[placeKey{sending.id(), host.id(), seat.id()}]
	} else if bare := slices.DeleteFunc(slices.Clone(list), func(e *entity) bool { s, _, _, _ := r.x.latest(e.id()); return s != 0 }); len(bare) > 0 {
		list = bare // a post whose seat nobody knows is meant before any other
	}
	switch {
	case len(list) == 1:
		if s, _, _, _ := r.x.latest(list[0].id()); seat == nil && s != 0 {
			r.ask("post_by_states", "Have", r.x.title(list[0]))
		}
		return list[0], nil
	case len(list) > 1:
		return nil, r.refuse("several_posts", "City", r.x.title(seat), "Count", len(list))
	case !r.j.opt.Create:
		return nil, r.refuse("unknown_post", "Title", r.x.title(sending)+" – "+r.x.title(or(seat, host)))
	}
	return p.found(r, sending, host, seat, ev), nil
}

func or(a, b *entity) *entity {
	if a != nil {
		return a
	}
	return b
}

// byKeys looks for the post by what names it outright. keyed says that the row has such a key.
func (p *postEvents) byKeys(r *row) (keyed bool, e *entity, err error) {
	if no := joinWords(r.get("post.register_no")); no != "" {
		keyed, e = true, p.byNo[search.Fold(no)]
	}
	for i, c := range r.j.fields {
		if scheme, ok := strings.CutPrefix(c.Target, "id."); ok && r.cells[i] != "" {
			keyed = true
			if found := p.byID[idKey(scheme, bareID(r.cells[i]))]; e == nil {
				e = found
			}
		}
	}
	if u, err := schema.ParseUID(r.get("uid:post")); err == nil && e == nil {
		if found := r.x.byUID[u]; found != nil && found.kind.Key == "post" {
			return true, found, nil
		}
		keyed = true
	}
	text := r.get("post")
	if text == "" || e != nil {
		return keyed, e, nil
	}
	if u, err := schema.ParseUID(text); err == nil {
		return true, r.x.byUID[u], nil
	}
	found, err := r.x.byTitle(&r.x.titles, "post", text)
	if err == nil && len(found) > 1 {
		err = r.refuse("several_named", "Column", r.column("post"), "Value", text, "Count", len(found))
	}
	return true, first(found), err
}

// found plans a post for an event that has none. Where the event is not its establishment, it gets one nobody has dated.
func (p *postEvents) found(r *row, sending, host, seat *entity, ev *models.PostEvent) *entity {
	e := r.create(&models.Post{SendingState: sending.id(), ReceivingState: host.id()})
	first := &models.PostEvent{Event: models.Established}
	if ev.Event == models.Established {
		first, r.fresh = ev, true
		if uid, err := schema.ParseUID(r.get("uid")); err == nil {
			first.UID = r.x.freeUID(uid)
		}
	}
	if seat != nil {
		first.Seat = seat.id()
	}
	first.Parent = e.id()
	models.PlaceEvent(first, nil)
	made := r.create(first)
	p.enterPlace(r.x, e)
	if first == ev {
		r.own = made
		r.note("post_made", "Title", r.x.title(e))
	} else {
		r.note("post_created", "Title", r.x.title(e))
	}
	return e
}

// manifold are kinds of event a post may have several of on one day: only the text tells them apart.
var manifold = []string{models.Attested, models.Ceremony, models.OtherPostEvent}

// enter plans an event unless the post has it: the same kind on the same date, and for those of which there may be several the same text.
func (p *postEvents) enter(r *row, post *entity, ev *models.PostEvent) error {
	uid, err := schema.ParseUID(r.get("uid"))
	if e := r.x.byUID[uid]; err == nil && e != nil && e.kind.Key == "post_event" && e.plan.Meta().Parent == post.id() {
		r.own = e
		p.renew(r, e, ev)
		return nil
	}
	for _, e := range r.x.of("post_event", post.id()) {
		have := e.plan.(*models.PostEvent)
		undated := ev.Event == models.Established && have.Date == "" // there is one establishment, and this row dates it
		if have.Event != ev.Event || have.Date != ev.Date && !undated {
			continue
		}
		if slices.Contains(manifold, ev.Event) && search.Fold(have.Note) != search.Fold(ev.Note) {
			continue
		}
		r.own = e
		p.renew(r, e, ev)
		return nil
	}
	r.fresh = true
	if err == nil {
		ev.UID = r.x.freeUID(uid)
	}
	ev.Parent = post.id()
	models.PlaceEvent(ev, r.x.events(post.id()))
	r.own = r.create(ev)
	return nil
}

// renew plans what a row says of an event that stands.
func (p *postEvents) renew(r *row, e *entity, ev *models.PostEvent) {
	now := e.kind.Clone(e.plan).(*models.PostEvent)
	for _, f := range e.kind.Fields {
		if f.Key != "ordinal" && !f.Empty(ev) {
			f.Copy(now, ev)
		}
	}
	r.update(e, now)
}
