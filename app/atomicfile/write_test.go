package atomicfile

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/exequatur/exequatur/models/osfile"
)

func TestAFailureLeavesWhatWasThere(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "list.csv")
	write := func(text string, fail error) error {
		return Write(path, func(w io.Writer) error {
			if _, err := io.WriteString(w, text); err != nil {
				return err
			}
			return fail
		})
	}
	if err := write("first", nil); err != nil {
		t.Fatal(err)
	}
	stop := errors.New("stop")
	if err := write("half of the sec", stop); !errors.Is(err, stop) {
		t.Fatalf("the reason is lost: %v", err)
	}
	expect(t, dir, path, "first")
	if err := write("second", nil); err != nil {
		t.Fatal(err)
	}
	expect(t, dir, path, "second")
}

func TestAPlaceThatCannotBeTakenLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "taken")
	if err := os.MkdirAll(filepath.Join(path, "inside"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := Write(path, func(io.Writer) error { return nil }); err == nil {
		t.Fatal("a folder was replaced")
	}
	if err := Write(filepath.Join(dir, "no such folder", "x"), func(io.Writer) error { return nil }); osfile.Why(err) != osfile.NoFolder {
		t.Fatalf("written into nowhere: %v", err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

func expect(t *testing.T, dir, path, want string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil || string(got) != want {
		t.Errorf("file holds %q, %v", got, err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("left behind: %v %v", left, err)
	}
}
