package docx

import (
	"cmp"
	"path"
	"strconv"
	"strings"

	"github.com/beevik/etree"

	"github.com/exequatur/exequatur/app/doc"
)

// Read gives the words of a file in their order as a letter: paragraphs with bold and italic words, lists, tables, breaks of pages, notes, the
// pictures among them, the header of the first page as letterhead, the words of its footer as small print at the end. Word's layout is not
// kept. Errors are those of Open.
func Read(data []byte) (doc.Document, error) {
	src, err := open(data)
	if err != nil {
		return doc.Document{}, err
	}
	r := &reader{src: src, rels: map[string]string{}, notes: map[string]string{}, looks: map[string]style{}, lists: map[string]map[string]bool{}}
	return r.read()
}

// reader reads one file.
type reader struct {
	src   *source
	rels  map[string]string // targets by id, of the part being read
	notes map[string]string
	looks map[string]style
	plain string                     // style of a paragraph that names none
	lists map[string]map[string]bool // whether a level is numbered, by list and level
	heads map[string]string          // parts of headers and footers by kind and page, "header/first"
	left  int                        // pictures that may still be read, in bytes
	field []string                   // instructions of fields that are open; a result is shown, page numbers are not
	shown []bool                     // whether the result of the field is being read
}

func (r *reader) read() (doc.Document, error) {
	d := doc.Document{Letter: true}
	r.left = mostUnpacked
	root, err := r.root(r.src.main)
	if err != nil {
		return d, err
	}
	if err := r.beside(&d); err != nil {
		return d, err
	}
	body := root.SelectElement("body")
	if body == nil {
		return d, ErrBroken
	}
	r.paper(body, &d)
	d.Blocks = r.blocks(body)
	if err := r.head(&d); err != nil {
		return d, err
	}
	return d, r.foot(&d)
}

func (r *reader) root(name string) (*etree.Element, error) {
	data, err := r.src.part(name)
	if err != nil {
		return nil, err
	}
	tree, err := parse(name, data)
	if err != nil {
		return nil, err
	}
	if err := r.relations(name); err != nil {
		return nil, err
	}
	return tree.Root(), nil
}

// relations reads what a part refers to.
func (r *reader) relations(of string) error {
	clear(r.rels)
	name := path.Join(path.Dir(of), "_rels", path.Base(of)+".rels")
	if r.src.parts[name] == nil {
		return nil
	}
	data, err := r.src.part(name)
	if err != nil {
		return err
	}
	tree, err := parse(name, data)
	if err != nil {
		return err
	}
	for _, rel := range tree.Root().ChildElements() {
		target := rel.SelectAttrValue("Target", "")
		switch {
		case rel.SelectAttrValue("TargetMode", "") == "External":
		case strings.HasPrefix(target, "/"):
			target = target[1:]
		default:
			target = path.Join(path.Dir(of), target)
		}
		r.rels[rel.SelectAttrValue("Id", "")] = target
	}
	return nil
}

// beside reads styles, lists, notes and properties.
func (r *reader) beside(d *doc.Document) error {
	for name, kind := range r.src.types {
		if r.src.parts[name] == nil {
			continue
		}
		var take func(*etree.Element)
		switch {
		case strings.HasSuffix(kind, "wordprocessingml.styles+xml"):
			take = r.styles
		case strings.HasSuffix(kind, "wordprocessingml.numbering+xml"):
			take = r.numbering
		case strings.HasSuffix(kind, "wordprocessingml.footnotes+xml"):
			take = func(e *etree.Element) { r.noted("f", e) }
		case strings.HasSuffix(kind, "wordprocessingml.endnotes+xml"):
			take = func(e *etree.Element) { r.noted("e", e) }
		case strings.HasSuffix(kind, "core-properties+xml"):
			take = func(e *etree.Element) {
				for _, c := range e.ChildElements() {
					switch c.Tag {
					case "title":
						d.Title = c.Text()
					case "creator":
						d.Author = c.Text()
					}
				}
			}
		default:
			continue
		}
		data, err := r.src.part(name)
		if err != nil {
			return err
		}
		tree, err := parse(name, data)
		if err != nil {
			return err
		}
		take(tree.Root())
	}
	if l := r.looks[""].lang; d.Language == "" {
		d.Language = l
	}
	return nil
}

// style is what a style says of its words; "" stands for nothing said.
type style struct {
	base, bold, italic, align, list, level, lang string
	heading                                      int
	small                                        bool
}

func (r *reader) styles(e *etree.Element) {
	if p := e.FindElement("./docDefaults/rPrDefault/rPr"); p != nil {
		s := said(p)
		r.looks[""] = s
	}
	for _, x := range e.SelectElements("style") {
		id := attr(x, "styleId")
		s := style{}
		if p := x.SelectElement("rPr"); p != nil {
			s = said(p)
		}
		if p := x.SelectElement("pPr"); p != nil {
			s.align = val(p, "jc")
			if n := p.SelectElement("numPr"); n != nil {
				s.list, s.level = val(n, "numId"), val(n, "ilvl")
			}
			if o := p.SelectElement("outlineLvl"); o != nil {
				if n, err := strconv.Atoi(attr(o, "val")); err == nil && n < 9 {
					s.heading = n + 1
				}
			}
		}
		if b := x.SelectElement("basedOn"); b != nil {
			s.base = attr(b, "val")
		}
		s.small = id == "Small" || id == "FootnoteText"
		r.looks[id] = s
		if attr(x, "type") == "paragraph" && attr(x, "default") != "" && on(attr(x, "default")) == "1" {
			r.plain = id
		}
	}
}

// said is what properties of a run say of bold, italic and language.
func said(p *etree.Element) style {
	s := style{}
	for _, c := range p.ChildElements() {
		switch c.Tag {
		case "b":
			s.bold = on(attr(c, "val"))
		case "i":
			s.italic = on(attr(c, "val"))
		case "lang":
			s.lang = attr(c, "val")
		}
	}
	return s
}

// on reads a switch: one without value is on.
func on(v string) string {
	switch v {
	case "0", "false", "off", "none":
		return "0"
	}
	return "1"
}

func attr(e *etree.Element, name string) string {
	for _, a := range e.Attr {
		if a.Key == name {
			return a.Value
		}
	}
	return ""
}

// val is the value of a property.
func val(e *etree.Element, name string) string {
	if c := e.SelectElement(name); c != nil {
		return attr(c, "val")
	}
	return ""
}

// inherited is a style with what those it is based on say.
func (r *reader) inherited(id string) style {
	out := r.looks[id]
	for n, base := 0, out.base; base != "" && n < 20; n++ {
		s := r.looks[base]
		out.bold, out.italic = cmp.Or(out.bold, s.bold), cmp.Or(out.italic, s.italic)
		out.align, out.list, out.level = cmp.Or(out.align, s.align), cmp.Or(out.list, s.list), cmp.Or(out.level, s.level)
		out.heading = cmp.Or(out.heading, s.heading)
		base = s.base
	}
	return out
}

func (r *reader) numbering(e *etree.Element) {
	kinds := map[string]map[string]bool{}
	for _, a := range e.SelectElements("abstractNum") {
		levels := map[string]bool{}
		for _, l := range a.SelectElements("lvl") {
			format := val(l, "numFmt")
			levels[attr(l, "ilvl")] = format != "bullet" && format != "none"
		}
		kinds[attr(a, "abstractNumId")] = levels
	}
	for _, n := range e.SelectElements("num") {
		r.lists[attr(n, "numId")] = kinds[val(n, "abstractNumId")]
	}
}

func (r *reader) noted(kind string, e *etree.Element) {
	for _, n := range e.ChildElements() {
		if t := attr(n, "type"); t != "" && t != "normal" {
			continue
		}
		var lines []string
		for _, p := range n.SelectElements("p") {
			lines = append(lines, strings.TrimSpace(wordsOf(r.runs(p, style{}))))
		}
		r.notes[kind+attr(n, "id")] = strings.Join(lines, "\n")
	}
}

func wordsOf(runs []doc.Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// paper takes the size of the pages and the headers and footers of the first section.
func (r *reader) paper(body *etree.Element, d *doc.Document) {
	r.heads = map[string]string{}
	section := body.FindElement(".//sectPr")
	if section == nil {
		return
	}
	first := section.SelectElement("titlePg") != nil && on(val(section, "titlePg")) == "1"
	for _, c := range section.ChildElements() {
		kind, ok := strings.CutSuffix(c.Tag, "Reference")
		if ok && (attr(c, "type") == "first") == first && attr(c, "type") != "even" {
			r.heads[kind] = r.rels[attr(c, "id")]
		}
		if ok && attr(c, "type") == "default" {
			r.heads[kind+"/further"] = r.rels[attr(c, "id")]
		}
		if c.Tag == "pgSz" {
			w, _ := strconv.ParseFloat(attr(c, "w"), 64)
			h, _ := strconv.ParseFloat(attr(c, "h"), 64)
			w, h = w/20, h/20
			d.Landscape = w > h
			if abs(min(w, h)-doc.A5.W) < 3 && abs(max(w, h)-doc.A5.H) < 3 {
				d.Size = doc.A5
			}
		}
	}
}

func abs(x float64) float64 { return max(x, -x) }

// head takes the header of the first page as letterhead.
func (r *reader) head(d *doc.Document) error {
	name := r.heads["header"]
	if name == "" || r.src.parts[name] == nil {
		return nil
	}
	root, err := r.root(name)
	if err != nil {
		return err
	}
	h := &doc.Letterhead{}
	for _, b := range flat(r.blocks(root)) {
		switch b := b.(type) {
		case doc.Picture:
			if h.Emblem == nil {
				h.Emblem = &b
			}
		case doc.Paragraph:
			for line := range strings.SplitSeq(wordsOf(b.Runs), "\n") {
				if line = strings.TrimSpace(strings.ReplaceAll(line, "\t", "  ")); line != "" {
					h.Names = append(h.Names, line)
				}
			}
		}
	}
	// Our own letters have their address in the last line.
	if ps := paragraphs(root); len(h.Names) > 1 && len(ps) > 0 && val(ps[len(ps)-1].SelectElement("pPr"), "pStyle") == "LetterheadAddress" {
		h.Address = strings.Split(h.Names[len(h.Names)-1], " · ")
		h.Names = h.Names[:len(h.Names)-1]
	}
	if len(h.Names) > 0 || h.Emblem != nil {
		d.Letterhead = h
	}
	return nil
}

// foot puts the words of the first page's footer at the end of the letter.
func (r *reader) foot(d *doc.Document) error {
	name := r.heads["footer"]
	if name == "" || r.src.parts[name] == nil {
		return nil
	}
	root, err := r.root(name)
	if err != nil {
		return err
	}
	for _, b := range flat(r.blocks(root)) {
		if p, ok := b.(doc.Paragraph); ok && strings.ContainsFunc(wordsOf(p.Runs), isLetter) {
			p.Small = true
			d.Blocks = append(d.Blocks, p)
		}
	}
	return nil
}
