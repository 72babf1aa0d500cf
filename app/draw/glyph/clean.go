package glyph

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Substitute stands where no embedded face has a glyph: a reader must see that a sign is missing.
const Substitute = '\uFFFD'

// lookalikes are signs the faces lack that another sign shows as well.
var lookalikes = map[rune]rune{'\u2212': '–', '\u2010': '-', '\u2015': '—', '\u202F': '\u00A0', '\u2007': '\u00A0'}

// Clean makes a text showable: composed (the faces place no loose accents), without invisible signs, and with a visible
// substitute for every rune no face has. The runes replaced are returned in the order met. Line ends, no-break spaces and
// word joiners stay, for Wrap needs them.
func Clean(s string, style Style) (text string, missing []rune) {
	if plain(s) {
		return s, nil
	}
	s = norm.NFC.String(strings.ToValidUTF8(s, string(Substitute)))
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if other, ok := lookalikes[r]; ok {
			r = other
		}
		switch {
		case r == '\n' || r == WordJoiner:
			b.WriteRune(r)
			continue
		case r == '\t' || r == '\u2028' || r == '\u2029':
			b.WriteByte(' ')
			continue
		case unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Variation_Selector, r):
			continue
		}
		if _, _, ok := find(style, r); !ok || r == Substitute {
			missing = append(missing, r)
			r = Substitute
		}
		b.WriteRune(r)
	}
	return b.String(), missing
}

// plain reports a text of printable ASCII, which needs no care.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if (s[i] < ' ' && s[i] != '\n') || s[i] > '~' {
			return false
		}
	}
	return true
}
