package exchange

import (
	"regexp"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/search"
)

// exceptWords begin what does not belong to a district.
var exceptWords = regexp.MustCompile(`(?i)[\s,(–-]*\b(?:except(?:ing|ed)?(?: for)?|excluding|without|ausgenommen|ausser|außer|ohne|mit ausnahme (?:von|der|des)|z wyjątkiem|z wyłączeniem|oprócz|poza|bez|` +
	`išskyrus|be|à l['’]exception d(?:e la|e l['’]|es|e|u)|hors|sauf|excepté|excepto|salvo|eccetto|кроме)(?:[\s:]+|$)`)

// districtWords stand beside the name of a region and are no part of it, as keys.
var districtWords = []string{"voivodeships", "voivodeship", "wojewodztwa", "wojewodztwo", "woj", "land", "bundesland", "bundeslander", "lander", "freistaat", "freie und hansestadt", "freie hansestadt", "state of", "states of",
	"region of", "region", "regions", "regione", "region de", "province of", "provinces of", "province", "provinces", "county of", "county", "counties", "canton of", "canton", "kanton", "apskritis", "apskr",
	"oblast", "oblasts", "the", "powiat", "prefecture of", "prefecture", "departement", "departements", "department of", "die", "der", "das", "la", "le", "les", "l", "of"}

// wholeState are words for the whole of a State, as keys.
var wholeState = set("whole country;entire country;whole territory;entire territory;the whole country;the entire country;ganzes bundesgebiet;gesamtes bundesgebiet;bundesgebiet;gesamtes staatsgebiet;ganzes land;caly kraj;"+
	"terytorium calego kraju;cala polska;visa salis;visa valstybe;visa valstybes teritorija;tout le pays;ensemble du territoire;tout le territoire;the entire territory;the whole territory;todo el pais;intero territorio;all", ";")

// readDistrict reads the regions of a State a district consists of, and those that do not belong to it. ok is false where a part of
// the text is no region that is known; open is that part, "" where none is known.
func readDistrict(text, country string) (regions, except []string, open string, ok bool) {
	inside, outside := text, ""
	if at := exceptWords.FindStringIndex(text); at != nil {
		inside, outside = text[:at[0]], text[at[1]:]
		if inside == "" {
			inside = country
		}
	}
	regions, open = regionsIn(inside, country)
	if open != "" || len(regions) == 0 {
		return nil, nil, open, false
	}
	if strings.TrimSpace(outside) != "" {
		except, open = regionsIn(strings.TrimRight(outside, ") "), country)
		if open != "" || len(except) == 0 {
			return nil, nil, open, false
		}
	}
	return schema.NewSet(regions...), schema.NewSet(except...), "", true
}

// bare takes off what stands around a region, brackets around the whole included.
func bare(text string) string {
	text = strings.Trim(text, " \t.:")
	if strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")") {
		text = strings.Trim(text, "() \t.:")
	}
	return text
}

var regionDivider = regexp.MustCompile(`\s*[,;|\n+&]\s*|\s+/\s+|\s+(?:and|und|sowie|et|ir|i|oraz|y|e)\s+`)

// regionsIn reads a list of regions. open is the first part that is none.
func regionsIn(text, country string) (codes []string, open string) {
	text = bare(text)
	if code, ok := regionNamed(text, country); ok { // one name may have a comma in it
		return []string{code}, ""
	}
	for _, part := range regionDivider.Split(text, -1) {
		if part = bare(part); part == "" {
			continue
		}
		code, ok := regionNamed(part, country)
		if !ok {
			return codes, part
		}
		codes = append(codes, code)
	}
	return codes, ""
}

// regionNamed recognises a region of a State by its code or its name, with or without what kind of region it is.
func regionNamed(text, country string) (code string, ok bool) {
	if found := regionCode.FindString(text); strings.HasPrefix(found, country+"-") && !regionDivider.MatchString(text) { // "Małopolskie (PL-12)"
		s, ok := place.SubdivisionOf(found)
		return s.Code, ok
	}
	key := search.Key(text)
	if wholeState[key] || text == country {
		return country, true
	}
	if c, ok := stateCode(text); ok && c == country {
		return country, true
	}
	if g := bracketed.FindStringSubmatch(text); g != nil { // "Tirol (AT)"
		return regionNamed(g[1], country)
	}
	for {
		if code, ok := subdivisionNamed(key, country); ok {
			return code, true
		}
		shorter := key
		for _, w := range districtWords {
			if rest, cut := strings.CutPrefix(shorter, w+" "); cut {
				shorter = rest
			}
			if rest, cut := strings.CutSuffix(shorter, " "+w); cut {
				shorter = rest
			}
		}
		if shorter == key {
			return "", false
		}
		key = shorter
	}
}

// subdivisionNamed gives the one subdivision of a State with that name, as a key; of several levels the upper one.
func subdivisionNamed(key, country string) (code string, ok bool) {
	if len(key) < 3 {
		return "", false
	}
	n := 0
	for _, s := range place.FindSubdivisions(key, []string{country}, 20) {
		if search.Key(s.Name) != key {
			continue
		}
		if code == "" || place.Inside(code, s.Code) {
			code = s.Code
		} else if !place.Inside(s.Code, code) {
			n++
		}
	}
	return code, code != "" && n == 0
}

// listedRegions takes the regions a row lists, and those it excepts, where all of them are known; else they are kept as text.
func listedRegions(r *row, host *entity, ev *models.PostEvent) {
	country := host.plan.(*models.State).Code
	for _, part := range []struct {
		target string
		set    *schema.Set
	}{{"post_event.regions", &ev.Regions}, {"post_event.except", &ev.Except}} {
		text := r.get(part.target)
		if text == "" {
			continue
		}
		codes, open := regionsIn(strings.Join(splitSet(text), ", "), country)
		if open == "" {
			*part.set = schema.NewSet(codes...)
			continue
		}
		label := say.TargetLabel(r.x.words(), part.target)
		ev.District = strings.TrimPrefix(ev.District+"; "+label+": "+text, "; ")
		r.note("district_open", "Value", open)
	}
}

// regionsOfText takes the regions of a district from its text, where the row does not list them.
func regionsOfText(r *row, host *entity, ev *models.PostEvent) {
	if ev.District == "" || host == nil || r.has("uid") || len(ev.Regions) > 0 {
		return
	}
	d := r.x.district(ev.District, host.plan.(*models.State).Code)
	switch {
	case d.ok:
		ev.Regions = slices.Clone(d.regions)
		if len(ev.Except) == 0 {
			ev.Except = slices.Clone(d.except)
		}
		r.note("district_regions", "Value", regionNames(r.x.lang, ev))
	case d.open != "" && d.open != strings.TrimSpace(ev.District):
		r.note("district_open", "Value", d.open)
	}
}

// districtRead is a district as its text was read.
type districtRead struct {
	regions, except []string
	open            string
	ok              bool
}

// district reads the text of a district, each once.
func (x *index) district(text, country string) districtRead {
	asked := [2]string{text, country}
	if d, ok := x.districts[asked]; ok {
		return d
	}
	var d districtRead
	d.regions, d.except, d.open, d.ok = readDistrict(text, country)
	if x.districts == nil {
		x.districts = map[[2]string]districtRead{}
	}
	x.districts[asked] = d
	return d
}

// regionNames lists the regions of a district by their names, those that do not belong to it after a minus.
func regionNames(lang string, ev *models.PostEvent) string {
	var out []string
	for i, codes := range [][]string{ev.Regions, ev.Except} {
		for _, code := range codes {
			name := place.StateName(code, lang)
			if s, ok := place.SubdivisionOf(code); ok {
				name = s.Name
			}
			out = append(out, []string{"", "−"}[i]+name)
		}
	}
	return strings.Join(out, ", ")
}
