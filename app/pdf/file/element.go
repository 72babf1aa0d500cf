package file

import (
	"strconv"
)

// Tag is a standard structure type (ISO 32000-1, 14.8.4).
type Tag string

// The structure types.
const (
	Document   Tag = "Document"
	Part       Tag = "Part"
	Art        Tag = "Art"
	Sect       Tag = "Sect"
	Div        Tag = "Div"
	BlockQuote Tag = "BlockQuote"
	Caption    Tag = "Caption"
	TOC        Tag = "TOC"
	TOCI       Tag = "TOCI"
	Index      Tag = "Index"
	NonStruct  Tag = "NonStruct"
	Private    Tag = "Private"
	P          Tag = "P"
	H1         Tag = "H1"
	H2         Tag = "H2"
	H3         Tag = "H3"
	H4         Tag = "H4"
	H5         Tag = "H5"
	H6         Tag = "H6"
	L          Tag = "L"
	LI         Tag = "LI"
	Lbl        Tag = "Lbl"
	LBody      Tag = "LBody"
	Table      Tag = "Table"
	THead      Tag = "THead"
	TBody      Tag = "TBody"
	TFoot      Tag = "TFoot"
	TR         Tag = "TR"
	TH         Tag = "TH"
	TD         Tag = "TD"
	Span       Tag = "Span"
	Quote      Tag = "Quote"
	Note       Tag = "Note"
	Reference  Tag = "Reference"
	BibEntry   Tag = "BibEntry"
	Code       Tag = "Code"
	Link       Tag = "Link"
	Figure     Tag = "Figure"
	Formula    Tag = "Formula"
)

// Scope is what a head of a table heads.
type Scope uint8

// What a head heads. One that says nothing heads its column.
const (
	NoScope Scope = iota
	ScopeColumn
	ScopeRow
	ScopeBoth
)

// Box is a rectangle on a page, in points from its upper left corner.
type Box struct{ X, Y, W, H float64 }

// Attributes say more about an element. What is zero is not said.
type Attributes struct {
	Title      string
	Lang       string // BCP 47, where it is not that of the element around it
	Alt        string // what a picture shows, in words; a Figure without takes the title of the file
	ActualText string // what content says that says it otherwise: "100" for C
	Expanded   string // what an abbreviation stands for

	ID      string   // unique in the file; a Note without gets one
	Headers []string // of a cell: the IDs of the heads that count for it
	Scope   Scope    // of a TH
	ColSpan int
	RowSpan int
	Summary string // of a table

	ListNumbering string // of L: None, Disc, Circle, Square, Decimal, LowerRoman, UpperRoman, LowerAlpha, UpperAlpha
	Placement     string // Block, Inline, Before, Start, End
	BBox          Box    // of a Figure or Table, on the page of its first content; a Figure without takes that whole page
}

// Element is a node of the structure tree: what is read aloud, in the order in which it was added. Once it is done it is written
// and nothing but its number is remembered.
type Element struct {
	f     *File
	tag   Tag
	num   int // object number
	above int // that of the element around it
	a     *Attributes
	kids  []kid
	page  *Page // that of its first content
	done  bool

	// The elements below that are not done, in a chain, and the place of this one in the chain of the one around it.
	parent      *Element
	open, last  *Element
	before, nxt *Element
}

// kid is something an element holds: an element, content of a page, or an annotation.
type kid struct {
	num  int32 // object number of the element or annotation; MCID of content
	page int32 // 0 for an element; n for content of the nth page; -n for an annotation on it
}

// Add puts a new element behind what the element holds already.
func (e *Element) Add(t Tag) *Element {
	n := &Element{f: e.f, tag: t, above: e.num, parent: e}
	if e.done {
		e.f.fail("an element is added to a " + string(e.tag) + " that is done")
		return n
	}
	n.num = e.f.o.reserve()
	e.kids = append(e.kids, kid{num: int32(n.num)})
	if n.before = e.last; e.last == nil {
		e.open = n
	} else {
		e.last.nxt = n
	}
	e.last = n
	return n
}

// Tag is what kind of element it is.
func (e *Element) Tag() Tag { return e.tag }

// Set says more about the element, in place of what was said before.
func (e *Element) Set(a Attributes) *Element {
	if e.done {
		e.f.fail("something is said about a " + string(e.tag) + " that is done")
		return e
	}
	e.a = &a
	return e
}

// Done says that nothing is added to the element or to those below it any more: all of them are written and forgotten.
func (e *Element) Done() {
	if e.done {
		return
	}
	for e.open != nil {
		e.open.Done()
	}
	e.done = true
	e.write()
	e.kids, e.a = nil, nil
	if p := e.parent; p != nil {
		if e.before == nil {
			p.open = e.nxt
		} else {
			e.before.nxt = e.nxt
		}
		if e.nxt == nil {
			p.last = e.before
		} else {
			e.nxt.before = e.before
		}
	}
	e.parent, e.before, e.nxt = nil, nil, nil
}

func (e *Element) write() {
	if e.num == 0 || e.f.o.err != nil {
		return
	}
	b := append(e.f.scratch[:0], "<</S/"...)
	b = appendRef(append(append(b, e.tag...), "/P "...), e.above)
	if e.page != nil {
		b = appendRef(append(b, "/Pg "...), e.page.num)
	}
	b = e.holdings(b)
	b = e.said(b)
	b = append(b, ">>"...)
	e.f.scratch = b
	e.f.o.put(e.num, b)
}

// holdings writes what the element holds.
func (e *Element) holdings(b []byte) []byte {
	if len(e.kids) == 0 {
		return b
	}
	b = append(b, "/K"...)
	if k := e.kids[0]; len(e.kids) == 1 && k.page >= 0 {
		return e.holding(append(b, ' '), k)
	}
	b = append(b, '[')
	for i, k := range e.kids {
		if i > 0 {
			b = append(b, ' ')
		}
		b = e.holding(b, k)
	}
	return append(b, ']')
}

func (e *Element) holding(b []byte, k kid) []byte {
	switch {
	case k.page == 0:
		return appendRef(b, int(k.num))
	case k.page < 0:
		b = appendRef(append(b, "<</Type/OBJR/Obj "...), int(k.num))
		if on := e.f.pages[-k.page-1]; on != e.page {
			b = appendRef(append(b, "/Pg "...), on.num)
		}
		return append(b, ">>"...)
	case e.f.pages[k.page-1] == e.page:
		return appendInt(b, int(k.num))
	}
	b = appendRef(append(b, "<</Type/MCR/Pg "...), e.f.pages[k.page-1].num)
	return append(appendInt(append(b, "/MCID "...), int(k.num)), ">>"...)
}

// said writes the attributes, those that the kind of element must have among them.
func (e *Element) said(b []byte) []byte {
	var a Attributes
	if e.a != nil {
		a = *e.a
	}
	if e.tag == Figure && a.Alt == "" && a.ActualText == "" {
		a.Alt = e.f.meta.Title
	}
	if e.tag == Note && a.ID == "" {
		e.f.notes++
		a.ID = "note " + strconv.Itoa(e.f.notes)
	}
	for _, t := range [...]struct{ key, text string }{{"/T", a.Title}, {"/Lang", a.Lang}, {"/Alt", a.Alt}, {"/ActualText", a.ActualText}, {"/E", a.Expanded}} {
		if t.text != "" {
			b = appendText(append(b, t.key...), t.text)
		}
	}
	if a.ID != "" {
		b = appendLiteral(append(b, "/ID"...), a.ID)
		e.f.ids = append(e.f.ids, named{a.ID, e.num})
	}
	return e.owned(b, a)
}

// owned writes what belongs to one of the owners of attributes: Table, List, Layout.
func (e *Element) owned(b []byte, a Attributes) []byte {
	start := len(b)
	owners := 0
	begin := func(owner string) {
		owners++
		b = append(append(b, "<</O/"...), owner...)
	}
	if e.tag == TH && a.Scope == NoScope {
		a.Scope = ScopeColumn
	}
	if a.Scope != NoScope || a.ColSpan > 1 || a.RowSpan > 1 || len(a.Headers) > 0 || a.Summary != "" {
		begin("Table")
		b = append(b, [...]string{"", "/Scope/Column", "/Scope/Row", "/Scope/Both"}[a.Scope&3]...)
		if a.ColSpan > 1 {
			b = appendInt(append(b, "/ColSpan "...), a.ColSpan)
		}
		if a.RowSpan > 1 {
			b = appendInt(append(b, "/RowSpan "...), a.RowSpan)
		}
		if len(a.Headers) > 0 {
			b = append(b, "/Headers["...)
			for _, id := range a.Headers {
				b = appendLiteral(b, id)
			}
			b = append(b, ']')
		}
		if a.Summary != "" {
			b = appendText(append(b, "/Summary"...), a.Summary)
		}
		b = append(b, ">>"...)
	}
	if a.ListNumbering != "" {
		begin("List")
		b = append(appendName(append(b, "/ListNumbering"...), a.ListNumbering), ">>"...)
	}
	if box := e.box(a.BBox); a.Placement != "" || box != (Box{}) {
		begin("Layout")
		if a.Placement != "" {
			b = appendName(append(b, "/Placement"...), a.Placement)
		}
		if box != (Box{}) {
			b = appendNumbers(append(b, "/BBox["...), box.X, box.Y, box.X+box.W, box.Y+box.H)
			b[len(b)-1] = ']'
		}
		b = append(b, ">>"...)
	}
	if owners == 0 {
		return b
	}
	head := "/A"
	if owners > 1 {
		head = "/A["
		b = append(b, ']')
	}
	b = append(b, head...)
	copy(b[start+len(head):], b[start:len(b)-len(head)])
	copy(b[start:], head)
	return b
}

// box turns a box to the file's own direction of y, upwards.
func (e *Element) box(given Box) Box {
	page := e.page
	if page == nil && len(e.f.pages) > 0 {
		page = e.f.pages[len(e.f.pages)-1]
	}
	switch {
	case page == nil:
		return Box{}
	case given == (Box{}) && e.tag == Figure:
		return Box{0, 0, page.w, page.h}
	case given == (Box{}):
		return Box{}
	}
	return Box{given.X, page.h - given.Y - given.H, given.W, given.H}
}

// endStructure writes the root of the structure tree with the way back from pages and annotations to elements.
func (f *File) endStructure() {
	b := appendRef([]byte("<</Type/StructTreeRoot/K["), f.root.num)
	b = appendRef(append(b, "]/ParentTree "...), f.numberTree(f.parents))
	b = appendInt(append(b, "/ParentTreeNextKey "...), len(f.parents))
	if len(f.ids) > 0 {
		b = appendRef(append(b, "/IDTree "...), f.nameTree(f.ids))
	}
	f.o.put(f.structure, append(b, ">>"...))
}
