package source

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/exequatur/exequatur/app/exchange/say"
)

// sound checks what every table must be, whatever it was read from: or else that reading ended with a refusal.
func sound(t *testing.T, table Table, err error) {
	t.Helper()
	if err != nil {
		if _, ok := err.(*say.Refusal); !ok {
			t.Fatalf("not a refusal: %v", err)
		}
		if table.Head != nil || table.Rows != nil {
			t.Fatalf("a table beside a refusal: %+v", table)
		}
		return
	}
	if len(table.Head) == 0 || len(table.Head) > maxColumns || len(table.Hash) != 64 {
		t.Fatalf("%+v", table)
	}
	if heads := slices.Sorted(slices.Values(table.Head)); len(slices.Compact(heads)) != len(table.Head) {
		t.Fatalf("equal heads: %q", table.Head)
	}
	line := 0
	for _, r := range table.Rows {
		if r.Line < 1 || r.Line < line {
			t.Fatalf("line %d after %d", r.Line, line)
		}
		line = r.Line
		for _, c := range r.Cells {
			if len(c) > maxCell+4 {
				t.Fatalf("a cell of %d bytes", len(c))
			}
			once, _, _ := Clean(c)
			if twice, again, _ := Clean(once); twice != once || again {
				t.Fatalf("cleaning %q twice gives %q, then %q", c, once, twice)
			}
		}
	}
}

var smallFiles = Options{MaxBytes: 1 << 20, MaxRows: 1000}

// seeds gives the files of the test data to a fuzz target.
func seeds(f *testing.F, add func([]byte)) {
	f.Helper()
	for _, pattern := range []string{"testdata/dirty/*", "testdata/*.csv", "testdata/corpus/*short*"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatal(pattern, err)
		}
		for _, name := range files {
			b, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			add(b)
		}
	}
}

// Whatever bytes a file holds, reading ends with a table or a refusal; and as it was found to lie it is read again alike.
func FuzzRead(f *testing.F) {
	seeds(f, func(b []byte) { f.Add(b, "", "", 0) })
	for _, s := range []string{"a,b\n1,2\n", "\xef\xbb\xbfa;b\r\n\"x\ny\";2", "sep=;\na;b\n", "\xff\xfea\x00,\x00", "PK\x03\x04", "a\tb\n'=1\t\x00", "\"", "'", "a,b\n\"\"\"", "\r\n\r", string(containerMark), "[{}]", "{\"a\":[{}]}"} {
		f.Add([]byte(s), "Windows-1250", ";", 1)
		f.Add([]byte(s), "UTF-16LE", "|", -1)
	}
	f.Fuzz(func(t *testing.T, data []byte, encoding, delimiter string, head int) {
		opt := smallFiles
		opt.Structure = Structure{Encoding: encoding, Delimiter: delimiter, Head: head}
		table, err := Read(bytes.NewReader(data), "x", opt)
		sound(t, table, err)
		if err != nil || table.Format != "csv" {
			return
		}
		opt.Structure = table.Structure
		again, err := Read(bytes.NewReader(data), "x", opt)
		if err != nil || !slices.Equal(again.Head, table.Head) || len(again.Rows) != len(table.Rows) {
			t.Fatalf("%+v, then %+v %v", table, again, err)
		}
	})
}

// Encodings are guessed and shown without a fault, whatever the bytes.
func FuzzDetect(f *testing.F) {
	seeds(f, func(b []byte) { f.Add(b) })
	f.Fuzz(func(t *testing.T, data []byte) {
		guesses := Detect(data)
		if len(guesses) != len(Encodings) {
			t.Fatalf("%+v", guesses)
		}
		for _, g := range guesses {
			if lines := Preview(data, g.Encoding, 5); len(lines) > 5 {
				t.Fatal(lines)
			}
		}
		if _, err := Sample(bytes.NewReader(data)); err != nil {
			t.Fatal(err)
		}
	})
}

// A sheet may hold any XML, and its workbook any styles and texts.
func FuzzSheet(f *testing.F) {
	plain := workbookOf(f, func(x *excelize.File) {
		must(f, x.SetSheetRow("Sheet1", "A1", &[]any{"a", "b"}))
		must(f, x.SetSheetRow("Sheet1", "A2", &[]any{"c", 46023}))
	})
	const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs></styleSheet>`
	const shared = `<sst><si><t>x &amp; _x0041_</t></si><si><r><t>y</t></r><rPh><t>z</t></rPh></si><si/></sst>`
	f.Add([]byte(sheetHead+`<row r="1"><c r="A1" t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c s="1"><v>46023.5</v></c><c s="2"><v>.25</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A9"/></mergeCells></worksheet>`), []byte(styles), []byte(shared))
	f.Add([]byte(`<worksheet><cols><col min="1" max="2" hidden="1"/></cols><sheetData><row hidden="1"><c t="inlineStr"><is><t>a</t></is></c><c t="e"><v>#N/A</v></c></row><row><c><f>A1</f></c><c t="b"><v>1</v></c></row></sheetData></worksheet>`), []byte(strings.Replace(styles, "yyyy", `[$-427]00\-"x"##;@`, 1)), []byte(shared))
	f.Add([]byte("\xff\xfe<\x00a\x00"), []byte("<"), []byte("<![CDATA["))
	f.Fuzz(func(t *testing.T, sheet, styles, shared []byte) {
		data := rewrite(t, plain, map[string]string{"xl/worksheets/sheet1.xml": string(sheet), "xl/styles.xml": string(styles), "xl/sharedStrings.xml": string(shared)})
		table, err := Read(bytes.NewReader(data), "x.xlsx", smallFiles)
		sound(t, table, err)
	})
}

// Any bytes after the mark of an archive.
func FuzzWorkbook(f *testing.F) {
	f.Add(workbookOf(f, func(x *excelize.File) { must(f, x.SetSheetRow("Sheet1", "A1", &[]any{"a", "b"})) }))
	f.Add(emptyArchive)
	f.Fuzz(func(t *testing.T, data []byte) {
		table, err := Read(bytes.NewReader(append([]byte("PK\x03\x04"), bytes.TrimPrefix(data, []byte("PK\x03\x04"))...)), "x.xlsx", smallFiles)
		sound(t, table, err)
	})
}

func FuzzJSON(f *testing.F) {
	for _, s := range []string{`[{"a":1,"b":{"c":"x","lt":"y"}},{"a":null}]`, `{"count":2,"results":[{"x":{"lt":"a","pl":"b"}}],"more":[{"y":1}]}`, `{"format":"exequatur-register"}`, `[]`, `[1,[2]]`, "[\n\n{\"\\u0000\":\"\\ud800\"}]", `{"a":{"b":{"c":{"d":{"e":1}}}}}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		table, err := Read(bytes.NewReader(append([]byte("[{"), data...)), "x.json", smallFiles)
		sound(t, table, err)
		table, err = Read(bytes.NewReader(data), "x.json", smallFiles)
		sound(t, table, err)
	})
}

func FuzzPaste(f *testing.F) {
	f.Add("City\tHead\r\n\"a\r\nb\"\t\"x\"\"y\"\r\n")
	f.Add("\"a\tb\n\"")
	seeds(f, func(b []byte) { f.Add(string(b)) })
	f.Fuzz(func(t *testing.T, text string) {
		table, err := Paste(text)
		sound(t, table, err)
	})
}

func FuzzCards(f *testing.F) {
	f.Add([]byte("VERSION:3.0\r\nFN:Jan Przykład\r\nN:Przykład;Jan;;dr;\r\nTEL;TYPE=fax,work:1\r\nADR;TYPE=work:;;ul. Fikcyjna 1;Toruń;;87-100;PL\r\nBDAY:--0512\r\nEND:VCARD\r\n"))
	f.Add([]byte("VERSION:2.1\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=windows-1257:=D0\nPHOTO;ENCODING=BASE64:\n AAAA\n\nEND:VCARD\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		table, err := Read(bytes.NewReader(append([]byte("BEGIN:VCARD\n"), data...)), "x.vcf", smallFiles)
		if err == nil && table.Format == "vcard" && len(table.Head) != len(cardColumns) {
			t.Fatalf("%q", table.Head)
		}
		sound(t, table, err)
	})
}
