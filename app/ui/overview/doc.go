// Package overview is the first page of a register: how many there are and how they stand, what changed lately, what is coming.
package overview
