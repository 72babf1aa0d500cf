package exchange

import (
	"regexp"
	"strings"

	"github.com/exequatur/exequatur/models/search"
)

// placeText is a cell that names a place, without what stands around the name.
type placeText struct {
	name   string
	region string // from brackets or behind a comma
	near   bool   // the cell says near the place, not in it
}

var (
	codeBefore  = regexp.MustCompile(`^(?:[A-Z]{1,3}\s?[-–]\s?)?(?:\d{2}-\d{3}|\d{3}\s\d{2}|\d{4,6}(?:-\d{3,4})?)[\s,]+(\p{L}.*)$`)
	codeBehind  = regexp.MustCompile(`^(\p{L}.*?)[\s,]+(?:[A-Z]{1,3}\s?[-–]\s?)?(?:\d{2}-\d{3}|\d{3}\s\d{2}|\d{4,6}(?:-\d{3,4})?)$`)
	stateCoded  = regexp.MustCompile(`^[A-Z]{1,3}\s?[-–]\s?(\d.*)$`)
	nearBefore  = regexp.MustCompile(`(?i)^(?:near|nearby|bei|b\.|nähe|in der nähe von|koło|k\.|k/|obok|w pobliżu|niedaleko|prie|netoli|šalia|près de|près d['’]|proche de|cerca de|vicino a|ok\.)\s*(\p{L}.*)$`)
	innerPlace  = regexp.MustCompile(`^(.+?)\s*[(\[]([^()\[\]]+)[)\]]\s*$`)
	lastDivider = regexp.MustCompile(`^(.+?)\s*(?:,|;|\s[-–/]\s)\s*([^,;]+)$`)
)

// readPlace takes from a cell what is not the name of the place: a postal code, the State the row names anyway, "near".
func readPlace(x *index, text string, country *entity) placeText {
	p := placeText{name: joinWords(text)}
	sameState := func(text string) bool {
		if country == nil || strings.TrimSpace(text) == "" {
			return false
		}
		return x.states.find(x, strings.TrimSpace(text)) == country
	}
	for range 3 { // one thing may stand around another
		if g := codeBefore.FindStringSubmatch(p.name); g != nil {
			p.name = g[1]
		}
		if g := stateCoded.FindStringSubmatch(p.name); g != nil {
			p.name = g[1]
		}
		if g := codeBehind.FindStringSubmatch(p.name); g != nil {
			p.name = g[1]
		}
		if g := nearBefore.FindStringSubmatch(p.name); g != nil {
			p.name, p.near = g[1], true
		}
		if g := innerPlace.FindStringSubmatch(p.name); g != nil {
			switch near := nearBefore.FindStringSubmatch(g[2]); {
			case sameState(g[2]):
				p.name = g[1]
			case near != nil: // "Konstancin (near Warsaw)": the town itself is named
				p.name = g[1]
			default:
				p.region = joinWords(p.region, g[2])
			}
		}
		g := lastDivider.FindStringSubmatch(p.name)
		if g == nil {
			continue
		}
		switch {
		case sameState(g[2]):
			p.name = g[1]
		case sameState(g[1]):
			p.name = g[2]
		case strings.Contains(p.name, ","): // "Olsztyn, Śląskie"
			if p.region == "" || !strings.Contains(p.region, g[2]) {
				p.region = joinWords(p.region, g[2])
			}
		}
	}
	if search.Key(p.name) == "" {
		p.name = joinWords(text)
	}
	return p
}

// bareName is how a place in a cell is called.
func bareName(x *index, text string, country *entity) string {
	if p := readPlace(x, text, country); !p.near {
		return p.name
	}
	return joinWords(text)
}
