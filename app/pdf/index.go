package pdf

import (
	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/pdf/file"
)

// index lists words with the pages they stand on, in two columns.
func (l *layout) index(x doc.Index) {
	if x.Title != "" {
		if anchor := l.scan.anchor(l.heading); anchor != "" {
			l.names = append(l.names, anchor)
		}
		l.heading++
	}
	l.frontHeading(x.Title)
	index := l.root.below(file.Index)
	l.inColumns(2, func() {
		initial := ""
		for _, e := range x.Entries {
			if l.stopped() {
				return
			}
			if e.Initial != initial && e.Initial != "" {
				f := bold(sizePart).inked(draw.RolePrimary)
				n := index.below(file.P)
				l.space(9)
				l.paragraph(l.text(e.Initial, f, l.room()), n, strong)
				l.space(2)
			}
			initial = e.Initial
			l.entry(e, index.below(file.P))
		}
	})
	l.ends = append(l.ends, index)
}

// entry is a line of an index: the words, and at the right the pages. Pages that are yet to come are added when they are known.
func (l *layout) entry(e doc.IndexEntry, n *node) {
	f := plain(sizeTable).leaded(1.4)
	room := l.room()
	var runs []doc.Run
	shown := map[*page]bool{}
	var waiting []string
	for _, a := range e.Anchors {
		if !l.scan.anchors[a] {
			continue
		}
		p := l.where["a:"+a]
		if p == nil {
			waiting = append(waiting, a)
			continue
		}
		if shown[p] {
			continue
		}
		if shown[p] = true; len(runs) > 0 {
			runs = append(runs, doc.Run{Text: ", "})
		}
		runs = append(runs, doc.Run{Text: p.label(), Link: "#" + a})
	}
	const waits = 30.0 // points kept for a page yet to come
	numbers := &para{size: f.size, lead: f.lead}
	taken := 0.0
	if len(runs) > 0 {
		numbers = l.para(runs, f, room*0.8, "", n)
		numbers.align = doc.Right
		taken = numbers.lines[0].Width + 12
	}
	taken += waits * float64(len(waiting))
	words := l.text(e.Text, f, max(room-min(taken, room*0.4), 40))
	last := len(words.lines) - 1
	// Where many pages stand beside long words they go below.
	beside := len(numbers.lines) <= 1 && words.lines[last].Width+taken <= room+slack
	lines := len(words.lines)
	if !beside {
		lines += len(numbers.lines)
	}
	step := f.size * f.lead
	l.add(box{height: float64(lines) * step, paint: func(at place) {
		l.block(words, at, n)
		at.y += float64(last) * step
		if !beside {
			at.y += step
		}
		l.block(numbers, at, n)
		if len(waiting) == 0 {
			n.done()
			return
		}
		for i, a := range waiting {
			by := at
			by.w -= float64(len(waiting)-1-i) * waits
			l.late = append(l.late, func() { l.comes(a, f, by, n) })
		}
	}})
}

// comes paints the number of a page that was not known when its place was.
func (l *layout) comes(anchor string, f face, at place, n *node) {
	if p := l.where["a:"+anchor]; p != nil {
		number := l.para([]doc.Run{{Text: p.label(), Link: "#" + anchor}}, f, 0, "", n)
		number.align = doc.Right
		l.line(number, 0, at, n)
	}
}
