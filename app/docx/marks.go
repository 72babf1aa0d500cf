package docx

import (
	"regexp"
	"strings"

	"github.com/beevik/etree"
)

// marked finds a mark. None holds a brace or a line end.
var marked = regexp.MustCompile(`\{\{([^{}\n]*)\}\}`)

// spaced is a mark with one plain space between its words: Word puts others there by itself.
func spaced(mark string) string { return strings.Join(strings.Fields(mark), " ") }

// atom is a piece of text within a paragraph: a w:t, or a sign that is an element of its own, with t nil.
type atom struct {
	t    *etree.Element
	text string
}

// atoms are the pieces of a paragraph's own text in order, those of paragraphs within it (of text boxes) left out.
func atoms(e *etree.Element) []atom {
	var out []atom
	for _, c := range e.ChildElements() {
		switch c.Tag {
		case "p", "pPr", "rPr":
		case "t":
			if spoken(c) {
				out = append(out, atom{c, c.Text()})
			}
		case "br", "cr":
			out = append(out, atom{nil, "\n"})
		case "tab":
			out = append(out, atom{nil, "\t"})
		default:
			out = append(out, atoms(c)...)
		}
	}
	return out
}

// spoken reports whether an element called t is text of the letter; formulas and charts have elements of that name, too.
func spoken(t *etree.Element) bool { return strings.Contains(t.NamespaceURI(), "wordprocessingml") }

// paragraphs are all of an element in order, those within others behind them.
func paragraphs(e *etree.Element) []*etree.Element {
	var out []*etree.Element
	for _, c := range e.ChildElements() {
		if c.Tag == "p" {
			out = append(out, c)
		}
		out = append(out, paragraphs(c)...)
	}
	return out
}

// gather moves each mark that a word processor spread over several runs into the run in which it begins, and reports whether there is a mark, and
// whether there is one that does not end.
func gather(root *etree.Element) (found, loose bool) {
	for _, p := range paragraphs(root) {
		pieces := atoms(p)
		var b strings.Builder
		for _, a := range pieces {
			b.WriteString(a.text)
		}
		whole := b.String()
		marks := marked.FindAllStringIndex(whole, -1)
		loose = loose || strings.Count(whole, "{{") > len(marks)
		if len(marks) == 0 {
			continue
		}
		found = true
		texts := make([]strings.Builder, len(pieces))
		at, next := 0, 0
		for i, a := range pieces {
			for j := range len(a.text) {
				pos := at + j
				for next < len(marks) && pos >= marks[next][1] {
					next++
				}
				switch {
				case next < len(marks) && pos == marks[next][0]:
					texts[i].WriteString(whole[marks[next][0]:marks[next][1]])
				case next < len(marks) && pos > marks[next][0]:
				default:
					texts[i].WriteByte(a.text[j])
				}
			}
			at += len(a.text)
		}
		for i, a := range pieces {
			if a.t != nil && texts[i].String() != a.text {
				setText(a.t, texts[i].String())
			}
		}
	}
	return found, loose
}

// setText gives an element of text other words.
func setText(t *etree.Element, words string) {
	t.SetText(words)
	t.CreateAttr("xml:space", "preserve")
}

// marksIn are the marks of a part in order. What a text box repeats for older programs is told once.
func marksIn(e *etree.Element) []string {
	var out []string
	for _, c := range e.ChildElements() {
		switch c.Tag {
		case "Fallback":
		case "t":
			if !spoken(c) {
				continue
			}
			for _, m := range marked.FindAllStringSubmatch(c.Text(), -1) {
				out = append(out, spaced(m[1]))
			}
		default:
			out = append(out, marksIn(c)...)
		}
	}
	return out
}
