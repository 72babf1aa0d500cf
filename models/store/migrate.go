package store

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"gorm.io/gorm"
)

//go:embed migrations/*.sql
var migrations embed.FS

// migration is one numbered step of the schema.
type migration struct {
	number int
	sql    string
}

func allMigrations() ([]migration, error) {
	names, err := migrations.ReadDir("migrations")
	if err != nil {
		return nil, err
	}
	var out []migration
	for _, n := range names {
		body, err := migrations.ReadFile("migrations/" + n.Name())
		if err != nil {
			return nil, err
		}
		m := migration{sql: string(body)}
		if _, err := fmt.Sscanf(n.Name(), "%04d_", &m.number); err != nil || m.number != len(out)+1 {
			return nil, fmt.Errorf("migration %s: numbers go up by one", n.Name())
		}
		out = append(out, m)
	}
	return out, nil
}

// upgradeMark stands in the names of copies made before an upgrade, behind the register's own.
const upgradeMark = " before upgrade "

// migrate brings an older file to the newest schema: after asking, and after a verified copy beside it.
func (s *Store) migrate(ctx context.Context, from int) error {
	if from >= schemaVersion {
		return nil
	}
	if !s.opt.Migrate(from, schemaVersion) {
		return fail("migration_refused", nil, "File", s.path)
	}
	base := strings.TrimSuffix(s.path, filepath.Ext(s.path))
	copyPath := fmt.Sprint(base, upgradeMark, schemaVersion, Extension)
	if err := s.copyVerified(s.write, copyPath); err != nil {
		return err
	}
	return runMigrations(s.write.WithContext(ctx), from)
}

// runMigrations applies the steps after from, each in a transaction together with its number.
func runMigrations(db *gorm.DB, from int) error {
	steps, err := allMigrations()
	if err != nil {
		return err
	}
	for _, m := range steps {
		if m.number <= from {
			continue
		}
		err := db.Transaction(func(tx *gorm.DB) error {
			if err := tx.Exec(m.sql).Error; err != nil {
				return err
			}
			if broken, err := brokenReferences(tx); err != nil || len(broken) > 0 {
				return errors.Join(err, errors.New(strings.Join(broken, "; ")))
			}
			if err := tx.Exec(fmt.Sprintf("PRAGMA application_id = %d", applicationID)).Error; err != nil {
				return err
			}
			return tx.Exec(fmt.Sprintf("PRAGMA user_version = %d", m.number)).Error
		})
		if err != nil {
			return fmt.Errorf("migration %d: %w", m.number, err)
		}
	}
	return nil
}
