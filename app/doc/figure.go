package doc

import "github.com/exequatur/exequatur/app/draw"

// Figure is a drawing. One wider than the page's text is shrunk to it; Alt says in words what it shows, for a reader that
// speaks.
type Figure struct {
	Drawing draw.Drawing
	Alt     string
	Caption string
}

// Picture is a photograph or an emblem: the bytes of a JPEG or PNG file.
type Picture struct {
	Data    []byte
	Alt     string
	Caption string
	Width   float64 // points; 0 for the picture's own at 150 dpi, never wider than the text
	Height  float64 // points; with Width the largest it may be; 0 follows the width
	Align   Align
	// Unreadable says in words that it cannot be shown, should its bytes be broken; Alt stands in its place without.
	Unreadable string
}

// TextWidth is the width of the page's text in points: what a drawing should be made for.
func (d Document) TextWidth() float64 {
	width, _ := d.PageSize()
	left, right := d.SideMargins()
	return width - left - right
}

// Size is that of a page, upright, in points.
type Size struct{ W, H float64 }

// MM is a millimetre in points.
const MM = 72 / 25.4

// Sizes of paper and envelopes.
var (
	A4         = Size{210 * MM, 297 * MM}
	A5         = Size{148 * MM, 210 * MM}
	EnvelopeDL = Size{110 * MM, 220 * MM}
	EnvelopeC5 = Size{162 * MM, 229 * MM}
	EnvelopeC6 = Size{114 * MM, 162 * MM}
)

// PageSize is the page as it is turned, in points.
func (d Document) PageSize() (width, height float64) {
	size := d.Size
	if size == (Size{}) {
		size = A4
	}
	if d.Landscape {
		return size.H, size.W
	}
	return size.W, size.H
}

// SideMargins are the empty strips beside the text, in points. A letter keeps room for punching on the left.
func (d Document) SideMargins() (left, right float64) {
	switch {
	case d.Letter:
		return 71, 57
	case d.Size == A5:
		return 32, 32
	}
	return 48, 48
}
