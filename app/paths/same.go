package paths

import (
	"path/filepath"
	"runtime"
	"strings"
)

// Key is one text for all the ways in which the name of a file can be written: relative, and on Windows in letters of either case and with either slash.
func Key(path string) string { return key(path, runtime.GOOS) }

func key(path, system string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	path = filepath.ToSlash(path)
	if system == "windows" {
		return strings.ToLower(path)
	}
	return path
}
