// Package typeset turns words into placed glyphs: it chooses faces, shapes, orders both directions of writing and breaks lines.
//
// Print, window and picture files measure with the same figures, so a line that fits in one fits in all.
package typeset
