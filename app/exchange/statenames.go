package exchange

import (
	"regexp"
	"strings"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models/search"
)

// stateWords are names of States in lists, as keys, that the table of names does not hold: former ones and shortened ones.
var stateWords = map[string]string{
	"mazedonien": "MK", "macedoine": "MK", "zair": "CD", "zaire": "CD", "kongo kinszasa": "CD", "kongo dem republik": "CD", "tschechei": "CZ", "obervolta": "BF", "persien": "IR", "sao tome": "ST",
	"rfn": "DE", "brd": "DE", "krld": "KP", "zea": "AE", "vae": "AE", "jae": "AE", "korea sud": "KR", "korea rep": "KR", "coree": "KR", "jugoslawien": "RS", "etats unis d amerique": "US",
	"federalna republika niemiec": "DE", "republika federalna niemiec": "DE",
}

var bracketed = regexp.MustCompile(`^(.*?)\s*[(\[](.+?)[)\]]\s*$`)

// stateCode recognises a State as lists write it.
func stateCode(text string) (code string, ok bool) {
	if code, ok = bareStateCode(text); ok {
		return code, true
	}
	if g := bracketed.FindStringSubmatch(text); g != nil { // "Czech Republic (Czechia)", "Polen (PL)", but not "Kongo (Demokratische Republik)"
		if code, ok = bareStateCode(g[2] + " " + g[1]); ok {
			return code, true
		}
		if code, ok = bareStateCode(g[1]); ok {
			return code, true
		}
		return bareStateCode(g[2])
	}
	if name, form, cut := strings.Cut(text, ","); cut { // "Korea, Republic of"
		return bareStateCode(form + " " + name)
	}
	return "", false
}

func bareStateCode(text string) (code string, ok bool) {
	if code, ok = place.StateCode(text); ok {
		return code, true
	}
	key := search.Key(text)
	if len(key) < 3 || len(strings.TrimSpace(text)) <= 3 && text == strings.ToLower(text) {
		return "", false
	}
	code, ok = stateWords[key]
	return code, ok
}
