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
// Errors do not interrupt: the first one, of the writer or of a call that cannot be carried out, stops all work and comes back from Close
// and [File.Err]. Numbers that are none (NaN) are 0 or nothing is painted.
//
// The same calls with the same [Meta.Made] give the same bytes.
package file
