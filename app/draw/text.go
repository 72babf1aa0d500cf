package draw

import "github.com/exequatur/exequatur/app/draw/glyph"

// ascent and descent are what the letters of the house typeface reach above and below the baseline, in ems.
const (
	ascent  = 0.78
	descent = 0.22
)

// Placed is a text as it will stand: shortened, measured and aligned.
type Placed struct {
	Text    string
	Style   glyph.Style
	X       float64 // left edge
	Width   float64
	Missing []rune // signs no face has, replaced by a visible substitute
}

// Place resolves the ellipsis and the alignment of a text.
func (o Text) Place() Placed {
	p := Placed{X: o.X}
	if o.Bold {
		p.Style = glyph.Bold
	}
	p.Text, p.Missing = glyph.Clean(o.Text, p.Style)
	if o.MaxWidth > 0 {
		p.Text = glyph.Ellipsis(p.Text, p.Style, o.Size, o.MaxWidth)
	}
	p.Width = glyph.Width(p.Text, p.Style, o.Size)
	switch o.Align {
	case Middle:
		p.X -= p.Width / 2
	case End:
		p.X -= p.Width
	}
	return p
}

func textWidth(s string, size float64, bold bool) float64 {
	return Text{Text: s, Size: size, Bold: bold}.Place().Width
}
