package view

import (
	"context"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// PostRow is one consulate as it stood on a day.
type PostRow struct {
	ID         int64
	UID        schema.UID
	RegisterNo string
	Title      string

	SendingCode, SendingName     string
	ReceivingCode, ReceivingName string

	SeatID   int64
	SeatUID  schema.UID
	Seat     string
	Region   string
	District string
	Class    string // a key

	Status          string // a key
	StatusCertainty schema.Certainty
	Since           schema.Date // beginning of the status as recorded

	HeadID        int64 // the person in office, 0 where nobody is
	HeadUID       schema.UID
	Head          string
	HeadCertainty schema.Certainty
	HeadClass     string // a key
	HeadTitle     string // "Honorary Consul", in the form of the person's gender
	HeadSince     schema.Date
	Acting        bool
	AppointmentID int64
	TermUntil     schema.Date
	ExequaturOn   schema.Date

	AdmittedID int64 // the person admitted while the post is not open
	Admitted   string
	Unended    string // who headed the post before it closed, by an appointment that has no recorded end

	Address string
	Phones  []string
	Emails  []string

	Category  string   // a key; "" is honorary
	Regions   []string // of the district, as codes of ISO 3166-2
	Except    []string
	MissionID int64 // supervising mission or career post
	InCharge  string
}

// Posts lists all consulates in list order as they stood on a day.
func (r *Register) Posts(ctx context.Context, asOf schema.Day) ([]PostRow, error) {
	return r.posts(ctx, asOf, 0, nil)
}

// PostsPage lists the first consulates only: what a list shows while the rest is read.
func (r *Register) PostsPage(ctx context.Context, asOf schema.Day, limit int) ([]PostRow, error) {
	return r.posts(ctx, asOf, limit, nil)
}

// PostsOf lists the consulates with these ids, in list order.
func (r *Register) PostsOf(ctx context.Context, asOf schema.Day, ids ...int64) ([]PostRow, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return r.posts(ctx, asOf, 0, ids)
}

// postFacts is what the rows of consulates are made of, each read at once.
type postFacts struct {
	posts        []*models.Post
	states       map[int64]*models.State
	standing     map[int64]models.PostState
	titles       map[int64]store.Named
	cities       map[int64]*models.City
	persons      map[int64]*models.Person
	appointments map[int64]*models.Appointment
	phones       map[int64][]string
	spellings    map[int64][]*models.Spelling
	renewals     map[int64][]*models.Renewal
	day          schema.Day
}

func (r *Register) posts(ctx context.Context, asOf schema.Day, limit int, only []int64) ([]PostRow, error) {
	f := postFacts{phones: map[int64][]string{}, day: asOf}
	all := limit == 0 && only == nil
	ids := only
	if !all {
		var recs []schema.Record
		var err error
		if only != nil {
			f.posts, err = records[*models.Post](ctx, r.s, "post", "k.id", only, false)
		} else if recs, err = r.s.List(ctx, "post", limit); err == nil {
			for _, rec := range recs {
				f.posts = append(f.posts, rec.(*models.Post))
				ids = append(ids, rec.Meta().ID)
			}
		}
		if err != nil || len(f.posts) == 0 {
			return nil, err
		}
	}
	err := together(
		func() (err error) { f.states, err = r.states(ctx); return err },
		func() (err error) { f.standing, err = r.s.StatesOn(ctx, asOf, ids...); return err },
		func() (err error) {
			if all {
				f.posts, err = records[*models.Post](ctx, r.s, "post", "", nil, true)
			}
			return err
		},
		func() error {
			phones, err := records[*models.Phone](ctx, r.s, "phone", "r.parent", ids, all)
			for _, p := range phones {
				f.phones[p.Parent] = append(f.phones[p.Parent], p.Number)
			}
			return err
		},
	)
	if err != nil {
		return nil, err
	}
	var cities, persons, appointments []int64
	if !all {
		for _, st := range f.standing {
			cities = append(cities, st.Seat)
			persons = append(persons, st.Head, st.Admitted)
			appointments = append(appointments, st.Appointment)
		}
	}
	err = together(
		func() error {
			recs, err := records[*models.City](ctx, r.s, "city", "k.id", distinct(cities), all)
			f.cities = byID(recs)
			return err
		},
		func() error {
			recs, err := records[*models.Person](ctx, r.s, "person", "k.id", distinct(persons), all)
			f.persons = byID(recs)
			return err
		},
		func() (err error) { f.spellings, err = r.namings(ctx, persons, all); return err },
		func() (err error) { f.renewals, err = r.renewals(ctx, appointments, all); return err },
		func() error {
			recs, err := records[*models.Appointment](ctx, r.s, "appointment", "k.id", distinct(appointments), all)
			f.appointments = byID(recs)
			return err
		},
	)
	if err != nil {
		return nil, err
	}
	if err := r.untitled(ctx, &f); err != nil {
		return nil, err
	}
	rows := make([]PostRow, len(f.posts))
	titles := headTitles{w: r.w}
	for i, p := range f.posts {
		r.postRow(&rows[i], p, &f, &titles)
	}
	return rows, nil
}

// untitled reads what the register itself calls the consulates that have neither a title nor a seat on the day.
func (r *Register) untitled(ctx context.Context, f *postFacts) (err error) {
	var ids []int64
	for _, p := range f.posts {
		if st := f.standing[p.ID]; st.Seat == 0 && st.Title.In(r.w.Lang) == "" {
			ids = append(ids, p.ID)
		}
	}
	f.titles, err = r.s.Names(ctx, ids...)
	return err
}

func (r *Register) postRow(row *PostRow, p *models.Post, f *postFacts, titles *headTitles) {
	sending, receiving := f.states[p.SendingState], f.states[p.ReceivingState]
	*row = PostRow{
		ID: p.ID, UID: p.UID, RegisterNo: p.RegisterNo,
		SendingCode: stateCode(sending), SendingName: r.stateName(sending),
		ReceivingCode: stateCode(receiving), ReceivingName: r.stateName(receiving),
		Status: models.NotOpen, StatusCertainty: schema.Certainly,
		Address: p.OfficeAddress, Phones: f.phones[p.ID], Emails: p.Emails,
		Category: p.Category, MissionID: p.Mission, InCharge: p.InCharge,
	}
	st, ok := f.standing[p.ID]
	if ok {
		row.Status, row.StatusCertainty, row.Since = st.Status, st.Certainty, st.Since
		row.District, row.Class = st.District, st.Class
		row.Regions, row.Except = models.RegionsOf(st.Regions)
	}
	if city := f.cities[st.Seat]; city != nil {
		row.SeatID, row.SeatUID, row.Seat, row.Region = city.ID, city.UID, city.Name, city.Region
	}
	row.Title = r.postTitle(st.Title, row, f.titles[p.ID].Title)
	if ap := f.appointments[st.Appointment]; ap != nil {
		row.AppointmentID, row.TermUntil, row.ExequaturOn = ap.ID, models.TermEnd(ap, begun(f.renewals[ap.ID], f.day)), ap.ExequaturOn
		row.HeadClass, row.HeadSince = ap.Class, st.HeadSince
		if person := f.persons[ap.Person]; person != nil {
			row.HeadTitle = titles.of(person.GenderForm, ap.Category, ap.Class)
		}
	}
	if person := f.persons[st.Head]; person != nil {
		row.HeadID, row.HeadUID, row.Head, row.HeadCertainty, row.Acting = person.ID, person.UID, r.personName(person, f.spellings, f.day), st.HeadCertainty, st.Acting
	}
	if person := f.persons[st.Admitted]; person != nil {
		if ap := f.appointments[st.Appointment]; ap != nil && closed(st.Status) && (ap.TookUp == "" && ap.Admission() == "" || ap.Since().Before(st.Since)) {
			row.Unended = r.personName(person, f.spellings, f.day)
		} else {
			row.AdmittedID, row.Admitted = person.ID, r.personName(person, f.spellings, f.day)
		}
	}
}

// postTitle is the title typed for a consulate, else one put together from nominatives. A name of a place is never inflected. What the
// register itself calls a consulate without a seat is in the register's language: in another one its two States name it as well.
func (r *Register) postTitle(typed schema.Localized, row *PostRow, stored string) string {
	if t := typed.In(r.w.Lang); t != "" {
		return t
	}
	switch {
	case row.Seat != "":
		return r.w.T("post.suggested_title", map[string]any{"State": row.SendingName, "City": row.Seat})
	case r.w.Lang != r.s.Lang() && row.SendingName != "" && row.ReceivingName != "":
		return row.SendingName + " – " + row.ReceivingName
	}
	return stored
}
