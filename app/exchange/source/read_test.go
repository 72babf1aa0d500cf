package source

import (
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
