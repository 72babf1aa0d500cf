package letter

import (
	"strings"
	"testing"
)

// What no line may part is bound: a date holds together, the word before a Lithuanian one may end a line.
func TestWhatHoldsTogether(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"lt", "imunitetus, numatytus 1963 m. balandžio 24 d. Vienos konvencijoje", "imunitetus, numatytus 1963~m.~balandžio~24~d. Vienos konvencijoje"},
		{"lt", "įsakymas Nr. 5 ir 12 straipsnis", "įsakymas Nr.~5~ir~12~straipsnis"},
		{"pl", "z dnia 24 kwietnia 1963 r. i art. 12", "z~dnia~24~kwietnia~1963~r. i~art.~12"},
		{"en", "of 24 April 1963, art. 12", "of~24~April~1963, art.~12"},
	} {
		if got := strings.ReplaceAll(together(c.text, c.lang), "\u00a0", "~"); got != c.want {
			t.Errorf("%s: %q, not %q", c.lang, got, c.want)
		}
	}
}
