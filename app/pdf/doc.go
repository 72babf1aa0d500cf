// Package pdf lays documents out on pages and writes them as files that are PDF/A-2a and PDF/UA-1 at once.
//
// A document's blocks become boxes, one below the other: a line, a row, a drawing. Between two boxes stands how bad a break of the page
// would be there. The flow gathers boxes until a break costs nothing and puts what it has gathered on the page, or on the next one. What is
// on a page is painted when the page is full and then forgotten, so memory does not grow with the document; page totals and the numbers in
// a table of contents are added to the pages at the end.
package pdf
