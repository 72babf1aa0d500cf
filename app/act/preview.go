package act

import (
	"context"
	"errors"

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

// Rehearse says what a step would do and takes it back. Only what cannot be rehearsed at all is an error.
func Rehearse(ctx context.Context, s *store.Store, a *Action, subject int64, in *Input, before Before) (Preview, error) {
	st, err := look(ctx, s, a.On, subject)
	if err != nil {
		return Preview{}, err
	}
	p := Preview{Day: st.dayOf(in.On).Next(), Post: a.On != "twinning"}
	p.Before, p.TermBefore = st.state(p.Day), st.termEnd()
	if a.On == "twinning" {
		p.TwinningBefore = st.twinStanding(p.Day)
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
		return nil
	})
	p.Problems, p.Changed = res.Problems, res.Changed
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

// termEnd is the end of the term the step is taken in.
func (st *situation) termEnd() schema.Date {
	if st.appointment == nil {
		return ""
	}
	return models.TermEnd(st.appointment, st.renewals)
}
