package file

import "cmp"

// bookmark is a line of the outline.
type bookmark struct {
	level int
	title string
	p     *Page
	y     float64

	num, above, before, next, first, last int // object numbers
	count                                 int // of those below it
}

// Outline adds a bookmark behind the others. Levels begin with 1; a step down by more than one is taken as one.
func (f *File) Outline(level int, title string, p *Page, y float64) {
	if p == nil {
		f.fail("a bookmark of no page")
		return
	}
	f.bookmarks = append(f.bookmarks, bookmark{level: max(level, 1), title: cmp.Or(tidy(title), f.meta.Title), p: p, y: y})
}

// fewBookmarks is up to how many bookmarks the second level is open when the file is.
const fewBookmarks = 40

// endOutline writes the bookmarks and returns the number of their root; 0 for none.
func (f *File) endOutline() int {
	if len(f.bookmarks) == 0 {
		return 0
	}
	root := bookmark{num: f.o.reserve()}
	path := []*bookmark{&root}
	top, visible := 0, 0
	all := f.bookmarks
	for i := range all {
		m := &all[i]
		m.num = f.o.reserve()
		m.level = min(m.level, len(path))
		path = path[:m.level]
		parent := path[m.level-1]
		m.above = parent.num
		if m.before = parent.last; m.before == 0 {
			parent.first = m.num
		}
		parent.last = m.num
		parent.count++
		if m.level <= 2 {
			visible++
		}
		if m.level == 1 {
			top++
		}
		path = append(path, m)
	}
	last := map[int]*bookmark{}
	for i := range all {
		m := &all[i]
		if before := last[m.above]; before != nil {
			before.next = m.num
		}
		last[m.above] = m
	}
	open := visible <= fewBookmarks
	if !open {
		visible = top
	}
	for i := range all {
		f.o.put(all[i].num, all[i].write(open && all[i].level == 1))
	}
	b := appendRef([]byte("<</Type/Outlines/First "), root.first)
	b = appendInt(append(appendRef(append(b, "/Last "...), root.last), "/Count "...), visible)
	f.o.put(root.num, append(b, ">>"...))
	return root.num
}

func (m *bookmark) write(open bool) []byte {
	b := appendText([]byte("<</Title"), m.title)
	for _, r := range [...]struct {
		key string
		num int
	}{{"/Parent ", m.above}, {"/Prev ", m.before}, {"/Next ", m.next}, {"/First ", m.first}, {"/Last ", m.last}} {
		if r.num > 0 {
			b = appendRef(append(b, r.key...), r.num)
		}
	}
	if m.count > 0 {
		b = append(b, "/Count "...)
		if !open {
			b = append(b, '-')
		}
		b = appendInt(b, m.count)
	}
	return append(m.p.place(append(b, "/Dest"...), m.y), ">>"...)
}
