// Package edit is the form of any kind of record: built from its description, kept as a draft while it is typed, saved as one action.
package edit
