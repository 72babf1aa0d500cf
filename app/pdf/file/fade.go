package file

import (
	"image/color"
	"math"
)

// Stop is a colour at a share of the way from left (0) to right (1).
type Stop struct {
	At    float64
	Color color.NRGBA
}

// Fade fills a rectangle with a colour that becomes another from left to right. A colour with A 0 is taken as the other one, come to
// nothing.
func (p *Page) Fade(x, y, w, h float64, from, to color.NRGBA) {
	p.Gradient(x, y, w, h, []Stop{{0, from}, {1, to}})
}

// Gradient fills a rectangle with colours that become one another from left to right, without a seam between. Stops stand in the
// order of their places; before the first and behind the last the colour stays.
func (p *Page) Gradient(x, y, w, h float64, stops []Stop) {
	if !finite([]float64{x, y, w, h}) || !(w > 0 && h > 0) || len(stops) == 0 {
		return
	}
	stops = p.f.ready(stops)
	first := stops[0].Color
	even, solid, empty := true, true, true
	for _, s := range stops {
		even = even && s.Color.R == first.R && s.Color.G == first.G && s.Color.B == first.B
		solid = solid && s.Color.A == first.A
		empty = empty && s.Color.A == 0
	}
	if even && solid {
		p.Path(Rect(x, y, w, h), Paint{Fill: first})
		return
	}
	if empty || !p.paint() {
		return
	}
	p.endText()
	if solid {
		p.alpha(first.A, 255)
	} else {
		p.alpha(255, 255)
	}
	p.save()
	p.b = append(appendNumbers(p.b, w, 0, 0, h, x, p.h-y-h), "cm\n"...)
	if !solid {
		p.name(resState, p.f.mask(stops))
		p.b = append(p.b, "gs\n"...)
	}
	if even {
		p.fill(first)
		p.b = append(p.b, "0 0 1 1 re f\n"...)
	} else {
		p.b = append(p.b, "0 0 1 1 re W n\n"...)
		p.name(resShading, p.f.shading("DeviceRGB", stops, appendColor))
		p.b = append(p.b, "sh\n"...)
	}
	p.restore()
}

// ready makes stops what a function can be made of: the first at 0, the last at 1, in order, colours that are nothing like those
// beside them.
func (f *File) ready(given []Stop) []Stop {
	stops := make([]Stop, 0, len(given)+2)
	at := 0.0
	for _, s := range given {
		if !math.IsNaN(s.At) {
			at = min(max(s.At, at), 1)
		}
		stops = append(stops, Stop{at, s.Color})
	}
	like := func(i, j int) {
		if c := stops[j].Color; stops[i].Color.A == 0 {
			stops[i].Color = color.NRGBA{c.R, c.G, c.B, 0}
		}
	}
	for i := len(stops) - 2; i >= 0; i-- {
		like(i, i+1)
	}
	for i := 1; i < len(stops); i++ {
		like(i, i-1)
	}
	if f.old() {
		for i := range stops {
			stops[i].Color = opaque(stops[i].Color)
		}
	}
	if stops[0].At > 0 {
		stops = append([]Stop{{0, stops[0].Color}}, stops...)
	}
	if last := stops[len(stops)-1]; last.At < 1 {
		stops = append(stops, Stop{1, last.Color})
	}
	return stops
}

// shading is a gradient one unit long.
func (f *File) shading(space string, stops []Stop, components func([]byte, color.NRGBA) []byte) int {
	b := []byte("<</ShadingType 2/ColorSpace/" + space + "/Coords[0 0 1 0]/Extend[true true]/Function ")
	b = append(function(b, stops, components), ">>"...)
	return f.once(&f.shades, string(b))
}

// function tells the colour at each place from 0 to 1.
func function(b []byte, stops []Stop, components func([]byte, color.NRGBA) []byte) []byte {
	piece := func(from, to color.NRGBA) {
		b = components(append(b, "<</FunctionType 2/N 1/Domain[0 1]/C0["...), from)
		b = components(append(b[:len(b)-1], "]/C1["...), to)
		b = append(b[:len(b)-1], "]>>"...)
	}
	if len(stops) == 2 {
		piece(stops[0].Color, stops[1].Color)
		return b
	}
	var bounds, encode []byte
	b = append(b, "<</FunctionType 3/Domain[0 1]/Functions["...)
	for i := 1; i < len(stops); i++ {
		if stops[i].At <= stops[i-1].At && i > 1 { // a sharp edge: the next piece begins where the last ended
			continue
		}
		if len(encode) > 0 {
			bounds = appendFine(bounds, stops[i-1].At)
		}
		piece(stops[i-1].Color, stops[i].Color)
		encode = append(encode, "0 1 "...)
	}
	b = append(append(b, "]/Bounds["...), bounds...)
	return append(append(append(b, "]/Encode["...), encode...), "]>>"...)
}

// mask is a graphics state that lets as much through as the stops are strong, over the unit square.
func (f *File) mask(stops []Stop) int {
	grey := func(b []byte, c color.NRGBA) []byte { return append(appendNumber(b, float64(c.A)/255), ' ') }
	shade := f.shading("DeviceGray", stops, grey)
	if n := f.masks[shade]; n > 0 {
		return n
	}
	form := f.o.reserve()
	dict := []byte("/Type/XObject/Subtype/Form/BBox[-1 -1 2 2]/Group<</S/Transparency/CS/DeviceGray>>/Resources<</Shading<</S ")
	f.o.putPacked(form, append(appendRef(dict, f.shades.nums[shade-1]), ">>>>"...), []byte("/S sh"))
	b := appendRef([]byte("<</Type/ExtGState/SMask<</Type/Mask/S/Luminosity/G "), form)
	n := f.once(&f.states, string(append(b, ">>>>"...)))
	if f.masks == nil {
		f.masks = map[int]int{}
	}
	f.masks[shade] = n
	return n
}
