package file

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/typeset"
)

// A space that must not be broken has the shape of any other, but it is another sign: it gets a code of its own, not words beside it.
func TestGlyphsThatStandForOthers(t *testing.T) {
	lines, _ := typeset.Lines([]typeset.Span{{Text: "a", Size: 10}}, typeset.Paragraph{})
	r := lines[0].Runs[0]
	f := New(&bytes.Buffer{}, Meta{})
	fn := f.font(r.Face)
	as := func(text string) []typeset.Glyph {
		return []typeset.Glyph{{ID: r.Glyphs[0].ID, Advance: 5, Text: text}}
	}
	seen := map[uint16]string{}
	for range 2 {
		for _, text := range []string{" ", "\u00A0", "-", "\u00AD", "fi"} {
			codes, words, apart := fn.says(as(text))
			if apart || words != text || len(codes) != 1 {
				t.Fatalf("%q is %v, %q, apart: %v", text, codes, words, apart)
			}
			if was, ok := seen[codes[0]]; ok && was != text {
				t.Errorf("%q and %q have one code", was, text)
			}
			seen[codes[0]] = text
		}
	}
	if len(seen) != 5 || len(fn.glyphs) != 6 {
		t.Errorf("%d codes, %d glyphs", len(seen), len(fn.glyphs))
	}
	// Enemies do not fill the font.
	for i := range 2 * mostOthers {
		fn.says(as(fmt.Sprint("enemy ", i)))
	}
	if _, words, apart := fn.says(as("one more")); !apart || words != "one more" || len(fn.glyphs) > mostOthers+3 {
		t.Errorf("%d glyphs", len(fn.glyphs))
	}
	for name, cluster := range map[string][]typeset.Glyph{
		"private use": as("\uE000"), "too long": as(strings.Repeat("x", mostWords+1)), "nothing": as(""),
		"missing": {{ID: r.Glyphs[0].ID, Text: "😀", Missing: true}}, "several": append(as("é"), as("")...),
	} {
		if _, words, apart := fn.says(cluster); !apart || words != cluster[0].Text {
			t.Errorf("%s: %q stands not beside", name, words)
		}
	}
}
