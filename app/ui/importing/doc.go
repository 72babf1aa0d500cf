// Package importing is the way of a list into the register: what kind of records it holds, what would become of each row, then one action.
package importing
