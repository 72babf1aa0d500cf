package doc

import "time"

// Document is one print. Every text in it is already in the language of the reader.
type Document struct {
	Title, Subtitle string
	Language        string // BCP 47, "lt"
	Author          string
	Date            time.Time // when it is made; given, so that the same document gives the same file
	AsOf            string    // the day the facts are shown for, in words: "As of 12 May 2023"
	Filter          string    // which records these are, in words
	Seal            string    // short text of the log's seal
	Variant         string    // which of several editions this is: "for internal use"
	Mark            string    // stands large and pale behind the words of each page: "DRAFT"
	// PageWords puts "Page 1 of 3" into words; nil prints "1 / 3".
	PageWords func(page, total int) string
	Size      Size // of the page as it stands upright; A4 where zero
	Landscape bool
	// Letter marks the office's own paper (letters, certificates): no title block, header or footer, wide margins.
	Letter     bool
	Letterhead *Letterhead // of a letter, at the top of its first page
	Blocks     []Block
	// Parts are documents printed one after another into one file, each beginning on a page of its own with its own title block and
	// header; page numbers run on. A document with parts has no blocks.
	Parts []Document
}

// Block is a part of a document.
type Block interface{ block() }

// Align places text within its column.
type Align uint8

// Text stands at the side where lines of its language begin, in the middle, or at the other side.
const (
	Left Align = iota
	Centre
	Right
)

// Heading opens a section and stays with what follows it. Level 1 is a section, 2 a part of one, 3 a part of that.
type Heading struct {
	Level     int
	Text      string
	Anchor    string // what links and an index lead here by
	NewPage   bool   // begins a page
	Quiet     bool   // neither in the bookmarks nor in the contents
	Secondary string // smaller words behind it: a count, a date
}

// Paragraph is running text.
type Paragraph struct {
	Runs  []Run
	Align Align
	Lang  string // where it is another language than the document's
	Small bool   // in the size of notes
}

// Run is a stretch of a paragraph in one style. A line end in it breaks the line.
type Run struct {
	Text                string
	Bold, Italic, Muted bool
	Serif               bool   // letters and certificates
	Link                string // "#anchor" within the document, or an address
	Lang                string // where it is another language than its paragraph's
	Note                string // a footnote; its mark stands behind the text
	Size                float64
}

// Text is a paragraph in one plain style.
func Text(s string) Paragraph { return Paragraph{Runs: []Run{{Text: s}}} }

// MutedText is a paragraph that steps back: a note, a source.
func MutedText(s string) Paragraph { return Paragraph{Runs: []Run{{Text: s, Muted: true}}} }

// KeyValues lists facts, read across when in two columns.
type KeyValues struct {
	Columns int // 1 or 2
	Rows    []KeyValue
}

// KeyValue is one fact. Missing marks a value that says it is not recorded.
type KeyValue struct {
	Key, Value string
	Missing    bool
	Link       string
	Lang       string
}

// List is points, or numbered ones.
type List struct {
	Numbered bool
	Items    []Item
}

// Item is one point of a list, with points of its own below it.
type Item struct {
	Runs  []Run
	Below []Item
}

// Keep holds blocks together on a page as long as one page can hold them: an entry of a directory, lines to be signed.
type Keep struct{ Blocks []Block }

// Columns sets blocks in columns beside one another, filled one after the other, page by page.
type Columns struct {
	Count  int
	Blocks []Block
}

// Rule is a thin line across the text.
type Rule struct{}

// Spacer is empty height, in points.
type Spacer struct{ Height float64 }

// PageBreak begins a new page.
type PageBreak struct {
	// Body ends the front matter (title page, contents), whose pages are numbered i, ii, iii: the page that begins here is 1.
	Body bool
}

// Signatures are lines to be signed, beside one another.
type Signatures struct{ Lines []Signature }

// Signature is a line to be signed: what stands above it and below it.
type Signature struct {
	Above string // "Handed over by"
	Name  string // below the line
	Below string // title, place and date
}

func (Heading) block()    {}
func (Paragraph) block()  {}
func (KeyValues) block()  {}
func (List) block()       {}
func (Keep) block()       {}
func (Columns) block()    {}
func (Table) block()      {}
func (Figure) block()     {}
func (Picture) block()    {}
func (TitlePage) block()  {}
func (Contents) block()   {}
func (Index) block()      {}
func (Labels) block()     {}
func (Signatures) block() {}
func (Rule) block()       {}
func (Spacer) block()     {}
func (PageBreak) block()  {}
