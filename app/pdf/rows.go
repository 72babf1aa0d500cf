package pdf

import (
	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/draw/glyph"
)

// row is text side by side in columns: a row of a table, or of facts.
type row struct {
	cells []rowCell
	size  float64
	pad   float64 // above and below the text
	rule  float64 // thickness of the line underneath, 0 for none
	ink   draw.Role
	cuts  [][2]float64 // the stretches of the line, from and to, where it does not run all across
}

type rowCell struct {
	x, width float64
	align    doc.Align
	lines    []glyph.Line
}

func (r row) count() int {
	n := 1
	for _, c := range r.cells {
		n = max(n, len(c.lines))
	}
	return n
}

func (r row) height(lines int) float64 { return float64(lines)*r.size*leading + 2*r.pad }

// put lays out a row whole on one page. Only a row taller than a page is split, between lines. again is called after each
// new page, to repeat a table's head, which takes the height head.
func (s *sheet) put(r row, head float64, again func()) {
	from, total := 0, r.count()
	next := func() {
		s.newPage()
		if again != nil {
			again()
		}
	}
	whole := r.height(total)
	// A row that has to be split anyway begins here, unless only a line or two would.
	if whole > s.room() && !s.fresh && (whole <= s.full()-head || s.room() < r.height(3)) {
		next()
	}
	for from < total {
		fits := max(int((s.room()-2*r.pad)/(r.size*leading)), 1)
		n := min(total-from, fits)
		s.part(r, from, n)
		from += n
		if from < total {
			next()
		}
	}
}

// part writes n lines of a row and the line under it.
func (s *sheet) part(r row, from, n int) {
	for _, c := range r.cells {
		for i := from; i < min(from+n, len(c.lines)); i++ {
			s.line(c.lines[i], c.x, s.y+r.pad+float64(i-from)*r.size*leading, c.width, r.size, c.align)
		}
	}
	s.y += r.height(n)
	s.fresh = false
	if r.rule == 0 {
		return
	}
	s.stroke(s.palette[r.ink], r.rule)
	if r.cuts == nil {
		s.f.Line(s.left, s.y, s.w-s.right, s.y)
	}
	for _, cut := range r.cuts {
		s.f.Line(cut[0], s.y, cut[1], s.y)
	}
}
