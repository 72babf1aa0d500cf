package appointments

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/listpage"
	"github.com/exequatur/exequatur/app/ui/recordpage"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// New makes the page of all appointments.
func New(d *desk.Desk) desk.Page {
	w := d.Words
	text := listpage.Text[view.AppointmentRow]
	date := func(id string, of func(*view.AppointmentRow) schema.Date) listpage.Column[view.AppointmentRow] {
		return listpage.Date(w, id, w.Field("appointment", id), of)
	}
	return listpage.New(d, listpage.Config[view.AppointmentRow]{
		Name: "appointments", Kind: "appointment", Title: w.Kind("appointment", true), Report: "table",
		ID: func(r *view.AppointmentRow) int64 { return r.ID },
		Load: func(ctx context.Context, day schema.Day) ([]view.AppointmentRow, error) {
			rows, err := d.View.Appointments(ctx, day)
			return slices.DeleteFunc(rows, func(r view.AppointmentRow) bool { return later(&r, day) }), err
		},
		Columns: []listpage.Column[view.AppointmentRow]{
			text("person", w.Field("appointment", "person"), 180, func(r *view.AppointmentRow) string { return r.Person }),
			text("post", w.Field("appointment", "post"), 330, func(r *view.AppointmentRow) string { return r.Post }),
			text("role", w.Field("appointment", "role"), 104, func(r *view.AppointmentRow) string { return w.Choice("appointment", "role", r.Role) }),
			listpage.Status("mark", w.Field("post", "status"), 124, func(r *view.AppointmentRow) xwidget.Mark { return markOf(d, standingOf(r)) }, func(r *view.AppointmentRow) int { return order(standingOf(r)) }),
			date("commission_on", func(r *view.AppointmentRow) schema.Date { return r.CommissionOn }).Hide(),
			date("exequatur_on", func(r *view.AppointmentRow) schema.Date { return r.ExequaturOn }),
			listpage.Date(w, "since", w.Field("post", "since"), func(r *view.AppointmentRow) schema.Date { return r.Since }),
			date("term_until", func(r *view.AppointmentRow) schema.Date { return r.TermUntil }),
			date("ended_on", func(r *view.AppointmentRow) schema.Date { return r.EndedOn }).Hide(),
			text("title", w.T("page.posts.head_title"), 160, func(r *view.AppointmentRow) string { return r.Title }).Hide(),
			text("end_reason", w.Field("appointment", "end_reason"), 150, func(r *view.AppointmentRow) string { return w.Choice("appointment", "end_reason", r.EndReason) }).Hide(),
			text("order_no", w.Field("appointment", "order_no"), 120, func(r *view.AppointmentRow) string { return r.OrderNo }).Hide(),
			text("commission_no", w.Field("appointment", "commission_no"), 120, func(r *view.AppointmentRow) string { return r.CommissionNo }).Hide(),
		},
		Filters: []listpage.Filter[view.AppointmentRow]{
			{ID: "mark", Title: w.Field("post", "status"), Order: standings, Of: func(r *view.AppointmentRow) (string, string) {
				return standingOf(r), w.T("page.appointment.mark." + standingOf(r))
			}},
			{ID: "role", Title: w.Field("appointment", "role"), Order: []string{models.Head, models.ActingHead, models.Deputy, models.Staff}, Of: func(r *view.AppointmentRow) (string, string) {
				return r.Role, w.Choice("appointment", "role", r.Role)
			}},
			{ID: "category", Title: w.Field("appointment", "category"), Of: func(r *view.AppointmentRow) (string, string) {
				return r.Category, w.Choice("appointment", "category", r.Category)
			}},
			{ID: "class", Title: w.Field("appointment", "class"), Order: models.HeadClasses, Of: func(r *view.AppointmentRow) (string, string) {
				return r.Class, w.Choice("appointment", "class", r.Class)
			}},
		},
		Empty: w.T("page.appointments.empty"), Step: w.T("action.add_appointment"),
		Prepare: func(rec schema.Record) { recordpage.Begin(d, rec) },
	})
}
