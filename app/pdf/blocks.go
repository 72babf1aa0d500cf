package pdf

import (
	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/draw/glyph"
)

// block lays out one part; after is what follows it, which a heading must stay with.
func (s *sheet) block(b doc.Block, after []doc.Block) {
	switch b := b.(type) {
	case doc.Heading:
		s.heading(b, after)
	case doc.Paragraph:
		s.paragraph(b)
	case doc.KeyValues:
		s.keyValues(b)
	case doc.Table:
		s.table(b)
	case doc.Figure:
		s.figure(b)
	case doc.Spacer:
		s.gap(b.Height)
	case doc.PageBreak:
		if !s.fresh {
			s.newPage()
		}
	}
}

// title is the block at the head of the first page.
func (s *sheet) title() {
	if s.d.Letter || s.d.Title == "" && s.d.Subtitle == "" {
		return
	}
	s.lines(s.wrap([]doc.Run{{Text: s.d.Title, Bold: true}}, sizeTitle, s.width()), sizeTitle, 1.22, doc.Left)
	if s.d.Subtitle != "" {
		s.y += 2
		s.lines(s.wrap([]doc.Run{{Text: s.d.Subtitle, Muted: true}}, sizeSubtitle, s.width()), sizeSubtitle, leading, doc.Left)
	}
	s.y += 7
	s.rule(s.y, 1, draw.RolePrimary)
	s.y += 12
}

func (s *sheet) textSize() float64 {
	if s.d.Letter {
		return sizeLetter
	}
	return sizeText
}

// styleOf is the cut and colour of a run. The colour travels as the span's tag.
func styleOf(r doc.Run) (glyph.Style, draw.Role) {
	style, ink := glyph.Regular, draw.RoleText
	switch {
	case r.Bold:
		style = glyph.Bold
	case r.Italic:
		style = glyph.Italic
	}
	if r.Muted {
		ink = draw.RoleMuted
	}
	return style, ink
}

func (s *sheet) wrap(runs []doc.Run, size, width float64) []glyph.Line {
	spans := make([]glyph.Span, 0, len(runs))
	for _, r := range runs {
		style, ink := styleOf(r)
		spans = append(spans, glyph.Span{Text: s.clean(r.Text, style), Style: style, Tag: int(ink)})
	}
	return glyph.Wrap(spans, size, width)
}

// lines writes wrapped text down the page, from one page to the next where it must.
func (s *sheet) lines(lines []glyph.Line, size, lead float64, align doc.Align) {
	step := size * lead
	for i, line := range lines {
		left := len(lines) - i
		// Neither the first line alone at the foot of a page nor the last one alone at the head of the next.
		switch {
		case i == 0 && left > 1:
			s.need(2 * step)
		case left == 2 && i > 0:
			s.need(2 * step)
		default:
			s.need(step)
		}
		s.line(line, s.left, s.y, s.width(), size, align)
		s.y += step
		s.fresh = false
	}
}

// line writes one line into a column whose top left corner is x, y.
func (s *sheet) line(line glyph.Line, x, y, width, size float64, align doc.Align) {
	switch align {
	case doc.Right:
		x += width - line.Width
	case doc.Centre:
		x += (width - line.Width) / 2
	}
	for _, span := range line.Spans {
		s.write(x, y+size*rise, span.Text, span.Style, size, draw.Role(span.Tag))
		x += glyph.Width(span.Text, span.Style, size)
	}
}

func headingShape(h doc.Heading) (size, above, below float64) {
	if h.Level <= 1 {
		return sizeSection, 14, 5
	}
	return sizePart, 9, 3
}

func (s *sheet) heading(h doc.Heading, after []doc.Block) {
	size, above, below := headingShape(h)
	lines := s.wrap([]doc.Run{{Text: h.Text, Bold: true}}, size, s.width())
	s.need(above + float64(len(lines))*size*1.25 + below + s.beginning(after))
	s.gap(above)
	if h.Level <= 1 {
		s.mark(h.Text)
	}
	s.lines(lines, size, 1.25, doc.Left)
	s.y += below
}

// beginning is the least height what follows a heading needs to begin under it.
func (s *sheet) beginning(after []doc.Block) float64 {
	if len(after) == 0 {
		return 0
	}
	height := 0.0
	switch b := after[0].(type) {
	case doc.Heading:
		size, above, below := headingShape(b)
		return above + size*1.25 + below + s.beginning(after[1:])
	case doc.Paragraph:
		height = 2 * s.textSize() * leading
	case doc.KeyValues:
		height = 2 * (sizeText*leading + 2*padFacts)
	case doc.Table:
		height = s.tableBeginning(b)
	case doc.Figure:
		height = s.figureHeight(b)
	case doc.Spacer:
		return b.Height + s.beginning(after[1:])
	}
	return min(height, s.full()/2)
}

func (s *sheet) paragraph(p doc.Paragraph) {
	size := s.textSize()
	s.lines(s.wrap(p.Runs, size, s.width()), size, leading, p.Align)
	s.gap(size * 0.5)
}
