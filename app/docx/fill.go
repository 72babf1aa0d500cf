package docx

import (
	"fmt"
	"strings"

	"github.com/beevik/etree"
)

// filler goes through a part from its beginning to its end.
type filler struct {
	value func(string) (string, bool)
	holds func(string) (bool, error)
	open  []branch
	flips int // how often it began or ceased to drop
	err   error
}

// branch is an {{if}} that has not ended.
type branch struct {
	condition string
	outside   bool // what is around it is dropped
	live      bool // the way being read is the one taken
	taken     bool // a way was taken
	last      bool // behind its {{else}}
}

func (f *filler) dropping() bool {
	if len(f.open) == 0 {
		return false
	}
	b := f.open[len(f.open)-1]
	return b.outside || !b.live
}

func (f *filler) fill(root *etree.Element) error {
	f.walk(root)
	switch {
	case f.err != nil:
		return f.err
	case len(f.open) > 0:
		return fmt.Errorf("%w: {{if %s}} has no {{end}}", ErrUnbalanced, f.open[len(f.open)-1].condition)
	}
	return nil
}

// steer takes a mark that steers, and reports whether it was one.
func (f *filler) steer(mark string) bool {
	word, rest, _ := strings.Cut(mark, " ")
	before := f.dropping()
	switch {
	case word == "if":
		f.open = append(f.open, branch{condition: rest, outside: before})
		f.turn(rest)
	case mark == "else" || mark == "end" || word == "else" && (rest == "if" || strings.HasPrefix(rest, "if ")):
		if len(f.open) == 0 || word == "else" && f.open[len(f.open)-1].last {
			if f.err == nil {
				f.err = fmt.Errorf("%w: {{%s}} without {{if}}", ErrUnbalanced, mark)
			}
			return true
		}
		switch {
		case mark == "end":
			f.open = f.open[:len(f.open)-1]
		case mark == "else":
			b := &f.open[len(f.open)-1]
			b.live, b.last = !b.taken, true
		default:
			f.turn(strings.TrimSpace(strings.TrimPrefix(rest, "if")))
		}
	default:
		return false
	}
	if f.dropping() != before {
		f.flips++
	}
	return true
}

// turn takes the way of the innermost choice that now begins, where its condition holds and none was taken before.
func (f *filler) turn(condition string) {
	b := &f.open[len(f.open)-1]
	b.live = false
	if b.outside || b.taken {
		return
	}
	held, err := f.holds(condition)
	if err != nil && f.err == nil {
		f.err = err
	}
	b.live, b.taken = held, held
}

// walk fills what is in an element and reports whether a mark that steers stood in it, or something of it was dropped.
func (f *filler) walk(e *etree.Element) (touched bool) {
	for _, c := range e.ChildElements() {
		if f.err != nil {
			return touched
		}
		if property(c.Tag) {
			continue
		}
		dropped, flips := f.dropping(), f.flips
		hit := false
		if c.Tag == "t" && spoken(c) {
			hit = f.text(c)
		} else {
			hit = f.walk(c)
		}
		touched = touched || hit || dropped
		switch {
		case dropped && f.flips == flips && c.Tag == "tc":
			// A row keeps its cells.
			empty(c)
		case dropped && f.flips == flips:
			e.RemoveChild(c)
		case hit:
			f.tidy(e, c)
		}
	}
	return touched
}

// property reports whether an element says how its parent is rather than what is in it: it goes with its parent only.
func property(tag string) bool {
	return tag == "tblGrid" || strings.HasSuffix(tag, "Pr")
}

// text fills one piece of text, in which every mark is whole.
func (f *filler) text(t *etree.Element) (touched bool) {
	words := t.Text()
	marks := marked.FindAllStringSubmatchIndex(words, -1)
	if len(marks) == 0 {
		return false
	}
	var out strings.Builder
	from := 0
	keep := func(s string) {
		if !f.dropping() {
			out.WriteString(s)
		}
	}
	for _, m := range marks {
		keep(words[from:m[0]])
		from = m[1]
		mark := spaced(words[m[2]:m[3]])
		if f.steer(mark) {
			touched = true
			continue
		}
		if f.dropping() {
			continue
		}
		if text, ok := f.value(mark); ok {
			keep(text)
		} else {
			keep(words[m[0]:m[1]])
		}
	}
	keep(words[from:])
	put(t, clean(out.String()))
	return touched
}

// put gives a piece of text its words: line ends and tabs become elements behind it.
func put(t *etree.Element, words string) {
	run := t.Parent()
	at := t.Index()
	for i, line := range strings.Split(words, "\n") {
		if i > 0 {
			at++
			run.InsertChildAt(at, named(t, "br"))
		}
		for j, part := range strings.Split(line, "\t") {
			if j > 0 {
				at++
				run.InsertChildAt(at, named(t, "tab"))
			}
			if i == 0 && j == 0 {
				setText(t, part)
				continue
			}
			more := named(t, "t")
			setText(more, part)
			at++
			run.InsertChildAt(at, more)
		}
	}
}

// named is a new element in the namespace of another.
func named(like *etree.Element, tag string) *etree.Element {
	e := etree.NewElement(tag)
	e.Space = like.Space
	return e
}

// empty takes everything out of a cell but the one paragraph it must have.
func empty(cell *etree.Element) {
	var kept *etree.Element
	for _, c := range cell.ChildElements() {
		if property(c.Tag) {
			continue
		}
		if c.Tag == "p" && kept == nil {
			kept = c
		}
		cell.RemoveChild(c)
	}
	p := named(cell, "p")
	if kept != nil {
		if style := kept.SelectElement("pPr"); style != nil {
			p.AddChild(style.Copy())
		}
	}
	cell.AddChild(p)
}

// tidy takes out of its parent what a mark left empty: pieces of text, runs, paragraphs, rows and tables.
func (f *filler) tidy(parent, e *etree.Element) {
	switch e.Tag {
	case "t":
		if e.Text() == "" {
			parent.RemoveChild(e)
		}
	case "r":
		if bare(e) {
			parent.RemoveChild(e)
		}
	case "p":
		if says(e) || e.FindElement("./pPr/sectPr") != nil {
			return
		}
		if must(parent, e) {
			return
		}
		parent.RemoveChild(e)
	case "tr":
		if !says(e) {
			parent.RemoveChild(e)
		}
	case "tbl":
		if e.SelectElement("tr") == nil {
			if must(parent, e) {
				parent.InsertChildAt(e.Index(), named(e, "p"))
			}
			parent.RemoveChild(e)
		}
	case "tc", "txbxContent", "hdr", "ftr", "footnote", "endnote", "body":
		if last := lastBlock(e); last == nil || last.Tag != "p" && e.Tag == "tc" {
			e.AddChild(named(e, "p"))
		}
	}
}

// must reports whether a paragraph or table is the last block of something that ends with a paragraph, with none before it to take its place.
func must(parent, e *etree.Element) bool {
	switch parent.Tag {
	case "tc", "txbxContent", "hdr", "ftr", "footnote", "endnote":
	default:
		return false
	}
	var before, last *etree.Element
	for _, c := range parent.ChildElements() {
		switch c.Tag {
		case "p", "tbl", "sdt":
			before, last = last, c
		}
	}
	return last == e && (before == nil || before.Tag != "p")
}

// lastBlock is the last paragraph, table or group of them.
func lastBlock(e *etree.Element) *etree.Element {
	all := e.ChildElements()
	for i := len(all) - 1; i >= 0; i-- {
		switch all[i].Tag {
		case "p", "tbl", "sdt":
			return all[i]
		}
	}
	return nil
}

// bare reports whether a run holds nothing but its style.
func bare(run *etree.Element) bool {
	for _, c := range run.ChildElements() {
		if c.Tag != "rPr" {
			return false
		}
	}
	return true
}

// says reports whether there is anything to be seen in an element.
func says(e *etree.Element) bool {
	for _, c := range e.ChildElements() {
		switch c.Tag {
		case "t":
			if c.Text() != "" {
				return true
			}
		case "drawing", "pict", "object", "sym", "br", "tab", "instrText", "footnoteReference", "endnoteReference", "footnoteRef", "endnoteRef", "oMath", "fldChar", "fldSimple":
			return true
		default:
			if !property(c.Tag) && says(c) {
				return true
			}
		}
	}
	return false
}
