package source

import (
	"bytes"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/exequatur/exequatur/app/exchange/say"
)

const (
	unzipLimit    = 256 << 20 // a sheet that unpacks to more is no list of a register
	unzipXMLLimit = 128 << 20 // below it a sheet stays in memory, which is three times as fast
)

// isSheet reports whether a file is a spreadsheet, by how it begins: a ZIP archive, or the older binary form.
func isSheet(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, oldSheetMark)
}

var oldSheetMark = []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")

// readSheet reads the first sheet of a workbook. Values are read as stored, not as shown; cells that show a date become dates.
func (t *Table) readSheet(data []byte, opt Options) (err error) {
	if bytes.HasPrefix(data, oldSheetMark) {
		return say.Refuse(say.OldSheet, nil, "File", t.Name)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true, UnzipSizeLimit: unzipLimit, UnzipXMLSizeLimit: unzipXMLLimit, TmpDir: opt.TmpDir})
	if err != nil {
		return say.Refuse(say.DamagedSheet, err, "File", t.Name)
	}
	defer func() {
		if e := f.Close(); e != nil && err == nil { // its temporary files hold personal data
			err = say.Refuse(say.DamagedSheet, e, "File", t.Name)
		}
	}()
	names := f.GetSheetList()
	if len(names) == 0 {
		return say.Refuse(say.EmptyFile, nil, "File", t.Name)
	}
	rows, err := f.Rows(names[0])
	if err != nil {
		return say.Refuse(say.DamagedSheet, err, "File", t.Name)
	}
	for line := 1; rows.Next(); line++ {
		cells, err := rows.Columns()
		if err != nil {
			return say.Refuse(say.DamagedSheet, err, "File", t.Name, "Line", line)
		}
		if err := t.add(line, cells, opt); err != nil {
			return err
		}
	}
	if err := rows.Close(); err != nil {
		return say.Refuse(say.DamagedSheet, err, "File", t.Name)
	}
	d := sheetDates{f: f, sheet: names[0], layouts: map[int]string{}}
	if p, err := f.GetWorkbookProps(); err == nil && p.Date1904 != nil {
		d.from1904 = *p.Date1904
	}
	d.convert(t.Rows)
	return nil
}

// sheetDates turns the day numbers of cells that show a date into dates. What a cell shows follows from its style alone.
type sheetDates struct {
	f        *excelize.File
	sheet    string
	from1904 bool
	layouts  map[int]string // by style: how its cells are written, "" where they show no date
}

// probe is how many numbers of a column are asked for their style before it counts as one of plain numbers.
const probe = 50

func (d *sheetDates) convert(rows []Row) {
	asked, dated := map[int]int{}, map[int]bool{}
	for _, r := range rows {
		for i, c := range r.Cells {
			number, ok := serial(c)
			if !ok {
				if strings.ContainsAny(c, "eE") {
					r.Cells[i] = wholeNumber(c)
				}
				continue
			}
			if !dated[i] {
				if asked[i] >= probe {
					continue
				}
				asked[i]++
			}
			if layout := d.layout(i, r.Line); layout != "" {
				if day, err := excelize.ExcelDateToTime(number, d.from1904); err == nil {
					dated[i], r.Cells[i] = true, day.Format(layout)
				}
			}
		}
	}
}

// serial reads a number that could be a day between 1700 and 2200.
func serial(s string) (float64, bool) {
	if len(s) == 0 || len(s) > 20 || s[0] < '0' || s[0] > '9' {
		return 0, false
	}
	n, err := strconv.ParseFloat(s, 64)
	return n, err == nil && n >= 1 && n < 110_000
}

// wholeNumber writes out a number that the sheet keeps with an exponent: a telephone number, say.
func wholeNumber(s string) string {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil || n != float64(int64(n)) {
		return s
	}
	return strconv.FormatInt(int64(n), 10)
}

// layout gives how the date of a cell is written: as precisely as the cell shows it.
func (d *sheetDates) layout(column, line int) string {
	cell, err := excelize.CoordinatesToCellName(column+1, line)
	if err != nil {
		return ""
	}
	style, err := d.f.GetCellStyle(d.sheet, cell)
	if err != nil {
		return ""
	}
	layout, known := d.layouts[style]
	if !known {
		if s, err := d.f.GetStyle(style); err == nil {
			layout = dateLayout(s)
		}
		d.layouts[style] = layout
	}
	return layout
}

func dateLayout(s *excelize.Style) string {
	if s.CustomNumFmt == nil {
		switch n := s.NumFmt; {
		case n == 17:
			return "2006-01"
		case n >= 14 && n <= 22 && (n < 18 || n == 22), n >= 27 && n <= 36, n >= 50 && n <= 58:
			return time.DateOnly
		}
		return ""
	}
	var code strings.Builder
	quoted, bracket := false, false
	for _, r := range strings.ToLower(*s.CustomNumFmt) {
		switch {
		case r == '"':
			quoted = !quoted
		case r == '[' || r == ']':
			bracket = r == '['
		case !quoted && !bracket:
			code.WriteRune(r)
		}
	}
	text := code.String()
	switch year, month, day := strings.Contains(text, "yy"), strings.Contains(text, "m"), strings.Contains(text, "d"); {
	case !year:
		return ""
	case day:
		return time.DateOnly
	case month:
		return "2006-01"
	}
	return "2006"
}
