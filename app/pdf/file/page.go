package file

import (
	"encoding/binary"
	"image/color"
	"math"
	"slices"
)

// Artifact is what is on a page but not part of what the document says.
type Artifact uint8

// The kinds of artifact.
const (
	Layout     Artifact = iota // rules, fields of colour, heads of a table repeated
	Header                     // at the head of each page
	Footer                     // at its foot
	Pagination                 // other things of the page as such
	Watermark                  // a draft mark
	Background                 // behind everything
)

// Page is a page being painted. Points are measured from its upper left corner, y downwards.
type Page struct {
	f         *File
	num       int // object number
	nth       int // from 1
	key       int // in the parent tree
	w, h      float64
	b         []byte // painted and not written yet
	parts     []int  // content streams written
	used      []resource
	owners    []int32 // elements of the marked content, by MCID
	notes     []int32 // annotations
	inside    bool    // within In or Artifact
	want, now mark    // what is to be painted in, and what is open in the content
	st        state
	saved     []state
	inText    bool
	x, y      mille // where the line of text begins
}

// mark is what content belongs to: an element, an artifact, or nothing.
type mark struct {
	e    *Element
	kind Artifact
	set  bool
	mcid int

	apart bool   // the codes of the content do not tell what it says,
	words string // but this does
}

// state is what the content has set, so that nothing is set twice.
type state struct {
	fill, stroke color.NRGBA // A is 255
	alpha        int         // resource; 0 for opaque
	width        mille
	dash         string
	round        bool
	font         int // resource
	size, rise   mille
}

// fresh is how a page begins (ISO 32000-1, 8.4.1).
var fresh = state{fill: color.NRGBA{A: 255}, stroke: color.NRGBA{A: 255}, width: 1000}

// AddPage puts a new page behind the others; the size is in points. A side that is no length is one of A4; none is shorter than
// 3 or longer than 14,400 points (ISO 19005-2, 6.1.13).
func (f *File) AddPage(w, h float64) *Page {
	p := &Page{f: f, nth: len(f.pages) + 1, w: side(w, 210*72/25.4), h: side(h, 297*72/25.4), st: fresh, b: f.spare}
	f.spare = nil
	p.num = f.o.reserve()
	p.key = len(f.parents)
	f.parents = append(f.parents, f.o.reserve())
	f.pages = append(f.pages, p)
	return p
}

func side(v, usual float64) float64 {
	if math.IsNaN(v) || v <= 0 {
		v = usual
	}
	return min(max(v, 3), 14400)
}

// Size is width and height of the page in points.
func (p *Page) Size() (w, h float64) { return p.w, p.h }

// In paints what an element says. What is painted for one element in a row is one piece of content.
func (p *Page) In(e *Element, draw func()) {
	if e.done {
		p.f.fail("something is painted for a " + string(e.tag) + " that is done")
	}
	p.within(mark{e: e, set: true}, draw)
}

// Artifact paints what is not part of what the document says.
func (p *Page) Artifact(kind Artifact, draw func()) { p.within(mark{kind: kind, set: true}, draw) }

func (p *Page) within(m mark, draw func()) {
	if p.inside {
		p.f.fail("content within content")
	}
	p.inside, p.want = true, m
	draw()
	p.inside = false
}

// may reports whether something may be painted now.
func (p *Page) may() bool {
	switch {
	case p.f.o.err != nil:
	case !p.inside:
		p.f.fail("something is painted that is neither content nor artifact")
	case p.f.done:
		p.f.fail("something is painted in a file that is closed")
	}
	return p.f.o.err == nil
}

// paint prepares for an operator that leaves something on the page, and reports whether it may.
func (p *Page) paint() bool {
	if !p.may() {
		return false
	}
	if !p.continues() {
		p.endMark()
		p.beginMark()
	}
	return true
}

// continues reports whether the open mark is the one wanted. Another child of the element between makes a new piece of content,
// since the order of its children is the order in which it is read.
func (p *Page) continues() bool {
	if p.now.e != p.want.e || p.now.kind != p.want.kind || p.now.set != p.want.set || p.now.apart != p.want.apart {
		return false
	}
	e := p.want.e
	return e == nil || e.kids[len(e.kids)-1] == kid{num: int32(p.now.mcid), page: int32(p.nth)}
}

func (p *Page) beginMark() {
	p.now = p.want
	if e := p.now.e; e != nil {
		p.now.mcid = len(p.owners)
		p.owners = append(p.owners, int32(e.num))
		e.kids = append(e.kids, kid{num: int32(p.now.mcid), page: int32(p.nth)})
		if e.page == nil {
			e.page = p
		}
		if p.now.apart {
			p.b = append(appendInt(append(p.b, "/Span<</MCID "...), p.now.mcid), "/ActualText<FEFF"...)
			p.b = append(appendUTF16(p.b, p.now.words), ">>>BDC\n"...)
			return
		}
		p.b = append(append(append(p.b, '/'), e.tag...), "<</MCID "...)
		p.b = append(appendInt(p.b, p.now.mcid), ">>BDC\n"...)
		return
	}
	p.b = append(p.b, "/Artifact"...)
	switch p.now.kind {
	case Header:
		p.b = append(p.b, "<</Type/Pagination/Subtype/Header>>BDC\n"...)
	case Footer:
		p.b = append(p.b, "<</Type/Pagination/Subtype/Footer>>BDC\n"...)
	case Watermark:
		p.b = append(p.b, "<</Type/Pagination/Subtype/Watermark>>BDC\n"...)
	case Pagination:
		p.b = append(p.b, "<</Type/Pagination>>BDC\n"...)
	case Background:
		p.b = appendNumbers(append(p.b, "<</Type/Background/BBox[0 0 "...), p.w, p.h)
		p.b = append(p.b[:len(p.b)-1], "]>>BDC\n"...)
	default:
		p.b = append(p.b, "<</Type/Layout>>BDC\n"...)
	}
}

func (p *Page) endMark() {
	if !p.now.set {
		return
	}
	p.endText()
	p.b = append(p.b, "EMC\n"...)
	p.now = mark{}
}

func (p *Page) beginText() {
	if !p.inText {
		p.b = append(p.b, "BT\n"...)
		p.inText, p.x, p.y = true, 0, 0
	}
}

func (p *Page) endText() {
	if p.inText {
		p.b = append(p.b, "ET\n"...)
		p.inText = false
	}
}

// save and restore keep the state of the content, as q and Q do.
func (p *Page) save() {
	p.endText()
	p.b = append(p.b, "q\n"...)
	p.saved = append(p.saved, p.st)
}

func (p *Page) restore() {
	p.endText()
	p.b = append(p.b, "Q\n"...)
	p.st = p.saved[len(p.saved)-1]
	p.saved = p.saved[:len(p.saved)-1]
}

// mostSaved is how deep states may be nested (ISO 19005-2, 6.1.13, allows 28).
const mostSaved = 24

// Turned paints something turned by an angle against the clock about a point. Points within are measured as without.
func (p *Page) Turned(x, y, degrees float64, draw func()) {
	if len(p.saved) >= mostSaved {
		p.f.fail("things turned are nested too deep")
		return
	}
	if !p.inside {
		p.endMark()
	} else if !p.paint() {
		return
	}
	sin, cos := math.Sincos(math.Mod(degrees, 360) * math.Pi / 180)
	if math.IsNaN(sin) || math.IsNaN(cos) {
		sin, cos = 0, 1
	}
	y = p.h - y
	p.save()
	p.b = appendFine(p.b, cos, sin, -sin, cos)
	p.b = append(appendNumbers(p.b, x-cos*x+sin*y, y-sin*x-cos*y), "cm\n"...)
	draw()
	if !p.inside {
		p.endMark()
	}
	p.restore()
}

// appendFine writes numbers of a matrix, which need more than three decimals.
func appendFine(b []byte, vs ...float64) []byte {
	for _, v := range vs {
		n := int(math.Round(v * 1e6))
		if n%1000 == 0 {
			b = append(appendMille(b, mille(n/1000)), ' ')
			continue
		}
		if n < 0 {
			b, n = append(b, '-'), -n
		}
		if n >= 1e6 {
			b = appendInt(b, n/1e6)
		}
		digits := [7]byte{'.'}
		for i, rest := 6, n%1e6; i > 0; i, rest = i-1, rest/10 {
			digits[i] = byte('0' + rest%10)
		}
		b = append(append(b, digits[:]...), ' ')
	}
	return b
}

// Flush writes what was painted on the page. More may be painted on it until the file is closed.
func (p *Page) Flush() {
	if p.inside || len(p.saved) > 0 {
		p.f.fail("a page is flushed while something is painted on it")
		return
	}
	p.endMark()
	if len(p.b) == 0 {
		return
	}
	n := p.f.o.reserve()
	p.f.o.putPacked(n, nil, p.b)
	p.parts = append(p.parts, n)
	if cap(p.b) > cap(p.f.spare) {
		p.f.spare = p.b[:0]
	}
	p.b = nil
}

// resource is a thing a page uses, by its kind and its place among the file's things of that kind.
type resource uint32

// Kinds of resource, in the order in which a page names them.
const (
	resFont = iota
	resState
	resShading
	resPicture
)

var resources = [...]struct{ key, letter string }{{"/Font", "F"}, {"/ExtGState", "G"}, {"/Shading", "S"}, {"/XObject", "I"}}

// name writes the name of a thing the page uses; things are counted from 1.
func (p *Page) name(kind, n int) {
	if r := resource(kind<<24 | n); !slices.Contains(p.used, r) {
		p.used = append(p.used, r)
	}
	p.b = append(appendInt(append(append(p.b, '/'), resources[kind].letter...), n), ' ')
}

// object is the object number of a thing a page uses.
func (f *File) object(r resource) int {
	n := int(r&0xFFFFFF) - 1
	switch r >> 24 {
	case resFont:
		return f.fonts[n].num
	case resState:
		return f.states.nums[n]
	case resShading:
		return f.shades.nums[n]
	}
	return f.pictures[n].num
}

// endPages writes the pages and the tree above them, and returns the number of its root.
func (f *File) endPages() int {
	const most = 100 // kids of a node
	same := map[string]int{}
	type part struct{ num, pages int }
	nums := make([]int, len(f.pages))
	level := make([]part, len(f.pages))
	above := make([]int, len(f.pages))
	for i, p := range f.pages {
		nums[i] = p.num
		level[i] = part{p.num, 1}
		if i%most == 0 {
			above[i] = f.o.reserve()
		} else {
			above[i] = above[i-1]
		}
		p.end(above[i], same)
	}
	for {
		nodes := above
		var up []part
		above = nil
		for i := 0; i < len(level); i += most {
			kids := level[i:min(i+most, len(level))]
			b := []byte("<</Type/Pages/Kids[")
			count := 0
			for _, k := range kids {
				b = append(appendRef(b, k.num), ' ')
				count += k.pages
			}
			b = append(appendInt(append(b, "]/Count "...), count), ">>"...)
			if len(level) > most {
				if len(up)%most == 0 {
					above = append(above, f.o.reserve())
				} else {
					above = append(above, above[len(above)-1])
				}
				b = appendRef(append(b[:len(b)-2], "/Parent "...), above[len(above)-1])
				b = append(b, ">>"...)
			}
			up = append(up, part{nodes[i], count})
			f.o.put(nodes[i], b)
		}
		if len(up) == 1 {
			return up[0].num
		}
		level = up
	}
}

// end writes the page. Pages that use the same things share one dictionary of them.
func (p *Page) end(above int, same map[string]int) {
	owners := []byte("[")
	for _, n := range p.owners {
		owners = append(appendRef(owners, int(n)), ' ')
	}
	p.f.o.put(p.f.parents[p.key], append(owners, ']'))
	b := appendRef([]byte("<</Type/Page/Parent "), above)
	b = appendNumbers(append(b, "/MediaBox[0 0 "...), p.w, p.h)
	b = appendRef(append(b[:len(b)-1], "]/Resources "...), p.resources(same))
	switch len(p.parts) {
	case 0:
	case 1:
		b = appendRef(append(b, "/Contents "...), p.parts[0])
	default:
		b = append(b, "/Contents["...)
		for _, n := range p.parts {
			b = append(appendRef(b, n), ' ')
		}
		b = append(b, ']')
	}
	if len(p.notes) > 0 {
		b = append(b, "/Annots["...)
		for _, n := range p.notes {
			b = append(appendRef(b, int(n)), ' ')
		}
		b = append(b, ']')
	}
	if !p.f.old() {
		b = append(b, "/Tabs/S/Group<</S/Transparency/CS/DeviceRGB>>"...)
	}
	b = appendInt(append(b, "/StructParents "...), p.key)
	p.f.o.put(p.num, append(b, ">>"...))
}

func (p *Page) resources(same map[string]int) int {
	slices.Sort(p.used)
	var key []byte
	for _, r := range p.used {
		key = binary.BigEndian.AppendUint32(key, uint32(r))
	}
	if n := same[string(key)]; n > 0 {
		return n
	}
	b := []byte("<<")
	for i := 0; i < len(p.used); {
		kind := p.used[i] >> 24
		b = append(append(b, resources[kind].key...), "<<"...)
		for ; i < len(p.used) && p.used[i]>>24 == kind; i++ {
			b = append(append(b, '/'), resources[kind].letter...)
			b = appendInt(b, int(p.used[i]&0xFFFFFF))
			b = appendRef(append(b, ' '), p.f.object(p.used[i]))
		}
		b = append(b, ">>"...)
	}
	n := p.f.o.reserve()
	p.f.o.put(n, append(b, ">>"...))
	same[string(key)] = n
	return n
}
