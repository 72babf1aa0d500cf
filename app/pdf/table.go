package pdf

import (
	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/draw/glyph"
)

const (
	padTable = 3.0
	padGroup = 4.5
)

// table lays out rows under a head that is repeated on every page, with the heading of the group that goes on.
func (s *sheet) table(t doc.Table) {
	if len(t.Columns) == 0 {
		return
	}
	columns := s.columns(t)
	head := s.tableHead(columns)
	group := ""
	again := func() {
		s.part(head, 0, head.count())
		if group != "" {
			g := s.groupRow(group, draw.RoleMuted)
			s.part(g, 0, g.count())
		}
	}
	put := func(r row) {
		repeated := head.height(head.count())
		if group != "" {
			g := s.groupRow(group, draw.RoleMuted)
			repeated += g.height(g.count())
		}
		s.put(r, repeated, again)
	}
	s.need(head.height(head.count()) + s.firstRow(t, columns))
	s.part(head, 0, head.count())
	for i, line := range t.Rows {
		if line.Group == "" {
			put(s.tableRow(columns, line))
			continue
		}
		// The heading of a group goes to the next page with its first row; there it is not repeated for the group before.
		group = ""
		g := s.groupRow(line.Group, draw.RoleText)
		need := g.height(g.count())
		if i+1 < len(t.Rows) && t.Rows[i+1].Group == "" {
			r := s.tableRow(columns, t.Rows[i+1])
			need += r.height(min(r.count(), 3))
		}
		if need > s.room() && need < s.full()/2 {
			s.newPage()
			again()
		}
		s.mark(line.Group)
		put(g)
		group = line.Group
	}
	s.gap(8)
}

// tableBeginning is the height of the head and the first row.
func (s *sheet) tableBeginning(t doc.Table) float64 {
	rows := min(len(t.Rows), 2)
	return sizeTable*leading + 2*padTable + float64(rows)*(sizeTable*leading+2*padTable)
}

func (s *sheet) firstRow(t doc.Table, columns []column) float64 {
	for _, r := range t.Rows {
		if r.Group == "" {
			first := s.tableRow(columns, r)
			return first.height(min(first.count(), 3))
		}
	}
	return 0
}

func (s *sheet) tableHead(columns []column) row {
	r := row{size: sizeTable, pad: padTable, rule: 0.9, ink: draw.RoleMuted}
	for _, c := range columns {
		r.cells = append(r.cells, rowCell{x: c.x, width: c.width, align: c.Align, lines: s.wrap([]doc.Run{{Text: c.Title, Bold: true, Muted: true}}, sizeTable, c.width)})
	}
	// Titles of one and of two lines stand on the same ground line.
	n := r.count()
	for i := range r.cells {
		lines := r.cells[i].lines
		r.cells[i].lines = append(make([]glyph.Line, n-len(lines)), lines...)
	}
	return r
}

func (s *sheet) groupRow(text string, ink draw.Role) row {
	r := row{size: sizeText, pad: padGroup, rule: 0.5, ink: draw.RoleLine}
	lines := s.wrap([]doc.Run{{Text: text, Bold: true, Muted: ink == draw.RoleMuted}}, sizeText, s.width())
	r.cells = []rowCell{{x: s.left, width: s.width(), lines: lines}}
	return r
}

func (s *sheet) tableRow(columns []column, line doc.Row) row {
	r := row{size: sizeTable, pad: padTable, rule: 0.4, ink: draw.RoleLine, cells: make([]rowCell, 0, len(columns))}
	for i, c := range columns {
		if i >= len(line.Cells) {
			break
		}
		cell := line.Cells[i]
		r.cells = append(r.cells, rowCell{x: c.x, width: c.width, align: c.Align, lines: s.wrap([]doc.Run{{Text: cell.Text, Bold: cell.Bold, Muted: cell.Muted}}, sizeTable, c.width)})
	}
	return r
}
