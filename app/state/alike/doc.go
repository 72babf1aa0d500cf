// Package alike finds records that may be one and the same: persons by their names in every spelling, cities by their names in one State,
// consulates by their States and seat. It guesses for a person to decide; nothing is ever joined by itself.
package alike
