package source

import (
	"strings"
	"unicode"
)

// Mixed reports whether a word of s mixes Latin letters with Cyrillic or Greek ones that look like them: it is another word than it
// seems, and no search finds it.
func Mixed(s string) bool {
	ascii := true
	for i := range len(s) {
		ascii = ascii && s[i] < 0x80
	}
	if ascii {
		return false
	}
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		latin, other := false, false
		for _, r := range word {
			latin = latin || unicode.Is(unicode.Latin, r)
			other = other || unicode.Is(unicode.Cyrillic, r) || unicode.Is(unicode.Greek, r)
		}
		if latin && other {
			return true
		}
	}
	return false
}
