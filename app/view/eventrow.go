package view

import (
	"context"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// EventRow is one entry of the diary.
type EventRow struct {
	ID           int64
	UID          schema.UID
	Event        string // a key
	Title        string
	From         schema.Date
	Until        schema.Date
	CityID       int64
	City         string
	Place        string
	Participants string
	Gift         string
	Text         string
	About        string // what it belongs to, as titles
	AboutIDs     []int64
	Links        []string
}

// Events lists the diary, the newest entry first. Of another day than today it shows what had begun, or may have, by then.
func (r *Register) Events(ctx context.Context, asOf schema.Day) ([]EventRow, error) {
	var events []*models.Event
	var names map[int64]store.Named
	err := together(
		func() (err error) { events, err = records[*models.Event](ctx, r.s, "event", "", nil, true); return err },
		func() (err error) { names, err = r.names(ctx, "city", "post", "twinning", "person"); return err },
	)
	if err != nil {
		return nil, err
	}
	rows := make([]EventRow, 0, len(events))
	for _, e := range events {
		if lo, _ := e.From.Bounds(); asOf >= r.Today() || lo <= asOf {
			rows = append(rows, eventRow(e, names))
		}
	}
	slices.SortStableFunc(rows, func(a, b EventRow) int { return newestFirst(a.From, b.From) })
	return rows, nil
}

func eventRow(e *models.Event, names map[int64]store.Named) EventRow {
	var about []string
	for _, id := range e.About {
		about = append(about, names[id].Title)
	}
	return EventRow{ID: e.ID, UID: e.UID, Event: e.Event, Title: e.Title, From: e.From, Until: e.Until, CityID: e.City, City: names[e.City].Title, Place: e.Place,
		Participants: e.Participants, Gift: e.Gift, Text: e.Text, About: strings.Join(about, "; "), AboutIDs: e.About, Links: e.Links}
}

// eventsAbout lists the diary of one record, oldest first.
func (r *Register) eventsAbout(ctx context.Context, id int64) ([]EventRow, error) {
	recs, err := r.s.Select(ctx, "event", `k.id IN (SELECT from_id FROM link WHERE role = 'about' AND to_id = ?) OR k."city" = ?`, id, id)
	if err != nil {
		return nil, err
	}
	var ids []int64
	for _, rec := range recs {
		e := rec.(*models.Event)
		ids = append(append(ids, e.City), e.About...)
	}
	names, err := r.s.Names(ctx, distinct(ids)...)
	if err != nil {
		return nil, err
	}
	rows := make([]EventRow, len(recs))
	for i, rec := range recs {
		rows[i] = eventRow(rec.(*models.Event), names)
	}
	slices.SortStableFunc(rows, func(a, b EventRow) int {
		if c := newestFirst(b.From, a.From); c != 0 {
			return c
		}
		// What lasts longer stands before what happened on its first day.
		switch {
		case a.Until != "" && b.Until == "":
			return -1
		case a.Until == "" && b.Until != "":
			return 1
		}
		return 0
	})
	return rows, nil
}

// newestFirst compares dates by the earliest day they can mean; undated ones come last.
func newestFirst(a, b schema.Date) int {
	x, _ := a.Bounds()
	y, _ := b.Bounds()
	switch {
	case x > y:
		return -1
	case x < y:
		return 1
	}
	return 0
}
