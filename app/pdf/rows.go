package pdf

import (
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/pdf/file"
)

// row is text side by side: a row of a table, or of facts. All of it has lines of one height.
type row struct {
	cells []cell
	step  float64 // height of a line
	pad   float64 // above and below the text
	over  float64 // thickness of a line above it, 0 for none
	rule  float64 // thickness of the line underneath, 0 for none
	ink   draw.Role
	cuts  [][2]float64 // stretches of that line, from and to, where it does not run all across
	width float64      // of the lines where it does
	ends  []*node      // elements that end with the row
}

type cell struct {
	x, width float64
	text     *para
	down     int   // lines left empty above the text
	node     *node // of the text
}

func (r *row) count() int {
	n := 1
	for _, c := range r.cells {
		n = max(n, c.down+len(c.text.lines))
	}
	return n
}

func (r *row) height(lines int) float64 { return float64(lines)*r.step + 2*r.pad }

// row adds a row as one box, or, where no page could hold it, as one for each line.
func (l *layout) row(r *row, after cost, again *again) {
	n := r.count()
	full := l.full()
	if again != nil {
		full -= again.height
	}
	if r.height(n) <= full {
		l.add(box{height: r.height(n), after: after, again: again, paint: func(at place) { l.paintRow(r, at, 0, n, true) }})
		return
	}
	for i := range n {
		b := box{height: r.step, after: within, again: again}
		switch {
		case i == n-1:
			b.after = after
		case i < 2 || i >= n-3:
			b.after = firmly
		}
		if i == 0 || i == n-1 {
			b.height += r.pad
		}
		b.paint = func(at place) { l.paintRow(r, at, i, 1, true) }
		l.add(b)
	}
}

// paintRow paints lines of a row from one on. told is false where it repeats what has been told before: then it is an artifact.
func (l *layout) paintRow(r *row, at place, from, count int, told bool) {
	end := from+count == r.count()
	paint := func() {
		y := at.y
		if from == 0 {
			y += r.pad
		}
		for _, c := range r.cells {
			host := c.node
			if !told {
				host = nil
			}
			for i := range count {
				l.line(c.text, from+i-c.down, place{at.pg, at.x + c.x, y + float64(i)*r.step, c.width}, host)
			}
		}
	}
	lines := func() {
		if from == 0 && r.over > 0 {
			l.rule(at.pg.p, at.x, at.x+r.width, at.y, r.over, r.ink)
		}
		if !end || r.rule == 0 {
			return
		}
		y := at.y + r.height(count)
		if from > 0 {
			y = at.y + float64(count)*r.step + r.pad
		}
		if r.cuts == nil {
			l.rule(at.pg.p, at.x, at.x+r.width, y, r.rule, r.ink)
		}
		for _, cut := range r.cuts {
			l.rule(at.pg.p, at.x+cut[0], at.x+cut[1], y, r.rule, r.ink)
		}
	}
	if !told {
		at.pg.p.Artifact(file.Layout, func() {
			paint()
			lines()
		})
		return
	}
	if from == 0 {
		// Cells without words are cells, too.
		for _, c := range r.cells {
			c.node.elem()
		}
	}
	paint()
	if from == 0 && r.over > 0 || end && r.rule > 0 {
		at.pg.p.Artifact(file.Layout, lines)
	}
	if end {
		for _, n := range r.ends {
			n.done()
		}
	}
}
