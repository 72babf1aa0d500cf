package exchange

import (
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/search"
)

// personIndex finds persons by name and who is appointed where.
type personIndex struct {
	byName map[string][]*entity
	atPost map[int64][]*entity // appointments
}

func (p *personIndex) load(x *index) error {
	if err := x.need("person", "spelling", "appointment"); err != nil {
		return err
	}
	p.byName, p.atPost = map[string][]*entity{}, map[int64][]*entity{}
	for _, e := range x.lists["person"] {
		for _, k := range personKeys(x, e) {
			p.byName[k] = append(p.byName[k], e)
		}
	}
	for _, e := range x.lists["appointment"] {
		post := e.plan.(*models.Appointment).Post
		p.atPost[post] = append(p.atPost[post], e)
	}
	return nil
}

// personKeys lists the forms a person's name may take in a file.
func personKeys(x *index, e *entity) []string {
	person := e.plan.(*models.Person)
	out := []string{nameKey(person.GivenName, person.FamilyName)}
	for _, s := range x.of("spelling", e.id()) {
		if k := search.Key(s.plan.(*models.Spelling).Name); k != out[0] {
			out = append(out, k)
		}
	}
	return out
}

// nameOf reads the name of the head from the row.
func (p *personIndex) nameOf(r *row) name {
	if text := r.get("head.name"); text != "" {
		return splitName(text)
	}
	return name{prefix: joinWords(r.get("head.prefix")), given: joinWords(r.get("head.given_name")), family: joinWords(r.get("head.family_name"))}
}

// appointed finds the appointment of a person of that name at a post; of several the one that has not ended. Who is acting head is
// not made head by a list that names the head.
func (p *personIndex) appointed(x *index, post int64, n name) *entity {
	want := nameKey(n.given, n.family)
	var found *entity
	for _, e := range p.atPost[post] {
		a := e.plan.(*models.Appointment)
		person := x.at(a.Person)
		if person == nil || a.Role != models.Head && a.Ended() {
			continue
		}
		for _, k := range personKeys(x, person) {
			if k == want && (found == nil || !a.Ended()) {
				found = e
			}
		}
	}
	return found
}

// appoint plans the head the row names: nothing where a person of that name is head already, else a new appointment, and a new
// person unless just one of that name is known. That another head has not ended stays a question: only a person can date the change.
func (p *personIndex) appoint(r *row, k *keys, post *entity) error {
	n := p.nameOf(r)
	if n.family == "" {
		return nil
	}
	if e := p.appointed(r.x, post.id(), n); e != nil {
		a := e.kind.Clone(e.plan).(*models.Appointment)
		if a.Ended() {
			r.ask("head_ended", "Name", r.x.title(r.x.at(a.Person)), "Date", a.EndedOn)
			return nil
		}
		if err := setOffice(r, a); err != nil {
			return err
		}
		if k.rank.person && a.Class != "" && a.Class != k.rank.head {
			r.ask("head_class_differs", "HaveClass", a.Class, "FileClass", k.rank.head)
		}
		if a.Class == "" {
			a.Class = k.rank.head
		}
		r.update(e, a)
		return nil
	}
	for _, e := range p.atPost[post.id()] {
		if a := e.plan.(*models.Appointment); a.Role == models.Head && !a.Ended() {
			r.ask("other_head", "Have", r.x.title(r.x.at(a.Person)), "File", joinWords(n.prefix, n.given, n.family))
		}
	}
	a := &models.Appointment{Post: post.id(), Category: k.rank.category, Role: models.Head, Class: k.rank.head}
	if a.Category == "" {
		a.Category = models.Honorary
	}
	if err := setOffice(r, a); err != nil {
		return err
	}
	person := p.person(r, n)
	if r.probe {
		r.would++
		return nil
	}
	a.Person = person.id()
	p.atPost[post.id()] = append(p.atPost[post.id()], r.create(a, "person", "class"))
	return nil
}

// person gives the one person of that name the register held before, or a new one: two rows never share a person by name alone.
func (p *personIndex) person(r *row, n name) *entity {
	var known []*entity
	for _, e := range p.byName[nameKey(n.given, n.family)] {
		if e.initial == nil {
			known = append(known, e)
		}
	}
	if len(known) == 1 {
		r.ask("same_person", "Name", r.x.title(known[0]))
		return known[0]
	}
	if len(known) > 1 {
		r.ask("namesakes", "Name", joinWords(n.given, n.family), "Count", len(known))
	}
	return r.create(&models.Person{Prefix: n.prefix, GivenName: n.given, FamilyName: n.family})
}

// setOffice reads the instruments and the term of an appointment.
func setOffice(r *row, a *models.Appointment) error {
	k := models.Catalog.Kind("appointment")
	for _, key := range headTargets {
		if err := r.set("appointment", k.Field(key), a, "appointment."+key); err != nil {
			return err
		}
	}
	return nil
}
