package exchange

import (
	"io"
	"iter"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/models/schema"
)

// ColumnType says how the cells of a column are written to a sheet.
type ColumnType int

// Types of columns. A date that is not exact to the day is written as text: a sheet would invent the day.
const (
	TextColumn ColumnType = iota
	DayColumn
	NumberColumn
)

// SheetColumn is a column of a sheet.
type SheetColumn struct {
	Head string
	Type ColumnType
}

const (
	sheetRows  = 1_048_576
	cellUnits  = 32_767 // of UTF-16: a sheet holds no longer text
	minWidth   = 8
	maxWidth   = 50
	widthRows  = 200 // rows that decide how wide a column is
	widthSlack = 2
)

// WriteXLSX writes a list as a workbook of one sheet: typed cells, the head frozen and with a filter, widths that fit. Cells of rows
// are in stored form: dates as ISO, numbers in digits.
func WriteXLSX(w io.Writer, sheet string, columns []SheetColumn, rows iter.Seq[[]string], tmpDir string) (err error) {
	sheet = sheetName(sheet)
	f := excelize.NewFile(excelize.Options{TmpDir: tmpDir})
	defer func() {
		if e := f.Close(); e != nil && err == nil { // its temporary files hold personal data
			err = e
		}
	}()
	if err := f.SetSheetName("Sheet1", sheet); err != nil {
		return err
	}
	s, err := f.NewStreamWriter(sheet)
	if err != nil {
		return err
	}
	format := "yyyy-mm-dd" // the built-in short date reads as a day and month swapped in some countries
	day, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
	if err != nil {
		return err
	}
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7EBF0"}}})
	if err != nil {
		return err
	}
	next, stop := iter.Pull(rows)
	defer stop()
	first, more := firstRows(next)
	for i, width := range widths(columns, first) {
		if err := s.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	if err := s.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	values := make([]any, len(columns))
	for i, c := range columns {
		values[i] = excelize.Cell{StyleID: bold, Value: c.Head}
	}
	if err := s.SetRow("A1", values); err != nil {
		return err
	}
	line := 1
	put := func(cells []string) error {
		if line++; line > sheetRows {
			return say.Refuse(say.TooManyRows, nil, "File", sheet, "Count", sheetRows)
		}
		clear(values)
		for i, c := range columns {
			if i < len(cells) && cells[i] != "" {
				values[i] = cellValue(c.Type, cells[i], day)
			}
		}
		return s.SetRow("A"+strconv.Itoa(line), values)
	}
	for _, cells := range first {
		if err := put(cells); err != nil {
			return err
		}
	}
	for more {
		var cells []string
		if cells, more = next(); more {
			if err := put(cells); err != nil {
				return err
			}
		}
	}
	if err := s.Flush(); err != nil {
		return err
	}
	last, err := excelize.CoordinatesToCellName(max(len(columns), 1), line)
	if err != nil {
		return err
	}
	if err := f.AutoFilter(sheet, "A1:"+last, nil); err != nil {
		return err
	}
	return f.Write(w)
}

// firstRows reads the rows that decide how wide the columns are.
func firstRows(next func() ([]string, bool)) (rows [][]string, more bool) {
	for len(rows) < widthRows {
		cells, ok := next()
		if !ok {
			return rows, false
		}
		rows = append(rows, cells)
	}
	return rows, true
}

func widths(columns []SheetColumn, rows [][]string) []float64 {
	out := make([]float64, len(columns))
	for i, c := range columns {
		widest := utf8.RuneCountInString(c.Head) + widthSlack // room for the sign of the filter
		for _, cells := range rows {
			if i < len(cells) {
				widest = max(widest, utf8.RuneCountInString(cells[i]))
			}
		}
		out[i] = float64(min(max(widest+widthSlack, minWidth), maxWidth))
	}
	return out
}

func cellValue(t ColumnType, text string, dayStyle int) any {
	switch t {
	case DayColumn:
		if d, err := schema.ParseDate(text); err == nil && d.Qualifier() == 0 {
			if day, exact := d.Day(); exact && d.Year() >= 1901 { // a sheet counts days from 1900 and errs in that year
				return excelize.Cell{StyleID: dayStyle, Value: int64(day) + daysTo1970}
			}
		}
	case NumberColumn:
		if n, err := strconv.ParseInt(text, 10, 64); err == nil {
			return n
		}
		if n, err := strconv.ParseFloat(text, 64); err == nil {
			return n
		}
	}
	return fitting(text)
}

// fitting cuts a text that no sheet holds, and shows that it was cut. Spreadsheets count a letter beyond the first plane twice.
func fitting(text string) string {
	if len(text) <= cellUnits {
		return text
	}
	units := 0
	cut := -1
	for i, r := range text {
		if units += utf16.RuneLen(r); units > cellUnits-1 && cut < 0 {
			cut = i
		}
	}
	if units <= cellUnits {
		return text
	}
	return text[:cut] + "…"
}

// daysTo1970 is the number a sheet gives 1970-01-01.
const daysTo1970 = 25569

// sheetName brings a name into what a spreadsheet allows: at most 31 letters, none of those with a meaning in formulas.
func sheetName(name string) string {
	name = strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\'`, r) {
			return ' '
		}
		return r
	}, name), " ")
	if runes := []rune(name); len(runes) > 31 {
		name = strings.TrimSpace(string(runes[:31]))
	}
	if name == "" {
		return "Sheet1"
	}
	return name
}
