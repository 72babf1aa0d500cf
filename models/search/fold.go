package search

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold gives the form in which texts are compared while searching: lower case,
// without diacritics, letters that do not decompose spelled out (ł as l, ß as ss),
// dashes as spaces, quotation marks and apostrophes plain, one space between words
// and none at the ends. Folding a folded text changes nothing.
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	return string(AppendFold(make([]byte, 0, len(s)+8), s))
}

// AppendFold appends the folded form of s to dst and returns the extended slice.
func AppendFold(dst []byte, s string) []byte {
	start := len(dst)
	space := false
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			i++
			c = asciiFold[c]
			if c == ' ' {
				space = len(dst) > start
				continue
			}
			if space {
				dst, space = append(dst, ' '), false
			}
			dst = append(dst, c)
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		entry := common(r)
		if entry == nil {
			return appendFoldAny(dst[:start], s)
		}
		i += size
		for _, c := range entry.text[:entry.size] {
			if c == ' ' {
				space = len(dst) > start
				continue
			}
			if space {
				dst, space = append(dst, ' '), false
			}
			dst = append(dst, c)
		}
	}
	return dst
}

// appendFoldAny folds text of any script. Invisible characters go first, because
// removing them later could leave marks in an order that a second folding changes.
func appendFoldAny(dst []byte, s string) []byte {
	start := len(dst)
	visible := make([]byte, 0, len(s))
	for _, r := range s {
		if !invisible(r) {
			visible = utf8.AppendRune(visible, r)
		}
	}
	space := false
	for _, r := range string(norm.NFKD.Bytes(visible)) {
		if dropped(r) {
			continue
		}
		r = unicode.ToLower(r)
		if spelled, ok := spellings[r]; ok {
			if space {
				dst, space = append(dst, ' '), false
			}
			dst = append(dst, spelled...)
			continue
		}
		if isSpace(r) {
			space = len(dst) > start
			continue
		}
		if space {
			dst, space = append(dst, ' '), false
		}
		dst = utf8.AppendRune(dst, r)
	}
	return dst
}

// isFolded reports whether s is plain ASCII that folding would not change.
func isFolded(s string) bool {
	before := byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf || asciiFold[c] != c || (c == ' ' && before == ' ') {
			return false
		}
		before = c
	}
	return s == "" || before != ' '
}

// isSpace reports whether r separates words: white space, control characters and every kind of dash.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Pd, r) || r == '\u2212'
}

// invisible reports whether r only steers the layout of the text around it.
func invisible(r rune) bool {
	return r == '\u034f' || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r)
}

// dropped reports whether r is a mark that a person may leave out: the diacritics of
// Latin, Greek and Cyrillic and the points of Hebrew and Arabic. Vowel signs of Indic
// and South-East Asian scripts carry the word and stay.
func dropped(r rune) bool {
	if r < 0x0300 {
		return false
	}
	if invisible(r) {
		return true
	}
	class := norm.NFKD.PropertiesString(string(r)).CCC()
	return class == 1 || class >= 10 && class <= 35 || class >= 200
}
