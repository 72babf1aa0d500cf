package file

import (
	"image/color"
	"math"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/typeset"
)

// Text paints glyphs from left to right; x is where the first begins, y the line they stand on. What they stand for can be read out
// of the file in the order spoken.
func (p *Page) Text(x, y float64, r typeset.Run, c color.NRGBA) {
	size := milli(r.Size)
	if len(r.Glyphs) == 0 || r.Face == nil || size <= 0 || c.A == 0 {
		return
	}
	fn := p.f.font(r.Face)
	if fn == nil || !p.paint() {
		return
	}
	p.fill(c)
	p.alpha(c.A, 255)
	p.beginText()
	if p.st.font != fn.place || p.st.size != int(size) {
		p.st.font, p.st.size = fn.place, int(size)
		p.name(resFont, fn.place)
		p.b = append(appendMille(p.b, size), " Tf\n"...)
	}
	left, base := milli(x), milli(p.h-y)
	p.b = append(appendMille(p.b, left-p.x), ' ')
	p.b = append(appendMille(p.b, base-p.y), " Td\n"...)
	p.x, p.y = left, base
	s := shower{p: p, fn: fn, scale: 1e6 / float64(size)}
	s.run(r)
}

// shower writes the glyphs of a run. Places are thousandths of the size.
type shower struct {
	p     *Page
	fn    *font
	scale float64 // of points

	at, have float64 // where the next glyph should stand, and where it would
	codes    []byte
	list     []byte // finished parts of the operand of TJ
}

func (s *shower) run(r typeset.Run) {
	s.codes, s.list = s.p.f.codes[:0], s.p.f.list[:0]
	for i := 0; i < len(r.Glyphs); {
		end := i + 1
		for end < len(r.Glyphs) && r.Glyphs[end].Text == "" {
			end++
		}
		if words, apart := s.fn.says(r.Glyphs[i:end]); apart {
			s.flush()
			s.p.b = append(appendUTF16(append(s.p.b, "/Span<</ActualText<FEFF"...), words), ">>>BDC\n"...)
			s.glyphs(r.Glyphs[i:end])
			s.flush()
			s.p.b = append(s.p.b, "EMC\n"...)
		} else {
			s.glyphs(r.Glyphs[i:end])
		}
		i = end
	}
	s.flush()
	s.rise(0)
	s.p.f.codes, s.p.f.list = s.codes, s.list
}

func (s *shower) glyphs(gs []typeset.Glyph) {
	for _, g := range gs {
		code := s.fn.code(g.ID)
		s.rise(milli(g.DY))
		dx := number(g.DX) * s.scale
		if off := s.at + dx - s.have; off > 1 || off < -1 {
			s.move(off)
		}
		s.codes = append(s.codes, byte(code>>8), byte(code))
		s.have += s.fn.widths[code]
		s.at += number(g.Advance) * s.scale
	}
}

// number is a length that may be given wrongly.
func number(v float64) float64 { return float64(milli(v)) / 1000 }

// move leaves room before the next glyph.
func (s *shower) move(off float64) {
	units := int64(math.Round(min(max(off, -farthest), farthest)))
	s.endCodes()
	s.list = strconv.AppendInt(s.list, -units, 10)
	s.have += float64(units)
}

func (s *shower) endCodes() {
	if len(s.codes) > 0 {
		s.list = appendLiteral(s.list, s.codes)
		s.codes = s.codes[:0]
	}
}

// rise lifts the glyphs that follow.
func (s *shower) rise(by mille) {
	if by != s.p.st.rise {
		s.flush()
		s.p.st.rise = by
		s.p.b = append(appendMille(s.p.b, by), " Ts\n"...)
	}
}

// flush writes the glyphs gathered.
func (s *shower) flush() {
	switch {
	case len(s.list) > 0:
		s.endCodes()
		s.p.b = append(append(append(s.p.b, '['), s.list...), "]TJ\n"...)
	case len(s.codes) > 0:
		s.p.b = append(appendLiteral(s.p.b, s.codes), "Tj\n"...)
	}
	s.list, s.codes = s.list[:0], s.codes[:0]
}

// private reports signs of private use, whose meaning only the text beside them tells (ISO 19005-2, 6.2.11.7.3).
func private(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return r >= 0xE000 && r <= 0xF8FF || r >= 0xF0000 })
}
