package exchange

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models"
)

// moved says of a new post of a list which post of the register it may be, at another seat.
type moved struct {
	post       int64  // of the register
	have, file string // the seats
}

// sharedKey is one thing two posts of the same States may have in common.
type sharedKey struct {
	pair  placeKey // seat left 0
	code  string   // of the note that names it
	value string
}

// movedBy lists the notes that say by what a moved post is known, the surest first.
var movedBy = []string{"moved_same_email", "moved_same_phone", "moved_same_head"}

// finish looks, once every row is planned, for new posts that are old ones at another seat: one of the register that no row means has
// the same e-mail address, number or head, and nothing else of the same States has. Nothing is decided; a person is told.
func (p *posts) finish(j *job, x *index) {
	if !slices.ContainsFunc(x.lists["post"], func(e *entity) bool { return e.initial == nil }) {
		return
	}
	fresh := map[sharedKey][]int{} // rows
	for i := range j.rows {
		if r := &j.rows[i]; r.Outcome == New && r.own != nil {
			for _, k := range p.shared(x, r.own) {
				fresh[k] = append(fresh[k], i)
			}
		}
	}
	if len(fresh) == 0 {
		return
	}
	old := map[sharedKey][]*entity{}
	for _, e := range x.lists["post"] {
		if e.initial != nil {
			continue
		}
		for _, k := range p.shared(x, e) {
			if len(fresh[k]) == 1 {
				old[k] = append(old[k], e)
			}
		}
	}
	taken := map[int64]bool{}
	for _, code := range movedBy {
		for i := range j.rows {
			r := &j.rows[i]
			if r.Outcome != New || r.own == nil || r.moved != nil {
				continue
			}
			for _, k := range p.shared(x, r.own) {
				if k.code != code || len(fresh[k]) != 1 || len(old[k]) != 1 {
					continue
				}
				e := old[k][0]
				from, _, _, _ := x.latest(e.id())
				to, _, _, _ := x.latest(r.own.id())
				if e.claimed != 0 || taken[e.id()] || from == 0 || to == 0 || from == to || shut(x.events(e.id())) {
					continue
				}
				taken[e.id()] = true
				r.moved = &moved{e.id(), x.title(x.at(from)), x.title(x.at(to))}
				(&row{res: r}).ask(code, "Other", x.title(e), "Value", p.sharedText(x, r.own, k))
				break
			}
		}
	}
}

// shared lists what other posts of the same States may have in common with one.
func (p *posts) shared(x *index, e *entity) (out []sharedKey) {
	post := e.plan.(*models.Post)
	pair := placeKey{sending: post.SendingState, receiving: post.ReceivingState}
	add := func(code, value string) {
		if k := (sharedKey{pair, code, value}); !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	for _, mail := range post.Emails {
		add(movedBy[0], strings.ToLower(mail))
	}
	for _, ph := range x.of("phone", e.id()) {
		if d := digitsOf(ph.plan.(*models.Phone).Number); len(d) > 5 {
			add(movedBy[1], d)
		}
	}
	if a := p.persons.standing(e.id()); a != nil {
		if person := x.at(a.Person); person != nil {
			add(movedBy[2], personKeys(x, person)[0])
		}
	}
	return out
}

// sharedText is how a post writes what it shares.
func (p *posts) sharedText(x *index, e *entity, k sharedKey) string {
	switch k.code {
	case movedBy[1]:
		for _, ph := range x.of("phone", e.id()) {
			if number := ph.plan.(*models.Phone).Number; digitsOf(number) == k.value {
				return number
			}
		}
	case movedBy[2]:
		return x.title(x.at(p.persons.standing(e.id()).Person))
	}
	return k.value
}

// shut reports whether the last that happened to a post is that it was closed.
func shut(events []*models.PostEvent) bool {
	closed := false
	for _, ev := range events {
		switch ev.Event {
		case models.Closed:
			closed = true
		case models.Established, models.Opened, models.Reopened:
			closed = false
		}
	}
	return closed
}
