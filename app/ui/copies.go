package ui

import (
	"os"
	"path/filepath"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/edit"
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

// dropCopies removes the copies shown. One that a viewer holds open stays until the next time.
func (u *Window) dropCopies() {
	if err := os.RemoveAll(u.copies()); err != nil {
		u.cfg.Log.Warn("copies of attachments", "error", err)
	}
}
