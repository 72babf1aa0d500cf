package store

import (
	"context"
	"database/sql"
	"strings"

	"gorm.io/gorm"

	"github.com/exequatur/exequatur/models/schema"
)

// Entry is what a register is gone through by as a whole: one for each record, removed ones included.
type Entry struct {
	ID     int64
	UID    schema.UID
	Kind   string
	Parent int64
	Void   string
}

// Undone reports whether the record was removed by taking its creation back, so that it may come again.
func (e Entry) Undone() bool { return wasUndone(e.Void) }

// MergedInto returns the uid of the record that took its place, "" where it was not merged.
func (e Entry) MergedInto() string {
	if !wasMerged(e.Void) {
		return ""
	}
	return strings.TrimPrefix(e.Void, "merged ")
}

// AsOne lets f read the register as it stands now, whatever is written meanwhile. The store f is given ends with it.
func (s *Store) AsOne(ctx context.Context, f func(*Store) error) error {
	return translate(s.read.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		one := &Store{path: s.path, opt: s.opt, read: tx, journal: s.journal, site: s.site, ReadOnly: Busy}
		one.register.Store(s.register.Load())
		one.author.Store(s.author.Load())
		return f(one)
	}, &sql.TxOptions{ReadOnly: true}))
}

// Entries calls each with every record, owners before their children.
func (s *Store) Entries(ctx context.Context, each func(Entry)) error {
	return translate(entries(s.read.WithContext(ctx), each))
}

// Entries calls each with every record as it stands in this action, owners before their children.
func (t *Tx) Entries(each func(Entry)) error {
	if err := t.flush(); err != nil {
		return err
	}
	return entries(t.db, each)
}

func entries(db *gorm.DB, each func(Entry)) error {
	rows, err := db.Raw(`SELECT id, uid, kind, coalesce(parent, 0), void FROM record ORDER BY id`).Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	var uid sql.RawBytes
	for rows.Next() {
		var e Entry
		if err := rows.Scan(&e.ID, &uid, &e.Kind, &e.Parent, &e.Void); err != nil {
			return err
		}
		e.UID = uidOf(uid)
		each(e)
	}
	return rows.Err()
}

// HasBlob reports whether the contents of an attachment are in the register.
func (t *Tx) HasBlob(hash string) (bool, error) {
	var n int64
	err := t.db.Raw(`SELECT count(*) FROM blob WHERE hash = ?`, hash).Scan(&n).Error
	return n > 0, err
}
