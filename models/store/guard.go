package store

import (
	"context"

	"github.com/exequatur/exequatur/models/schema"
)

// Guard refuses what one file alone cannot show: that a post now breaks a rule together with others. It is asked once an action, with the
// register as it was before, and answers with the question for each part of it, or nil where there is nothing to guard.
type Guard func(ctx context.Context, s *Store) (func(s *Store, posts []int64) (schema.Problems, error), error)

// guard asks about the posts whose life this action, or the part of it in Try, changed.
func (t *Tx) guard() error {
	if t.s.opt.Guard == nil || len(t.lived) == 0 {
		return nil
	}
	ids := sortedIDs(t.lived)
	clear(t.lived)
	s := &Store{path: t.s.path, opt: t.s.opt, read: t.db, journal: t.s.journal, site: t.s.site, ReadOnly: Busy} // all is written: it was derived
	s.register.Store(t.register)
	if !t.guarded {
		ask, err := t.s.opt.Guard(t.ctx, s)
		if err != nil {
			return err
		}
		t.guarded, t.asks = true, ask
	}
	if t.asks == nil || t.refused {
		return nil
	}
	problems, err := t.asks(s, ids)
	t.complain(problems...)
	return err
}
