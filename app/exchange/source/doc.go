// Package source reads the files lists come in, as tables of text: what the cells say, and on which line.
//
// Files come from strangers. They are read as streams with bounds on everything, so that memory stays below what a Table may hold
// whatever a file claims or unpacks to. Nothing in a file is run, followed or used as a path.
package source
