package cli

import (
	"strings"
	"testing"
)

func TestTablesAlignByTheWidthOnTheScreen(t *testing.T) {
	for text, want := range map[string]int{"Toruń": 5, "Torun\u0301": 5, "თბილისი": 7, "釜山": 4, "": 0} {
		if got := columns(text); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
	var b strings.Builder
	tb := table{head: []string{"a", "b"}, rows: [][]string{{"釜山", "1"}, {"x\ny", "2"}}}
	if err := tb.write(&b, ""); err != nil || b.String() != "a     b\n釜山  1\nx y   2\n" {
		t.Errorf("%q %v", b.String(), err)
	}
}

func TestHelpIsWrappedBetweenWords(t *testing.T) {
	text := strings.Repeat("šiandien ", 30)
	for _, line := range strings.Split(wrap(text+"\n"+text), "\n") {
		if columns(line) > lineWidth || strings.HasSuffix(line, " ") {
			t.Errorf("%q", line)
		}
	}
}

func TestLanguageOfTheWords(t *testing.T) {
	env := func(string) string { return "pl_PL.UTF-8" }
	for _, c := range []struct {
		args []string
		set  string
		want string
	}{
		{nil, "", "pl"}, {[]string{"list", "--lang", "lt"}, "", "lt"}, {[]string{"--lang=en", "list"}, "lt", "en"}, {[]string{"show", "--", "--lang", "lt"}, "", "pl"}, {nil, "lt", "lt"},
	} {
		if got := language(c.args, c.set, env); got != c.want {
			t.Errorf("%v: %s", c.args, got)
		}
	}
}
