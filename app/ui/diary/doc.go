// Package diary shows what happened: the list of entries and the page of each.
package diary
