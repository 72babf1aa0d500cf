package act

import (
	"context"
	"errors"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Preview is what a step would change.
type Preview struct {
	Day           schema.Day // the first day after the step: what before and after are told for
	Before, After models.PostState
	Post          bool // the step is about a post: before and after are told

	TwinningBefore, TwinningAfter string // how the relation stands, where the step is about one
	TermBefore, TermAfter         schema.Date

	Follows  []Follow
	Problems schema.Problems       // warnings; where the step would be refused, why
	Refused  bool                  // it would be refused
	Changed  []store.ChangedRecord // records that would change
}

// Advise asks the rules about a post as it stands in s, which may be an action under way.
type Advise func(ctx context.Context, s *store.Store, post int64) (schema.Problems, error)

// Rehearse says what a step would do and takes it back. Only what cannot be rehearsed at all is an error. advise, where it is given, adds
// what the rules find then and did not find before.
func Rehearse(ctx context.Context, s *store.Store, a *Action, subject int64, in *Input, before Before, advise Advise) (Preview, error) {
	st, err := look(ctx, s, a.On, subject)
	if err != nil {
		return Preview{}, err
	}
	p := Preview{Day: st.dayOf(in.On).Next(), Post: a.On != "twinning"}
	p.Before, p.TermBefore = st.state(p.Day), st.termEnd()
	if a.On == "twinning" {
		p.TwinningBefore = st.twinStanding(p.Day)
	}
	var was, found schema.Problems
	if advise != nil && st.post != nil {
		if was, err = advise(ctx, s, st.post.ID); err != nil {
			return Preview{}, err
		}
	}
	copied := a.Input.Clone(in).(*Input)
	res, err := s.Rehearse(ctx, store.Action{Kind: a.Kind()}, func(tx *store.Tx) error {
		r, err := take(ctx, tx, a, subject, copied, before)
		if err != nil {
			return err
		}
		p.Follows = r.follows
		after, err := look(ctx, tx.Store(), r.kind, r.about)
		if err != nil {
			return err
		}
		p.After, p.TermAfter = after.state(p.Day), after.termEnd()
		if a.On == "twinning" {
			p.TwinningAfter = after.twinStanding(p.Day)
		}
		if advise != nil && after.post != nil {
			found, err = advise(ctx, tx.Store(), after.post.ID)
		}
		return err
	})
	p.Problems, p.Changed = res.Problems, res.Changed
	for _, x := range found {
		if x.Level == schema.Warning && !p.says(x) && !slices.ContainsFunc(was, func(y schema.Problem) bool { return sameProblem(x, y) }) {
			p.Problems = append(p.Problems, x)
		}
	}
	if err == nil {
		return p, nil
	}
	p.Refused, p.Follows, p.Changed = true, nil, nil
	var bad schema.Problems
	if !errors.As(a.asAsked(err), &bad) {
		return p, err
	}
	p.Problems = bad
	return p, nil
}

// said are the rules that what follows from a step says already, by the key of what follows.
var said = map[string]string{
	"seat_without_consent": "consent_missing", "class_without_consent": "consent_missing", "district_without_consent": "consent_missing",
	"no_acting_head": "vacant", "leave_without_substitute": "substitute_missing", "admission_missing": "before_exequatur", "functions_before_admission": "before_exequatur",
	"nationality_without_consent": "nationality", "double_mandate": "serves_other", "too_many_renewals": "most_renewals", "archive_without_custodian": "archive_custodian_missing",
	"inventory_of_closed_post": "inventory_out", "inventory_of_former_holder": "inventory_out",
}

// says reports whether a problem is told of already: by what follows, or by the store.
func (p *Preview) says(x schema.Problem) bool {
	return slices.ContainsFunc(p.Follows, func(f Follow) bool { return f.Key == said[x.Code] }) ||
		slices.ContainsFunc(p.Problems, func(y schema.Problem) bool { return sameProblem(x, y) })
}

func sameProblem(x, y schema.Problem) bool {
	return x.Code == y.Code && x.Kind == y.Kind && x.Field == y.Field && x.Record == y.Record
}

// termEnd is the end of the term the step is taken in.
func (st *situation) termEnd() schema.Date {
	if st.appointment == nil {
		return ""
	}
	return models.TermEnd(st.appointment, st.renewals)
}
