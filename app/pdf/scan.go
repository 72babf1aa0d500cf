package pdf

import "github.com/exequatur/exequatur/app/doc"

// scan is what is known of a document before it is laid out.
type scan struct {
	steps    int // blocks and rows
	headings []listed
	anchors  map[string]bool
	body     bool // a page break ends front matter
	titled   bool // the part under work has a title page
	part     int
}

// listed is a heading as a table of contents lists it.
type listed struct {
	level  int
	text   string
	anchor string
	quiet  bool
	part   int
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
