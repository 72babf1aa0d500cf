package docx

import (
	"bytes"
	"cmp"
	"image"
	"strconv"
	"strings"
	"unicode"

	"github.com/beevik/etree"

	"github.com/exequatur/exequatur/app/doc"
)

func isLetter(r rune) bool { return unicode.IsLetter(r) }

// point is a paragraph of a list until the list is complete.
type point struct {
	list     string
	level    int
	numbered bool
	runs     []doc.Run
}

// blocks are the blocks of a body, a cell, a header.
func (r *reader) blocks(e *etree.Element) []doc.Block {
	var out []doc.Block
	var points []point
	listed := func() {
		for len(points) > 0 {
			n := 1
			for n < len(points) && points[n].list == points[0].list {
				n++
			}
			items, _ := nest(points[:n], 0)
			out = append(out, doc.List{Numbered: points[0].numbered, Items: items})
			points = points[n:]
		}
	}
	for _, c := range e.ChildElements() {
		switch c.Tag {
		case "p":
			if p, ok := r.point(c); ok {
				points = append(points, p)
				continue
			}
			listed()
			out = append(out, r.paragraph(c)...)
		case "tbl":
			listed()
			out = append(out, r.table(c)...)
		case "sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml":
			listed()
			out = append(out, r.blocks(c)...)
		}
	}
	listed()
	return out
}

// point reads a paragraph that belongs to a list.
func (r *reader) point(p *etree.Element) (point, bool) {
	s := r.look(p)
	if s.list == "" || s.list == "0" || s.heading > 0 {
		return point{}, false
	}
	levels, ok := r.lists[s.list]
	if !ok {
		return point{}, false
	}
	level, _ := strconv.Atoi(s.level)
	runs := r.runs(p, s)
	if len(runs) == 0 {
		return point{}, false
	}
	return point{s.list, min(max(level, 0), 8), levels[cmp.Or(s.level, "0")], runs}, true
}

// nest puts points below those of the level above, and returns how many it took.
func nest(points []point, level int) ([]doc.Item, int) {
	var out []doc.Item
	i := 0
	for i < len(points) && points[i].level >= level {
		if points[i].level > level && len(out) > 0 {
			below, n := nest(points[i:], level+1)
			out[len(out)-1].Below = append(out[len(out)-1].Below, below...)
			i += n
			continue
		}
		out = append(out, doc.Item{Runs: points[i].runs})
		i++
	}
	return out, i
}

// look is what a paragraph and its style say.
func (r *reader) look(p *etree.Element) style {
	props := p.SelectElement("pPr")
	if props == nil {
		return r.inherited(r.plain)
	}
	id := cmp.Or(val(props, "pStyle"), r.plain)
	s := r.inherited(id)
	s.align = cmp.Or(val(props, "jc"), s.align)
	if n := props.SelectElement("numPr"); n != nil {
		s.list, s.level = cmp.Or(val(n, "numId"), s.list), cmp.Or(val(n, "ilvl"), s.level)
	}
	if v := val(props, "outlineLvl"); v != "" {
		if n, err := strconv.Atoi(v); err == nil && n < 9 {
			s.heading = n + 1
		}
	}
	return s
}

// paragraph reads one that stands alone; breaks of pages and pictures in it become blocks of their own.
func (r *reader) paragraph(p *etree.Element) []doc.Block {
	s := r.look(p)
	if s.heading > 0 {
		// A heading is bold anyway.
		if words := strings.TrimSpace(wordsOf(r.runs(p, style{}))); words != "" {
			return []doc.Block{doc.Heading{Level: min(s.heading, 3), Text: words}}
		}
	}
	var out []doc.Block
	if props := p.SelectElement("pPr"); props != nil && props.SelectElement("pageBreakBefore") != nil && on(val(props, "pageBreakBefore")) == "1" {
		out = append(out, doc.PageBreak{})
	}
	var runs []doc.Run
	align := alignment(s.align)
	finish := func() {
		if len(runs) > 0 {
			out = append(out, doc.Paragraph{Runs: runs, Align: align, Small: s.small})
		}
		runs = nil
	}
	for _, x := range r.inline(p, s) {
		if x.block == nil {
			runs = join(runs, x.run)
			continue
		}
		finish()
		if pic, ok := x.block.(doc.Picture); ok {
			pic.Align = align
			x.block = pic
		}
		out = append(out, x.block)
	}
	finish()
	return out
}

func alignment(jc string) doc.Align {
	switch jc {
	case "center":
		return doc.Centre
	case "right", "end":
		return doc.Right
	}
	return doc.Left
}

// piece is a run, or a block that stands within a paragraph.
type piece struct {
	run   doc.Run
	block doc.Block
}

// runs are the words of a paragraph.
func (r *reader) runs(p *etree.Element, s style) []doc.Run {
	var out []doc.Run
	for _, x := range r.inline(p, s) {
		if x.block == nil {
			out = join(out, x.run)
		}
	}
	return out
}

// join puts a run behind others, together with the last where they look the same.
func join(runs []doc.Run, x doc.Run) []doc.Run {
	if n := len(runs); n > 0 && x.Note == "" {
		last := runs[n-1]
		words := last.Text
		last.Text = x.Text
		if last == x {
			runs[n-1].Text = words + x.Text
			return runs
		}
	}
	return append(runs, x)
}

func (r *reader) inline(e *etree.Element, s style) []piece {
	var out []piece
	for _, c := range e.ChildElements() {
		switch c.Tag {
		case "r":
			out = append(out, r.run(c, s)...)
		case "hyperlink":
			link := r.rels[attr(c, "id")]
			for _, x := range r.inline(c, s) {
				if x.block == nil && strings.Contains(link, ":") {
					x.run.Link = link
				}
				out = append(out, x)
			}
		case "del", "moveFrom", "pPr", "p":
			// What was struck out is not said.
		case "fldSimple":
			if !paging(attr(c, "instr")) {
				out = append(out, r.inline(c, s)...)
			}
		case "t":
		default:
			out = append(out, r.inline(c, s)...)
		}
	}
	return out
}

// paging reports whether a field gives a number of a page.
func paging(code string) bool {
	words := strings.Fields(code)
	if len(words) == 0 {
		return false
	}
	switch strings.ToUpper(words[0]) {
	case "PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION":
		return true
	}
	return false
}

func (r *reader) run(e *etree.Element, s style) []piece {
	if props := e.SelectElement("rPr"); props != nil {
		if on(cmp.Or(val(props, "vanish"), "0")) == "1" || props.SelectElement("vanish") != nil && val(props, "vanish") == "" {
			return nil
		}
		named := r.inherited(val(props, "rStyle"))
		own := said(props)
		s.bold, s.italic = cmp.Or(own.bold, named.bold, s.bold), cmp.Or(own.italic, named.italic, s.italic)
	}
	var out []piece
	say := func(words string) {
		if !r.silent() && words != "" {
			out = append(out, piece{run: doc.Run{Text: words, Bold: s.bold == "1", Italic: s.italic == "1"}})
		}
	}
	for _, c := range e.ChildElements() {
		switch c.Tag {
		case "t":
			say(c.Text())
		case "tab":
			say("\t")
		case "cr":
			say("\n")
		case "noBreakHyphen":
			say("\u2011")
		case "softHyphen":
			say("\u00AD")
		case "sym":
			if n, err := strconv.ParseUint(attr(c, "char"), 16, 32); err == nil && n < 0xE000 {
				say(string(rune(n)))
			}
		case "br":
			switch attr(c, "type") {
			case "page":
				out = append(out, piece{block: doc.PageBreak{}})
			default:
				say("\n")
			}
		case "fldChar":
			r.turn(attr(c, "fldCharType"))
		case "instrText":
			if n := len(r.field); n > 0 {
				r.field[n-1] += c.Text()
			}
		case "footnoteReference", "endnoteReference":
			if note := r.notes[c.Tag[:1]+attr(c, "id")]; note != "" {
				out = append(out, piece{run: doc.Run{Note: note}})
			}
		case "drawing", "pict", "object":
			out = append(out, r.drawn(c)...)
		case "AlternateContent":
			if choice := c.SelectElement("Choice"); choice != nil {
				out = append(out, r.drawn(choice)...)
			}
		}
	}
	return out
}

// turn follows a field: its instruction, its result, its end.
func (r *reader) turn(kind string) {
	n := len(r.field)
	switch {
	case kind == "begin":
		r.field, r.shown = append(r.field, ""), append(r.shown, false)
	case kind == "separate" && n > 0:
		r.shown[n-1] = true
	case kind == "end" && n > 0:
		r.field, r.shown = r.field[:n-1], r.shown[:n-1]
	}
}

// silent reports whether what is read is the instruction of a field or the number of a page.
func (r *reader) silent() bool {
	for i, code := range r.field {
		if !r.shown[i] || paging(code) {
			return true
		}
	}
	return false
}

// drawn are the pictures and text boxes of a drawing.
func (r *reader) drawn(e *etree.Element) []piece {
	var out []piece
	alt := ""
	for _, p := range e.FindElements(".//docPr") {
		alt = cmp.Or(attr(p, "descr"), alt)
	}
	for _, blip := range e.FindElements(".//blip") {
		if pic, ok := r.pictured(r.rels[attr(blip, "embed")], alt); ok {
			if x := e.FindElement(".//extent"); x != nil {
				if n, err := strconv.ParseFloat(attr(x, "cx"), 64); err == nil && n > 0 {
					pic.Width = n / 12700
				}
			}
			out = append(out, piece{block: pic})
		}
	}
	for _, box := range e.FindElements(".//txbxContent") {
		if within(box, e, "Fallback") {
			continue
		}
		for _, b := range r.blocks(box) {
			out = append(out, piece{block: b})
		}
	}
	return out
}

// within reports whether an element lies in one of that name below top.
func within(e, top *etree.Element, tag string) bool {
	for p := e.Parent(); p != nil && p != top; p = p.Parent() {
		if p.Tag == tag {
			return true
		}
	}
	return false
}

// pictured reads a picture that can be shown.
func (r *reader) pictured(name, alt string) (doc.Picture, bool) {
	f := r.src.parts[name]
	if f == nil || f.UncompressedSize64 > uint64(r.left) {
		return doc.Picture{}, false
	}
	data, err := unpack(f, int64(r.left))
	if err != nil {
		return doc.Picture{}, false
	}
	r.left -= len(data)
	shape, kind, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || shape.Width > 12000 || shape.Height > 12000 || !readable(kind, data) {
		return doc.Picture{}, false
	}
	return doc.Picture{Data: data, Alt: alt}, true
}

// flat are blocks with those of their parts in their place, tables as paragraphs.
func flat(blocks []doc.Block) []doc.Block {
	var out []doc.Block
	say := func(words string) { out = append(out, doc.Text(words)) }
	for _, b := range blocks {
		switch b := b.(type) {
		case doc.KeyValues:
			for _, x := range b.Rows {
				say(strings.TrimSpace(x.Key + "  " + x.Value))
			}
		case doc.Table:
			var titles []string
			for _, c := range b.Columns {
				titles = append(titles, c.Title)
			}
			say(strings.Join(titles, "  "))
			for _, row := range b.Rows {
				var texts []string
				for _, c := range row.Cells {
					texts = append(texts, c.Text)
				}
				say(strings.Join(texts, "  "))
			}
		case doc.Heading:
			say(b.Text)
		default:
			out = append(out, b)
		}
	}
	return out
}
