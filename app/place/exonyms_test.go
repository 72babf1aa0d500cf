package place

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// TestExonyms finds cities under the names neighbours write. A name may have namesakes in its State, but the city meant comes first; asked
// for anywhere in the world it is among those found.
func TestExonyms(t *testing.T) {
	g := opened(t)
	text, err := os.ReadFile("testdata/exonyms.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "#") {
			continue
		}
		head, others, _ := strings.Cut(line, ": ")
		country, city := head[:2], head[3:]
		own := g.Find(city, country)
		if len(own) == 0 || own[0].Name != city {
			t.Errorf("%s in %s: %q", city, country, names(own))
			continue
		}
		for other := range strings.SplitSeq(others, ", ") {
			n++
			if found := g.Find(other, country); len(found) == 0 || found[0].ID != own[0].ID {
				t.Errorf("MISSING\t%s %s\t%s\t%q", country, city, other, names(found))
			}
			if !slices.Contains(g.Find(other, ""), own[0]) {
				t.Errorf("%q does not mean %s where the State is not known", other, city)
			}
		}
	}
	if n < 1450 {
		t.Errorf("only %d names", n)
	}
}
