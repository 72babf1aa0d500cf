package store

import (
	"context"
	"encoding/json"
	"time"

	"gorm.io/gorm"
)

// Mapping is how lists of one source are taken, kept under a name.
type Mapping struct {
	Name  string
	Kind  string   // of the records a row describes
	Heads []string // of the columns, by which a list is known again
	Body  []byte   // JSON
	At    time.Time
}

// Mappings returns the kept mappings by name.
func (s *Store) Mappings(ctx context.Context) ([]Mapping, error) {
	var rows []struct {
		Name, Kind, Heads, Body string
		At                      int64
	}
	if err := s.read.WithContext(ctx).Raw(`SELECT name, kind, heads, body, at FROM mapping ORDER BY name`).Scan(&rows).Error; err != nil {
		return nil, translate(err)
	}
	out := make([]Mapping, len(rows))
	for i, r := range rows {
		out[i] = Mapping{Name: r.Name, Kind: r.Kind, Body: []byte(r.Body), At: time.UnixMilli(r.At)}
		if err := json.Unmarshal([]byte(r.Heads), &out[i].Heads); err != nil {
			return nil, fail(DamagedFile, err, "File", s.path)
		}
	}
	return out, nil
}

// SaveMapping keeps a mapping, in the place of one of its name. It is no action: nothing of a record changes.
func (s *Store) SaveMapping(ctx context.Context, m Mapping) error {
	heads, err := json.Marshal(m.Heads)
	if err != nil {
		return err
	}
	return s.beside(ctx, func(db *gorm.DB) error {
		return db.Exec(`INSERT INTO mapping (name, kind, heads, body, at) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, heads = excluded.heads, body = excluded.body, at = excluded.at`,
			m.Name, m.Kind, string(heads), string(m.Body), s.opt.Now().UnixMilli()).Error
	})
}

// RemoveMapping forgets a kept mapping; one that is not there is forgotten already.
func (s *Store) RemoveMapping(ctx context.Context, name string) error {
	return s.beside(ctx, func(db *gorm.DB) error { return db.Exec(`DELETE FROM mapping WHERE name = ?`, name).Error })
}

// beside writes what is no record and no part of the log.
func (s *Store) beside(ctx context.Context, f func(*gorm.DB) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.closed:
		return fail(Closed, nil, "File", s.path)
	case s.write == nil:
		return s.refusal()
	}
	return translate(s.write.WithContext(ctx).Transaction(f))
}
