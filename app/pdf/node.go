package pdf

import (
	"strings"

	"github.com/exequatur/exequatur/app/pdf/file"
)

// node is an element of the structure that comes into being when the first thing is painted into it: so elements stand in the order in
// which they are read, whichever page their words end up on.
type node struct {
	up  *node
	tag file.Tag
	a   file.Attributes
	e   *file.Element
}

func (n *node) below(tag file.Tag) *node { return &node{up: n, tag: tag} }

func (n *node) with(a file.Attributes) *node {
	n.a = a
	return n
}

// elem makes the element, and those around it, where that has not been done.
func (n *node) elem() *file.Element {
	if n.e == nil {
		n.e = n.up.elem().Add(n.tag)
		if !language(n.a.Lang) {
			n.a.Lang = ""
		}
		if n.a.Lang != "" || n.a.Alt != "" || n.a.Scope != 0 || n.a.ColSpan > 1 || n.a.ListNumbering != "" || n.a.BBox != (file.Box{}) || n.a.ID != "" {
			n.e.Set(n.a)
		}
	}
	return n.e
}

// done writes the element; nothing is painted into it any more.
func (n *node) done() {
	if n != nil && n.e != nil {
		n.e.Done()
	}
}

// language reports whether a text can be the tag of a language (BCP 47): what is none is not said to be one.
func language(tag string) bool {
	for i, part := range strings.Split(tag, "-") {
		if len(part) == 0 || len(part) > 8 || i == 0 && len(part) == 1 {
			return false
		}
		for _, c := range []byte(part) {
			letter := 'a' <= c|0x20 && c|0x20 <= 'z'
			if !letter && (i == 0 || c < '0' || c > '9') {
				return false
			}
		}
	}
	return true
}
