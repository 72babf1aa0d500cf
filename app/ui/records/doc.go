// Package records shows the kinds of record that have no page of their own making: their lists and the page of each, from the description
// of the kind, with what a few of them need besides.
package records
