package doc

import "github.com/exequatur/exequatur/app/draw"

// Figure is a drawing. One wider than the page's text is shrunk to it; Alt says in words what it shows, for a reader that
// speaks (a file without tags has no place for it).
type Figure struct {
	Drawing draw.Drawing
	Alt     string
	Caption string
}

// TextWidth is the width of the page's text in points: what a drawing should be made for.
func (d Document) TextWidth() float64 {
	width, _ := d.PageSize()
	left, right := d.SideMargins()
	return width - left - right
}

// PageSize is A4 as it is turned, in points.
func (d Document) PageSize() (width, height float64) {
	const short, long = 595.28, 841.89
	if d.Landscape {
		return long, short
	}
	return short, long
}

// SideMargins are the empty strips beside the text, in points. A letter keeps room for punching on the left.
func (d Document) SideMargins() (left, right float64) {
	if d.Letter {
		return 71, 57
	}
	return 48, 48
}
