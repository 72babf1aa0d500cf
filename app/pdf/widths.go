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
		// One very long word must not take the page from all else.
		w.least = min(w.least, room*0.3)
		w.natural = max(min(w.natural, room), w.least)
	}
	return wants
}

// fit shares the room out. Where all fits, the rest goes by weight; where it does not, columns of text give way before those of
// short words (a date is never broken), and words are only broken where not even the longest of each column fit side by side:
// then in the columns with the longest ones.
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
	case least <= room:
		shrink(wants, widths, room)
	default:
		at := level(wants, room, func(w want, at float64) float64 { return min(w.least, at) })
		for i, w := range wants {
			widths[i] = min(w.least, at)
		}
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

// shrink gives columns that ask for no more than their share what they ask for. The others keep the width of their longest word,
// and of what is left each gets the more the more it asked for.
func shrink(wants []want, widths []float64, room float64) {
	at := level(wants, room, func(w want, at float64) float64 { return min(max(at, w.least), w.natural) })
	least, excess := 0.0, 0.0
	for i, w := range wants {
		if w.natural <= at {
			widths[i] = w.natural
			room -= w.natural
		} else {
			least += w.least
			excess += w.natural - w.least
		}
	}
	for i, w := range wants {
		if w.natural > at {
			widths[i] = w.least + (room-least)*(w.natural-w.least)/max(excess, 1e-9)
		}
	}
}

// level is the share at which the columns together just fill the room; width says how wide a column is at a share, and grows with it.
func level(wants []want, room float64, width func(w want, at float64) float64) float64 {
	low, high := 0.0, room
	for range 40 {
		at, sum := (low+high)/2, 0.0
		for _, w := range wants {
			sum += width(w, at)
		}
		if sum <= room {
			low = at
		} else {
			high = at
		}
	}
	return low
}
