// Package file writes PDF files that are PDF/A-2a and PDF/UA-1 at once: objects, pages, fonts, pictures, links, bookmarks and the tree
// that says what each thing on a page is. Files are streamed; what is done with is forgotten.
//
// It knows glyphs and where they go, and nothing of paragraphs. Lengths are points, from the upper left corner of a page, y downwards.
package file
