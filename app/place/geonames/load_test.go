package geonames

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
	"github.com/exequatur/exequatur/models/store"
)

func opened(t testing.TB) *place.Gazetteer {
	t.Helper()
	g, err := place.Open()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func register(t testing.TB) *store.Store {
	t.Helper()
	s, err := store.Create(context.Background(), filepath.Join(t.TempDir(), "register.exq"), store.Beginning{Keeper: "ministry", Name: "Ministry", Language: "en", State: "LT",
		States: []store.Seed{{UID: schema.UID(place.StateUID("LT")), Code: "LT", Names: schema.Localized{"en": "Lithuania"}}}}, store.Options{Author: "A. Clerk"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func file(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// town is a line of a list of places.
func town(id int, name, others, lat, lon, code, country, admin1 string, people int) string {
	return strings.Join([]string{fmt.Sprint(id), name, name, others, lat, lon, code[:1], code, country, "", admin1, "", "", "", fmt.Sprint(people), "", "", "Europe/Warsaw", "2026-01-01"}, "\t") + "\n"
}

func called(id, of int, language, name string) string {
	return fmt.Sprintf("%d\t%d\t%s\t%s\t\t\t\t\t\t\n", id, of, language, name)
}

const torun, kaunas = 3083271, 598316

var someTowns = town(90000001, "Wymysłów Górny", "Ober Erfunden,XYZ", "53.1", "18.7", "PPL", "PL", "73", 120) +
	town(torun, "Toruń", "Thorunium", "53.01375", "18.59814", "PPLA", "PL", "73", 208717) +
	town(90000002, "Góra Wymysłów", "", "53.2", "18.7", "TMTS", "PL", "73", 0) +
	town(90000003, "Dawny Wymysłów", "", "53.2", "18.7", "PPLQ", "PL", "73", 0) +
	"90000004\tbroken\n" +
	town(90000005, "Nowhere", "", "153.2", "18.7", "PPL", "PL", "73", 0) +
	town(90000006, "Zepsuty\x01", "", "53.2", "18.7", "PPL", "PL", "73", 0)

func TestLoad(t *testing.T) {
	ctx, g, s := context.Background(), opened(t), register(t)
	towns := file(t, "PL.txt", someTowns)
	var told []int64
	rep, err := Load(ctx, g, s, towns, func(done, total int64) { told = append(told, done, total) })
	if err != nil || !rep.Fresh {
		t.Fatal(rep, err)
	}
	if rep.Pack.Places != 1 || rep.Pack.Names != 3 || rep.Known != 1 || rep.Others != 2 || rep.Damaged != 3 || rep.Lines != 7 || rep.Pack.File != "PL.txt" {
		t.Errorf("%+v", rep)
	}
	if size := int64(len(someTowns)); len(told) < 2 || told[len(told)-2] != size || told[len(told)-1] != size {
		t.Errorf("progress %v", told)
	}
	names := called(1, torun, "grc", "Θόρουνιον") + called(2, torun, "link", "https://example.org/Torun") + called(3, torun, "de", "Thorn") +
		called(4, 90000001, "xx", "Fabrykowo") + called(5, 90000999, "de", "Unbekannt") + called(6, torun, "", "") + called(7, kaunas, "wkdt", "Q1") +
		"8\t598316\tzz\tKaunopolis\t\t\t1\t1\t1900\t1914\n"
	rep, err = Load(ctx, g, s, file(t, "alternateNamesV2.txt", names), nil)
	if err != nil || rep.Pack.Names != 3 || rep.Pack.Places != 0 || rep.Others != 2 || rep.Unknown != 1 || rep.Damaged != 1 {
		t.Errorf("%+v, %v", rep, err)
	}

	same, err := Load(ctx, g, s, towns, nil)
	if packs, _ := s.Packs(ctx); err != nil || same.Fresh || same.Pack.ID != 1 || len(packs) != 2 {
		t.Errorf("the same file again: %+v, %v, %+v", same, err, packs)
	}

	find(t, s, func(u *place.Union) {
		for asked, want := range map[string]string{
			"Wymysłów Górny": "Wymysłów Górny", "ober-erfunden": "Wymysłów Górny", "Fabrykowo": "Wymysłów Górny", "Thorunium": "Toruń", "ΘΟΡΟΥΝΙΟΝ": "Toruń", "Toruń": "Toruń",
			"XYZ": "", "Unbekannt": "", "Góra Wymysłów": "", "Dawny Wymysłów": "",
		} {
			found := u.Find(asked, "PL")
			if want == "" && len(found) > 0 || want != "" && (len(found) != 1 || found[0].Name != want || found[0].RegionCode != "PL-04") {
				t.Errorf("%q: %+v, want %q", asked, found, want)
			}
		}
		if found := u.Find("Thorunium", "LT"); len(found) > 0 {
			t.Errorf("Thorunium in Lithuania: %+v", found)
		}
		if found := u.Find("Kaunopolis", ""); len(found) != 1 || found[0].ID != kaunas {
			t.Errorf("Kaunopolis anywhere: %+v", found)
		}
		if p, ok := u.ByID(90000001); !ok || p.Name != "Wymysłów Górny" || p.Lat != 53.1 || p.Population != 120 {
			t.Errorf("by id: %+v %v", p, ok)
		}
		if p, ok := u.ByID(torun); !ok || p.Name != "Toruń" {
			t.Errorf("by id: %+v %v", p, ok)
		}
		if _, ok := u.ByID(90000005); ok {
			t.Error("a damaged line became a place")
		}
		if near := u.Near("Wymyslow Gorni", "PL", 3); len(near) == 0 || near[0].ID != 90000001 {
			t.Errorf("near: %+v", near)
		}
		if near := u.Near("Kaunopollis", "LT", 3); len(near) == 0 || near[0].ID != kaunas {
			t.Errorf("near: %+v", near)
		}
		if near := u.Near("Thorunum", "PL", 9); len(near) == 0 || near[0].ID != torun || slices.ContainsFunc(near[1:], func(p place.Place) bool { return p.ID == torun }) {
			t.Errorf("near: %+v", near)
		}
	})
}

// find asks as an import does.

func find(t testing.TB, s *store.Store, ask func(*place.Union)) {
	t.Helper()
	_, err := s.Rehearse(context.Background(), store.Action{Kind: "import"}, func(tx *store.Tx) error {
		u, err := NewFinder(opened(t), tx)
		if err == nil {
			ask(u)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestWithoutPacks(t *testing.T) {
	find(t, register(t), func(u *place.Union) {
		if found := u.Find("Toruń", "PL"); len(found) != 1 || found[0].ID != torun {
			t.Errorf("%+v", found)
		}
		if near := u.Near("Turuń", "PL", 1); len(near) != 1 || near[0].ID != torun {
			t.Errorf("%+v", near)
		}
		if _, ok := u.ByID(90000001); ok {
			t.Error("found without a pack")
		}
	})
}

func TestRemove(t *testing.T) {
	ctx, g, s := context.Background(), opened(t), register(t)
	both := town(90000001, "Wymysłów Górny", "Ober Erfunden", "53.1", "18.7", "PPL", "PL", "73", 120)
	for name, text := range map[string]string{"a.txt": both, "b.txt": both + town(90000007, "Wymysłów Dolny", "", "53.1", "18.7", "PPL", "PL", "73", 80)} {
		if _, err := Load(ctx, g, s, file(t, name, text), nil); err != nil {
			t.Fatal(err)
		}
	}
	packs, err := s.Packs(ctx)
	if err != nil || len(packs) != 2 {
		t.Fatal(packs, err)
	}
	if err := s.RemovePack(ctx, packs[0].ID); err != nil {
		t.Fatal(err)
	}
	find(t, s, func(u *place.Union) {
		if found := u.Find("Ober Erfunden", "PL"); len(found) != 1 {
			t.Errorf("what the other pack has as well: %+v", found)
		}
	})
	if err := s.RemovePack(ctx, packs[0].ID); !store.Is(err, store.NoSuchPack) {
		t.Errorf("removed twice: %v", err)
	}
	if err := s.RemovePack(ctx, packs[1].ID); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"ober erfunden", "wymyslow dolny"} {
		if found, err := s.PackFind(ctx, key); err != nil || len(found) > 0 {
			t.Errorf("%q after removal: %+v, %v", key, found, err)
		}
	}
	if _, ok, err := s.PackPlace(ctx, 90000007); ok || err != nil {
		t.Errorf("a place after removal: %v %v", ok, err)
	}
}

// zipped packs files by name.
func zipped(t *testing.T, files ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(files[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return file(t, "list.zip", b.String())
}

func TestZIP(t *testing.T) {
	ctx, g, s := context.Background(), opened(t), register(t)
	notes := strings.Repeat("Readme for GeoNames\n", 1000)
	rep, err := Load(ctx, g, s, zipped(t, "readme.txt", notes, `..\..\evil/PL.txt`, someTowns, "iso-languagecodes.txt", notes), nil)
	if err != nil || rep.Pack.Places != 1 || rep.Pack.File != "list.zip" {
		t.Errorf("%+v, %v", rep, err)
	}
}

func TestRefused(t *testing.T) {
	ctx, g, s := context.Background(), opened(t), register(t)
	half, err := os.ReadFile(zipped(t, "PL.txt", strings.Repeat(someTowns, 500)))
	if err != nil {
		t.Fatal(err)
	}
	late := town(90000001, "Wymysłów", "", "53.1", "18.7", "PPL", "PL", "73", 1)
	for _, c := range []struct{ name, path, code string }{
		{"no file", filepath.Join(t.TempDir(), "none.txt"), say.NoSuchFile},
		{"a folder", t.TempDir(), unreadable},
		{"nothing", file(t, "a.txt", ""), say.EmptyFile},
		{"a letter", file(t, "a.txt", "Dear Sir,\nplease find enclosed\n"), notGeoNames},
		{"a table of another kind", file(t, "a.csv", "id\tname\n1\tToruń\n2\tKaunas\n"), notGeoNames},
		{"noughts", file(t, "a.txt", strings.Repeat("\x00", 1<<20)), notGeoNames},
		{"one line without an end", file(t, "a.txt", strings.Repeat("a", 1<<20)), notGeoNames},
		{"no list in the ZIP", zipped(t, "readme.txt", "x", "doc.xml", "<a/>"), noListInZip},
		{"half a ZIP", file(t, "a.zip", string(half[:len(half)/2])), brokenZip},
		{"another file behind its first lines", file(t, "a.txt", strings.Repeat(late, 400)+strings.Repeat("and so on\n", 5000)), notGeoNames},
	} {
		rep, err := Load(ctx, g, s, c.path, nil)
		if !say.Refused(err, c.code) {
			t.Errorf("%s: %+v, %v, want %s", c.name, rep, err, c.code)
		}
	}
	flagged := bytes.Clone(half)
	for at := 0; ; {
		i := bytes.Index(flagged[at:], []byte("PK\x01\x02"))
		if i < 0 {
			break
		}
		at += i + 8
		flagged[at] |= 1
	}
	if _, err := Load(ctx, g, s, file(t, "locked.zip", string(flagged)), nil); !say.Refused(err, lockedZip) {
		t.Errorf("a locked ZIP: %v", err)
	}
	if packs, err := s.Packs(ctx); err != nil || len(packs) > 0 {
		t.Errorf("packs of refused files: %+v, %v", packs, err)
	}
}

func TestLongLineIsLeftOut(t *testing.T) {
	s := register(t)
	rep, err := Load(context.Background(), opened(t), s, file(t, "PL.txt", "\ufeff# comment\n"+someTowns+strings.Repeat("x", 3*longestLine)+"\n"+
		town(90000009, "Ostatnie Wymysłowo", "", "53.1", "18.7", "PPL", "PL", "73", 1)), nil)
	if err != nil || rep.Pack.Places != 2 || rep.Damaged != 4 {
		t.Errorf("%+v, %v", rep, err)
	}
}

func TestCancel(t *testing.T) {
	g, s := opened(t), register(t)
	ctx, cancel := context.WithCancel(context.Background())
	var text strings.Builder
	for i := range 20000 {
		text.WriteString(town(90000000+i, fmt.Sprintf("Wymysłów %d", i), "", "53.1", "18.7", "PPL", "PL", "73", 1))
	}
	path := file(t, "PL.txt", text.String())
	_, err := Load(ctx, g, s, path, func(done, total int64) {
		if done > 0 && done < total {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if packs, err := s.Packs(context.Background()); err != nil || len(packs) > 0 {
		t.Errorf("what is left of it: %+v, %v", packs, err)
	}
	if found, err := s.PackFind(context.Background(), search.Key("Wymysłów 1")); err != nil || len(found) > 0 {
		t.Errorf("what is left of it: %+v, %v", found, err)
	}
}

func FuzzLine(f *testing.F) {
	for line := range strings.Lines(someTowns + called(1, torun, "de", "Thorn")) {
		f.Add(strings.TrimSuffix(line, "\n"))
	}
	f.Fuzz(func(t *testing.T, line string) {
		if e, fault := readPlace(line); fault == fine && (e.ID <= 0 || e.Name == "" || len(e.Country) != 2 || e.Lat < -90e5 || e.Lat > 90e5 || e.Population < 0) {
			t.Errorf("%q: %+v", line, e)
		}
		if n, fault := readName(line); fault == fine && (n.place <= 0 || n.name == "") {
			t.Errorf("%q: %+v", line, n)
		}
		formOf([]byte(line))
	})
}
