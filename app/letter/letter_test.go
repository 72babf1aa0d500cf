package letter

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/doc/doctest"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/sample"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

var (
	update = flag.Bool("update", false, "write the golden texts anew")
	today  = schema.DayOf(2026, 9, 14)
	made   = time.Date(2026, 9, 14, 10, 0, 0, 0, time.UTC)
)

// register is a new register; filled is the sample's.
func register(t *testing.T, filled bool) *store.Store {
	t.Helper()
	ctx := context.Background()
	var seeds []store.Seed
	for _, st := range place.States() {
		seeds = append(seeds, store.Seed{UID: place.StateUID(st.Code), Code: st.Code, Names: st.Names})
	}
	s, err := store.Create(ctx, filepath.Join(t.TempDir(), "letters.exq"), store.Beginning{Keeper: "ministry", State: "LT", Language: "en", States: seeds},
		store.Options{Author: "Tester", Today: func() schema.Day { return today }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() }) // nothing is lost with a register of a test
	if filled {
		if err := sample.Write(ctx, s); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// letterheads gives the register paper in three languages.
func letterheads(t *testing.T, s *store.Store) {
	t.Helper()
	_, err := s.Do(context.Background(), store.Action{Kind: "add_letterhead"}, func(tx *store.Tx) error {
		for _, l := range []*models.Letterhead{
			{Lang: "en", Office: "Ministry of Foreign Affairs of the Republic of Lithuania", Unit: "Consular Department", Place: "Vilnius", Address: "Pavyzdžio g. 1\nLT-00000 Vilnius", Phone: "+370 5 555 0100", Email: "letters@mfa.example", Signatory: "Rūta Pavyzdė", Title: "Director"},
			{Lang: "lt", Office: "Lietuvos Respublikos užsienio reikalų ministerija", Unit: "Konsulinis departamentas", Place: "Vilnius", Address: "Pavyzdžio g. 1\nLT-00000 Vilnius", Signatory: "Rūta Pavyzdė", Title: "Direktorė"},
			{Lang: "pl", Office: "Ministerstwo Spraw Zagranicznych Republiki Litewskiej", Unit: "Departament Konsularny", Place: "Wilno", Address: "Pavyzdžio g. 1\nLT-00000 Wilno", Signatory: "Rūta Pavyzdė", Title: "Dyrektorka"},
		} {
			if err := tx.Create(l); err != nil {
				return err
			}
		}
		post, err := tx.Select("post", `k.register_no = 'LT-PL-01'`)
		if err != nil || len(post) != 1 {
			return fmt.Errorf("%d, %w", len(post), err)
		}
		for _, f := range []models.CaseForm{{Lang: "lt", Case: "genitive", Text: "Lietuvos garbės konsulato Torunėje"}, {Lang: "lt", Case: "dative", Text: "Lietuvos garbės konsulatui Torunėje"},
			{Lang: "pl", Case: "genitive", Text: "Konsulatu Honorowego Litwy w Toruniu"}} {
			form := &models.PostForm{Of: "title", CaseForm: f}
			form.Parent = post[0].Meta().ID
			if err := tx.Create(form); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// appointmentOf finds the appointment of a person in a role.
func appointmentOf(t *testing.T, s *store.Store, family, role string) int64 {
	t.Helper()
	recs, err := s.Select(context.Background(), "appointment", `k.role = ? AND k.person IN (SELECT id FROM person WHERE family_name = ?)`, role, family)
	if err != nil || len(recs) == 0 {
		t.Fatal(family, role, len(recs), err)
	}
	return recs[0].Meta().ID
}

func recordTitled(t *testing.T, s *store.Store, kind, title string) int64 {
	t.Helper()
	names, err := s.AllNames(context.Background(), kind)
	if err != nil {
		t.Fatal(err)
	}
	for id, n := range names {
		if n.Title == title {
			return id
		}
	}
	t.Fatalf("no %s %s", kind, title)
	return 0
}

// Each letter that comes with the program, in each language: of a woman and of a man, of somebody whose gender is not known, with the
// office's paper and without, says what stands in its golden text.
func TestOwnLetters(t *testing.T) {
	ctx := context.Background()
	s, bare := register(t, true), register(t, true)
	letterheads(t, s)
	all, err := Templates(ctx, view.New(s, words.In("en")))
	if err != nil || len(all) != len(order)*len(words.Languages) {
		t.Fatal(len(all), err)
	}
	for _, tmpl := range all {
		name := tmpl.Name + "." + tmpl.Lang
		if bad := Check(tmpl); len(bad) > 0 {
			t.Errorf("%s: %q", name, Problems(words.In("en"), bad))
			continue
		}
		var out strings.Builder
		put := func(title string, s *store.Store, subject int64, o Options) {
			o.Made = made
			d, err := Make(ctx, view.New(s, words.In("en")), tmpl, subject, o)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			out.WriteString("==== " + title + "\n" + doctest.Text(d.Document))
			for _, g := range d.Gaps {
				out.WriteString("gap: " + strings.TrimSpace(g.Title+" "+g.Case+" "+g.Name) + "\n")
			}
		}
		full := Options{Number: "VU-2026-7", Author: "Tester"}
		if tmpl.Of == "twinning" {
			full.Addressee = "Prezydent Miasta Torunia"
			put("a twinning", s, recordTitled(t, s, "twinning", "Kaunas – Toruń"), full)
			put("without paper", bare, recordTitled(t, bare, "twinning", "Kaunas – Toruń"), Options{})
		} else {
			put("a woman", s, appointmentOf(t, s, "Fikcyjna", models.Head), full)
			put("a man, other addressee", s, appointmentOf(t, s, "Wymyślony", models.Head), Options{Number: "VU-2026-8", Addressee: "Embassy of Poland"})
			put("gender not known, without paper or number", bare, appointmentOf(t, bare, "Udaharan", models.Head), Options{})
			if tmpl.Name == "note-acting" {
				put("an acting head", s, actingAppointment(t, s), full)
			}
		}
		golden := filepath.Join("testdata", name+".txt")
		if *update {
			if err := os.WriteFile(golden, []byte(out.String()), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if out.String() != string(want) {
			t.Errorf("%s says\n%s\nand should say\n%s", name, out.String(), want)
		}
	}
}

func actingAppointment(t *testing.T, s *store.Store) int64 {
	t.Helper()
	recs, err := s.Select(context.Background(), "appointment", `k.role = ?`, models.ActingHead)
	if err != nil || len(recs) == 0 {
		t.Fatal(len(recs), err)
	}
	return recs[0].Meta().ID
}

// A template that cannot be read makes no letter.
func TestInvalid(t *testing.T) {
	s := register(t, true)
	_, err := Make(context.Background(), view.New(s, words.In("en")), Template{Lang: "en", Of: "appointment", Body: "{{head.nam}}"}, appointmentOf(t, s, "Fikcyjna", models.Head), Options{})
	var bad *Invalid
	if !errors.As(err, &bad) || bad.Problems[0].Args["Nearest"] != "head.name" {
		t.Fatal(err)
	}
}

func writeTemplate(t *testing.T, s *store.Store, x *models.Template) int64 {
	t.Helper()
	if _, err := s.Do(context.Background(), store.Action{Kind: "add_template"}, func(tx *store.Tx) error { return tx.Create(x) }); err != nil {
		t.Fatal(err)
	}
	return x.ID
}
