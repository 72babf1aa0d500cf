package store_test

import (
	"bufio"
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

func init() { parts["hold"] = holdUntilKilled }

func holdUntilKilled() {
	s, err := store.Open(context.Background(), os.Getenv(fileVariable), store.Options{Author: "O. Ther", Machine: "desk 2", Now: clock})
	if err != nil || s.ReadOnly != "" {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println("held")
	select {}
}

// held starts another process that keeps a register open for writing.
func held(t *testing.T, path string) *exec.Cmd {
	t.Helper()
	cmd := again(t, "hold", path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _, _ = cmd.Process.Kill(), cmd.Wait() })
	if !bufio.NewScanner(out).Scan() {
		t.Fatal("the other process did not open the register")
	}
	return cmd
}

func TestOneWriterAtATime(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	torun(t, s)
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	other := held(t, path)

	second, err := store.Open(ctx, path, store.Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	if second.ReadOnly != store.Locked || second.Holder.Author != "O. Ther" || second.Holder.Machine != "desk 2" || !second.Holder.Since.Equal(now) {
		t.Errorf("second: %q, %+v", second.ReadOnly, second.Holder)
	}
	if n, err := second.Count(ctx, "post"); n != 1 || err != nil {
		t.Errorf("posts read beside the writer: %d %v", n, err)
	}
	if _, err := second.Do(ctx, store.Action{}, func(*store.Tx) error { return nil }); !store.Is(err, store.Locked) {
		t.Errorf("writing beside the writer: %v", err)
	}
	if err := second.SaveDraft(ctx, "x", "half"); err != nil {
		t.Errorf("a draft is not kept, and no error: %v", err)
	}
	if err := second.Close(); err != nil {
		t.Error(err)
	}

	begun := time.Now()
	_, err = store.Open(ctx, path, store.Options{Now: clock, MustWrite: true, Wait: 300 * time.Millisecond})
	var f *store.Failure
	if !errors.As(err, &f) || f.Code != store.Locked || f.Args["Author"] != "O. Ther" || f.Args["Since"] == "" {
		t.Errorf("must write: %v", err)
	}
	if waited := time.Since(begun); waited < 300*time.Millisecond || waited > 5*time.Second {
		t.Errorf("waited %v", waited)
	}

	if err := other.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = other.Wait() // it was killed
	third, err := store.Open(ctx, path, store.Options{Now: clock, MustWrite: true, Wait: 5 * time.Second})
	if err != nil {
		t.Fatalf("the lock outlived its process: %v", err)
	}
	clean(t, third)
	if err := third.Close(); err != nil {
		t.Fatal(err)
	}
	alone(t, path)
}

func TestWaitingForTheWriterToFinish(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	time.AfterFunc(150*time.Millisecond, func() { _ = s.Close() })
	second, err := store.Open(ctx, s.Path(), store.Options{Now: clock, MustWrite: true, Wait: 5 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	if err := second.Close(); err != nil {
		t.Fatal(err)
	}
	alone(t, s.Path())
}

func TestOnANetworkShare(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(ctx, 20*time.Second) // a query without a connection would wait for ever
	defer stop()
	backups := filepath.Join(t.TempDir(), "backups")
	s, err := store.Open(ctx, path, store.WithRollbackJournal(store.Options{Now: clock, BackupDir: backups}))
	if err != nil {
		t.Fatal(err)
	}
	for pragma, want := range map[string]string{"journal_mode": "delete", "synchronous": "3", "locking_mode": "exclusive"} {
		if got, _, err := s.Pragmas(pragma); got != want || err != nil {
			t.Errorf("%s: %s %v", pragma, got, err)
		}
	}
	post, _ := torun(t, s)
	every(t, ctx, s, post.ID)
	s.Subscribe(func(store.Event) {
		if _, err := s.Count(ctx, "post"); err != nil {
			t.Error(err)
		}
	})
	res, err := s.Do(ctx, store.Action{Kind: "read within"}, func(tx *store.Tx) error {
		every(t, ctx, tx.Store(), post.ID)
		_, err := tx.Try(func() error { return generate(tx, 1, 2, post.SendingState, post.ReceivingState) })
		if n, err := tx.Store().Count(ctx, "post"); n != 3 || err != nil {
			t.Errorf("posts seen by the action: %d %v", n, err)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.WouldUndo(ctx, res.Seq); err != nil {
		t.Error(err)
	}
	if _, err := s.Undo(ctx, res.Seq, ""); err != nil {
		t.Error(err)
	}
	if err := s.SaveDraft(ctx, "post", "half"); err != nil {
		t.Error(err)
	}
	if found, err := s.Check(ctx); err != nil || len(found) > 0 {
		t.Errorf("check: %v %v", found, err)
	}
	if at, err := s.LastBackup(); err != nil || at.IsZero() {
		t.Errorf("backup of the day: %v %v", at, err)
	}
	if _, err := store.Open(ctx, path, store.WithRollbackJournal(store.Options{Now: clock})); !store.Is(err, store.Locked) {
		t.Errorf("second: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	alone(t, path)
}

// every asks each question a register answers.
func every(t *testing.T, ctx context.Context, s *store.Store, post int64) {
	t.Helper()
	for name, ask := range map[string]func() error{
		"Get":       func() error { _, err := s.Get(ctx, "post", post); return err },
		"File":      func() error { _, err := s.File(ctx, "post", post); return err },
		"Files":     func() error { _, err := s.Files(ctx, "post"); return err },
		"IDs":       func() error { _, err := s.IDs(ctx, "post_event"); return err },
		"List":      func() error { _, err := s.List(ctx, "event", 0); return err },
		"Select":    func() error { _, err := s.Select(ctx, "post_event", `k."event" = ?`, "closed"); return err },
		"Count":     func() error { _, err := s.Count(ctx, "phone"); return err },
		"Names":     func() error { _, err := s.Names(ctx, post); return err },
		"AllNames":  func() error { _, err := s.AllNames(ctx, "post", "city"); return err },
		"UID":       func() error { _, err := s.UID(post); return err },
		"Register":  func() error { _, err := s.Register(ctx); return err },
		"State":     func() error { _, err := s.StateByCode(ctx, "LT"); return err },
		"Texts":     func() error { _, err := s.Texts(ctx); return err },
		"StatesOn":  func() error { _, err := s.StatesOn(ctx, s.Today()); return err },
		"Periods":   func() error { _, err := s.Periods(ctx, post); return err },
		"CountsOn":  func() error { _, err := s.CountsOn(ctx, s.Today()); return err },
		"Log":       func() error { _, err := s.Log(ctx, 0); return err },
		"LogOf":     func() error { _, err := s.LogOf(ctx, post); return err },
		"Action":    func() error { _, err := s.LoggedAction(ctx, 1); return err },
		"ChangesOf": func() error { _, err := s.ChangesOf(ctx, 1); return err },
		"Seal":      func() error { _, _, err := s.Seal(ctx); return err },
		"Last":      func() error { _, err := s.LastAction(ctx, false); return err },
		"Drafts":    func() error { _, err := s.Drafts(ctx); return err },
	} {
		if err := ask(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// With the rollback journal a rehearsal, a refusal and an undo that is refused leave the file byte for byte as it was.
func TestWhatIsNotWrittenLeavesTheFileAlone(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	torun(t, s)
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s, err = store.Open(ctx, path, store.Options{MustWrite: true, Rollback: true})
	if err != nil {
		t.Fatal(err)
	}
	lt := state(t, s, "LT")
	if _, err := s.Rehearse(ctx, store.Action{Kind: "import"}, func(tx *store.Tx) error {
		return tx.Create(&models.City{Name: "Kaunas", Country: lt})
	}); err != nil {
		t.Error(err)
	}
	if _, err := s.Do(ctx, store.Action{Kind: "add_city"}, func(tx *store.Tx) error { return tx.Create(&models.City{Name: "", Country: lt}) }); err == nil {
		t.Error("a city without a name is taken")
	}
	if _, err := s.Undo(ctx, 1, ""); err == nil {
		t.Error("the beginning is undone")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Error("the file was changed", err)
	}
}

// A rollback journal left by a crash is brought in by whoever opens the register next, a reader as well.
func TestReaderAfterACrashWithARollbackJournal(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	lt, pl := state(t, s, "LT"), state(t, s, "PL")
	mustDo(t, s, "import", func(tx *store.Tx) error { return generate(tx, 1, 200, lt, pl) })
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite3", path+"?_journal_mode=DELETE&_cache_size=1&_txlock=immediate")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tx.Exec(`UPDATE search_text SET text = 'half written ' || text`); err != nil { // more pages than the cache holds
		t.Fatal(err)
	}
	crashed := filepath.Join(t.TempDir(), "crashed.exq")
	copyFile(t, path, crashed)
	copyFile(t, path+"-journal", crashed+"-journal")
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	s, err = store.Open(ctx, crashed, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	texts, err := s.Texts(ctx)
	if err != nil || len(texts) == 0 {
		t.Fatal(len(texts), err)
	}
	for _, x := range texts {
		if strings.HasPrefix(x.Text, "half written") {
			t.Fatal("a change nobody acknowledged is read")
		}
	}
}
