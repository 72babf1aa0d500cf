package exchange

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/search"
)

// rank is what a text says about the class of a post and its head.
type rank struct {
	post     string // class of the post
	head     string // class of its head
	category string // honorary or career, "" where the text says neither
	person   bool   // the text names the rank of the head, from which that of the post follows
	gender   string // grammatical form of the title, "" where it does not say
}

// noPosts are words, as keys, for offices that are no consular posts.
var noPosts = []string{"embassy", "ambasad", "botschaft", "ambassade", "embajada", "ambasciata", "embaixada", "посольств", "high commission", "legation", "delegation to", "section",
	"kulturinstitut", "cultural institute", "liaison office", "verbindungsburo"}

// readRank reads the class of a post or of its head in the languages lists come in: "honorary consul", "Honorargeneralkonsulat", "konsul
// honorowa", "agent consulaire", "почётный консул". known is false where the text means no consular post, or nothing that is recognised.
func readRank(text string) (r rank, known bool) {
	k := search.Key(text)
	has := func(parts ...string) bool { return containsAny(k, parts...) }
	word := func(begins ...string) bool {
		return slices.ContainsFunc(begins, func(b string) bool { return strings.Contains(" "+k, " "+b) })
	}
	if has(noPosts...) || !has("consul", "konsul", "consol", "konzul", "консул") {
		return rank{}, false
	}
	at := 1
	switch {
	case word("vice", "wice", "vize", "вице", "viz") || has("vizekons", "vicekons", "wicekons"):
		at = 2
	case has("general", "генеральн", "jeneral"):
		at = 0
	case word("agen", "агент") || has("consularagen", "konsularagen"):
		at = 3
	}
	r.post, r.head = models.PostClasses[at], models.HeadClasses[at]
	r.person = !has("consulat", "konsulat", "konzulat", "consulado", "consolato", "консульств", "agency", "agence", "agentur", "agencia", "agenzia", "agencja", "агентств")
	r.category = categoryIn(k)
	if r.person {
		r.gender = genderIn(k)
	}
	return r, true
}

// categoryIn reads from a key whether an office is honorary or of career, "" where it says neither.
func categoryIn(k string) string {
	switch {
	case containsAny(k, "honor", "onorari", "garbes", "почетн", "почесн", "cestn", "goda kons", "ehren", "wahlkonsul", "aukons"):
		return models.Honorary
	case containsAny(k, "career", "karjer", "zawodow", "beruf", "carriere", "carrera", "carriera", "штатн"):
		return models.Career
	}
	return ""
}

// feminine are forms of titles, as keys, that only a woman bears. Masculine ones are often meant for everybody.
var feminine = set("konsule consule konsulin honorarkonsulin generalkonsulin honorargeneralkonsulin vizekonsulin honorarvizekonsulin konsulka consulesa honorowa generalna consula konzulka "+
	"honorarkonsule vicekonsule wicekonsulka vicekonsulin konsularagentin viceconsule viceconsulesa consolessa honorkonsulin ehrenkonsulin wahlkonsulin", " ")

func genderIn(key string) string {
	for w := range strings.FieldsSeq(key) {
		if feminine[w] {
			return "f"
		}
	}
	return ""
}

// salutations say how a person is spoken to, as keys, and with it the grammatical form of titles. They are no part of a name.
var salutations = map[string]string{
	"mr": "m", "herr": "m", "herrn": "m", "hr": "m", "monsieur": "m", "m": "m", "pan": "m", "ponas": "m", "sr": "m", "senor": "m", "signor": "m", "sig": "m", "don": "m", "г-н": "m", "gospodin": "m",
	"mrs": "f", "ms": "f", "miss": "f", "frau": "f", "madame": "f", "mme": "f", "mademoiselle": "f", "mlle": "f", "pani": "f", "ponia": "f", "panele": "f", "sra": "f", "senora": "f",
	"signora": "f", "sigra": "f", "dona": "f", "dottssa": "f", "profssa": "f", "avvssa": "f", "г-жа": "f",
}

// genderOf reads the grammatical form of titles from a salutation or a title, "" where it says nothing.
func genderOf(text string) string {
	switch search.Key(text) {
	case "f", "female", "feminine", "woman", "weiblich", "w", "femme", "kobieta", "k", "moteris", "zenski", "mot", "ж", "жен":
		return "f"
	case "m", "male", "masculine", "man", "mannlich", "homme", "mezczyzna", "vyras", "meski", "vyr", "м", "муж":
		return "m"
	}
	for w := range strings.FieldsSeq(text) {
		if g := salutations[search.Key(w)]; g != "" {
			return g
		}
	}
	return genderIn(search.Key(text))
}
