package pdf

import (
	"slices"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/pdf/file"
)

const (
	padTable = 3.0
	padGroup = 4.5
)

// table lays out rows under a head that is repeated on every page. One that is too wide turns the page; where that is not wide enough
// either it is cut into several.
func (l *layout) table(t doc.Table) {
	if len(t.Columns) == 0 {
		return
	}
	wants := l.wants(t)
	if l.stopped() {
		return
	}
	turned := l.turned
	room := l.room()
	if !comfortable(wants, room) && l.count < 2 && l.keeping == 0 && !l.d.Letter && !turned {
		if g := l.geometry(true); g.width > room {
			l.turned = true
			room = g.width
		}
	}
	sets := cut(t.Columns, wants, room)
	for i, set := range sets {
		if i == 0 {
			l.tableOf(t, set, wants, room)
			continue
		}
		l.space(14)
		rest := t
		rest.Title, rest.Rows = "", telling(t.Rows, set, sets[0])
		l.tableOf(rest, set, wants, room)
	}
	if l.turned != turned {
		l.flush()
		l.turned = turned
	}
	l.space(9)
}

// tableOf lays out some of the columns.
func (l *layout) tableOf(t doc.Table, set []int, wants []want, room float64) {
	columns := stand(t.Columns, set, wants, room)
	table := l.root.below(file.Table)
	if t.Title != "" {
		title := l.text(t.Title, bold(sizeText), room)
		l.paragraph(title, table.below(file.Caption), firmly)
		l.space(2)
	}
	above := table
	if len(t.Rows) > 0 {
		above = table.below(file.THead) // which asks for a body (ISO 32000-1, table 337)
	}
	head := l.tableHead(columns, room, above)
	count := head.count()
	bare := &again{height: head.height(count), paint: func(at place) { l.paintRow(head, at, 0, count, false) }}
	rows := t.Rows
	after := strong
	if len(rows) == 0 {
		after = free
	}
	l.row(head, after, nil)
	body, repeated := table.below(file.TBody), bare
	for i, line := range rows {
		if !l.step() {
			return
		}
		var r *row
		last := i == len(rows)-1
		after := free
		repeat := repeated
		if line.Group != "" {
			r = l.groupRow(line.Group, room, len(columns), body.below(file.TR))
			// Rows that follow stand under the heading of their group on the next page, too.
			repeated, repeat, after = l.underGroup(bare, line.Group, room), bare, strong
			group, level := line.Group, l.below+min(max(l.last-l.top, 0), 3)
			l.hooks = append(l.hooks, func(at place) { l.mark(level, group, at) })
		} else {
			r = l.tableRow(columns, line, room, body.below(file.TR))
		}
		switch {
		case last:
			after = free
			r.ends = append(r.ends, table)
		case after != free:
		case rows[i+1].Total:
			after = strong
		case rows[i+1].Group == "" && (i == 0 || i == len(rows)-2):
			after = weak // neither the first row nor the last stands alone
		}
		l.row(r, after, repeat)
	}
}

// telling leaves out the sums that say nothing in some columns: those of a table that was cut stand in the part with the figures. told
// are the columns of its first part, of which the keys are repeated.
func telling(rows []doc.Row, set, told []int) []doc.Row {
	return slices.DeleteFunc(slices.Clone(rows), func(r doc.Row) bool {
		return r.Total && !slices.ContainsFunc(set, func(i int) bool {
			return !slices.Contains(told, i) && i < len(r.Cells) && r.Cells[i].Text != ""
		})
	})
}

// underGroup is the head of a table with the heading of a group below it.
func (l *layout) underGroup(head *again, text string, room float64) *again {
	r := l.groupRow(text, room, 0, nil)
	r.cells[0].text = l.text(text, bold(sizeText).inked(draw.RoleMuted), room)
	n := r.count()
	return &again{height: head.height + r.height(n), paint: func(at place) {
		head.paint(at)
		at.y += head.height
		l.paintRow(r, at, 0, n, false)
	}}
}

func (l *layout) tableHead(columns []column, room float64, above *node) *row {
	tr := above.below(file.TR)
	r := &row{step: sizeTable * leading, pad: padTable, rule: 0.9, ink: draw.RolePrimary, width: room, ends: []*node{above}}
	for _, c := range columns {
		th := tr.below(file.TH).with(file.Attributes{Scope: file.ScopeColumn})
		text := l.para([]doc.Run{{Text: c.Title}}, bold(sizeTable).inked(draw.RoleMuted), c.width, "", th)
		text.align, text.steady = c.Align, true
		r.cells = append(r.cells, cell{x: c.x, width: c.width, text: text, node: th})
	}
	// Titles of one and of two lines stand on the same ground line.
	n := r.count()
	for i := range r.cells {
		r.cells[i].down = n - len(r.cells[i].text.lines)
	}
	return r
}

// groupRow is a heading over all columns; span 0 makes one that is only repeated.
func (l *layout) groupRow(text string, room float64, span int, tr *node) *row {
	r := &row{step: sizeText * leading, pad: padGroup, rule: 0.5, ink: draw.RoleLine, width: room}
	var th *node
	if span > 0 {
		th = tr.below(file.TH).with(file.Attributes{Scope: file.ScopeColumn, ColSpan: span})
		r.ends = append(r.ends, tr)
	}
	p := l.para([]doc.Run{{Text: text}}, bold(sizeText), room, "", th)
	p.steady = true
	r.cells = []cell{{width: room, text: p, node: th}}
	return r
}

func (l *layout) tableRow(columns []column, line doc.Row, room float64, tr *node) *row {
	r := &row{step: sizeTable * leading, pad: padTable, rule: 0.4, ink: draw.RoleLine, width: room, cells: make([]cell, 0, len(columns)), ends: []*node{tr}}
	if line.Total {
		r.over, r.ink = 0.8, draw.RoleMuted
	}
	for _, c := range columns {
		var given doc.Cell
		if c.nth < len(line.Cells) {
			given = line.Cells[c.nth]
		}
		td := tr.below(file.TD)
		if c.Key {
			td = tr.below(file.TH)
			td.a.Scope = file.ScopeRow
		}
		if given.Lang != "" && given.Lang != l.d.Language {
			td.a.Lang = given.Lang
		}
		run := [1]doc.Run{{Text: given.Text, Bold: given.Bold || line.Total, Muted: given.Muted || given.Missing, Italic: given.Missing, Link: given.Link}}
		text := l.para(run[:], plain(sizeTable), c.width, given.Lang, td)
		text.align, text.steady = c.Align, true
		r.cells = append(r.cells, cell{x: c.x, width: c.width, text: text, node: td})
	}
	return r
}
