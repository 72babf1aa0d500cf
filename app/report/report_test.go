package report_test

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/pdf"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/sample"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

var made = time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)

// register is a register of the world's States, with the sample story in it where told.
func register(t testing.TB, told bool) *store.Store {
	t.Helper()
	ctx := context.Background()
	var seeds []store.Seed
	for _, st := range place.States() {
		seeds = append(seeds, store.Seed{UID: schema.UID(place.StateUID(st.Code)), Code: st.Code, Names: st.Names})
	}
	s, err := store.Create(ctx, filepath.Join(t.TempDir(), "sample.exq"), store.Beginning{Keeper: "ministry", State: "LT", Language: "en", States: seeds},
		store.Options{Author: "R. Example", Now: func() time.Time { return made }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	if told {
		if err := sample.Write(ctx, s); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func post(t testing.TB, s *store.Store, key string) int64 {
	t.Helper()
	found, err := view.New(s, words.In("en")).Resolve(context.Background(), "post", key)
	if err != nil || len(found) != 1 {
		t.Fatal(found, err)
	}
	return found[0].ID
}

func build(t testing.TB, s *store.Store, name, lang string, asOf schema.Date, ids ...int64) doc.Document {
	t.Helper()
	return buildKind(t, s, name, "gift", lang, asOf, internal[name], ids...)
}

// buildKind makes a report of any kind.
func buildKind(t testing.TB, s *store.Store, name, kind, lang string, asOf schema.Date, internal bool, ids ...int64) doc.Document {
	t.Helper()
	day, ok := asOf.Day()
	if !ok {
		t.Fatalf("%s is no day", asOf)
	}
	w := words.In(lang)
	d, err := report.Make(context.Background(), view.New(s, words.In("en")), name, report.Params{IDs: ids, AsOf: day, Words: w, Author: "R. Example", Made: made, Kind: kind, Internal: internal})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// internal are the prints of which there is no public variant.
var internal = map[string]bool{"consul-file": true}

// text is all a document says.
func text(d doc.Document) string {
	out := []string{d.Title, d.Subtitle, d.AsOf, d.Filter, d.Seal, d.PageWords(1, 2)}
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case doc.Heading:
			out = append(out, b.Text)
		case doc.Paragraph:
			for _, r := range b.Runs {
				out = append(out, r.Text)
			}
		case doc.KeyValues:
			for _, r := range b.Rows {
				out = append(out, r.Key+": "+r.Value)
			}
		case doc.Figure:
			out = append(out, b.Alt)
		case doc.Table:
			for _, c := range b.Columns {
				out = append(out, c.Title)
			}
			for _, r := range b.Rows {
				line := r.Group
				for _, c := range r.Cells {
					line += " | " + c.Text
				}
				out = append(out, line)
			}
		}
	}
	return strings.NewReplacer("\u00a0", " ", "\u2060", "").Replace(strings.Join(out, "\n"))
}

func TestPostSheetSaysWhatIsKnown(t *testing.T) {
	s := register(t, true)
	torun := post(t, s, "LT-PL-01")
	for _, c := range []struct {
		lang string
		asOf schema.Date
		want []string
	}{
		{"en", "2026-11-22", []string{"Honorary Consulate of Lithuania in Toruń", "Open since 12 May 2023 after about a year closed. Head: Przemysław Wymyślony, Honorary Consul, term until 2028-05-11.",
			"As of 22 November 2026", "Register sealed at action", "Page 1 of 2", "Seat: Toruń, Kujawsko-Pomorskie", " |  | established", " | 2022 | closed for a time", " | 2023-05-12 | reopened |",
			"Jan Przykładowy | Honorary Consul |  |  | about 2009 | 2022 · resigned", "2023-04-03 · KP-2023/7 | 2023-04-20", "Kaunas – Toruń: cooperation agreement, in force, next anniversary 2027-02-16 (9th)",
			"2023-05-12–2023-05-14 | Visit of the Kaunas delegation", "Freedom Fighter"}},
		{"en", "2023-03-01", []string{"Closed for a time since 2022, for about 8 months. Nobody is in office.", "As of 1 March 2023"}},
		{"en", "2022-06-01", []string{"Possibly closed for a time: the change is dated only 2022."}},
		{"lt", "2026-11-22", []string{"Lietuvos garbės konsulatas Torunėje", "garbės konsulas, kadencija iki 2028-05-11.", "Padėtis: 2026 m. lapkričio 22 d.", "Registras užantspauduotas ties veiksmu", "1 puslapis iš 2", "Priimančioji valstybė: Lenkija (PL)"}},
		{"pl", "2026-11-22", []string{"Konsulat Honorowy Litwy w Toruniu", "konsul honorowy, kadencja do 2028-05-11.", "Stan na dzień: 22 listopada 2026", "Strona 1 z 2", "umowa o współpracy, obowiązuje"}},
	} {
		d := build(t, s, "post-sheet", c.lang, c.asOf, torun)
		got := text(d)
		for _, want := range c.want {
			if !strings.Contains(got, want) {
				t.Errorf("%s %s: no %q in\n%s", c.lang, c.asOf, want, got)
			}
		}
		if d.Language != c.lang {
			t.Errorf("language %q", d.Language)
		}
		rep, err := pdf.Write(context.Background(), &bytes.Buffer{}, d, pdf.Options{})
		if err != nil || rep.Pages != 1 || len(rep.Missing) > 0 {
			t.Errorf("%s %s: %d pages, %v, %v; a sheet is one page", c.lang, c.asOf, rep.Pages, rep.Missing, err)
		}
	}
}

// Each sheet of the sample fits its page, in every language, and each letter of its names is printed.
func TestAllSheetsPrint(t *testing.T) {
	s := register(t, true)
	rows, err := view.New(s, words.In("en")).Posts(context.Background(), s.Today())
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for _, lang := range words.Languages {
			rep, err := pdf.Write(context.Background(), &bytes.Buffer{}, build(t, s, "post-sheet", lang, "2026-11-22", row.ID), pdf.Options{})
			if err != nil || rep.Pages != 1 || len(rep.Missing) > 0 {
				t.Errorf("%s %s: %d pages, %v, %v", row.Title, lang, rep.Pages, rep.Missing, err)
			}
		}
	}
}

func TestMissingFactsAreVisiblyMissing(t *testing.T) {
	s := register(t, false)
	p := &models.Post{}
	_, err := s.Do(context.Background(), store.Action{Kind: "add_post"}, func(tx *store.Tx) error {
		for code, id := range map[string]*int64{"LT": &p.SendingState, "PL": &p.ReceivingState} {
			st, err := s.StateByCode(context.Background(), code)
			if err != nil {
				return err
			}
			*id = st.ID
		}
		return tx.Create(p)
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range build(t, s, "post-sheet", "en", "2026-11-22", p.ID).Blocks {
		if kv, ok := b.(doc.KeyValues); ok {
			for _, r := range kv.Rows {
				if r.Missing {
					t.Errorf("the public variant prints that %s is missing", r.Key)
				}
			}
		}
	}
	d := buildKind(t, s, "post-sheet", "", "en", "2026-11-22", true, p.ID)
	missing := map[string]bool{}
	for _, b := range d.Blocks {
		if kv, ok := b.(doc.KeyValues); ok {
			for _, r := range kv.Rows {
				missing[r.Key] = r.Missing
			}
		}
		if _, ok := b.(doc.Figure); ok {
			t.Error("a drawing of nothing")
		}
	}
	for _, key := range []string{"Seat", "Consular district", "Class", "Register number", "Office address", "Phone", "E-mail addresses"} {
		if !missing[key] {
			t.Errorf("%s is not shown as missing: %v", key, missing)
		}
	}
}

func TestLists(t *testing.T) {
	s, empty := register(t, true), register(t, false)
	for name, want := range map[string][]string{
		"posts":     {"60 consulates", "Lithuania: consulates abroad", "Lithuania: consulates of other States", "LT-PL-01 | Poland | Toruń\nconsulate | open\nsince 2023-05-12 | Przemysław Wymyślony\nHonorary Consul | 2028-05-11", "acting head", "vacant"},
		"people":    {"Wymyślony, Przemysław | Honorary Consul | Honorary Consulate of Lithuania in Toruń | Poland | 2023-05-12 | 2028-05-11"},
		"twinnings": {"13 twinnings", "Kaunas – Toruń | Lithuania – Poland | partnership | 2008 | cooperation agreement | 2018-02-16 | in force | 8 | 2027-02-16 (9th)", "ended 2022-03-03"},
	} {
		got := text(build(t, s, name, "en", "2026-11-22"))
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("%s: no %q in\n%s", name, w, got)
			}
		}
		if got := text(build(t, empty, name, "en", "2026-11-22")); !strings.Contains(got, "is recorded.") {
			t.Errorf("%s of an empty register: %s", name, got)
		}
	}
	if got := text(build(t, s, "posts", "en", "2026-11-22", post(t, s, "LT-PL-01"))); !strings.Contains(got, "1 consulate\n") || !strings.Contains(got, "Chosen records") {
		t.Errorf("one chosen: %s", got)
	}
}

func TestWhatCannotBeMade(t *testing.T) {
	r := view.New(register(t, false), words.In("en"))
	if _, err := report.Make(context.Background(), r, "nothing", report.Params{}); !errors.Is(err, report.ErrUnknown) {
		t.Error(err)
	}
	if _, err := report.Make(context.Background(), r, "post-sheet", report.Params{}); !errors.Is(err, report.ErrWhich) {
		t.Error(err)
	}
	for _, lang := range words.Languages {
		for _, info := range report.List() {
			if w := words.In(lang); w.T(info.Title)[0] == '[' || w.T(info.Description)[0] == '[' {
				t.Errorf("%s: no words for %s", lang, info.Name)
			}
		}
	}
}

func TestPrintsOfAnyKindFindOutWhich(t *testing.T) {
	s := register(t, true)
	ctx, r := context.Background(), view.New(s, words.In("en"))
	p := report.Params{IDs: []int64{named(t, s, "mission", "Embassy in Warsaw")}, AsOf: r.Today(), Made: made}
	for _, name := range []string{"record", "table"} {
		d, err := report.Make(ctx, r, name, p)
		if err != nil || !strings.Contains(text(d), "Embassy in Warsaw") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := report.Make(ctx, r, "table", report.Params{AsOf: r.Today()}); !errors.Is(err, report.ErrKind) {
		t.Error(err)
	}
	if _, err := report.Make(ctx, r, "consul-file", report.Params{IDs: []int64{named(t, s, "person", "Jan Przykładowy")}, AsOf: r.Today()}); !errors.Is(err, view.ErrSensitive) {
		t.Error(err)
	}
}
