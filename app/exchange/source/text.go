package source

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/exequatur/exequatur/app/exchange/say"
)

// sampleText is how much of a text decides what separates its columns and ends its lines.
const sampleText = 1 << 18

// rowsToGuess is how many rows tell about how many there will be.
const rowsToGuess = 1000

// readText reads a delimited text.
func (r *reading) readText(text *decodedText) error {
	begin, err := text.begin(sampleText)
	if err != nil {
		return err
	}
	lone := endsWithReturn(begin)
	delim, separators := separatorLine(begin)
	if chosen := r.opt.Structure.Delimiter; len(chosen) == 1 && !strings.ContainsAny(chosen, "\"\r\n") && chosen[0] < utf8.RuneSelf {
		delim = chosen[0]
	} else if delim == 0 {
		delim = delimiterOf(begin, lone)
	}
	r.Structure.Delimiter = string(delim)
	c := newCellReader(text.reader(), r.in.size, delim, lone, r.Format == "paste" || delim == '\t')
	for taken := 0; ; {
		line, err := c.read()
		switch {
		case errors.Is(err, io.EOF):
			return r.takeHead()
		case errors.Is(err, errOpenQuote):
			return r.refusal(say.OpenQuote, err, "Line", line)
		case errors.Is(err, errLongCell):
			return r.refusal(say.LongValue, err, "Line", line, "Most", maxCell)
		case errors.Is(err, errLongLine):
			return r.refusal("long_line", err, "Line", line, "Megabytes", maxLine>>20)
		case errors.Is(err, errColumns):
			return r.refusal("too_many_columns", err, "Line", line)
		case err != nil:
			return err
		}
		if line == 1 && separators {
			continue
		}
		if len(c.ends) == 1 && len(c.out) <= 1 && (len(c.out) == 0 || c.out[0] == 0x1a) { // old programs end a file with this sign
			continue
		}
		if r.weight+len(c.out)+len(c.ends)*cellWeight > maxWeight {
			return r.weigh(len(c.out) + len(c.ends)*cellWeight)
		}
		cells, letters, from := r.cells(len(c.ends)), string(c.out), 0
		for i, end := range c.ends {
			cells[i], from = letters[from:end], end
		}
		if err := r.add(line, cells, len(letters)); err != nil {
			return err
		}
		if taken += len(letters) + len(cells); len(r.Rows) == rowsToGuess {
			r.Rows = slices.Grow(r.Rows, int(min(int64(r.opt.MaxRows), r.in.size/int64(taken)*rowsToGuess)))
		}
	}
}

// endsWithReturn reports whether lines end with a carriage return alone, as on old Macintosh computers.
func endsWithReturn(begin []byte) bool {
	return bytes.IndexByte(begin, '\n') < 0 && bytes.IndexByte(begin[:max(0, len(begin)-1)], '\r') >= 0
}

// separatorLine reads the line Excel understands: sep=;
func separatorLine(begin []byte) (delim byte, found bool) {
	line := string(begin[:min(len(begin), 20)])
	if i := strings.IndexAny(line, "\r\n"); i >= 0 {
		line = line[:i]
	}
	line = strings.Trim(line, `"`)
	if line = strings.TrimRight(line, " "); len(line) < 5 || !strings.EqualFold(line[:4], "sep=") {
		return 0, false
	}
	d := line[4]
	if strings.Trim(line[5:], `",;`+"\t") != "" || d == '"' || d >= utf8.RuneSelf || d < ' ' && d != '\t' {
		return 0, false
	}
	return d, true
}

// sampleRows is how many rows decide what separates the columns.
const sampleRows = 30

// delimiterOf gives the separator that cuts the first rows into the steadiest number of columns above one; of equally steady ones
// the one that makes more columns.
func delimiterOf(begin []byte, lone bool) byte {
	best, bestScore, bestColumns := byte(','), 0.0, 1
	for _, d := range []byte{',', ';', '\t', '|'} {
		c := newCellReader(bytes.NewReader(begin), int64(len(begin)), d, lone, true)
		counts, rows := map[int]int{}, 0
		for rows < sampleRows {
			if _, err := c.read(); err != nil {
				break
			}
			if len(c.out) > 0 || len(c.ends) > 1 {
				counts[len(c.ends)]++
				rows++
			}
		}
		columns, most := 0, 0
		for n, times := range counts {
			if n > 1 && (times > most || times == most && n > columns) {
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
