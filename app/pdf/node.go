package pdf

import "github.com/exequatur/exequatur/app/pdf/file"

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
