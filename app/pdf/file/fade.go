package file

import "image/color"

// Stop is a colour at a share of the way from left (0) to right (1).
type Stop struct {
	At    float64
	Color color.NRGBA
}

// Fade fills a rectangle with a colour that becomes another from left to right, as strong as the colours are. A colour with A 0
// is taken as the other one, come to nothing.
func (p *Page) Fade(x, y, w, h float64, from, to color.NRGBA) {
	p.Gradient(x, y, w, h, []Stop{{0, from}, {1, to}})
}
