package view

import (
	"context"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// ServiceTotals adds up the service log of a consulate over a period.
func (r *Register) ServiceTotals(ctx context.Context, post int64, from, until schema.Date) ([]models.Figure, error) {
	log, err := records[*models.Service](ctx, r.s, "service", `k."post"`, []int64{post}, false)
	return models.Totals(log, from, until), err
}

// KindOf returns the kind of a record.
func (r *Register) KindOf(ctx context.Context, id int64) (string, error) {
	names, err := r.s.Names(ctx, id)
	if err != nil {
		return "", err
	}
	n, ok := names[id]
	if !ok {
		return "", &store.Failure{Code: store.NoSuchRecord}
	}
	return n.Kind, nil
}
