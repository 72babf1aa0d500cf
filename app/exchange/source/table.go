package source

import (
	"strings"

	"github.com/exequatur/exequatur/app/exchange/say"
)

// Table is what a file says: a head and rows, as text.
type Table struct {
	Name      string     // base name of the file
	Hash      string     // SHA-256 of the file
	Format    string     // "csv", "xlsx", "json", "vcard" or "paste"
	Structure Structure  // as it was decided or found
	Sheets    []string   // of a workbook; paths of the lists in a JSON file that holds several
	Above     []string   // lines above the head: a title, a date
	Notes     []say.Note // what was left aside: macros, other sheets
	Head      []string   // each name once: "Phone", "Phone#2", and "#3" for a third column without a name
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
	TmpDir    string // where a stream that cannot be read twice may lie while it is read; it stays in memory when empty
}

const (
	maxBytes   = 256 << 20
	maxRows    = 1_000_000
	maxCell    = 100_000   // bytes; a longer one is an opening quote that nobody closed
	maxColumns = 16_384    // as in a spreadsheet
	maxWeight  = 160 << 20 // bytes a table may take in memory
	cellWeight = 16        // of a string, besides its letters
	rowWeight  = 32
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

// reading is a file on its way to become a table.
type reading struct {
	*Table
	opt    Options
	in     *input
	weight int
	merges []merge
	slab   []string // cells are cut from it, which is faster than one allocation a row
}

func (r *reading) note(code string, args ...any) {
	r.Notes = append(r.Notes, say.Note{Code: code, Args: say.Pairs(args...)})
}

// ask notes what a person should look at.
func (r *reading) ask(code string, args ...any) {
	r.Notes = append(r.Notes, say.Note{Code: code, Ask: true, Args: say.Pairs(args...)})
}

func (r *reading) refusal(code string, err error, args ...any) error {
	return say.Refuse(code, err, append(args, "File", r.Name)...)
}

// weigh refuses a table that would take more memory than a list of a register may.
func (r *reading) weigh(bytes int) error {
	if r.weight += bytes; r.weight > maxWeight {
		return r.refusal("table_too_large", nil, "Megabytes", maxWeight>>20)
	}
	return nil
}

// cells cuts an empty row from the slab.
func (r *reading) cells(n int) []string {
	if n > len(r.slab) {
		r.slab = make([]string, max(n, 4096))
	}
	out := r.slab[:n:n]
	r.slab = r.slab[n:]
	return out
}

// add keeps a row that holds anything. letters is what its cells take besides themselves.
func (r *reading) add(line int, cells []string, letters int) error {
	if len(cells) > maxColumns {
		return r.refusal("too_many_columns", nil, "Line", line)
	}
	blank := true
	for i, c := range cells {
		if len(c) > maxCell {
			return r.refusal(say.LongValue, nil, "Line", line, "Most", maxCell)
		}
		if c != "" {
			if r.Format == "csv" || r.Format == "paste" {
				cells[i] = Unguard(c)
			}
			blank = blank && strings.TrimSpace(c) == ""
		}
	}
	if blank {
		return nil
	}
	if len(r.Rows) > r.opt.MaxRows { // one of them is the head
		return r.refusal(say.TooManyRows, nil, "Count", r.opt.MaxRows)
	}
	r.Rows = append(r.Rows, Row{Line: line, Cells: cells})
	return r.weigh(rowWeight + len(cells)*cellWeight + letters)
}
