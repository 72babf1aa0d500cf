package exchange

import (
	"bufio"
	"io"
	"iter"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/source"
)

// CSVOptions say how a list is written.
type CSVOptions struct {
	Delimiter rune // ',' when 0; spreadsheets set to Lithuanian or Polish expect ';'
	Plain     bool // for another program: without the mark of UTF-8, lines ended by LF
}

// WriteCSV writes a list as UTF-8 with its mark and CRLF, as spreadsheets expect it. Cells they would run as a formula get an
// apostrophe; source.Open takes it back.
func WriteCSV(w io.Writer, head []string, rows iter.Seq[[]string], opt CSVOptions) error {
	if opt.Delimiter == 0 {
		opt.Delimiter = ','
	}
	b := bufio.NewWriterSize(w, 1<<16)
	end := "\r\n"
	if opt.Plain {
		end = "\n"
	}
	special := string(opt.Delimiter) + "\"\r\n\t"
	line := func(cells []string) error {
		for i, c := range cells {
			if i > 0 {
				b.WriteRune(opt.Delimiter)
			}
			c = source.Guard(c)
			if !strings.ContainsAny(c, special) && (c == "" && len(cells) > 1 || c != "" && c[0] != ' ' && c[len(c)-1] != ' ') {
				b.WriteString(c)
				continue
			}
			b.WriteByte('"')
			b.WriteString(strings.ReplaceAll(c, `"`, `""`))
			b.WriteByte('"')
		}
		_, err := b.WriteString(end) // a bufio.Writer keeps its first error
		return err
	}
	if !opt.Plain {
		b.WriteString("\ufeff")
	}
	if err := line(head); err != nil {
		return err
	}
	for cells := range rows {
		if err := line(cells); err != nil {
			return err
		}
	}
	return b.Flush()
}
