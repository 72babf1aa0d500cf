package view

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/models/schema"
)

// ToCheck checks the whole register and says whose the findings are. The public variant keeps to itself what is sensitive.
func (r *Register) ToCheck(ctx context.Context) ([]advice.Finding, map[int64]advice.Subject, error) {
	all, err := advice.Check(ctx, r.s)
	if err != nil {
		return nil, nil, err
	}
	if !r.IsInternal() {
		all = slices.DeleteFunc(all, func(f advice.Finding) bool { return f.Sensitive() })
	}
	about, err := advice.About(ctx, r.s, all)
	return all, about, err
}

// Deadlines returns what falls due within so many days of a day.
func (r *Register) Deadlines(ctx context.Context, from schema.Day, days int) ([]advice.Deadline, error) {
	all, err := advice.Due(ctx, r.s, advice.DueQuery{From: from, Days: days})
	if !r.IsInternal() {
		all = slices.DeleteFunc(all, func(d advice.Deadline) bool { return d.Sensitive() })
	}
	return all, err
}

// Corps returns the consular corps in a receiving State on a day, in the order of precedence.
func (r *Register) Corps(ctx context.Context, state int64, day schema.Day) ([]advice.Member, error) {
	return advice.Corps(ctx, r.s, state, 0, day)
}
