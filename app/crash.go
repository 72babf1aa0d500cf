package app

import (
	"errors"
	"os"
	"path/filepath"
	"runtime/debug"
)

// watchCrashes makes the runtime write a report to a file when the program crashes, and returns the report of the last run, if it ended
// so, and what ends the watch in an orderly way.
func watchCrashes(name string) (last string, orderly func(), err error) {
	orderly = func() {}
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return "", orderly, err
	}
	if st, err := os.Stat(name); err == nil && st.Size() > 0 { // a kill leaves an empty one
		last = filepath.Join(filepath.Dir(name), "crash "+st.ModTime().Format("2006-01-02 150405")+".txt")
		if os.Rename(name, last) != nil {
			last = ""
		}
	}
	f, err := os.Create(name)
	if err != nil {
		return last, orderly, err
	}
	if err := debug.SetCrashOutput(f, debug.CrashOptions{}); err != nil {
		return last, orderly, errors.Join(err, f.Close())
	}
	return last, func() {
		_ = debug.SetCrashOutput(nil, debug.CrashOptions{}) // nothing more is written; failing to say so harms nobody
		_ = f.Close()
		_ = os.Remove(name)
	}, nil
}
