package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/google/uuid"

	"github.com/exequatur/exequatur/models/osfile"
	"github.com/exequatur/exequatur/models/schema"
)

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
	if err := osfile.CheckName(path); err != nil {
		return nil, osfile.Refuse(path, err)
	}
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
		if err := osfile.Rename(tmp, path); err != nil {
			return nil, fail(ReadOnlyFile, err, "File", path)
		}
	}
	syncDir(filepath.Dir(path))
	removeAll(tmp) // before it is opened: Windows removes no name of an open file
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
	s := &Store{path: path, opt: o.withDefaults(), journal: rollbackJournal}
	s.register.Store(newRegisterInfo(b.Language))
	s.opt.BackupDir, s.opt.SecondDir = "", ""
	if s.write, err = connect(path, writing, rollbackJournal, 1, newLogger(s.opt.Log)); err != nil {
		return err
	}
	s.read = s.write
	err = func() error {
		site, err := uuid.NewRandom()
		if err != nil {
			return err
		}
		s.site = site
		if err := runMigrations(s.write.WithContext(ctx), 0, schemaVersion); err != nil {
			return err
		}
		if err := setMeta(s.write, map[string]string{"site": site.String(), "sort": sortVersion(b.Language)}); err != nil {
			return err
		}
		_, err = s.Do(ctx, Action{Kind: "begin"}, func(t *Tx) error { return begin(t, b) })
		return err
	}()
	return errors.Join(err, s.Close())
}
