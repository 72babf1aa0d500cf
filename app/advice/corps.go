package advice

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Member is an officer of a consular corps with the place art. 16 gives.
type Member struct {
	models.Rank
	Person  string
	Post    string
	Sending string // code
}

// Corps returns the consular corps in a receiving State on a day, or in one of its cities (0 for all), in the order of precedence. Those
// who may be in office are there; nobody is of a post that is not open.
func Corps(ctx context.Context, s *store.Store, state, city int64, day schema.Day) ([]Member, error) {
	set, err := readSettings(ctx, s)
	if err != nil {
		return nil, err
	}
	posts, err := where[*models.Post](ctx, s, "post", `k."receiving_state" = ?`, state)
	if err != nil {
		return nil, err
	}
	ids := make([]int64, len(posts))
	for i, p := range posts {
		ids[i] = p.ID
	}
	rule := models.ReceivingRuleOn(set.receiving[state], day.Date())
	var officers []models.Officer
	sending := map[int64]string{}
	for part := range slices.Chunk(ids, some) {
		list, err := set.dossiers(ctx, s, part)
		if err != nil {
			return nil, err
		}
		for _, d := range list {
			st := models.StateOn(models.PostPeriods(d.Events, d.Appointments), day, s.Today())
			if st.Status != models.Open || city != 0 && st.Seat != city {
				continue
			}
			if d.Sending != nil {
				sending[d.Post.ID] = d.Sending.Code
			}
			for _, a := range d.Appointments {
				if a.Span().At(day, s.Today()) != schema.No && (!a.Ended() || st.Appointment == a.ID || a.Role != models.Head) {
					officers = append(officers, models.Officer{Appointment: a, Renewals: begun(d.Renewals[a.ID], day), Earlier: d.Appointments, NotKept: rule != nil && rule.SeniorityKept == "no"})
				}
			}
		}
	}
	return named(ctx, s, models.Precedence(officers), sending)
}

// begun leaves out renewals that begin later than a day.
func begun(list []*models.Renewal, day schema.Day) []*models.Renewal {
	return slices.DeleteFunc(slices.Clone(list), func(r *models.Renewal) bool {
		lo, _ := r.From.Bounds()
		return lo > day
	})
}

func named(ctx context.Context, s *store.Store, ranks []models.Rank, sending map[int64]string) ([]Member, error) {
	var ids []int64
	for _, r := range ranks {
		ids = append(ids, r.Appointment.Person, r.Appointment.Post)
	}
	slices.Sort(ids)
	names, err := s.Names(ctx, slices.Compact(ids)...)
	out := make([]Member, len(ranks))
	for i, r := range ranks {
		out[i] = Member{Rank: r, Person: names[r.Appointment.Person].Title, Post: names[r.Appointment.Post].Title, Sending: sending[r.Appointment.Post]}
	}
	return out, err
}
