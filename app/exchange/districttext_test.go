package exchange

import (
	"slices"
	"testing"
)

func TestRegionsOfAText(t *testing.T) {
	for text, want := range map[string][]string{
		"PL-12; PL-24":                      {"PL-12", "PL-24"},
		"PL-12, PL-24":                      {"PL-12", "PL-24"},
		"Małopolskie (PL-12)":               {"PL-12"},
		"Małopolskie (PL-12) i Śląskie":     {"PL-12", "PL-24"},
		"województwo małopolskie":           {"PL-12"},
		"Małopolskie, Śląskie and Opolskie": {"PL-12", "PL-16", "PL-24"},
		"the whole territory":               {"PL"},
	} {
		got, open := regionsIn(text, "PL")
		slices.Sort(got)
		if open != "" || !slices.Equal(got, want) {
			t.Errorf("%q: %v, left %q", text, got, open)
		}
	}
	if got, open := regionsIn("Małopolskie, Atlantis", "PL"); open != "Atlantis" {
		t.Errorf("%v, left %q", got, open)
	}
}
