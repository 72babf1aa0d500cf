package atomicfile

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/exequatur/exequatur/models/osfile"
)

// What a viewer shows keeps what it holds, and it is said why; a part of another file is none of its own.
func TestAFileInUseStays(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "sheet.pdf")
	write := func(path, text string) error {
		return Write(path, func(w io.Writer) error {
			_, err := io.WriteString(w, text)
			return err
		})
	}
	if err := write(path, "first"); err != nil {
		t.Fatal(err)
	}
	held, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := write(path, "second"); osfile.Why(err) != osfile.InUse {
		t.Errorf("replaced what is open: %v", err)
	}
	expect(t, dir, path, "first")
	if err := held.Close(); err != nil {
		t.Fatal(err)
	}
	if err := write(path, "second"); err != nil {
		t.Error(err)
	}
	if err := write(path+":2", "hidden"); osfile.Why(err) != osfile.BadName {
		t.Errorf("written into a part of another file: %v", err)
	}
	expect(t, dir, path, "second")
}
