package store_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// A register that is closed while it is read in the background is one file at rest, and whoever read it is told.
func TestCloseWhileItIsRead(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	lt, pl := state(t, s, "LT"), state(t, s, "PL")
	mustDo(t, s, "import", func(tx *store.Tx) error { return generate(tx, 1, 20, lt, pl) })
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for journal, times := range map[string]int{"ahead": 50, "rollback": 10} {
		for i := range times {
			s, err := store.Open(ctx, path, store.Options{MustWrite: true, Rollback: journal == "rollback"})
			if err != nil {
				t.Fatal(journal, i, err)
			}
			mustDo(t, s, "add_city", func(tx *store.Tx) error {
				return tx.Create(&models.City{Name: fmt.Sprint("Kaunas ", journal, i), Country: lt})
			})
			cancelled, cancel := context.WithCancel(ctx)
			var reading sync.WaitGroup
			begun := make(chan struct{}, 16)
			for _, ask := range []func() error{
				func() error { _, err := s.Texts(ctx); return err },
				func() error { _, err := s.Files(cancelled, "post"); return err },
				func() error { _, err := s.Check(ctx); return err },
				func() error { _, err := s.LogOf(cancelled, 1); return err },
				func() error { return s.WouldUndo(ctx, 3) },
				func() error { return s.SaveDraft(ctx, "post", "half typed") },
			} {
				reading.Go(func() {
					for n := 0; ; n++ {
						err := ask()
						if n == 0 {
							begun <- struct{}{}
						}
						if store.Is(err, store.Closed) {
							return
						}
						if err != nil && !store.Is(err, store.LaterChange) && !store.Is(err, store.StillUsed) {
							t.Errorf("%s: a reading ended with %v", journal, err)
							return
						}
					}
				})
			}
			<-begun
			if err := s.Close(); err != nil {
				t.Errorf("%s, time %d: %v", journal, i, err)
			}
			left, err := filepath.Glob(path + "?*")
			if err != nil || len(left) > 0 {
				t.Errorf("%s, time %d: left %v %v", journal, i, left, err)
			}
			reading.Wait()
			cancel()
		}
	}
}

// What was closed says so, whatever it is asked, and is closed once.
func TestAClosedRegisterSaysSo(t *testing.T) {
	s := newRegister(t)
	if err := errors.Join(s.Close(), s.Close()); err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	_, read := s.List(ctx, "post", 10)
	_, wrote := s.Do(ctx, store.Action{Kind: "add_city"}, func(*store.Tx) error { return nil })
	for _, err := range []error{read, wrote, s.SaveDraft(ctx, "post", "x")} {
		if !store.Is(err, store.Closed) {
			t.Error(err)
		}
	}
	if _, err := os.Stat(s.Path()); err != nil {
		t.Error(err)
	}
}
