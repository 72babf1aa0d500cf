package words

import (
	"strings"
	"sync"

	"github.com/exequatur/exequatur/models/search"
)

// Tongues are the languages that have names: those people speak in an office or write a name in, as BCP 47 codes.
var Tongues = strings.Fields("af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fo fr ga gl gu he hi hr hu hy id is it ja ka kk km ko ky " +
	"la lb lo lt lv mk mn ms mt my nb ne nl nn no pa pl ps pt ro ru rw se si sk sl so sq sr sv sw ta te tg th tk tr uk ur uz vi yi zh zu")

// Language returns the name of a language by its BCP 47 code; a code nobody named shows itself.
func (w *Words) Language(code string) string {
	base, _, _ := strings.Cut(strings.ToLower(code), "-")
	switch key := "language." + base; {
	case base == "" || !w.Has(key):
		return code
	case len(code) > len(base): // "sr-Latn" is more than Serbian
		return w.T(key) + " (" + code + ")"
	default:
		return w.T(key)
	}
}

// tongueCodes holds the codes by their folded names in every language.
var tongueCodes = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, code := range Tongues {
		out[code] = code
	}
	for _, lang := range Languages {
		w := In(lang)
		for _, code := range Tongues {
			if key := search.Key(w.Language(code)); out[key] == "" {
				out[key] = code
			}
		}
	}
	return out
})

// LanguageCode finds the language a text names, by its code or by its name in any language of the program.
func LanguageCode(text string) (code string, ok bool) {
	base, _, tagged := strings.Cut(strings.TrimSpace(text), "-")
	if tagged && tongueCodes()[strings.ToLower(base)] == strings.ToLower(base) {
		return strings.TrimSpace(text), true
	}
	code, ok = tongueCodes()[search.Key(text)]
	return code, ok
}
