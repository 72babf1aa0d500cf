package stepping

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/exequatur/exequatur/app/act"
	"github.com/exequatur/exequatur/app/words"
)

var (
	followKey = regexp.MustCompile(`Follow\{Key: "([a-z_]+)"`)
	codeKey   = regexp.MustCompile(`"(step_[a-z_]+)"`)
)

// Every step, everything it asks, follows from it or is refused for has words in every language.
func TestStepsHaveWords(t *testing.T) {
	files, err := filepath.Glob("../../act/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	keys := map[string]bool{}
	for _, f := range files {
		body, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range followKey.FindAllStringSubmatch(string(body), -1) {
			keys["follow."+m[1]] = true
		}
		for _, m := range codeKey.FindAllStringSubmatch(string(body), -1) {
			keys["problem."+m[1]] = true
		}
	}
	if len(keys) < 30 {
		t.Fatalf("only %d keys were found", len(keys))
	}
	for _, lang := range words.Languages {
		w := words.In(lang)
		say := func(s string) {
			if s == "" || s[0] == '[' {
				t.Errorf("%s: no words for %s", lang, s)
			}
		}
		for key := range keys {
			if !w.Has(key) {
				t.Errorf("%s: no words for %s", lang, key)
			}
		}
		for _, a := range act.All() {
			say(w.Step(a.Word()))
			for _, f := range a.Input.Fields {
				say(w.StepField(a.Word(), f.Key))
				for _, c := range f.Choices {
					say(w.Choice(act.InputKey, f.Key, c))
				}
				if f.Section != "" {
					say(w.T("section." + f.Section))
				}
			}
		}
		for _, s := range []string{"active", "dormant", "suspended", "ended", "none"} {
			say(w.T("act.standing." + s))
		}
	}
}
