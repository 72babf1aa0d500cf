package docx

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"math"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// markup gathers XML.
type markup struct{ bytes.Buffer }

// put writes markup as it stands; the arguments must be markup already.
func (m *markup) put(format string, args ...any) { fmt.Fprintf(m, format, args...) }

// escaped is text as it may stand in an element or attribute.
func escaped(s string) string {
	var b bytes.Buffer
	// A buffer takes everything.
	_ = xml.EscapeText(&b, []byte(clean(s)))
	return b.String()
}

// clean leaves out control characters, which no XML can hold, and writes line ends in one way.
func clean(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r', r == '\u2028', r == '\u2029', r == '\v':
			return '\n'
		case r == '\n' || r == '\t':
			return r
		case unicode.IsControl(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// twips are the twentieths of a point that lengths are written in.
func twips(points float64) int { return int(math.Round(points * 20)) }

// emu is the unit of pictures: 12,700 to a point.
func emu(points float64) int { return int(math.Round(points * 12700)) }

// half is a size of type in half points.
func half(points float64) int { return int(math.Round(points * 2)) }

// backwards reports whether a text begins with letters that run from right to left.
func backwards(s string) bool {
	for _, r := range s {
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.R, bidi.AL:
			return true
		case bidi.L:
			return false
		}
	}
	return false
}

// stretches cuts a text where its direction changes: word processors want each stretch in a run of its own that says how it runs.
func stretches(s string) (out []string, rtl []bool) {
	from, now, known := 0, false, false
	for i, r := range s {
		p, _ := bidi.LookupRune(r)
		var turn bool
		switch p.Class() {
		case bidi.R, bidi.AL:
			turn = true
		case bidi.L:
		default:
			continue
		}
		if known && turn != now {
			out, rtl = append(out, s[from:i]), append(rtl, now)
			from = i
		}
		now, known = turn, true
	}
	return append(out, s[from:]), append(rtl, now)
}
