package file

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	ximage "golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// faces are the font files of the house.
func faces(t *testing.T) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	dir := os.DirFS("../../../assets/fonts")
	names, err := fs.Glob(dir, "*.ttf")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		if out[strings.TrimSuffix(filepath.Base(name), ".ttf")], err = fs.ReadFile(dir, name); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// A subset holds the same shapes and widths as the whole font, composed ones too, and is a font file another reader accepts.
func TestSubsetsKeepShapesAndWidths(t *testing.T) {
	for name, data := range faces(t) {
		whole, err := openTrueType(data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		glyphs := []uint16{0}
		for g := whole.glyphs - 1; g > 0; g -= 3 { // backwards, so that every number is a new one
			glyphs = append(glyphs, uint16(g))
		}
		part, count := whole.subset(glyphs)
		if again, _ := whole.subset(glyphs); !bytes.Equal(part, again) {
			t.Errorf("%s: two subsets differ", name)
		}
		if count < len(glyphs) || checksum(part) != 0xB1B0AFBA {
			t.Errorf("%s: %d glyphs of %d, checksum %X", name, count, len(glyphs), checksum(part))
		}
		tt, err := openTrueType(part)
		if err != nil || tt.glyphs != count {
			t.Fatalf("%s: %v", name, err)
		}
		old, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		// The other reader wants tables that a font within a PDF does not need.
		small, err := sfnt.Parse(withTables(part, data, "cmap", "name", "post", "OS/2"))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var a, b sfnt.Buffer
		ppem := fixed.I(whole.em)
		composed := 0
		for code, g := range glyphs {
			was, err1 := old.LoadGlyph(&a, sfnt.GlyphIndex(g), ppem, nil)
			is, err2 := small.LoadGlyph(&b, sfnt.GlyphIndex(code), ppem, nil)
			if err1 != nil || err2 != nil || !slices.Equal(was, is) {
				t.Fatalf("%s: glyph %d has another shape: %v, %v", name, g, err1, err2)
			}
			wide, _ := old.GlyphAdvance(&a, sfnt.GlyphIndex(g), ppem, ximage.HintingNone)
			if w, _ := tt.metric(code); int(w) != wide.Round() {
				t.Fatalf("%s: glyph %d is %d wide, not %d", name, g, w, wide.Round())
			}
			parts(whole.outline(int(g)), func(int) { composed++ })
		}
		if composed == 0 && strings.HasPrefix(name, "NotoSans-") {
			t.Errorf("%s: no glyph is composed of others", name)
		}
	}
}

// withTables adds tables of a whole font to a subset.
func withTables(part, whole []byte, names ...string) []byte {
	t, _ := openTrueType(part)
	from, _ := openTrueType(whole)
	for _, name := range names {
		t.tables[name] = from.tables[name]
	}
	return writeTables(t.tables)
}

func TestBrokenFontsAreRefused(t *testing.T) {
	for name, data := range faces(t) {
		for _, cut := range []int{0, 3, 11, 40, 300, len(data) / 2, len(data) - 100} {
			if _, err := openTrueType(data[:cut]); err == nil {
				t.Errorf("%s cut at %d is taken", name, cut)
			}
		}
		cff := slices.Concat([]byte("OTTO"), data[4:])
		if _, err := openTrueType(cff); err == nil {
			t.Errorf("%s: outlines of another kind are taken", name)
		}
	}
}

// Numbers are as short as they go, and never in a form a PDF may not hold.
func TestNumbersAreShort(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 1: "1", -1: "-1", .5: ".5", -.125: "-.125", 12.3456: "12.346", 100: "100", .0004: "0", -.0004: "0", 1e9: "32000", 7.05: "7.05"} {
		if got := string(appendNumber(nil, v)); got != want {
			t.Errorf("%v is %s, not %s", v, got, want)
		}
	}
	if got := string(appendFine(nil, 0.70710678, -0.5, 1, -1.0000004, 0.000001)); got != ".707107 -.5 1 -1 .000001 " {
		t.Errorf("%q", got)
	}
}

// Long trees have leaves and nodes whose limits are right.
func TestTreesHaveLeaves(t *testing.T) {
	for _, n := range []int{0, 1, leaf, leaf + 1, leaf*leaf + 1} {
		var out bytes.Buffer
		f := New(&out, Meta{Level: A1b})
		values := make([]int, n)
		for i := range values {
			values[i] = f.root.num
		}
		f.numberTree(values)
		if err := f.o.w.Flush(); err != nil {
			t.Fatal(err)
		}
		s := out.String()
		leaves := max((n+leaf-1)/leaf, 1)
		if got := strings.Count(s, "/Nums["); got != leaves {
			t.Errorf("%d values in %d leaves", n, got)
		}
		nodes := 0
		if n > leaf {
			nodes = 1
		}
		if n > leaf*leaf {
			nodes = 3
		}
		if got := strings.Count(s, "/Kids["); got != nodes {
			t.Errorf("%d values below %d nodes", n, got)
		}
		if nodes > 0 && !strings.Contains(s, "/Limits[0 199]/Nums[0 ") {
			t.Errorf("%d values: the first leaf has no limits", n)
		}
		if f.Err() != nil {
			t.Error(f.Err())
		}
	}
}
