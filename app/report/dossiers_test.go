package report_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/doc/doctest"
	"github.com/exequatur/exequatur/app/pdf"
	"github.com/exequatur/exequatur/app/pdf/verify"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// wanted is a print as a test asks for it.
type wanted struct {
	report, lang string
	asOf         schema.Date // 22 November 2026 where empty
	full         bool
	options      map[string]string
	ids          []int64
}

func (w wanted) make(t testing.TB, s *store.Store) doc.Document {
	t.Helper()
	if w.asOf == "" {
		w.asOf = "2026-11-22"
	}
	day, ok := w.asOf.Day()
	if !ok {
		t.Fatalf("%s is no day", w.asOf)
	}
	d, err := report.Make(context.Background(), view.New(s, words.In("en")), w.report,
		report.Params{IDs: w.ids, AsOf: day, Words: words.In(w.lang), Author: "R. Example", Made: made, Internal: w.full, Options: w.options})
	if err != nil {
		t.Fatal(w, err)
	}
	return d
}

// told is what a print says, without what differs from register to register.
func told(d doc.Document) string {
	d.Seal = ""
	return anyUID.ReplaceAllString(doctest.Text(d), "00000000-0000-7000-8000-000000000000")
}

// TestDossiersSayWhatTheySaid compares what the files and directories of the sample register say with the texts of testdata. A change
// that is meant is taken over with -update, and read before it is committed.
func TestDossiersSayWhatTheySaid(t *testing.T) {
	s := register(t, true)
	torun, gdansk := post(t, s, "LT-PL-01"), post(t, s, "LT-PL-02")
	wymyslony, fikcyjna := named(t, s, "person", "Przemysław Wymyślony"), named(t, s, "person", "Agnieszka Fikcyjna")
	by := func(order string) map[string]string { return map[string]string{"by": order} }
	for name, w := range map[string]wanted{
		"post-file-en":            {report: "post-file", lang: "en", ids: []int64{torun}},
		"post-file-en-full":       {report: "post-file", lang: "en", full: true, ids: []int64{torun}},
		"post-file-lt-full":       {report: "post-file", lang: "lt", full: true, ids: []int64{gdansk}},
		"post-file-pl-then":       {report: "post-file", lang: "pl", asOf: "2023-03-01", full: true, ids: []int64{torun}},
		"consul-file-en":          {report: "consul-file", lang: "en", full: true, ids: []int64{wymyslony}},
		"consul-file-lt":          {report: "consul-file", lang: "lt", full: true, ids: []int64{wymyslony}},
		"consul-file-pl":          {report: "consul-file", lang: "pl", full: true, ids: []int64{fikcyjna}},
		"service-record-en":       {report: "service-record", lang: "en", ids: []int64{named(t, s, "person", "Jan Przykładowy")}},
		"service-record-lt":       {report: "service-record", lang: "lt", full: true, ids: []int64{wymyslony}},
		"service-record-pl":       {report: "service-record", lang: "pl", ids: []int64{fikcyjna}},
		"directory-en":            {report: "directory", lang: "en"},
		"directory-lt-full":       {report: "directory", lang: "lt", full: true},
		"directory-pl-city":       {report: "directory", lang: "pl", options: by("city")},
		"directory-lt-precedence": {report: "directory", lang: "lt", options: by("precedence")},
		"directory-pl-then":       {report: "directory", lang: "pl", asOf: "2023-03-01", full: true, ids: []int64{torun, gdansk}},
		"pocket-list-en":          {report: "pocket-list", lang: "en"},
		"pocket-list-pl-full":     {report: "pocket-list", lang: "pl", full: true},
		"phone-list-lt":           {report: "phone-list", lang: "lt"},
		"phone-list-en-full":      {report: "phone-list", lang: "en", full: true},
		"precedence-en":           {report: "precedence", lang: "en", ids: []int64{named(t, s, "state", "LT")}},
		"precedence-pl":           {report: "precedence", lang: "pl", ids: []int64{named(t, s, "state", "PL")}},
	} {
		t.Run(name, func(t *testing.T) {
			d := w.make(t, s)
			keep(t, name, d)
			archivable(t, d)
			sameText(t, filepath.Join("testdata", "dossiers", name+".txt"), told(d))
		})
	}
}

// archivable prints a document and has the file checked: whole, tagged, every sign there.
func archivable(t *testing.T, d doc.Document) {
	t.Helper()
	sound(t, d.Title, d)
	var file bytes.Buffer
	rep, err := pdf.Write(t.Context(), &file, d, pdf.Options{})
	if err != nil || len(rep.Missing) > 0 {
		t.Fatal(rep.Missing, err)
	}
	problems, err := verify.Check(file.Bytes())
	if err != nil || len(problems) > 0 {
		t.Errorf("%v %v", problems, err)
	}
}

// sameText compares a text with a file, or writes the file.
func sameText(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		put(t, path, []byte(got))
		return
	}
	body, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want, have := strings.Split(string(body), "\n"), strings.Split(got, "\n")
	for i := range max(len(want), len(have)) {
		if w, h := at(want, i), at(have, i); w != h {
			t.Fatalf("%s, line %d\n was: %s\n is:  %s", path, i+1, w, h)
		}
	}
}

// eachBlock calls f with every block of a document, also with those inside others.
func eachBlock(d doc.Document, f func(doc.Block)) {
	var walk func([]doc.Block)
	walk = func(list []doc.Block) {
		for _, b := range list {
			f(b)
			switch b := b.(type) {
			case doc.Keep:
				walk(b.Blocks)
			case doc.Columns:
				walk(b.Blocks)
			}
		}
	}
	walk(d.Blocks)
	for _, p := range d.Parts {
		eachBlock(p, f)
	}
}

// sound reports what no print may be: levels of headings left out, headings without words, anchors given twice, links and entries of an
// index that lead nowhere, rows with more or fewer cells than columns.
func sound(t *testing.T, name string, d doc.Document) {
	t.Helper()
	anchors, level := map[string]bool{}, 0
	eachBlock(d, func(b doc.Block) {
		switch b := b.(type) {
		case doc.Heading:
			if strings.TrimSpace(b.Text) == "" {
				t.Errorf("%s: a heading says nothing", name)
			}
			if b.Level > level+1 {
				t.Errorf("%s: level %d follows level %d at %q", name, b.Level, level, b.Text)
			}
			level = b.Level
			if b.Anchor != "" && anchors[b.Anchor] {
				t.Errorf("%s: the anchor %s is there twice", name, b.Anchor)
			}
			anchors[b.Anchor] = true
		case doc.Table:
			for _, row := range b.Rows {
				if row.Group == "" && len(row.Cells) != len(b.Columns) {
					t.Errorf("%s: %d cells under %d columns: %v", name, len(row.Cells), len(b.Columns), row)
				}
			}
		}
	})
	eachBlock(d, func(b doc.Block) {
		switch b := b.(type) {
		case doc.Index:
			for _, e := range b.Entries {
				if len(e.Anchors) == 0 {
					t.Errorf("%s: %q leads nowhere", name, e.Text)
				}
				for _, a := range e.Anchors {
					if !anchors[a] {
						t.Errorf("%s: %q leads to %s, which is not there", name, e.Text, a)
					}
				}
			}
		case doc.Paragraph:
			for _, r := range b.Runs {
				if a, ok := strings.CutPrefix(r.Link, "#"); ok && !anchors[a] {
					t.Errorf("%s: a link leads to %s, which is not there", name, a)
				}
			}
		}
	})
}
