package source

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Clean brings a cell into the form in which text is kept: composed letters, no space around it, nothing invisible that could turn
// a name around or hide in it. removed says that something invisible went; nul that the cell holds a NUL, which no text has.
func Clean(s string) (out string, removed, nul bool) {
	if plain(s) {
		return s, false, false
	}
	if strings.ContainsFunc(s, invisible) {
		nul = strings.IndexByte(s, 0) >= 0
		s = strings.Map(func(r rune) rune {
			if invisible(r) {
				removed = true
				return -1
			}
			return r
		}, s)
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.ReplaceAll(s, "\r", "\n")
	s = strings.TrimSpace(norm.NFC.String(s))
	return s, removed, nul
}

// plain reports whether a cell is ASCII without control characters and without space around it, as most are.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return s == "" || (s[0] != ' ' && s[len(s)-1] != ' ')
}

// invisible reports control characters, marks of text direction and other signs that show nothing. Joiners stay: some scripts need them.
func invisible(r rune) bool {
	switch r {
	case '\n', '\r', '\t', '\u200c', '\u200d':
		return false
	case '\u00ad', '\ufeff':
		return true
	}
	return unicode.IsControl(r) || (r >= '\u200b' && r <= '\u200f') || (r >= '\u202a' && r <= '\u202e') || (r >= '\u2060' && r <= '\u2069')
}
