package view

import (
	"context"
	"sync"

	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Register reads a register in the words of one language.
type Register struct {
	s        *store.Store
	w        *words.Words
	internal bool // sensitive fields and kinds are read too
	paper    bool // names of persons are written as the language and the day ask for
}

// New reads s in the words of w, in the public variant.
func New(s *store.Store, w *words.Words) *Register { return &Register{s: s, w: w} }

// In reads the same register in other words.
func (r *Register) In(w *words.Words) *Register {
	out := *r
	out.w = w
	return &out
}

// Words returns the words it speaks.
func (r *Register) Words() *words.Words { return r.w }

// Today returns the day by the register's clock.
func (r *Register) Today() schema.Day { return r.s.Today() }

// Home returns the code of the State the register is kept for.
func (r *Register) Home(ctx context.Context) (string, error) {
	own, err := r.s.Register(ctx)
	if err != nil {
		return "", err
	}
	states, err := r.states(ctx)
	return stateCode(states[own.State]), err
}

// together runs readings side by side and returns the first error.
func together(readings ...func() error) error {
	errs := make([]error, len(readings))
	var all sync.WaitGroup
	for i, f := range readings {
		all.Go(func() { errs[i] = f() })
	}
	all.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// some is how many values one condition may name.
const some = 500

// records reads the standing records of a kind, all of them or those whose column is one of ids, by the column's value.
func records[R schema.Record](ctx context.Context, s *store.Store, kind, column string, ids []int64, all bool) ([]R, error) {
	var out []R
	take := func(recs []schema.Record, err error) error {
		for _, rec := range recs {
			out = append(out, rec.(R))
		}
		return err
	}
	if all {
		return out, take(s.List(ctx, kind, 0))
	}
	for len(ids) > 0 {
		n := min(len(ids), some)
		if err := take(s.Select(ctx, kind, column+" IN ?", ids[:n])); err != nil {
			return nil, err
		}
		ids = ids[n:]
	}
	return out, nil
}

// byID arranges records by their ids.
func byID[R schema.Record](recs []R) map[int64]R {
	out := make(map[int64]R, len(recs))
	for _, rec := range recs {
		out[rec.Meta().ID] = rec
	}
	return out
}

// distinct keeps each id that is not 0 once.
func distinct(ids []int64) []int64 {
	seen := make(map[int64]bool, len(ids))
	out := ids[:0:0]
	for _, id := range ids {
		if id != 0 && !seen[id] {
			seen[id] = true
			out = append(out, id)
		}
	}
	return out
}

// states reads the States by id: they are few, and every list names some.
func (r *Register) states(ctx context.Context) (map[int64]*models.State, error) {
	recs, err := records[*models.State](ctx, r.s, "state", "", nil, true)
	return byID(recs), err
}

// stateName is a State's name in the words' language.
func (r *Register) stateName(st *models.State) string {
	if st == nil {
		return ""
	}
	if name := st.Name.In(r.w.Lang, "en"); name != "" {
		return name
	}
	return st.Code
}

func stateCode(st *models.State) string {
	if st == nil {
		return ""
	}
	return st.Code
}
