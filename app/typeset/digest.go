package typeset

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/harfbuzz"
)

// The shaping library (v0.3.5) asks, before it looks whether a rule of a face applies to a glyph, a filter of three bit patterns.
// It builds the filter from ranges of glyphs and drops every range after the first pattern is full, so that such rules
// never apply to the glyphs of the later ranges: Arabic noon, qaf and yeh never join, Greek, Cyrillic and Latin letters
// with marks are not kerned (go-text/typesetting issue 278, mended after v0.3.5). Filters are only built by NewFont. So where ranges
// would be dropped, one range says "every glyph" while NewFont runs: a full filter lets all glyphs through, and
// the rule itself decides, which is right and a little slower.

// digest is the library's filter.
type digest [3]uint64

var digestShifts = [3]uint16{4, 0, 6}

func (d *digest) full() bool {
	return d[0] == ^uint64(0) && d[1] == ^uint64(0) && d[2] == ^uint64(0)
}

func (d *digest) add(g uint16) {
	for i, shift := range digestShifts {
		d[i] |= 1 << (g >> shift & 63)
	}
}

// addRange adds from to to as the library does; dropped tells that it does not, though the filter lacks some of them.
func (d *digest) addRange(from, to uint16) (dropped bool) {
	for i := range d {
		if d[i] == ^uint64(0) {
			return !d.full()
		}
	}
	for i, shift := range digestShifts {
		a, b := from>>shift, to>>shift
		if b-a >= 63 {
			d[i] = ^uint64(0)
			continue
		}
		for n := a; n <= b; n++ {
			d[i] |= 1 << (n & 63)
		}
	}
	return false
}

func (d *digest) collect(c tables.Coverage) (dropped bool) {
	switch c := c.(type) {
	case tables.Coverage1:
		for _, g := range c.Glyphs {
			d.add(g)
		}
	case tables.Coverage2:
		for _, r := range c.Ranges {
			dropped = d.addRange(r.StartGlyphID, r.EndGlyphID) || dropped
		}
	}
	return dropped
}

// drops tells whether the library would drop ranges of a rule whose parts cover these glyphs.
func drops(covers []tables.Coverage) bool {
	var d digest
	dropped := false
	for _, c := range covers {
		dropped = d.collect(c) || dropped
	}
	return dropped
}

// flood makes a coverage say "every glyph" and returns how to undo it; nil where it is too small to say so.
func flood(c tables.Coverage) (undo func()) {
	switch c := c.(type) {
	case tables.Coverage1:
		if len(c.Glyphs) < 64 {
			return nil
		}
		kept := append([]uint16(nil), c.Glyphs[:64]...)
		for i := range kept {
			c.Glyphs[i] = uint16(i) * 65 // these 64 fill all three patterns
		}
		return func() { copy(c.Glyphs, kept) }
	case tables.Coverage2:
		if len(c.Ranges) == 0 {
			return nil
		}
		kept := c.Ranges[0]
		c.Ranges[0].StartGlyphID, c.Ranges[0].EndGlyphID = 0, 0xFFFF
		return func() { c.Ranges[0] = kept }
	}
	return nil
}

// covers lists what the parts of each rule of a face cover.
func covers(f *font.Font) (rules [][]tables.Coverage) {
	for _, lookup := range f.GSUB.Lookups {
		var rule []tables.Coverage
		for _, part := range lookup.Subtables {
			rule = append(rule, part.Cov())
		}
		rules = append(rules, rule)
	}
	for _, lookup := range f.GPOS.Lookups {
		var rule []tables.Coverage
		for _, part := range lookup.Subtables {
			rule = append(rule, part.Cov())
		}
		rules = append(rules, rule)
	}
	return rules
}

// widen floods what would be dropped, and returns how to undo it and how many rules it could not help.
func widen(f *font.Font) (undo func(), helpless int) {
	var undos []func()
	for _, rule := range covers(f) {
		for _, c := range rule {
			if drops([]tables.Coverage{c}) {
				undos = append(undos, flood(c))
			}
		}
		for i := 0; i < len(rule) && drops(rule); i++ {
			if u := flood(rule[i]); u != nil {
				undos = append(undos, u)
			}
		}
		if drops(rule) {
			helpless++
		}
	}
	return func() {
		// A coverage flooded twice is restored by its first keeper, which comes last.
		for i := len(undos) - 1; i >= 0; i-- {
			undos[i]()
		}
	}, helpless
}

// newFont is harfbuzz.NewFont with whole filters. While it runs nobody may shape with the font.
func newFont(f *font.Font) *harfbuzz.Font {
	undo, _ := widen(f)
	defer undo()
	return harfbuzz.NewFont(font.NewFace(f))
}
