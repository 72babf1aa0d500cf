package typeset

// Family is one of the house typefaces.
type Family uint8

// The families. Scripts other than Latin, Greek and Cyrillic have one face for both.
const (
	Sans Family = iota
	Serif
)

// Style is a cut of a family. Scripts without an italic are shown upright.
type Style struct {
	Family       Family
	Bold, Italic bool
}

// Span is a stretch of text in one style and size.
type Span struct {
	Text  string
	Style Style
	Size  float64 // points
	Lang  string  // BCP 47; "" for that of the text
	Tag   int     // the caller's: it travels with the text (a colour, a link)
}

// Glyph is a sign as a face draws it. Lengths are points.
type Glyph struct {
	ID      uint16
	Advance float64
	DX, DY  float64 // where it stands from where it would, y upwards
	// Text is what the cluster of signs that begins here says; "" on the further glyphs of a cluster.
	Text string
	// Missing marks the visible substitute for a sign no face has; Text is the sign.
	Missing bool
}

// Run is glyphs of one face and one span, from left to right as they stand on the page.
type Run struct {
	Face   *Face
	Size   float64
	Span   int // index of its span
	RTL    bool
	At     int // where what it says begins in the line's Text, in bytes: runs in this order are in the order spoken
	Width  float64
	Glyphs []Glyph
}

// Line is a line of text. Its runs stand from left to right.
type Line struct {
	Runs  []Run
	Width float64 // points, without the space at its end
	Text  string  // what it says, in the order spoken
	RTL   bool    // its paragraph is written from right to left
	Hard  bool    // the text asks for a new line behind it
}

// Paragraph is how lines are broken.
type Paragraph struct {
	Width float64 // points; 0 breaks only where the text asks for it
	Lang  string  // BCP 47 of spans that name none
	RTL   bool    // base direction; otherwise that of the first letter counts
}
