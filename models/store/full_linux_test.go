package store_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// volume mounts a small file system of its own, or skips the test where that is not permitted.
func volume(t *testing.T, options string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, options); err != nil {
		t.Skipf("no volume can be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func TestDiskFull(t *testing.T) {
	ctx := context.Background()
	dir := volume(t, "size=3m")
	s, err := store.Create(ctx, filepath.Join(dir, "small.exq"), beginning, store.Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	note := strings.Repeat("Ilgas tekstas. ", 2000)
	saved := 0
	save := func() error {
		_, err := s.Do(ctx, store.Action{Kind: "add"}, func(tx *store.Tx) error {
			return tx.Create(&models.Event{Event: "other", Title: fmt.Sprint("Event ", saved), Text: note})
		})
		return err
	}
	for err = save(); err == nil && saved < 1000; err = save() {
		saved++
	}
	if !store.Is(err, store.DiskFull) || saved == 0 {
		t.Fatalf("after %d saves: %v", saved, err)
	}
	for range 5 { // and again, as a person would
		if err := save(); err != nil && !store.Is(err, store.DiskFull) {
			t.Errorf("again: %v", err)
		} else if err == nil {
			saved++
		}
	}
	if n, err := s.Count(ctx, "event"); n != saved || err != nil {
		t.Errorf("%d of %d saved events are there, %v", n, saved, err)
	}
	clean(t, s)
	if err := s.CopyTo(ctx, filepath.Join(dir, "copy.exq")); !store.Is(err, store.DiskFull) {
		t.Errorf("a copy beside it: %v", err)
	}
	elsewhere := filepath.Join(t.TempDir(), "copy.exq")
	if err := s.CopyTo(ctx, elsewhere); err != nil {
		t.Errorf("a copy elsewhere: %v", err)
	}
	if entries, _ := filepath.Glob(filepath.Join(dir, ".*")); len(entries) != 0 {
		t.Errorf("left behind: %v", entries)
	}
	dumpOf(t, elsewhere)
	if err := s.Close(); err != nil {
		t.Logf("closing on a full disk: %v", err)
	}
	again, err := store.Open(ctx, filepath.Join(dir, "small.exq"), store.Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if n, err := again.Count(ctx, "event"); n != saved || err != nil {
		t.Errorf("opened again: %d of %d saved events are there, %v", n, saved, err)
	}
}

func TestReadOnlyFolder(t *testing.T) {
	ctx := context.Background()
	from := richRegister(t)
	want := dumpOf(t, from)
	dir := volume(t, "size=8m")
	path := filepath.Join(dir, "fixed.exq")
	copyFile(t, from, path)
	if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skipf("the volume cannot be made read only: %v", err)
	}
	s, err := store.Open(ctx, path, store.Options{Now: clock, BackupDir: filepath.Join(dir, "backups")})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if s.ReadOnly != store.ReadOnlyFile {
		t.Errorf("read only because %q", s.ReadOnly)
	}
	if got, err := s.Dump(ctx); err != nil || !slices.Equal(got, want) {
		t.Errorf("content: %v", err)
	}
	clean(t, s)
	if _, err := s.Do(ctx, store.Action{}, func(*store.Tx) error { return nil }); !store.Is(err, store.ReadOnlyFile) {
		t.Errorf("writing: %v", err)
	}
	if err := s.CopyTo(ctx, filepath.Join(dir, "copy.exq")); !store.Is(err, store.ReadOnlyFile) {
		t.Errorf("a copy beside it: %v", err)
	}
	if err := s.CopyTo(ctx, filepath.Join(t.TempDir(), "copy.exq")); err != nil {
		t.Errorf("a copy elsewhere: %v", err)
	}
	if _, err := store.Open(ctx, path, store.Options{MustWrite: true}); !store.Is(err, store.ReadOnlyFile) {
		t.Errorf("must write: %v", err)
	}
	if _, err := store.Create(ctx, filepath.Join(dir, "new.exq"), beginning, store.Options{}); !store.Is(err, store.ReadOnlyFile) {
		t.Errorf("a new register: %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "new.exq")); err == nil {
		t.Error("something was written")
	}
}
