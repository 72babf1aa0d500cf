package typeset

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// invisible reports signs that leave no trace on paper: controls, marks of direction, what forbids or allows a break, fillers.
func invisible(r rune) bool {
	switch {
	case r < 0x7F:
		return r < ' '
	case r < 0xA0 || r == softHyphen:
		return true
	case r < 0x34F:
		return false
	case joining(r):
		return false
	case r == 0x115F || r == 0x1160 || r == 0x3164 || r == 0xFFA0:
		return true
	}
	return unicode.Is(unicode.Cf, r) && !prepended(r) || unicode.Is(unicode.Zl, r) || unicode.Is(unicode.Zp, r)
}

// prepended are signs of format that are drawn: Arabic and other signs under or over a number.
func prepended(r rune) bool {
	switch r {
	case 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD:
		return true
	}
	return 0x600 <= r && r <= 0x605
}

// joining reports the signs that are not seen themselves but may change the letters beside them.
func joining(r rune) bool { return r == 0x200C || r == 0x200D || r == 0x34F }

// selector reports the signs that choose a form of the sign before them.
func selector(r rune) bool {
	return 0xFE00 <= r && r <= 0xFE0F || 0xE0100 <= r && r <= 0xE01EF || 0x180B <= r && r <= 0x180D || r == 0x180F
}

// wideSpace reports the spaces the shaper makes from the common one where a face lacks them.
func wideSpace(r rune) bool {
	return 0x2000 <= r && r <= 0x200A || r == 0x202F || r == 0x205F || r == 0x3000 || r == 0xA0
}

// nonCharacter reports what Unicode will never give a meaning.
func nonCharacter(r rune) bool { return r&0xFFFE == 0xFFFE || 0xFDD0 <= r && r <= 0xFDEF }

// rightward reports signs that are, or may make others, written from right to left.
func rightward(r rune) bool {
	switch {
	case r < 0x590:
		return false
	case r < 0x900:
		return true
	case r < 0x200E:
		return false
	}
	return r <= 0x200F || 0x202A <= r && r <= 0x202E || 0x2066 <= r && r <= 0x2069 ||
		0xFB1D <= r && r <= 0xFDFF || 0xFE70 <= r && r <= 0xFEFC || 0x10800 <= r && r <= 0x10FFF || 0x1E800 <= r && r <= 0x1EFFF
}

// cursive reports letters that join to their neighbours.
func cursive(r rune) bool {
	return 0x620 <= r && r <= 0x77F || 0x8A0 <= r && r <= 0x8FF || r == 0x200D
}

// startsTame reports that a line may end at a space before the word, whatever the word before it (UAX #14 forbids it before
// some signs even after a space).
func startsTame(w []rune) bool {
	if len(w) == 0 {
		return false
	}
	r := w[0]
	switch r {
	case '(', '[', '#', '+', '-', '–', '&', '@', '„', '“', '«', '*', '$', '€', '£', '§', '№', '°', '<', '=', '~', '•', '·':
		return true
	}
	return r < 0x2E80 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// endsTame reports that a line may end at a space behind the word, whatever the word after it.
func endsTame(w []rune) bool {
	if len(w) == 0 {
		return false
	}
	r := w[len(w)-1]
	switch r {
	case '.', ',', ';', ':', ')', ']', '!', '?', '-', '–', '%', '…', '/', '+', '*', '°', '=', '•', '·', '&', '@', '#', '№', '§', '€', '$':
		return true
	case '"', '\'', '“', '”', '’', '»', '‘':
		return len(w) > 1 && (unicode.IsLetter(w[len(w)-2]) || unicode.IsDigit(w[len(w)-2]) || w[len(w)-2] == '.')
	}
	return r < 0x2E80 && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) && len(w) > 1)
}

// respelt lists a cluster's composed and decomposed spelling, where they differ from its own.
func respelt(text []rune) (spellings [][]rune) {
	if len(text) == 1 && text[0] < 0xC0 {
		return nil
	}
	s := string(text)
	for _, form := range []norm.Form{norm.NFC, norm.NFD} {
		if !form.IsNormalString(s) {
			spellings = append(spellings, []rune(form.String(s)))
		}
	}
	return spellings
}
