package place

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/exequatur/exequatur/models/search"
)

// mostWords is how many words of a text are read as one name: "Government of the Democratic Socialist Republic of Sri Lanka".
const mostWords = 10

// StateIn gives the one State that a longer text names, as the title of a list does: "Honorary consuls of Germany abroad",
// "Konsulowie honorowi RP". Where it names none, or more than one, it gives none.
func StateIn(text string) (code string, ok bool) {
	words := wordsOf(text)
	keys := make([]string, len(words))
	for i, w := range words {
		keys[i] = search.Key(w)
	}
	whole := strings.Join(keys, " ")
	for i := 0; i < len(words); {
		found, length := stateAt(words[i:], keys[i:], whole)
		if length == 0 {
			i++
			continue
		}
		if code != "" && code != found {
			return "", false
		}
		code, i = found, i+length
	}
	return code, code != ""
}

// wordsOf parts a text into words; an article that lost its vowel is one of its own.
func wordsOf(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("'’‘/()[],;:–—|\"„“”«»", r)
	})
}

// stateAt gives the State named by the longest run of words a text begins with, and how many they are.
func stateAt(words, keys []string, whole string) (code string, length int) {
	for n := min(mostWords, len(words)); n > 0; n-- {
		key := strings.Join(keys[:n], " ")
		if n == 1 {
			return alone(words[0], key, whole)
		}
		if code, ok := loadNames()[key]; ok {
			return code, n
		}
		for _, form := range formsBehind {
			if rest, cut := strings.CutSuffix(key, form); cut {
				if code, ok := loadNames()[rest]; ok {
					return code, n
				}
			}
		}
	}
	return "", 0
}

// alone reads one word. Short names are taken in capitals only, and none that is a usual word of another language: "Island" is Iceland where
// the text is about a Konsul.
func alone(word, key, whole string) (code string, length int) {
	for _, s := range shortForms {
		if word == s.word && strings.Contains(whole, s.beside) {
			return s.code, 1
		}
	}
	first, _ := utf8.DecodeRuneInString(word)
	switch beside, ok := doubtful[key]; {
	case unicode.ToUpper(first) != first, len(key) < 4 && word != strings.ToUpper(word), ok && !strings.Contains(whole, beside):
		return "", 0
	}
	if code, ok := loadNames()[key]; ok {
		return code, 1
	}
	// Deutschlands, Litauens, Turkey's
	if bare, ok := strings.CutSuffix(key, "s"); ok && len(bare) > 4 {
		if code, ok := loadNames()[bare]; ok {
			return code, 1
		}
	}
	return "", 0
}

// shortForms are abbreviations that mean a State in titles of one language, by a word beside them.
var shortForms = []struct{ word, beside, code string }{
	{"RP", "konsul", "PL"}, {"LR", "garbes", "LT"}, {"LR", "goda", "LV"}, {"ČR", "konzul", "CZ"}, {"SR", "konzul", "SK"}, {"RH", "konzul", "HR"}, {"RS", "konzul", "SI"},
	{"LR", "lietuvos", "LT"},
}

// doubtful are names that are also words of another language, with what must stand in the text for them to mean a State.
var doubtful = map[string]string{"island": "konsul"}
