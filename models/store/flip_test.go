package store_test

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// richRegister makes a register with something in every table, and closes it.
func richRegister(t testing.TB) string {
	t.Helper()
	ctx := context.Background()
	s := newRegister(t)
	post, city := torun(t, s)
	a := appoint(t, s, post.ID, "Przykładowski", models.Appointment{ExequaturOn: "2023-04-20", TookUp: "2023-05-12", TermUntil: "2028-05-11"})
	mustDo(t, s, "event", func(tx *store.Tx) error {
		return tx.Create(&models.Event{Event: "visit", Title: "Anniversary visit", From: "2023-05-12", Until: "2023-05-14", About: schema.Refs{post.ID, a.Person},
			Links: schema.NewSet("https://example.org/visit")})
	})
	lt, pl := state(t, s, "LT"), state(t, s, "PL")
	mustDo(t, s, "import", func(tx *store.Tx) error { tx.From(7); return generate(tx, 3, 12, lt, pl) })
	res := mustDo(t, s, "import", func(tx *store.Tx) error { return generate(tx, 4, 2, lt, pl) })
	if _, err := s.Undo(ctx, res.Seq, "wrong file"); err != nil {
		t.Fatal(err)
	}
	mustDo(t, s, "edit", func(tx *store.Tx) error {
		c, err := tx.Get("city", city.ID)
		if err != nil {
			return err
		}
		c.(*models.City).Coords = schema.Coords{Lat: 53.01375, Lon: 18.59814, Known: true}
		return tx.Update(c)
	})
	attach(t, s, post.ID, "agreement.txt", "an agreement")
	attach(t, s, a.Person, "certificate.txt", "a certificate")
	b := appoint(t, s, post.ID, "Dawniejszy", models.Appointment{TookUp: "2001", EndedOn: "2002"})
	merge(t, s, "person", b.Person, a.Person)
	if _, err := s.Erase(ctx, store.Action{}, store.Erasure{Person: a.Person}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return s.Path()
}

// A flipped byte at any place of the file is refused when the file is opened, found by the check, or changed nothing at all.
func TestFlippedByteIsNeverSilent(t *testing.T) {
	ctx := context.Background()
	path := richRegister(t)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := dumpOf(t, path)
	r := rand.New(rand.NewPCG(11, 5))
	rounds := 400
	if testing.Short() {
		rounds = 60
	}
	rounds = max(rounds, *flips)
	dir := t.TempDir()
	refused, found, harmless := 0, 0, 0
	for range rounds {
		at, bit := r.IntN(len(whole)), byte(1+r.IntN(255))
		damaged := slices.Clone(whole)
		damaged[at] ^= bit
		file := filepath.Join(dir, "damaged.exq")
		if err := os.WriteFile(file, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := store.Open(ctx, file, store.Options{ReadOnly: true, Now: clock})
		if err != nil {
			refused++
			continue
		}
		problems, err := s.Check(ctx)
		if err != nil || len(problems) > 0 || s.ReadOnly == store.NewerFile {
			found++
		} else if got, err := s.Dump(ctx); err != nil || !slices.Equal(got, want) {
			t.Errorf("byte %d of page %d xor %#x: silent; %v", at%4096, at/4096+1, bit, firstOther(want, got))
		} else {
			harmless++
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d flipped bytes in %d KB: %d refused on opening, %d found by the check, %d without effect", rounds, len(whole)>>10, refused, found, harmless)
}

func dumpOf(t testing.TB, path string) []string {
	t.Helper()
	s, err := store.Open(context.Background(), path, store.Options{ReadOnly: true, Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	clean(t, s)
	d, err := s.Dump(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func firstOther(a, b []string) [2]string {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return [2]string{a[i], b[i]}
		}
	}
	return [2]string{"rows are missing or added"}
}
