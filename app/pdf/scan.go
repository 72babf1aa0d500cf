package pdf

import (
	"strconv"

	"github.com/exequatur/exequatur/app/doc"
)

// scan is what is known of a document before it is laid out.
type scan struct {
	steps    int // blocks and rows
	headings []listed
	anchors  map[string]bool
	contents bool // there is a table of contents
	body     bool // a page break ends front matter
	part     int
}

// listed is a heading as a table of contents lists it.
type listed struct {
	level int
	text  string
	quiet bool
	part  int
}

// anchor is where a table of contents leads to; "" where there is none.
func (s *scan) anchor(heading int) string {
	if !s.contents {
		return ""
	}
	return "h:" + strconv.Itoa(heading)
}

func (s *scan) document(d doc.Document) {
	if s.anchors == nil {
		s.anchors = map[string]bool{}
	}
	s.blocks(d.Blocks)
	for _, p := range d.Parts {
		s.part++
		s.document(p)
	}
}

func (s *scan) blocks(blocks []doc.Block) {
	for _, b := range blocks {
		s.steps++
		switch b := b.(type) {
		case doc.Heading:
			if b.Anchor != "" {
				s.anchors[b.Anchor] = true
			}
			s.headings = append(s.headings, listed{level: min(max(b.Level, 1), 4), text: b.Text, quiet: b.Quiet || b.Text == "", part: s.part})
		case doc.Keep:
			s.blocks(b.Blocks)
		case doc.Columns:
			s.blocks(b.Blocks)
		case doc.Table:
			s.steps += len(b.Rows)
		case doc.Index:
			if b.Title != "" {
				s.headings = append(s.headings, listed{level: 1, text: b.Title, part: s.part})
			}
		case doc.Contents:
			s.contents = true
		case doc.PageBreak:
			s.body = s.body || b.Body
		}
	}
}

// hasTitlePage reports whether the blocks bring their own title.
func hasTitlePage(blocks []doc.Block) bool {
	for _, b := range blocks {
		if _, ok := b.(doc.TitlePage); ok {
			return true
		}
	}
	return false
}
