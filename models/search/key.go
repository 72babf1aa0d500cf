package search

import (
	"strings"
	"unicode"
)

// Key gives the form under which two spellings count as the same name when duplicates
// are looked for: folded, full stops and apostrophes left out, other punctuation read as a space.
// "St. John's" and "st johns" share a key.
func Key(s string) string {
	folded := Fold(s)
	if !strings.ContainsFunc(folded, isMark) {
		return folded
	}
	bare := strings.Map(func(r rune) rune {
		switch {
		case r == '.' || r == '\'':
			return -1
		case isMark(r):
			return ' '
		}
		return r
	}, folded)
	return strings.Join(strings.Fields(bare), " ")
}

// isMark reports whether r is punctuation or a sign rather than part of a word.
func isMark(r rune) bool {
	return unicode.IsPunct(r) || unicode.IsSymbol(r)
}
