package pdf

import (
	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
)

// Sizes of type in points.
const (
	sizeTitle    = 20.0
	sizeSubtitle = 11.0
	sizeSection  = 13.0
	sizePart     = 10.5
	sizeMinor    = 9.5
	sizeText     = 9.5
	sizeLetter   = 11.0
	sizeTable    = 8.5
	sizeSmall    = 8.0
)

// leading is the distance between lines, in ems; that of serif text and of large type differs.
const (
	leading      = 1.36
	leadingLarge = 1.22
	leadingSerif = 1.4
)

// rise is how far below the top of a line of the usual leading its baseline lies, in ems.
const rise = 1.04

// face is the look of a text before its runs say otherwise.
type face struct {
	size, lead           float64
	serif, bold, italics bool
	ink                  draw.Role
}

func plain(size float64) face { return face{size: size, lead: leading, ink: draw.RoleText} }
func muted(size float64) face { return face{size: size, lead: leading, ink: draw.RoleMuted} }
func bold(size float64) face {
	return face{size: size, lead: leading, bold: true, ink: draw.RoleText}
}

func (f face) leaded(lead float64) face {
	f.lead = lead
	return f
}

func (f face) inked(ink draw.Role) face {
	f.ink = ink
	return f
}

// body is the face of running text: letters are set in serif.
func (l *layout) body() face {
	if l.d.Letter {
		return face{size: sizeLetter, lead: leadingSerif, serif: true, ink: draw.RoleText}
	}
	return plain(sizeText)
}

// geometry is a page: its size, and where the text stands on it.
type geometry struct {
	w, h        float64
	x, width    float64 // of the text
	top, bottom float64 // of the text, both from the upper edge
}

func (g geometry) full() float64 { return g.bottom - g.top }

// geometry of a page of the document, or of one turned for a wide table.
func (l *layout) geometry(turned bool) geometry {
	d := l.d
	w, h := d.PageSize()
	if turned {
		w, h = h, w
	}
	left, right := d.SideMargins()
	g := geometry{w: w, h: h, x: left, width: w - left - right, top: 54, bottom: h - l.frame.height(w-left-right)}
	switch {
	case envelope(d.Size):
		// The address stands in the lower right quarter, where sorting machines look for it; stamp and sender keep the rest.
		g.x, g.width = w*0.46, w*0.46
		g.top, g.bottom = h*0.46, h-42
	case d.Letter:
		g.top, g.bottom = 57, h-57
	}
	// A page too small for margins has narrow ones.
	if g.width < w/3 {
		g.x, g.width = w*0.1, w*0.8
	}
	if g.full() < h/3 {
		g.top, g.bottom = h*0.1, h*0.9
	}
	return g
}

func envelope(s doc.Size) bool {
	return s == doc.EnvelopeDL || s == doc.EnvelopeC5 || s == doc.EnvelopeC6
}
