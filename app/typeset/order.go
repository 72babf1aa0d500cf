package typeset

import (
	"slices"
	"strings"
)

// line makes a line of the pieces in row.
func (t *setter) line(spans []Span, base uint8) Line {
	line := Line{RTL: base&1 == 1}
	end := len(t.row) // of what is not space
	for end > 0 && t.row[end-1].w == nil {
		end--
		t.row[end].level, t.row[end].width = base, 0
	}
	glyphs, mixed := 0, false
	starts := make([]int, 0, 32) // of each piece in the line's text
	length := 0
	for i := range t.row {
		p := &t.row[i]
		starts = append(starts, length)
		mixed = mixed || p.level != 0
		line.Width += p.width
		if p.w == nil {
			glyphs += int(p.spaces)
			length += int(p.spaces)
			continue
		}
		length += len(p.w.shown)
		for n := range p.w.parts {
			glyphs += len(p.w.parts[n].signs)
		}
		for _, r := range p.w.missing {
			if !slices.Contains(t.missing, r) {
				t.missing = append(t.missing, r)
			}
		}
	}
	line.Text = t.text(length)
	s := sheet{t: t, glyphs: make([]Glyph, 0, glyphs)}
	t.runs = t.runs[:0]
	if !mixed {
		for i := range t.row {
			s.piece(&t.row[i], spans, starts[i], i >= end)
		}
	} else {
		for _, i := range visual(t.row) {
			s.piece(&t.row[i], spans, starts[i], i >= end)
		}
	}
	s.close()
	line.Runs = slices.Clone(t.runs)
	return line
}

// text is what the row says. It is length bytes long.
func (t *setter) text(length int) string {
	if len(t.row) == 1 && t.row[0].w != nil {
		return t.row[0].w.shown
	}
	var b strings.Builder
	b.Grow(length)
	for i := range t.row {
		if p := &t.row[i]; p.w != nil {
			b.WriteString(p.w.shown)
		} else {
			for range p.spaces {
				b.WriteByte(' ')
			}
		}
	}
	return b.String()
}

// visual is the order of pieces on the page (UAX #9, L2).
func visual(row []piece) []int {
	order := make([]int, len(row))
	highest, lowestOdd := uint8(0), uint8(255)
	for i := range row {
		order[i] = i
		highest = max(highest, row[i].level)
		if row[i].level&1 == 1 {
			lowestOdd = min(lowestOdd, row[i].level)
		}
	}
	for level := highest; level >= lowestOdd && level > 0; level-- {
		for i := 0; i < len(row); i++ {
			j := i
			for j < len(row) && row[order[j]].level >= level {
				j++
			}
			slices.Reverse(order[i:j])
			i = max(i, j-1)
		}
	}
	return order
}

// sheet puts glyphs down from left to right.
type sheet struct {
	t      *setter
	glyphs []Glyph
	from   int // where the glyphs of the run under work begin
	run    Run
	end    int // of what the run says
	open   bool
}

// begin goes on with the run under work, if it is the same face, span and direction and the text goes on too; else it begins one.
func (s *sheet) begin(f *Face, span *Span, index int32, rtl bool, from, to int) {
	if s.open && s.run.Face == f && s.run.Span == int(index) && s.run.RTL == rtl {
		if !rtl && s.end == from {
			s.end = to
			return
		}
		if rtl && s.run.At == to {
			s.run.At = from
			return
		}
	}
	s.close()
	s.open, s.from, s.end = true, len(s.glyphs), to
	s.run = Run{Face: f, Size: span.Size, Span: int(index), RTL: rtl, At: from}
}

func (s *sheet) close() {
	if s.open {
		s.run.Glyphs = s.glyphs[s.from:len(s.glyphs):len(s.glyphs)]
		s.t.runs = append(s.t.runs, s.run)
	}
	s.open = false
}

// piece puts a piece down that begins at byte at of the line's text. Space at the end of the line takes no room.
func (s *sheet) piece(p *piece, spans []Span, at int, trailing bool) {
	span := &spans[p.span]
	rtl := p.level&1 == 1
	if p.w == nil {
		s.begin(p.face, span, p.span, rtl, at, at+int(p.spaces))
		g := Glyph{ID: p.face.space().id, Text: " "}
		if !trailing {
			g.Advance = p.width / float64(p.spaces)
		}
		for range p.spaces {
			s.glyphs = append(s.glyphs, g)
			s.run.Width += g.Advance
		}
		return
	}
	if rtl {
		at += len(p.w.shown)
		for i := len(p.w.parts) - 1; i >= 0; i-- {
			part := &p.w.parts[i]
			s.begin(part.face, span, p.span, rtl, at-part.bytes, at)
			s.part(part, span.Size)
			at -= part.bytes
		}
		return
	}
	for i := range p.w.parts {
		part := &p.w.parts[i]
		s.begin(part.face, span, p.span, rtl, at, at+part.bytes)
		s.part(part, span.Size)
		at += part.bytes
	}
}

func (s *sheet) part(p *part, size float64) {
	scale := p.scale * size
	for i := range p.signs {
		g := &p.signs[i]
		s.glyphs = append(s.glyphs, Glyph{
			ID: g.id, Advance: float64(g.advance) * scale, DX: float64(g.dx) * scale, DY: float64(g.dy) * scale, Text: g.text, Missing: g.missing,
		})
	}
	s.run.Width += float64(p.units) * scale
}
