package osfile_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/models/osfile"
)

func TestWhy(t *testing.T) {
	dir := t.TempDir()
	_, nowhere := os.Create(filepath.Join(dir, "no such folder", "a.pdf"))
	for want, err := range map[osfile.Reason]error{
		osfile.NoFolder: nowhere,
		osfile.BadName:  osfile.CheckName(".."),
		osfile.Denied:   &fs.PathError{Op: "open", Path: "a", Err: fs.ErrPermission},
		osfile.Other:    errors.New("of no system"),
		osfile.NoRoom:   fmt.Errorf("wrapped: %w", &osfile.Refusal{Reason: osfile.NoRoom, Path: "a", Err: errors.New("full")}),
	} {
		if got := osfile.Why(err); got != want {
			t.Errorf("%v: %s, want %s", err, got, want)
		}
	}
	if err := osfile.CheckName(filepath.Join(dir, "Garbės konsulatai #1 100%.exq")); err != nil {
		t.Error(err)
	}
}

func TestRenameReplaces(t *testing.T) {
	dir := t.TempDir()
	from, to := filepath.Join(dir, "new"), filepath.Join(dir, "old")
	for path, text := range map[string]string{from: "new", to: "old"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := osfile.Rename(from, to); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(to); err != nil || string(got) != "new" {
		t.Errorf("%q %v", got, err)
	}
	if err := osfile.Remove(to); err != nil {
		t.Error(err)
	}
	if err := osfile.Remove(to); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("removed twice: %v", err)
	}
}

// The log never holds a name of a file, which may be a person's.
func TestRefusalsNameNoFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Ona Žemaitė", "Ona Žemaitė.pdf")
	_, open := os.Create(path)
	for _, err := range []error{open, os.Rename(path, path+"f"), osfile.Remove(path)} {
		if err == nil || osfile.Refuse(path, err).Error() == "" || strings.Contains(osfile.Refuse(path, err).Error(), "Ona") {
			t.Errorf("%v", osfile.Refuse(path, err))
		}
	}
}

func TestDevices(t *testing.T) {
	for name, want := range map[string]bool{"con": true, "NUL.pdf": true, "Com1 .tar.gz": true, "": false, ".pdf": false, "conrad.pdf": false, "com 1": false, "Aux Cayes": false} {
		if osfile.IsDevice(name) != want {
			t.Errorf("%q: %v", name, !want)
		}
	}
}
