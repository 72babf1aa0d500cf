package store

import (
	"errors"
	"fmt"
)

// Failure is something the store could not do, as a key of the catalogue ("failure."+Code) with arguments; Err holds what the log gets.
// Nothing was changed when a Failure is returned, but for NotScrubbed.
type Failure struct {
	Code string
	Args map[string]any
	Err  error
}

// Error is for logs and tests; a person is shown the words of the key.
func (f *Failure) Error() string {
	if f.Err != nil {
		return fmt.Sprintf("%s: %v", f.Code, f.Err)
	}
	return f.Code
}

// Unwrap returns the cause.
func (f *Failure) Unwrap() error { return f.Err }

// Codes of failures a caller may want to tell apart.
const (
	NotFound      = "not_found"
	Exists        = "exists"
	EmptyFile     = "empty_file"
	ForeignFile   = "foreign_file"
	DamagedFile   = "damaged_file"
	NewerFile     = "newer_file"
	OlderFile     = "older_file"    // has to be upgraded first, which needs writing
	NeedsUpgrade  = "needs_upgrade" // can be upgraded when that is asked for; Copy is where the copy made before would lie
	ReadOnlyFile  = "read_only"
	Locked        = "locked"
	Busy          = "busy"
	DiskFull      = "disk_full"
	Unreachable   = "unreachable" // the disk or share does not answer
	Unreadable    = "unreadable"  // this person may not read the file
	Conflict      = "conflict"
	Duplicate     = "duplicate"
	StillUsed     = "still_used"
	LaterChange   = "later_change"
	NoSuchRecord  = "no_such_record"
	NoSuchAction  = "no_such_action"
	NoSuchImport  = "no_such_import"
	NothingToUndo = "nothing_to_undo"
	Erased        = "erased" // the record was emptied for good
	AlreadyUndone = "already_undone"
	Closed        = "closed" // the register was closed meanwhile
	Unexpected    = "unexpected"
)

func fail(code string, err error, args ...any) *Failure {
	f := &Failure{Code: code, Err: err}
	for i := 0; i+1 < len(args); i += 2 {
		if f.Args == nil {
			f.Args = map[string]any{}
		}
		f.Args[args[i].(string)] = args[i+1]
	}
	return f
}

// Is reports whether err is a Failure of that code.
func Is(err error, code string) bool {
	var f *Failure
	return errors.As(err, &f) && f.Code == code
}
