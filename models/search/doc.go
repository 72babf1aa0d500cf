// Package search finds records by what a person types: it folds spellings so that
// "torun" finds Toruń, and keeps folded texts in memory so that every key press is answered at once.
// It is pure: no database, no files, no screen.
package search
