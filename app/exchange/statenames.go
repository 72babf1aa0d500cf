package exchange

import (
	"regexp"
	"strings"

	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models/search"
)

// stateForms are forms of government that official names in lists put before the usual name, as keys.
var stateForms = []string{
	"republik ", "konigreich ", "bundesrepublik ", "furstentum ", "grossherzogtum ", "vereinigte republik ", "demokratische republik ", "islamische republik ", "staat ",
	"republique de ", "republique du ", "republique d ", "royaume de ", "royaume du ", "principaute de ", "grand duche de ", "etat de ",
	"republica de ", "republica del ", "republica do ", "republica da ", "republica ", "reino de ", "reino del ", "repubblica di ", "repubblica del ", "regno di ", "regno del ",
	"republika ", "krolestwo ", "ksiestwo ", "federalna republika ", "federacja ", "respublika ", "kingdom of the ", "republic of the ", "republic ",
}

// stateWords are names of States, as keys, that the table of names does not hold: former ones, shortened ones, and those of official lists.
var stateWords = map[string]string{
	"rpa": "ZA", "par": "ZA", "didzioji britanija": "GB", "grossbritannien": "GB", "gb nirl": "GB", "schottland": "GB", "england": "GB", "anglia": "GB", "grande bretagne": "GB",
	"korea republik": "KR", "republik korea": "KR", "korea sud": "KR", "korea rep": "KR", "republika korei": "KR", "coree": "KR", "dvr korea": "KP", "krld": "KP",
	"mazedonien": "MK", "macedoine": "MK", "weissrussland": "BY", "bielorussie": "BY", "heiliger stuhl": "VA", "stolica apostolska": "VA", "saint siege": "VA", "sventasis sostas": "VA",
	"zair": "CD", "zaire": "CD", "demokratische republik kongo": "CD", "kongo demokratische republik": "CD", "dr kongo": "CD", "kongo dem republik": "CD", "kongo kinszasa": "CD",
	"russische foderation": "RU", "federation de russie": "RU", "federacja rosyjska": "RU", "rusijos federacija": "RU", "рф": "RU",
	"vereinigte staaten von amerika": "US", "stany zjednoczone ameryki": "US", "etats unis d amerique": "US", "etats unis damerique": "US", "estados unidos de america": "US", "stati uniti damerica": "US",
	"jungtines amerikos valstijos": "US", "сша": "US", "zea": "AE", "vae": "AE", "jae": "AE", "bosnien herzegowina": "BA", "bosnia i hercegowina": "BA", "persien": "IR", "persia": "IR",
	"slovak republic": "SK", "slowakische republik": "SK", "republika slowacka": "SK", "tschechei": "CZ", "czech rep": "CZ", "sao tome": "ST",
	"republique francaise": "FR", "republique italienne": "IT", "republique slovaque": "SK", "republique tcheque": "CZ", "republika federalna niemiec": "DE", "rfn": "DE", "brd": "DE",
	"jugoslawien": "RS", "bundesrepublik jugoslawien": "RS", "ivory coast": "CI", "cote divoire": "CI", "osttimor": "TL", "swasiland": "SZ", "kap verde": "CV", "obervolta": "BF", "siam": "TH",
	"republika poludniowej afryki": "ZA",
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
	if code, ok = stateWords[key]; ok {
		return code, true
	}
	for _, form := range stateForms {
		if rest, cut := strings.CutPrefix(key, form); cut && rest != "" {
			if code, ok = place.StateCode(rest); ok {
				return code, true
			}
			if code, ok = stateWords[rest]; ok {
				return code, true
			}
		}
	}
	return "", false
}
