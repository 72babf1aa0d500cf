package store

import (
	"context"

	"github.com/exequatur/exequatur/models/schema"
)

// HeadedOn returns the posts whose headship an appointment, of a head or an acting head, covers on a day, certainly or possibly. Whether
// the post is open then is another question.
func (s *Store) HeadedOn(ctx context.Context, day schema.Day) (map[int64]bool, error) {
	rows, err := s.read.WithContext(ctx).Raw(`SELECT record, from_lo, from_hi, to_lo, to_hi FROM period
		WHERE what IN ('head', 'acting') AND from_lo <= ? AND to_hi > ?`, int64(day), int64(day)).Rows()
	if err != nil {
		return nil, translate(err)
	}
	defer rows.Close()
	out := map[int64]bool{}
	for rows.Next() {
		var post int64
		var span schema.Span
		if err := rows.Scan(&post, (*int32)(&span.FromLo), (*int32)(&span.FromHi), (*int32)(&span.ToLo), (*int32)(&span.ToHi)); err != nil {
			return nil, translate(err)
		}
		if span.At(day, s.Today()) != schema.No {
			out[post] = true
		}
	}
	return out, translate(rows.Err())
}
