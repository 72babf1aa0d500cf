// Package file writes PDF files that are PDF/A-2a and PDF/UA-1 at once: objects, pages, fonts, pictures, links, bookmarks and the tree
// that says what each thing on a page is. Files are streamed; what is done with is forgotten.
//
// It knows glyphs and where they go, and nothing of paragraphs. Lengths are points, from the upper left corner of a page, y downwards.
//
// A file is a tree of elements in the order in which it is read aloud, and pages on which the elements are painted:
//
//	f := file.New(w, file.Meta{Title: "Consular list", Language: "en", Made: made})
//	page := f.AddPage(595, 842)
//	title := f.Document().Add(file.H1)
//	page.In(title, func() { page.Text(56, 80, run, color.NRGBA{A: 255}) })
//	title.Done()
//	page.Artifact(file.Footer, func() { page.Text(56, 800, number, color.NRGBA{A: 255}) })
//	page.Flush()
//	err := f.Close()
//
// Everything painted is within [Page.In] or [Page.Artifact]. An element may go on over pages: In is called again on the next.
// [Element.Done] and [Page.Flush] keep memory small. After Flush a page takes more until [File.Close], which is how page totals and the
// page numbers of a table of contents get there.
//
// # What text says
//
// Faces are TrueType; a subset of each is embedded. Each cluster of glyphs says the text of its first glyph. Where a glyph cannot say it
// by its code alone (several glyphs for a sign, a substitute for a missing one, signs of private use), the text stands beside it as
// ActualText. What is written from right to left is painted as it stands, since programs that read text out turn it; a Span with the
// text in the order spoken is for those that read the structure aloud. No glyph for missing signs is ever shown as such.
//
// # What is filled in
//
// The standards ask for some things a caller may not have. A file without a title is called PDF, a figure, bookmark or link without
// words is named after the file or where it leads, a figure without a box takes its page, a head of a table that does not say what it
// heads heads its column, a note gets an ID. Heading levels, the nesting of elements and the languages are the caller's.
//
// # Errors
//
// Errors do not interrupt: the first one, of the writer or of a call that cannot be carried out, stops all work and comes back from Close
// and [File.Err]. Numbers that are none (NaN) are 0 or nothing is painted.
//
// The same calls with the same [Meta.Made] give the same bytes, on any number of processors.
//
// There are no forms, attachments, encryption, or outlines of other kinds (CFF).
package file
