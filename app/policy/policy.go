package policy

import (
	"slices"

	"github.com/exequatur/exequatur/models"
)

// Keys of what can be set.
const (
	Folder     = "folder"     // where new registers go and file dialogs begin
	Backups    = "backups"    // folder that gets a second copy of the daily backups
	Language   = "language"   // of the window and of commands
	Letterhead = "letterhead" // what a new register begins with
)

// Fixable are the keys of settings a person could otherwise change. The letterhead belongs to the register and is edited there.
var Fixable = []string{Folder, Backups, Language}

// None is what a person sets in place of a value that is only proposed, to have none.
const None = "-"

// Policy is what an administrator has set. The zero value sets nothing.
type Policy struct {
	File        string // it was read from; "" where there is none
	Folder      string // an absolute path, or ""
	Backups     string // an absolute path, or ""
	Language    string // one of those the program speaks, or ""
	Letterheads []Head
	Fixed       []string // keys a person cannot change
}

// Head is one letterhead, with the path of its emblem or "".
type Head struct {
	models.Letterhead
	Emblem string
}

// IsFixed reports whether a person cannot change a setting.
func (p Policy) IsFixed(key string) bool { return slices.Contains(p.Fixed, key) }

// Value returns what an administrator has set for one of Fixable, or "".
func (p Policy) Value(key string) string {
	switch key {
	case Folder:
		return p.Folder
	case Backups:
		return p.Backups
	case Language:
		return p.Language
	}
	return ""
}

// Of returns what holds for one of Fixable where a person has chosen own, which is "" for one who has not chosen.
func (p Policy) Of(key, own string) string {
	switch {
	case own == "" || p.IsFixed(key):
		return p.Value(key)
	case own == None:
		return ""
	}
	return own
}
