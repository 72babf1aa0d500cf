package store

import (
	"context"
	"slices"
	"time"

	"gorm.io/gorm"
)

// Exported returns what a calendar was given before: digests of its entries by their uids. A list nobody exported holds none.
func (s *Store) Exported(ctx context.Context, list string) (map[string]string, error) {
	var rows []struct{ UID, Digest string }
	if err := s.read.WithContext(ctx).Raw(`SELECT uid, digest FROM exported WHERE list = ?`, list).Scan(&rows).Error; err != nil {
		return nil, translate(err)
	}
	out := make(map[string]string, len(rows))
	for _, r := range rows {
		out[r.UID] = r.Digest
	}
	return out, nil
}

// SaveExported notes what a calendar has been given now, beside what it was given before. It is no action: nothing of a record changes.
func (s *Store) SaveExported(ctx context.Context, list string, digests map[string]string) error {
	uids := make([]string, 0, len(digests))
	for uid := range digests {
		uids = append(uids, uid)
	}
	slices.Sort(uids)
	return s.beside(ctx, func(db *gorm.DB) error {
		for _, uid := range uids {
			if err := db.Exec(`INSERT INTO exported (list, uid, digest, at) VALUES (?, ?, ?, ?)
				ON CONFLICT (list, uid) DO UPDATE SET digest = excluded.digest, at = excluded.at`, list, uid, digests[uid], s.opt.Now().UnixMilli()).Error; err != nil {
				return err
			}
		}
		return nil
	})
}

// Revision is how often a record was changed, and when last.
type Revision struct {
	Version int
	At      time.Time
}

// Revisions returns the last change of records, so that what is written of them is stamped with when it came about and not with now.
func (s *Store) Revisions(ctx context.Context, ids ...int64) (map[int64]Revision, error) {
	out := make(map[int64]Revision, len(ids))
	for part := range slices.Chunk(ids, inLimit) {
		var rows []struct {
			ID, Version, At int64
		}
		if err := s.read.WithContext(ctx).Raw(`SELECT r.id, r.version, coalesce((SELECT a.at FROM action a WHERE a.seq = (SELECT max(c.action) FROM change c WHERE c.record = r.uid)), 0) AS at
			FROM record r WHERE r.id IN ?`, part).Scan(&rows).Error; err != nil {
			return nil, translate(err)
		}
		for _, r := range rows {
			out[r.ID] = Revision{int(r.Version), time.UnixMilli(r.At).UTC().Truncate(time.Second)}
		}
	}
	return out, nil
}
