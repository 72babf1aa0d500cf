package store_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

func init() { parts["save"] = saveUntilKilled }

// again starts this test program as another process that plays a part on a file.
func again(t testing.TB, part, file string) *exec.Cmd {
	t.Helper()
	me, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(me)
	cmd.Env = append(os.Environ(), partVariable+"="+part, fileVariable+"="+file)
	cmd.Stderr = os.Stderr
	return cmd
}

const fileVariable = "EXEQUATUR_TEST_FILE"

// saveUntilKilled saves events in a loop, each in an action of its own, and prints its number when it is told that it is on disk.
// Every tenth action takes the one before it back, every seventh writes a draft as well.
func saveUntilKilled() {
	ctx := context.Background()
	s, err := store.Open(ctx, os.Getenv(fileVariable), store.Options{Author: "Child", MustWrite: true, Wait: 5 * time.Second})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for i := 0; ; i++ {
		e := &models.Event{Event: "meeting", Title: fmt.Sprint("Meeting ", i), From: schema.Date("2026-05"), Links: schema.NewSet("a", "b")}
		res, err := s.Do(ctx, store.Action{Kind: "add_event"}, func(t *store.Tx) error { return t.Create(e) })
		if err == nil && i%10 == 9 {
			res, err = s.Undo(ctx, res.Seq, "")
		}
		if err == nil && i%7 == 0 {
			err = s.SaveDraft(ctx, "event", fmt.Sprint("half typed ", i))
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		fmt.Println(res.Seq)
	}
}

// A process killed while it saves loses nothing it was told is saved, and leaves a register that checks clean.
func TestKilledWhileSaving(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(9, uint64(*kills)))
	acknowledged, written, start := 0, int64(0), time.Now()
	for range *kills {
		n, last := killOnce(t, path, time.Duration(2+r.IntN(120))*time.Millisecond)
		acknowledged += n
		s, err := store.Open(ctx, path, store.Options{Now: clock, MustWrite: true})
		if err != nil {
			t.Fatal(err)
		}
		clean(t, s)
		seq, _, err := s.Seal(ctx)
		if err != nil || seq < last {
			t.Fatalf("saved up to %d, told that %d was saved: %v", seq, last, err)
		}
		written = seq
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		alone(t, path)
	}
	t.Logf("%d kills: %d saves acknowledged, %d actions in the log, none lost, none half written; %.1f s", *kills, acknowledged, written, time.Since(start).Seconds())
}

// killOnce starts a saving process, kills it some time after its first save, and returns how many saves it acknowledged and the last.
func killOnce(t *testing.T, path string, after time.Duration) (n int, last int64) {
	t.Helper()
	cmd := again(t, "save", path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		var seq int64
		if _, err := fmt.Sscan(lines.Text(), &seq); err != nil {
			break // cut off in the middle of a number
		}
		if n == 0 {
			time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
		}
		n, last = n+1, seq
	}
	_ = cmd.Wait() // it was killed
	if n == 0 {
		t.Fatal("the saving process saved nothing")
	}
	return n, last
}

// alone fails where anything but the register and backups lies in its folder.
func alone(t *testing.T, path string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() != filepath.Base(path) {
			t.Errorf("left beside the register: %s", e.Name())
		}
	}
}
