package printing

import "sort"

// Distances in units of the window.
const (
	leafGap    = 16 // between two pages
	leafMargin = 20 // around them
)

// leaf is where a page lies in the stack of all pages.
type leaf struct{ x, y, w, h float32 }

// stack is the pages of a document one below the other, each in the middle.
type stack struct {
	leaves []leaf
	w, h   float32 // of the whole
	scale  float64 // units of the window a point takes
}

// size of a page in points.
type size struct{ w, h float64 }

// largest is the width of the widest page and the height of the highest.
func largest(pages []size) (w, h float64) {
	for _, p := range pages {
		w, h = max(w, p.w), max(h, p.h)
	}
	return w, h
}

// lay lays pages out for a room.
func lay(pages []size, z zoom, width, height float32) stack {
	pw, ph := largest(pages)
	s := stack{leaves: make([]leaf, len(pages)), scale: z.scale(float64(width-2*leafMargin), float64(height-2*leafMargin), pw, ph)}
	s.w = max(width, float32(pw*s.scale)+2*leafMargin)
	y := float32(leafMargin)
	for i, p := range pages {
		w, h := float32(p.w*s.scale), float32(p.h*s.scale)
		s.leaves[i] = leaf{(s.w - w) / 2, y, w, h}
		y += h + leafGap
	}
	s.h = y - leafGap + leafMargin
	return s
}

// seen are the first and the last page of which something lies between two heights; none where first > last.
func (s stack) seen(top, bottom float32) (first, last int) {
	first = sort.Search(len(s.leaves), func(i int) bool { return s.leaves[i].y+s.leaves[i].h > top })
	last = sort.Search(len(s.leaves), func(i int) bool { return s.leaves[i].y >= bottom }) - 1
	return first, last
}

// at is the page most of a room of that height shows: the one its middle lies on, or would.
func (s stack) at(top, height float32) int {
	middle := top + height/2
	i := sort.Search(len(s.leaves), func(i int) bool { return s.leaves[i].y+s.leaves[i].h+leafGap/2 > middle })
	if top <= 0 { // several short pages may fit above the middle
		return 0
	}
	return min(i, len(s.leaves)-1)
}
