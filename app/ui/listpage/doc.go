// Package listpage is the page of a list: a table that is sorted, filtered, marked, copied, exported and printed. A feature says what its rows are.
package listpage
