// Package exporting asks how a list is taken out of the register: which rows, as what, for whom.
package exporting
