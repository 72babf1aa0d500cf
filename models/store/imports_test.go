package store_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// takeIn writes cities as a list of n lines and keeps it.
func takeIn(t testing.TB, s *store.Store, source string, n int) (int64, []int64) {
	t.Helper()
	var ids []int64
	res := mustDo(t, s, "import", func(tx *store.Tx) error {
		var lines []store.ImportLine
		for i := range n {
			tx.From(i + 2)
			c := &models.City{Name: fmt.Sprintf("%s %d", source, i), Country: state(t, s, "PL")}
			if err := tx.Create(c); err != nil {
				return err
			}
			ids = append(ids, c.ID)
			lines = append(lines, store.ImportLine{Line: i + 2, Outcome: "new", Record: c.ID})
		}
		return tx.KeepImport(store.Import{Source: source, File: source + ".csv", Hash: "ab", Kind: "city", Mapping: []byte(`{"kind":"city"}`), Counts: map[string]int{"new": n}}, lines)
	})
	return res.Seq, ids
}

func TestImportIsKeptWithItsAction(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	first, ids := takeIn(t, s, "A", 40)
	second, _ := takeIn(t, s, "B", 1)
	all, err := s.Imports(ctx)
	if err != nil || len(all) != 2 || all[0].Seq != second || all[1].Seq != first {
		t.Fatalf("not newest first: %+v %v", all, err)
	}
	got := all[1]
	if a, err := s.LoggedAction(ctx, first); err != nil || !a.At.Equal(got.At) {
		t.Errorf("at %v, the action at %v; %v", got.At, a.At, err)
	}
	if got.Source != "A" || got.File != "A.csv" || got.Hash != "ab" || got.Kind != "city" || string(got.Mapping) != `{"kind":"city"}` || got.Counts["new"] != 40 || got.Undone {
		t.Errorf("%+v", got)
	}
	lines, err := s.ImportLines(ctx, first)
	if err != nil || len(lines) != 40 || lines[39].Line != 41 || lines[39].Record != ids[39] || lines[39].Outcome != "new" || len(lines[39].Notes) != 0 {
		t.Fatalf("%+v %v", lines, err)
	}
	clean(t, s)

	// Merging and removing records leave lines pointing where they did; an undone import says so, also when it is redone.
	merge(t, s, "city", ids[0], ids[1])
	mustDo(t, s, "remove", func(tx *store.Tx) error { return tx.Void("city", ids[2], "not one") })
	if after, err := s.ImportLines(ctx, first); err != nil || after[0].Record != ids[0] || after[2].Record != ids[2] {
		t.Errorf("%+v %v", after[:3], err)
	}
	undone, err := s.Undo(ctx, second, "")
	if err != nil {
		t.Fatal(err)
	}
	if im, err := s.Import(ctx, second); err != nil || !im.Undone {
		t.Errorf("undone: %+v %v", im, err)
	}
	if _, err := s.Undo(ctx, undone.Seq, ""); err != nil {
		t.Fatal(err)
	}
	if im, err := s.Import(ctx, second); err != nil || im.Undone {
		t.Errorf("redone: %+v %v", im, err)
	}
	if _, err := s.Import(ctx, undone.Seq); !store.Is(err, store.NoSuchImport) {
		t.Errorf("an action that is no import: %v", err)
	}
	clean(t, s)

	// A backup carries them.
	path := filepath.Join(t.TempDir(), "copy.exq")
	if err := s.CopyTo(ctx, path); err != nil {
		t.Fatal(err)
	}
	copied, err := store.Open(ctx, path, store.Options{ReadOnly: true, Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	if l, err := copied.ImportLines(ctx, first); err != nil || len(l) != 40 {
		t.Errorf("%d lines in the copy, %v", len(l), err)
	}
}

func TestNothingIsKeptOfAnImportThatCameToNothing(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	keep := func(tx *store.Tx) error {
		return tx.KeepImport(store.Import{Source: "A", Kind: "city"}, []store.ImportLine{{Line: 2, Outcome: "same"}})
	}
	write := func(tx *store.Tx) error {
		return errors.Join(tx.Create(&models.City{Name: "Anywhere", Country: state(t, s, "PL")}), keep(tx))
	}
	mustDo(t, s, "import", keep)
	if _, err := s.Rehearse(ctx, store.Action{Kind: "import"}, write); err != nil {
		t.Fatal(err)
	}
	cancelled, cancel := context.WithCancel(ctx)
	_, err := s.Do(cancelled, store.Action{Kind: "import"}, func(tx *store.Tx) error {
		defer cancel()
		return write(tx)
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if all, err := s.Imports(ctx); err != nil || len(all) != 0 {
		t.Errorf("%+v %v", all, err)
	}
}

func TestMappingsAreKeptByName(t *testing.T) {
	ctx := context.Background()
	s := newRegister(t)
	for _, m := range []store.Mapping{{Name: "Š", Kind: "post", Heads: []string{"Šalis", "Miestas"}, Body: []byte(`{"n":1}`)}, {Name: "A", Kind: "city", Body: []byte(`{}`)},
		{Name: "Š", Kind: "person", Heads: []string{"x"}, Body: []byte(`{"n":2}`)}} {
		if err := s.SaveMapping(ctx, m); err != nil {
			t.Fatal(err)
		}
	}
	all, err := s.Mappings(ctx)
	if err != nil || len(all) != 2 || all[0].Name != "A" || all[1].Kind != "person" || string(all[1].Body) != `{"n":2}` || !slices.Equal(all[1].Heads, []string{"x"}) || all[1].At.IsZero() {
		t.Fatalf("%+v %v", all, err)
	}
	if err := errors.Join(s.RemoveMapping(ctx, "A"), s.RemoveMapping(ctx, "never was")); err != nil {
		t.Fatal(err)
	}
	r, err := store.Open(ctx, s.Path(), store.Options{ReadOnly: true, Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	if all, err := r.Mappings(ctx); err != nil || len(all) != 1 {
		t.Errorf("%+v %v", all, err)
	}
	if err := r.SaveMapping(ctx, store.Mapping{Name: "B"}); !store.Is(err, store.ReadOnlyFile) {
		t.Errorf("saved in a register that is read only: %v", err)
	}
	if err := errors.Join(r.Close(), s.Close()); err != nil {
		t.Fatal(err)
	}
	if err := s.RemoveMapping(ctx, "Š"); !store.Is(err, store.Closed) {
		t.Errorf("closed: %v", err)
	}
}

// What keeping the lines of an import costs beside the import itself.
func BenchmarkKeepImport(b *testing.B) {
	const n = 100_000
	for _, keep := range []bool{false, true} {
		b.Run(fmt.Sprintf("kept=%v", keep), func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				s := newRegister(b)
				pl := state(b, s, "PL")
				b.StartTimer()
				mustDo(b, s, "import", func(tx *store.Tx) error {
					lines := make([]store.ImportLine, n)
					for from := 0; from < n; from += 1000 {
						_, err := tx.Try(func() error {
							for i := from; i < from+1000; i++ {
								tx.From(i + 2)
								c := &models.City{Name: fmt.Sprintf("City %d", i), Country: pl}
								if err := tx.Create(c); err != nil {
									return err
								}
								lines[i] = store.ImportLine{Line: i + 2, Outcome: "new", Record: c.ID}
							}
							return nil
						})
						if err != nil {
							return err
						}
					}
					if !keep {
						return nil
					}
					return tx.KeepImport(store.Import{Source: "A", Kind: "city"}, lines)
				})
			}
			b.ReportMetric(n*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
		})
	}
}
