// Package recordpage is the kit record pages are made of: a sheet of text with a title, a line of state, a drawn timeline and sections, in the order a person reads a file.
package recordpage
