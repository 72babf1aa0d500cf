package source

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/exequatur/exequatur/app/exchange/say"
)

// decode gives the text of a file: UTF-8 with or without its mark, or UTF-16 with one. Anything else is refused rather than guessed,
// because a wrong guess would put wrong letters into names.
func decode(data []byte, name string) (string, error) {
	switch {
	case len(data) == 0:
		return "", say.Refuse(say.EmptyFile, nil, "File", name)
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		data = data[3:]
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return decode16(data[2:], name, func(b []byte) uint16 { return uint16(b[0]) | uint16(b[1])<<8 })
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return decode16(data[2:], name, func(b []byte) uint16 { return uint16(b[1]) | uint16(b[0])<<8 })
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return "", say.Refuse(say.BinaryFile, nil, "File", name)
	}
	if !utf8.Valid(data) {
		return "", say.Refuse(say.WrongEncoding, nil, "File", name, "Line", lineOfBadByte(data))
	}
	return string(data), nil
}

func decode16(data []byte, name string, unit func([]byte) uint16) (string, error) {
	if len(data)%2 != 0 {
		return "", say.Refuse(say.BinaryFile, nil, "File", name)
	}
	units := make([]uint16, 0, len(data)/2)
	for i := 0; i < len(data); i += 2 {
		u := unit(data[i:])
		if u == 0 {
			return "", say.Refuse(say.BinaryFile, nil, "File", name)
		}
		units = append(units, u)
	}
	return string(utf16.Decode(units)), nil
}

func lineOfBadByte(data []byte) int {
	line := 1
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		if r == utf8.RuneError && n == 1 {
			return line
		}
		if r == '\n' {
			line++
		}
		data = data[n:]
	}
	return line
}

// readText reads a delimited text.
func (t *Table) readText(data []byte, opt Options) error {
	text, err := decode(data, t.Name)
	if err != nil {
		return err
	}
	if strings.TrimSpace(text) == "" {
		return say.Refuse(say.EmptyFile, nil, "File", t.Name)
	}
	skipped := 0
	if first, rest, _ := strings.Cut(text, "\n"); isSeparatorLine(first) {
		t.Delimiter, text, skipped = rune(strings.TrimSpace(first)[4]), rest, 1
	} else {
		t.Delimiter = delimiterOf(text)
	}
	r := newReader(text, t.Delimiter)
	from, last := int64(0), 0
	for {
		at := r.InputOffset()
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			if left := strings.TrimSpace(text[from:]); strings.Contains(left, "\n") && strings.Count(left, `"`)%2 == 1 {
				return say.Refuse(say.OpenQuote, nil, "File", t.Name, "Line", last) // the last row swallowed the lines after it
			}
			return nil
		}
		from = at
		line := 0
		if len(cells) > 0 {
			line, _ = r.FieldPos(0)
			line += skipped
			last = line
		}
		if err != nil {
			return say.Refuse(say.OpenQuote, err, "File", t.Name, "Line", line)
		}
		if err := t.add(line, cells, opt); err != nil {
			return err
		}
	}
}

// add keeps a row that holds anything, its guarded cells taken back.
func (t *Table) add(line int, cells []string, opt Options) error {
	if len(cells) > maxColumns {
		return say.Refuse("too_many_columns", nil, "File", t.Name, "Line", line)
	}
	blank := true
	for i, c := range cells {
		if len(c) > maxCell && strings.Contains(c, "\n") {
			return say.Refuse(say.OpenQuote, nil, "File", t.Name, "Line", line)
		}
		if len(c) > maxCell {
			return say.Refuse(say.LongValue, nil, "File", t.Name, "Line", line, "Most", maxCell)
		}
		if c != "" {
			if t.Format == "csv" {
				cells[i] = Unguard(c)
			}
			blank = blank && strings.TrimSpace(c) == ""
		}
	}
	if blank {
		return nil
	}
	if len(t.Rows) > opt.MaxRows {
		return say.Refuse(say.TooManyRows, nil, "File", t.Name, "Count", opt.MaxRows)
	}
	t.Rows = append(t.Rows, Row{Line: line, Cells: cells})
	return nil
}

func isSeparatorLine(s string) bool {
	s = strings.TrimSpace(s)
	return len(s) == 5 && strings.EqualFold(s[:4], "sep=") && s[4] < utf8.RuneSelf && s[4] != '"'
}

func newReader(text string, delimiter rune) *csv.Reader {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = delimiter, true, -1
	return r
}

// sampleRows is how many rows decide what separates the columns.
const sampleRows = 30

// delimiterOf gives the separator that cuts the first rows into the steadiest number of columns above one; of equally steady ones
// the one that makes more columns.
func delimiterOf(text string) rune {
	if len(text) > 1<<18 {
		text = text[:1<<18]
	}
	best, bestScore, bestColumns := ',', 0.0, 1
	for _, d := range []rune{',', ';', '\t'} {
		r := newReader(text, d)
		counts, rows := map[int]int{}, 0
		for rows < sampleRows {
			cells, err := r.Read()
			if err != nil {
				break
			}
			counts[len(cells)]++
			rows++
		}
		columns, most := 0, 0
		for n, times := range counts {
			if times > most || (times == most && n > columns) {
				columns, most = n, times
			}
		}
		if columns < 2 {
			continue
		}
		if score := float64(most) / float64(rows); score > bestScore || (score == bestScore && columns > bestColumns) {
			best, bestScore, bestColumns = d, score, columns
		}
	}
	return best
}
