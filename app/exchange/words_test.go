package exchange

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/words"
)

// Everything the import can say has words in every language.
func TestEverythingIsSaidInWords(t *testing.T) {
	keys := map[string]bool{"import.note.day_first": true, "import.note.month_first": true, "import.note.dates_mixed": true}
	for _, code := range movedBy {
		keys["import.note."+code] = true
	}
	find := func(pattern, prefix string, sources string) {
		for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(sources, -1) {
			keys[prefix+m[1]] = true
		}
	}
	own, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	below, err := filepath.Glob("*/*.go") // reading, mapping and the formats
	if err != nil {
		t.Fatal(err)
	}
	files := append(own, below...)
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		src := string(b)
		find(`r\.(?:refuse|note|ask|conflict)\("([a-z_]+)"`, "import.note.", src)
		find(`Code: "([a-z_]+)"`, "import.note.", src)
		find(`\.refusal\("([a-z_]+)"`, "refusal.", src)
		find(`say\.Refuse\("([a-z_]+)"`, "refusal.", src)
		find(`(?m)^\t[A-Z]\w+ += "([a-z_]+)"$`, "refusal.", onlyIf(filepath.Base(name) == "refusal.go", src))
		find(`h\.Add\("((?:head|phone|contact)\.[a-z_]+|person\.name|lat\w*|lon\w*|region|precision|owner|post|c\w+_[ab]|established)"`, "exchange.target.", src)
	}
	for _, o := range Outcomes {
		keys["exchange.outcome."+string(o)] = true
	}
	if len(keys) < 80 {
		t.Fatalf("only %d keys found in the sources", len(keys))
	}
	for _, lang := range words.Languages {
		w := words.In(lang)
		for k := range keys {
			if s := w.T(k, map[string]any{"Count": 1}); strings.HasPrefix(s, "[") {
				t.Errorf("%s: no words for %s", lang, k)
			}
		}
	}
}

func onlyIf(yes bool, s string) string {
	if yes {
		return s
	}
	return ""
}

func TestReportSpeaks(t *testing.T) {
	s := newRegister(t)
	table := text(t, "sending_state,receiving_state,seat,class\nLT,PL,Olsztyn,honorary consul\nLT,Atlantis,Nowhere,honorary consul\n")
	rep := take(t, s, table, Options{Kind: "post"})
	var b strings.Builder
	if err := rep.WriteCSV(&b, words.In("en"), CSVOptions{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Line,Outcome,Record,What changes,Why and what to check", `3,question,"LT, Atlantis, Nowhere"`, "“Atlantis” in receiving_state is no State that is known", "There are 2 places called Olsztyn; the largest is taken, in Warmińsko-Mazurskie."} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
	_, err := Prepare(ctx, s, text(t, "a,b\n1,2\n"), Options{Kind: "post"})
	r, ok := err.(*say.Refusal)
	if !ok || r.Code != say.NoColumn {
		t.Fatal(err)
	}
	if got := r.Text(words.In("en")); got != "The list lacks columns it cannot be taken without: Sending State, Receiving State. It has: a, b. Is the kind right (Consulates)?" {
		t.Error(got)
	}
}
