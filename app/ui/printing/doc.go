// Package printing is the Print page: which document, about whom, as of when, in which language; the pages as they will be on paper; and
// what is done with them.
package printing
