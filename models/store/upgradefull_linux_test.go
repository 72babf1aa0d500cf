package store_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/exequatur/exequatur/models/store"
)

// Where the disk has no room for the copy, nothing is upgraded and nothing is left behind.
func TestUpgradeOnAFullDisk(t *testing.T) {
	from := fromDump(t, dumps(t)[1])
	st, err := os.Stat(from)
	if err != nil {
		t.Fatal(err)
	}
	dir := volume(t, fmt.Sprintf("size=%dk", st.Size()/1024+40))
	path := filepath.Join(dir, "old.exq")
	copyFile(t, from, path)
	was, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = store.Open(context.Background(), path, store.Options{Upgrade: true, MustWrite: true})
	var f *store.Failure
	if !errors.As(err, &f) || f.Code != "upgrade_disk_full" || f.Args["Copy"] == "" {
		t.Errorf("%v", err)
	}
	if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, was) {
		t.Errorf("the file was changed: %v", err)
	}
	alone(t, path)
}

// Where nothing can be written an older register is neither upgraded nor opened, and that is said.
func TestUpgradeWithoutPermission(t *testing.T) {
	from := fromDump(t, dumps(t)[1])
	dir := volume(t, "size=8m")
	path := filepath.Join(dir, "old.exq")
	copyFile(t, from, path)
	if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skipf("the volume cannot be made read only: %v", err)
	}
	if _, err := store.Open(context.Background(), path, store.Options{Upgrade: true}); !store.Is(err, store.OlderFile) {
		t.Errorf("to read: %v", err)
	}
	if _, err := store.Open(context.Background(), path, store.Options{Upgrade: true, MustWrite: true}); !store.Is(err, store.ReadOnlyFile) {
		t.Errorf("to write: %v", err)
	}
	alone(t, path)
}
