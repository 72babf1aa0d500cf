package docx_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/doc/doctest"
	"github.com/exequatur/exequatur/app/docx"
)

func file(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func opened(t testing.TB, data []byte) *docx.Template {
	t.Helper()
	out, err := docx.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// fill fills a file; what no value is given for stays.
func fill(t testing.TB, data []byte, values map[string]string, held ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	err := opened(t, data).Fill(&out, func(mark string) (string, bool) {
		v, ok := values[mark]
		return v, ok
	}, func(condition string) (bool, error) { return slices.Contains(held, condition), nil })
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func read(t testing.TB, data []byte) doc.Document {
	t.Helper()
	d, err := docx.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// part is one of a package.
func part(t testing.TB, data []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestMarks(t *testing.T) {
	want := []string{"place", "date", "head.name", "head.title", "post.seat", "if acting", "else", "term", "end", "if phone", "phone", "end", "post.seat", "commission.date", "commission.number",
		"if exequatur", "exequatur.date", "end", "address", "office.city", "head.name", "number"}
	if got := opened(t, file(t, "card.docx")).Marks(); !slices.Equal(got, want) {
		t.Errorf("%q\nwant %q", got, want)
	}
	if got := opened(t, file(t, "plain.docx")).Marks(); len(got) != 0 {
		t.Error(got)
	}
}

var card = map[string]string{"place": "Toruń", "date": "1 May 2026", "head.name": "Jadwiga <Wymyślona> & Co", "head.title": "Honorary Consul", "post.seat": "Toruń", "term": "2030", "phone": "+48 56", "commission.date": "2 May", "commission.number": "7",
	"exequatur.date": "3 May", "address": "Street 1\nTown\tState", "office.city": "Vilnius", "number": "12-4"}

func TestFill(t *testing.T) {
	all := fill(t, file(t, "card.docx"), card, "phone", "exequatur")
	said := doctest.Text(read(t, all))
	for _, want := range []string{"Toruń, 1 May 2026", "This is to say that Jadwiga <Wymyślona> & Co, born", " until 2030.", "Telephone: +48 56", "Second, Toruń", "3 May", "Street 1\nTown\tState"} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in\n%s", want, said)
		}
	}
	for _, never := range []string{"{{", "for the time being"} {
		if strings.Contains(said, never) {
			t.Errorf("%q in\n%s", never, said)
		}
	}
	body := part(t, all, "word/document.xml")
	if !strings.Contains(body, `Street 1</w:t><w:br/><w:t xml:space="preserve">Town</w:t><w:tab/>`) || strings.Count(body, "<w:br/>") != 1 || strings.Count(body, "<w:tab/>") != 1 {
		t.Error("line ends and tabs are not elements")
	}
	// The name began in a run that is not bold, the title in one that is italic.
	if !strings.Contains(body, `<w:rPr/><w:t xml:space="preserve">This is to say that Jadwiga`) || !strings.Contains(body, `<w:i/></w:rPr><w:t xml:space="preserve">Honorary Consul</w:t>`) {
		t.Error("the look of the run in which a mark begins is lost")
	}
	if !strings.Contains(part(t, all, "word/header1.xml"), "No. 12-4") || !strings.Contains(part(t, all, "word/footer1.xml"), "Vilnius") || !strings.Contains(part(t, all, "word/footnotes.xml"), "about Jadwiga") {
		t.Error("header, footer or note is not filled in")
	}
}

// Paragraphs and rows that held nothing but a mark that steers vanish, what is not asked for is dropped, and the rest stays byte for byte.
func TestConditions(t *testing.T) {
	source := file(t, "card.docx")
	with, without := fill(t, source, card, "phone", "exequatur", "acting"), fill(t, source, card)
	rows := func(data []byte) int { return strings.Count(part(t, data, "word/document.xml"), "<w:tr>") }
	paragraphs := func(data []byte) int { return strings.Count(part(t, data, "word/document.xml"), "<w:p>") }
	if rows(source) != 5 || rows(with) != 3 || rows(without) != 2 {
		t.Errorf("%d rows, with %d, without %d", rows(source), rows(with), rows(without))
	}
	if n := paragraphs(with) - paragraphs(without); n != 4 { // the telephone and the three cells of the row
		t.Errorf("%d paragraphs more", n)
	}
	if s := doctest.Text(read(t, with)); !strings.Contains(s, "Toruń, for the time being.") || strings.Contains(s, "until") {
		t.Error(s)
	}
	if s := doctest.Text(read(t, without)); strings.Contains(s, "Telephone") || strings.Contains(s, "Exequatur") {
		t.Error(s)
	}
	for _, name := range []string{"word/styles.xml", "word/settings.xml", "[Content_Types].xml", "word/numbering.xml"} {
		if part(t, with, name) != part(t, source, name) {
			t.Errorf("%s is another", name)
		}
	}
}

// A condition within another, over a part of a paragraph, and over a part of a row.
func TestConditionsWithinOthers(t *testing.T) {
	source := file(t, "cell.docx")
	for _, c := range []struct {
		held []string
		want string
	}{
		{nil, "Before|otherwise|Key | rest|Last."},
		{[]string{"a"}, "Before|kept  when a|Key one|two rest|Last."},
		{[]string{"a", "b"}, "Before|kept inner when a|Key one|two rest|Last."},
		{[]string{"b"}, "Before|otherwise|Key | rest|Last."},
	} {
		if got := plain(part(t, fill(t, source, nil, c.held...), "word/document.xml")); got != c.want {
			t.Errorf("%q: %q, want %q", c.held, got, c.want)
		}
	}
}

// plain is the text of each paragraph that has any.
func plain(xml string) string {
	var out []string
	for p := range strings.SplitSeq(xml, "</w:p>") {
		words := ""
		for t := range strings.SplitSeq(p, "<w:t") {
			if _, rest, ok := strings.Cut(t, ">"); ok {
				if text, _, ok := strings.Cut(rest, "</w:t>"); ok && (t[0] == ' ' || t[0] == '>') {
					words += text
				}
			}
		}
		if words != "" {
			out = append(out, words)
		}
	}
	return strings.Join(out, "|")
}

// changed is a package with a part exchanged.
func changed(t testing.TB, data []byte, name string, change func(string) string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		content := part(t, data, f.Name)
		if f.Name == name {
			content = change(content)
		}
		p, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(p, content); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestUnbalanced(t *testing.T) {
	for _, c := range []struct{ from, to string }{{"{{end}}", ""}, {"{{if phone}}", ""}, {"{{end}}", "{{end}}{{end}}"}, {"{{else}}", "{{else}}{{else}}"}} {
		data := changed(t, file(t, "card.docx"), "word/document.xml", func(s string) string { return strings.Replace(s, c.from, c.to, 1) })
		err := opened(t, data).Fill(io.Discard, func(string) (string, bool) { return "", true }, func(string) (bool, error) { return true, nil })
		if !errors.Is(err, docx.ErrUnbalanced) {
			t.Errorf("%s for %s: %v", c.to, c.from, err)
		}
	}
	mine := errors.New("no such field")
	err := opened(t, file(t, "card.docx")).Fill(io.Discard, func(string) (string, bool) { return "", true }, func(string) (bool, error) { return false, mine })
	if !errors.Is(err, mine) {
		t.Error(err)
	}
}

func TestRefused(t *testing.T) {
	good := file(t, "card.docx")
	types := func(from, to string) []byte {
		return changed(t, good, "[Content_Types].xml", func(s string) string { return strings.Replace(s, from, to, 1) })
	}
	const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
	body := func(s string) []byte {
		return changed(t, good, "word/document.xml", func(string) string { return s })
	}
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"nothing":   {nil, docx.ErrNotWord},
		"text":      {[]byte("{{head.name}}"), docx.ErrNotWord},
		"cut":       {good[:len(good)/2], docx.ErrBroken},
		"old":       {append([]byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}, make([]byte, 600)...), docx.ErrOldWord},
		"locked":    {append([]byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}, "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"...), docx.ErrEncrypted},
		"macros":    {types(main, "application/vnd.ms-word.document.macroEnabled.main+xml"), docx.ErrMacros},
		"model":     {types(main, strings.Replace(main, "document.main", "template.main", 1)), docx.ErrModel},
		"sheet":     {types(main, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"), docx.ErrNotWord},
		"not XML":   {body("<w:document><w:body>"), docx.ErrBroken},
		"entities":  {body(`<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`), docx.ErrBroken},
		"deep":      {body(strings.Repeat("<a>", 300) + strings.Repeat("</a>", 300)), docx.ErrTooLarge},
		"many":      {body("<a>" + strings.Repeat("<b/>", 500_000) + "</a>"), docx.ErrTooLarge},
		"long":      {body("<a>" + strings.Repeat(" ", 20<<20) + "</a>"), docx.ErrTooLarge},
		"no body":   {types(`/word/document.xml`, `/word/other.xml`), docx.ErrBroken},
		"very long": {make([]byte, 33<<20), docx.ErrTooLarge},
	} {
		if _, err := docx.Open(c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
		if _, err := docx.Read(c.data); !errors.Is(err, c.want) {
			t.Errorf("read %s: %v, want %v", name, err, c.want)
		}
	}
}

// The same file filled twice gives the same bytes, and a filled file without marks left is the same when filled again.
func TestFillIsDeterministic(t *testing.T) {
	a, b := fill(t, file(t, "card.docx"), card, "phone"), fill(t, file(t, "card.docx"), card, "phone")
	if !bytes.Equal(a, b) {
		t.Error("two files")
	}
	if c := fill(t, a, nil); part(t, c, "word/document.xml") != part(t, a, "word/document.xml") {
		t.Error("filling a file without marks changes it")
	}
}

func FuzzOpen(f *testing.F) {
	for _, name := range []string{"card.docx", "cell.docx", "plain.docx"} {
		f.Add(part(f, file(f, name), "word/document.xml"))
	}
	good := file(f, "card.docx")
	f.Fuzz(func(t *testing.T, body string) {
		data := changed(t, good, "word/document.xml", func(string) string { return body })
		tmpl, err := docx.Open(data)
		if err != nil {
			return
		}
		var out bytes.Buffer
		if err := tmpl.Fill(&out, func(m string) (string, bool) { return m, true }, func(c string) (bool, error) { return len(c)%2 == 0, nil }); err != nil {
			return
		}
		if _, err := docx.Read(out.Bytes()); err != nil {
			if _, before := docx.Read(data); before == nil {
				t.Fatal(err)
			}
		}
	})
}
