package mapping

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/exequatur/exequatur/models/search"
)

//go:embed synonyms.txt
var synonymText string

// What a head only half says; the values of the column or its neighbours say the rest.
const (
	someState   = "?state"   // a State, sending or receiving
	someName    = "?name"    // of a person or of a post
	somePost    = "?post"    // a post: its class, its title, its seat or its State
	someContact = "?contact" // numbers and addresses with labels
	someStreet  = "?street"  // parts of an address
	someHouse   = "?house"
	someCode    = "?code"
	someNumber  = "?number" // of the row, or of the register
	someStatus  = "?status" // a class of post, or a remark on how it stands
)

// synonyms holds what lists of each kind call their columns.
var synonyms = sync.OnceValue(func() map[string]Heads {
	out := map[string]Heads{}
	var of Heads
	for line := range strings.Lines(synonymText) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			of = Heads{}
			out[strings.Trim(line, "[]")] = of
		default:
			target, texts, _ := strings.Cut(line, ": ")
			of.Add(target, strings.Split(texts, " | ")...)
		}
	}
	return out
})

// foreign begin or hold heads of columns about somebody or something else than the post and its head.
var foreign = wordSet("deputy assistant secretary secretariat former previous predecessor spouse stellvertreter stellvertreterin stellvertretung stellv vertreterin sekretariat sekretarin sekretar " +
	"vorganger vorgangerin ehemaliger ehemalige fruherer ehegatte ehefrau zastepca zastepcy sekretarz poprzednik poprzedni byly malzonek malzonka pavaduotojas pavaduotoja pavaduotojo ankstesnis buves sutuoktinis " +
	"sekretorius sekretore adjoint adjointe suppleant suppleante ancien ancienne predecesseur conjoint secretaire")

// private mark what belongs to a person at home.
var private = wordSet("private home privat private privatanschrift privatadresse prive privee domicile prywatny prywatna domowy domowa namu asmeninis asmeninio zamieszkania wohnort wohnsitz")

func wordSet(words string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		out[w] = true
	}
	return out
}

// weights say which of two things a longer head is about: "telephone of the consul" is a telephone, "e-mail address" no address.
var weights = map[string]int{
	"phone.fax": 20, "phone.mobile": 19, "phone.duty": 18, "phone.home": 18, "post.emails": 17, "post.web": 16, "post.opening_hours": 15, "phone.office": 14,
	"appointment.exequatur_until": 13, "appointment.exequatur_on": 12, "appointment.commission_on": 12, "appointment.order_on": 11, "appointment.took_up": 5, "appointment.term_until": 5,
	"post.postal_address": 10, "post.office_address": 9, "post.languages": 9, someCode: 9, someStreet: 9, "post_event.district": 8, "post.mission": 8,
	"post.sending_state": 7, "post.receiving_state": 7, "post_event.class": 6, "post_event.seat": 5, someContact: 5, "head.family_name": 5, "head.given_name": 5, "head.name": 4,
	someState: 3, someName: 2, "post_event.title": 2, somePost: 1,
}

// longest phrase of a synonym, in words.
const longestPhrase = 5

// phrase finds what a longer head is about by the synonyms among its words: the longest, and of equally long ones the weightier.
func (h Heads) phrase(head string) string {
	words := strings.Fields(search.Key(head))
	best, length := "", 0
	for from := range words {
		for to := from + 1; to <= min(len(words), from+longestPhrase); to++ {
			text := strings.Join(words[from:to], "")
			if len([]rune(text)) < 3 {
				continue // "do", "od", "no" inside a longer head say nothing
			}
			target := h[text]
			if target == "" || target == someNumber {
				continue
			}
			switch n := to - from; {
			case weights[target]/8 > weights[best]/8, // a number or an address of some kind, whoever's it is
				weights[target]/8 == weights[best]/8 && n > length,
				weights[target]/8 == weights[best]/8 && n == length && weights[target] > weights[best]:
				best, length = target, n
			}
		}
	}
	return best
}

// about reports whether a head has one of the words.
func about(head string, words map[string]bool) bool {
	for w := range strings.FieldsSeq(search.Key(head)) {
		if words[w] {
			return true
		}
	}
	return false
}
