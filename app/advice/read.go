package advice

import (
	"context"

	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// some is how many values one condition may name.
const some = 500

// all reads the standing records of a kind.
func all[R schema.Record](ctx context.Context, s *store.Store, kind string) ([]R, error) {
	recs, err := s.List(ctx, kind, 0)
	return as[R](recs), err
}

// where reads standing records of a kind under a condition.
func where[R schema.Record](ctx context.Context, s *store.Store, kind, condition string, args ...any) ([]R, error) {
	recs, err := s.Select(ctx, kind, condition, args...)
	return as[R](recs), err
}

// among reads the standing records of a kind whose column is one of ids.
func among[R schema.Record](ctx context.Context, s *store.Store, kind, column string, ids []int64) ([]R, error) {
	var out []R
	for len(ids) > 0 {
		n := min(len(ids), some)
		recs, err := where[R](ctx, s, kind, column+" IN ?", ids[:n])
		if err != nil {
			return nil, err
		}
		out, ids = append(out, recs...), ids[n:]
	}
	return out, nil
}

func as[R schema.Record](recs []schema.Record) []R {
	out := make([]R, len(recs))
	for i, rec := range recs {
		out[i] = rec.(R)
	}
	return out
}

// parents arranges children by their owners.
func parents[R schema.Record](recs []R) map[int64][]R {
	return grouped(recs, func(r R) int64 { return r.Meta().Parent })
}

func grouped[R schema.Record](recs []R, by func(R) int64) map[int64][]R {
	out := map[int64][]R{}
	for _, r := range recs {
		out[by(r)] = append(out[by(r)], r)
	}
	return out
}

func byID[R schema.Record](recs []R) map[int64]R {
	out := make(map[int64]R, len(recs))
	for _, r := range recs {
		out[r.Meta().ID] = r
	}
	return out
}

// distinct keeps each id that is not 0 once, in order.
func distinct[R any](recs []R, id func(R) int64) []int64 {
	seen := map[int64]bool{}
	var out []int64
	for _, r := range recs {
		if x := id(r); x != 0 && !seen[x] {
			seen[x] = true
			out = append(out, x)
		}
	}
	return out
}

// firstOf does one reading after another and returns the first error.
func firstOf(readings ...func() error) error {
	for _, f := range readings {
		if err := f(); err != nil {
			return err
		}
	}
	return nil
}

// into keeps what a reading returns.
func into[T any](to *T, read func() (T, error)) func() error {
	return func() (err error) {
		*to, err = read()
		return err
	}
}
