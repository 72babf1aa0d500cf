package docx_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/quick"
	"unicode"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/doc/doctest"
	"github.com/exequatur/exequatur/app/docx"
)

func written(t testing.TB, d doc.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := docx.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestReadPlain(t *testing.T) {
	d := read(t, file(t, "plain.docx"))
	want := []doc.Block{
		doc.Heading{Level: 1, Text: "A letter without marks"},
		doc.Text("One paragraph with ąčęėįšųūž and a\ttab.\nAnd a second line."),
		doc.List{Items: []doc.Item{{Runs: []doc.Run{{Text: "A point"}}, Below: []doc.Item{{Runs: []doc.Run{{Text: "below it"}}}}}}},
	}
	if !reflect.DeepEqual(d.Blocks, want) || !d.Letter {
		t.Errorf("%#v", d.Blocks)
	}
}

func TestReadCard(t *testing.T) {
	d := read(t, fill(t, file(t, "card.docx"), card, "phone", "exequatur"))
	var table doc.Table
	var list doc.List
	broken := false
	note := ""
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case doc.Table:
			table = b
		case doc.List:
			list = b
		case doc.PageBreak:
			broken = true
		case doc.Paragraph:
			for _, r := range b.Runs {
				note += r.Note
				if r.Text == "CERTIFICATE" && (!r.Bold || b.Align != doc.Centre) || r.Text == "Honorary Consul" && !r.Italic || strings.HasPrefix(r.Text, "Toruń, 1") && b.Align != doc.Right {
					t.Errorf("%+v", b)
				}
			}
		}
	}
	if len(table.Columns) != 3 || table.Columns[2].Title != "Number" || len(table.Rows) != 2 || table.Rows[1].Cells[1].Text != "3 May" {
		t.Errorf("%+v", table)
	}
	if !list.Numbered || len(list.Items) != 2 || !broken || note != "Footnote about Jadwiga <Wymyślona> & Co." {
		t.Errorf("%+v %v %q", list, broken, note)
	}
	if d.Letterhead == nil || strings.Join(d.Letterhead.Names, "|") != "Ministry of Example, No. 12-4" || !strings.Contains(doctest.Text(d), "Examplestreet 1, Vilnius") {
		t.Errorf("%+v", d.Letterhead)
	}
}

// What a letter says is the same after it was written and read, whatever is in it.
func TestAnyTextSurvives(t *testing.T) {
	script := []rune("aZ09 .,-–ąčęėłŃßæøđıабвЖαβγΩაბგאבגابتم हिन्दी ไทย中文字😀👩‍👩‍👧é\u0301\u00a0\u00ad\u2011\u2060\ufeff\ufffd<>&\"'{}\n\t\r\x00\x01\x0b\x1f\x7f\u0085\u2028\u200f\ue000\U0010ffff\ufffe")
	text := func(r *rand.Rand) string {
		var b strings.Builder
		for range r.IntN(40) {
			b.WriteRune(script[r.IntN(len(script))])
		}
		return b.String() + []string{"", "\xff", "  "}[r.IntN(3)]
	}
	check := func(seed uint64) bool {
		r := rand.New(rand.NewPCG(seed, 1))
		d := doc.Document{Letter: true, Language: "lt", Title: text(r), Date: made}
		var want []string
		for range 1 + r.IntN(4) {
			var p doc.Paragraph
			whole := ""
			for range 1 + r.IntN(3) {
				s := text(r)
				p.Runs = append(p.Runs, doc.Run{Text: s, Bold: r.IntN(2) == 0, Italic: r.IntN(3) == 0})
				whole += kept(s)
			}
			p.Align = doc.Align(r.IntN(3))
			d.Blocks = append(d.Blocks, p)
			if whole != "" {
				want = append(want, whole)
			}
		}
		var got []string
		for _, b := range read(t, written(t, d)).Blocks {
			words := ""
			for _, r := range b.(doc.Paragraph).Runs {
				words += r.Text
			}
			got = append(got, words)
		}
		if strings.Join(got, "\x1e") != strings.Join(want, "\x1e") {
			t.Logf("%q\nwant %q", got, want)
			return false
		}
		return true
	}
	if err := quick.Check(check, &quick.Config{MaxCount: 300}); err != nil {
		t.Error(err)
	}
}

// kept is what of a text a file can hold: no control characters, line ends written in one way.
func kept(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune("\r\v\u2028\u2029", r):
			return '\n'
		case r == '\uFFFE' || r == '\uFFFF':
			return '\uFFFD'
		case unicode.IsControl(r) && r != '\n' && r != '\t':
			return -1
		}
		return r
	}, s)
}

func TestWriteIsDeterministic(t *testing.T) {
	if !bytes.Equal(written(t, note()), written(t, note())) {
		t.Error("two files of one letter")
	}
}

func TestLetterSurvives(t *testing.T) {
	d := read(t, written(t, note()))
	if !reflect.DeepEqual(d.Letterhead.Names, note().Letterhead.Names) || !reflect.DeepEqual(d.Letterhead.Address, note().Letterhead.Address) || !bytes.Equal(d.Letterhead.Emblem.Data, crest()) || d.Letterhead.Emblem.Alt != "Emblem" {
		t.Errorf("%+v", d.Letterhead)
	}
	if d.Title != note().Title || d.Author != note().Author || d.Language != "en" {
		t.Errorf("%q %q %q", d.Title, d.Author, d.Language)
	}
	said := strings.Join(strings.Fields(doctest.Text(d)), " ")
	at := 0
	for _, want := range []string{"22 November 2026", "No. 12-4/26", "presents its compliments", "Jadwiga Wymyślona", "exequatur", "What was agreed", "Consular district", "a point below it", "Second point", "Commission", "Together", "הקונסוליה", "Kept together", "Handed over by", "Tomas Pramanytas", "Second page."} {
		i := strings.Index(said[at:], strings.ReplaceAll(want, " ", " "))
		if i < 0 {
			i = strings.Index(said[at:], strings.ReplaceAll(want, "22 November", "22\u00a0November"))
		}
		if i < 0 {
			t.Fatalf("no %q behind %q", want, said[:at])
		}
		at += i
	}
}

// Only letters are written: what no letter has is refused, not left out.
func TestOnlyLetters(t *testing.T) {
	for _, b := range []doc.Block{doc.Contents{}, doc.Index{}, doc.Labels{}, doc.Figure{}, doc.Columns{}, doc.TitlePage{}} {
		if err := docx.Write(&bytes.Buffer{}, doc.Document{Letter: true, Blocks: []doc.Block{b}}); !errors.Is(err, docx.ErrBlock) {
			t.Errorf("%T: %v", b, err)
		}
	}
}

// LibreOffice opens what is written and what is filled, and shows the same words on as many pages.
func TestLibreOfficeOpens(t *testing.T) {
	if testing.Short() {
		t.Skip("starts LibreOffice")
	}
	for _, tool := range []string{"soffice", "pdftotext"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skip(tool, "is not installed")
		}
	}
	dir := t.TempDir()
	parts := doc.Document{Title: "Two letters", Date: made, Language: "en", Parts: []doc.Document{note(), note()}}
	draft := note()
	draft.Mark = "DRAFT"
	files := map[string]doc.Document{"note": note(), "parts": parts, "draft": draft}
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", "pdf", "--outdir", dir}
	for name, d := range files {
		path := filepath.Join(dir, name+".docx")
		if err := os.WriteFile(path, written(t, d), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	path := filepath.Join(dir, "card.docx")
	if err := os.WriteFile(path, fill(t, file(t, "card.docx"), card, "phone"), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("soffice", append(args, path)...).CombinedOutput(); err != nil {
		t.Fatal(err, string(out))
	}
	for name, want := range map[string][]string{"note": {"Lietuvos Respublikos garbės konsulatas Torunėje", "Jadwiga Wymyślona", "2 / 3"}, "parts": {"Second page."}, "draft": {"Second page."}, "card": {"CERTIFICATE", "Jadwiga <Wymyślona> & Co", "Examplestreet 1, Vilnius"}} {
		out, err := exec.Command("pdftotext", "-layout", filepath.Join(dir, name+".pdf"), "-").Output()
		if err != nil {
			t.Fatal(name, err)
		}
		for _, s := range want {
			if !strings.Contains(strings.ReplaceAll(string(out), " ", ""), strings.ReplaceAll(s, " ", "")) {
				t.Errorf("%s: no %q in\n%s", name, s, out)
			}
		}
		if to := os.Getenv("DOCX_SAMPLES"); to != "" {
			for _, end := range []string{".pdf", ".docx"} {
				data, err := os.ReadFile(filepath.Join(dir, name+end))
				if err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(filepath.Join(to, name+end), data, 0o600); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}
