package sample

import (
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

func (w *writer) post(e *entry) error {
	leading, _ := e.words()
	if len(leading) != 3 {
		return e.wrong("needs two States and a number")
	}
	p := &models.Post{RegisterNo: leading[2]}
	var err error
	if p.SendingState, err = w.state(leading[0]); err != nil {
		return err
	}
	if p.ReceivingState, err = w.state(leading[1]); err != nil {
		return err
	}
	for _, u := range e.under {
		switch u.word {
		case "mission":
			if p.Mission, err = w.mission(leading[0], u.rest); err != nil {
				return err
			}
		case "address":
			p.OfficeAddress = u.rest
		case "email":
			p.Emails = append(p.Emails, u.rest)
		case "web":
			p.Web = u.rest
		case "note":
			p.Note = u.rest
		}
	}
	if err := w.create(p); err != nil {
		return err
	}
	w.posts[p.RegisterNo] = p.ID
	var life []*models.PostEvent
	for _, u := range e.under {
		switch u.word {
		case "hours":
			err = w.hours(u, p.ID)
		case "phone":
			use, number, _ := strings.Cut(u.rest, " ")
			x := &models.Phone{Use: use, Number: number}
			x.Parent = p.ID
			err = w.create(x)
		case "event":
			life, err = w.event(u, p.ID, life)
		case "head":
			err = w.head(u, p, models.Head)
		case "acting":
			err = w.head(u, p, models.ActingHead)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// event tells one event of a consulate's life, behind those told before.
func (w *writer) event(e *entry, post int64, life []*models.PostEvent) ([]*models.PostEvent, error) {
	leading, v := e.words()
	if len(leading) != 2 {
		return nil, e.wrong("needs a kind and a date")
	}
	x := &models.PostEvent{Event: leading[0], Date: schema.Date(given(leading[1])), Reference: spaced(v["ref"]), Class: v["class"], Source: spaced(v["source"])}
	x.Parent = post
	if v["seat"] != "" {
		var err error
		if x.Seat, err = w.city(e, spaced(v["seat"])); err != nil {
			return nil, err
		}
	}
	for _, u := range e.under {
		switch u.word {
		case "district":
			x.District = u.rest
		case "regions":
			x.Regions = schema.NewSet(strings.Fields(u.rest)...)
		case "except":
			x.Except = schema.NewSet(strings.Fields(u.rest)...)
		case "note":
			x.Note = u.rest
		case "title":
			lang, title, _ := strings.Cut(u.rest, " ")
			if x.PostTitle == nil {
				x.PostTitle = schema.Localized{}
			}
			x.PostTitle[lang] = title
		}
	}
	models.PlaceEvent(x, life)
	return append(life, x), w.create(x)
}

// mission is one of a State, made when the story first comes to it.
func (w *writer) mission(state, name string) (int64, error) {
	key := state + " " + name
	if id := w.missions[key]; id != 0 {
		return id, nil
	}
	id, err := w.state(state)
	if err != nil {
		return 0, err
	}
	m := &models.Mission{State: id, Type: "embassy", Name: schema.Localized{"en": name}}
	if !strings.HasPrefix(name, "Embassy") {
		m.Type = "consulate_general"
	}
	if err := w.t.Create(m); err != nil {
		return 0, err
	}
	w.missions[key] = m.ID
	return m.ID, nil
}

// hours tells weekdays and a span: "Tue, Thu 10:00–12:00".
func (w *writer) hours(e *entry, post int64) error {
	at := strings.LastIndex(e.rest, " ")
	from, until, ok := strings.Cut(e.rest[at+1:], "–")
	if at < 0 || !ok {
		return e.wrong("needs days and a span")
	}
	for _, day := range strings.Split(e.rest[:at], ",") {
		x := &models.Opening{From: from, Until: until}
		for _, name := range models.Weekdays {
			if strings.HasPrefix(name, strings.ToLower(strings.TrimSpace(day))) {
				x.Weekday = name
			}
		}
		x.Parent = post
		if err := w.create(x); err != nil {
			return err
		}
	}
	return nil
}
