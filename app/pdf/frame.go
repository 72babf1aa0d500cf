package pdf

import (
	"fmt"

	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/draw/glyph"
)

const (
	headLine   = 31.0 // baseline of the header, from the top
	footMargin = 26.0 // lowest line of the footer, from the bottom
	footStep   = 10.5
	// footRight is kept free of other words for the page number.
	footRight = 110.0
)

// footLines are the filter, in two lines at most, and the seal.
func (s *sheet) footLines() []string {
	var out []string
	if s.d.Filter != "" {
		room := s.width() - footRight
		lines := s.wrapped(s.d.Filter, glyph.Regular, sizeSmall, room)
		if len(lines) > 2 {
			rest := lines[1]
			for _, l := range lines[2:] {
				rest += " " + l
			}
			lines = []string{lines[0], glyph.Ellipsis(rest, glyph.Regular, sizeSmall, room)}
		}
		out = append(out, lines...)
	}
	if s.d.Seal != "" {
		seal, _ := glyph.Clean(s.d.Seal, glyph.Regular)
		out = append(out, glyph.Ellipsis(seal, glyph.Regular, sizeSmall, s.width()-footRight))
	}
	return out
}

// footHeight is the margin that leaves room for the footer.
func (s *sheet) footHeight() float64 {
	if s.d.Letter {
		return 57
	}
	return footMargin + footStep*float64(max(len(s.footLines()), 1)) + 18
}

// wrapped breaks a plain text into lines.
func (s *sheet) wrapped(text string, style glyph.Style, size, width float64) []string {
	clean, _ := glyph.Clean(text, style)
	var out []string
	for _, line := range glyph.Wrap([]glyph.Span{{Text: clean, Style: style}}, size, width) {
		words := ""
		for _, span := range line.Spans {
			words += span.Text
		}
		out = append(out, words)
	}
	return out
}

// frames puts header and footer on all pages, once it is known how many there are.
func (s *sheet) frames() {
	if s.d.Letter {
		return
	}
	total := s.f.PageCount()
	foot := s.footLines()
	for _, words := range []string{s.d.Filter, s.d.Seal} {
		s.clean(words, glyph.Regular)
	}
	title := s.clean(s.d.Title, glyph.Bold)
	edition := s.clean(joined(s.d.AsOf, s.d.Variant), glyph.Regular)
	for page := 1; page <= total; page++ {
		s.f.SetPage(page)
		s.faceSet = false
		s.header(page, title, edition)
		s.footer(page, total, foot)
	}
}

func joined(a, b string) string {
	if a != "" && b != "" {
		return a + " · " + b
	}
	return a + b
}

// header names the document on every page but the first, where the title stands anyway.
func (s *sheet) header(page int, title, edition string) {
	w := glyph.Width(edition, glyph.Regular, sizeSmall)
	if page > 1 {
		s.write(s.left, headLine, glyph.Ellipsis(title, glyph.Bold, sizeSmall, s.width()-w-20), glyph.Bold, sizeSmall, draw.RoleMuted)
		s.rule(headLine+6, 0.5, draw.RoleLine)
	}
	if edition != "" {
		s.write(s.w-s.right-w, headLine, edition, glyph.Regular, sizeSmall, draw.RoleMuted)
	}
}

func (s *sheet) footer(page, total int, lines []string) {
	y := s.h - footMargin - footStep*float64(max(len(lines), 1)-1)
	s.rule(y-sizeSmall-5, 0.5, draw.RoleLine)
	words := fmt.Sprintf("%d / %d", page, total)
	if s.d.PageWords != nil {
		words = s.clean(s.d.PageWords(page, total), glyph.Regular)
	}
	s.write(s.w-s.right-glyph.Width(words, glyph.Regular, sizeSmall), y, words, glyph.Regular, sizeSmall, draw.RoleMuted)
	for i, line := range lines {
		s.write(s.left, y+footStep*float64(i), line, glyph.Regular, sizeSmall, draw.RoleMuted)
	}
}
