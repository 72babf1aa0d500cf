package place

import "slices"

// District is what a consular district consists of, in codes of ISO 3166-2, or of ISO 3166-1 for a whole State.
type District struct {
	ID      int64
	In, Out []string // regions that belong to it, and regions in them that do not
}

// Covers reports whether the region with that code belongs to a district. Of the regions it
// lies in the narrowest that the district names decides: a district may hold a State but for a
// province, and of that province one city. A region named both ways belongs to it. Of a place whose region
// nobody knows, ask with the code of its State; only a district that names the State covers it.
func Covers(d District, code string) bool {
	for c := range outwards(code) {
		if slices.Contains(d.In, c) {
			return true
		}
		if slices.Contains(d.Out, c) {
			return false
		}
	}
	return false
}
