package typeset

import "strings"

// Lines breaks text into lines of the paragraph's width: shaped, ordered for the page. missing are the signs no face has, each once.
func Lines(spans []Span, p Paragraph) (lines []Line, missing []rune) {
	var line Line
	end := func(hard bool) {
		line.Hard = hard
		lines = append(lines, line)
		line = Line{}
	}
	for i, span := range spans {
		for part := range strings.SplitAfterSeq(span.Text, "\n") {
			for word := range strings.SplitAfterSeq(strings.TrimSuffix(part, "\n"), " ") {
				width := Width(strings.TrimSuffix(word, " "), span.Style, span.Size)
				if p.Width > 0 && line.Text != "" && line.Width+width > p.Width {
					end(false)
				}
				run := Run{Face: faceOf(span.Style), Size: span.Size, Span: i}
				for _, r := range word {
					id, ok := run.Face.load().NominalGlyph(r)
					if !ok {
						id, _ = run.Face.load().NominalGlyph('\uFFFD')
						missing = append(missing, r)
					}
					w := Width(string(r), span.Style, span.Size)
					run.Glyphs = append(run.Glyphs, Glyph{ID: uint16(id), Advance: w, Text: string(r), Missing: !ok})
					run.Width += w
				}
				line.Width += run.Width
				line.Text += word
				line.Runs = append(line.Runs, run)
			}
			if strings.HasSuffix(part, "\n") {
				end(true)
			}
		}
	}
	end(false)
	return lines, missing
}
