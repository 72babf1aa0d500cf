package store

import (
	"context"
)

// Draft is a half-typed form, kept outside the log so that a kill loses nothing that was typed.
type Draft struct {
	Key  string
	Body string
	At   int64 // UTC milliseconds
}

// SaveDraft keeps a draft under a key; an empty body removes it. A read-only register keeps none.
func (s *Store) SaveDraft(ctx context.Context, key, body string) error {
	if s.write == nil {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return fail(Closed, nil, "File", s.path)
	}
	db := s.write.WithContext(ctx)
	if body == "" {
		return translate(db.Exec(`DELETE FROM draft WHERE key = ?`, key).Error)
	}
	return translate(db.Exec(`INSERT INTO draft (key, body, at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET body = excluded.body, at = excluded.at`,
		key, body, s.opt.Now().UnixMilli()).Error)
}

// Drafts returns all drafts, newest first.
func (s *Store) Drafts(ctx context.Context) ([]Draft, error) {
	var out []Draft
	err := s.read.WithContext(ctx).Table("draft").Order("at DESC, key").Scan(&out).Error
	return out, translate(err)
}
