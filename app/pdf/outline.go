package pdf

import "github.com/exequatur/exequatur/app/draw/glyph"

// bookmark is an entry of the outline: a heading and where it stands.
type bookmark struct {
	text string
	page int
	y    float64
}

// mark takes a heading into the outline. It is called before the heading is written, so that the outline leads to the line above it.
func (s *sheet) mark(text string) {
	if text != "" {
		s.marks = append(s.marks, bookmark{s.clean(text, glyph.Regular), s.f.PageNo(), s.y})
	}
}

// outline lists the headings for a reader to go to. It is flat, for the library counts no entries below another one; a print of one
// page has none, for a panel that opens beside it would only take its room.
func (s *sheet) outline() {
	if s.f.PageCount() < 2 {
		return
	}
	for _, m := range s.marks {
		s.f.SetPage(m.page)
		s.f.Bookmark(m.text, 0, m.y)
	}
}
