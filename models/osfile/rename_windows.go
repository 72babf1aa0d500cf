package osfile

import (
	"errors"
	"io/fs"
	"os"
	"time"
)

// patience is how long a file is waited for that something else has open.
const patience = 800 * time.Millisecond

// again runs f until it succeeds, fails in a way that lasts, or patience ends.
func again(f func() error) error {
	pause := 2 * time.Millisecond
	for begun := time.Now(); ; pause *= 2 {
		err := f()
		if err == nil || !Passing(err) || time.Since(begun)+pause > patience {
			return err
		}
		time.Sleep(pause)
	}
}

// holdsName reports whether an error of a rename means that somebody has the file of that name open. Windows then says that access is denied, as it says of a file
// that is write-protected.
func holdsName(path string, err error) bool {
	if !errors.Is(err, fs.ErrPermission) {
		return false
	}
	st, err := os.Stat(path)
	return err == nil && st.Mode().IsRegular() && st.Mode().Perm()&0o200 != 0
}

// Passing reports whether a refusal may be over in a moment: something else has the file open, or has it still open while it is being removed. Windows calls the
// latter, and sometimes the former, a lack of permission.
func Passing(err error) bool { return Why(err) == InUse || errors.Is(err, fs.ErrPermission) }
