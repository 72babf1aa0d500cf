package store_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"testing"

	"github.com/exequatur/exequatur/models/store"
)

// loadPack keeps a pack of one village and two names.
func loadPack(w *store.PackWriter) error {
	for range 2 { // a list may say a thing twice
		if err := errors.Join(w.Place(store.PackPlace{ID: 90000001, Name: "Wymysłów", Country: "PL", Admin1: "73", Population: 120, Lat: 5310000, Lon: 1870000}),
			w.Name("wymyslow", 90000001), w.Name("thorunium", 3083271)); err != nil {
			return err
		}
	}
	return nil
}

func TestPacks(t *testing.T) {
	ctx, s := context.Background(), newRegister(t)
	pack, fresh, err := s.LoadPack(ctx, "PL.txt", "01", loadPack)
	if err != nil || !fresh || pack.ID != 1 || pack.Places != 1 || pack.Names != 2 || pack.File != "PL.txt" || !pack.At.Equal(clock()) {
		t.Fatalf("%+v %v %v", pack, fresh, err)
	}
	again, fresh, err := s.LoadPack(ctx, "copy of PL.txt", "01", func(*store.PackWriter) error { t.Error("read again"); return nil })
	if err != nil || fresh || again != pack {
		t.Errorf("%+v %v %v", again, fresh, err)
	}
	if _, _, err := s.LoadPack(ctx, "later.txt", "02", func(w *store.PackWriter) error {
		return errors.Join(w.Place(store.PackPlace{ID: 90000001, Name: "Wymysłowo", Country: "PL"}), w.Name("wymyslow", 90000001))
	}); err != nil {
		t.Fatal(err)
	}
	found, err := s.PackFind(ctx, "wymyslow")
	if err != nil || len(found) != 1 || found[0].Name != "Wymysłowo" {
		t.Errorf("what two packs have is as the later one has it: %+v, %v", found, err)
	}
	if found, err := s.PackFind(ctx, "thorunium"); err != nil || len(found) != 1 || found[0] != (store.PackPlace{ID: 3083271}) {
		t.Errorf("a place of the gazetteer: %+v, %v", found, err)
	}
	mustDo(t, s, "import", func(tx *store.Tx) error {
		packs, err := tx.Packs()
		found, err2 := tx.PackFind("wymyslow")
		p, ok, err3 := tx.PackPlace(90000001)
		if errors.Join(err, err2, err3) != nil || len(packs) != 2 || len(found) != 1 || !ok || p.Name != "Wymysłowo" {
			t.Errorf("in an action: %+v %+v %+v %v", packs, found, p, ok)
		}
		names, tooMany, err := tx.PackBeginning("wym", 2)
		if err != nil || tooMany || len(names) != 1 || names[0].Key != "wymyslow" || names[0].Place.Name != "Wymysłowo" {
			t.Errorf("names that begin so: %+v, %v, %v", names, tooMany, err)
		}
		if names, tooMany, err := tx.PackBeginning("", 2); err != nil || !tooMany || len(names) > 0 {
			t.Errorf("names that begin anyhow: %+v, %v, %v", names, tooMany, err)
		}
		return nil
	})
	var ids []int64
	if err := s.EachPackPlace(ctx, func(id int64) { ids = append(ids, id) }); err != nil || len(ids) != 2 {
		t.Errorf("%v %v", ids, err)
	}

	if err := s.RemovePack(ctx, 2); err != nil {
		t.Fatal(err)
	}
	if p, ok, err := s.PackPlace(ctx, 90000001); err != nil || !ok || p.Name != "Wymysłów" || p.Lat != 5310000 || p.Population != 120 {
		t.Errorf("what the pack that is left has: %+v %v %v", p, ok, err)
	}
	if err := s.RemovePack(ctx, 2); !store.Is(err, store.NoSuchPack) {
		t.Errorf("removed twice: %v", err)
	}
	if packs, err := s.Packs(ctx); err != nil || len(packs) != 1 || packs[0] != pack {
		t.Errorf("%+v %v", packs, err)
	}
}

// TestPackAllOrNothing breaks a loading off.
func TestPackAllOrNothing(t *testing.T) {
	s := newRegister(t)
	stop := errors.New("enough")
	for _, c := range []struct {
		name string
		err  error
	}{{"it fails", stop}, {"it is cancelled", context.Canceled}} {
		ctx, cancel := context.WithCancel(context.Background())
		_, _, err := s.LoadPack(ctx, "PL.txt", "01", func(w *store.PackWriter) error {
			for i := range 10000 {
				if err := w.Name(fmt.Sprint("name ", i), 1); err != nil {
					return err
				}
				if i == 8000 && c.err == stop {
					return stop
				}
				if i == 8000 {
					cancel()
				}
			}
			return nil
		})
		if !errors.Is(err, c.err) {
			t.Errorf("%s: %v", c.name, err)
		}
		cancel()
		packs, err := s.Packs(context.Background())
		found, err2 := s.PackFind(context.Background(), "name 1")
		if errors.Join(err, err2) != nil || len(packs) > 0 || len(found) > 0 {
			t.Errorf("%s: %+v %+v are left", c.name, packs, found)
		}
	}
	if _, fresh, err := s.LoadPack(context.Background(), "PL.txt", "01", loadPack); err != nil || !fresh {
		t.Errorf("afterwards: %v %v", fresh, err)
	}
}

func TestPackOfReadOnlyRegister(t *testing.T) {
	ctx, s := context.Background(), newRegister(t)
	if _, _, err := s.LoadPack(ctx, "PL.txt", "01", loadPack); err != nil {
		t.Fatal(err)
	}
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s, err = store.Open(ctx, path, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	if found, err := s.PackFind(ctx, "thorunium"); err != nil || len(found) != 1 {
		t.Errorf("%+v %v", found, err)
	}
	if _, _, err := s.LoadPack(ctx, "b.txt", "02", loadPack); err == nil {
		t.Error("loaded into a register that is only read")
	}
	if err := s.RemovePack(ctx, 1); err == nil {
		t.Error("removed from a register that is only read")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
		t.Error("the file was changed", err)
	}
}
