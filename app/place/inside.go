package place

import (
	"iter"
	"strings"
)

// territories gives the codes under which ISO 3166-2 lists territories that have a code of ISO 3166-1 of
// their own, and the State alone where it lists them in parts. Taiwan is not among them: whoever names China as a district does not mean Taipei.
var territories = map[string]string{
	"AS": "US-AS", "GU": "US-GU", "MP": "US-MP", "PR": "US-PR", "UM": "US-UM", "VI": "US-VI",
	"AW": "NL-AW", "CW": "NL-CW", "SX": "NL-SX", "BQ": "NL",
	"AX": "FI-01", "SJ": "NO",
	"BL": "FR-BL", "GF": "FR-973", "GP": "FR-971", "MF": "FR-MF", "MQ": "FR-972", "NC": "FR-NC", "PF": "FR-PF",
	"PM": "FR-PM", "RE": "FR-974", "TF": "FR-TF", "WF": "FR-WF", "YT": "FR-976",
	"HK": "CN-HK", "MO": "CN-MO",
}

// territoryOf is the other way round: the territory's own code by that of the subdivision.
var territoryOf = func() map[string]string {
	own := make(map[string]string, len(territories))
	for territory, code := range territories {
		if strings.Contains(code, "-") {
			own[code] = territory
		}
	}
	return own
}()

// Inside reports whether a region equals another one or lies in it: "LT-15" (the city of
// Kaunas) in "LT-KU" (its county) and in "LT". Both are codes of ISO 3166-2 or of ISO 3166-1. A territory that ISO 3166-2 lists
// under a State lies in that State: "PR" is "US-PR" and inside "US".
func Inside(code, region string) bool {
	for c := range outwards(code) {
		if c == region {
			return true
		}
	}
	return false
}

// outwards goes from a region through those it lies in to its State. Territories appear under both their codes.
func outwards(code string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for code != "" {
			if !yield(code) {
				return
			}
			if other := territories[code] + territoryOf[code]; other != "" && !yield(other) {
				return
			}
			if listed, ok := territories[code]; ok {
				code = listed
			}
			code = parent(code)
		}
	}
}

// parent gives the region a region lies in, at last its State; a State lies in none.
func parent(code string) string {
	if d, ok := SubdivisionOf(code); ok && d.Parent != "" {
		return d.Parent
	}
	state, _, nested := strings.Cut(code, "-")
	if !nested {
		return ""
	}
	return state
}
