package glyph

import (
	"math"
	"slices"
	"strings"
	"testing"
)

func wrapped(s string, width float64) []string {
	var out []string
	for _, line := range Wrap([]Span{{Text: s}}, 10, width) {
		words := ""
		for _, span := range line.Spans {
			words += span.Text
		}
		out = append(out, words)
	}
	return out
}

func TestCleanKeepsWhatCanBeShown(t *testing.T) {
	for in, want := range map[string]string{
		"Pšemeslav":      "Pšemeslav",
		"e\u0301t":       "ét",
		"a\u200bb\ufeff": "ab",
		"−5":             "–5",
		"a\tb\r\nc":      "a b\nc",
		"ok 😀":           "ok \uFFFD",
		"\xff":           "\uFFFD",
	} {
		if got, _ := Clean(in, Regular); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
	if _, missing := Clean("a😀b日", Bold); !slices.Equal(missing, []rune{'😀', '日'}) {
		t.Errorf("missing %q", missing)
	}
}

func TestWrapBreaksWhereItMay(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float64
		want  []string
	}{
		{"one two three", 45, []string{"one two", "three"}},
		{"a\n\nb", 45, []string{"a", "", "b"}},
		{"Nr.\u00A0123 and", 40, []string{"Nr.\u00A0123", "and"}},
		{"on 2023-05-12", 62, []string{"on", "2023-05-12"}},
		{"kujawsko-pomorskie", 60, []string{"kujawsko-", "pomorskie"}},
		{"someone@example.org", 62, []string{"someone@", "example.org"}},
		{"mmmmmmmm", 40, []string{"mmmm", "mmmm"}},
		{"trailing   ", 80, []string{"trailing   "}},
		{"", 80, []string{""}},
	} {
		if got := wrapped(c.text, c.width); !slices.Equal(got, c.want) {
			t.Errorf("%q in %v: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestWrapLosesNoLetterAndKeepsToTheWidth(t *testing.T) {
	text := strings.Repeat("Žydrūnė Šimkutė-Przybyszewska, ul. Szeroka 12/3; Γιώργος თბილისი ", 5)
	for width := 8.0; width < 300; width += 7 {
		lines := Wrap([]Span{{Text: text}, {Text: text, Style: Bold, Tag: 3}}, 10, width)
		var all strings.Builder
		for _, l := range lines {
			if l.Width > width+0.02 && len([]rune(l.Spans[0].Text)) > 1 {
				t.Fatalf("a line is %v wide, %v allowed: %+v", l.Width, width, l.Spans)
			}
			for _, s := range l.Spans {
				all.WriteString(s.Text)
			}
		}
		bare := strings.NewReplacer(" ", "")
		if bare.Replace(all.String()) != bare.Replace(text+text) {
			t.Fatalf("letters were lost at width %v", width)
		}
	}
}

func TestLongestWordIsWhatAColumnNeeds(t *testing.T) {
	for _, text := range []string{"kujawsko-pomorskie ir kt.", "on 2023-05-12", "Žydrūnė Šimkutė–Przybyszewska/Lukšytė", "a\nbbb c", "R-00001", "", "-", "თბილისი - x"} {
		width := LongestWord(text, Regular, 10)
		for _, line := range wrapped(text, width) {
			for _, word := range strings.Fields(line) {
				if !slices.ContainsFunc(strings.Fields(text), func(whole string) bool {
					return whole == word || strings.Contains(whole, word) && strings.ContainsAny(whole, "-–/") && !strings.ContainsAny(whole, "0123")
				}) {
					t.Errorf("%q is broken at %q in the %v points of its longest word", text, word, width)
				}
			}
		}
	}
	if a, b := LongestWord("kujawsko-pomorskie", Regular, 10), Width("pomorskie", Regular, 10); a != b {
		t.Errorf("a hyphenated word needs %v, want %v", a, b)
	}
}

func TestEllipsisFits(t *testing.T) {
	for max := 0.0; max < 90; max += 3 {
		got := Ellipsis("Pšemeslav Bankovskis", Bold, 9, max)
		if w := Width(got, Bold, 9); w > max+0.001 {
			t.Errorf("%q is %v wide, %v allowed", got, w, max)
		}
	}
}

func TestRunsChooseFacesAndOrder(t *testing.T) {
	names := func(s string, style Style) (out []string) {
		for _, r := range Runs(s, style, 10) {
			out = append(out, r.Face.Name()+":"+r.Text)
		}
		return out
	}
	if got := names("Tbilisi თბილისი", Regular); !slices.Equal(got, []string{"notosans:Tbilisi ", "notosansgeorgian:თბილისი"}) {
		t.Errorf("%q", got)
	}
	if got := names("a\u00A0b\u2060c", Italic); !slices.Equal(got, []string{"notosansitalic:a bc"}) {
		t.Errorf("%q", got)
	}
	if got := names("x אבג", Regular); !slices.Equal(got, []string{"notosans:x ", "notosanshebrew:גבא"}) {
		t.Errorf("%q", got)
	}
}

func TestRunsAreAsWideAsTheLine(t *testing.T) {
	const s = "Toruń თბილისი Երևան ירושלים 12/3"
	sum := 0.0
	for _, r := range Runs(s, Bold, 12) {
		sum += r.Width
	}
	if want := Width(s, Bold, 12); math.Abs(sum-want) > 0.01 {
		t.Errorf("runs are %v wide, the line %v", sum, want)
	}
}
