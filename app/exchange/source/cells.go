package source

import (
	"bytes"
	"errors"
	"io"
)

// Faults of a delimited text.
var (
	errOpenQuote = errors.New("a quotation mark is never closed")
	errLongCell  = errors.New("a cell is too long")
	errLongLine  = errors.New("a line is too long")
	errColumns   = errors.New("too many columns")
)

// maxLine bounds one row of a text, with the lines inside its cells.
const maxLine = 16 << 20

// cellReader takes a delimited text apart. It differs from encoding/csv in what lists of offices need: rows and cells have bounds, a
// lone carriage return may end a line, and a quotation mark that is only part of a name swallows nothing.
type cellReader struct {
	r       io.Reader
	delim   byte
	lone    bool // a carriage return alone ends a line
	lenient bool // a quotation mark nobody closes is part of its cell, as in what spreadsheets copy
	line    int  // of the next row, from 1

	buf        []byte
	start, end int // of what is read and not yet taken
	eof        bool
	err        error

	out    []byte // cells of the row
	ends   []int  // where each of them ends in out
	closed int    // up to here in the row a closing quotation mark is known to follow
}

// newCellReader reads a text of a size that is known roughly.
func newCellReader(r io.Reader, size int64, delim byte, lone, lenient bool) *cellReader {
	return &cellReader{r: r, delim: delim, lone: lone, lenient: lenient, line: 1, buf: make([]byte, min(64<<10, size+1))}
}

// has makes sure that the byte at p, counted from the beginning of the row, is in the buffer.
func (c *cellReader) has(p int) bool {
	for c.start+p >= c.end {
		if c.eof || !c.fill() {
			return false
		}
	}
	return true
}

// fill reads more. The row that is being taken stays in the buffer.
func (c *cellReader) fill() bool {
	if c.start > 0 {
		copy(c.buf, c.buf[c.start:c.end])
		c.start, c.end = 0, c.end-c.start
	}
	if c.end == len(c.buf) {
		if len(c.buf) >= maxLine {
			c.eof, c.err = true, errLongLine
			return false
		}
		c.buf = append(c.buf, make([]byte, len(c.buf))...)
	}
	for range 100 {
		n, err := c.r.Read(c.buf[c.end:])
		c.end += n
		if err != nil {
			c.eof = true
			if !errors.Is(err, io.EOF) {
				c.err = err
			}
		}
		if n > 0 || err != nil {
			return n > 0
		}
	}
	c.eof, c.err = true, io.ErrNoProgress
	return false
}

// at returns the byte at p, which is in the buffer.
func (c *cellReader) at(p int) byte { return c.buf[c.start+p] }

// read takes the next row; its cells are out, cut at ends. line is where it begins.
func (c *cellReader) read() (line int, err error) {
	c.out, c.ends, c.closed, line = c.out[:0], c.ends[:0], 0, c.line
	if !c.has(0) {
		if c.err != nil {
			return line, c.err
		}
		return line, io.EOF
	}
	p := 0
	for {
		var more bool
		if p, more, err = c.cell(p); err != nil {
			return line, err
		}
		c.ends = append(c.ends, len(c.out))
		if len(c.ends) > maxColumns {
			return line, errColumns
		}
		if !more {
			break
		}
	}
	if c.err != nil {
		return line, c.err
	}
	c.start += p
	return line, nil
}

// cell takes one cell and what ends it. more says that a delimiter did, so that another follows.
func (c *cellReader) cell(p int) (next int, more bool, err error) {
	if c.has(p) && c.at(p) == '"' {
		from, mark, line := p, len(c.out), c.line
		next, ok, err := c.quoted(p)
		if err != nil {
			return next, false, err
		}
		if ok {
			next, more := c.ending(next)
			return next, more, nil
		}
		p, c.out, c.line = from, c.out[:mark], line // the mark is part of the cell
	}
	from := p
	for {
		b := c.buf[c.start+p : c.end]
		i := c.bare(b)
		if i < 0 {
			p += len(b)
			if p-from > maxCell {
				return p, false, errLongCell
			}
			if c.has(p) {
				continue
			}
			c.out = append(c.out, c.buf[c.start+from:c.start+p]...)
			return p, false, nil
		}
		p += i
		if p-from > maxCell {
			return p, false, errLongCell
		}
		if c.at(p) == '\r' && !c.lone && (!c.has(p+1) || c.at(p+1) != '\n') {
			p++ // within a line
			continue
		}
		c.out = append(c.out, c.buf[c.start+from:c.start+p]...)
		next, more := c.ending(p)
		return next, more, nil
	}
}

// bare finds what may end a cell without quotation marks.
func (c *cellReader) bare(b []byte) int {
	d := c.delim
	for i, ch := range b {
		if ch == d || ch == '\n' || ch == '\r' {
			return i
		}
	}
	return -1
}

// ending passes over a delimiter or the end of a line at p.
func (c *cellReader) ending(p int) (next int, more bool) {
	if !c.has(p) {
		return p, false
	}
	switch c.at(p) {
	case c.delim:
		return p + 1, true
	case '\r':
		c.line++
		if c.has(p+1) && c.at(p+1) == '\n' {
			return p + 2, false
		}
		return p + 1, false
	}
	c.line++
	return p + 1, false
}

// quoted takes a cell in quotation marks. It fails without an error where the first one is not closed before the cell ends.
func (c *cellReader) quoted(p int) (next int, ok bool, err error) {
	from := p
	p++
	for {
		i := -1
		for seen := p; ; {
			if i = bytes.IndexByte(c.buf[c.start+seen:c.end], '"'); i >= 0 {
				i += seen
				break
			}
			seen = c.end - c.start
			if seen-from > maxCell || !c.has(seen) {
				return c.unclosed(from, p)
			}
		}
		if i-from > maxCell+1 {
			return c.unclosed(from, p)
		}
		c.letters(p, i)
		p = i + 1
		if !c.has(p) {
			return p, true, nil
		}
		if c.at(p) == '"' {
			c.out = append(c.out, '"')
			p++
			continue
		}
		if end := c.closes(p); end >= 0 {
			return end, true, nil
		}
		if !c.follows(p) {
			return 0, false, nil
		}
		c.out = append(c.out, '"')
	}
}

// closes says where a cell ends whose closing mark stands before p: at a delimiter or the end of the line, spaces before it left out.
func (c *cellReader) closes(p int) int {
	for c.has(p) {
		switch b := c.at(p); {
		case b == c.delim || b == '\n':
			return p
		case b == '\r':
			if c.lone || !c.has(p+1) || c.at(p+1) == '\n' {
				return p
			}
			return -1
		case b != ' ':
			return -1
		}
		p++
	}
	return p
}

// follows reports whether a closing quotation mark comes before the line ends, so that the one before p is part of the cell.
func (c *cellReader) follows(p int) bool {
	if p < c.closed {
		return true
	}
	for limit := p + maxCell; p < limit && c.has(p); p++ {
		switch c.at(p) {
		case '\n':
			return false
		case '"':
			if c.has(p+1) && c.at(p+1) == '"' {
				p++
				continue
			}
			if c.closes(p+1) >= 0 {
				c.closed = p
				return true
			}
		}
	}
	return false
}

// letters takes what stands between quotation marks, lines in it ended in one way.
func (c *cellReader) letters(p, to int) {
	b := c.buf[c.start+p : c.start+to]
	c.line += bytes.Count(b, []byte("\n"))
	if bytes.IndexByte(b, '\r') < 0 {
		c.out = append(c.out, b...)
		return
	}
	for i, ch := range b {
		if ch == '\r' {
			if i+1 < len(b) && b[i+1] == '\n' {
				continue
			}
			if c.lone {
				c.line++
				ch = '\n'
			}
		}
		c.out = append(c.out, ch)
	}
}

// unclosed says what becomes of a quotation mark that nobody closes: within one line, or where nothing is quoted, it is a letter.
func (c *cellReader) unclosed(from, p int) (int, bool, error) {
	if c.err != nil {
		return p, false, c.err
	}
	rest := c.buf[c.start+from : c.end]
	if c.lenient || len(rest) <= maxCell && len(bytes.TrimRight(rest, "\r\n ")) < lineLength(rest) {
		return p, false, nil
	}
	if len(rest) > maxCell && lineLength(rest) > maxCell {
		return p, false, errLongCell
	}
	return p, false, errOpenQuote
}

// lineLength is where the first line of b ends.
func lineLength(b []byte) int {
	if i := bytes.IndexAny(b, "\r\n"); i >= 0 {
		return i + 1
	}
	return len(b) + 1
}
