package house

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/assets/translations"
	"github.com/exequatur/exequatur/docs/manual"
)

// TestManualNamesWhatIsThere: every name of the window in the manual, which stands there in bold, is what the English window says.
func TestManualNamesWhatIsThere(t *testing.T) {
	files, err := fs.Glob(translations.Files, "*.en.json")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	words := map[string]bool{}
	var buttons []string // with one place to fill by another word, such as "Save {{.Kind}}"
	for _, name := range files {
		for key, text := range catalogue(t, name) {
			words[text] = true
			if key == "form.save" || key == "wizard.next" {
				buttons = append(buttons, places.ReplaceAllString(text, ""))
			}
		}
	}
	says := func(name string) bool {
		for _, b := range buttons {
			if filled, ok := strings.CutPrefix(name, b); ok && words[filled] {
				return true
			}
		}
		return words[name]
	}
	bold := regexp.MustCompile(`\*\*([^*]+)\*\*`)
	found := 0
	for _, p := range manual.Pages() {
		for _, b := range p.Blocks {
			for _, m := range bold.FindAllStringSubmatch(b.Text, -1) {
				found++
				if !says(m[1]) && m[1] != "Bold" { // which tells how names are written
					t.Errorf("%s names **%s**, which the English window does not say", p.Name, m[1])
				}
			}
		}
	}
	if found < 100 {
		t.Errorf("only %d names found", found)
	}
}
