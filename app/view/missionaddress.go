package view

import (
	"context"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// MissionAddress is where letters to a mission that supervises consulates go.
type MissionAddress struct {
	ID                       int64
	Name                     string
	Address                  string // "" where none is recorded
	City                     string
	CountryCode, CountryName string // "" where it is not recorded in which State it is
}

// MissionAddresses reads missions, by id: embassies and the like, and consulates that supervise others, as they stood on a day.
func (r *Register) MissionAddresses(ctx context.Context, asOf schema.Day, ids ...int64) (map[int64]MissionAddress, error) {
	out := map[int64]MissionAddress{}
	if len(ids) == 0 {
		return out, nil
	}
	missions, err := records[*models.Mission](ctx, r.s, "mission", "k.id", ids, false)
	if err != nil {
		return nil, err
	}
	var seats []int64
	for _, m := range missions {
		if m.City != 0 {
			seats = append(seats, m.City)
		}
	}
	cities, err := records[*models.City](ctx, r.s, "city", "k.id", seats, false)
	if err != nil {
		return nil, err
	}
	states, err := r.states(ctx)
	if err != nil {
		return nil, err
	}
	byCity := byID(cities)
	for _, m := range missions {
		a := MissionAddress{ID: m.ID, Name: m.Name.In(r.w.Lang, "en"), Address: m.Address}
		if c := byCity[m.City]; c != nil {
			a.City = c.Name
			a.CountryCode, a.CountryName = stateCode(states[c.Country]), r.stateName(states[c.Country])
		}
		out[m.ID] = a
	}
	posts, err := r.Directory(ctx, asOf, ids...)
	if err != nil {
		return nil, err
	}
	for i := range posts {
		p := &posts[i]
		a := MissionAddress{ID: p.ID, Name: p.Title, Address: p.Postal, City: p.Seat, CountryCode: p.ReceivingCode, CountryName: p.ReceivingName}
		if a.Address == "" {
			a.Address = p.Address
		}
		out[p.ID] = a
	}
	return out, nil
}
