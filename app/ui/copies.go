package ui

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/edit"
	"github.com/exequatur/exequatur/models/osfile"
)

// giveFiles lets pages ask for files, show copies of them, and join or erase records.
func (u *Window) giveFiles(d *desk.Desk) {
	d.AskFile, d.OpenCopy = u.askFile, u.openCopy
	d.Merge = func(kind string, a, b int64) {
		if b == 0 {
			edit.MergeWith(d, kind, a)
			return
		}
		edit.Merge(d, kind, a, b)
	}
	d.Erase = func(person int64) { edit.Erase(d, person) }
}

// openCopy writes a file into a folder of its own that only the person can read, and shows it. The copies go when the program is started
// or left: what is attached to a register may be private.
func (u *Window) openCopy(name string, data []byte) error {
	if err := os.MkdirAll(u.copies(), 0o700); err != nil {
		return err
	}
	dir, err := os.MkdirTemp(u.copies(), "")
	if err != nil {
		return err
	}
	path := filepath.Join(dir, name)
	// It is a copy: a program in which it is changed shall not pretend to have saved it.
	if err := os.WriteFile(path, data, 0o400); err != nil {
		return err
	}
	return u.cfg.OpenFile(path)
}

// copies is the folder of the copies shown.
func (u *Window) copies() string {
	dir := u.cfg.CacheDir
	if dir == "" {
		dir = u.cfg.DataDir
	}
	return filepath.Join(dir, "opened")
}

// passing writes a print that is only looked at or sent to the printer into a folder of its own that only the person can read. It goes
// when the program is started or left, and once it has lain there for an hour.
func (u *Window) passing(name string, write func(io.Writer) error) (string, error) {
	u.dropPrints(u.cfg.Now().Add(-printsKept))
	if err := os.MkdirAll(u.prints(), 0o700); err != nil {
		return "", err
	}
	dir, err := os.MkdirTemp(u.prints(), "")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, name)
	if err := u.cfg.WriteFile(path, write); err != nil {
		return "", errors.Join(err, os.RemoveAll(dir))
	}
	return path, nil
}

// printsKept is how long a print handed to a viewer is kept: it has been looked at and printed by then.
const printsKept = time.Hour

// prints is the folder of the prints handed to a viewer.
func (u *Window) prints() string {
	dir := u.cfg.CacheDir
	if dir == "" {
		dir = u.cfg.DataDir
	}
	return filepath.Join(dir, "prints")
}

// dropPrints removes prints written before an instant. One that a viewer holds open stays until the next time.
func (u *Window) dropPrints(before time.Time) {
	entries, err := os.ReadDir(u.prints())
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		u.cfg.Log.Warn("prints", "error", osfile.Nameless(err))
	}
	for _, e := range entries {
		if info, err := e.Info(); err == nil && info.ModTime().Before(before) {
			if err := os.RemoveAll(filepath.Join(u.prints(), e.Name())); err != nil {
				u.cfg.Log.Warn("prints", "error", osfile.Nameless(err))
			}
		}
	}
}

// dropCopies removes the copies shown. One that a viewer holds open stays until the next time.
func (u *Window) dropCopies() {
	for _, dir := range []string{u.copies(), u.prints()} {
		if err := os.RemoveAll(dir); err != nil {
			u.cfg.Log.Warn("copies", "error", osfile.Nameless(err))
		}
	}
}
