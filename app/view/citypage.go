package view

import (
	"context"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// CityPage is everything a page shows of one city, as it stood on a day.
type CityPage struct {
	Row       CityRow
	Sections  []Section
	Posts     []PostRow // consulates with their seat there, and those that once had it
	Twinnings []TwinningRow
	Children  []Table // case forms of the name
	Diary     []EventRow
	File      schema.File
}

// CityPage reads the page of one city as it stood on a day.
func (r *Register) CityPage(ctx context.Context, id int64, asOf schema.Day) (CityPage, error) {
	f, err := r.s.File(ctx, "city", id)
	if err != nil {
		return CityPage{}, err
	}
	city := f.Rec.(*models.City)
	states, err := r.states(ctx)
	if err != nil {
		return CityPage{}, err
	}
	p := CityPage{File: f, Row: r.cityRow(city, states[city.Country])}
	names, err := r.names(ctx, "state")
	if err != nil {
		return p, err
	}
	p.Sections = r.sections(kindOf("city"), city, names, "region", "coords")
	if p.Children, err = r.children(ctx, f, kindOf("city"), asOf); err != nil {
		return p, err
	}
	events, err := records[*models.PostEvent](ctx, r.s, "post_event", `k."seat"`, []int64{id}, false)
	if err != nil {
		return p, err
	}
	var posts, twinnings []int64
	for _, e := range events {
		posts = append(posts, e.Parent)
	}
	if p.Posts, err = r.PostsOf(ctx, asOf, distinct(posts)...); err != nil {
		return p, err
	}
	sides, err := records[*models.Partner](ctx, r.s, "partner", `k."city"`, []int64{id}, false)
	if err != nil {
		return p, err
	}
	for _, x := range sides {
		twinnings = append(twinnings, x.Parent)
	}
	if p.Twinnings, err = r.TwinningsOf(ctx, asOf, distinct(twinnings)...); err != nil {
		return p, err
	}
	for _, row := range p.Posts {
		if row.SeatID == id {
			p.Row.Posts++
		}
	}
	p.Row.Twinnings = len(p.Twinnings)
	p.Diary, err = r.eventsAbout(ctx, id)
	return p, err
}
