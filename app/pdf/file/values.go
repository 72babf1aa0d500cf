package file

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// mille is a length in thousandths of a point. Coordinates are rounded once, so that steps from one to the next do not
// gather errors.
type mille int64

// farthest is how far from the corner of a page anything may be: PDF/A-1 allows no larger real number, and no page is as large.
const farthest = 32000

// milli rounds a length. What is no number is 0.
func milli(v float64) mille {
	switch {
	case math.IsNaN(v):
		return 0
	case v > farthest:
		v = farthest
	case v < -farthest:
		v = -farthest
	}
	return mille(math.Round(v * 1000))
}

// cent rounds a length to hundredths of a point, which is finer than any printer; a map has many.
func cent(v float64) mille {
	m := milli(v)
	if m < 0 {
		return -((5 - m) / 10 * 10)
	}
	return (m + 5) / 10 * 10
}

// appendMille writes a number as short as it goes: 12, .5, -3.125.
func appendMille(b []byte, v mille) []byte {
	if v < 0 {
		b = append(b, '-')
		v = -v
	}
	whole, rest := v/1000, v%1000
	if whole > 0 || rest == 0 {
		b = strconv.AppendInt(b, int64(whole), 10)
	}
	if rest == 0 {
		return b
	}
	b = append(b, '.', byte('0'+rest/100))
	if rest%100 > 0 {
		b = append(b, byte('0'+rest/10%10))
	}
	if rest%10 > 0 {
		b = append(b, byte('0'+rest%10))
	}
	return b
}

func appendNumber(b []byte, v float64) []byte { return appendMille(b, milli(v)) }

// appendNumbers writes numbers, each followed by a space.
func appendNumbers(b []byte, vs ...float64) []byte {
	for _, v := range vs {
		b = append(appendNumber(b, v), ' ')
	}
	return b
}

func appendInt(b []byte, n int) []byte { return strconv.AppendInt(b, int64(n), 10) }

func appendRef(b []byte, n int) []byte { return append(appendInt(b, n), " 0 R"...) }

// longest is how many UTF-16 units a text may have: a string holds no more than 32,767 bytes (ISO 19005-2, 6.1.13).
const longest = 16000

// clean makes a text what may stand in a text string and in XML alike: no controls, no half signs.
func clean(s string) string {
	ok := true
	for _, r := range s {
		if r < ' ' || r >= 0x7F && r < 0xA0 || r == utf8.RuneError || r&0xFFFE == 0xFFFE || r == 0xFEFF {
			ok = false
			break
		}
	}
	if ok && len(s) <= longest {
		return s
	}
	var out strings.Builder
	units := 0
	for _, r := range s {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			r = ' '
		case r < ' ' || r >= 0x7F && r < 0xA0 || r&0xFFFE == 0xFFFE || r == 0xFEFF:
			continue
		}
		if units += utf16.RuneLen(r); units > longest {
			break
		}
		out.WriteRune(r)
	}
	return out.String()
}

// tidy is a text cleaned, without spaces around it.
func tidy(s string) string { return strings.TrimSpace(clean(s)) }

// appendText writes a text string: plain where it is ASCII, else UTF-16.
func appendText(b []byte, s string) []byte {
	s = clean(s)
	for i := range len(s) {
		if s[i] >= 0x7F {
			return append(appendUTF16(append(b, "<FEFF"...), s), '>')
		}
	}
	return appendLiteral(b, s)
}

// appendLiteral writes bytes as a string in round brackets.
func appendLiteral[T string | []byte](b []byte, s T) []byte {
	b = append(b, '(')
	for i := range len(s) {
		switch c := s[i]; c {
		case '(', ')', '\\':
			b = append(b, '\\', c)
		case '\r':
			b = append(b, '\\', 'r')
		case '\n':
			b = append(b, '\\', 'n')
		default:
			b = append(b, c)
		}
	}
	return append(b, ')')
}

const hexDigits = "0123456789ABCDEF"

func appendHex16(b []byte, v uint16) []byte {
	return append(b, hexDigits[v>>12], hexDigits[v>>8&15], hexDigits[v>>4&15], hexDigits[v&15])
}

// appendUTF16 writes a text as the digits of its UTF-16 units, high byte first.
func appendUTF16(b []byte, s string) []byte {
	for _, r := range s {
		if r > 0xFFFF {
			hi, lo := utf16.EncodeRune(r)
			b = appendHex16(appendHex16(b, uint16(hi)), uint16(lo))
			continue
		}
		b = appendHex16(b, uint16(r))
	}
	return b
}

// appendName writes a name with its slash.
func appendName(b []byte, s string) []byte {
	b = append(b, '/')
	for i := range len(s) {
		c := s[i]
		if c <= ' ' || c >= 0x7F || strings.IndexByte("#()<>[]{}/%", c) >= 0 {
			b = append(b, '#', hexDigits[c>>4], hexDigits[c&15])
			continue
		}
		b = append(b, c)
	}
	return b
}
