package pdf

import (
	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/draw/glyph"
)

const (
	padFacts    = 2.4
	gutterFacts = 22.0 // between two columns of facts
	gapFacts    = 10.0 // between a key and its value
)

// keyValues lays out facts, each with a thin line under it.
func (s *sheet) keyValues(b doc.KeyValues) {
	columns := min(max(b.Columns, 1), 2)
	column := (s.width() - gutterFacts*float64(columns-1)) / float64(columns)
	keys := s.keyWidth(b.Rows, column)
	for i := 0; i < len(b.Rows); i += columns {
		r := row{size: sizeText, pad: padFacts, rule: 0.4, ink: draw.RoleLine}
		for j := range columns {
			if i+j >= len(b.Rows) {
				break
			}
			x := s.left + float64(j)*(column+gutterFacts)
			fact := b.Rows[i+j]
			r.cells = append(r.cells,
				rowCell{x: x, width: keys, lines: s.wrap([]doc.Run{{Text: fact.Key, Muted: true}}, sizeText, keys)},
				rowCell{x: x + keys + gapFacts, width: column - keys - gapFacts, lines: s.wrap([]doc.Run{{Text: fact.Value, Italic: fact.Missing, Muted: fact.Missing}}, sizeText, column-keys-gapFacts)})
			r.cuts = append(r.cuts, [2]float64{x, x + column})
		}
		s.put(r, 0, nil)
	}
	s.gap(6)
}

// keyWidth is what the widest key needs, within a fair share of the column.
func (s *sheet) keyWidth(rows []doc.KeyValue, column float64) float64 {
	widest := 0.0
	for _, r := range rows {
		text, _ := glyph.Clean(r.Key, glyph.Regular)
		widest = max(widest, glyph.Width(text, glyph.Regular, sizeText))
	}
	return min(widest+0.5, column*0.42)
}
