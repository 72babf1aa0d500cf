package view

import (
	"context"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// spellings reads the other forms of persons' names, of all persons or of those with these ids, by person.
func (r *Register) spellings(ctx context.Context, persons []int64, all bool) (map[int64][]*models.Spelling, error) {
	recs, err := records[*models.Spelling](ctx, r.s, "spelling", "r.parent", distinct(persons), all)
	out := map[int64][]*models.Spelling{}
	for _, x := range recs {
		out[x.Parent] = append(out[x.Parent], x)
	}
	return out, err
}

// ForPrint reads the same register with the names of persons written as a print in the words' language asks for on its day. Lists and
// exports keep them as they are recorded.
func (r *Register) ForPrint() *Register {
	out := *r
	out.paper = true
	return &out
}

// namings reads what personName needs beside the persons themselves: nothing where names stay as they are recorded.
func (r *Register) namings(ctx context.Context, persons []int64, all bool) (map[int64][]*models.Spelling, error) {
	if !r.paper {
		return nil, nil
	}
	return r.spellings(ctx, persons, all)
}

// personName is what a person is called on a day.
func (r *Register) personName(p *models.Person, spellings map[int64][]*models.Spelling, day schema.Day) string {
	if !r.paper {
		return p.FullName()
	}
	return models.NameIn(p, spellings[p.ID], r.w.Lang, r.s.Lang(), day)
}

// renewals reads the renewals of appointments, of all or of those with these ids, by appointment.
func (r *Register) renewals(ctx context.Context, appointments []int64, all bool) (map[int64][]*models.Renewal, error) {
	recs, err := records[*models.Renewal](ctx, r.s, "renewal", "r.parent", distinct(appointments), all)
	out := map[int64][]*models.Renewal{}
	for _, x := range recs {
		out[x.Parent] = append(out[x.Parent], x)
	}
	return out, err
}

// begun keeps the renewals that may have been made by a day.
func begun(renewals []*models.Renewal, day schema.Day) []*models.Renewal {
	var out []*models.Renewal
	for _, x := range renewals {
		made := x.From
		for _, d := range []schema.Date{x.OrderOn, x.CommissionOn} {
			if made == "" || d != "" && d.Before(made) {
				made = d
			}
		}
		if !after(made, day) {
			out = append(out, x)
		}
	}
	return out
}
