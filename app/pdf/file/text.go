package file

import (
	"image/color"
	"math"
	"slices"
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
	if fn == nil || !p.may() {
		return
	}
	s := shower{p: p, fn: fn, c: c, left: milli(x), base: milli(p.h - y), height: size, size: float64(size) / 1000, scale: 1e6 / float64(size)}
	if e := p.want.e; e != nil && r.RTL && len(r.Glyphs) > 1 {
		// Programs that read text out turn what is written from right to left, so it is painted as it stands; those that read the
		// structure aloud do not turn it, and are told.
		within := p.want
		span := e.Add(Span).Set(Attributes{ActualText: spoken(r)})
		p.want = mark{e: span, set: true}
		s.run(r)
		p.want = within
		span.Done()
		return
	}
	s.run(r)
}

// spoken is what a run written from right to left says.
func spoken(r typeset.Run) string {
	var b strings.Builder
	for _, g := range slices.Backward(r.Glyphs) {
		b.WriteString(g.Text)
	}
	return b.String()
}

// shower writes the glyphs of a run. Places are thousandths of the size, from where the run begins.
type shower struct {
	p          *Page
	fn         *font
	c          color.NRGBA
	left, base mille
	height     mille
	size       float64 // points
	scale      float64 // of points

	open     bool    // text can be written
	at, have float64 // where the next cluster should stand, and where the next glyph would
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
		cluster := r.Glyphs[i:end]
		codes, words, apart := s.fn.says(cluster)
		if apart {
			s.apart(cluster, codes, words)
		} else {
			s.begin()
			s.cluster(cluster, codes)
		}
		i = end
	}
	s.rise(0)
	s.flush()
	s.p.f.codes, s.p.f.list = s.codes, s.list
}

// begin makes sure that glyphs can be written where the next one would stand.
func (s *shower) begin() {
	if s.open {
		return
	}
	p := s.p
	p.paint()
	p.fill(s.c)
	p.alpha(s.c.A, 255)
	p.beginText()
	if p.st.font != s.fn.place || p.st.size != s.height {
		p.st.font, p.st.size = s.fn.place, s.height
		p.name(resFont, s.fn.place)
		p.b = append(appendMille(p.b, s.height), " Tf\n"...)
	}
	x := s.left + milli(s.have*s.size/1000)
	p.b = append(appendMille(p.b, x-p.x), ' ')
	p.b = append(appendMille(p.b, s.base-p.y), " Td\n"...)
	p.x, p.y = x, s.base
	s.open = true
}

// apart writes a cluster whose codes do not tell what it says, with the words beside it. They stand beside content of the element, not
// within, since some readers lose what follows a mark within a mark.
func (s *shower) apart(cluster []typeset.Glyph, codes []uint16, words string) {
	p := s.p
	s.flush()
	if p.want.e == nil {
		s.begin()
		p.b = append(appendUTF16(append(p.b, "/Span<</ActualText<FEFF"...), words), ">>>BDC\n"...)
		s.cluster(cluster, codes)
		s.rise(0)
		s.flush()
		p.b = append(p.b, "EMC\n"...)
		return
	}
	s.rise(0)
	p.endMark()
	p.want.words, p.want.apart = words, true
	s.open = false
	s.begin()
	s.cluster(cluster, codes)
	s.rise(0)
	s.flush()
	p.endMark()
	p.want.words, p.want.apart = "", false
	s.open = false
}

// cluster paints glyphs that say something together. Readers take its place from where the first glyph begins and the last one ends,
// and see a space where that is not where the next cluster begins; so marks are painted behind what they stand on, and the last one
// is as wide as is left.
func (s *shower) cluster(gs []typeset.Glyph, codes []uint16) {
	if len(gs) == 1 {
		s.glyph(gs[0], codes[0], s.at)
		s.at += number(gs[0].Advance) * s.scale
		return
	}
	last := len(gs) - 1
	for i, g := range gs {
		if g.Advance == 0 {
			last = i
		}
	}
	end := s.at
	for _, marks := range [2]bool{false, true} {
		at := s.at
		for i, g := range gs {
			advance := number(g.Advance) * s.scale
			if (g.Advance == 0) == marks && i != last {
				s.glyph(g, codes[i], at)
			}
			at += advance
		}
		end = at
	}
	at := s.at
	for _, g := range gs[:last] {
		at += number(g.Advance) * s.scale
	}
	s.last(gs[last], codes[last], at, end)
	s.at = end
}

// last paints the last glyph of a cluster, as wide as up to where the cluster ends.
func (s *shower) last(g typeset.Glyph, code uint16, at, end float64) {
	from := at + number(g.DX)*s.scale
	space := milli((end - from - s.fn.widths[code]) / 1000 * s.size)
	if space > -100 && space < 100 {
		s.glyph(g, code, at)
		return
	}
	s.flush()
	s.p.b = append(appendMille(s.p.b, space), " Tc\n"...)
	s.glyph(g, code, at)
	s.flush()
	s.p.b = append(s.p.b, "0 Tc\n"...)
	s.have += float64(space) / s.size
}

// glyph paints a glyph that stands at a place but for its own shift.
func (s *shower) glyph(g typeset.Glyph, code uint16, at float64) {
	s.rise(milli(g.DY))
	if off := at + number(g.DX)*s.scale - s.have; off > 1 || off < -1 {
		s.move(off)
	}
	s.codes = append(s.codes, byte(code>>8), byte(code))
	s.have += s.fn.widths[code]
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
