package glyph

import (
	"sync"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

type outlineKey struct {
	face Face
	r    rune
}

var outlines sync.Map // outlineKey to sfnt.Segments

// Outline returns the glyph's path in thousandths of an em (26.6 fixed point), y growing downwards from the baseline.
func Outline(face Face, r rune) sfnt.Segments {
	key := outlineKey{face, r}
	if path, ok := outlines.Load(key); ok {
		return path.(sfnt.Segments)
	}
	var buf sfnt.Buffer
	parsed := loaded[face]()
	index, err := parsed.GlyphIndex(&buf, r)
	if err != nil {
		return nil
	}
	path, err := parsed.LoadGlyph(&buf, index, fixed.I(1000), nil)
	if err != nil {
		return nil
	}
	kept := append(sfnt.Segments(nil), path...)
	outlines.Store(key, kept)
	return kept
}
