package source

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/say"
)

func TestFilesThatAreNoListAreRefused(t *testing.T) {
	dir := t.TempDir()
	big := filepath.Join(dir, "big.csv")
	quote := filepath.Join(dir, "quote.csv")
	sheet := filepath.Join(dir, "sheet.xlsx")
	old := filepath.Join(dir, "old.xls")
	for path, text := range map[string]string{big: strings.Repeat("a,b\n", 1000), quote: "a,b\n1,\"" + strings.Repeat("x\n", maxCell), sheet: "PK\x03\x04 and no more",
		old: string(containerMark), filepath.Join(dir, "head.csv"): "a,b\n", filepath.Join(dir, "spaces.csv"): " \n\n"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for path, code := range map[string]string{
		"testdata/empty.csv": say.EmptyFile, "testdata/binary.csv": say.BinaryFile, "testdata/none.csv": say.NoSuchFile,
		big: say.TooLarge, quote: say.OpenQuote, sheet: say.DamagedSheet, old: say.OldSheet, filepath.Join(dir, "spaces.csv"): say.EmptyFile, dir: "unreadable_file",
	} {
		_, err := Open(path, Options{MaxBytes: 3000 + int64(len(path)%2), TmpDir: dir})
		if code == say.OpenQuote {
			_, err = Open(path, Options{})
		}
		if !say.Refused(err, code) {
			t.Errorf("%s: %v, want %s", path, err, code)
		}
	}
}

func TestUTF16IsRead(t *testing.T) {
	table, err := Open("testdata/utf16.csv", Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(table.Rows) != 1 || table.Rows[0].Cells[2] != "Toruń" || table.Rows[0].Cells[3] != "Žygimantas Pavyzdys" {
		t.Errorf("%+v", table)
	}
}

// A quotation mark nobody closes swallows the rows after it: the file is refused. One within a line is only a mark of inches.
func TestOpenQuote(t *testing.T) {
	for text, want := range map[string]string{
		"a,b\n1,\"x\n2,y\n":                                 say.OpenQuote,
		"a,b\n1,x\n2,\"y\n\n3,z\n\n":                        say.OpenQuote,
		"a,b\n1,\"x\ny\"\n":                                 "",
		"a,b\n1,5\" wide\n2,y\n":                            "",
		"a,b\n1,\"x\ny \"\"z\"\"\"\n2,\"\"\n":               "",
		"a,b\n1," + strings.Repeat("x", maxCell+1) + "\n":   say.LongValue,
		"a,b\n1,\"" + strings.Repeat("x\n", maxCell) + "\n": say.OpenQuote,
	} {
		_, err := Read(strings.NewReader(text), "list.csv", Options{})
		if want == "" && err != nil || want != "" && !say.Refused(err, want) {
			t.Errorf("%.40q: %v, want %q", text, err, want)
		}
	}
}

// Whatever bytes a file holds, reading ends with a table or a refusal.
func FuzzReadTable(f *testing.F) {
	for _, s := range []string{"a,b\n1,2\n", "\xef\xbb\xbfa;b\r\n\"x\ny\";2", "sep=;\na;b\n", "\xff\xfea\x00,\x00", "PK\x03\x04", "a\tb\n'=1\t\x00", "\"", "'", "a,b\n\"\"\"", "\r\n\r", string(containerMark)} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		table, err := Read(bytes.NewReader(data), "x", Options{MaxBytes: 1 << 20, MaxRows: 1000})
		if err != nil {
			if _, ok := err.(*say.Refusal); !ok {
				t.Fatalf("not a refusal: %v", err)
			}
			return
		}
		if len(table.Head) == 0 || len(table.Hash) != 64 {
			t.Fatalf("%+v", table)
		}
		for _, r := range table.Rows {
			if r.Line < 1 || Filled(r.Cells) == 0 {
				t.Fatalf("%+v", r)
			}
			for _, c := range r.Cells {
				once, _, _ := Clean(c)
				if twice, again, _ := Clean(once); twice != once || again {
					t.Fatalf("cleaning %q twice gives %q, then %q", c, once, twice)
				}
			}
		}
	})
}
