package osfile_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/sys/windows"

	"github.com/exequatur/exequatur/models/osfile"
)

func TestNamesOfWindows(t *testing.T) {
	for _, name := range []string{`C:\a\konsulatai: 1.exq`, `C:\con`, `nul`, `\\server\share\com1`} {
		if err := osfile.CheckName(name); osfile.Why(err) != osfile.BadName {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := os.Create(filepath.Join(t.TempDir(), `why?.pdf`)); osfile.Why(err) != osfile.BadName {
		t.Error(err)
	}
}

func TestReasonsOfWindows(t *testing.T) {
	for code, want := range map[windows.Errno]osfile.Reason{
		windows.ERROR_DISK_FULL: osfile.NoRoom, windows.ERROR_SHARING_VIOLATION: osfile.InUse, windows.ERROR_WRITE_PROTECT: osfile.Denied, windows.ERROR_NOT_READY: osfile.NoFolder,
		windows.ERROR_ACCESS_DENIED: osfile.Denied, windows.ERROR_PATH_NOT_FOUND: osfile.NoFolder,
	} {
		if got := osfile.Why(&os.PathError{Op: "write", Path: "a", Err: code}); got != want {
			t.Errorf("%v: %s, want %s", code, got, want)
		}
	}
}

// A file somebody has open keeps its name and what it holds; one that is let go meanwhile is replaced.
func TestAFileInUseKeepsItsName(t *testing.T) {
	dir := t.TempDir()
	from, to := filepath.Join(dir, "new"), filepath.Join(dir, "old")
	for path, text := range map[string]string{from: "new", to: "old"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	held, err := os.Open(to)
	if err != nil {
		t.Fatal(err)
	}
	if err := osfile.Rename(from, to); osfile.Why(err) != osfile.InUse {
		t.Errorf("open: %v", err)
	}
	if got, err := os.ReadFile(to); err != nil || string(got) != "old" {
		t.Errorf("%q %v", got, err)
	}
	time.AfterFunc(20*time.Millisecond, func() { _ = held.Close() })
	if err := osfile.Rename(from, to); err != nil {
		t.Errorf("let go: %v", err)
	}
}
