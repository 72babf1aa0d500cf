package verify

import (
	"bytes"
	"compress/zlib"
	"image/color"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/exequatur/exequatur/app/pdf/file"
	"github.com/exequatur/exequatur/app/typeset"
)

var black = color.NRGBA{A: 0xFF}

// write puts words on a page.
func write(t testing.TB, p *file.Page, x, y float64, words string) {
	t.Helper()
	lines, missing := typeset.Lines([]typeset.Span{{Text: words, Size: 10}}, typeset.Paragraph{})
	if len(missing) > 0 {
		t.Fatalf("no face has %q", missing)
	}
	for _, line := range lines {
		at := x
		for _, run := range line.Runs {
			p.Text(at, y, run, black)
			at += run.Width
		}
	}
}

// good is a small file with something of everything.
func good(t testing.TB, level file.Level) []byte {
	t.Helper()
	var out bytes.Buffer
	f := file.New(&out, file.Meta{Title: "Konsulatai", Author: "R. Example", Language: "lt", Made: time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC), Level: level})
	p := f.AddPage(400, 500)
	in := func(tag file.Tag, above *file.Element, y float64, words string) *file.Element {
		e := above.Add(tag)
		p.In(e, func() { write(t, p, 40, y, words) })
		return e
	}
	root := f.Document()
	in(file.H1, root, 40, "Garbės konsulatai")
	f.Outline(1, "Garbės konsulatai", p, 30)
	in(file.H2, root, 60, "Toruń")
	f.Outline(2, "Toruń", p, 50)
	f.Anchor("torun", p, 50)
	link := root.Add(file.P).Add(file.Link)
	p.In(link, func() { write(t, p, 40, 80, "žr. Toruń") })
	p.Link(link, 40, 70, 80, 12, file.Target{Anchor: "torun"}, "Toruń")
	list := root.Add(file.L)
	item := list.Add(file.LI)
	in(file.Lbl, item, 100, "Adresas")
	in(file.LBody, item, 112, "Szeroka 1")
	table := root.Add(file.Table)
	in(file.Caption, table, 120, "Vadovai")
	head := table.Add(file.THead).Add(file.TR)
	for i, words := range []string{"Miestas", "Vadovas"} {
		in(file.TH, head, 130+float64(i)*12, words).Set(file.Attributes{Scope: file.ScopeColumn})
	}
	row := table.Add(file.TBody).Add(file.TR)
	in(file.TD, row, 160, "Gdańsk")
	in(file.TD, row, 172, "Jonas")
	figure := root.Add(file.Figure).Set(file.Attributes{Alt: "Skritulys", BBox: file.Box{X: 40, Y: 200, W: 20, H: 20}})
	p.In(figure, func() { p.Path(file.Circle(50, 210, 10), file.Paint{Fill: color.NRGBA{R: 30, A: 128}}) })
	in(file.Note, root, 240, "Pastaba")
	p.Artifact(file.Footer, func() { write(t, p, 40, 480, "1 / 1") })
	f.Label(p, file.Decimal, "", 1)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestWhatIsWrittenIsAccepted(t *testing.T) {
	for _, level := range []file.Level{file.A2aUA1, file.A1b} {
		problems, err := Check(good(t, level))
		if err != nil || len(problems) > 0 {
			t.Errorf("level %d: %v %v", level, err, problems)
		}
	}
}

// apart takes the good file apart, for a test to break it.
func apart(t *testing.T) *document {
	t.Helper()
	f, err := read(good(t, file.A2aUA1), newChecker())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// find returns the first object that is so, which must be there.
func (f *document) find(t *testing.T, is func(dict) bool) dict {
	t.Helper()
	for n := range 10000 {
		if d := f.dict(ref(n)); d != nil && is(d) {
			return d
		}
	}
	t.Fatal("the good file has no such object")
	return nil
}

func typed(key, value name) func(dict) bool {
	return func(d dict) bool { return d[key] == value }
}

func with(key name) func(dict) bool {
	return func(d dict) bool { return d[key] != nil }
}

// painted changes what the page paints.
func (f *document) painted(t *testing.T, change func(string) string) {
	t.Helper()
	page := f.find(t, typed("Type", "Page"))
	at := page["Contents"]
	if parts := f.array(at); parts != nil {
		at = parts[0]
	}
	s := f.get(at).(stream)
	b, err := s.decode()
	if err != nil {
		t.Fatal(err)
	}
	changed := change(string(b))
	if changed == string(b) {
		t.Fatalf("nothing changed in\n%s", b)
	}
	f.objects[int(at.(ref))] = packed(s.dict, changed)
}

func packed(d dict, content string) stream {
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	_, _ = w.Write([]byte(content)) // a buffer takes everything
	_ = w.Close()
	d["Filter"] = name("FlateDecode")
	return stream{dict: d, raw: out.Bytes()}
}

// xmpOf changes the metadata.
func (f *document) xmpOf(t *testing.T, old, now string) {
	t.Helper()
	r := f.dict(f.trailer["Root"])["Metadata"].(ref)
	s := f.objects[int(r)].(stream)
	raw := strings.Replace(string(s.raw), old, now, 1)
	if raw == string(s.raw) {
		t.Fatalf("no %q in\n%s", old, s.raw)
	}
	f.objects[int(r)] = stream{dict: s.dict, raw: []byte(raw)}
}

func TestEachBreachIsToldOf(t *testing.T) {
	element := func(tag name) func(dict) bool {
		return func(d dict) bool { return d["S"] == tag && d["P"] != nil }
	}
	root := func(f *document) dict { return f.dict(f.trailer["Root"]) }
	for _, c := range []struct {
		what, point string
		harm        func(t *testing.T, f *document)
	}{
		{"no identifier", Header, func(_ *testing.T, f *document) { delete(f.trailer, "ID") }},
		{"encrypted", Forbidden, func(_ *testing.T, f *document) { f.trailer["Encrypt"] = dict{} }},
		{"script", Forbidden, func(_ *testing.T, f *document) {
			root(f)["OpenAction"] = dict{"S": name("JavaScript"), "JS": text("x")}
		}},
		{"no language", Catalog, func(_ *testing.T, f *document) { delete(root(f), "Lang") }},
		{"no language of the kind", Catalog, func(_ *testing.T, f *document) { root(f)["Lang"] = text("lietuvių") }},
		{"not marked", Catalog, func(_ *testing.T, f *document) { delete(root(f), "MarkInfo") }},
		{"title not displayed", Catalog, func(_ *testing.T, f *document) { delete(root(f), "ViewerPreferences") }},
		{"no output intent", Catalog, func(_ *testing.T, f *document) { delete(root(f), "OutputIntents") }},
		{"profile of another colour space", Catalog, func(t *testing.T, f *document) {
			s := f.get(f.dict(f.array(root(f)["OutputIntents"])[0])["DestOutputProfile"]).(stream)
			s.dict["N"] = 4
		}},
		{"no metadata", Metadata, func(_ *testing.T, f *document) { delete(root(f), "Metadata") }},
		{"not part 2", Metadata, func(t *testing.T, f *document) { f.xmpOf(t, "<pdfaid:part>2", "<pdfaid:part>3") }},
		{"not UA", Metadata, func(t *testing.T, f *document) { f.xmpOf(t, "<pdfuaid:part>1", "<pdfuaid:part>2") }},
		{"no extension schema", Metadata, func(t *testing.T, f *document) {
			f.xmpOf(t, "<pdfaSchema:prefix>pdfuaid", "<pdfaSchema:prefix>other")
		}},
		{"another title in Info", Metadata, func(_ *testing.T, f *document) { f.dict(f.trailer["Info"])["Title"] = text("Other") }},
		{"another date in Info", Metadata, func(_ *testing.T, f *document) { f.dict(f.trailer["Info"])["ModDate"] = text("D:20261122090000Z") }},
		{"page without a key", Page, func(t *testing.T, f *document) { delete(f.find(t, typed("Type", "Page")), "StructParents") }},
		{"order of tabs", Page, func(t *testing.T, f *document) { delete(f.find(t, typed("Type", "Page")), "Tabs") }},
		{"no transparency group", Page, func(t *testing.T, f *document) { delete(f.find(t, typed("Type", "Page")), "Group") }},
		{"wrong number of pages", Page, func(t *testing.T, f *document) { f.dict(root(f)["Pages"])["Count"] = 7 }},
		{"painted outside of everything", Marked, func(t *testing.T, f *document) { f.painted(t, func(s string) string { return s + "\n0 0 9 9 re f\n" }) }},
		{"content left open", Marked, func(t *testing.T, f *document) {
			f.painted(t, func(s string) string { return s[:strings.LastIndex(s, "EMC")] })
		}},
		{"content within an artifact", Marked, func(t *testing.T, f *document) {
			f.painted(t, func(s string) string { return s + "\n/Artifact BMC /P <</MCID 0>> BDC EMC EMC\n" })
		}},
		{"unknown operator", Operators, func(t *testing.T, f *document) { f.painted(t, func(s string) string { return "BX EX\n" + s }) }},
		{"colours for print shops", Operators, func(t *testing.T, f *document) { f.painted(t, func(s string) string { return "0 0 0 1 k\n" + s }) }},
		{"state not restored", Operators, func(t *testing.T, f *document) { f.painted(t, func(s string) string { return s + "\nQ\n" }) }},
		{"unknown font", Operators, func(t *testing.T, f *document) { delete(f.fonts(t), "none"); clear(f.fonts(t)) }},
		{"heading left out", Tree, func(t *testing.T, f *document) { f.find(t, element("H2"))["S"] = name("H3") }},
		{"no standard type", Tree, func(t *testing.T, f *document) { f.find(t, element("P"))["S"] = name("Paragraph") }},
		{"wrong parent", Tree, func(t *testing.T, f *document) { f.find(t, element("LBody"))["P"] = f.trailer["Root"] }},
		{"cell outside of a row", Tree, func(t *testing.T, f *document) { f.find(t, element("TR"))["S"] = name("Div") }},
		{"rows of unequal length", Tree, func(t *testing.T, f *document) {
			row := f.find(t, func(d dict) bool { return d["S"] == name("TR") && f.dict(f.array(d["K"])[0])["S"] == name("TD") })
			row["K"] = f.array(row["K"])[:1]
		}},
		{"head of a table without a body", Tree, func(t *testing.T, f *document) { f.find(t, element("TBody"))["S"] = name("TFoot") }},
		{"caption amid a table", Tree, func(t *testing.T, f *document) {
			table := f.find(t, element("Table"))
			kids := f.array(table["K"])
			kids[0], kids[1] = kids[1], kids[0]
		}},
		{"head that heads nothing", Tree, func(t *testing.T, f *document) { delete(f.find(t, element("TH")), "A") }},
		{"figure without words", Tree, func(t *testing.T, f *document) { delete(f.find(t, element("Figure")), "Alt") }},
		{"figure without a box", Tree, func(t *testing.T, f *document) { delete(f.find(t, element("Figure")), "A") }},
		{"note without an ID", Tree, func(t *testing.T, f *document) { delete(f.find(t, element("Note")), "ID") }},
		{"language of an element", Tree, func(t *testing.T, f *document) { f.find(t, element("P"))["Lang"] = text("??") }},
		{"no structure", Tree, func(_ *testing.T, f *document) { delete(root(f), "StructTreeRoot") }},
		{"content of no element", Parents, func(t *testing.T, f *document) {
			f.painted(t, func(s string) string { return s + "\n/P <</MCID 99>> BDC EMC\n" })
		}},
		{"element without its content", Parents, func(t *testing.T, f *document) { f.find(t, element("H1"))["K"] = 77 }},
		{"content not on the page", Parents, func(t *testing.T, f *document) {
			f.painted(t, func(s string) string { return strings.Replace(s, "/MCID 0>>", "/MCID 50>>", 1) })
		}},
		{"next key used already", Parents, func(_ *testing.T, f *document) { f.dict(root(f)["StructTreeRoot"])["ParentTreeNextKey"] = 0 }},
		{"link not printed", Links, func(t *testing.T, f *document) { delete(f.find(t, typed("Subtype", "Link")), "F") }},
		{"link without words", Links, func(t *testing.T, f *document) { delete(f.find(t, typed("Subtype", "Link")), "Contents") }},
		{"link of no element", Links, func(t *testing.T, f *document) { f.find(t, typed("Subtype", "Link"))["StructParent"] = 4711 }},
		{"link to nowhere", Links, func(t *testing.T, f *document) {
			link := f.find(t, typed("Subtype", "Link"))
			delete(link, "A")
			link["Dest"] = text("nowhere")
		}},
		{"font not embedded", Fonts, func(t *testing.T, f *document) { delete(f.find(t, with("FontFile2")), "FontFile2") }},
		{"font without the mark of a subset", Fonts, func(t *testing.T, f *document) { f.find(t, with("FontFile2"))["FontName"] = name("NotoSans") }},
		{"wrong widths", Fonts, func(t *testing.T, f *document) {
			f.find(t, typed("Subtype", "CIDFontType2"))["W"] = array{0, 500, 123}
		}},
		{"no Unicode values", Fonts, func(t *testing.T, f *document) { delete(f.find(t, typed("Subtype", "Type0")), "ToUnicode") }},
		{".notdef shown", Notdef, func(t *testing.T, f *document) {
			f.painted(t, func(s string) string { return strings.Replace(s, "\nET", "\n<0000> Tj\nET", 1) })
		}},
		{"a sign of private use", Fonts, func(t *testing.T, f *document) {
			font := f.find(t, typed("Subtype", "Type0"))
			r := font["ToUnicode"].(ref)
			s := f.objects[int(r)].(stream)
			f.objects[int(r)] = packed(s.dict, "1 beginbfrange\n<0000> <FFFF> <E000>\nendbfrange\n")
		}},
		{"interpolated picture", Pictures, func(_ *testing.T, f *document) {
			f.objects[9999] = dict{"Subtype": name("Image"), "Width": 1, "Height": 1, "ColorSpace": name("DeviceRGB"), "Interpolate": true}
		}},
		{"blend mode", Pictures, func(t *testing.T, f *document) { f.find(t, typed("Type", "ExtGState"))["BM"] = name("Multiply") }},
		{"bookmark to nowhere", Links, func(t *testing.T, f *document) {
			item := f.find(t, func(d dict) bool { return d["Title"] != nil && d["Parent"] != nil })
			item["Dest"] = array{}
		}},
		{"bookmarks counted wrong", Outline, func(_ *testing.T, f *document) { f.dict(root(f)["Outlines"])["Count"] = 40 }},
		{"page labels begin late", Outline, func(_ *testing.T, f *document) { root(f)["PageLabels"] = dict{"Nums": array{3, dict{}}} }},
		{"reference to nothing", Structure, func(_ *testing.T, f *document) { root(f)["Lost"] = ref(123456) }},
	} {
		f := apart(t)
		c.harm(t, f)
		found := false
		all := newChecker().examine(f)
		for _, p := range all {
			found = found || p.Point == c.point
		}
		if !found {
			t.Errorf("%s: %s not told of; told: %v", c.what, c.point, all)
		}
	}
}

// fonts are the fonts of the page, by name.
func (f *document) fonts(t *testing.T) dict {
	t.Helper()
	page := f.find(t, typed("Type", "Page"))
	return f.dict(f.dict(page["Resources"])["Font"])
}

// The bytes themselves.
func TestBrokenBytesAreToldOf(t *testing.T) {
	whole := good(t, file.A2aUA1)
	for what, harm := range map[string]func([]byte) []byte{
		"another version":   func(b []byte) []byte { return bytes.Replace(b, []byte("%PDF-1.7"), []byte("%PDF-1.5"), 1) },
		"no binary comment": func(b []byte) []byte { b[9], b[10] = 'x', 'y'; return b },
		"something behind":  func(b []byte) []byte { return append(b, "more"...) },
		"two revisions":     func(b []byte) []byte { return append(b, "\nstartxref\n0\n%%EOF\n"...) },
		"cut off":           func(b []byte) []byte { return b[:len(b)/2] },
		"length of a stream": func(b []byte) []byte {
			return bytes.Replace(b, []byte("\nendstream"), []byte("endstream\n"), 1)
		},
		"empty": func([]byte) []byte { return nil },
	} {
		problems, _ := Check(harm(bytes.Clone(whole)))
		if len(problems) == 0 {
			t.Errorf("%s: not told of", what)
		}
	}
}

// A file in which a few bytes are others is told of or taken, but never ends the program.
func TestHarmedFilesAreSurvived(t *testing.T) {
	whole := good(t, file.A2aUA1)
	r := rand.New(rand.NewPCG(1, 2))
	told := 0
	for range 500 {
		b := bytes.Clone(whole)
		for range 1 + r.IntN(4) {
			b[r.IntN(len(b))] = byte(r.IntN(256))
		}
		if problems, _ := Check(b); len(problems) > 0 {
			told++
		}
	}
	if told < 300 {
		t.Errorf("only %d of 500 harmed files were told of", told)
	}
}
