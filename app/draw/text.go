package draw

import (
	"strings"

	"github.com/exequatur/exequatur/app/typeset"
)

// ascent and descent are what the letters of the house typeface reach above and below the baseline, in ems.
const (
	ascent  = 0.78
	descent = 0.22
)

// Placed is a text as it will stand: shortened, measured, aligned and shaped.
type Placed struct {
	Text    string  // what it says
	X       float64 // left edge
	Width   float64
	Line    typeset.Line
	Missing []rune // signs no face has, shown by a visible substitute
}

// Place resolves the ellipsis and the alignment of a text.
func (o Text) Place() Placed {
	text := oneLine(o.Text)
	if o.MaxWidth > 0 {
		text = typeset.Ellipsis(text, o.style(), o.Size, o.MaxWidth)
	}
	lines, missing := typeset.Lines([]typeset.Span{{Text: text, Style: o.style(), Size: o.Size}}, typeset.Paragraph{})
	p := Placed{Text: lines[0].Text, X: o.X, Width: lines[0].Width, Line: lines[0], Missing: missing}
	switch o.Align {
	case Middle:
		p.X -= p.Width / 2
	case End:
		p.X -= p.Width
	}
	return p
}

func (o Text) style() typeset.Style { return typeset.Style{Bold: o.Bold} }

// oneLine joins the lines of a text.
func oneLine(s string) string {
	const ends = "\n\r\v\f\u0085\u2028\u2029"
	if !strings.ContainsAny(s, ends) {
		return s
	}
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(ends, r) }), " ")
}

func textWidth(s string, size float64, bold bool) float64 {
	return typeset.Width(strings.TrimRight(oneLine(s), " "), typeset.Style{Bold: bold}, size)
}
