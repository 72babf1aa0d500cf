package sample

import (
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

func (w *writer) twinning(e *entry) error {
	leading, _ := e.words()
	if len(leading) < 4 {
		return e.wrong("needs a type, first contacts and two cities")
	}
	t := &models.Twinning{Type: leading[0], FirstContact: schema.Date(given(leading[1]))}
	for _, u := range e.under {
		if u.word == "cooperation" {
			t.Cooperation = schema.NewSet(strings.Split(u.rest, ";")...)
		}
	}
	var cities []int64
	for _, key := range leading[2:] {
		id, err := w.city(e, spaced(key))
		if err != nil {
			return err
		}
		cities = append(cities, id)
	}
	if err := w.create(t); err != nil {
		return err
	}
	w.twinnings[strings.Join(leading[2:], "+")] = t.ID
	for _, id := range cities {
		p := &models.Partner{City: id, Level: "city"}
		p.Parent = t.ID
		if err := w.create(p); err != nil {
			return err
		}
	}
	for _, u := range e.under {
		if u.word == "instrument" {
			if err := w.instrument(u, t.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *writer) instrument(e *entry, twinning int64) error {
	leading, v := e.words()
	if len(leading) != 2 {
		return e.wrong("needs a kind and a date")
	}
	x := &models.Instrument{Instrument: leading[0], SignedOn: schema.Date(given(leading[1])), SignedAt: spaced(v["at"]), EndedOn: schema.Date(v["ended"]), EndReason: spaced(v["reason"])}
	x.Parent = twinning
	if err := w.create(x); err != nil {
		return err
	}
	for _, u := range e.under {
		words, _ := u.words()
		if u.word != "resolution" || len(words) < 2 {
			return u.wrong("needs a city and a date")
		}
		city, err := w.city(u, words[0])
		if err != nil {
			return err
		}
		r := &models.Resolution{City: city, Date: schema.Date(words[1]), Number: strings.Join(words[2:], " ")}
		r.Parent = x.ID
		if err := w.create(r); err != nil {
			return err
		}
	}
	return nil
}

// diary tells an entry about twinnings, named by their cities, and consulates, named by their numbers.
func (w *writer) diary(e *entry) error {
	f := strings.SplitN(e.rest, " ", 5)
	if len(f) != 5 {
		return e.wrong("needs a kind, two dates, a city and a title")
	}
	x := &models.Event{Event: f[0], From: schema.Date(given(f[1])), Until: schema.Date(given(f[2])), Title: f[4]}
	var err error
	if key := given(f[3]); key != "" {
		if x.City, err = w.city(e, key); err != nil {
			return err
		}
	}
	for _, u := range e.under {
		switch u.word {
		case "place":
			x.Place = u.rest
		case "participants":
			x.Participants = u.rest
		case "gift":
			x.Gift = u.rest
		case "text":
			x.Text = u.rest
		case "about":
			for _, name := range strings.Split(u.rest, ";") {
				name = strings.TrimSpace(name)
				id := w.posts[name] + w.twinnings[name]
				if id == 0 {
					return u.wrong("nothing of that name")
				}
				x.About = append(x.About, id)
			}
		}
	}
	err = w.create(x)
	w.events[x.Title] = x.ID
	return err
}
