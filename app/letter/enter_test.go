package letter

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/docx"
	"github.com/exequatur/exequatur/app/pdf"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

func render(ctx context.Context, w io.Writer, d doc.Document) error {
	_, err := pdf.Write(ctx, w, d, pdf.Options{})
	return err
}

// letterNamed is one of the program's letters.
func letterNamed(t *testing.T, name, lang string) Template {
	t.Helper()
	tmpl, ok := Find(own(), name, lang)
	if !ok {
		t.Fatal(name, lang)
	}
	return tmpl
}

// unasked is an appointment of which neither consent nor exequatur was asked yet.
func unasked(t *testing.T, s *store.Store) int64 {
	t.Helper()
	recs, err := s.Select(context.Background(), "appointment", `k.role = 'head' AND k.consent_asked_on = '' AND k.requested_on = '' AND k.notified_on = ''`)
	if err != nil || len(recs) == 0 {
		t.Fatal(len(recs), err)
	}
	return recs[0].Meta().ID
}

func appointment(t *testing.T, s *store.Store, id int64) *models.Appointment {
	t.Helper()
	rec, err := s.Get(context.Background(), "appointment", id)
	if err != nil {
		t.Fatal(err)
	}
	return rec.(*models.Appointment)
}

func correspondence(t *testing.T, s *store.Store) []schema.Record {
	t.Helper()
	recs, err := s.List(context.Background(), "correspondence", 0)
	if err != nil {
		t.Fatal(err)
	}
	return recs
}

// A letter is entered, written, attached and recorded by one action; undoing it takes all of it back but its number.
func TestEnter(t *testing.T) {
	ctx := context.Background()
	s := register(t, true)
	letterheads(t, s)
	r := view.New(s, words.In("en"))
	id := unasked(t, s)
	before := len(correspondence(t, s))
	path := filepath.Join(t.TempDir(), "note.pdf")
	o := EnterOptions{Options: Options{Made: made}, Path: path, Record: true, Render: render}
	got, err := Enter(ctx, s, r, letterNamed(t, "note-consent", "lt"), id, o)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil || !bytes.HasPrefix(data, []byte("%PDF-")) {
		t.Fatal(len(data), err)
	}
	rec, err := s.Get(ctx, "correspondence", got.Correspondence)
	if err != nil {
		t.Fatal(err)
	}
	c := rec.(*models.Correspondence)
	a := appointment(t, s, id)
	if c.No() != got.No || c.Direction != "out" || c.Sort != "note_verbale" || c.Date != today.Date() || c.Party != "Užsienio reikalų ministerija" ||
		!strings.HasPrefix(c.Subject, "Prašymas duoti sutikimą") || len(c.About) != 3 {
		t.Errorf("entered %+v", c)
	}
	if a.ConsentAskedNo != got.No || a.ConsentAskedOn != today.Date() || len(got.Recorded) != 2 || got.Recorded[0] != (Recorded{"consent_asked_no", got.No}) {
		t.Errorf("recorded %v: %q, %q", got.Recorded, a.ConsentAskedNo, a.ConsentAskedOn)
	}
	files, err := s.Select(ctx, "attachment", `k."of" = ?`, got.Correspondence)
	if err != nil || len(files) != 1 {
		t.Fatal(len(files), err)
	}
	kept, err := s.Blob(ctx, files[0].(*models.Attachment).Hash)
	if err != nil || !bytes.Equal(kept, data) {
		t.Errorf("the copy kept is not the file: %d and %d bytes, %v", len(kept), len(data), err)
	}
	if !strings.Contains(text(got.Draft), got.No) {
		t.Errorf("the letter does not bear its number %s", got.No)
	}

	if _, err := s.Undo(ctx, got.Seq, ""); err != nil {
		t.Fatal(err)
	}
	a = appointment(t, s, id)
	files, err = s.Select(ctx, "attachment", `k."of" = ?`, got.Correspondence)
	if len(correspondence(t, s)) != before || a.ConsentAskedNo != "" || a.ConsentAskedOn != "" || len(files) != 0 || err != nil {
		t.Errorf("after undoing: %d entries, %q, %d files, %v", len(correspondence(t, s)), a.ConsentAskedNo, len(files), err)
	}
	o.Path, o.Record = filepath.Join(t.TempDir(), "note.docx"), false
	again, err := Enter(ctx, s, r, letterNamed(t, "note-consent", "lt"), id, o)
	if err != nil || again.No == got.No || len(again.Recorded) != 0 || appointment(t, s, id).ConsentAskedNo != "" {
		t.Fatalf("a number was given again: %s, %s, %v", got.No, again.No, err)
	}
	if data, err = os.ReadFile(o.Path); err != nil {
		t.Fatal(err)
	}
	if _, err := docx.Read(data); err != nil {
		t.Error(err)
	}
}

func text(d Draft) string {
	var b strings.Builder
	for _, block := range d.Document.Blocks {
		if p, ok := block.(doc.Paragraph); ok {
			for _, r := range p.Runs {
				b.WriteString(r.Text)
			}
		}
	}
	return b.String()
}

// What stands on the appointment already is not written over.
func TestEnterKeepsWhatIsRecorded(t *testing.T) {
	ctx := context.Background()
	s := register(t, true)
	id := unasked(t, s)
	r := view.New(s, words.In("en"))
	first, err := Enter(ctx, s, r, letterNamed(t, "note-exequatur", "en"), id, EnterOptions{Record: true})
	if err != nil || len(first.Recorded) != 2 {
		t.Fatal(first.Recorded, err)
	}
	second, err := Enter(ctx, s, r, letterNamed(t, "note-exequatur", "en"), id, EnterOptions{Record: true, Options: Options{Day: today + 30}})
	if err != nil || len(second.Recorded) != 0 || appointment(t, s, id).RequestedOn != today.Date() {
		t.Fatal(second.Recorded, appointment(t, s, id).RequestedOn, err)
	}
}

// The entry of a letter whose subject bears the number says nothing is missing: the number stands beside it.
func TestEnterNumberInSubject(t *testing.T) {
	ctx := context.Background()
	s := register(t, true)
	got, err := Enter(ctx, s, view.New(s, words.In("en")), Template{Name: "x", Title: "X", Lang: "en", Of: "person", Sort: "letter", Subject: "Our {{number}}", Body: "{{head.name}}"},
		recordTitled(t, s, "person", "Agnieszka Fikcyjna"), EnterOptions{})
	if err != nil {
		t.Fatal(err)
	}
	rec, err := s.Get(ctx, "correspondence", got.Correspondence)
	if err != nil {
		t.Fatal(err)
	}
	if c := rec.(*models.Correspondence); c.Subject != "Our …" || got.Draft.Subject != "Our "+got.No || len(c.About) != 1 {
		t.Errorf("%+v, %q", c, got.Draft.Subject)
	}
}

// Where the letter cannot be written, or not be made, nothing is entered and what the file held stays.
func TestEnterFails(t *testing.T) {
	ctx := context.Background()
	s := register(t, true)
	r := view.New(s, words.In("en"))
	id := unasked(t, s)
	note := letterNamed(t, "note-consent", "en")
	before := len(correspondence(t, s))
	full := filepath.Join(t.TempDir(), "there.docx")
	if err := os.WriteFile(full, []byte("before"), 0o666); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("no ink")
	cancelled, cancel := context.WithCancel(ctx)
	for _, x := range []struct {
		name string
		ctx  context.Context
		t    Template
		o    EnterOptions
		want error
	}{
		{"no such folder", ctx, note, EnterOptions{Path: filepath.Join(t.TempDir(), "nowhere", "note.docx")}, os.ErrNotExist},
		{"a folder in its place", ctx, note, EnterOptions{Path: t.TempDir()}, ErrFormat},
		{"other format", ctx, note, EnterOptions{Path: "note.odt"}, ErrFormat},
		{"PDF without a way to write one", ctx, note, EnterOptions{Path: "note.pdf"}, ErrFormat},
		{"rendering fails", ctx, note, EnterOptions{Path: filepath.Join(t.TempDir(), "a.pdf"), Render: func(context.Context, io.Writer, doc.Document) error { return broken }}, broken},
		{"template", ctx, Template{Lang: "en", Of: "appointment", Body: "{{if}}"}, EnterOptions{Path: full}, nil},
		{"cancelled", cancelled, note, EnterOptions{Path: filepath.Join(t.TempDir(), "b.pdf"), Render: func(context.Context, io.Writer, doc.Document) error { cancel(); return nil }}, nil},
	} {
		x.o.Record = true
		_, err := Enter(x.ctx, s, r, x.t, id, x.o)
		if err == nil || x.want != nil && !errors.Is(err, x.want) {
			t.Errorf("%s: %v", x.name, err)
		}
		if n := len(correspondence(t, s)); n != before || appointment(t, s, id).ConsentAskedNo != "" {
			t.Errorf("%s: %d entries of %d", x.name, n, before)
		}
		if x.o.Path != full {
			if _, err := os.Stat(x.o.Path); err == nil && x.name != "a folder in its place" {
				t.Errorf("%s: the file is there", x.name)
			}
		}
	}
	if data, err := os.ReadFile(full); err != nil || string(data) != "before" {
		t.Errorf("what the file held is gone: %q, %v", data, err)
	}
}
