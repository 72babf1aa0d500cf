package act

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Subject finds the record an action is taken on where another was named: of a post or a person the appointment of the present head,
// or, for a step of admission, the one under way; of an appointment its post.
func Subject(ctx context.Context, s *store.Store, a *Action, kind string, id int64) (int64, error) {
	return newGlance(ctx, s).subject(a, kind, id)
}

func (g *glance) subject(a *Action, kind string, id int64) (int64, error) {
	if kind == a.On || id == 0 {
		return id, nil
	}
	switch {
	case a.On == "post" && kind == "appointment":
		st, err := g.look("appointment", id)
		if err != nil {
			return 0, err
		}
		return st.appointment.Post, nil
	case a.On == "appointment" && kind == "post":
		st, err := g.look("post", id)
		if err != nil {
			return 0, err
		}
		return firstID(meant(a.Key, st.candidates(), st.heads(st.today)))
	case a.On == "appointment" && kind == "person":
		file, err := g.s.File(g.ctx, "person", id)
		if err != nil {
			return 0, err
		}
		var under, in []*models.Appointment
		for _, o := range models.AppointmentsOf(file) {
			switch {
			case o.Ended():
			case begun(o):
				in = append(in, o)
			default:
				under = append(under, o)
			}
		}
		slices.Reverse(in)
		return firstID(meant(a.Key, under, in))
	}
	return 0, schema.Problems{problem("step_other_kind", "", nil)}
}

// meant puts those a step on a post or a person means in order, the likeliest first.
func meant(key string, under, inOffice []*models.Appointment) []*models.Appointment {
	if !isAdmission(key) {
		return inOffice
	}
	var out []*models.Appointment
	for _, o := range slices.Concat(under, inOffice) {
		if missingStep(key, o) {
			out = append(out, o)
		}
	}
	return slices.Concat(out, under, inOffice)
}

func firstID(of []*models.Appointment) (int64, error) {
	if len(of) == 0 {
		return 0, schema.Problems{problem("step_no_head", "", nil)}
	}
	return of[0].ID, nil
}
