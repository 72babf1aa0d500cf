package export_test

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/export"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/sample"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

var ctx = context.Background()

// newRegister makes an empty register as it stood on one day.
func newRegister(t testing.TB) *store.Store {
	t.Helper()
	var seeds []store.Seed
	for _, st := range place.States() {
		seeds = append(seeds, store.Seed{UID: schema.UID(place.StateUID(st.Code)), Code: st.Code, Names: st.Names})
	}
	s, err := store.Create(ctx, filepath.Join(t.TempDir(), "lt.exq"), store.Beginning{Keeper: "ministry", State: "LT", Name: "Chancery <of> Examples", Language: "en", States: seeds},
		store.Options{Author: "R. Example", Now: func() time.Time { return time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC) }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// newSample makes the register of the sample story.
func newSample(t testing.TB) *store.Store {
	t.Helper()
	s := newRegister(t)
	if err := sample.Write(ctx, s); err != nil {
		t.Fatal(err)
	}
	return s
}

func english(s *store.Store) *view.Register { return view.New(s, words.In("en")) }

func do(t testing.TB, s *store.Store, f func(*store.Tx) error) {
	t.Helper()
	if _, err := s.Do(ctx, store.Action{Kind: "test"}, f); err != nil {
		t.Fatal(err)
	}
}

func state(t testing.TB, s *store.Store, code string) int64 {
	t.Helper()
	st, err := s.StateByCode(ctx, code)
	if err != nil {
		t.Fatal(err)
	}
	return st.ID
}

// written is what an export writes, as of the day of the register.
func written(t testing.TB, s *store.Store, req export.Request) (string, export.Result) {
	t.Helper()
	if req.AsOf == 0 {
		req.AsOf = s.Today()
	}
	var b bytes.Buffer
	res, err := export.Write(ctx, s, english(s), req, &b)
	if err != nil {
		t.Fatalf("%+v: %v", req, err)
	}
	return b.String(), res
}

// unfolded takes back how long lines are cut in cards and calendars.
func unfolded(s string) string { return strings.ReplaceAll(s, "\r\n ", "") }
