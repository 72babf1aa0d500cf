package view

import (
	"context"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// AppointmentRow is one person's headship of one consulate.
type AppointmentRow struct {
	ID        int64
	UID       schema.UID
	PostID    int64
	PostUID   schema.UID
	Post      string
	PersonID  int64
	PersonUID schema.UID
	Person    string
	Category  string // keys
	Role      string
	Class     string
	Title     string // "Honorary Consul"

	OrderOn      schema.Date
	OrderNo      string
	CommissionOn schema.Date
	CommissionNo string
	ExequaturOn  schema.Date
	Since        schema.Date // taking up, else admission
	TermUntil    schema.Date
	EndedOn      schema.Date
	EndReason    string // a key
	Covers       schema.Certainty
	Rank         int64 // order inside the post
	Renewals     []*models.Renewal
	Leaves       []*models.Leave
}

// Appointments lists all appointments in list order; Covers answers for the day whether the appointment holds.
func (r *Register) Appointments(ctx context.Context, asOf schema.Day) ([]AppointmentRow, error) {
	var appointments []*models.Appointment
	var persons []*models.Person
	var more appointmentFacts
	err := together(
		func() (err error) {
			appointments, err = records[*models.Appointment](ctx, r.s, "appointment", "", nil, true)
			return err
		},
		func() (err error) {
			persons, err = records[*models.Person](ctx, r.s, "person", "", nil, true)
			return err
		},
		func() (err error) { more.posts, err = r.names(ctx, "post"); return err },
		func() (err error) { return r.appointmentFacts(ctx, &more, nil, nil, true) },
	)
	if err != nil {
		return nil, err
	}
	return r.appointmentRows(appointments, byID(persons), &more, asOf), nil
}

// appointmentsOf lists the appointments of one post or of one person.
func (r *Register) appointmentsOf(ctx context.Context, appointments []*models.Appointment, asOf schema.Day) ([]AppointmentRow, error) {
	var persons, posts, own []int64
	for _, a := range appointments {
		persons, posts, own = append(persons, a.Person), append(posts, a.Post), append(own, a.ID)
	}
	var more appointmentFacts
	if err := r.appointmentFacts(ctx, &more, persons, own, false); err != nil {
		return nil, err
	}
	recs, err := records[*models.Person](ctx, r.s, "person", "k.id", distinct(persons), false)
	if err != nil {
		return nil, err
	}
	more.posts, err = r.s.Names(ctx, distinct(posts)...)
	if err != nil {
		return nil, err
	}
	rows, err := r.PostsOf(ctx, r.Today(), distinct(posts)...)
	for _, p := range rows {
		more.posts[p.ID] = store.Named{ID: p.ID, UID: p.UID, Title: p.Title}
	}
	return r.appointmentRows(appointments, byID(recs), &more, asOf), err
}

// appointmentFacts is what rows of appointments are made of besides the appointments and the persons.
type appointmentFacts struct {
	posts     map[int64]store.Named
	spellings map[int64][]*models.Spelling
	renewals  map[int64][]*models.Renewal
	leaves    map[int64][]*models.Leave
}

func (r *Register) appointmentFacts(ctx context.Context, f *appointmentFacts, persons, appointments []int64, all bool) (err error) {
	if f.spellings, err = r.namings(ctx, persons, all); err != nil {
		return err
	}
	if f.renewals, err = r.renewals(ctx, appointments, all); err != nil {
		return err
	}
	leaves, err := records[*models.Leave](ctx, r.s, "leave", "r.parent", appointments, all)
	f.leaves = map[int64][]*models.Leave{}
	for _, x := range leaves {
		f.leaves[x.Parent] = append(f.leaves[x.Parent], x)
	}
	return err
}

func (r *Register) appointmentRows(appointments []*models.Appointment, persons map[int64]*models.Person, f *appointmentFacts, asOf schema.Day) []AppointmentRow {
	rows := make([]AppointmentRow, len(appointments))
	titles := headTitles{w: r.w}
	for i, a := range appointments {
		rows[i] = AppointmentRow{ID: a.ID, UID: a.UID, PostID: a.Post, PostUID: f.posts[a.Post].UID, Post: f.posts[a.Post].Title, PersonID: a.Person, Category: a.Category, Role: a.Role, Class: a.Class,
			OrderOn: a.OrderOn, OrderNo: a.OrderNo, CommissionOn: a.CommissionOn, CommissionNo: a.CommissionNo, ExequaturOn: a.ExequaturOn, Rank: a.Rank,
			Since: a.Since(), EndedOn: a.EndedOn, EndReason: a.EndReason, Covers: a.Span().At(asOf, r.Today()),
			Renewals: begun(f.renewals[a.ID], asOf), Leaves: f.leaves[a.ID]}
		rows[i].TermUntil = models.TermEnd(a, rows[i].Renewals)
		if p := persons[a.Person]; p != nil {
			rows[i].PersonUID, rows[i].Person, rows[i].Title = p.UID, r.personName(p, f.spellings, asOf), titles.of(p.GenderForm, a.Category, a.Class)
		}
	}
	return rows
}
