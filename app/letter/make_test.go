package letter

import (
	"bytes"
	"context"
	"errors"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/doc/doctest"
	"github.com/exequatur/exequatur/app/docx"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

func attachFile(t *testing.T, s *store.Store, a *models.Attachment, data []byte) {
	t.Helper()
	_, err := s.Do(context.Background(), store.Action{Kind: "add_attachment"}, func(tx *store.Tx) (err error) {
		if a.Hash, a.Size, err = tx.PutBlob(bytes.NewReader(data)); err != nil {
			return err
		}
		return tx.Create(a)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// A letter can be made of every record a template can be about, whatever it lacks: all of the sample register.
func TestEverySubject(t *testing.T) {
	ctx := context.Background()
	s := register(t, true)
	letterheads(t, s)
	r := view.New(s, words.In("en"))
	for _, of := range models.TemplateSubjects {
		var body strings.Builder
		for i := range fields {
			if fields[i].offers(of) {
				body.WriteString("{{" + fields[i].key + "}}\n{{if " + fields[i].key + "}}x{{end}}\n")
			}
		}
		recs, err := s.List(ctx, of, 0)
		if err != nil || len(recs) == 0 {
			t.Fatal(of, len(recs), err)
		}
		for i, rec := range recs {
			d, err := Make(ctx, r, Template{Name: "all", Title: "All", Lang: words.Languages[i%len(words.Languages)], Of: of, Body: body.String()}, rec.Meta().ID, Options{})
			if err != nil {
				t.Fatalf("%s %d: %v", of, rec.Meta().ID, err)
			}
			if len(d.Document.Blocks) == 0 {
				t.Fatalf("%s %d says nothing", of, rec.Meta().ID)
			}
		}
	}
}

// The office's own Word file is filled with the same fields; a mistake in it is told.
func TestOwnWordFile(t *testing.T) {
	ctx := context.Background()
	s := register(t, true)
	letterheads(t, s)
	var file bytes.Buffer
	if err := docx.Write(&file, doc.Document{Letter: true, Title: "Ours", Language: "lt", Blocks: []doc.Block{
		doc.Text("Dear {{head.honorific}} {{head.name}}, your number is {{number}}.{{if not exequatur.date}} No exequatur.{{end}} {{post.title:genitive}}; {{order.number}}")}}); err != nil {
		t.Fatal(err)
	}
	id := writeTemplate(t, s, &models.Template{Name: "ours", Title: "Ours", Lang: "lt", Of: "appointment", Sort: "letter", Subject: "To {{head.name}}", Body: "{{broken"})
	attachFile(t, s, &models.Attachment{Of: id, Name: "ours.docx", Use: "document", Media: mediaDOCX}, file.Bytes())
	r := view.New(s, words.In("en"))
	all, err := Templates(ctx, r)
	if err != nil {
		t.Fatal(err)
	}
	ours, _ := Find(all, "ours", "lt")
	if bad := Check(ours); len(bad) != 0 {
		t.Fatalf("%+v", bad)
	}
	d, err := Make(ctx, r, ours, appointmentOf(t, s, "Fikcyjna", models.Head), Options{Number: "VU-2026-9"})
	if err != nil {
		t.Fatal(err)
	}
	want := "Dear ponia Agnieszka Fikcyjna, your number is VU-2026-9. Lietuvos garbės konsulatas Gdanske; [neįrašyta: įsakymo dėl paskyrimo numeris]"
	if got := doctest.Text(d.Document); !strings.Contains(got, want) || d.Subject != "To Agnieszka Fikcyjna" || d.Document.Title != d.Subject {
		t.Errorf("%s\n%s", got, d.Subject)
	}
	if len(d.Gaps) != 2 || d.Gaps[0].Case != "genitive" || d.Gaps[1].Key != "order.number" {
		t.Errorf("%+v", d.Gaps)
	}
	var out bytes.Buffer
	if err := d.WriteDOCX(&out); err != nil {
		t.Fatal(err)
	}
	if back, err := docx.Read(out.Bytes()); err != nil || !strings.Contains(doctest.Text(back), want) {
		t.Error(doctest.Text(back), err)
	}

	file.Reset()
	if err := docx.Write(&file, doc.Document{Letter: true, Blocks: []doc.Block{doc.Text("{{head.nme}} {{if head.mle}}x{{end}}")}}); err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		data []byte
		want string
	}{
		{file.Bytes(), "Word file: There is no field “head.nme”. Nearest to it is “head.name”."},
		{[]byte("no Word file"), "Word file: It is not a .docx document."},
		{[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "Word file: It is in the old .doc format. Save it in Word as a .docx document and attach it again."},
		{wordFile(t, "{{if head.male}}x{{else}}y"), "Word file: “if”, “else” and “end” do not belong together."},
		{wordFile(t, "Dear {{head.name, thank you"), "Word file: “{{” is not followed by “}}” on the same line."},
	} {
		ours.Docx = x.data
		if got := Problems(words.In("en"), Check(ours)); len(got) == 0 || got[0] != x.want {
			t.Errorf("%q", got)
		}
		var bad *Invalid
		if _, err := Make(ctx, r, ours, appointmentOf(t, s, "Fikcyjna", models.Head), Options{}); !errors.As(err, &bad) {
			t.Error(err)
		}
	}
}

// wordFile is an office's own Word file of one paragraph.
func wordFile(t *testing.T, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := docx.Write(&b, doc.Document{Letter: true, Blocks: []doc.Block{doc.Text(text)}}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// A choice of several ways in a Word file leaves one of them, and no mark, in the letter.
func TestOwnWordFileChooses(t *testing.T) {
	s := register(t, true)
	ours := Template{Name: "ours", Title: "Ours", Lang: "en", Of: "appointment"}
	ours.Docx = wordFile(t, "{{if head.male}}He{{else if head.female}}She{{else}}They{{end}} came.")
	if wrong := Check(ours); len(wrong) > 0 {
		t.Fatal(Problems(words.In("en"), wrong))
	}
	d, err := Make(context.Background(), view.New(s, words.In("en")), ours, appointmentOf(t, s, "Fikcyjna", models.Head), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.TrimSpace(doctest.Text(d.Document)); !strings.Contains(got, "She came.") || strings.Contains(got, "He") || strings.Contains(got, "{{") {
		t.Errorf("%q", got)
	}
}

// An emblem drawn as SVG is drawn for print, one that cannot be drawn is left for the print to complain of.
func TestEmblem(t *testing.T) {
	ctx := context.Background()
	s := register(t, true)
	letterheads(t, s)
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 120"><rect width="100" height="120" fill="#a01010"/></svg>`
	head := recordTitled(t, s, "letterhead", "Lietuvos Respublikos užsienio reikalų ministerija")
	attachFile(t, s, &models.Attachment{Of: head, Name: "emblem.svg", Use: "emblem", Media: "image/svg+xml"}, []byte(svg))
	for _, lang := range words.Languages { // the one there is, for all
		d, err := Make(ctx, view.New(s, words.In("en")), letterNamed(t, "certificate", lang), appointmentOf(t, s, "Fikcyjna", models.Head), Options{})
		if err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(bytes.NewReader(d.Document.Letterhead.Emblem.Data))
		if err != nil {
			t.Fatal(err)
		}
		if b := img.Bounds(); b.Dy() != emblemHeight || b.Dx() != emblemHeight*100/120 || color.RGBAModel.Convert(img.At(b.Dx()/2, b.Dy()/2)) != (color.RGBA{0xa0, 0x10, 0x10, 0xff}) {
			t.Error(b, img.At(b.Dx()/2, b.Dy()/2))
		}
	}
	for _, broken := range []string{"", "<svg", "<svg/>", `<svg viewBox="0 0 0 0"></svg>`, `<svg viewBox="0 0 900000 1"></svg>`, `<svg viewBox="a"><path d="M"/></svg>`, "\x89PNG"} {
		if p := picture([]byte(broken), "emblem"); string(p.Data) != broken {
			t.Errorf("%q was drawn", broken)
		}
	}
}
