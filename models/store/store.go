package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/exequatur/exequatur/models/schema"
)

// Extension of a register's file name.
const Extension = ".exq"

const readers = 3

// Store is an open register.
type Store struct {
	path    string
	opt     Options
	write   *gorm.DB // one connection; nil when read only
	read    *gorm.DB
	lock    *writerLock
	journal string

	// ReadOnly says why nothing can be written: "" (it can), ReadOnlyFile, NewerFile, Locked.
	ReadOnly string
	// Holder is who writes, where ReadOnly is Locked.
	Holder Holder

	site     [16]byte
	register *registerInfo

	mu        sync.Mutex // one action at a time
	listeners []func(Event)
	listenMu  sync.Mutex
	backups   sync.WaitGroup
	backupErr error
	backupMu  sync.Mutex
}

// registerInfo is what of the register's own record titles and sort keys depend on.
type registerInfo struct {
	lang string
	key  func(string) []byte
}

// Event announces a committed action.
type Event struct {
	Seq     int64
	Action  string
	Changed []ChangedRecord // records written or whose derived facts changed
}

// ChangedRecord is one record an Event is about.
type ChangedRecord struct {
	ID    int64
	Kind  string
	Title string
	Text  string // what search looks through
	Void  bool
}

// Path returns where the file is.
func (s *Store) Path() string { return s.path }

// Lang returns the language records are titled and sorted in.
func (s *Store) Lang() string { return s.register.lang }

// Today returns the day by the register's clock.
func (s *Store) Today() schema.Day { return s.opt.Today() }

// Author returns the name actions are written under.
func (s *Store) Author() string { return s.opt.Author }

// SetAuthor changes the name later actions are written under.
func (s *Store) SetAuthor(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.opt.Author = name
}

// Subscribe calls f after each committed action, on the goroutine that wrote.
func (s *Store) Subscribe(f func(Event)) {
	s.listenMu.Lock()
	defer s.listenMu.Unlock()
	s.listeners = append(s.listeners, f)
}

func (s *Store) announce(e Event) {
	s.listenMu.Lock()
	fs := append([]func(Event){}, s.listeners...)
	s.listenMu.Unlock()
	for _, f := range fs {
		f(e)
	}
}

// Open opens the register at path. It identifies the file first, becomes its one writer or opens read only, and migrates an older
// schema after a verified copy.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	id, err := identify(path)
	if err != nil {
		return nil, err
	}
	s := &Store{path: path, opt: o.withDefaults(), journal: "WAL"}
	if NetworkFolder(path) {
		s.journal = "DELETE"
	}
	if err := s.open(ctx, id); err != nil {
		return nil, errors.Join(translate(err), s.Close())
	}
	return s, nil
}

func (s *Store) open(ctx context.Context, id identity) error {
	switch {
	case s.opt.ReadOnly:
		s.ReadOnly = ReadOnlyFile
	case id.newer:
		s.ReadOnly = NewerFile
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
	if s.ReadOnly != "" && s.opt.MustWrite {
		return s.refusal()
	}
	log := newLogger(s.opt.Log)
	if s.ReadOnly == "" {
		db, err := connect(s.path, writing, s.journal, 1, log)
		if err != nil {
			return err
		}
		s.write = db
		if err := s.migrate(ctx, id.version); err != nil {
			return err
		}
	}
	m, n := reading, readers
	if s.ReadOnly == ReadOnlyFile {
		m = unchanged
		if _, err := os.Stat(s.path + "-wal"); err == nil {
			m = reading // another program has it open
		}
	}
	if s.journal == "DELETE" && s.write != nil {
		s.read = s.write // exclusive locking leaves no room for a second connection
	} else {
		db, err := connect(s.path, m, s.journal, n, log)
		if err != nil {
			return err
		}
		s.read = db
	}
	return s.load(ctx)
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
	_ = f.Close()
	t, err := os.CreateTemp(filepath.Dir(path), ".exq-*")
	if err != nil {
		return false
	}
	_ = t.Close()
	return os.Remove(t.Name()) == nil
}

// load reads what the store itself needs of the register.
func (s *Store) load(ctx context.Context) error {
	var site string
	if err := s.read.WithContext(ctx).Raw("SELECT value FROM meta WHERE key = 'site'").Scan(&site).Error; err != nil {
		return err
	}
	u, err := uuid.Parse(site)
	if err != nil {
		return fail(DamagedFile, fmt.Errorf("site: %w", err), "File", s.path)
	}
	s.site = u
	var lang string
	if err := s.read.WithContext(ctx).Raw(`SELECT "language" FROM "register" WHERE void = 0`).Scan(&lang).Error; err != nil {
		return err
	}
	s.register = newRegisterInfo(lang)
	return nil
}

// Close closes the readers first, ends the write-ahead log and frees the file: at rest a register is one file.
func (s *Store) Close() error {
	s.backups.Wait()
	var errs []error
	if s.read != nil && s.read != s.write {
		errs = append(errs, closePool(s.read))
	}
	if s.write != nil {
		errs = append(errs, leaveOneFile(s.write), closePool(s.write))
	}
	if s.lock != nil {
		errs = append(errs, s.lock.release())
	}
	s.read, s.write, s.lock = nil, nil, nil
	return errors.Join(errs...)
}

// Seed is a State a new register begins with.
type Seed struct {
	UID   schema.UID
	Code  string
	Names schema.Localized
}

// Beginning says whose a new register is.
type Beginning struct {
	Keeper   string
	State    string // code of a State among the seeds
	Name     string
	Language string
	States   []Seed
}

// Create makes a new register. It refuses a name already taken. The file is built beside its place and moved there when it is whole.
func Create(ctx context.Context, path string, b Beginning, o Options) (*Store, error) {
	if _, err := os.Stat(path); err == nil {
		return nil, fail(Exists, nil, "File", path)
	} else if !errors.Is(err, fs.ErrNotExist) {
		return nil, fail(ReadOnlyFile, err, "File", path)
	}
	tmp := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".new")
	defer removeAll(tmp)
	removeAll(tmp)
	if err := build(ctx, tmp, b, o); err != nil {
		return nil, translate(err)
	}
	if err := os.Link(tmp, path); err != nil { // a link, unlike a rename, never replaces a file that appeared meanwhile
		if errors.Is(err, fs.ErrExist) {
			return nil, fail(Exists, err, "File", path)
		}
		if err := os.Rename(tmp, path); err != nil {
			return nil, fail(ReadOnlyFile, err, "File", path)
		}
	}
	syncDir(filepath.Dir(path))
	return Open(ctx, path, o)
}

func removeAll(path string) {
	for _, end := range []string{"", "-wal", "-shm", "-journal"} {
		_ = os.Remove(path + end) // what is not there need not be removed
	}
}

// syncDir makes a rename durable; some systems cannot sync a folder and do it by themselves.
func syncDir(dir string) {
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}

func build(ctx context.Context, path string, b Beginning, o Options) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if err != nil {
		return fail(ReadOnlyFile, err, "File", path)
	}
	_ = f.Close()
	s := &Store{path: path, opt: o.withDefaults(), journal: "DELETE", register: newRegisterInfo(b.Language)}
	s.opt.BackupDir = ""
	if s.write, err = connect(path, writing, "DELETE", 1, newLogger(s.opt.Log)); err != nil {
		return err
	}
	s.read = s.write
	err = func() error {
		site, err := uuid.NewRandom()
		if err != nil {
			return err
		}
		s.site = site
		if err := s.runMigrations(ctx, 0); err != nil {
			return err
		}
		if err := s.setMeta(s.write, map[string]string{"site": site.String(), "sort": sortVersion(b.Language)}); err != nil {
			return err
		}
		_, err = s.Do(ctx, Action{Kind: "begin"}, func(t *Tx) error { return begin(t, b) })
		return err
	}()
	return errors.Join(err, s.Close())
}

func (s *Store) setMeta(db *gorm.DB, values map[string]string) error {
	for k, v := range values {
		if err := db.Exec("INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", k, v).Error; err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) meta(key string) (string, error) {
	var v string
	err := s.read.Raw("SELECT value FROM meta WHERE key = ?", key).Scan(&v).Error
	return v, err
}

// slowQuery is how long a statement may take before the log hears of it.
const slowQuery = 2 * time.Second
