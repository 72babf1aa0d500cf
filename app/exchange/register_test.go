package exchange

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

var (
	ctx = context.Background()
	now = time.Date(2026, 11, 22, 10, 42, 0, 0, time.UTC)
)

// newRegister makes an empty register of Lithuania with the States of the world.
func newRegister(t testing.TB) *store.Store {
	t.Helper()
	var seeds []store.Seed
	for _, s := range place.States() {
		seeds = append(seeds, store.Seed{UID: schema.UID(place.StateUID(s.Code)), Code: s.Code, Names: s.Names})
	}
	s, err := store.Create(ctx, filepath.Join(t.TempDir(), "lithuania.exq"),
		store.Beginning{Keeper: "ministry", State: "LT", Name: "Ministry", Language: "en", States: seeds},
		store.Options{Author: "R. Example", Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// data finds a file of the real data beside the repository.
func data(t testing.TB, name string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		if dir == filepath.Dir(dir) {
			t.Skip("not inside the repository")
		}
		dir = filepath.Dir(dir)
	}
	path := filepath.Join(dir, "..", "shared", "data", name)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("the real data is not here: %v", err)
	}
	return path
}

func read(t testing.TB, path string) source.Table {
	t.Helper()
	table, err := source.Open(path, source.Options{TmpDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func text(t testing.TB, csv string) source.Table {
	t.Helper()
	table, err := source.Read(strings.NewReader(csv), "list.csv", source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// take imports a table and checks that the rehearsal said what the import then did.
func take(t testing.TB, s *store.Store, table source.Table, opt Options) Report {
	t.Helper()
	plan, err := Prepare(ctx, s, table, opt)
	if err != nil {
		t.Fatal(err)
	}
	rep, err := plan.Write(ctx, s, nil)
	if err != nil {
		t.Fatal(err)
	}
	if plan.Counts() != rep.Counts() {
		t.Errorf("rehearsed %+v, done %+v", plan.Counts(), rep.Counts())
	}
	return rep
}

// takeAgain imports a table that is in the register and expects that nothing changes, not even the log.
func takeAgain(t testing.TB, s *store.Store, table source.Table, opt Options) Report {
	t.Helper()
	before, chain, err := s.Seal(ctx)
	if err != nil {
		t.Fatal(err)
	}
	rep := take(t, s, table, opt)
	after, chain2, err := s.Seal(ctx)
	if err != nil || before != after || string(chain) != string(chain2) || rep.Seq != 0 {
		t.Errorf("the second import wrote something: action %d after %d, %v", after, before, err)
	}
	if c := rep.Counts(); c.New+c.Changed > 0 {
		t.Errorf("the second import would change: %+v", c)
		dump(t, rep.Rows)
	}
	if found, err := s.Check(ctx); err != nil || len(found) > 0 {
		t.Errorf("check: %v %v", found, err)
	}
	return rep
}

func dump(t testing.TB, rows []RowResult) {
	t.Helper()
	for _, r := range rows {
		if r.Outcome != Skipped && (r.Outcome != Same || len(r.Notes) > 0) {
			t.Logf("%d %s %q %v %v %v", r.Line, r.Outcome, r.Title, r.Changes, r.Notes, r.Problems)
		}
	}
}

func post(t testing.TB, s *store.Store, title string) schema.File {
	t.Helper()
	files, err := s.Files(ctx, "post")
	if err != nil {
		t.Fatal(err)
	}
	names, err := s.AllNames(ctx, "post")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if names[f.Rec.Meta().ID].Title == title {
			return f
		}
	}
	t.Fatalf("no post %q", title)
	return schema.File{}
}

func number(t testing.TB, s *store.Store, kind string) int {
	t.Helper()
	n, err := s.Count(ctx, kind)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func noted(rows []RowResult, code string) int {
	n := 0
	for _, r := range rows {
		for _, note := range r.Notes {
			if note.Code == code {
				n++
			}
		}
	}
	return n
}

func personName(t testing.TB, s *store.Store, id int64) string {
	t.Helper()
	rec, err := s.Get(ctx, "person", id)
	if err != nil {
		t.Fatal(err)
	}
	return rec.(*models.Person).FullName()
}
