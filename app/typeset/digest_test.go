package typeset

import (
	"slices"
	"testing"

	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/harfbuzz"

	"github.com/go-text/typesetting/font"
)

func houseFaces() []*Face {
	return slices.Concat(mains[:], others[0], others[1], []*Face{signsFace})
}

func TestFiltersLackNoGlyph(t *testing.T) {
	dropped := 0
	for _, f := range houseFaces() {
		loaded := f.load()
		var before [][]int
		for _, rule := range covers(loaded) {
			if drops(rule) {
				dropped++
			}
			for _, c := range rule {
				before = append(before, indexes(c))
			}
		}
		undo, helpless := widen(loaded)
		if helpless > 0 {
			t.Errorf("%s: %d rules still lose glyphs", f.Name(), helpless)
		}
		undo()
		i := 0
		for _, rule := range covers(loaded) {
			for _, c := range rule {
				if !slices.Equal(indexes(c), before[i]) {
					t.Fatalf("%s: a coverage is not as it was", f.Name())
				}
				i++
			}
		}
	}
	if dropped == 0 {
		t.Error("no rule of a house face loses glyphs: the library is mended and digest.go can go")
	}
}

func indexes(c tables.Coverage) (out []int) {
	for g := range 4000 {
		if i, ok := c.Index(tables.GlyphID(g)); ok {
			out = append(out, g, i)
		}
	}
	return out
}

// The mistake itself, so that it is noticed when the library mends it.
func TestTheLibraryStillDropsRanges(t *testing.T) {
	shape := func(f *harfbuzz.Font) (ids []font.GID) {
		b := harfbuzz.NewBuffer()
		b.AddRunes([]rune("نن"), 0, 2)
		b.GuessSegmentProperties()
		b.Shape(f, nil)
		for _, g := range b.Info {
			ids = append(ids, g.Glyph)
		}
		return ids
	}
	f := others[0][3].load()
	plain, whole := shape(harfbuzz.NewFont(font.NewFace(f))), shape(newFont(f))
	if len(whole) != 4 {
		t.Errorf("two letters and their dots are glyphs %v", whole)
	}
	if slices.Equal(plain, whole) {
		t.Error("the library is mended: digest.go can go")
	}
}

func TestKerningReachesEveryAlphabet(t *testing.T) {
	for _, pair := range []string{"AV", "To", "ΑΥ", "ГА", "Tą", "Vą"} {
		runes := []rune(pair)
		if together, apart := Width(pair, Style{}, 100), Width(string(runes[0]), Style{}, 100)+Width(string(runes[1]), Style{}, 100); together >= apart {
			t.Errorf("%q is not kerned: %v together, %v apart", pair, together, apart)
		}
	}
}
