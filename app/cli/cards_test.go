package cli_test

import (
	"path/filepath"
	"regexp"
	"testing"
)

// Address cards show how an office is reached, also on the card of the person who heads it. Coming back they change nothing: neither is
// the office's telephone taken for the person's own, nor a consulate for one of the keeper's State.
func TestCardsComeBackAsWhatTheyWere(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("WORK", dir) // where copies of a register go
	register := filepath.Join(dir, "sample.exq")
	if text, code := ran(t, "new", register, "--sample"); code != 0 {
		t.Fatal(text)
	}
	same := regexp.MustCompile(`new: 0, changed: 0, same: [1-9][0-9]+, refused: 0\n`)
	for _, kind := range []string{"person", "post"} {
		for _, version := range []string{"3.0", "4.0"} {
			cards := filepath.Join(dir, kind+version+".vcf")
			if text, code := ran(t, "export", register, "--kind", kind, "--variant", "full", "--vcard", version, "--out", cards); code != 0 {
				t.Fatal(text)
			}
			if text, code := ran(t, "import", register, cards); code != 0 || !same.MatchString(text) {
				t.Errorf("%s, %s: exit %d\n%.3000s", kind, version, code, text)
			}
		}
	}
}
