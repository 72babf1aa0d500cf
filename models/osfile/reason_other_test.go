//go:build !windows

package osfile_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/models/osfile"
)

func TestReasonsOfOthers(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]osfile.Reason{strings.Repeat("long ", 100): osfile.BadName, "a/b": osfile.NoFolder} {
		if _, err := os.Create(filepath.Join(dir, path)); osfile.Why(err) != want {
			t.Errorf("%s: %v, want %s", path, err, want)
		}
	}
}
