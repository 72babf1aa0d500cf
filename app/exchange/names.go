package exchange

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/models/search"
)

// titles stand before a name and are no part of it, as keys.
var titles = set("prof professor profesor prof ssa profssa dr drhab doc docent hab habil hc mult hon mr mrs ms miss mx sir dame lord lady rev ing inz mgr mag magister dipl diplom arch adv avv lic eng "+
	"dkfm kfm wirtsch betriebsw vw volksw inf phys chem math jur med phil rer nat pol oec theol vet techn iur univ em zw nadzw "+
	"kommrat kommerzialrat komm kr konsulent senator sen dott dottore dottssa drssa rag geom cav comm uff gr grand off me maitre mtre bacc licdo licda ec "+
	"he se sem exc excmo excma exz exzellenz excellency excellence eksc ekscelencja ekscelencija je amb ambassador botschafter consul konsul konsulas konsule consule console konzul honorarkonsul honorarkonsulin "+
	"honorargeneralkonsul honorargeneralkonsulin generalkonsul generalkonsulin vizekonsul vizekonsulin honorary honoraire honorario onorario honorowy honorowa garbes general vice "+
	"pan pani ponas ponia panele herr herrn frau hr m p monsieur madame mme mlle mademoiselle don dona senor senora sr sra signor signora sig sigra gen col maj capt plk płk gen "+
	"count countess baron baroness baronin prince princess prinz prinzessin graf grafin freiherr furst furstin", " ")

// secondWords are parts of titles that only count behind a hyphen or another title: "Komm.-Rat".
var secondWords = set("rat hab h c mult general", " ")

// particles begin a family name of several words, as keys.
var particles = set("van von de der den da di del della dos das du la le al el bin ibn ben zu zur ter ten af av van't o mac", " ")

// degrees may follow a name behind a comma.
var degrees = set("phd dphil mba emba llm llb ma msc bsc ba md esq obe mbe cbe jr sr cmg kbe qc kc mp dsc mpa mph msi fh cpa ra stb mrics frics dba edd cvo mvo kcmg dcmg gcmg om ii iii", " ")

// bareDegrees may follow a name without a comma: no name is like them.
var bareDegrees = set("phd dphil mba emba llm llb msc bsc obe mbe cbe cmg kbe dsc mpa mph dba mrics frics kcmg dcmg gcmg esq", " ")

func set(words, sep string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.SplitSeq(words, sep) {
		out[w] = true
	}
	return out
}

// name is a person's name in its parts.
type name struct{ prefix, given, family string }

// splitName takes a name apart: titles before it, "FAMILY, Given", a family name in capitals or after a particle, else the last word.
func splitName(text string) name {
	text = strings.Join(strings.Fields(spacedTitles.ReplaceAllString(text, "$1.$2.")), " ")
	whole := text
	var n name
	var after []string
	for {
		if before, rest, ok := cutLast(text, " "); ok && strings.Contains(before, " ") && bareDegrees[search.Key(rest)] {
			text, after = strings.TrimRight(before, ","), append([]string{rest}, after...)
			continue
		}
		before, rest, ok := cutLast(text, ",")
		if !ok || !allIn(degrees, rest) {
			break
		}
		text, after = before, append([]string{rest}, after...)
	}
	family, given, inverted := strings.Cut(text, ",")
	if inverted {
		n.prefix, n.family = takeTitles(strings.TrimSpace(family))
		var more string
		more, n.given = takeTitles(strings.TrimSpace(given))
		n.prefix = joinWords(n.prefix, more)
	} else {
		var rest string
		n.prefix, rest = takeTitles(text)
		n.given, n.family = splitGiven(strings.Fields(rest))
	}
	if n.family == "" {
		n.given, n.family = "", n.given
	}
	if n.family == "" { // nothing but titles: it is a name after all
		return name{family: whole}
	}
	n.prefix = joinWords(append([]string{n.prefix}, after...)...)
	return n
}

func cutLast(s, sep string) (before, after string, ok bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+len(sep):]), true
}

func allIn(list map[string]bool, text string) bool {
	fields := strings.Fields(text)
	for _, w := range fields {
		if !list[search.Key(w)] {
			return false
		}
	}
	return len(fields) > 0
}

// takeTitles cuts the titles from the beginning of a name. The last word is never one, and a single letter only with its full stop
// counts as an initial of the given name.
func takeTitles(text string) (prefix, rest string) {
	fields := strings.Fields(text)
	n := 0
	for n < len(fields)-1 {
		k := search.Key(fields[n])
		if !isTitle(k) && !(n > 0 && secondWords[k]) || len(k) == 1 && (len(fields) == 2 || initial(fields[n+1])) {
			break
		}
		n++
	}
	return strings.Join(fields[:n], " "), strings.Join(fields[n:], " ")
}

// isTitle reports whether a word, as a key, is a title or several with hyphens between them: "Dipl.-Ing.", "Komm.-Rat".
func isTitle(key string) bool {
	if titles[key] {
		return true
	}
	first, rest, ok := strings.Cut(key, " ")
	if !ok || !titles[first] {
		return false
	}
	for w := range strings.FieldsSeq(rest) {
		if !titles[w] && !secondWords[w] {
			return false
		}
	}
	return true
}

// initial reports whether a word is a single letter of a given name.
func initial(word string) bool { return len([]rune(strings.TrimSuffix(word, "."))) == 1 }

// spacedTitles are titles of two letters that some write apart: "h. c.", "S. E.".
var spacedTitles = regexp.MustCompile(`\b([hHSs])\.\s+([cCEe])\.`)

// splitRole takes a name apart that may have an office before or behind it: "Honorarkonsulin Anna Beispiel", "Jan Przykład, honorary consul".
func splitRole(text string) (name, rank) {
	var out rank
	for {
		before, rest, ok := cutLast(text, ",")
		if !ok || before == "" {
			break
		}
		r, known := readRank(rest)
		if !known || !r.person {
			break
		}
		text, out = before, r
	}
	n := splitName(text)
	if out.post == "" {
		if r, known := readRank(n.prefix); known && r.person {
			out = r
		}
	}
	return n, out
}

// offices are words of an office before a name, as keys: it is in the appointment, not in the name.
var offices = set("consul konsul konsulas konsule consule console konzul honorarkonsul honorarkonsulin honorargeneralkonsul honorargeneralkonsulin generalkonsul generalkonsulin "+
	"vizekonsul vizekonsulin honorary honoraire honorario onorario honorowy honorowa garbes general vice", " ")

// withoutSalutation takes from titles how a person is spoken to and the office, and says what form of titles it means.
func withoutSalutation(prefix string) (rest, gender string) {
	var kept []string
	for w := range strings.FieldsSeq(prefix) {
		k := search.Key(w)
		g := salutations[k]
		if g != "" && gender == "" {
			gender = g
		}
		if feminine[k] {
			gender = "f"
		}
		if g != "" && !academic[k] || offices[k] || k == "p" { // "p." is Mr or Mrs in Polish
			continue
		}
		kept = append(kept, w)
	}
	return strings.Join(kept, " "), gender
}

// academic are titles that say the form and are still titles.
var academic = set("dottssa profssa avvssa don dona", " ")

// vacancies are what lists write where nobody heads a post, as keys or the beginnings of keys.
var vacancies = []string{"vacant", "vakant", "wakat", "vacat", "vakat", "neuzimta", "laisva", "vacante", "vacancy", "nieobsadz", "nicht besetzt", "unbesetzt", "derzeit unbesetzt", "zurzeit unbesetzt",
	"zur zeit unbesetzt", "poste vacant", "post vacant", "position vacant", "currently vacant", "stanowisko nieobsadzone", "to be appointed", "вакант", "amtsinhaber vakant", "siege vacant", "nn", "n n"}

// vacant reports whether a cell says that nobody heads the post.
func vacant(text string) bool {
	if text == "" {
		return false
	}
	k := search.Key(text)
	return slices.ContainsFunc(vacancies, func(v string) bool {
		return k == v || strings.HasPrefix(k, v+" ") || len(v) > 6 && strings.HasPrefix(k, v)
	})
}

// checkLetters asks to look at a name that mixes letters of two scripts which look alike.
func checkLetters(r *row, name string) {
	if source.Mixed(name) {
		r.ask("mixed_letters", "Value", name)
	}
}

func splitGiven(fields []string) (given, family string) {
	if len(fields) == 0 {
		return "", ""
	}
	capitals := 0
	for _, w := range fields {
		if inCapitals(w) {
			capitals++
		}
	}
	if capitals > 0 && capitals < len(fields) {
		var g, f []string
		for _, w := range fields {
			if inCapitals(w) {
				f = append(f, w)
			} else {
				g = append(g, w)
			}
		}
		return strings.Join(g, " "), strings.Join(f, " ")
	}
	at := len(fields) - 1
	for i := 1; i < len(fields)-1; i++ {
		if particles[search.Key(fields[i])] {
			at = i
			break
		}
	}
	return strings.Join(fields[:at], " "), strings.Join(fields[at:], " ")
}

// inCapitals reports whether a word is written in capitals as family names are in lists; an initial is not.
func inCapitals(word string) bool {
	letters := 0
	for _, r := range word {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsUpper(r):
			letters++
		}
	}
	return letters > 1 && !strings.HasSuffix(word, ".")
}

func joinWords(words ...string) string {
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}

// nameKey is the form in which the names of persons are compared.
func nameKey(given, family string) string { return search.Key(given + " " + family) }
