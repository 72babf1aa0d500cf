package attach_test

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/attach"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/recordpage/pagetest"
	"github.com/exequatur/exequatur/app/ui/uitest"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// page shows the files of one record.
type page struct {
	d  *desk.Desk
	of int64
	p  *xwidget.Page
}

func (p *page) Content() fyne.CanvasObject { return p.p }
func (p *page) Title() string              { return "files" }
func (p *page) Focus()                     {}
func (p *page) Show() {
	objects := []fyne.CanvasObject{attach.Section(p.d, p.of)}
	if photo := attach.Photo(p.d, p.of); photo != nil {
		objects = append(objects, photo)
	}
	p.p.Set(objects...)
}

type kit struct {
	*pagetest.Desk
	*uitest.Driver
	opened map[string]string
	dir    string
	next   string // the file chosen
}

func open(t *testing.T, lang string, variant look.Variant, of func(s *pagetest.Story) int64) (*kit, *pagetest.Story) {
	t.Helper()
	st := pagetest.Torun(t, "ministry")
	d := pagetest.New(t, st.Store, lang, variant)
	k := &kit{Desk: d, Driver: &uitest.Driver{T: t, W: d.Window}, opened: map[string]string{}, dir: t.TempDir()}
	d.AskFile = func(_, _ string, _ []string, then func(string)) { then(k.next) }
	d.OpenCopy = func(name string, data []byte) error { k.opened[name] = string(data); return nil }
	p := &page{d: d.Desk, of: of(st), p: xwidget.NewPage(12)}
	d.Desk.Words = d.Words
	d.Show(p)
	return k, st
}

func (k *kit) file(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(k.dir, name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func photo(t *testing.T) []byte {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, 300, 400))
	for y := range 400 {
		for x := range 300 {
			m.Set(x, y, color.RGBA{uint8(60 + x/3), uint8(90 + y/4), 140, 255})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func attachments(t *testing.T, s *store.Store) []*models.Attachment {
	t.Helper()
	recs, err := s.Select(context.Background(), "attachment", "1")
	if err != nil {
		t.Fatal(err)
	}
	var out []*models.Attachment
	for _, r := range recs {
		out = append(out, r.(*models.Attachment))
	}
	return out
}

// A file is attached, shown, opened as a copy, saved elsewhere, renamed and removed.
func TestAFileIsAttachedAndUsed(t *testing.T) {
	k, st := open(t, "en", look.Light, func(s *pagetest.Story) int64 { return s.Post })
	k.Expect("No files are attached yet.")
	k.next = k.file(t, "nota 12-2023.pdf", []byte("%PDF-1.7 note"))
	k.Driver.Tap("Attach file")
	k.Picture("attach-ask")
	k.Replace("Title", "Note on the reopening")
	k.Replace("Of (date)", "2023-05-12")
	k.Driver.Tap("Attach file")
	k.Expect("Note on the reopening", "12 May 2023", "nota 12-2023.pdf")
	list := attachments(t, st.Store)
	if len(list) != 1 || list[0].Media != "application/pdf" || list[0].Size != 13 || list[0].Of != st.Post || list[0].On != "2023-05-12" {
		t.Fatalf("%+v", list)
	}
	k.Driver.Tap("Note on the reopening")
	if k.opened["nota 12-2023.pdf"] != "%PDF-1.7 note" {
		t.Error(k.opened)
	}
	row := k.All("Note on the reopening", func(o fyne.CanvasObject) bool { _, ok := o.(fyne.Focusable); return ok })[0].(fyne.Focusable)
	k.W.Canvas().Focus(row)
	k.Key(fyne.KeyDelete)
	k.Expect("No files are attached yet.")
	log, err := st.Store.LastAction(context.Background(), false)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := st.Store.Undo(context.Background(), log.Seq, ""); err != nil {
		t.Fatal(err)
	}
	k.Expect("Note on the reopening")
}

// A photograph of a person is shown, in both themes and in long words.
func TestAPhotographIsShown(t *testing.T) {
	for name, x := range map[string]struct {
		lang    string
		variant look.Variant
	}{"light": {"en", look.Light}, "dark": {"lt", look.Dark}} {
		t.Run(name, func(t *testing.T) {
			k, st := open(t, x.lang, x.variant, func(s *pagetest.Story) int64 { return s.Person })
			data := photo(t)
			if _, err := st.Store.Do(context.Background(), store.Action{Kind: "add_attachment"}, func(tx *store.Tx) error {
				hash, size, err := tx.PutBlob(bytes.NewReader(data))
				if err != nil {
					return err
				}
				for _, a := range []*models.Attachment{
					{Of: st.Person, Name: "portrait.png", Title: "Portrait", Use: "photo", Media: "image/png", Hash: hash, Size: size, On: "2024"},
					{Of: st.Person, Name: "exequatur.pdf", Title: "Exequatur of 20 April 2023, scanned from the original that hangs in the office of the consulate in Toruń, with the seal", Use: "scan", Media: "application/pdf", Hash: hash, Size: 1_300_000},
					{Of: st.Person, Name: "lista.xlsx", Use: "other", Media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Hash: hash, Size: size},
				} {
					if err := tx.Create(a); err != nil {
						return err
					}
				}
				return nil
			}); err != nil {
				t.Fatal(err)
			}
			k.Expect("Portrait", "exequatur.pdf")
			k.Picture("attach-" + name)
			if attach.Photo(k.Desk.Desk, st.Person) == nil || attach.Photo(k.Desk.Desk, st.Post) != nil {
				t.Error("the photograph of the person is not the one shown")
			}
		})
	}
}

// What may not be kept is refused in words, and nothing is written.
func TestWhatIsRefusedIsRefusedKindly(t *testing.T) {
	k, st := open(t, "en", look.Light, func(s *pagetest.Story) int64 { return s.Post })
	for file, want := range map[string]string{"setup.exe": "is a program", "page.html": "web page", "all.gz": "packed together", "empty.txt": "is empty"} {
		data := map[string]string{"setup.exe": "MZ\x90", "page.html": "<html>", "all.gz": "\x1f\x8b", "empty.txt": ""}[file]
		attach.Drop(k.Desk.Desk, st.Post, []string{k.file(t, file, []byte(data))})
		k.Expect(want, "Nothing was changed.")
		k.Driver.Tap("Close")
	}
	if n := len(attachments(t, st.Store)); n != 0 {
		t.Errorf("%d attachments", n)
	}
}

// A police certificate is not stored before the law has been read.
func TestAPoliceCertificateWarns(t *testing.T) {
	var vetting int64
	k, st := open(t, "en", look.Light, func(s *pagetest.Story) int64 {
		v := &models.Vetting{Person: s.Person, Subject: "police", AskedOn: schema.Date("2023-01-10")}
		if _, err := s.Store.Do(context.Background(), store.Action{Kind: "add_vetting"}, func(tx *store.Tx) error { return tx.Create(v) }); err != nil {
			t.Fatal(err)
		}
		vetting = v.ID
		return v.ID
	})
	k.next = k.file(t, "certificate.pdf", []byte("%PDF-1.4"))
	k.Driver.Tap("Attach file")
	k.Expect("GDPR")
	k.Picture("attach-police-ask")
	k.Driver.Tap("Attach file")
	if n := len(attachments(t, st.Store)); n != 0 {
		t.Error("stored before the warning was answered")
	}
	k.Picture("attach-police")
	k.Driver.Tap("The law allows it: store")
	if list := attachments(t, st.Store); len(list) != 1 || list[0].Of != vetting {
		t.Errorf("%+v", list)
	}
}

func TestSizes(t *testing.T) {
	for n, want := range map[int64]string{13: "13 B", 2048: "2 KB", 1_300_000: "1.2 MB", 25 << 20: "25 MB"} {
		if got := strings.ReplaceAll(attach.Size("en", n), "\u00a0", " "); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
	if got := attach.Size("lt", 1_300_000); !strings.HasPrefix(got, "1,2") {
		t.Error(got)
	}
}
