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
			switch {
			case !invisible(r):
				return r
			case breaks(r):
				removed = true
				return '\n'
			}
			removed = true
			return -1
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
	case '\u00ad', '\u061c', '\u180e', '\ufeff', '\u115f', '\u1160', '\u3164', '\uffa0':
		return true
	}
	return unicode.IsControl(r) || (r >= '\u200b' && r <= '\u200f') || (r >= '\u2028' && r <= '\u202e') || (r >= '\u2060' && r <= '\u206f') ||
		(r >= '\ufff9' && r <= '\ufffb') || (r >= 0xe0000 && r <= 0xe007f)
}

// breaks reports the signs that part lines in other programs' texts.
func breaks(r rune) bool {
	return r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}
