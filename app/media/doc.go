// Package media tells by their contents which files may be attached to a record, and makes small pictures of them. It knows no window.
//
// What is allowed is a list: documents, pictures, tables, mails. What could act by itself when it is opened is refused: programs, scripts,
// pages with scripts, office files with macros, archives. Archives are never unpacked and pictures are measured before they are decoded,
// so that a file of a few bytes cannot ask for all the memory there is.
package media
