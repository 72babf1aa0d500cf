package store

import (
	"context"
	"errors"
	"fmt"

	"gorm.io/gorm"
)

// WithRollbackJournal opens a register as on a network share.
func WithRollbackJournal(o Options) Options {
	o.Rollback = true
	return o
}

// Pragmas returns what a pragma answers on a connection of each pool.
func (s *Store) Pragmas(name string) (write, read string, err error) {
	ask := func(db *gorm.DB, to *string) error { return db.Raw("PRAGMA " + name).Scan(to).Error }
	if s.write != nil {
		err = ask(s.write, &write)
	}
	if err == nil {
		err = ask(s.read, &read)
	}
	return write, read, err
}

// Version returns the version of SQLite at work.
func (s *Store) Version() (v string, err error) {
	return v, s.read.Raw("SELECT sqlite_version()").Scan(&v).Error
}

// Exec runs a statement past the one way to write.
func (s *Store) Exec(query string, args ...any) error { return s.write.Exec(query, args...).Error }

// Columns returns the columns the program keeps a kind in, and those its table has.
func (s *Store) Columns(kind string) (described, there []string, err error) {
	described = append([]string{"id", "void"}, plans[kind].columns...)
	return described, there, s.read.Raw("SELECT name FROM pragma_table_info(?) ORDER BY cid", kind).Scan(&there).Error
}

// Schema returns how tables, indexes and triggers were made.
func (s *Store) Schema() ([]string, error) { return schemaOf(s.read) }

// Dump writes every row of every table as text: equal dumps are equal registers. Drafts are left out, and when a blob was put, which only
// says how long one waits for its form.
func (s *Store) Dump(ctx context.Context) ([]string, error) {
	var tables []string
	if err := s.read.WithContext(ctx).Raw(`SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'draft' AND name NOT LIKE 'sqlite_%' ORDER BY name`).Scan(&tables).Error; err != nil {
		return nil, err
	}
	var out []string
	for _, table := range tables {
		var columns []string
		if err := s.read.Raw("SELECT name FROM pragma_table_info(?) ORDER BY cid", table).Scan(&columns).Error; err != nil {
			return nil, err
		}
		row := `'` + table + `'`
		for _, c := range columns {
			if table == "blob" && c == "made" {
				row += ` || ',0'`
				continue
			}
			row += fmt.Sprintf(` || ',' || quote("%s")`, c)
		}
		var rows []string
		if err := s.read.Raw(`SELECT ` + row + ` FROM "` + table + `" ORDER BY 1`).Scan(&rows).Error; err != nil {
			return nil, err
		}
		out = append(out, rows...)
	}
	return out, nil
}

// Plan returns how SQLite would answer the question ask puts to the register.
func (s *Store) Plan(ask func(*Store) error) (out []string, err error) {
	var asked []string
	if err := s.read.Callback().Row().Before("gorm:row").Register("plan", func(db *gorm.DB) {
		asked = append(asked, db.Dialector.Explain(db.Statement.SQL.String(), db.Statement.Vars...))
	}); err != nil {
		return nil, err
	}
	if err := s.read.Callback().Query().Before("gorm:query").Register("plan", func(db *gorm.DB) {
		asked = append(asked, db.Dialector.Explain(db.Statement.SQL.String(), db.Statement.Vars...))
	}); err != nil {
		return nil, err
	}
	err = errors.Join(ask(s), s.read.Callback().Row().Remove("plan"), s.read.Callback().Query().Remove("plan"))
	for _, q := range asked {
		var rows []struct{ Detail string }
		if e := s.read.Raw("EXPLAIN QUERY PLAN " + q).Scan(&rows).Error; e != nil {
			return nil, e
		}
		for _, r := range rows {
			out = append(out, r.Detail)
		}
	}
	return out, err
}

// HoldReader begins to read and keeps at it until stop is called. Meanwhile nobody waits long for the readers to end.
func (s *Store) HoldReader() (stop func() error, err error) {
	if err := s.write.Exec("PRAGMA busy_timeout = 50").Error; err != nil {
		return nil, err
	}
	tx := s.read.Begin()
	var n int64
	err = tx.Raw("SELECT count(*) FROM record").Scan(&n).Error
	return func() error { return tx.Rollback().Error }, err
}

// SchemaVersion is the newest schema.
const SchemaVersion = schemaVersion

// MigrateOnly carries out the migrations up to a number on the file at path, and leaves it open.
func MigrateOnly(path string, to int) error {
	id, err := identify(path)
	if err != nil {
		return err
	}
	db, err := connect(path, writing, aheadJournal, 1, newLogger(Options{}.withDefaults().Log))
	if err != nil {
		return err
	}
	return runMigrations(db, id.version, to)
}

// Interrupted marks a register as one whose upgrade from a schema was cut off behind its last migration.
func (s *Store) Interrupted(from int) error {
	return setMeta(s.write, map[string]string{metaUpgrading: fmt.Sprint(from)})
}
