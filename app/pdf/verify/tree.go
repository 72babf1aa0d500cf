package verify

import (
	"fmt"
	"slices"
	"strings"
)

// standard are the structure types of ISO 32000-1, 14.8.4, that need no role map.
var standard = strings.Fields("Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody " +
	"Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form")

// inside says what elements may hold, where it matters; anything else may hold anything.
var inside = map[name][]string{
	"Table": {"TR", "THead", "TBody", "TFoot", "Caption"}, "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"}, "TR": {"TH", "TD"},
	"L": {"LI", "L", "Caption"}, "LI": {"Lbl", "LBody"}, "TOC": {"TOCI", "TOC", "Caption"}, "TOCI": {"Lbl", "P", "Reference", "NonStruct", "TOC"},
}

// only says within what elements may stand, where it matters.
var only = map[name][]string{
	"TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"},
	"LI": {"L"}, "LBody": {"LI"}, "TOCI": {"TOC"},
}

// walker goes through the structure tree in the order it is read aloud.
type walker struct {
	c       *checker
	heading int
	ids     map[string]bool
	seen    map[int]bool
}

// tree looks at the structure of the document (ISO 14289-1, 7.2 to 7.5 and 7.9).
func (c *checker) tree() {
	if c.old() {
		return
	}
	o := c.root()["StructTreeRoot"]
	root := c.f.dict(o)
	if root == nil || root["Type"] != name("StructTreeRoot") {
		c.add(Tree, "catalog", "no structure")
		return
	}
	w := &walker{c: c, ids: map[string]bool{}, seen: map[int]bool{}}
	kids := w.kids(root)
	if len(kids) != 1 || c.f.dict(kids[0])["S"] != name("Document") {
		c.add(Tree, "structure", "its root is not one Document")
	}
	for _, k := range kids {
		w.element(k, o, "", 0)
	}
}

// kids are the elements below one.
func (w *walker) kids(d dict) array {
	k := w.c.f.array(d["K"])
	if k == nil && d["K"] != nil {
		k = array{d["K"]}
	}
	return k
}

func (w *walker) element(o, parent any, above name, depth int) {
	d := w.c.f.dict(o)
	r, _ := o.(ref)
	at := where(int(r))
	if depth > 60 || w.seen[int(r)] {
		w.c.add(Tree, at, "is nested in itself")
		return
	}
	w.seen[int(r)] = true
	tag, _ := d["S"].(name)
	at = fmt.Sprintf("%s (%s)", at, tag)
	if !slices.Contains(standard, string(tag)) {
		w.c.add(Tree, at, "is no standard type")
	}
	if d["P"] != parent {
		w.c.add(Tree, at, "does not name its parent")
	}
	if allowed := only[tag]; allowed != nil && !slices.Contains(allowed, string(above)) {
		w.c.add(Tree, at, "stands within %s", above)
	}
	if lang, ok := d["Lang"]; ok && !validLang(w.c.f.text(lang)) {
		w.c.add(Tree, at, "language %q", w.c.f.text(lang))
	}
	w.own(at, tag, d)
	for _, k := range w.kids(d) {
		kid := w.c.f.dict(k)
		if kid == nil || kid["Type"] == name("MCR") || kid["Type"] == name("OBJR") {
			continue
		}
		if allowed := inside[tag]; allowed != nil {
			if s, _ := kid["S"].(name); !slices.Contains(allowed, string(s)) {
				w.c.add(Tree, at, "holds %s", s)
			}
		}
		w.element(k, o, tag, depth+1)
	}
}

// own are the rules of single types.
func (w *walker) own(at string, tag name, d dict) {
	switch tag {
	case "H1", "H2", "H3", "H4", "H5", "H6":
		level := int(tag[1] - '0')
		if level > w.heading+1 {
			w.c.add(Tree, at, "follows a heading of level %d", w.heading)
		}
		w.heading = level
	case "Figure":
		if w.c.f.text(d["Alt"]) == "" && w.c.f.text(d["ActualText"]) == "" {
			w.c.add(Tree, at, "has no words for what it shows")
		}
		if box := w.c.f.array(w.attribute(d, "BBox")); len(box) != 4 {
			w.c.add(Tree, at, "has no box")
		}
	case "TH":
		if s := w.attribute(d, "Scope"); s != name("Column") && s != name("Row") && s != name("Both") {
			w.c.add(Tree, at, "does not say what it heads")
		}
	case "Table":
		w.table(at, d)
	case "L", "TOC":
		w.captions(at, d, false)
	case "Note":
		id, _ := d["ID"].(text)
		if id == "" || w.ids[string(id)] {
			w.c.add(Tree, at, "has no ID of its own")
		}
		w.ids[string(id)] = true
	case "Link":
		if !slices.ContainsFunc(w.kids(d), func(k any) bool { return w.c.f.dict(k)["Type"] == name("OBJR") }) {
			w.c.add(Tree, at, "holds no link")
		}
	}
}

// attribute finds an attribute among the attribute objects of an element.
func (w *walker) attribute(d dict, key name) any {
	all := w.c.f.array(d["A"])
	if all == nil {
		all = array{d["A"]}
	}
	for _, a := range all {
		if v, ok := w.c.f.dict(a)[key]; ok {
			return v
		}
	}
	return nil
}

// captions looks whether an element has one caption at most, and as its first kid, or as its last where that may be.
func (w *walker) captions(at string, d dict, last bool) {
	kids := w.kids(d)
	n := 0
	for i, k := range kids {
		if w.c.f.dict(k)["S"] != name("Caption") {
			continue
		}
		if n++; n > 1 || i > 0 && !(last && i == len(kids)-1) {
			w.c.add(Tree, at, "has a caption where none can be")
		}
	}
}

// table looks whether the parts of a table go together (ISO 32000-1, table 337), and all rows have as many cells.
func (w *walker) table(at string, d dict) {
	w.captions(at, d, true)
	var rows []dict
	parts := map[any]int{}
	for _, k := range w.kids(d) {
		part := w.c.f.dict(k)
		parts[part["S"]]++
		switch part["S"] {
		case name("TR"):
			rows = append(rows, part)
		case name("THead"), name("TBody"), name("TFoot"):
			for _, r := range w.kids(part) {
				rows = append(rows, w.c.f.dict(r))
			}
		}
	}
	for _, p := range []name{"THead", "TFoot"} {
		if parts[p] > 1 || parts[p] == 1 && parts[name("TBody")] == 0 {
			w.c.add(Tree, at, "has %d %s and %d TBody", parts[p], p, parts[name("TBody")])
		}
	}
	width := -1
	below := map[int]int{} // cells that reach down into a row from above
	for i, r := range rows {
		n := below[i]
		for _, k := range w.kids(r) {
			cell := w.c.f.dict(k)
			across, down := 1, 1
			if v, ok := w.attribute(cell, "ColSpan").(int); ok {
				across = v
			}
			if v, ok := w.attribute(cell, "RowSpan").(int); ok {
				down = v
			}
			n += across
			for j := 1; j < down; j++ {
				below[i+j] += across
			}
		}
		if width >= 0 && n != width {
			w.c.add(Tree, at, "row %d has %d cells, those above %d", i+1, n, width)
			return
		}
		width = n
	}
}
