package cli

import (
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// table is aligned text: a head and rows of cells.
type table struct {
	head []string
	rows [][]string
	// right marks columns of numbers, which end at one line.
	right map[int]bool
}

// write aligns the columns by the width the signs take on a screen.
func (t *table) write(w io.Writer, indent string) error {
	lines := append([][]string{t.head}, t.rows...)
	if t.head == nil {
		lines = t.rows
	}
	var widths []int
	for _, cells := range lines {
		for i, c := range cells {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], columns(oneLine(c)))
		}
	}
	var b strings.Builder
	for _, cells := range lines {
		line := indent
		for i, c := range cells {
			c = oneLine(c)
			pad := strings.Repeat(" ", widths[i]-columns(c))
			if t.right[i] {
				line += pad + c + "  "
			} else {
				line += c + pad + "  "
			}
		}
		b.WriteString(strings.TrimRight(line, " "))
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func oneLine(s string) string {
	if !strings.ContainsFunc(s, unicode.IsControl) {
		return s
	}
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return unicode.IsControl(r) || r == ' ' }), " ")
}

// columns counts the columns a text takes on a screen: none for a mark over a letter, two for a wide sign.
func columns(s string) int {
	n := 0
	for _, r := range s {
		switch k := width.LookupRune(r).Kind(); {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case k == width.EastAsianWide || k == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}
