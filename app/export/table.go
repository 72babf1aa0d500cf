package export

import (
	"io"
	"iter"
	"os"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Columns are the keys of the columns a table of a kind can have, in order. r says by its variant whether the sensitive ones are there.
func Columns(r *view.Register, kind string) []string {
	return append(slices.Clone(r.ListingKeys(kind)), addedKeys[kind]...)
}

// TableOptions say how a table is written.
type TableOptions struct {
	Title     string // of a sheet
	Delimiter rune   // of CSV; ',' where 0
	Plain     bool   // CSV for another program: without the mark of UTF-8, lines ended by LF
	TmpDir    string // where parts of a large sheet may lie meanwhile; the system's folder where empty
}

// Table writes a listing as CSV, XLSX or JSON.
func Table(w io.Writer, l view.Listing, format string, opt TableOptions) error {
	switch format {
	case XLSX:
		if opt.TmpDir == "" {
			opt.TmpDir = os.TempDir()
		}
		return exchange.WriteXLSX(w, opt.Title, sheetColumns(l), cells(l), opt.TmpDir)
	case JSON:
		return exchange.WriteObjects(w, func(yield func(map[string]any) bool) {
			for _, row := range l.Rows {
				if !yield(Object(l, row)) {
					return
				}
			}
		})
	}
	return exchange.WriteCSV(w, l.Keys, cells(l), exchange.CSVOptions{Delimiter: opt.Delimiter, Plain: opt.Plain})
}

func (e *exporting) table(w io.Writer) error {
	if err := unknownColumn(e.req.Columns, Columns(e.r, e.req.Kind)); err != nil {
		return err
	}
	l, err := e.listing()
	if err != nil {
		return err
	}
	l = choose(l, e.req.Columns)
	e.res.Count = len(l.Rows)
	opt := TableOptions{Title: e.w.Kind(e.req.Kind, true), Delimiter: e.req.Delimiter, TmpDir: e.req.TmpDir}
	if opt.Delimiter == 0 {
		opt.Delimiter = ';'
	}
	return Table(w, l, e.req.Format, opt)
}

func unknownColumn(asked, there []string) error {
	for _, c := range asked {
		if !slices.Contains(there, c) {
			return say.Refuse("export_column", nil, "Column", c, "Columns", strings.Join(there, ", "))
		}
	}
	return nil
}

// choose keeps some columns of a listing, in the order named; none named keeps all.
func choose(l view.Listing, columns []string) view.Listing {
	if len(columns) == 0 {
		return l
	}
	at := make([]int, len(columns))
	for i, c := range columns {
		at[i] = slices.Index(l.Keys, c)
	}
	out := view.Listing{Kind: l.Kind, Keys: columns, Rows: make([]view.ListingRow, len(l.Rows))}
	for n, row := range l.Rows {
		values := make([]any, len(at))
		for i, k := range at {
			values[i] = row.Values[k]
		}
		out.Rows[n] = view.ListingRow{ID: row.ID, Title: row.Title, Values: values}
	}
	return out
}

// sheetColumns are the columns of a sheet: dates as dates, whole numbers as numbers.
func sheetColumns(l view.Listing) []exchange.SheetColumn {
	k := models.Catalog.Kind(l.Kind)
	out := make([]exchange.SheetColumn, 0, len(l.Keys))
	for _, key := range l.Keys {
		c := exchange.SheetColumn{Head: key, Type: exchange.TextColumn}
		switch f := k.Field(key); {
		case f != nil && f.Type == schema.DateType, f == nil && Dated(key):
			c.Type = exchange.DayColumn
		case f != nil && f.Type == schema.IntType, f == nil && key == "years":
			c.Type = exchange.NumberColumn
		}
		out = append(out, c)
	}
	return out
}

// Dated reports whether a derived value is a date.
func Dated(key string) bool {
	switch key {
	case "since", "term_until", "next_anniversary", "head_since", "exequatur_on", "ended_on":
		return true
	}
	return false
}

// cells are the rows of a list as text.
func cells(l view.Listing) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for _, row := range l.Rows {
			line := make([]string, len(row.Values)) // kept by those who look at several rows
			for i, v := range row.Values {
				line[i] = view.Text(v)
			}
			if !yield(line) {
				return
			}
		}
	}
}

// TSV writes a listing for the clipboard, to be pasted into Excel or Calc.
func TSV(l view.Listing) string { return TSVOf(l.Keys, cells(l)) }

// TSVOf writes a table for the clipboard: columns between tabs, rows ended by CR LF. A cell with a tab, a line end or a quotation mark
// stands in quotation marks. Cells a spreadsheet would run as a formula are marked as in CSV; pasted into this program they are as
// they were.
func TSVOf(head []string, rows iter.Seq[[]string]) string {
	var b strings.Builder
	line := func(cells []string) {
		for i, c := range cells {
			if i > 0 {
				b.WriteByte('\t')
			}
			if c = source.Guard(c); strings.ContainsAny(c, "\t\r\n\"") {
				c = `"` + strings.ReplaceAll(c, `"`, `""`) + `"`
			}
			b.WriteString(c)
		}
		b.WriteString("\r\n")
	}
	if len(head) > 0 {
		line(head)
	}
	for cells := range rows {
		line(cells)
	}
	return b.String()
}
