// Package glyph answers what the embedded typefaces can show: which face carries a rune, how wide it is, and its outline.
//
// Print, window and picture files measure with the same figures, so a line that fits in one fits in all.
package glyph
