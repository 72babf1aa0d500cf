package view

import (
	"context"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// NetworkPost is a consulate as it stood on a day, with what counts and maps need besides its row.
type NetworkPost struct {
	PostRow
	Coords     schema.Coords // of its seat
	Population int64         // of its seat, 0 where not recorded
	Gender     string        // of its head, by the form of titles: "f", "m", or "" where not recorded
	Born       schema.Date   // its head; sensitive, so "" in the public variant
}

// How a consulate stands, as counts tell it: the statuses, and of the open ones those without a head apart.
const (
	StandsHeaded = "headed"
	StandsVacant = "vacant"
)

// Standings in the order counts name them.
var Standings = []string{StandsHeaded, StandsVacant, models.ClosedForATime, models.NotOpen, models.ClosedForGood}

// Standing is how the consulate stands: one of Standings.
func (p *NetworkPost) Standing() string {
	switch {
	case p.Status != models.Open:
		return p.Status
	case p.HeadID == 0:
		return StandsVacant
	}
	return StandsHeaded
}

// Network lists consulates in list order as they stood on a day: all of them, or those with these ids.
func (r *Register) Network(ctx context.Context, asOf schema.Day, ids ...int64) ([]NetworkPost, error) {
	all := len(ids) == 0
	if all {
		ids = nil
	}
	rows, err := r.posts(ctx, asOf, 0, ids)
	if err != nil {
		return nil, err
	}
	var seats, heads []int64
	for i := range rows {
		seats, heads = append(seats, rows[i].SeatID), append(heads, rows[i].HeadID)
	}
	var cities []*models.City
	var persons []*models.Person
	err = together(
		func() (err error) {
			cities, err = records[*models.City](ctx, r.s, "city", "k.id", distinct(seats), all)
			return err
		},
		func() (err error) {
			persons, err = records[*models.Person](ctx, r.s, "person", "k.id", distinct(heads), all)
			return err
		},
	)
	if err != nil {
		return nil, err
	}
	city, person := byID(cities), byID(persons)
	born := r.Shows(kindOf("person").Field("born_on"))
	out := make([]NetworkPost, len(rows))
	for i, row := range rows {
		out[i].PostRow = row
		if c := city[row.SeatID]; c != nil {
			out[i].Coords, out[i].Population = c.Coords, c.Population
		}
		if p := person[row.HeadID]; p != nil {
			out[i].Gender = p.GenderForm
			if born {
				out[i].Born = p.BornOn
			}
		}
	}
	return out, nil
}

// StatusChange is a consulate's step from one status to another, derived from its events.
type StatusChange struct {
	PostID int64
	Kind   string      // models.Opened, Reopened, ClosedTemporarily or Closed
	Date   schema.Date // as recorded
	// Lo and Hi are the earliest and the latest day it can have been, by its own date and by what happened before and after.
	Lo, Hi schema.Day
}

// Year is the year of the change, 0 where it is not certain.
func (c StatusChange) Year() int {
	if !c.Lo.Bounded() || !c.Hi.Bounded() {
		return 0
	}
	from, _, _ := c.Lo.Civil()
	if to, _, _ := c.Hi.Civil(); from == to {
		return from
	}
	return 0
}

// Lives is how the statuses of consulates followed each other.
type Lives struct {
	Changes []StatusChange // by consulate, in the order of each life
	status  map[int64][]schema.Period
}

// Lives derives the status changes of consulates: of all, or of those with these ids.
func (r *Register) Lives(ctx context.Context, ids ...int64) (Lives, error) {
	l := Lives{status: map[int64][]schema.Period{}}
	events, err := records[*models.PostEvent](ctx, r.s, "post_event", "r.parent", ids, len(ids) == 0)
	if err != nil {
		return l, err
	}
	posts, err := records[*models.Post](ctx, r.s, "post", "k.id", ids, len(ids) == 0)
	if err != nil {
		return l, err
	}
	of := make(map[int64][]*models.PostEvent, len(posts))
	for _, e := range events {
		of[e.Parent] = append(of[e.Parent], e)
	}
	for _, p := range posts {
		life := of[p.ID]
		models.SortEvents(life)
		periods := statusPeriods(models.PostPeriods(life, nil))
		l.status[p.ID] = periods
		before := models.NotOpen
		for _, q := range periods {
			if kind := changed(before, q.Value); kind != "" {
				l.Changes = append(l.Changes, StatusChange{PostID: p.ID, Kind: kind, Date: q.Since, Lo: q.Span.FromLo, Hi: q.Span.FromHi})
			}
			before = q.Value
		}
	}
	return l, nil
}

// changed is what happened to a consulate that stood one way and then another, "" for nothing.
func changed(before, after string) string {
	switch {
	case before == after:
		return ""
	case after == models.Open && closed(before):
		return models.Reopened
	case after == models.Open:
		return models.Opened
	case after == models.ClosedForATime:
		return models.ClosedTemporarily
	case after == models.ClosedForGood:
		return models.Closed
	}
	return ""
}

// OpenOn counts the consulates that are open on a day: certainly, and possibly only.
func (l Lives) OpenOn(day, today schema.Day) (certain, possibly int) {
	for _, periods := range l.status {
		best := schema.No
		for _, p := range periods {
			if p.Value == models.Open {
				best = max(best, p.Span.At(day, today))
			}
		}
		switch best {
		case schema.Certainly:
			certain++
		case schema.Possibly:
			possibly++
		}
	}
	return certain, possibly
}
