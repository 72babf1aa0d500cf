package file

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"math"
	"slices"
)

// Target is where a link leads: to an address, or to an anchor of this file, which may be set later.
type Target struct{ URI, Anchor string }

// anchor is a place with a name.
type anchor struct {
	p    *Page // nil as long as it is not set
	y    float64
	used bool
}

// Anchor gives a place a name, so that links lead there. y is what shall be at the top of the window.
func (f *File) Anchor(name string, p *Page, y float64) {
	a := f.anchor(name)
	if a.p != nil {
		f.fail("two anchors have the name " + name)
	}
	a.p, a.y = p, y
}

func (f *File) anchor(name string) *anchor {
	a := f.anchors[name]
	if a == nil {
		a = &anchor{}
		f.anchors[name] = a
	}
	return a
}

// endAnchors writes the places links lead to, and returns the number of the tree; 0 for none.
func (f *File) endAnchors() int {
	var names []string
	for name, a := range f.anchors {
		if a.used {
			names = append(names, name)
		}
	}
	slices.Sort(names) // so that the objects have the same numbers each time
	var places []named
	for _, name := range names {
		a := f.anchors[name]
		if a.p == nil {
			f.fail("a link leads to " + name + ", which is nowhere")
			return 0
		}
		n := f.o.reserve()
		f.o.put(n, a.p.place(nil, a.y))
		places = append(places, named{destination(name), n})
	}
	if len(places) == 0 {
		return 0
	}
	return f.nameTree(places)
}

// place writes a destination: the page with y at the top of the window.
func (p *Page) place(b []byte, y float64) []byte {
	if math.IsNaN(y) {
		y = 0
	}
	b = appendRef(append(b, '['), p.num)
	b = appendNumber(append(b, "/XYZ null "...), min(max(p.h-y, 0), p.h))
	return append(b, " null]"...)
}

// Link makes a rectangle of the page lead somewhere. e is a Link element; contents says in words where to, for a reader that speaks.
// A link that is broken over lines has one rectangle for each.
func (p *Page) Link(e *Element, x, y, w, h float64, to Target, contents string) {
	f := p.f
	if e.tag != Link || e.done {
		f.fail("a link needs a Link element that is not done")
	}
	if f.o.err != nil {
		return
	}
	contents = cmp.Or(tidy(contents), tidy(to.URI), tidy(to.Anchor), f.meta.Title)
	n := f.o.reserve()
	e.kids = append(e.kids, kid{num: int32(n), page: -int32(p.nth)})
	if e.page == nil {
		e.page = p
	}
	b := append(f.scratch[:0], "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["...)
	b = appendNumbers(b, x, p.h-y-h, x+w, p.h-y)
	b = appendText(append(b[:len(b)-1], "]/Contents"...), contents)
	b = appendInt(append(b, "/StructParent "...), len(f.parents))
	f.parents = append(f.parents, e.num)
	if to.URI != "" {
		b = append(appendLiteral(append(b, "/A<</S/URI/URI"...), address(to.URI)), ">>"...)
	} else {
		f.anchor(to.Anchor).used = true
		b = appendLiteral(append(b, "/Dest"...), destination(to.Anchor))
	}
	b = append(b, ">>"...)
	f.scratch = b
	f.o.put(n, b)
	p.notes = append(p.notes, int32(n))
}

// destination is the name of an anchor as it stands in the file: a string has an end (ISO 19005-2, 6.1.13).
func destination(name string) string {
	if len(name) <= 200 {
		return name
	}
	sum := sha256.Sum256([]byte(name))
	return hex.EncodeToString(sum[:])
}

// address makes an address what may stand in a file: ASCII, everything else as percent and digits.
func address(uri string) string {
	var out []byte
	for i := range min(len(uri), 32767/3) {
		if c := uri[i]; c <= ' ' || c >= 0x7F || c == '"' || c == '<' || c == '>' {
			out = append(out, '%', hexDigits[c>>4], hexDigits[c&15])
			continue
		}
		out = append(out, uri[i])
	}
	return string(out)
}
