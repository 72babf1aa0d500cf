package glyph

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"
)

// Run is a stretch of a line that one face shows.
type Run struct {
	Face  Face
	Text  string
	Width float64 // points
}

// Runs cuts a cleaned line into stretches of one face each, from left to right as they stand on the page: right-to-left
// scripts come reversed, no-break spaces as spaces, word joiners left out.
func Runs(s string, style Style, size float64) []Run {
	s = visible.Replace(visual(s))
	var runs []Run
	start, sum := 0, 0
	var current Face
	for i, r := range s {
		face, advance, _ := find(style, r)
		// A space belongs to the face it stands in: changing face for it would only swell the file.
		if r == ' ' && i > 0 {
			face = current
		}
		if i > start && face != current {
			runs = append(runs, Run{current, s[start:i], float64(sum) * size / 1000})
			start, sum = i, 0
		}
		current = face
		sum += advance
	}
	if start < len(s) {
		runs = append(runs, Run{current, s[start:], float64(sum) * size / 1000})
	}
	return runs
}

var visible = strings.NewReplacer("\u00A0", " ", string(WordJoiner), "")

// visual puts a line that holds right-to-left letters into the order of the page.
func visual(s string) string {
	rtl := strings.IndexFunc(s, func(r rune) bool {
		return r >= 0x590 && (unicode.Is(unicode.Hebrew, r) || unicode.Is(unicode.Arabic, r))
	})
	if rtl < 0 {
		return s
	}
	var p bidi.Paragraph
	if _, err := p.SetString(s, bidi.DefaultDirection(bidi.LeftToRight)); err != nil {
		return s
	}
	order, err := p.Order()
	if err != nil {
		return s
	}
	var b strings.Builder
	for i := range order.NumRuns() {
		run := order.Run(i)
		if run.Direction() == bidi.RightToLeft {
			b.WriteString(bidi.ReverseString(run.String()))
		} else {
			b.WriteString(run.String())
		}
	}
	return b.String()
}
