package models

import (
	"slices"
	"strings"
)

// noRegions is what a regions period holds where the district was worded anew and no regions were named.
const noRegions = "-"

// regionsText keeps the regions an event sets as one text: those included, then those excluded behind a minus; "" where the event
// sets no district.
func regionsText(e *PostEvent) string {
	if len(e.Regions) == 0 && len(e.Except) == 0 {
		if strings.TrimSpace(e.District) != "" {
			return noRegions
		}
		return ""
	}
	out := slices.Clone([]string(e.Regions))
	for _, r := range e.Except {
		out = append(out, "-"+r)
	}
	return strings.Join(out, " ")
}

// RegionsOf reads the value of a regions period: codes of ISO 3166-2 included in and excluded from the district.
func RegionsOf(value string) (in, except []string) {
	for _, r := range strings.Fields(value) {
		switch {
		case r == noRegions:
		case r[0] == '-':
			except = append(except, r[1:])
		default:
			in = append(in, r)
		}
	}
	return in, except
}
