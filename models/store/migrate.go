package store

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"github.com/exequatur/exequatur/models/schema"
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

// upgradeCopy is where the copy goes that is made before an upgrade: beside the register, under a name that is free.
func upgradeCopy(path string) string {
	base := fmt.Sprint(strings.TrimSuffix(path, filepath.Ext(path)), upgradeMark, schemaVersion)
	free := base + Extension
	for n := 2; ; n++ {
		if _, err := os.Lstat(free); errors.Is(err, fs.ErrNotExist) || n > 999 {
			return free
		}
		free = fmt.Sprint(base, "-", n, Extension)
	}
}

// prepareUpgrade makes the verified copy an older register is upgraded after, before anything is written to it. Where no upgrade was asked
// for it fails with NeedsUpgrade, which names the copy there would be.
func (s *Store) prepareUpgrade(ctx context.Context, log logger.Interface) error {
	path := upgradeCopy(s.path)
	if !s.opt.Upgrade {
		return fail(NeedsUpgrade, nil, "File", s.path, "Copy", path)
	}
	db, err := connect(s.path, reading, s.journal, 1, log)
	if err != nil {
		return err
	}
	err = s.copyTested(ctx, db.WithContext(ctx), path, s.verifyLog)
	if err = errors.Join(err, closePool(db)); err != nil {
		return upgradeFailed(err, s.path, path)
	}
	s.Upgraded = path
	return nil
}

// upgradeFailed says of what kept an upgrade from being begun that it was the copy.
func upgradeFailed(err error, file, path string) error {
	var f *Failure
	if err = translate(err); errors.As(err, &f) && f.Code == DiskFull {
		return fail("upgrade_disk_full", err, "File", file, "Copy", path)
	}
	return fail("upgrade_no_copy", err, "File", file, "Copy", path)
}

// verifyLog compares what a full check of a copy's structure and log finds with what it finds in the register itself: a copy has no damage
// of its own.
func (s *Store) verifyLog(ctx context.Context, from, copied *gorm.DB) error {
	of := func(db *gorm.DB) ([]Finding, error) {
		c := &checker{s: &Store{path: s.path, opt: s.opt, read: db}, ctx: ctx, folded: map[schema.UID]*folded{}}
		err := errors.Join(c.structure(), c.log())
		return c.found, err
	}
	found, err := of(copied)
	if err != nil || len(found) == 0 {
		return err
	}
	had, err := of(from)
	if err == nil && fmt.Sprint(found) != fmt.Sprint(had) {
		err = fmt.Errorf("copy failed its check: %v", found)
	}
	return err
}

// metaUpgrading is the setting that holds the schema a register had when it was last begun to be upgraded. It goes when all is done that
// belongs to the upgrade, so that what a power cut interrupted is finished the next time.
const metaUpgrading = "upgrading"

// runMigrations applies the steps after from up to to, each in a transaction together with its number.
func runMigrations(db *gorm.DB, from, to int) error {
	steps, err := allMigrations()
	if err != nil {
		return err
	}
	for _, m := range steps {
		if m.number <= from || m.number > to {
			continue
		}
		err := db.Transaction(func(tx *gorm.DB) error {
			if m.number == from+1 && from > 0 {
				if err := beginUpgrade(tx, from); err != nil {
					return err
				}
			}
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

// beginUpgrade notes the schema an upgrade begins from, unless one that was interrupted has noted it.
func beginUpgrade(tx *gorm.DB, from int) error {
	noted, err := meta(tx, metaUpgrading)
	if err != nil || noted != "" {
		return err
	}
	return setMeta(tx, map[string]string{metaUpgrading: strconv.Itoa(from)})
}

// finishUpgrade does what belongs to an upgrade beside its migrations.
func (s *Store) finishUpgrade(ctx context.Context) error {
	noted, err := meta(s.write.WithContext(ctx), metaUpgrading)
	if err != nil || noted == "" {
		return err
	}
	if from, err := strconv.Atoi(noted); err != nil || from < missionsSince {
		if err := s.missionsFromWords(ctx); err != nil {
			return err
		}
	}
	return s.write.WithContext(ctx).Transaction(func(tx *gorm.DB) error { return dropMeta(tx, metaUpgrading) })
}
