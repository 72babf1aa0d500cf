package exchange

import (
	"strings"
	"unicode"

	"github.com/exequatur/exequatur/models/search"
)

// titles stand before a name and are no part of it, as keys.
var titles = set("prof professor dr doc docent hab habil hon mr mrs ms miss mx sir dame lord lady rev ing inz mgr mag dipl arch adv avv lic eng "+
	"he h e excellency amb ambassador consul konsul pan pani ponas ponia herr frau m mme mlle don dona senor senora sr sra dott dottssa cav comm gen col maj capt "+
	"count countess baron baroness prince princess graf freiherr", " ")

// particles begin a family name of several words, as keys.
var particles = set("van von de der den da di del della dos das du la le al el bin ibn ben zu zur ter ten af av van't o mac", " ")

// degrees may follow a name behind a comma.
var degrees = set("phd dphil mba llm llb ma msc bsc md esq obe mbe cbe jr sr cmg kbe qc kc mp dsc", " ")

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
	text = strings.Join(strings.Fields(text), " ")
	var n name
	var after []string
	for {
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
		n.prefix, n.family = "", text
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
		if k := search.Key(fields[n]); !titles[k] || (len(k) == 1 && len(fields) == 2) {
			break
		}
		n++
	}
	return strings.Join(fields[:n], " "), strings.Join(fields[n:], " ")
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
