package paths

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestUserFoldersHaveNamesOfTheirLanguage(t *testing.T) {
	got := userFolders(strings.NewReader("# of the desktop\nXDG_DESKTOP_DIR=\"$HOME/Pulpit\"\nXDG_DOCUMENTS_DIR=\"/mnt/wspólne/Dokumenty \\\"A\\\"\"\nXDG_DOWNLOAD_DIR=\"relative\"\n"), "/home/ona")
	if got["XDG_DESKTOP_DIR"] != "/home/ona/Pulpit" || got["XDG_DOCUMENTS_DIR"] != `/mnt/wspólne/Dokumenty "A"` || len(got) != 2 {
		t.Errorf("%q", got)
	}
}

func TestKeyIsOneForAllNamesOfAFile(t *testing.T) {
	a, b := filepath.Join("Žemė", "A.exq"), filepath.Join("žemė", ".", "a.EXQ")
	if key(a, "windows") != key(b, "windows") {
		t.Error("two keys on Windows")
	}
	if key(a, "linux") == key(b, "linux") || !filepath.IsAbs(filepath.FromSlash(key(a, "linux"))) {
		t.Error(key(a, "linux"))
	}
}

func TestHidden(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{".a", "b"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 2 || !Hidden(entries[0]) || Hidden(entries[1]) {
		t.Errorf("%v %v", entries, err)
	}
}
