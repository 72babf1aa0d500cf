package report_test

import (
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/doc/doctest"
	"github.com/exequatur/exequatur/models"
)

// No line of a print ends within a date, an amount, the number of a paper, an article or a telephone, nor at the dash of a range. Below, "_"
// is a space at which no line ends and "~" what holds a dash.
func TestWhatStaysOnOneLine(t *testing.T) {
	texts := []struct{ lang, was, is string }{
		{"en", "signed on 12 May 2023, in June 2024", "signed on 12_May_2023, in June_2024"},
		{"en", "note No. 5 (Art. 16), May we", "note No._5 (Art._16), May we"},
		{"en", "call +48 555 207 39 or 12 34", "call +48_555_207_39 or 12 34"},
		{"en", "12.50 EUR, 10:00–12:00 and 2008–2010", "12.50_EUR, 10:00~–~12:00 and 2008~–~2010"},
		{"en", "Kaunas – Toruń 2018", "Kaunas – Toruń 2018"},
		{"pl", "27 listopada 2026 r., nr 7, art. 5", "27_listopada_2026_r., nr_7, art._5"},
		{"lt", "Pavyzdžio g. 60, 71 straipsnis, Nr. 4", "Pavyzdžio_g._60, 71_straipsnis, Nr._4"},
		{"lt", "2023 m. gegužės 12 d.", "2023_m._gegužės_12_d."},
	}
	s := register(t, false)
	write(t, s, func(w writer) {
		for _, x := range texts {
			w.create(&models.Gift{Direction: "given", Date: "2026-01-02", What: x.was})
		}
	})
	for _, x := range texts {
		said := strings.NewReplacer("\u00a0", "_", "\u2060", "~").Replace(doctest.Text(buildKind(t, s, "gift-register", "gift", x.lang, "2026-11-22", false)))
		if !strings.Contains(said, "| "+x.is+" |") {
			t.Errorf("%s: %q does not become %q:\n%s", x.lang, x.was, x.is, said)
		}
	}
}
