package place

import (
	"os"
	"strings"
	"testing"
)

func TestStateNamesOfLists(t *testing.T) {
	text, err := os.ReadFile("testdata/states.txt")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(text)) {
		want, names, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		// A comma parts names here, but for the few that have one themselves.
		names = strings.ReplaceAll(names, ", Republic", "; Republic")
		for name := range strings.SplitSeq(names, ", ") {
			n++
			name = strings.ReplaceAll(name, ";", ",")
			if code, ok := StateCode(name); !ok || code != want {
				t.Errorf("%q is taken for %q, not %s", name, code, want)
			}
		}
	}
	if n < 480 {
		t.Errorf("only %d names", n)
	}
}
