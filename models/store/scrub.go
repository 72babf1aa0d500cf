package store

import (
	"context"

	"gorm.io/gorm"
)

// NotScrubbed says that something was erased, but that the file still holds remains because somebody is reading it.
const NotScrubbed = "not_scrubbed"

// metaScrub is the setting that says remains of what was erased may lie in the file, also after a crash; scrubDue is its value then.
const (
	metaScrub = "scrub"
	scrubDue  = "due"
)

// scrub writes the file anew, so that no page, journal or freed space holds what was erased.
func (s *Store) scrub(ctx context.Context) error {
	s.backups.Wait() // a copy being made reads the file as it was
	s.mu.Lock()
	defer s.mu.Unlock()
	db := s.write.WithContext(context.WithoutCancel(ctx)) // what was begun is finished
	if err := rewriteFile(db); err != nil {
		s.opt.Log.Warn("remains of what was erased", "error", err)
		return fail(NotScrubbed, err, "File", s.path)
	}
	return translate(s.scrubbed(db))
}

func (s *Store) scrubbed(db *gorm.DB) error {
	return db.Transaction(func(tx *gorm.DB) error { return setMeta(tx, map[string]string{metaScrub: ""}) })
}

// scrubIfDue makes up for what an erasure could not finish.
func (s *Store) scrubIfDue(ctx context.Context) error {
	due, err := meta(s.write.WithContext(ctx), metaScrub)
	if err != nil || due != scrubDue {
		return err
	}
	return s.scrub(ctx)
}
