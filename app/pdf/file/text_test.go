package file_test

import (
	"fmt"
	"math"
	"os/exec"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/pdf/file"
	"github.com/exequatur/exequatur/app/typeset"
)

// A glyph that stands for other signs than before still says what it stands for now, and no word gets in that nobody wrote.
func TestGlyphsSayWhatTheyStandFor(t *testing.T) {
	r := runs("ab", typeset.Style{}, 12)[0]
	a, b := r.Glyphs[0], r.Glyphs[1]
	as := func(g typeset.Glyph, text string) typeset.Glyph { g.Text = text; return g }
	missing := as(b, "😀")
	missing.Missing = true
	lines := []struct {
		glyphs []typeset.Glyph
		want   string
	}{
		{[]typeset.Glyph{a, as(a, "α"), a}, "aαa"},
		{[]typeset.Glyph{as(a, "xyz"), b}, "xyzb"},
		{[]typeset.Glyph{a, missing, b}, "a😀b"},
		{[]typeset.Glyph{as(a, "q"), as(b, "")}, "q"},
		{[]typeset.Glyph{as(a, "\uE123"), b}, "\uE123b"},
		{[]typeset.Glyph{{ID: 0, Advance: 6, Text: "?"}, {ID: 65535, Advance: 6, Text: "!"}, a}, "?!a"},
		{[]typeset.Glyph{as(a, "\x00"), b}, "b"},
		{[]typeset.Glyph{as(a, strings.Repeat("long ", 40)+"end"), b}, strings.Repeat("long ", 40) + "endb"},
	}
	data := build(t, meta(), func(f *file.File) {
		p := f.AddPage(2000, 842)
		for i, l := range lines {
			run := r
			run.Glyphs = l.glyphs
			p.In(f.Document().Add(file.P), func() { p.Text(56, 60+float64(i)*30, run, black) })
		}
		run := r
		run.Glyphs = lines[0].glyphs
		p.Artifact(file.Footer, func() { p.Text(56, 800, run, black) })
	})
	sound(t, data)
	got := strings.Split(text(t, data), "\n")
	joined := strings.Join(got, "\n")
	for _, l := range lines {
		if !strings.Contains(joined, l.want) {
			t.Errorf("%q is not among %q", l.want, got)
		}
	}
	if strings.Count(joined, "😀") != 1 {
		t.Errorf("%q", got)
	}
}

// Letters stand where they are told to, kerned or far apart, and do not drift over a long line.
func TestGlyphsStandWhereTheyAreTold(t *testing.T) {
	r := runs(strings.Repeat("AVATo ", 20), typeset.Style{}, 11.3)[0]
	data := build(t, meta(), func(f *file.File) {
		p := f.AddPage(1200, 200)
		p.In(f.Document().Add(file.P), func() {
			p.Text(50, 50, r, black)
			p.Text(50+r.Width, 50, runs("end", typeset.Style{}, 11.3)[0], black)
			spaced := r
			spaced.Glyphs = nil
			for _, g := range r.Glyphs[:5] {
				g.Advance += 20
				g.DY = -3
				spaced.Glyphs = append(spaced.Glyphs, g)
			}
			p.Text(50, 90, spaced, black)
		})
	})
	out, ok := run(t, "pdftotext", "-bbox", sound(t, data), "-")
	if !ok {
		t.Skip("pdftotext is not installed")
	}
	var last, end float64
	for line := range strings.Lines(out) {
		var x float64
		if _, err := fmt.Sscanf(strings.TrimSpace(line), `<word xMin="%f"`, &x); err != nil {
			continue
		}
		if strings.Contains(line, ">end<") {
			end = x
		} else if end == 0 {
			last = x
		}
	}
	word := 0.0
	for _, g := range r.Glyphs[len(r.Glyphs)-6:] {
		word += g.Advance
	}
	if math.Abs(end-50-r.Width) > .05 || math.Abs(end-last-word) > .05 {
		t.Errorf("the last word begins at %v, the end at %v, not %v", last, end, 50+r.Width)
	}
}

// Programs that build the PDF do not carry the judge of the tests.
func TestProgramHasNoJudge(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", ".").Output()
	if err != nil {
		t.Skip("no go command")
	}
	if strings.Contains(string(out), "pdfcpu") || !strings.Contains(string(out), "app/typeset") {
		t.Errorf("%s", out)
	}
}
