package exchange

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// people takes flat lists of persons, address books among them: how a person is reached becomes the person's contacts.
type people struct {
	records
	byMail map[string][]*entity
	byName map[string][]*entity
}

// contactUses are the contacts a flat list may hold, as targets "contact.USE".
var contactUses = []string{"email", "mobile", "phone", "address"}

func (p *people) heads() (mapping.Heads, bool) {
	h, ids := p.records.heads()
	h.Add("person.name", "full_name", "display_name", "formatted_name", "vardas pavardė", "vardas ir pavardė", "imię i nazwisko", "name und vorname", "vor- und nachname", "nom et prénom", "fn")
	h.Add("contact.email", "email", "e_mail", "e_mail_address", "email_address", "el. paštas", "adres e-mail", "poczta elektroniczna", "courriel", "mail")
	h.Add("contact.mobile", "mobile", "mobile_phone", "cell", "cell_phone", "gsm", "handy", "portable", "mobilus telefonas", "komórka", "telefon komórkowy")
	h.Add("contact.phone", "phone", "telephone", "tel", "phone_number", "home_phone", "telefon", "telefonas", "téléphone")
	h.Add("contact.address", "address", "home_address", "postal_address", "adresas", "adres", "anschrift", "adresse")
	h.Add("spelling.name", "other_spelling", "also_written", "native_name", "kita rašyba", "inna pisownia")
	return h, ids
}

func (p *people) needs() [][]string {
	return append(p.records.needs(), []string{"person.name"})
}

func (p *people) load(x *index) error {
	if err := x.need("person", "spelling", "contact"); err != nil {
		return err
	}
	if err := p.records.load(x); err != nil {
		return err
	}
	p.byMail, p.byName = map[string][]*entity{}, map[string][]*entity{}
	for _, e := range x.lists["person"] {
		p.enter(x, e)
	}
	return nil
}

func (p *people) enter(x *index, e *entity) {
	for _, k := range personKeys(x, e) {
		p.byName[k] = append(p.byName[k], e)
	}
	for _, v := range recordValues(x, e, "contact.email") {
		p.byMail[v] = append(p.byMail[v], e)
	}
}

func (p *people) row(r *row) error {
	want := &models.Person{}
	if err := p.fill(r, want); err != nil {
		return err
	}
	if r.held {
		return errHeld
	}
	e, err := p.match(r, want)
	if err != nil {
		return err
	}
	if e == nil {
		if want.FamilyName == "" {
			return r.refuse("empty", "Column", r.column("person.family_name"))
		}
		if u, err := schema.ParseUID(r.get("uid")); err == nil {
			want.UID = r.x.freeUID(u)
		}
		p.salute(r, want)
		checkLetters(r, joinWords(want.GivenName, want.FamilyName))
		r.fresh = true
		e = r.create(want)
	} else {
		now := e.kind.Clone(e.plan).(*models.Person)
		if err := p.fill(r, now); err != nil {
			return err
		}
		r.update(e, now)
	}
	e.claimed, r.own = r.res.Line, e
	p.addContacts(r, e)
	p.addSpelling(r, e)
	r.res.Title = r.x.title(e)
	return nil
}

// fill takes the cells of a row into a person. A name in one cell comes apart.
func (p *people) fill(r *row, person *models.Person) error {
	known := *person
	if err := p.read(r, person); err != nil {
		return err
	}
	text := r.get("person.name")
	if text == "" || r.get("person.family_name") != "" {
		return nil
	}
	n := splitName(text)
	if nameKey(n.given, n.family) == nameKey(known.GivenName, known.FamilyName) { // written another way
		return nil
	}
	if known.FamilyName != "" {
		return nil // found by something else: the name stays, and its other form is no new one
	}
	person.GivenName, person.FamilyName = n.given, n.family
	if person.Prefix == "" {
		person.Prefix = n.prefix
	}
	return nil
}

// salute takes from the titles of a new person how they are spoken to, and with it the grammatical form of titles.
func (p *people) salute(r *row, person *models.Person) {
	rest, gender := withoutSalutation(person.Prefix)
	person.Prefix = rest
	if person.GenderForm == "" && gender != "" {
		person.GenderForm = gender
		r.note("gender_from_title", "Name", joinWords(person.GivenName, person.FamilyName), "Gender", gender)
	}
}

// match finds the person of a row: by uid, by an e-mail address together with the name, by the name. Of several of one name only one
// the row changes nothing of is taken, or the only one no other row was matched with.
func (p *people) match(r *row, want *models.Person) (*entity, error) {
	if r.j.keys != nil {
		return r.j.keys.find(r)
	}
	if u, err := schema.ParseUID(r.get("uid")); err == nil {
		if e := r.x.byUID[u]; e != nil && e.kind == p.kind {
			return e, nil
		}
	}
	named := p.byName[nameKey(want.GivenName, want.FamilyName)]
	free := func(list []*entity) []*entity {
		return slices.DeleteFunc(slices.Clone(list), func(e *entity) bool { return e.initial != nil || e.claimed != 0 })
	}
	for i := range r.j.fields {
		if r.j.fields[i].Target != "contact.email" {
			continue
		}
		for _, mail := range splitEmails(r.cells[i]) {
			for _, e := range free(p.byMail[search.Fold(mail)]) {
				if slices.Contains(named, e) {
					return e, nil
				}
			}
		}
	}
	list := free(named)
	if len(list) < 2 {
		return first(list), nil
	}
	e, err := r.fits(list, func(e *entity) error {
		now := e.kind.Clone(e.plan).(*models.Person)
		if err := p.fill(r, now); err != nil {
			return err
		}
		r.update(e, now)
		p.addContacts(r, e)
		p.addSpelling(r, e)
		return nil
	})
	if e == nil && err == nil {
		err = r.refuse("several_records", "Title", r.x.title(list[0]), "Count", len(list))
	}
	return e, err
}

// addContacts plans the contacts a person does not have yet. None is removed.
func (p *people) addContacts(r *row, e *entity) {
	have := map[string]bool{}
	key := func(use, value string) string {
		if use == "email" || use == "address" {
			return use + search.Key(value)
		}
		return digitsOf(value)
	}
	for _, c := range r.x.of("contact", e.id()) {
		v := c.plan.(*models.Contact)
		have[key(v.Use, v.Value)] = true
	}
	for i, f := range r.j.fields {
		use, ok := strings.CutPrefix(f.Target, "contact.")
		if !ok || r.cells[i] == "" || !slices.Contains(contactUses, use) {
			continue
		}
		for _, value := range contactValues(use, r.cells[i]) {
			if have[key(use, value)] {
				continue
			}
			have[key(use, value)] = true
			c := &models.Contact{Use: use, Value: value}
			c.Parent = e.id()
			r.create(c, "value")
		}
	}
}

// contactValues takes several contacts in one cell apart.
func contactValues(use, text string) []string {
	switch use {
	case "address":
		return []string{text}
	case "email":
		return splitEmails(text)
	}
	var out []string
	for _, n := range strings.FieldsFunc(text, func(c rune) bool { return c == ';' || c == '|' || c == '\n' || c == ',' }) {
		if n = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(n), "tel:")); n != "" {
			out = append(out, n)
		}
	}
	return out
}

// addSpelling plans another form of the name.
func (p *people) addSpelling(r *row, e *entity) {
	for _, text := range splitSet(r.get("spelling.name")) {
		text = joinWords(text)
		if text == "" || slices.Contains(personKeys(r.x, e), search.Key(text)) {
			continue
		}
		s := &models.Spelling{Use: "own", Name: text}
		s.Parent = e.id()
		r.create(s, "name")
	}
}
