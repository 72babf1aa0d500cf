// Package letter makes the office's letters: templates with fields, filled from the records of the register, and entered in the register
// of correspondence with their number.
package letter
