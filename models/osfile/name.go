package osfile

import (
	"fmt"
	"path/filepath"
)

// CheckName returns an error where the last part of a path is no file of its own: on Windows "konsulatai: 1.exq" would be a hidden part of a file "konsulatai",
// and "con.exq" the console.
func CheckName(path string) error {
	if base := filepath.Base(path); !filepath.IsLocal(base) {
		return fmt.Errorf("%w: %q", errName, base)
	}
	return nil
}
