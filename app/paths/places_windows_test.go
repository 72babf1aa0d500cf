package paths

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/sys/windows"
)

func TestPlacesOfWindows(t *testing.T) {
	p := FindPlaces()
	for _, dir := range []string{p.Home, p.Documents, p.Desktop} {
		if !filepath.IsAbs(dir) {
			t.Errorf("%+v", p)
		}
	}
	if !slices.Contains(p.Drives, filepath.VolumeName(os.TempDir())+`\`) {
		t.Errorf("drives: %q", p.Drives)
	}
}

func TestWhatWindowsHidesIsHidden(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "desktop.ini")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := windows.SetFileAttributes(name, windows.FILE_ATTRIBUTE_HIDDEN); err != nil {
		t.Fatal(err)
	}
	if entries, err := os.ReadDir(dir); err != nil || !Hidden(entries[0]) {
		t.Errorf("%v %v", entries, err)
	}
}
