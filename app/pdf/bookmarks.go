package pdf

// bookmark is an entry of the outline: a heading and where it stands.
type bookmark struct {
	level int
	text  string
	page  *page
	y     float64
}

// mark takes a heading into the outline, at a level from 0.
func (l *layout) mark(level int, text string, at place) {
	if text != "" {
		l.marks = append(l.marks, bookmark{level, text, at.pg, max(at.y-6, 0)})
	}
}

// bookmarks writes the outline. A print of one page has none, for a panel that opens beside it would only take its room.
func (l *layout) bookmarks() {
	last := 0
	for _, m := range l.marks {
		level := min(m.level+1, last+1)
		l.f.Outline(level, oneLine(m.text), m.page.p, m.y)
		last = level
	}
}
