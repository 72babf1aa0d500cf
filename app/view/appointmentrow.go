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
}

// Appointments lists all appointments in list order; Covers answers for the day whether the appointment holds.
func (r *Register) Appointments(ctx context.Context, asOf schema.Day) ([]AppointmentRow, error) {
	var appointments []*models.Appointment
	var persons []*models.Person
	var names map[int64]store.Named
	err := together(
		func() (err error) {
			appointments, err = records[*models.Appointment](ctx, r.s, "appointment", "", nil, true)
			return err
		},
		func() (err error) {
			persons, err = records[*models.Person](ctx, r.s, "person", "", nil, true)
			return err
		},
		func() (err error) { names, err = r.names(ctx, "post"); return err },
	)
	if err != nil {
		return nil, err
	}
	return r.appointmentRows(appointments, byID(persons), names, asOf), nil
}

// appointmentsOf lists the appointments of one post or of one person.
func (r *Register) appointmentsOf(ctx context.Context, appointments []*models.Appointment, asOf schema.Day) ([]AppointmentRow, error) {
	var persons, posts []int64
	for _, a := range appointments {
		persons, posts = append(persons, a.Person), append(posts, a.Post)
	}
	recs, err := records[*models.Person](ctx, r.s, "person", "k.id", distinct(persons), false)
	if err != nil {
		return nil, err
	}
	names, err := r.s.Names(ctx, distinct(posts)...)
	if err != nil {
		return nil, err
	}
	rows, err := r.PostsOf(ctx, r.Today(), distinct(posts)...)
	for _, p := range rows {
		names[p.ID] = store.Named{ID: p.ID, UID: p.UID, Title: p.Title}
	}
	return r.appointmentRows(appointments, byID(recs), names, asOf), err
}

func (r *Register) appointmentRows(appointments []*models.Appointment, persons map[int64]*models.Person, posts map[int64]store.Named, asOf schema.Day) []AppointmentRow {
	rows := make([]AppointmentRow, len(appointments))
	titles := headTitles{w: r.w}
	for i, a := range appointments {
		rows[i] = AppointmentRow{ID: a.ID, UID: a.UID, PostID: a.Post, PostUID: posts[a.Post].UID, Post: posts[a.Post].Title, PersonID: a.Person, Category: a.Category, Role: a.Role, Class: a.Class,
			OrderOn: a.OrderOn, OrderNo: a.OrderNo, CommissionOn: a.CommissionOn, CommissionNo: a.CommissionNo, ExequaturOn: a.ExequaturOn,
			Since: a.Since(), TermUntil: a.TermUntil, EndedOn: a.EndedOn, EndReason: a.EndReason, Covers: a.Span().At(asOf, r.Today())}
		if p := persons[a.Person]; p != nil {
			rows[i].PersonUID, rows[i].Person, rows[i].Title = p.UID, p.FullName(), titles.of(p.GenderForm, a.Category, a.Class)
		}
	}
	return rows
}
