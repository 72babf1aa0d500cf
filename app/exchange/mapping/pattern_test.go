package mapping

import (
	"maps"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/words"
)

func TestPatternsTakeCellsApart(t *testing.T) {
	for _, c := range []struct {
		patterns []string
		cell     string
		want     string // "target=text|target=text", sorted; "" where nothing fits
	}{
		{[]string{"{head.name}, {post_event.class:part}"}, "Prof. Dr. Jan Przykład, Honorary Consul", "head.name=Prof. Dr. Jan Przykład|post_event.class=Honorary Consul"},
		{[]string{"{head.name}, {post_event.class:part}"}, "Jan Przykład, MBA, Honorary Consul", "head.name=Jan Przykład, MBA|post_event.class=Honorary Consul"},
		{[]string{"{head.name}, {post_event.class:part}"}, "Jan Przykład", ""},
		{[]string{"{post_event.district}[, except {post_event.except}][; superior mission: {post.mission}]"}, "Bavaria and Hesse, except Kassel; superior mission: Embassy Berlin",
			"post.mission=Embassy Berlin|post_event.district=Bavaria and Hesse|post_event.except=Kassel"},
		{[]string{"{post_event.district}[, except {post_event.except}][; superior mission: {post.mission}]"}, "Bavaria;  Superior\nMission : Embassy Berlin",
			"post.mission=Embassy Berlin|post_event.district=Bavaria"},
		{[]string{"{post_event.district}[, except {post_event.except}][; superior mission: {post.mission}]"}, "Bavaria", "post_event.district=Bavaria"},
		{[]string{"[Amtsbezirk:] {post_event.district}[, ausgenommen {post_event.except}][. Übergeordnete Vertretung: {post.mission}]"},
			"Amtsbezirk: Bayern, ausgenommen Regierungsbezirk Schwaben. Übergeordnete Vertretung: Botschaft Berlin",
			"post.mission=Botschaft Berlin|post_event.district=Bayern|post_event.except=Regierungsbezirk Schwaben"},
		{[]string{"{_:code} {post_event.seat}, {post.office_address}"}, "61-754 Poznań, ul. Szyperska 14", "post.office_address=ul. Szyperska 14|post_event.seat=Poznań"},
		{[]string{"{_:code} {post_event.seat}"}, "LT-01103 Vilnius", "post_event.seat=Vilnius"},
		{[]string{"{_:code} {post_event.seat}"}, "SW1A 2AA London", "post_event.seat=London"},
		{[]string{"{post_event.seat} ({region})"}, "Toruń (Kujawsko-pomorskie)", "post_event.seat=Toruń|region=Kujawsko-pomorskie"},
		{[]string{"{post_event.seat}[ {region}]"}, "Toruń", "post_event.seat=Toruń"},
		{[]string{"{post_event.seat} [({region})]"}, "Toruń(Kujawsko-pomorskie)", "post_event.seat=Toruń|region=Kujawsko-pomorskie"},
		{[]string{"{phone.office} / fax {phone.fax}"}, "+48 56 1234567 / FAX 56 1234568", "phone.fax=56 1234568|phone.office=+48 56 1234567"},
		{[]string{"{phone.office:phone}[, {phone.mobile:phone}]"}, "+48 56 1234567, 600 100 200", "phone.mobile=600 100 200|phone.office=+48 56 1234567"},
		{[]string{`{head.name}\n{post_event.class}`}, "Jan Przykład \r\n  Honorary Consul", "head.name=Jan Przykład|post_event.class=Honorary Consul"},
		{[]string{`{head.name}\n{post_event.class}`}, "Jan Przykład Honorary Consul", ""},
		{[]string{`\{{head.name}\}`}, "{Jan}", "head.name=Jan"},
		{[]string{"{phone.office:phone} or {phone.office:phone}"}, "123 or 456", "phone.office=123; 456"},
		{[]string{"{a} until {b:date}", "{a}"}, "Jan until 3 May 2024", "a=Jan|b=3 May 2024"},
		{[]string{"{a} until {b:date}", "{a}"}, "Jan until further notice", "a=Jan until further notice"},
	} {
		got, ok := Try(c.patterns, strings.ReplaceAll(c.cell, "\r\n", "\n"))
		want := map[string]string{}
		for part := range strings.SplitSeq(c.want, "|") {
			if target, text, found := strings.Cut(part, "="); found {
				want[target] = text
			}
		}
		if ok != (c.want != "") || !maps.Equal(got, want) {
			t.Errorf("%q by %q: %v %q", c.cell, c.patterns, ok, got)
		}
	}
}

func TestWrongPatternsAreRefusedWithTheirPlace(t *testing.T) {
	for _, c := range []struct {
		pattern, code string
		at            int
	}{
		{"", "pattern_takes_nothing", 0},
		{"only text", "pattern_takes_nothing", 0},
		{"{a", "pattern_not_closed", 1},
		{"x {a} [, {b}", "pattern_not_closed", 7},
		{"{a}]", "pattern_not_opened", 4},
		{"{a}}", "pattern_not_opened", 4},
		{"{a}, {}", "pattern_no_target", 6},
		{"{a}{b}", "pattern_no_gap", 4},
		{"{a}[{b}]", "pattern_no_gap", 5},
		{"{a:colour}", "pattern_form", 1},
		{strings.Repeat("[", 9) + "{a}", "pattern_deep", 9},
		{strings.Repeat("{a},", 41), "pattern_parts", 0},
		{strings.Repeat("x", 1001), "pattern_long", 0},
	} {
		err := CheckPattern(c.pattern)
		if !say.Refused(err, c.code) {
			t.Errorf("%q: %v, want %s", c.pattern, err, c.code)
			continue
		}
		r := err.(*say.Refusal)
		if at, _ := r.Args["At"].(int); at != c.at {
			t.Errorf("%q: at %d, want %d", c.pattern, at, c.at)
		}
		if text := r.Text(words.In("pl")); strings.HasPrefix(text, "[") || strings.Contains(text, "no value") {
			t.Errorf("%q: %s", c.pattern, text)
		}
	}
	for _, ok := range []string{"{uid:post_event.seat}", "{id.Schema: No}", "{a} {b}", "[{a}, ]{b}", "{a:word}{b}"} {
		if err := CheckPattern(ok); err != nil {
			t.Errorf("%q: %v", ok, err)
		}
	}
}

// No pattern, however strange, breaks the reader, and what it takes from a cell stands in the cell.
func FuzzPattern(f *testing.F) {
	f.Add("{head.name}, {post_event.class:part}", "Dr. Jan Przykład, Honorary Consul")
	f.Add("[Amtsbezirk:] {d}[, ausgenommen {e}]", "Amtsbezirk: Bayern, ausgenommen Schwaben")
	f.Add(`{a}\n[{b:phone} / ]{c}`, "x\n+48 56 1 / y")
	f.Add(`\{{_}\[[[[{a}]]]`, "{x[y")
	f.Fuzz(func(t *testing.T, pattern, cell string) {
		p, err := compile(pattern)
		if err != nil {
			if _, ok := err.(*say.Refusal); !ok {
				t.Fatalf("%q: %v is no refusal", pattern, err)
			}
			return
		}
		parts, ok := p.apart(cell)
		if !ok && len(parts) > 0 {
			t.Fatalf("%q: parts without a fit", pattern)
		}
		for _, part := range parts {
			if !strings.Contains(cell, part.text) {
				t.Fatalf("%q takes %q, which is not in %q", pattern, part.text, cell)
			}
		}
	})
}
