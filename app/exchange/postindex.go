package exchange

import (
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// postIndex finds posts by all that identifies one.
type postIndex struct {
	states  *stateIndex
	cities  *cityIndex
	byNo    map[string]*entity
	byID    map[string]*entity // by list and id there
	byPlace map[placeKey][]*entity
	byPair  map[placeKey][]*entity // seat left 0
}

type placeKey struct{ sending, receiving, seat int64 }

func idKey(scheme, value string) string { return search.Key(scheme) + "\x00" + value }

func (p *postIndex) load(x *index) (err error) {
	if p.states, err = x.loadStates(); err != nil {
		return err
	}
	if p.cities, err = x.loadCities(); err != nil {
		return err
	}
	if err := x.need("post", "post_event", "external_id", "phone"); err != nil {
		return err
	}
	p.byNo, p.byID, p.byPlace, p.byPair = map[string]*entity{}, map[string]*entity{}, map[placeKey][]*entity{}, map[placeKey][]*entity{}
	for _, e := range x.lists["post"] {
		post := e.plan.(*models.Post)
		if post.RegisterNo != "" {
			p.byNo[search.Fold(post.RegisterNo)] = e
		}
		p.enterPlace(x, e)
	}
	for _, id := range x.lists["external_id"] {
		v := id.plan.(*models.ExternalID)
		p.byID[idKey(v.Scheme, v.Value)] = x.at(v.Parent)
	}
	return nil
}

// enterPlace makes a post findable by States and seat.
func (p *postIndex) enterPlace(x *index, e *entity) {
	post := e.plan.(*models.Post)
	pair := placeKey{sending: post.SendingState, receiving: post.ReceivingState}
	p.byPair[pair] = append(p.byPair[pair], e)
	if seat, _, _, _ := x.latest(e.id()); seat != 0 {
		pair.seat = seat
		p.byPlace[pair] = append(p.byPlace[pair], e)
	}
}

// own reports whether a post is known by an id of its own, hashes of rows aside.
func (p *postIndex) own(x *index, e *entity) bool {
	if e.plan.(*models.Post).RegisterNo != "" {
		return true
	}
	for _, id := range x.of("external_id", e.id()) {
		if id.plan.(*models.ExternalID).Scheme != rowScheme {
			return true
		}
	}
	return false
}

// events lists the events of a post in their order.
func (x *index) events(post int64) []*models.PostEvent {
	list := x.of("post_event", post)
	out := make([]*models.PostEvent, len(list))
	for i, e := range list {
		out[i] = e.plan.(*models.PostEvent)
	}
	models.SortEvents(out)
	return out
}

func (x *index) latest(post int64) (seat int64, class, district string, title schema.Localized) {
	return models.LatestSet(x.events(post))
}

// firstEvent is the event that carries what a post began with: its establishment, else whatever comes first.
func (x *index) firstEvent(post int64) *entity {
	events := x.events(post)
	if len(events) == 0 {
		return nil
	}
	for _, ev := range events {
		if ev.Event == models.Established {
			return x.at(ev.ID)
		}
	}
	return x.at(events[0].ID)
}

// happened reports whether a post was established or opened on a date.
func (x *index) happened(post int64, d schema.Date) bool {
	for _, ev := range x.events(post) {
		if (ev.Event == models.Established || ev.Event == models.Opened) && ev.Date == d {
			return true
		}
	}
	return false
}
