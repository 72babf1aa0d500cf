package view

import (
	"context"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// PostEventRow is one event in the life of a consulate.
type PostEventRow struct {
	ID        int64
	UID       schema.UID
	PostID    int64
	PostUID   schema.UID
	Post      string
	Event     string // a key
	Date      schema.Date
	Reference string
	SeatID    int64
	SeatUID   schema.UID
	Seat      string
	Class     string // a key
	District  string
	Title     string
	Note      string
	Source    string
	After     bool // certainly after the day shown
}

// PostEvents lists the events of all consulates in list order.
func (r *Register) PostEvents(ctx context.Context, asOf schema.Day) ([]PostEventRow, error) {
	var events []*models.PostEvent
	var names map[int64]store.Named
	err := together(
		func() (err error) {
			events, err = records[*models.PostEvent](ctx, r.s, "post_event", "", nil, true)
			return err
		},
		func() (err error) { names, err = r.names(ctx, "city", "post"); return err },
	)
	if err != nil {
		return nil, err
	}
	rows := make([]PostEventRow, len(events))
	for i, e := range events {
		rows[i] = r.postEventRow(e, names, asOf)
	}
	return rows, nil
}

func (r *Register) postEventRow(e *models.PostEvent, names map[int64]store.Named, asOf schema.Day) PostEventRow {
	lo, _ := e.Date.Bounds()
	return PostEventRow{ID: e.ID, UID: e.UID, PostID: e.Parent, PostUID: names[e.Parent].UID, Post: names[e.Parent].Title, Event: e.Event, Date: e.Date, Reference: e.Reference,
		SeatID: e.Seat, SeatUID: names[e.Seat].UID, Seat: names[e.Seat].Title, Class: e.Class, District: e.District, Title: e.PostTitle.In(r.w.Lang),
		Note: e.Note, Source: e.Source, After: e.Date != "" && lo > asOf}
}
