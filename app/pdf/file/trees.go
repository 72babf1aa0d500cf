package file

import (
	"cmp"
	"slices"
)

// leaf is how many values a leaf of a number or name tree holds, and how many leaves a node.
const leaf = 200

// named is an object with a name.
type named struct {
	name string
	num  int
}

// numberTree writes a number tree of objects whose keys are their places, and returns its number.
func (f *File) numberTree(values []int) int {
	return f.tree(len(values), "/Nums", func(b []byte, i int) []byte { return appendRef(append(appendInt(b, i), ' '), values[i]) }, appendInt)
}

// nameTree writes a name tree, and returns its number. Names must be unique.
func (f *File) nameTree(values []named) int {
	slices.SortFunc(values, func(a, b named) int { return cmp.Compare(a.name, b.name) })
	for i := 1; i < len(values); i++ {
		if values[i].name == values[i-1].name {
			f.fail("two things have the name " + values[i].name)
		}
	}
	key := func(b []byte, i int) []byte { return appendLiteral(b, values[i].name) }
	return f.tree(len(values), "/Names", func(b []byte, i int) []byte { return appendRef(key(b, i), values[i].num) }, key)
}

// node is a node of a tree: what it is and the first and last place below it.
type node struct{ num, first, last int }

func (f *File) tree(n int, kind string, value, key func(b []byte, i int) []byte) int {
	limits := func(b []byte, first, last int) []byte {
		b = append(key(append(b, "/Limits["...), first), ' ')
		return append(key(b, last), ']')
	}
	if n <= leaf {
		b := append([]byte("<<"), kind...)
		return f.node(b, 0, n, value)
	}
	var level []node
	for first := 0; first < n; first += leaf {
		last := min(first+leaf, n) - 1
		b := append(limits([]byte("<<"), first, last), kind...)
		level = append(level, node{f.node(b, first, last+1, value), first, last})
	}
	for {
		var above []node
		root := len(level) <= leaf
		for part := range slices.Chunk(level, leaf) {
			first, last := part[0].first, part[len(part)-1].last
			b := []byte("<<")
			if !root {
				b = limits(b, first, last)
			}
			b = append(b, "/Kids"...)
			above = append(above, node{f.node(b, 0, len(part), func(b []byte, i int) []byte { return appendRef(b, part[i].num) }), first, last})
		}
		if root {
			return above[0].num
		}
		level = above
	}
}

// node writes a dictionary that ends with an array.
func (f *File) node(b []byte, from, to int, value func(b []byte, i int) []byte) int {
	b = append(b, '[')
	for i := from; i < to; i++ {
		if i > from {
			b = append(b, ' ')
		}
		b = value(b, i)
	}
	num := f.o.reserve()
	f.o.put(num, append(b, "]>>"...))
	return num
}
