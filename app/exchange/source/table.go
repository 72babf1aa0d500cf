package source

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/say"
)

// Table is what a file says: a head and rows, as text.
type Table struct {
	Name      string     // base name of the file
	Hash      string     // SHA-256 of the file
	Format    string     // "csv", "xlsx", "json", "vcard" or "paste"
	Delimiter rune       // of a CSV file
	Structure Structure  // as it was decided or found
	Sheets    []string   // of a workbook
	Above     []string   // lines above the head: a title, a date
	Notes     []say.Note // what was left aside: macros, other sheets
	Head      []string
	Rows      []Row
}

// Row is one row of a table. It may be shorter or longer than the head.
type Row struct {
	Line  int // in the file, from 1
	Cells []string
}

// Options bound what is read. The zero value of each is usable.
type Options struct {
	Structure Structure
	MaxBytes  int64  // of the file; 256 MB when 0
	MaxRows   int    // 1,000,000 when 0
	TmpDir    string // where parts of a large sheet may lie while it is read; the system's folder when empty
}

const (
	maxBytes   = 256 << 20
	maxRows    = 1_000_000
	maxCell    = 100_000 // bytes; a longer one is an opening quote that nobody closed
	maxColumns = 16_384  // as in a spreadsheet
)

func (o Options) withDefaults() Options {
	if o.MaxBytes <= 0 {
		o.MaxBytes = maxBytes
	}
	if o.MaxRows <= 0 {
		o.MaxRows = maxRows
	}
	return o
}

// Open reads a CSV file, the first sheet of an XLSX file or a list of objects in JSON. What it is follows from its contents, not from its name.
func Open(path string, opt Options) (Table, error) {
	f, err := os.Open(path)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return Table{}, say.Refuse(say.NoSuchFile, err, "File", path)
		}
		return Table{}, say.Refuse("unreadable_file", err, "File", path)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return Table{}, say.Refuse("unreadable_file", nil, "File", path)
	}
	return Read(f, filepath.Base(path), opt)
}

// Read reads a table from r; name is what the file is called in reports.
func Read(r io.Reader, name string, opt Options) (Table, error) {
	opt = opt.withDefaults()
	data, err := io.ReadAll(io.LimitReader(r, opt.MaxBytes+1))
	if err != nil {
		return Table{}, say.Refuse("unreadable_file", err, "File", name)
	}
	if int64(len(data)) > opt.MaxBytes {
		return Table{}, say.Refuse(say.TooLarge, nil, "File", name, "Megabytes", opt.MaxBytes>>20)
	}
	sum := sha256.Sum256(data)
	t := Table{Name: name, Hash: hex.EncodeToString(sum[:])}
	switch {
	case isSheet(data):
		t.Format = "xlsx"
		err = t.readSheet(data, opt)
	case isJSON(data):
		t.Format = "json"
		return t, t.readJSON(data, opt)
	default:
		t.Format = "csv"
		err = t.readText(data, opt)
	}
	if err != nil {
		return Table{}, err
	}
	return t, t.takeHead()
}

// titleLines is how many lines above the head may hold something else: a title, a date, Excel's separator line.
const titleLines = 5

// takeHead takes the first row that looks like a head from the rows.
func (t *Table) takeHead() error {
	if len(t.Rows) == 0 {
		return say.Refuse(say.EmptyFile, nil, "File", t.Name)
	}
	width := 0
	for i := range t.Rows[:min(len(t.Rows), 30)] {
		width = max(width, Filled(t.Rows[i].Cells))
	}
	at := 0
	for at < min(titleLines, len(t.Rows)-1) && width > 1 && Filled(t.Rows[at].Cells) < 2 {
		at++
	}
	t.Head, t.Rows = t.Rows[at].Cells, t.Rows[at+1:]
	for i, h := range t.Head {
		t.Head[i], _, _ = Clean(h)
	}
	for len(t.Head) > 0 && t.Head[len(t.Head)-1] == "" { // a separator at the end of each line makes a column of nothing
		t.Head = t.Head[:len(t.Head)-1]
	}
	if len(t.Head) == 0 {
		return say.Refuse(say.NoHead, nil, "File", t.Name)
	}
	return nil
}

// Filled counts the cells that hold anything.
func Filled(cells []string) int {
	n := 0
	for _, c := range cells {
		if strings.TrimSpace(c) != "" {
			n++
		}
	}
	return n
}
