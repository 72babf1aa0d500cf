package file

import (
	"image/color"
	"math"
)

// keyed are objects that are written once each, however often they are used.
type keyed struct {
	place map[string]int // counted from 1
	nums  []int
}

// once returns the place of an object, which is written if none like it was. What its parts need is written by parts.
func (f *File) once(k *keyed, body string) int {
	if n := k.place[body]; n > 0 {
		return n
	}
	if k.place == nil {
		k.place = map[string]int{}
	}
	num := f.o.reserve()
	f.o.put(num, []byte(body))
	k.nums = append(k.nums, num)
	k.place[body] = len(k.nums)
	return len(k.nums)
}

// part writes a byte of a colour as a share of 1.
func appendColor(b []byte, c color.NRGBA) []byte {
	return appendNumbers(b, float64(c.R)/255, float64(c.G)/255, float64(c.B)/255)
}

// opaque is how a colour looks on white, for the test mode that knows no transparency.
func opaque(c color.NRGBA) color.NRGBA {
	on := func(v uint8) uint8 { return uint8(math.Round(255 - float64(c.A)*float64(255-int(v))/255)) }
	return color.NRGBA{on(c.R), on(c.G), on(c.B), 255}
}

// strong is a colour without its transparency, which is set apart.
func (p *Page) strong(c color.NRGBA) color.NRGBA {
	if p.f.old() {
		return opaque(c)
	}
	c.A = 255
	return c
}

func (p *Page) fill(c color.NRGBA) {
	if c = p.strong(c); c != p.st.fill {
		p.st.fill = c
		p.b = append(appendColor(p.b, c), "rg\n"...)
	}
}

func (p *Page) stroke(c color.NRGBA) {
	if c = p.strong(c); c != p.st.stroke {
		p.st.stroke = c
		p.b = append(appendColor(p.b, c), "RG\n"...)
	}
}

// alpha sets how strong fillings and strokes are.
func (p *Page) alpha(fill, stroke uint8) {
	n := 0
	if p.f.old() {
		return
	}
	if fill < 255 || stroke < 255 || p.st.alpha != 0 {
		b := append(appendNumber([]byte("<</Type/ExtGState/ca "), float64(fill)/255), "/CA "...)
		n = p.f.once(&p.f.states, string(append(appendNumber(b, float64(stroke)/255), ">>"...)))
	}
	if n != p.st.alpha {
		p.st.alpha = n
		p.name(resState, n)
		p.b = append(p.b, "gs\n"...)
	}
}
