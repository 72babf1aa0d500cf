package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/google/uuid"
	"gorm.io/gorm/logger"

	"github.com/exequatur/exequatur/models"
)

// Journals: the write-ahead log, and the rollback journal of places where no memory can be shared.
const (
	aheadJournal    = "WAL"
	rollbackJournal = "DELETE"
)

// Open opens the register at path. It identifies the file first, becomes its one writer or opens read only, and brings one of an older
// schema up to date after a verified copy, where that is asked for.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	id, err := identify(path)
	if err != nil {
		return nil, err
	}
	s := &Store{path: path, opt: o.withDefaults(), journal: aheadJournal}
	if o.Rollback || NetworkFolder(path) {
		s.journal = rollbackJournal
	}
	if err := s.open(ctx, &id); err != nil {
		err = translate(err)
		var f *Failure
		switch {
		case errors.As(err, &f) || ctx.Err() != nil:
		case id.newer:
			err = fail(NewerFile, err, "File", path)
		default: // a register that lacks what every register has
			err = fail(DamagedFile, err, "File", path)
		}
		return nil, errors.Join(err, s.Close())
	}
	s.ready = s.write != nil
	if s.ready {
		if err := s.scrubIfDue(ctx); err != nil { // it waits for the next time
			s.opt.Log.Warn("remains of what was erased", "error", err)
		}
	}
	return s, nil
}

func (s *Store) open(ctx context.Context, id *identity) error {
	if err := s.become(*id); err != nil {
		return err
	}
	log := newLogger(s.opt.Log)
	if s.ReadOnly == "" {
		if err := s.settle(id, log); err != nil {
			return err
		}
	}
	if s.ReadOnly == "" {
		if err := s.probe(log); err != nil {
			return err
		}
		if id.version < schemaVersion {
			if err := s.prepareUpgrade(ctx, log); err != nil {
				return err
			}
		}
		db, err := connect(s.path, writing, s.journal, 1, log)
		if err != nil {
			return err
		}
		s.write = db
		if err := runMigrations(db.WithContext(ctx), id.version, schemaVersion); err != nil {
			return err
		}
	}
	if s.journal == rollbackJournal && s.write != nil {
		s.read = s.write // exclusive locking leaves no room for a second connection
	} else {
		var until context.Context
		until, s.end = context.WithCancel(context.Background())
		db, err := connectUntil(until, s.path, s.readingMode(), s.journal, readers, log)
		if err != nil {
			return err
		}
		s.read = db
	}
	return s.load(ctx, *id)
}

// settle brings in a journal left by a crash and identifies the file again, now that nobody else writes to it: another program may have
// upgraded it while it was waited for, and the newest schema may stand in the journal alone.
func (s *Store) settle(id *identity, log logger.Interface) error {
	now, err := identify(s.path)
	if err == nil && journalLeft(s.path) {
		now.version, err = s.settledVersion(log)
		now.newer = now.version > schemaVersion
	}
	if err != nil {
		return err
	}
	*id = now
	if !now.newer {
		return nil
	}
	s.ReadOnly = NewerFile
	err = s.lock.release()
	s.lock = nil
	if s.opt.MustWrite {
		return errors.Join(s.refusal(), err)
	}
	return err
}

// settledVersion returns the schema of a file that has a journal beside it.
func (s *Store) settledVersion(log logger.Interface) (version int, err error) {
	db, err := connect(s.path, recovering, s.journal, 1, log)
	if err != nil {
		return 0, err
	}
	err = db.Raw("PRAGMA user_version").Scan(&version).Error
	return version, errors.Join(err, closePool(db))
}

// probe reads a little of the file before it is opened for writing, so that a damaged one is left as it was found. A journal left
// by a crash has to be brought in first; then there is nothing to be left alone.
func (s *Store) probe(log logger.Interface) error {
	if journalLeft(s.path) {
		return nil
	}
	db, err := connect(s.path, reading, s.journal, 1, log)
	if err != nil {
		return err
	}
	for _, query := range []string{`SELECT max(value) FROM meta`, `SELECT max(chain) FROM action WHERE seq = 1`, `SELECT max(version) FROM record WHERE id < 10`, `SELECT "language" FROM "register"`} {
		if err := db.Exec(query).Error; err != nil {
			return errors.Join(err, closePool(db))
		}
	}
	return closePool(db)
}

// become decides whether this is the writer of the file, and why not.
func (s *Store) become(id identity) error {
	switch {
	case id.newer:
		s.ReadOnly = NewerFile
	case s.opt.ReadOnly:
		s.ReadOnly = ReadOnlyFile
	case !writable(s.path):
		s.ReadOnly = ReadOnlyFile
	default:
		me := Holder{Author: s.opt.Author, Account: s.opt.Account, Machine: s.opt.Machine, Since: s.opt.Now()}
		lock, holder, err := acquire(s.path, me, s.opt.Wait)
		switch {
		case err != nil:
			s.ReadOnly = ReadOnlyFile
		case lock == nil:
			s.ReadOnly, s.Holder = Locked, holder
		}
		s.lock = lock
	}
	alone := s.ReadOnly == Locked && s.journal == rollbackJournal // the writer's exclusive lock keeps readers out as well
	if s.ReadOnly != "" && s.opt.MustWrite || alone {
		return s.refusal()
	}
	return nil
}

// readingMode returns how the readers use the file. Only where nobody can write beside it may it be taken for unchanging.
func (s *Store) readingMode() mode {
	if s.ReadOnly == "" || s.ReadOnly == Locked || folderWritable(s.path) {
		if st, err := os.Stat(s.path + "-journal"); err == nil && st.Size() > 0 && writable(s.path) {
			return recovering
		}
		return reading
	}
	if _, err := os.Stat(s.path + "-wal"); err == nil {
		return reading // another program has it open
	}
	return unchanged
}

// refusal says why a register cannot be written.
func (s *Store) refusal() error {
	f := fail(s.ReadOnly, nil, "File", s.path)
	if s.ReadOnly == Locked {
		f.Args["Author"], f.Args["Machine"], f.Args["Since"] = s.Holder.Author, s.Holder.Machine, s.Holder.Since.Format("2006-01-02 15:04")
	}
	return f
}

// writable reports whether the file and its folder can be written: the journal lies beside the file.
func writable(path string) bool {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return false
	}
	return f.Close() == nil && folderWritable(path)
}

func folderWritable(path string) bool {
	t, err := os.CreateTemp(filepath.Dir(path), ".exq-*")
	if err != nil {
		return false
	}
	_ = t.Close()
	return os.Remove(t.Name()) == nil
}

// load reads what the store itself needs of the register.
func (s *Store) load(ctx context.Context, id identity) error {
	db := s.read.WithContext(ctx)
	if id.version < schemaVersion && s.write == nil {
		return fail(OlderFile, nil, "File", s.path)
	}
	if id.newer {
		if err := s.understood(ctx); err != nil {
			return err
		}
	}
	site, err := meta(db, "site")
	if err != nil {
		return err
	}
	u, err := uuid.Parse(site)
	if err != nil {
		return fail(DamagedFile, fmt.Errorf("site: %w", err), "File", s.path)
	}
	s.site = u
	var lang string
	if err := db.Raw(`SELECT "language" FROM "register" WHERE void = 0`).Scan(&lang).Error; err != nil {
		return err
	}
	s.register.Store(newRegisterInfo(lang))
	sorted, err := meta(db, "sort")
	if err != nil || s.write == nil {
		return err
	}
	if sorted != sortVersion(lang) {
		if err := s.rederive(ctx, lang); err != nil {
			return err
		}
	}
	return s.finishUpgrade(ctx)
}

// understood makes sure that a file of a newer program still has all that this one reads.
func (s *Store) understood(ctx context.Context) error {
	for _, k := range models.Catalog.All() {
		if _, err := selectRecords(ctx, s.read, k, `WHERE r.id = 0`); err != nil {
			return fail(NewerFile, err, "File", s.path)
		}
	}
	for _, query := range []string{periodColumns + `WHERE record = 0`, actionColumns + `WHERE a.seq = 0`, `SELECT from_id, role, to_id FROM link WHERE from_id = 0`,
		`SELECT s.text, r.sort_key, r.title FROM search_text s JOIN record r ON r.id = s.id WHERE s.id = 0`} {
		if err := s.read.WithContext(ctx).Exec(query).Error; err != nil {
			return fail(NewerFile, err, "File", s.path)
		}
	}
	return nil
}

// rederive makes titles, texts and sort keys anew where the file has those of another language or of an older making.
func (s *Store) rederive(ctx context.Context, lang string) error {
	tx := s.write.WithContext(ctx).Begin()
	if tx.Error != nil {
		return tx.Error
	}
	defer tx.Rollback() // after a commit this does nothing
	t, err := newTx(ctx, s, tx)
	if err != nil {
		return err
	}
	if err := t.resort(lang); err != nil {
		return err
	}
	if err := t.derive(); err != nil {
		return err
	}
	return tx.Commit().Error
}
