package exchange

import (
	"strings"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
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

// head is who heads a post by a row.
type head struct {
	name
	gender string  // grammatical form of titles, "" where the row does not say
	rank   rank    // as the name says it, zero where it does not
	vacant bool    // the row says that nobody does
	person *entity // the person a question was answered with
	new    bool    // or that it is nobody the register has
}

// headOf reads the head of the row.
func (p *personIndex) headOf(r *row) *head {
	if r.head != nil {
		return r.head
	}
	h := &head{}
	r.head = h
	text := r.get("head.name")
	switch {
	case vacant(text) || text == "" && vacant(r.get("head.family_name")):
		h.vacant = true
		return h
	case text != "":
		h.name, h.rank = splitRole(text)
	default:
		h.name = name{prefix: joinWords(r.get("head.prefix")), given: joinWords(r.get("head.given_name")), family: joinWords(r.get("head.family_name"))}
	}
	if more := joinWords(r.get("head.prefix")); more != "" && !strings.Contains(h.prefix, more) && text != "" {
		h.prefix = joinWords(more, h.prefix)
	}
	h.prefix, h.gender = withoutSalutation(h.prefix)
	if h.gender == "" {
		h.gender = h.rank.gender
	}
	return h
}

// nameOf reads the name of the head from the row.
func (p *personIndex) nameOf(r *row) name { return p.headOf(r).name }

// look reads the head of the row before anything is planned: what it says of the class of the post, and its grammatical form.
func (p *personIndex) look(r *row, k *keys) error {
	h := p.headOf(r)
	if h.vacant {
		text := r.get("head.name")
		if text == "" {
			text = r.get("head.family_name")
		}
		r.note("head_vacant", "Value", text)
		return nil
	}
	if k.rank.post == "" && h.rank.post != "" {
		k.rank = h.rank
	}
	if h.gender == "" {
		h.gender = k.rank.gender
	}
	if text := r.get("head.gender_form"); text != "" {
		g, err := r.choice("person", models.Catalog.Kind("person").Field("gender_form"), "head.gender_form", text)
		if err != nil {
			return err
		}
		if g != "" {
			h.gender = g
		}
	}
	return nil
}

// ask asks which of several persons of one name the head is, before anything is planned.
func (p *personIndex) ask(r *row, post *entity) error {
	h := p.headOf(r)
	if h.family == "" || h.vacant || post != nil && (p.appointed(r.x, post.id(), h.name) != nil || p.standing(post.id()) != nil) {
		return nil // nobody is appointed
	}
	known := p.known(h.name)
	if len(known) < 2 {
		return nil
	}
	q := &Question{ID: "person|" + nameKey(h.given, h.family), Ask: AskPerson, Column: r.column("head.name"), Text: joinWords(h.prefix, h.given, h.family), Suggested: AsNew,
		Why: say.Note{Code: "namesakes", Ask: true, Args: say.Pairs("Name", joinWords(h.given, h.family), "Count", len(known))}}
	if !r.has("head.name") {
		q.Column = r.column("head.family_name")
	}
	for _, e := range known {
		person := e.plan.(*models.Person)
		q.Candidates = append(q.Candidates, Candidate{Is: "uid:" + person.UID.String(), Label: r.x.title(e), Detail: joinWords(person.Occupation, person.Firm)})
	}
	is, err := r.question(q)
	switch {
	case err != nil || is == "":
		return err
	case is == AsNothing:
		h.name = name{}
		return nil
	case is == AsNew:
		h.new = true
		r.addNote(q.Why)
		return nil
	}
	u, err := schema.ParseUID(strings.TrimPrefix(is, "uid:"))
	e := r.x.byUID[u]
	if err != nil || e == nil || e.kind.Key != "person" {
		return r.refuse("no_such_answer", "Column", q.Column, "Value", is)
	}
	h.person = e
	return nil
}

// known lists the persons of a name the register held before.
func (p *personIndex) known(n name) []*entity {
	var out []*entity
	for _, e := range p.byName[nameKey(n.given, n.family)] {
		if e.initial == nil {
			out = append(out, e)
		}
	}
	return out
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

// standing gives the head of a post whose functions have not ended by the register, nil where there is none.
func (p *personIndex) standing(post int64) *models.Appointment {
	for _, e := range p.atPost[post] {
		if a := e.plan.(*models.Appointment); a.Role == models.Head && !a.Ended() {
			return a
		}
	}
	return nil
}

// appoint plans the head the row names: nothing where a person of that name is head already, else a new appointment, and a new
// person unless just one of that name is known. Where another head has not ended nothing is planned: a post has one head, and only a
// person can date the change.
func (p *personIndex) appoint(r *row, k *keys, post *entity) error {
	h := p.headOf(r)
	n := h.name
	if n.family == "" || h.vacant {
		p.ownerless(r)
		return nil
	}
	if e := p.appointed(r.x, post.id(), n); e != nil {
		a := e.kind.Clone(e.plan).(*models.Appointment)
		if a.Ended() {
			r.conflict("head_ended", "Name", r.x.title(r.x.at(a.Person)), "Date", a.EndedOn)
			return nil
		}
		if err := setOffice(r, a); err != nil {
			return err
		}
		if k.rank.person && a.Class != "" && a.Class != k.rank.head {
			r.conflict("head_class_differs", "HaveClass", a.Class, "FileClass", k.rank.head)
		}
		if a.Class == "" {
			a.Class = k.rank.head
		}
		r.update(e, a)
		return nil
	}
	if a := p.standing(post.id()); a != nil {
		r.conflict("other_head", "Have", r.x.title(r.x.at(a.Person)), "File", joinWords(n.prefix, n.given, n.family))
		return nil
	}
	a := &models.Appointment{Post: post.id(), Category: k.rank.category, Role: models.Head, Class: k.rank.head}
	if a.Category == "" {
		a.Category = models.Honorary
	}
	if err := setOffice(r, a); err != nil {
		return err
	}
	person := p.person(r, h)
	if r.probe {
		r.would++
		return nil
	}
	a.Person = person.id()
	p.atPost[post.id()] = append(p.atPost[post.id()], r.create(a, "person", "class"))
	return nil
}

// ownerless says that the row has papers of a head and does not say whose.
func (p *personIndex) ownerless(r *row) {
	for _, key := range headTargets {
		if target := "appointment." + key; r.get(target) != "" {
			r.ask("office_of_nobody", "Column", r.column(target), "Value", r.get(target))
			return
		}
	}
}

// person gives the person a question was answered with, the one of that name the register held before, or a new one: two rows never
// share a person by name alone.
func (p *personIndex) person(r *row, h *head) *entity {
	if h.person != nil {
		return h.person
	}
	if known := p.known(h.name); len(known) == 1 && !h.new {
		r.ask("same_person", "Name", r.x.title(known[0]))
		return known[0]
	}
	if h.gender != "" {
		r.note("gender_from_title", "Name", joinWords(h.given, h.family), "Gender", h.gender)
	}
	checkLetters(r, joinWords(h.given, h.family))
	return r.create(&models.Person{Prefix: h.prefix, GivenName: h.given, FamilyName: h.family, GenderForm: h.gender})
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
