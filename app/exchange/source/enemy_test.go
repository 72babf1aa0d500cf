package source

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/exequatur/exequatur/app/exchange/say"
)

const (
	memoryGoal = 300 << 20 // what no file may exceed
	sheetTail  = `</sheetData></worksheet>`
)

// peak runs f and gives the most memory that was in use meanwhile, besides what was before.
func peak(f func()) uint64 {
	debug.FreeOSMemory()
	var now runtime.MemStats
	runtime.ReadMemStats(&now)
	before := now.HeapAlloc
	var most atomic.Uint64
	stop, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		for {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			if m.HeapAlloc > most.Load() {
				most.Store(m.HeapAlloc)
			}
			select {
			case <-stop:
				return
			case <-time.After(5 * time.Millisecond):
			}
		}
	}()
	f()
	close(stop)
	<-done
	if most.Load() < before {
		return 0
	}
	return most.Load() - before
}

// repeated is a text of any length that takes no memory.
type repeated struct {
	head, piece, tail string
	left              int64 // of the pieces
	rest              string
	tailed            bool
}

func endless(head, piece, tail string, size int64) *repeated {
	return &repeated{head: head, piece: strings.Repeat(piece, max(1, 64<<10/len(piece))), tail: tail, left: size, rest: head}
}

func (r *repeated) Read(p []byte) (int, error) {
	if r.rest == "" {
		switch {
		case r.left > 0:
			r.rest = r.piece
			r.left -= int64(len(r.piece))
		case !r.tailed:
			r.rest, r.tailed = r.tail, true
		}
		if r.rest == "" {
			return 0, io.EOF
		}
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// fileOf writes a text of any length to a file.
func fileOf(t testing.TB, dir, name string, r io.Reader) string {
	t.Helper()
	path := filepath.Join(dir, name)
	f, err := os.Create(path)
	must(t, err)
	_, err = io.Copy(f, r)
	must(t, err)
	must(t, f.Close())
	return path
}

// bomb is a workbook a part of which unpacks to any size.
func bomb(t testing.TB, dir, name string, parts map[string]io.Reader) string {
	t.Helper()
	plain := workbookOf(t, func(f *excelize.File) {
		must(t, f.SetSheetRow("Sheet1", "A1", &[]any{"a", "b"}))
		must(t, f.SetSheetRow("Sheet1", "A2", &[]any{"c", "d"}))
	})
	z, err := zip.NewReader(bytes.NewReader(plain), int64(len(plain)))
	must(t, err)
	path := filepath.Join(dir, name)
	f, err := os.Create(path)
	must(t, err)
	w := zip.NewWriter(f)
	w.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) { return flate.NewWriter(out, flate.BestSpeed) })
	for _, part := range z.File {
		if parts[part.Name] == nil {
			must(t, w.Copy(part))
		}
	}
	for name, r := range parts {
		header := &zip.FileHeader{Name: name, Method: zip.Deflate}
		if s, ok := r.(*strings.Reader); ok && s.Len() < 100 {
			header.Method = zip.Store
		}
		part, err := w.CreateHeader(header)
		must(t, err)
		_, err = io.Copy(part, r)
		must(t, err)
	}
	must(t, w.Close())
	must(t, f.Close())
	return path
}

// TestEnemies reads files that are made to hurt: each ends with a table or a clear refusal, in little memory, and leaves nothing behind.
func TestEnemies(t *testing.T) {
	if testing.Short() {
		t.Skip("writes some hundred megabytes")
	}
	const sheet, shared = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
	const gigabyte = 1 << 30
	enemies := []struct {
		name string
		file func(dir string) string
		want string // code of the refusal, "" where it is read
	}{
		{"a cell of a gigabyte in a text", func(dir string) string {
			path := fileOf(t, dir, "x.csv", strings.NewReader("a,b\n1,\""))
			must(t, os.Truncate(path, gigabyte))
			return path
		}, say.TooLarge},
		{"a cell of 200 MB in a text", func(dir string) string {
			return fileOf(t, dir, "x.csv", endless("a,b\n1,\"", "x", "\"\n", 200<<20))
		}, say.LongValue},
		{"a quotation mark that swallows 200 MB of lines", func(dir string) string {
			return fileOf(t, dir, "x.csv", endless("a,b\n1,\"", "x,y\n", "", 200<<20))
		}, say.OpenQuote},
		{"a line of 10 MB in one cell", func(dir string) string {
			return fileOf(t, dir, "x.csv", endless("a,b\n1,", "x", "\n", 10<<20))
		}, say.LongValue},
		{"a line of 10 MB in 16,384 cells", func(dir string) string {
			return fileOf(t, dir, "x.csv", strings.NewReader("a,b\n"+strings.Repeat(strings.Repeat("x", 639)+",", maxColumns-1)+"x\n"))
		}, ""},
		{"one column too many", func(dir string) string {
			return fileOf(t, dir, "x.csv", strings.NewReader("a,b\n"+strings.Repeat("x,", maxColumns)+"x\n"))
		}, "too_many_columns"},
		{"a row of lines in its cells, without end", func(dir string) string {
			return fileOf(t, dir, "x.csv", endless("a,b\n", "\""+strings.Repeat("x\n", 45_000)+"\",", "\n", 200<<20))
		}, "long_line"},
		{"250 MB of commas", func(dir string) string {
			return fileOf(t, dir, "x.csv", endless("a,b\n", strings.Repeat(",", 16_000)+"x\n", "", 250<<20))
		}, "table_too_large"},
		{"250 MB of short lines", func(dir string) string {
			return fileOf(t, dir, "x.csv", endless("a,b\n", "1,2\n", "", 250<<20))
		}, say.TooManyRows},
		{"50 MB of empty lines", func(dir string) string {
			return fileOf(t, dir, "x.csv", endless("a,b\n1,2\n", "\n", "", 50<<20))
		}, ""},
		{"250 MB of letters of Windows-1257", func(dir string) string {
			return fileOf(t, dir, "x.csv", endless("a,b\n", "\xd0iauliai \xfeemai\xe8iai,"+strings.Repeat("\xf0", 900)+"\n", "", 250<<20))
		}, "table_too_large"},
		{"200 MB of zeros", func(dir string) string {
			return fileOf(t, dir, "x.csv", endless("a,b\n", "\x00", "", 200<<20))
		}, say.BinaryFile},
		{"quotation marks only", func(dir string) string {
			return fileOf(t, dir, "x.csv", endless("a,b\n", `"`, "", 100<<20))
		}, say.LongValue},
		{"quotation marks within quotation marks", func(dir string) string {
			return fileOf(t, dir, "x.csv", endless("a,b\n", `"x"y`, "\n", 10<<20))
		}, say.LongValue},
		{"a sheet that unpacks to a gigabyte", func(dir string) string {
			return bomb(t, dir, "x.xlsx", map[string]io.Reader{sheet: endless(sheetHead, "<row><c><v>1</v></c><c><v>2</v></c></row>", sheetTail, gigabyte)})
		}, say.DamagedSheet},
		{"a sheet of 400 MB in two columns", func(dir string) string {
			return bomb(t, dir, "x.xlsx", map[string]io.Reader{sheet: endless(sheetHead, "<row><c><v>1</v></c><c><v>2</v></c></row>", sheetTail, 400<<20)})
		}, say.TooManyRows},
		{"a cell of 100 MB in a sheet", func(dir string) string {
			return bomb(t, dir, "x.xlsx", map[string]io.Reader{sheet: endless(sheetHead+`<row><c t="str"><v>`, "x", "</v></c></row>"+sheetTail, 100<<20)})
		}, say.LongValue},
		{"a cell of 100 MB in pieces", func(dir string) string {
			return bomb(t, dir, "x.xlsx", map[string]io.Reader{sheet: endless(sheetHead+`<row><c t="inlineStr"><is>`, "<r><t>xxxxxxxxxx</t></r>", "</is></c></row>"+sheetTail, 100<<20)})
		}, say.LongValue},
		{"a tag of 100 MB", func(dir string) string {
			return bomb(t, dir, "x.xlsx", map[string]io.Reader{sheet: endless(sheetHead+`<row `, `a="b" `, "></row>"+sheetTail, 100<<20)})
		}, say.LongValue},
		{"400 MB of shared texts", func(dir string) string {
			return bomb(t, dir, "x.xlsx", map[string]io.Reader{shared: endless("<sst>", "<si><t>"+strings.Repeat("x", 50)+"</t></si>", "</sst>", 400<<20)})
		}, "table_too_large"},
		{"400 MB of empty shared texts", func(dir string) string {
			return bomb(t, dir, "x.xlsx", map[string]io.Reader{shared: endless("<sst>", "<si/>", "</sst>", 400<<20)})
		}, "table_too_large"},
		{"a cell at the end of each line", func(dir string) string {
			return bomb(t, dir, "x.xlsx", map[string]io.Reader{sheet: io.MultiReader(strings.NewReader(sheetHead), farCells(200_000), strings.NewReader(sheetTail))})
		}, "table_too_large"},
		{"merged regions over one another", func(dir string) string {
			return bomb(t, dir, "x.xlsx", map[string]io.Reader{sheet: io.MultiReader(strings.NewReader(sheetHead), farCells(5_000), strings.NewReader("</sheetData><mergeCells>"),
				endless("", `<mergeCell ref="A1:XFD1048576"/>`, "</mergeCells></worksheet>", 3<<20))})
		}, ""},
		{"styles without end", func(dir string) string {
			return bomb(t, dir, "x.xlsx", map[string]io.Reader{"xl/styles.xml": endless("<styleSheet><cellXfs>", `<xf numFmtId="14"/>`, "</cellXfs></styleSheet>", 20<<20)})
		}, ""},
		{"sheets without end", func(dir string) string {
			return bomb(t, dir, "x.xlsx", map[string]io.Reader{"xl/workbook.xml": endless("<workbook><sheets>", `<sheet name="x" id="rId1"/>`, "</sheets></workbook>", 30<<20)})
		}, say.DamagedSheet},
		{"parts without end", func(dir string) string {
			parts := map[string]io.Reader{}
			for i := range 20_000 {
				parts[fmt.Sprintf("xl/media/%0250d", i)] = strings.NewReader("")
			}
			return bomb(t, dir, "x.xlsx", parts)
		}, say.DamagedSheet},
		{"an archive that names places outside of it", func(dir string) string {
			return bomb(t, dir, "x.xlsx", map[string]io.Reader{"../../../../tmp/owned": strings.NewReader("x"), "/etc/owned": strings.NewReader("x"), "NUL": strings.NewReader("x"), `..\\owned`: strings.NewReader("x")})
		}, ""},
		{"a JSON text of 200 MB", func(dir string) string {
			return fileOf(t, dir, "x.json", endless(`[{"a":"`, "x", `"}]`, 200<<20))
		}, say.LongValue},
		{"a JSON object of 200 MB", func(dir string) string {
			return fileOf(t, dir, "x.json", endless(`[{"a":[`, `"x",`, `"x"]}]`, 200<<20))
		}, "long_line"},
		{"a JSON number of 200 MB", func(dir string) string {
			return fileOf(t, dir, "x.json", endless(`[{"a":`, `1`, `}]`, 200<<20))
		}, say.LongValue},
		{"200 MB of JSON brackets", func(dir string) string {
			return fileOf(t, dir, "x.json", endless(`{"a":`, `[`, ``, 200<<20))
		}, "damaged_json"},
		{"200 MB of JSON lists in lists", func(dir string) string {
			return fileOf(t, dir, "x.json", endless(`[{},`, `[[[[1]]]],`, `1]`, 200<<20))
		}, "damaged_json"},
		{"200 MB of space in JSON", func(dir string) string {
			return fileOf(t, dir, "x.json", endless(`[{"a":1},`, "\n", `{"a":2}]`, 200<<20))
		}, ""},
		{"50 MB of small JSON objects", func(dir string) string {
			return fileOf(t, dir, "x.json", endless(`[`, `{"a":1},`, `{"a":2}]`, 50<<20))
		}, say.TooManyRows},
		{"a new JSON key in each object", func(dir string) string {
			var b strings.Builder
			b.WriteString("[")
			for i := range 100_000 {
				fmt.Fprintf(&b, "{\"k%d\":1},", i)
			}
			b.WriteString("{}]")
			return fileOf(t, dir, "x.json", strings.NewReader(b.String()))
		}, "table_too_large"},
		{"60 MB of address cards", func(dir string) string {
			return fileOf(t, dir, "x.vcf", endless("", "BEGIN:VCARD\nFN:x\nNOTE:"+strings.Repeat("x", 2000)+"\nEND:VCARD\n", "", 60<<20))
		}, say.TooLarge},
		{"40 MB of address cards", func(dir string) string {
			return fileOf(t, dir, "x.vcf", endless("", "BEGIN:VCARD\nFN:x\nEND:VCARD\n", "", 40<<20))
		}, "table_too_large"},
		{"60,000 address cards", func(dir string) string {
			return fileOf(t, dir, "x.vcf", strings.NewReader(strings.Repeat("BEGIN:VCARD\nFN:x\nEND:VCARD\n", 60_000)))
		}, say.TooManyRows},
		{"an address card of 500,000 telephones", func(dir string) string {
			return fileOf(t, dir, "x.vcf", endless("BEGIN:VCARD\nFN:x\n", "TEL:1\n", "END:VCARD\n", 3_000_000))
		}, say.LongValue},
		{"an address card with a picture of 40 MB", func(dir string) string {
			return fileOf(t, dir, "x.vcf", endless("BEGIN:VCARD\nVERSION:3.0\nFN:x\nPHOTO;ENCODING=b:", "QUFB", "\nEND:VCARD\n", 40<<20))
		}, ""},
	}
	limit := debug.SetMemoryLimit(memoryGoal)
	defer debug.SetMemoryLimit(limit)
	for _, e := range enemies {
		t.Run(e.name, func(t *testing.T) {
			dir := t.TempDir()
			path := e.file(dir)
			tmp := filepath.Join(dir, "tmp")
			must(t, os.Mkdir(tmp, 0o700))
			var table Table
			var err error
			start := time.Now()
			most := peak(func() { table, err = Open(path, Options{TmpDir: tmp}) })
			t.Logf("%d MB at most, %.1f s, %v", most>>20, time.Since(start).Seconds(), err)
			if e.want == "" && err != nil || e.want != "" && !say.Refused(err, e.want) {
				t.Errorf("%v, want %q", err, e.want)
			}
			if most > memoryGoal {
				t.Errorf("%d MB in use", most>>20)
			}
			if err != nil && table.Name != "" {
				t.Errorf("a table beside the refusal: %+v", table)
			}
			files := 0
			must(t, filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
				if err == nil && !d.IsDir() {
					files++
				}
				return err
			}))
			if files != 1 {
				t.Errorf("%d files left", files)
			}
		})
	}
}

// farCells are rows with a cell in the last column a sheet has.
func farCells(rows int) io.Reader {
	var b strings.Builder
	for i := range rows {
		fmt.Fprintf(&b, `<row r="%d"><c r="A%d"><v>1</v></c><c r="B%d"><v>1</v></c></row>`, 2*i+1, 2*i+1, 2*i+1)
		if rows > 100_000 {
			fmt.Fprintf(&b, `<row r="%d"><c r="XFD%d"><v>1</v></c></row>`, 2*i+2, 2*i+2)
		}
	}
	return strings.NewReader(b.String())
}
