package source

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/say"
)

const (
	sheetRows   = 1_048_576
	maxMerges   = 200_000
	peekRows    = 60 // rows that decide whether a sheet holds a table
	peekedCells = 50_000
)

var errCut = errors.New("the sheet ends within its rows")

// sheetScan goes through the cells of a sheet. It reads the part itself instead of asking a library for each cell's style, which would
// load the sheet as a tree: 100,000 rows take 500 MB there.
type sheetScan struct {
	w *workbook
	x *xmlScan

	line, column int // of the cell: from 1, and from 0
	style        int
	kind         string // of the cell's value
	inValue      bool
	inText       bool
	reading      bool // of Asian signs, which is left out
	formula      bool
	value        []byte
	hiddenRow    bool
	inRow        bool
	inCell       bool
	whole        bool // all rows were there

	letters []byte    // of the row's own values
	cells   []scanned // of the row

	hiddenRows, hiddenColumns int
	withoutValue, faults      int
	firstWithout, firstFaulty string
	merges                    []merge
}

// scanned is a cell of the row that is being read: text of its own or shared.
type scanned struct {
	column   int
	from, to int
	shared   string
}

// peek counts the filled cells of the first rows that hold any.
func (w *workbook) peek(s sheetPart) ([]int, error) {
	in, err := w.open(s.part, unzipLimit)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	var rows []int
	x := newXMLScan(in)
	cells, seen := 0, 0
	empty := true
	for {
		if err := x.next(); errors.Is(err, io.EOF) {
			return nil, w.damaged(errCut)
		} else if err != nil {
			return nil, w.xmlFault(err, len(rows)+1)
		}
		switch name := string(x.name); {
		case x.kind == xmlText:
			empty = empty && len(bytes.TrimSpace(x.text)) == 0
		case name == "row" && x.kind == xmlClose:
			if cells > 0 {
				rows = append(rows, cells)
			}
			cells = 0
		case name == "c" && x.kind == xmlOpen:
			empty = true
			seen++
		case name == "c":
			if !empty {
				cells++
			}
		case name == "sheetData" && (x.kind == xmlClose || x.empty):
			return rows, nil
		}
		if len(rows) >= peekRows || seen > peekedCells {
			break
		}
	}
	return rows, nil
}

// readSheet reads the rows of a sheet.
func (w *workbook) readSheet(s sheetPart) error {
	in, err := w.open(s.part, unzipLimit)
	if err != nil {
		return err
	}
	defer in.Close()
	scan := &sheetScan{w: w, x: newXMLScan(in), column: -1}
	for {
		if err := scan.x.next(); errors.Is(err, io.EOF) && scan.whole {
			break
		} else if err != nil {
			return w.xmlFault(err, max(scan.line, 1))
		}
		switch scan.x.kind {
		case xmlText:
			err = scan.takeText()
		case xmlOpen:
			err = scan.open()
			if err == nil && scan.x.empty {
				err = scan.close()
			}
		case xmlClose:
			err = scan.close()
		}
		if err != nil {
			return err
		}
	}
	scan.say()
	w.r.merges = scan.merges
	return nil
}

// say notes what a person cannot see in the rows.
func (s *sheetScan) say() {
	r := s.w.r
	if s.hiddenRows > 0 {
		r.note("hidden_rows", "Count", s.hiddenRows)
	}
	if s.hiddenColumns > 0 {
		r.note("hidden_columns", "Count", s.hiddenColumns)
	}
	if s.withoutValue > 0 {
		r.ask("formulas_empty", "Count", s.withoutValue, "Cell", s.firstWithout)
	}
	if s.faults > 0 {
		r.ask("formulas_faulty", "Count", s.faults, "Cell", s.firstFaulty)
	}
}

func (s *sheetScan) takeText() error {
	if !s.inValue && (!s.inText || s.reading) {
		return nil
	}
	if s.value = s.x.appendText(s.value); len(s.value) > maxCell {
		return s.w.r.refusal(say.LongValue, nil, "Line", max(s.line, 1), "Most", maxCell)
	}
	return nil
}

func (s *sheetScan) open() error {
	switch string(s.x.name) {
	case "row":
		return s.openRow()
	case "c":
		return s.openCell()
	case "v":
		s.inValue, s.value = true, s.value[:0]
	case "is":
		s.value = s.value[:0]
	case "t":
		s.inText = s.kind == "inlineStr"
	case "rPh":
		s.reading = true
	case "f":
		s.formula = true
	case "col":
		s.openColumn()
	case "mergeCell":
		return s.openMerge()
	}
	return nil
}

func (s *sheetScan) openRow() error {
	s.line++
	s.column, s.hiddenRow, s.inRow, s.inCell = -1, false, true, false
	s.letters, s.cells = s.letters[:0], s.cells[:0]
	for key, value, ok := s.x.attr(); ok; key, value, ok = s.x.attr() {
		switch string(key) {
		case "r":
			n, err := strconv.Atoi(string(value))
			if err != nil || n < s.line || n > sheetRows { // rows go down
				return s.w.damaged(errXML)
			}
			s.line = n
		case "hidden":
			s.hiddenRow = string(value) == "1" || string(value) == "true"
		}
	}
	return nil
}

func (s *sheetScan) openCell() error {
	if !s.inRow {
		return s.w.damaged(errXML)
	}
	s.column++
	s.inCell = true
	s.style, s.kind, s.formula, s.value = 0, "", false, s.value[:0]
	for key, value, ok := s.x.attr(); ok; key, value, ok = s.x.attr() {
		switch string(key) {
		case "r":
			column, line, ok := reference(value)
			if !ok || line != s.line || column < s.column {
				if ok && column >= maxColumns {
					return s.w.r.refusal("too_many_columns", nil, "Line", s.line)
				}
				return s.w.damaged(errXML)
			}
			s.column = column
		case "s":
			s.style, _ = strconv.Atoi(string(value)) // a style that is none shows the number as it is
		case "t":
			s.kind = cellKind(value)
		}
	}
	if s.column >= maxColumns {
		return s.w.r.refusal("too_many_columns", nil, "Line", s.line)
	}
	return nil
}

// cellKind keeps the names of kinds from being allocated for each cell.
func cellKind(b []byte) string {
	switch string(b) {
	case "s":
		return "s"
	case "str":
		return "str"
	case "inlineStr":
		return "inlineStr"
	case "b":
		return "b"
	case "e":
		return "e"
	case "d":
		return "d"
	}
	return ""
}

// reference reads a reference like B12, without allocating.
func reference(b []byte) (column, line int, ok bool) {
	i := 0
	for ; i < len(b) && i < 4 && b[i] >= 'A' && b[i] <= 'Z'; i++ {
		column = column*26 + int(b[i]-'A') + 1
	}
	if i == 0 || i == len(b) || len(b)-i > 7 {
		return 0, 0, false
	}
	for _, c := range b[i:] {
		if c < '0' || c > '9' {
			return 0, 0, false
		}
		line = line*10 + int(c-'0')
	}
	return column - 1, line, line > 0
}

func (s *sheetScan) openColumn() {
	first, last, hidden := 0, 0, false
	for key, value, ok := s.x.attr(); ok; key, value, ok = s.x.attr() {
		switch string(key) {
		case "min":
			first, _ = strconv.Atoi(string(value))
		case "max":
			last, _ = strconv.Atoi(string(value))
		case "hidden":
			hidden = string(value) == "1" || string(value) == "true"
		}
	}
	if hidden && first > 0 && last >= first && last < maxColumns { // to the end of the sheet: columns nobody uses
		s.hiddenColumns += last - first + 1
	}
}

func (s *sheetScan) openMerge() error {
	for key, value, ok := s.x.attr(); ok; key, value, ok = s.x.attr() {
		if string(key) != "ref" {
			continue
		}
		from, to, _ := bytes.Cut(value, []byte(":"))
		left, top, ok1 := reference(from)
		right, bottom, ok2 := reference(to)
		if !ok1 || !ok2 || right < left || bottom < top {
			continue
		}
		if len(s.merges) == maxMerges {
			return s.w.damaged(errUnpacked)
		}
		s.merges = append(s.merges, merge{top, left, bottom, right})
	}
	return nil
}

func (s *sheetScan) close() error {
	switch string(s.x.name) {
	case "v":
		s.inValue = false
	case "t":
		s.inText = false
	case "rPh":
		s.reading = false
	case "c":
		return s.closeCell()
	case "row":
		return s.closeRow()
	case "sheetData":
		s.whole = true
	}
	return nil
}

// closeCell keeps the value of a cell as a person sees it.
func (s *sheetScan) closeCell() error {
	if !s.inCell {
		return s.w.damaged(errXML)
	}
	s.inCell = false
	if len(s.value) == 0 {
		if s.formula && s.kind != "str" {
			if s.withoutValue++; s.withoutValue == 1 {
				s.firstWithout = cellName(s.column, s.line)
			}
		}
		return nil
	}
	c := scanned{column: s.column, from: len(s.letters)}
	switch s.kind {
	case "s":
		text, err := s.w.shared(bytes.TrimSpace(s.value))
		if err != nil {
			return err
		}
		c.shared = text
	case "str", "inlineStr":
		s.letters = append(s.letters, unescapeSigns(s.value)...)
	case "b":
		if string(bytes.TrimSpace(s.value)) == "1" {
			s.letters = append(s.letters, "TRUE"...)
		} else {
			s.letters = append(s.letters, "FALSE"...)
		}
	case "e":
		if s.faults++; s.faults == 1 {
			s.firstFaulty = cellName(s.column, s.line)
		}
		return nil
	case "d":
		day, _, _ := strings.Cut(string(s.value), "T")
		s.letters = append(s.letters, day...)
	default:
		s.letters = append(s.letters, s.w.number(string(bytes.TrimSpace(s.value)), s.style)...)
	}
	c.to = len(s.letters)
	s.cells = append(s.cells, c)
	return nil
}

// cellName names a cell as sheets do: B12.
func cellName(column, line int) string {
	name := ""
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name + strconv.Itoa(line)
}

func (s *sheetScan) closeRow() error {
	s.inRow = false
	if len(s.cells) == 0 {
		return nil
	}
	if s.hiddenRow {
		s.hiddenRows++
	}
	r := s.w.r
	width := s.cells[len(s.cells)-1].column + 1
	if r.weight+width*cellWeight > maxWeight {
		return r.weigh(width * cellWeight)
	}
	cells, letters := r.cells(width), string(s.letters)
	for _, c := range s.cells {
		if c.shared != "" {
			cells[c.column] = c.shared
		} else {
			cells[c.column] = letters[c.from:c.to]
		}
	}
	return r.add(s.line, cells, len(letters))
}
