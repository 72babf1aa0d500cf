package sample

import (
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

func (w *writer) person(e *entry) error {
	f := e.parts(5)
	p := &models.Person{GenderForm: given(f[0]), GivenName: f[1], FamilyName: f[2], Occupation: f[3], Firm: f[4]}
	for _, u := range e.under {
		if u.word != "is" {
			continue
		}
		_, values := u.words()
		for key, v := range values {
			if err := w.set(u, models.Catalog.Kind("person").Field(key), p, v); err != nil {
				return err
			}
		}
	}
	if err := w.create(p); err != nil {
		return err
	}
	w.persons[p.FullName()] = p.ID
	for _, u := range e.under {
		if u.word == "is" {
			continue
		}
		x := &models.Spelling{Use: u.word, Name: u.rest}
		if u.word == "keeper" { // the office that keeps the sample is Lithuanian, whatever language its records are in
			x.Lang = "lt"
		}
		x.Parent = p.ID
		if err := w.create(x); err != nil {
			return err
		}
	}
	return nil
}

// head appoints a person told of before.
func (w *writer) head(e *entry, post *models.Post, role string) error {
	f := e.parts(2)
	person, ok := w.persons[f[0]]
	if !ok {
		return e.wrong("nobody of that name")
	}
	_, v := (&entry{rest: f[1]}).words()
	on := func(key string) schema.Date { return schema.Date(given(v[key])) }
	a := &models.Appointment{Post: post.ID, Person: person, Category: models.Honorary, Role: role, Class: v["class"],
		OrderNo: v["order"], OrderOn: on("ordered"), CommissionNo: v["commissionno"], CommissionOn: on("commission"), ExequaturOn: on("exequatur"),
		TookUp: on("took"), TermUntil: on("until"), EndedOn: on("ended"), EndReason: v["reason"]}
	if err := w.create(a); err != nil {
		return err
	}
	w.offices[post.RegisterNo] = a.ID
	return nil
}
