package place

import "iter"

// Outwards goes from a region through those it lies in to its State. Territories appear under both their codes.
func Outwards(code string) iter.Seq[string] { return outwards(code) }
