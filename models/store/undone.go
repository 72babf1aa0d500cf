package store

import (
	"context"

	"gorm.io/gorm"
)

// undoing are the actions that take others back, and which of all actions are taken back.
type undoing struct {
	order []int64         // newest first
	of    map[int64]int64 // what each of them took back
	by    map[int64]int64 // which one took an action back that is taken back now
}

// undoings follows every undo, its undo and so on: an action is taken back while an undo of it is not taken back itself. What took back
// an action came after it, so that those after the first action asked about will do.
func undoings(ctx context.Context, db *gorm.DB, after int64) (u undoing, err error) {
	var rows []struct{ Seq, Undoes int64 }
	if err := db.WithContext(ctx).Raw(`SELECT seq, undoes FROM action WHERE undoes IS NOT NULL AND seq > ? ORDER BY seq DESC`, after).Scan(&rows).Error; err != nil {
		return u, err
	}
	u.of, u.by = make(map[int64]int64, len(rows)), make(map[int64]int64, len(rows))
	for _, r := range rows { // newest first: whatever takes one back was seen before it
		u.order, u.of[r.Seq] = append(u.order, r.Seq), r.Undoes
		if u.by[r.Seq] == 0 {
			u.by[r.Undoes] = r.Seq
		}
	}
	return u, nil
}

// LastAction returns the newest action that can be named for undo: not an undo itself, not undone and no erasure; the zero Logged
// where there is none. With redo it returns the newest undo that was not taken back and that nothing followed.
func (s *Store) LastAction(ctx context.Context, redo bool) (Logged, error) {
	u, err := undoings(ctx, s.read, 0)
	if err != nil {
		return Logged{}, translate(err)
	}
	last := s.lastDone
	if redo {
		last = s.lastUndo
	}
	seq, err := last(ctx, u)
	if err != nil || seq == 0 {
		return Logged{}, translate(err)
	}
	return s.LoggedAction(ctx, seq)
}

func (s *Store) lastDone(ctx context.Context, u undoing) (int64, error) {
	rows, err := s.read.WithContext(ctx).Raw(`SELECT seq FROM action WHERE undoes IS NULL AND kind NOT IN ('begin', ?) ORDER BY seq DESC`, eraseKind).Rows()
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	for rows.Next() {
		var seq int64
		if err := rows.Scan(&seq); err != nil {
			return 0, err
		}
		if u.by[seq] == 0 {
			return seq, nil
		}
	}
	return 0, rows.Err()
}

func (s *Store) lastUndo(ctx context.Context, u undoing) (int64, error) {
	for _, seq := range u.order {
		if _, redone := u.of[u.of[seq]]; redone || u.by[seq] != 0 {
			continue
		}
		var later int64
		err := s.read.WithContext(ctx).Raw(`SELECT count(*) FROM action WHERE seq > ? AND undoes IS NULL`, seq).Scan(&later).Error
		if later > 0 {
			return 0, err
		}
		return seq, err
	}
	return 0, nil
}
