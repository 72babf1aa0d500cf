package store

import (
	"context"
	"math"

	"gorm.io/gorm"
)

// undoings tells which action took one back that is taken back now. It follows every undo, its undo and so on: an action is taken back
// while an undo of it is not taken back itself. What took back an action came after it, so that those after the first one asked about
// will do.
func undoings(ctx context.Context, db *gorm.DB, after int64) (by map[int64]int64, err error) {
	var rows []struct{ Seq, Undoes int64 }
	if err := db.WithContext(ctx).Raw(`SELECT seq, undoes FROM action WHERE seq > ? AND undoes IS NOT NULL ORDER BY seq DESC`, after).Scan(&rows).Error; err != nil {
		return nil, err
	}
	by = make(map[int64]int64, len(rows))
	for _, r := range rows { // newest first: whatever takes one back was seen before it
		if by[r.Seq] == 0 {
			by[r.Undoes] = r.Seq
		}
	}
	return by, nil
}

// LastAction returns the newest action that can be named for undo: not an undo itself, not undone and no erasure; the zero Logged
// where there is none. With redo it returns the newest undo that was not taken back and that nothing followed.
func (s *Store) LastAction(ctx context.Context, redo bool) (Logged, error) {
	before := int64(math.MaxInt64)
	for {
		page, err := s.actions(ctx, `WHERE a.seq < ? ORDER BY a.seq DESC LIMIT 50`, before)
		if err != nil || len(page) == 0 {
			return Logged{}, err
		}
		for _, l := range page {
			switch {
			case redo && l.Undoes == 0:
				return Logged{}, nil // something followed whatever was undone before
			case l.UndoneBy != 0 || l.Kind == "begin" || l.Kind == eraseKind || (l.Undoes != 0) != redo:
				continue
			case redo:
				of, err := s.LoggedAction(ctx, l.Undoes)
				if err != nil {
					return Logged{}, err
				}
				if of.Undoes != 0 {
					continue // a redo
				}
			}
			return l, nil
		}
		before = page[len(page)-1].Seq
	}
}
