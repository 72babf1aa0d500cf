package verify

import "fmt"

// Points of the checker, one for each thing the two standards ask of a file.
const (
	Structure = "structure" // bytes, objects and cross-references (ISO 32000-1, 7)
	Header    = "header"    // header, end of file, identifier (ISO 19005-2, 6.1.2 and 6.1.3)
	Catalog   = "catalog"   // language, marks, title, output intent
	Metadata  = "metadata"  // XMP and Info (ISO 19005-2, 6.6)
	Page      = "page"      // page dictionaries
	Marked    = "marked"    // everything painted is content or artifact (ISO 14289-1, 7.1)
	Operators = "operators" // what a content stream may hold
	Tree      = "tree"      // structure elements and their nesting (ISO 14289-1, 7.2 to 7.5)
	Parents   = "parents"   // the way back from content to structure
	Links     = "links"     // annotations (ISO 14289-1, 7.18)
	Fonts     = "fonts"     // embedding, widths, Unicode values (ISO 19005-2, 6.2.11)
	Notdef    = "notdef"    // no glyph that stands for a missing one
	Pictures  = "pictures"  // images and transparency
	Outline   = "outline"   // bookmarks and page labels
	Forbidden = "forbidden" // scripts, forms, encryption, attached files
)

// Problem is a breach of a rule.
type Problem struct {
	Point string // one of the points above
	Where string // "object 12", "page 3"
	Text  string
}

func (p Problem) String() string { return fmt.Sprintf("%s: %s: %s", p.Point, p.Where, p.Text) }

// most is how many problems are told: a file that breaks a rule on each page is told from a few.
const most = 200

type checker struct {
	f    *document
	out  []Problem
	uses map[int]map[uint16]bool // codes each font shows, by object number

	// Read once, when first asked for.
	words map[int]map[uint16]string // Unicode values of the codes of each font
	apart map[int]map[uint16]bool   // codes of each font that stand for signs of private use
	above map[int]any               // the parent tree
}

func (c *checker) add(point, where, format string, args ...any) {
	if len(c.out) < most {
		c.out = append(c.out, Problem{point, where, fmt.Sprintf(format, args...)})
	}
}

// Check returns what is wrong with a file, or an error where it cannot be read at all.
func Check(data []byte) ([]Problem, error) {
	c := newChecker()
	c.header(data)
	f, err := read(data, c)
	if err != nil {
		return append(c.out, Problem{Structure, "file", err.Error()}), err
	}
	return c.examine(f), nil
}

func newChecker() *checker {
	return &checker{uses: map[int]map[uint16]bool{}, words: map[int]map[uint16]string{}, apart: map[int]map[uint16]bool{}}
}

// examine goes through a file taken apart.
func (c *checker) examine(f *document) []Problem {
	c.f = f
	c.forbidden()
	c.catalog()
	c.metadata()
	c.pages()
	c.fonts()
	c.pictures()
	c.tree()
	c.outline()
	return c.out
}
