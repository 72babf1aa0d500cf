package store

import (
	"context"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

const periodColumns = `SELECT record, what, value, ref, made_by, ord, since, from_lo, from_hi, to_lo, to_hi FROM period `

// StatesOn answers how posts stand on a day; all posts where no id is given. Posts without any period that day are left out: they
// are not open.
func (s *Store) StatesOn(ctx context.Context, day schema.Day, ids ...int64) (map[int64]models.PostState, error) {
	out := map[int64]models.PostState{}
	add := func(tail string, args ...any) error {
		return s.periods(ctx, tail+` ORDER BY record`, args, func(post int64, ps []schema.Period) {
			out[post] = models.StateOn(ps, day, s.Today())
		})
	}
	if len(ids) == 0 {
		return out, translate(add(`WHERE from_lo <= ? AND to_hi > ?`, int64(day), int64(day)))
	}
	err := chunks(ids, func(part []int64) error {
		return add(`WHERE record IN ? AND from_lo <= ? AND to_hi > ?`, part, int64(day), int64(day))
	})
	return out, translate(err)
}

// StatusOn is the status a post has on a day, and since when as recorded.
type StatusOn struct {
	Status    string
	Certainty schema.Certainty
	Since     schema.Date
}

// StatusesOn answers for all posts what StatesOn answers in full: for a column to be sorted or filtered by. Posts without a period
// that day are left out: they are not open.
func (s *Store) StatusesOn(ctx context.Context, day schema.Day) (map[int64]StatusOn, error) {
	rows, err := s.read.WithContext(ctx).Raw(`SELECT record, value, since, from_lo, from_hi, to_lo, to_hi FROM period
		WHERE what = 'status' AND from_lo <= ? AND to_lo > ?`, int64(day), int64(day)).Rows()
	if err != nil {
		return nil, translate(err)
	}
	defer rows.Close()
	today := s.Today()
	out := map[int64]StatusOn{}
	for rows.Next() {
		var post int64
		var x StatusOn
		var span schema.Span
		if err := rows.Scan(&post, &x.Status, (*string)(&x.Since), (*int32)(&span.FromLo), (*int32)(&span.FromHi), (*int32)(&span.ToLo), (*int32)(&span.ToHi)); err != nil {
			return nil, translate(err)
		}
		x.Certainty = span.At(day, today)
		out[post] = x
	}
	return out, translate(rows.Err())
}

// Periods returns all derived periods of a record, in order.
func (s *Store) Periods(ctx context.Context, id int64) ([]schema.Period, error) {
	var out []schema.Period
	err := s.periods(ctx, `WHERE record = ? ORDER BY what, ord`, []any{id}, func(_ int64, ps []schema.Period) { out = ps })
	return out, translate(err)
}

// periods reads rows ordered by record and hands over those of one record at a time. The slice is only valid during the call
// unless there is but one record.
func (s *Store) periods(ctx context.Context, tail string, args []any, each func(record int64, ps []schema.Period)) error {
	rows, err := s.read.WithContext(ctx).Raw(periodColumns+tail, args...).Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	var current int64
	var ps []schema.Period
	for rows.Next() {
		var record int64
		var p schema.Period
		if err := rows.Scan(&record, &p.What, &p.Value, &p.Ref, &p.By, &p.Ord, (*string)(&p.Since),
			(*int32)(&p.Span.FromLo), (*int32)(&p.Span.FromHi), (*int32)(&p.Span.ToLo), (*int32)(&p.Span.ToHi)); err != nil {
			return err
		}
		if record != current {
			if len(ps) > 0 {
				each(current, ps)
			}
			current, ps = record, ps[:0]
		}
		ps = append(ps, p)
	}
	if len(ps) > 0 {
		each(current, ps)
	}
	return rows.Err()
}

// CountsOn counts the posts by status on a day, by what counts for certain or possibly. Of several possible statuses the last one
// along the life counts: the one that can have begun and whose successor, which begins when it ends, cannot. That is one row a post.
func (s *Store) CountsOn(ctx context.Context, day schema.Day) (map[string]int, error) {
	out := map[string]int{}
	total, err := s.Count(ctx, "post")
	if err != nil {
		return nil, err
	}
	for _, status := range models.Statuses { // one at a time each is a stretch of the index, with nothing to be sorted
		var n int
		err := s.read.WithContext(ctx).Raw(`SELECT count(*) FROM period WHERE what = 'status' AND value = ? AND from_lo <= ? AND to_lo > ?`,
			status, int64(day), int64(day)).Scan(&n).Error
		if err != nil {
			return nil, translate(err)
		}
		if n > 0 {
			out[status] = n
			total -= n
		}
	}
	out[models.NotOpen] += total // posts without a period that day
	return out, nil
}

var _ schema.UIDs = (*Store)(nil)
