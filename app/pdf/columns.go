package pdf

import "slices"

// leastColumns is the height below which columns are not begun under a heading at the foot of a page.
const leastColumns = 60.0

// inColumns sets what a function adds in columns; on their last page the columns end at about the same height.
func (l *layout) inColumns(count int, add func()) {
	if l.count > 1 || count < 2 {
		add()
		return
	}
	if len(l.buffer) > 0 && l.pg != nil && !l.pg.fresh && !l.fits(l.buffer, false, l.pg.left()-leastColumns) {
		// A heading goes along with the columns it heads.
		l.next()
	}
	l.flush()
	l.ready()
	y := l.pg.y
	if !l.pg.fresh {
		y += l.gap
	}
	l.gap = 0
	if len(l.pg.notes) > 0 {
		// The foot of the page belongs to the notes of the text above.
		l.pg.foot += notesHeight(l.pg.notes)
		l.setNotes(l.pg)
	}
	l.count = min(count, 6)
	l.open(l.pg, y)
	l.pg.fresh = true // what comes first needs no gap above it
	add()
	l.flush()
	l.count = 0
	if l.pg == nil {
		return
	}
	bottom := l.balance(l.pg)
	l.open(l.pg, bottom)
	l.pg.fresh = false
	l.space(10)
}

// balance evens out the columns of a page and returns where the tallest ends.
func (l *layout) balance(p *page) float64 {
	// Footnotes of a column stay in it, and so does what they belong to.
	noted := func(b placed) bool { return len(b.notes) > 0 }
	if len(p.notes) > 0 || slices.ContainsFunc(p.placed[min(p.start, len(p.placed)):], noted) || p.start >= len(p.placed) {
		l.setNotes(p)
		return lowest(p.placed[min(p.start, len(p.placed)):], p.y)
	}
	var boxes []box
	for _, b := range p.placed[p.start:] {
		if !b.repeated {
			boxes = append(boxes, b.box)
		}
	}
	sum := 0.0
	for _, b := range boxes {
		sum += b.gap + b.height
	}
	low, high := sum/float64(p.columns)/2, p.bottom-p.top
	var best []placed
	for range 24 {
		middle := (low + high) / 2
		if set, ok := fill(p, boxes, middle); ok {
			best, high = set, middle
		} else {
			low = middle
		}
	}
	if best == nil {
		return lowest(p.placed[p.start:], p.top)
	}
	p.placed = append(p.placed[:p.start], best...)
	return lowest(best, p.top)
}

func lowest(boxes []placed, y float64) float64 {
	for _, b := range boxes {
		y = max(y, b.y+b.height)
	}
	return y
}

// fill tries columns of a height.
func fill(p *page, boxes []box, height float64) (set []placed, ok bool) {
	column, y := 0, 0.0
	for i := 0; i < len(boxes); {
		// What must stay together, and how tall it is.
		n, tall := 1, boxes[i].height
		for boxes[i+n-1].after != free && i+n < len(boxes) {
			tall += boxes[i+n].gap + boxes[i+n].height
			n++
		}
		above := boxes[i].gap
		if y == 0 {
			above = repeatedHeight(boxes[i])
		}
		if y+above+tall > height+slack && y > 0 {
			column, y = column+1, 0
			above = repeatedHeight(boxes[i])
		}
		if column >= p.columns || y+above+tall > height+slack {
			return nil, false
		}
		at := func() place {
			return place{pg: p, x: p.x + float64(column)*(p.width+p.gutter), y: p.top + y, w: p.width}
		}
		for j := range n {
			b := boxes[i+j]
			switch {
			case y > 0:
				y += b.gap
			case b.again != nil:
				set = append(set, placed{box: box{height: b.again.height, paint: b.again.paint, repeated: true}, place: at()})
				y += b.again.height
			}
			set = append(set, placed{box: b, place: at()})
			y += b.height
		}
		i += n
	}
	return set, true
}

func repeatedHeight(b box) float64 {
	if b.again == nil {
		return 0
	}
	return b.again.height
}
