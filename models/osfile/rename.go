package osfile

import (
	"fmt"
	"os"
)

// Rename moves a file into the place of another or of none. On Windows, where a file that somebody has open keeps its name, it tries again for a moment, because what
// looks for viruses opens each file just written; then Why tells of the error that the file is in use.
func Rename(from, to string) error {
	err := again(func() error { return os.Rename(from, to) })
	if err != nil && holdsName(to, err) {
		return fmt.Errorf("%w: %w", errInUse, err)
	}
	return err
}

// Remove removes a file, which on Windows is tried again in the same way.
func Remove(path string) error {
	return again(func() error { return os.Remove(path) })
}
