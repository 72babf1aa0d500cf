package store_test

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// later opens a register at another time, with daily backups.
func later(t *testing.T, path, backups string, at time.Time) *store.Store {
	t.Helper()
	s, err := store.Open(context.Background(), path, store.Options{Now: func() time.Time { return at }, BackupDir: backups})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func note(t *testing.T, s *store.Store, title string) {
	t.Helper()
	mustDo(t, s, "note", func(tx *store.Tx) error { return tx.Create(&models.Event{Event: "other", Title: title}) })
}

func TestBackupOfTheDay(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	torun(t, s)
	path, backups := s.Path(), filepath.Join(t.TempDir(), "of each day")
	if err := s.SaveDraft(ctx, "post", "half typed"); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for i, at := range []time.Time{now, now.Add(time.Hour), now.AddDate(0, 0, 1)} {
		s := later(t, path, backups, at)
		if drafts, err := s.Drafts(ctx); err != nil || len(drafts) != 1 {
			t.Errorf("drafts: %v %v", drafts, err)
		}
		note(t, s, "one")
		note(t, s, "two")
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		entries, err := os.ReadDir(backups)
		if want := []int{1, 1, 2}[i]; err != nil || len(entries) != want {
			t.Errorf("round %d: %v, %v", i, entries, err)
		}
	}
	s = later(t, path, backups, now.AddDate(0, 0, 2))
	defer s.Close()
	clean(t, s)
	if at, err := s.LastBackup(); err != nil || at.Format(time.DateOnly) != now.AddDate(0, 0, 1).Format(time.DateOnly) {
		t.Errorf("last backup: %v %v", at, err)
	}
	entries, err := os.ReadDir(backups)
	if err != nil {
		t.Fatal(err)
	}
	first, err := store.Open(ctx, filepath.Join(backups, entries[0].Name()), store.Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	clean(t, first)
	if n, err := first.Count(ctx, "post"); n != 1 || err != nil {
		t.Errorf("posts in the backup: %d %v", n, err)
	}
	if drafts, err := first.Drafts(ctx); err != nil || len(drafts) != 0 {
		t.Errorf("drafts in the backup: %v %v", drafts, err)
	}
}

// Two backups of one second are two: the register may have changed between them.
func TestBackupsOfOneSecond(t *testing.T) {
	s, dir := newRegister(t), t.TempDir()
	first, err := s.Backup(context.Background(), dir)
	if err != nil {
		t.Fatal(err)
	}
	note(t, s, "between")
	second, err := s.Backup(context.Background(), dir)
	if err != nil || second == first {
		t.Fatal(first, second, err)
	}
	for path, want := range map[string]int{first: 0, second: 1} {
		b, err := store.Open(context.Background(), path, store.Options{ReadOnly: true})
		if err != nil {
			t.Fatal(err)
		}
		if n, err := b.Count(context.Background(), "event"); n != want || err != nil {
			t.Errorf("%s holds %d events, %v", path, n, err)
		}
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestABackupThatFailsSaysSoAndLetsTheChangePass(t *testing.T) {
	s := newRegister(t)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "no folder")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s = later(t, s.Path(), file, now)
	note(t, s, "saved all the same")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := s.LastBackup(); !store.Is(err, store.ReadOnlyFile) {
		t.Errorf("last backup: %v", err)
	}
}

func TestBackupsAreThinnedOut(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	dir := t.TempDir()
	first, err := s.Backup(ctx, dir)
	if err != nil {
		t.Fatal(err)
	}
	name := func(at time.Time) string {
		return filepath.Join(dir, "lithuania "+at.Format("2006-01-02 150405")+store.Extension)
	}
	for day := 1; day <= 500; day++ {
		copyFile(t, first, name(now.AddDate(0, 0, -day)))
	}
	other := name(now.AddDate(0, 0, -501)) // a register of the same name that is another one
	x, err := store.Create(ctx, other, beginning, store.Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	stranger := filepath.Join(dir, "lithuania notes.txt")
	if err := os.WriteFile(stranger, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = later(t, s.Path(), dir, now.Add(time.Minute))
	defer s.Close()
	if _, err := s.Backup(ctx, dir); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	// The last ten, and of what lies before them the last of each of eight weeks and twelve months.
	if len(names) < 20 || len(names) > 33 {
		t.Errorf("%d are kept: %v", len(names), names)
	}
	for _, want := range []string{first, other, stranger, name(now.AddDate(0, 0, -8))} {
		if !slices.Contains(names, filepath.Base(want)) {
			t.Errorf("gone: %s", want)
		}
	}
	if !slices.ContainsFunc(names, func(n string) bool { return strings.HasPrefix(n, "lithuania 2026-01") }) {
		t.Errorf("nothing of January: %v", names)
	}
}

func TestCopyToRefusesATakenName(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	torun(t, s)
	if err := s.CopyTo(ctx, s.Path()); !store.Is(err, store.Exists) {
		t.Errorf("onto itself: %v", err)
	}
	path := filepath.Join(t.TempDir(), "copy.exq")
	if err := s.CopyTo(ctx, path); err != nil {
		t.Fatal(err)
	}
	if st, err := os.Stat(path); err != nil || st.Mode().Perm() != 0o600 && runtime.GOOS != "windows" { // where the folder says who may read
		t.Errorf("personal data others may read: %v %v", st.Mode(), err)
	}
	if !slices.Equal(dumpOf(t, path), dump(t, s)) {
		t.Error("the copy differs")
	}
}

// The backup of the day is still being written when somebody asks for one: each gets a file of its own.
func TestBackupsAskedForTogether(t *testing.T) {
	s := newRegister(t)
	torun(t, s)
	dir := t.TempDir()
	var all sync.WaitGroup
	paths := make([]string, 8)
	for i := range paths {
		all.Go(func() {
			var err error
			if paths[i], err = s.Backup(context.Background(), dir); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	slices.Sort(paths)
	if len(slices.Compact(paths)) != len(paths) {
		t.Errorf("one file for several: %v", paths)
	}
}

// A second folder gets its own checked copy of each day. One that cannot be reached is tried again, and takes nothing from the first.
func TestSecondBackups(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	first, second := filepath.Join(dir, "first"), filepath.Join(dir, "office", "second")
	if err := os.WriteFile(filepath.Join(dir, "office"), nil, 0o600); err != nil { // in the way
		t.Fatal(err)
	}
	made := func(dir string) int {
		t.Helper()
		files, err := filepath.Glob(filepath.Join(dir, "*"+store.Extension))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			dumpOf(t, f)
		}
		return len(files)
	}
	change := func(second string, want error) {
		t.Helper()
		s, err := store.Open(ctx, path, store.Options{Now: clock, MustWrite: true, BackupDir: first, SecondDir: second})
		if err != nil {
			t.Fatal(err)
		}
		mustDo(t, s, "add_city", func(tx *store.Tx) error { return tx.Create(&models.City{Name: "Kaunas", Country: state(t, s, "LT")}) })
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := s.LastBackup(); err != nil {
			t.Errorf("the first folder: %v", err)
		}
		if got := s.SecondBackupFailed(); (got == nil) != (want == nil) {
			t.Errorf("the second folder: %v", got)
		}
	}
	change(second, os.ErrExist)
	if made(first) != 1 || made(second) != 0 {
		t.Fatalf("%d and %d", made(first), made(second))
	}
	if err := os.Remove(filepath.Join(dir, "office")); err != nil {
		t.Fatal(err)
	}
	change(second, nil)
	change(second, nil)
	change("", nil)
	if made(first) != 1 || made(second) != 1 {
		t.Errorf("%d and %d", made(first), made(second))
	}
	s, err := store.Open(ctx, path, store.Options{BackupDir: first, SecondDir: second})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if held, err := s.BackupsHolding(ctx); err != nil || len(held) != 2 {
		t.Errorf("copies that hold what is erased: %v %v", held, err)
	}
	s.SetSecondBackups("")
	if held, err := s.BackupsHolding(ctx); err != nil || len(held) != 1 || s.SecondBackups() != "" {
		t.Errorf("without a second folder: %v %v", held, err)
	}
	clean(t, s)
}
