// Package typeset turns words into placed glyphs: it chooses faces, shapes, orders both directions of writing and breaks lines.
//
// Print, window and picture files measure with the same figures, so a line that fits in one fits in all.
//
// What a caller should know:
//
//   - The runs of a line stand from left to right. Run.At gives their order in the text; within a run written from right to
//     left the text goes from the last glyph to the first. Put together so, Glyph.Text is Line.Text, byte for byte.
//   - Line.Text lacks what leaves no trace on paper: controls, marks of direction, U+2060, U+200B, U+FEFF, soft hyphens. One soft hyphen
//     stays where it is shown as a hyphen. Joiners (U+200C, U+200D) and selectors of forms stay with their letter.
//   - The space at the end of a line is a glyph without width, so that words taken out of a file do not run together.
//   - A sign no face has is one glyph, U+FFFD of the main face, with Glyph.Missing; .notdef is never used.
//   - A telephone number within Arabic or Hebrew text stands as the algorithm of Unicode wants it, its first group and its plus rightmost;
//     U+2066 and U+2069 around it keep it as it is dialled.
//   - A word that follows another in the register was most likely shaped before: words of up to 128 bytes are remembered, by style, direction
//     and, where a face draws letters in a way of its own for it, language.
package typeset
