package store

import (
	"os"
	"path/filepath"
	"testing"
)

// The copies of a register are found by its name in letters of either case, as Windows opens it.
func TestBackupsAreFoundByEitherCase(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"Garbės konsulatai 2026-11-22 101010.exq", "Garbės konsulatai.exq", "Garbės konsulatai kiti 2026-11-22 101010.exq", "G"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for stem, want := range map[string]int{"Garbės konsulatai": 1, "GARBĖS KONSULATAI": 1, "Garbės": 0} {
		if found := backupsIn(dir, stem); len(found) != want {
			t.Errorf("%s: %v", stem, found)
		}
	}
}
