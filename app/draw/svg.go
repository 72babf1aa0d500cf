package draw

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"image/color"
	"io"
	"strconv"
	"strings"
)

// WriteSVG writes the drawing as a stand-alone SVG file. Words stay text; labels become titles.
func WriteSVG(w io.Writer, d Drawing, p Palette) error {
	s := svg{w: bufio.NewWriter(w), p: p}
	s.printf(`<svg xmlns="http://www.w3.org/2000/svg" width="%spt" height="%spt" viewBox="0 0 %s %s" font-family="Noto Sans, Noto Sans Georgian, Noto Sans Armenian, Noto Sans Hebrew, Noto Sans Arabic, Noto Sans Devanagari, Noto Sans Thai, sans-serif">`+"\n",
		num(d.W), num(d.H), num(d.W), num(d.H))
	for _, op := range d.Ops {
		s.op(op)
	}
	s.printf("</svg>\n")
	return s.w.Flush()
}

type svg struct {
	w     *bufio.Writer
	p     Palette
	fades int
}

// printf leaves errors to the final Flush, as bufio keeps the first one.
func (s *svg) printf(format string, args ...any) { fmt.Fprintf(s.w, format, args...) }

func num(v float64) string {
	return strconv.FormatFloat(float64(int(v*100+0.5*sign(v)))/100, 'f', -1, 64)
}

func sign(v float64) float64 {
	if v < 0 {
		return -1
	}
	return 1
}

func escape(s string) string {
	var b strings.Builder
	// EscapeText only fails when its writer does.
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}

func hex(c color.NRGBA) string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }

// paint is the fill and stroke of a shape.
func (s *svg) paint(fill, stroke Role, width float64) string {
	out := ` fill="none"`
	if fill != None {
		out = ` fill="` + hex(s.p[fill]) + `"`
	}
	if stroke != None {
		out += fmt.Sprintf(` stroke="%s" stroke-width="%s"`, hex(s.p[stroke]), num(width))
	}
	return out
}

// close ends an element, with its words as title.
func (s *svg) close(name, label string) {
	if label == "" {
		s.printf("/>\n")
		return
	}
	s.printf("><title>%s</title></%s>\n", escape(label), name)
}

func (s *svg) op(op Op) {
	switch o := op.(type) {
	case Rect:
		s.rect(o)
	case Line:
		s.printf(`<line x1="%s" y1="%s" x2="%s" y2="%s"%s stroke-linecap="round"`, num(o.X1), num(o.Y1), num(o.X2), num(o.Y2), s.paint(None, o.Stroke, o.Width))
		s.dashes(o.Dash)
		s.close("line", o.Label)
	case Circle:
		s.printf(`<circle cx="%s" cy="%s" r="%s"%s`, num(o.X), num(o.Y), num(o.R), s.paint(o.Fill, o.Stroke, o.StrokeWidth))
		s.close("circle", o.Label)
	case Polygon:
		points := make([]string, len(o.Points))
		for i, p := range o.Points {
			points[i] = num(p.X) + "," + num(p.Y)
		}
		s.printf(`<polygon points="%s"%s stroke-linejoin="round"`, strings.Join(points, " "), s.paint(o.Fill, o.Stroke, o.StrokeWidth))
		s.close("polygon", o.Label)
	case Path:
		s.path(o)
	case Text:
		s.text(o)
	}
}

func (s *svg) rect(o Rect) {
	fill, stroke := s.paint(o.Fill, None, 0), ""
	if o.Stroke != None {
		stroke = fmt.Sprintf(` stroke="%s" stroke-width="%s"`, hex(s.p[o.Stroke]), num(o.StrokeWidth))
	}
	if stops := o.Stops(); stops != nil {
		if o.Fill != None {
			fill = ` fill="` + s.fade(stops, s.p[o.Fill]) + `"`
		}
		if o.Stroke != None {
			stroke = fmt.Sprintf(` stroke="%s" stroke-width="%s"`, s.fade(stops, s.p[o.Stroke]), num(o.StrokeWidth))
		}
	}
	s.printf(`<rect x="%s" y="%s" width="%s" height="%s"`, num(o.X), num(o.Y), num(o.W), num(o.H))
	if o.Radius > 0 {
		s.printf(` rx="%s"`, num(o.Radius))
	}
	s.printf("%s%s", fill, stroke)
	if o.Opacity > 0 && o.Opacity < 1 {
		s.printf(` fill-opacity="%s"`, num(o.Opacity))
	}
	s.close("rect", o.Label)
}

// fade defines a horizontal gradient and returns the reference to it.
func (s *svg) fade(stops []Stop, c color.NRGBA) string {
	s.fades++
	x1, x2 := stops[0].X, stops[len(stops)-1].X
	s.printf(`<linearGradient id="fade%d" gradientUnits="userSpaceOnUse" x1="%s" y1="0" x2="%s" y2="0">`, s.fades, num(x1), num(x2))
	for _, stop := range stops {
		at := 0.0
		if x2 > x1 {
			at = (stop.X - x1) / (x2 - x1)
		}
		s.printf(`<stop offset="%s" stop-color="%s" stop-opacity="%s"/>`, strconv.FormatFloat(at, 'f', 4, 64), hex(c), num(stop.Alpha))
	}
	s.printf("</linearGradient>\n")
	return fmt.Sprintf("url(#fade%d)", s.fades)
}

func (s *svg) text(o Text) {
	placed := o.Place()
	if placed.Text == "" {
		return
	}
	// Another typeface must not make the words longer than they were measured.
	x, way := placed.X, ""
	if placed.Line.RTL {
		x, way = placed.X+placed.Width, ` direction="rtl"`
	}
	s.printf(`<text x="%s" y="%s" font-size="%s" fill="%s" textLength="%s" lengthAdjust="spacingAndGlyphs"%s`,
		num(x), num(o.Y), num(o.Size), hex(s.p[o.Colour]), num(placed.Width), way)
	if o.Bold {
		s.printf(` font-weight="bold"`)
	}
	s.printf(">")
	if o.Label != "" {
		s.printf("<title>%s</title>", escape(o.Label))
	}
	s.printf("%s</text>\n", escape(placed.Text))
}
