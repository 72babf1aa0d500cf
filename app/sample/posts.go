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
			p.SupervisingMission = u.rest
		case "address":
			p.OfficeAddress = u.rest
		case "email":
			p.Emails = append(p.Emails, u.rest)
		case "web":
			p.Web = u.rest
		case "hours":
			p.OpeningHours = u.rest
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
		case "phone":
			use, number, _ := strings.Cut(u.rest, " ")
			x := &models.Phone{Use: use, Number: number}
			x.Parent = p.ID
			err = w.create(x)
		case "event":
			life, err = w.event(u, p.ID, life)
		case "head":
			err = w.head(u, p.ID, models.Head)
		case "acting":
			err = w.head(u, p.ID, models.ActingHead)
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
