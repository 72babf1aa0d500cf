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
	// PageWords puts "Page 1 of 3" into words; nil prints "1 / 3".
	PageWords func(page, total int) string
	Landscape bool
	// Letter marks the office's own paper (letters, certificates, labels): no title block, header or footer, wide margins.
	Letter bool
	Blocks []Block
}

// Block is a part of a document: Heading, Paragraph, KeyValues, Table, Figure, Spacer or PageBreak.
type Block interface{ block() }

// Align places text within its column.
type Align uint8

// Text stands at the left, in the middle or at the right.
const (
	Left Align = iota
	Centre
	Right
)

// Heading opens a section and stays with what follows it. Level 1 is a section, 2 a part of one.
type Heading struct {
	Level int
	Text  string
}

// Paragraph is running text.
type Paragraph struct {
	Runs  []Run
	Align Align
}

// Run is a stretch of a paragraph in one style. A line end in it breaks the line.
type Run struct {
	Text                string
	Bold, Italic, Muted bool
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
}

// Table is rows under a head that is repeated on each page.
type Table struct {
	Columns []Column
	Rows    []Row
}

// Column is a column of a table. Widths follow the content; Weight shares out what is left over (0 for a column that should
// not grow).
type Column struct {
	Title  string
	Align  Align
	Weight float64
}

// Row is a row of a table, or, with Group set, a heading over the rows that follow.
type Row struct {
	Group string
	Cells []Cell
}

// Cell is one entry of a table.
type Cell struct {
	Text        string
	Bold, Muted bool
}

// Cells is a row of plain texts.
func Cells(texts ...string) Row {
	row := Row{Cells: make([]Cell, len(texts))}
	for i, t := range texts {
		row.Cells[i].Text = t
	}
	return row
}

// Group is a heading within a table.
func Group(text string) Row { return Row{Group: text} }

// Spacer is empty height, in points.
type Spacer struct{ Height float64 }

// PageBreak begins a new page.
type PageBreak struct{}

func (Heading) block()   {}
func (Paragraph) block() {}
func (KeyValues) block() {}
func (Table) block()     {}
func (Figure) block()    {}
func (Spacer) block()    {}
func (PageBreak) block() {}
