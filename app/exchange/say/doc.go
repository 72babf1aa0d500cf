// Package say holds what is said of a list while it is read, understood and taken: notes and refusals, as keys of the catalogue with
// arguments, and the words for them.
package say
