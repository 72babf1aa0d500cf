package pdf

import (
	"strings"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw/glyph"
)

// columnGap is the empty strip between two columns of a table, in points.
const columnGap = 9.0

// column is a column of a table with its place on the page.
type column struct {
	doc.Column
	x, width float64
}

// want is what a column asks for: its widest entry on one line, and the width below which words would be broken.
type want struct{ natural, least float64 }

func (s *sheet) columns(t doc.Table) []column {
	room := s.width() - columnGap*float64(len(t.Columns)-1)
	widths := fit(t.Columns, s.wants(t, room), room)
	out := make([]column, len(t.Columns))
	x := s.left
	for i, c := range t.Columns {
		out[i] = column{Column: c, x: x, width: widths[i]}
		x += widths[i] + columnGap
	}
	return out
}

func (s *sheet) wants(t doc.Table, room float64) []want {
	wants := make([]want, len(t.Columns))
	measure := func(i int, text string, style glyph.Style) {
		text, _ = glyph.Clean(text, style)
		w := &wants[i]
		// No more can be asked than the page has, so very long entries need no measuring.
		if len(text) > 400 {
			w.natural = room
		}
		for part := range strings.SplitSeq(text, "\n") {
			w.natural = max(w.natural, glyph.Width(part, style, sizeTable)+0.1)
		}
		w.least = max(w.least, glyph.LongestWord(text, style, sizeTable)+0.1)
	}
	for i, c := range t.Columns {
		measure(i, c.Title, glyph.Bold)
	}
	for _, r := range t.Rows {
		for i, c := range r.Cells[:min(len(r.Cells), len(t.Columns))] {
			style := glyph.Regular
			if c.Bold {
				style = glyph.Bold
			}
			measure(i, c.Text, style)
		}
	}
	for i := range wants {
		w := &wants[i]
		w.least = max(min(w.least, room*0.3), t.Columns[i].Min)
		w.natural = max(min(w.natural, room*0.6), w.least)
	}
	return wants
}

// fit shares the room out. Where all fits, the rest goes by weight; where it does not, short columns keep what they need
// (a date is never broken) and the long ones share what is left.
func fit(columns []doc.Column, wants []want, room float64) []float64 {
	widths := make([]float64, len(wants))
	sum, least := 0.0, 0.0
	for i, w := range wants {
		widths[i] = w.natural
		sum += w.natural
		least += w.least
	}
	switch {
	case sum <= room:
		grow(columns, widths, room-sum)
	case least >= room:
		for i, w := range wants {
			widths[i] = room * w.least / least
		}
	default:
		shrink(wants, widths, room)
	}
	return widths
}

func grow(columns []doc.Column, widths []float64, rest float64) {
	weights, sum := make([]float64, len(columns)), 0.0
	for i, c := range columns {
		weights[i] = c.Weight
		sum += c.Weight
	}
	if sum == 0 {
		for i, w := range widths {
			weights[i] = w
			sum += w
		}
	}
	for i := range widths {
		widths[i] += rest * weights[i] / max(sum, 1e-9)
	}
}

// shrink settles columns one after the other: those that ask for no more than an even share get it, then the rest share anew.
func shrink(wants []want, widths []float64, room float64) {
	settled := make([]bool, len(wants))
	open := len(wants)
	for open > 0 {
		share, changed := room/float64(open), false
		for i, w := range wants {
			if !settled[i] && w.natural <= share {
				widths[i], settled[i], changed = w.natural, true, true
				room -= w.natural
				open--
			}
		}
		if !changed {
			break
		}
	}
	least, excess := 0.0, 0.0
	for i, w := range wants {
		if !settled[i] {
			least += w.least
			excess += w.natural - w.least
		}
	}
	for i, w := range wants {
		switch {
		case settled[i]:
		case room >= least && excess > 0:
			widths[i] = w.least + (room-least)*(w.natural-w.least)/excess
		default:
			widths[i] = room * w.least / max(least, 1e-9)
		}
	}
}
