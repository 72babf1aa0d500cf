package pdf

import (
	"strconv"

	"github.com/exequatur/exequatur/app/pdf/file"
)

// box is what cannot be broken: a line, a row, a drawing.
type box struct {
	gap    float64 // empty height above it, unless it begins a page
	firm   bool    // the gap is left at the head of a page, too, where the document asked for that page
	height float64
	after  cost // of a break behind it
	own    cost // the same, were it not kept together with others
	again  *again
	notes  []*note
	names  []string // anchors that lead here
	paint  func(at place)

	repeated bool // an again, put by the flow
}

// place is where a box is painted: its upper left corner, and the width there is.
type place struct {
	pg      *page
	x, y, w float64
}

// again is what is repeated at the head of a page above a box that begins it: the head of a table.
type again struct {
	height float64
	paint  func(at place)
}

// cost says how bad a break would be.
type cost uint8

// Breaks, from those that cost nothing to those made only where nothing else is left.
const (
	free   cost = iota
	weak        // a last row that would stand alone
	keep        // within what was asked to be kept together
	within      // between the lines of a row
	strong      // a heading and what it heads; the first two and the last two lines of a paragraph
	firmly
)

const slack = 0.01 // points by which sums of heights may be off

// flow puts boxes on pages.
type flow struct {
	pg      *page
	turned  bool // pages that begin now are turned
	bare    bool // they have no header and footer
	buffer  []box
	height  float64 // of the buffer
	gap     float64 // above the next box
	firm    bool
	keeping int
	leads   bool // the next paragraph is the introduction of what follows it
	count   int  // columns; 0 and 1 are none
	carried []noteLine
	hooks   []func(at place) // called when the next box is painted
	names   []string         // anchors that lead to it
}

// page is one that is being filled or has been.
type page struct {
	p      *file.Page
	g      geometry
	frame  *frame
	bare   bool
	turned bool
	first  bool // of its document or part
	asked  bool // begun by the document, not because the one before was full
	front  bool
	number int
	foot   float64 // height taken by footnotes of regions before
	placed []placed
	region
}

// region is the part of a page being filled: one column or several.
type region struct {
	columns int
	column  int // the one being filled
	x       float64
	width   float64 // of a column
	gutter  float64
	top     float64
	bottom  float64
	y       float64
	fresh   bool // nothing stands in this column yet
	start   int  // first of the page's boxes that stand in the region
	notes   []noteLine
}

type placed struct {
	box
	place
	top bool // first of its column
}

// label is the page's number as it is printed.
func (p *page) label() string {
	if p.front {
		return roman(p.number)
	}
	return strconv.Itoa(p.number)
}

const columnGutter = 24.0 // between columns of text

// begin begins a page.
func (l *layout) begin() {
	l.number++
	p := &page{g: l.geometry(l.turned), frame: l.frame, turned: l.turned, bare: l.bare || l.d.Letter && envelope(l.d.Size), front: l.front, number: l.number, first: !l.frame.begun, asked: true}
	l.frame.begun = true
	p.p = l.f.AddPage(p.g.w, p.g.h)
	if l.scan.body && l.number == 1 {
		if l.front {
			l.f.Label(p.p, file.LowerRoman, "", 1)
		} else {
			l.f.Label(p.p, file.Decimal, "", 1)
		}
	}
	l.pages = append(l.pages, p)
	l.pg = p
	l.open(p, p.g.top)
	l.draft(p)
}

// open begins a region of the page at a height, in as many columns as are asked for.
func (l *layout) open(p *page, top float64) {
	n := max(l.count, 1)
	p.region = region{columns: n, x: p.g.x, gutter: columnGutter, top: top, y: top, bottom: p.g.bottom - p.foot, fresh: top <= p.g.top+slack, start: len(p.placed)}
	p.width = (p.g.width - p.gutter*float64(n-1)) / float64(n)
	l.takeCarried(p)
}

// room is the width the next box has.
func (l *layout) room() float64 {
	g := l.geometry(l.turned)
	n := float64(max(l.count, 1))
	return (g.width - columnGutter*(n-1)) / n
}

// full is the height of a column of an empty page.
func (l *layout) full() float64 {
	return l.geometry(l.turned).full()
}

// space leaves empty height before the next box, at least so much.
func (l *layout) space(height float64) { l.gap = max(l.gap, height) }

// add takes the next box.
func (l *layout) add(b box) {
	b.gap = max(b.gap, l.gap)
	b.firm = l.firm
	l.gap, l.firm = 0, false
	b.own = b.after
	if l.keeping > 0 {
		b.after = max(b.after, keep)
	}
	if len(l.hooks)+len(l.names) > 0 {
		hooks, names, paint := l.hooks, l.names, b.paint
		l.hooks, l.names = nil, nil
		b.names = names
		b.paint = func(at place) {
			for _, name := range names {
				l.anchor(name, at)
			}
			for _, hook := range hooks {
				hook(at)
			}
			paint(at)
		}
	}
	l.buffer = append(l.buffer, b)
	l.height += b.gap + b.height
	switch {
	case b.after == free:
		l.flush()
	case l.height > l.full():
		l.relieve()
	}
}

// flush puts all boxes there are on the page.
func (l *layout) flush() {
	if len(l.buffer) > 0 {
		l.put(l.buffer)
		clear(l.buffer)
		l.buffer, l.height = l.buffer[:0], 0
	}
}

// relieve puts the better part of a buffer on the page that is too tall for one anyway.
func (l *layout) relieve() {
	parts := split(l.buffer)
	if len(parts) < 2 {
		return
	}
	for _, part := range parts[:len(parts)-1] {
		l.put(part)
	}
	rest := append([]box(nil), parts[len(parts)-1]...)
	l.buffer, l.height = append(l.buffer[:0], rest...), 0
	for _, b := range rest {
		l.height += b.gap + b.height
	}
}

// split cuts boxes where a break costs least.
func split(boxes []box) [][]box {
	least := firmly + 1
	for _, b := range boxes[:len(boxes)-1] {
		least = min(least, b.after)
	}
	var out [][]box
	from := 0
	for i, b := range boxes {
		if i == len(boxes)-1 || b.after == least {
			out = append(out, boxes[from:i+1])
			from = i + 1
		}
	}
	return out
}

// put puts boxes on the page, together where one page can hold them.
func (l *layout) put(boxes []box) {
	if l.stopped() {
		return
	}
	l.ready()
	for !l.fits(boxes, l.pg.fresh, l.pg.left()) {
		p := l.pg
		if p.fresh && p.bottom-p.top >= p.g.full()-slack && len(p.notes) == 0 {
			break
		}
		if !l.fits(boxes, true, p.g.full()) && len(boxes) > 1 {
			break
		}
		l.next()
	}
	if len(boxes) == 1 || l.fits(boxes, l.pg.fresh, l.pg.left()) {
		for i := range boxes {
			l.set(boxes[i])
		}
		return
	}
	for _, part := range split(boxes) {
		l.put(part)
	}
}

// left is the height left in the column, over its footnotes.
func (p *page) left() float64 { return p.bottom - p.y - notesHeight(p.notes) }

// fits reports whether boxes, and the footnotes they bring, find room in a height.
func (l *layout) fits(boxes []box, fresh bool, height float64) bool {
	sum, notes := 0.0, 0.0
	for i := range boxes {
		b := &boxes[i]
		switch {
		case i > 0 || !fresh:
			sum += b.gap
		case b.again != nil:
			sum += b.again.height
		}
		if i == 0 && fresh && b.firm && (l.pg == nil || l.pg.asked) {
			sum += b.gap
		}
		sum += b.height
		for _, n := range b.notes {
			notes += n.height()
		}
	}
	if notes > 0 {
		notes += noteGap
	}
	return sum+min(notes, l.full()/2) <= height+slack
}

// set puts one box into the column.
func (l *layout) set(b box) {
	p := l.pg
	if p.fresh {
		if b.firm && p.asked {
			p.y += b.gap
		}
		if b.again != nil && b.again.height < p.g.full()/2 {
			p.placed = append(p.placed, placed{box: box{height: b.again.height, paint: b.again.paint, repeated: true}, place: p.here(), top: true})
			p.y += b.again.height
		}
	} else {
		p.y += b.gap
	}
	p.placed = append(p.placed, placed{box: b, place: p.here(), top: p.fresh})
	p.y += b.height
	p.fresh = false
	for _, name := range b.names {
		if l.where[name] == nil {
			l.where[name] = p
		}
	}
	for _, n := range b.notes {
		l.footnote(n)
	}
}

func (p *page) here() place {
	return place{pg: p, x: p.x + float64(p.column)*(p.width+p.gutter), y: p.y, w: p.width}
}

// next goes on in the next column, or on the next page.
func (l *layout) next() {
	p := l.pg
	if p.column+1 < p.columns {
		l.setNotes(p)
		p.column++
		p.y, p.fresh = p.top, true
		l.takeCarried(p)
		return
	}
	l.end()
	l.begin()
	l.pg.asked = false
}

// breakPage ends the page, unless nothing stands on it.
func (l *layout) breakPage() {
	l.flush()
	l.gap, l.firm = 0, false
	if l.pg != nil {
		l.end()
	}
	for len(l.carried) > 0 && !l.stopped() {
		l.begin()
		l.end()
	}
}

// end paints the page.
func (l *layout) end() {
	p := l.pg
	l.setNotes(p)
	for i := range p.placed {
		p.placed[i].paint(p.placed[i].place)
	}
	p.placed = nil
	p.p.Flush()
	l.pg = nil
}

// keepTogether keeps what a function adds on one page.
func (l *layout) keepTogether(add func()) {
	l.keeping++
	add()
	l.keeping--
	if l.keeping > 0 || len(l.buffer) == 0 {
		return
	}
	last := &l.buffer[len(l.buffer)-1]
	if last.after = last.own; last.after == free {
		l.flush()
	}
}

// ready makes sure that there is a page, turned as what comes next wants it. What has been gathered and belongs to that goes along, and
// a page stays turned from one wide table to the next where only headings stand between them.
func (l *layout) ready() {
	if l.pg != nil && l.pg.turned != l.turned {
		l.end()
	}
	if l.pg == nil {
		l.begin()
	}
}
