package store_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

func init() {
	parts["upgrade"] = upgradeUntilKilled
	parts["half"] = upgradeHalf
}

// dumps are the registers of every schema before the newest.
func dumps(t *testing.T) []string {
	t.Helper()
	all, err := filepath.Glob("testdata/[0-9]*.sql")
	if err != nil || len(all) < 2 {
		t.Fatal(all, err)
	}
	return all[:len(all)-1]
}

// upgraded is what a register of a dump holds when nothing has disturbed its upgrade; times of the upgrade's own action are left out.
func upgraded(t *testing.T, path string) []string {
	t.Helper()
	ctx := context.Background()
	s, err := store.Open(ctx, path, store.Options{Now: clock, Upgrade: true, MustWrite: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	clean(t, s)
	var out []string
	for _, kind := range append([]string{"state", "city", "person", "post", "post_event", "appointment", "twinning", "instrument", "event"}, "mission") {
		n, err := s.Count(ctx, kind)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, fmt.Sprint(kind, " ", n))
	}
	log, err := s.Log(ctx, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range log {
		out = append(out, fmt.Sprint(a.Seq, " ", a.Kind))
	}
	return out
}

// An older register is upgraded when that is asked for, and not before: until then it stays byte for byte as it was. The copy of it lies
// beside it under a name of its own, and is the register as it was.
func TestUpgradeIsAskedForAndCopied(t *testing.T) {
	ctx := context.Background()
	for _, d := range dumps(t) {
		path := fromDump(t, d)
		was, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		_, err = store.Open(ctx, path, store.Options{Now: clock, MustWrite: true})
		var f *store.Failure
		if !errors.As(err, &f) || f.Code != store.NeedsUpgrade {
			t.Fatalf("%s: %v", d, err)
		}
		said, _ := f.Args["Copy"].(string)
		if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, was) {
			t.Errorf("%s: the file was changed before anybody allowed it: %v", d, err)
		}
		alone(t, path)
		s, err := store.Open(ctx, path, store.Options{Now: clock, Upgrade: true})
		if err != nil {
			t.Fatal(d, err)
		}
		if s.Upgraded == "" || s.Upgraded != said || filepath.Dir(said) != filepath.Dir(path) {
			t.Errorf("%s: the copy is %q, announced as %q", d, s.Upgraded, said)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		st, err := os.Stat(said)
		if err != nil || runtime.GOOS != "windows" && st.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: copy: %v %v", d, st, err)
		}
		want := upgraded(t, path)
		again, err := store.Open(ctx, path, store.Options{Now: clock})
		if err != nil || again.Upgraded != "" {
			t.Fatalf("%s: %v %v", d, again, err)
		}
		if err := again.Close(); err != nil {
			t.Fatal(err)
		}
		if got := upgraded(t, said); !slices.Equal(got, want) { // the copy is the older register, and can be upgraded in turn
			t.Errorf("%s: the copy holds\n%v, not\n%v", d, got, want)
		}
	}
}

// A copy made before is never replaced: another name is found, and said.
func TestUpgradeKeepsEarlierCopies(t *testing.T) {
	path := fromDump(t, dumps(t)[0])
	_, err := store.Open(context.Background(), path, store.Options{})
	var f *store.Failure
	if !errors.As(err, &f) {
		t.Fatal(err)
	}
	first := f.Args["Copy"].(string)
	if err := os.WriteFile(first, []byte("kept"), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(context.Background(), path, store.Options{Upgrade: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if body, err := os.ReadFile(first); err != nil || string(body) != "kept" {
		t.Errorf("the earlier copy: %q %v", body, err)
	}
	if s.Upgraded == first || !strings.Contains(filepath.Base(s.Upgraded), " before upgrade ") {
		t.Errorf("the copy: %s", s.Upgraded)
	}
	if _, err := os.Stat(s.Upgraded); err != nil {
		t.Error(err)
	}
}

// A register that is damaged where its log can tell is not made worse: the copy has the same damage, which check says of both.
func TestUpgradeOfADamagedLog(t *testing.T) {
	path := fromDump(t, dumps(t)[1])
	body, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	name := []byte("Wymyślony")
	for _, n := range [][]byte{name, []byte("Przykładowski"), []byte("from a list")} {
		if i := bytes.LastIndex(body, n); i >= 0 {
			body[i] ^= 1
			name = nil
			break
		}
	}
	if name != nil {
		t.Fatal("nothing to damage")
	}
	if err := os.WriteFile(path, body, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(context.Background(), path, store.Options{Upgrade: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if found, err := s.Check(context.Background()); err != nil || len(found) == 0 {
		t.Errorf("the damage is not seen: %v", err)
	}
}

// What a newer program has upgraded is not written to, also where a power cut left that in the write-ahead log alone.
func TestUpgradedByANewerProgramThatWasCutOff(t *testing.T) {
	path := newRegister(t).Path()
	at := filepath.Join(t.TempDir(), "cut.exq")
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	for _, query := range []string{"PRAGMA journal_mode=WAL", "PRAGMA wal_autocheckpoint=0", "PRAGMA user_version=99"} {
		if _, err := db.Exec(query); err != nil {
			t.Fatal(err)
		}
	}
	copyFile(t, path, at)
	copyFile(t, path+"-wal", at+"-wal")
	if _, err := store.Open(context.Background(), at, store.Options{Upgrade: true, MustWrite: true}); !store.Is(err, store.NewerFile) {
		t.Errorf("to write: %v", err)
	}
	s, err := store.Open(context.Background(), at, store.Options{Upgrade: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if s.ReadOnly != store.NewerFile {
		t.Errorf("read only because %q", s.ReadOnly)
	}
	if _, err := os.Stat(at + ".lock"); err == nil {
		t.Error("it is locked although nothing is written")
	}
}

func upgradeUntilKilled() {
	s, err := store.Open(context.Background(), os.Getenv(fileVariable), store.Options{Upgrade: true, MustWrite: true, Wait: 5 * time.Second})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	_ = s.Close()
}

// upgradeHalf carries out some of the migrations and ends as a power cut would: without closing anything.
func upgradeHalf() {
	var to int
	if _, err := fmt.Sscan(os.Getenv("EXEQUATUR_TEST_TO"), &to); err == nil {
		err = store.MigrateOnly(os.Getenv(fileVariable), to)
		if err == nil {
			os.Exit(0)
		}
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(1)
}

// A power cut after any of the migrations leaves a register that the next start finishes, with nothing lost and nothing done twice.
func TestUpgradeCutOffBetweenMigrations(t *testing.T) {
	for _, d := range dumps(t) {
		want := upgraded(t, fromDump(t, d))
		var from int
		if _, err := fmt.Sscanf(filepath.Base(d), "%d", &from); err != nil {
			t.Fatal(err)
		}
		for to := from + 1; to <= store.SchemaVersion; to++ {
			path := fromDump(t, d)
			cmd := again(t, "half", path)
			cmd.Env = append(cmd.Env, fmt.Sprint("EXEQUATUR_TEST_TO=", to))
			if err := cmd.Run(); err != nil {
				t.Fatal(err)
			}
			if st, err := os.Stat(path + "-wal"); err != nil || st.Size() == 0 {
				t.Fatalf("%s up to %d: the process left nothing half done: %v", d, to, err)
			}
			if got := upgraded(t, path); !slices.Equal(got, want) {
				t.Errorf("%s cut off after %d:\n%v, not\n%v", d, to, got, want)
			}
		}
	}
}

// What an upgrade does beside its migrations is done by the next start where a power cut came between.
func TestUpgradeCutOffBehindItsMigrations(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	lt, pl := state(t, s, "LT"), state(t, s, "PL")
	mustDo(t, s, "add_post", func(tx *store.Tx) error {
		return tx.Create(&models.Post{SendingState: lt, ReceivingState: pl, SupervisingMission: "Embassy in Warsaw"})
	})
	if err := errors.Join(s.Interrupted(1), s.Close()); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time there is nothing left to do
		s, err := store.Open(ctx, s.Path(), store.Options{Now: clock, MustWrite: true})
		if err != nil {
			t.Fatal(err)
		}
		if n, err := s.Count(ctx, "mission"); n != 1 || err != nil {
			t.Errorf("%d missions, %v", n, err)
		}
		clean(t, s)
		log, err := s.Log(ctx, 0)
		if err != nil || log[0].Kind != "upgrade" {
			t.Errorf("the last action: %v %v", log[0].Kind, err)
		}
		if rows := strings.Join(dump(t, s), "\n"); strings.Contains(rows, "'upgrading'") {
			t.Error("the upgrade is not over")
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// A process killed at any instant of an upgrade loses nothing.
func TestKilledWhileUpgrading(t *testing.T) {
	r := rand.New(rand.NewPCG(4, uint64(*kills)))
	all := dumps(t)
	var wants [][]string
	begun := time.Now()
	for _, d := range all {
		wants = append(wants, upgraded(t, fromDump(t, d)))
	}
	whole := time.Since(begun) / time.Duration(len(all))
	cut := 0
	for i := range *kills {
		d := i % len(all)
		path := fromDump(t, all[d])
		cmd := again(t, "upgrade", path)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.AfterFunc(time.Duration(r.Int64N(int64(whole))), func() { _ = cmd.Process.Kill() })
		if cmd.Wait() != nil {
			cut++
		}
		if got := upgraded(t, path); !slices.Equal(got, wants[d]) {
			t.Errorf("%s, time %d:\n%v, not\n%v", all[d], i, got, wants[d])
		}
	}
	t.Logf("%d upgrades, %d of them cut off, none lost anything", *kills, cut)
}
