package view

import "testing"

// An import touches many records: it is about its file, not about the first of them.
func TestWhatAnActionIsAbout(t *testing.T) {
	for want, r := range map[string]LogRow{"march.csv": {Title: "Embassy in Riga", SourceFile: "march.csv"}, "Embassy in Riga": {Title: "Embassy in Riga"}} {
		if got := r.About(); got != want {
			t.Errorf("about %q, want %q", got, want)
		}
	}
}
