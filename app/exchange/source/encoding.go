package source

import (
	"bytes"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// charmaps are the encodings of one byte a letter.
var charmaps = map[string]*charmap.Charmap{
	"Windows-1250": charmap.Windows1250, "Windows-1251": charmap.Windows1251, "Windows-1252": charmap.Windows1252,
	"Windows-1253": charmap.Windows1253, "Windows-1257": charmap.Windows1257,
}

// encodingOf gives the encoding of a name among Encodings, nil for any other.
func encodingOf(name string) encoding.Encoding {
	switch name {
	case "UTF-8":
		return unicode.UTF8BOM
	case "UTF-16LE":
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case "UTF-16BE":
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	if c, ok := charmaps[name]; ok {
		return c
	}
	return nil
}

// Guess is an encoding a text may be in. Score is 1 where the bytes leave no doubt, and below 0 where they speak against it.
type Guess struct {
	Encoding string
	Score    float64
}

// Detect says which encodings a text may be in, the likeliest first. The sample may end in the middle of a letter.
func Detect(sample []byte) []Guess {
	l := look{size: int64(len(sample)), begin: sample[:min(len(sample), sampleBytes)]}
	l.take(sample, true, 1)
	if l.bad == 0 {
		l.bad, l.line = 0, 0
	}
	return l.guesses()
}

// strayBytes is how many letters of UTF-8 there must be for each byte that is none. In a text of another encoding there are hardly any.
const strayBytes = 4

// never is the score of an encoding that a text cannot be in.
const never = -100

// guesses weighs all encodings.
func (l *look) guesses() []Guess {
	if name := marked(l.begin); name != "" {
		return first(name, 1)
	}
	if name := wide(l.begin); name != "" {
		return first(name, 0.99)
	}
	if l.bad == 0 {
		return first("UTF-8", 1)
	}
	if l.multi > strayBytes*l.bad { // a stray byte in a text that is UTF-8 elsewhere
		return first("UTF-8", 0.9)
	}
	out := []Guess{{"UTF-8", never}, {"UTF-16LE", never}, {"UTF-16BE", never}}
	for name, c := range charmaps {
		out = append(out, Guess{name, fit(name, c, l.sample)})
	}
	slices.SortStableFunc(out, func(a, b Guess) int {
		switch {
		case a.Score > b.Score:
			return -1
		case a.Score < b.Score:
			return 1
		}
		return slices.Index(Encodings, a.Encoding) - slices.Index(Encodings, b.Encoding)
	})
	return out
}

// first puts one encoding before the others, which do not come into question.
func first(name string, score float64) []Guess {
	out := []Guess{{name, score}}
	for _, e := range Encodings {
		if e != name {
			out = append(out, Guess{e, never})
		}
	}
	return out
}

// marked reads the mark some programs put before a text.
func marked(begin []byte) string {
	switch {
	case bytes.HasPrefix(begin, []byte("\xef\xbb\xbf")):
		return "UTF-8"
	case bytes.HasPrefix(begin, []byte("\xff\xfe")):
		return "UTF-16LE"
	case bytes.HasPrefix(begin, []byte("\xfe\xff")):
		return "UTF-16BE"
	}
	return ""
}

// wide tells UTF-16 without a mark by its high bytes, which stand at every other place and are few: 0 for Latin letters, 3 for Greek,
// 4 for Cyrillic ones, 20 (hex) for dashes and quotation marks.
func wide(begin []byte) string {
	n := len(begin) / 2
	if n < 2 {
		return ""
	}
	var high, text [2]int // by parity
	for i, b := range begin[:2*n] {
		switch b {
		case 0, 1, 2, 3, 4, 0x1e, 0x1f:
			high[i%2]++
		case ' ':
			high[i%2]++
			text[i%2]++
		default:
			text[i%2]++
		}
	}
	most := func(count int) bool { return count*100 >= n*95 }
	switch {
	case most(high[1]) && !most(high[0]) && text[0]*2 >= n && text[1]*10 <= n:
		return "UTF-16LE"
	case most(high[0]) && !most(high[1]) && text[1]*2 >= n && text[0]*10 <= n:
		return "UTF-16BE"
	}
	return ""
}

// binary tells what is no text by signs that no text has.
func (l *look) binary() bool {
	if l.size == 0 || wide(l.begin) != "" || marked(l.begin) != "" {
		return false
	}
	control := 0
	for _, b := range l.begin {
		if b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1a {
			control++
		}
	}
	return control*20 > len(l.begin) || l.nul*20 > l.size
}

// lost counts the bytes of a sample that an encoding has no letter for.
func lost(c *charmap.Charmap, sample []byte) int {
	n := 0
	for _, b := range sample {
		if b >= utf8.RuneSelf && c.DecodeByte(b) == utf8.RuneError {
			n++
		}
	}
	return n
}
