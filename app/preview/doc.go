// Package preview turns pages of PDF files into pictures. The work is done by PDFium, compiled to WebAssembly: no other program is
// needed, and a damaged file cannot reach beyond the memory it is given.
package preview
