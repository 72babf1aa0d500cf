package view

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// ServiceLog lists the lines of a consulate's log that certainly or possibly lie in a period, in the order of their dates.
func (r *Register) ServiceLog(ctx context.Context, post int64, from, until schema.Date) ([]*models.Service, error) {
	log, err := records[*models.Service](ctx, r.s, "service", `k."post"`, []int64{post}, false)
	first, _ := from.Bounds()
	_, last := until.Bounds()
	log = slices.DeleteFunc(log, func(s *models.Service) bool {
		lo, hi := s.Date.Bounds()
		return hi < first || lo > last
	})
	slices.SortStableFunc(log, func(a, b *models.Service) int { return newestFirst(b.Date, a.Date) })
	return log, err
}

// Logged are the consulates whose logs have a line in a period.
func (r *Register) Logged(ctx context.Context, from, until schema.Date) ([]int64, error) {
	first, _ := from.Bounds()
	_, last := until.Bounds()
	recs, err := r.s.Select(ctx, "service", `k."date_hi" >= ? AND k."date_lo" <= ?`, int64(first), int64(last))
	posts := make([]int64, len(recs))
	for i, rec := range recs {
		posts[i] = rec.(*models.Service).Post
	}
	return distinct(posts), err
}

// DiaryOf lists the events about a record that certainly or possibly lie in a period, oldest first.
func (r *Register) DiaryOf(ctx context.Context, id int64, from, until schema.Date) ([]EventRow, error) {
	rows, err := r.eventsAbout(ctx, id)
	first, _ := from.Bounds()
	_, last := until.Bounds()
	return slices.DeleteFunc(rows, func(e EventRow) bool {
		lo, hi := e.From.Bounds()
		if e.Until != "" {
			_, hi = e.Until.Bounds()
		}
		return e.From == "" || hi < first || lo > last
	}), err
}
