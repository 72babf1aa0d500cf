package place

import (
	"bytes"
	"compress/flate"
	"io"
	"strings"
	"sync"

	"github.com/exequatur/exequatur/assets/states"
	"github.com/exequatur/exequatur/models/search"
)

// loadNames reads the table of names for recognition once: key of the name to code.
var loadNames = sync.OnceValue(func() map[string]string {
	text, err := io.ReadAll(flate.NewReader(bytes.NewReader(states.Names)))
	if err != nil {
		panic("names of States: " + err.Error())
	}
	codes := make(map[string]string, bytes.Count(text, []byte("\t")))
	for line := range strings.Lines(string(text)) {
		code, names, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		for name := range strings.SplitSeq(names, "\t") {
			codes[name] = code
		}
	}
	return codes
})

// loadCodes gives alpha-2 and alpha-3 codes to alpha-2.
var loadCodes = sync.OnceValue(func() map[string]string {
	codes := map[string]string{}
	for _, s := range loadStates() {
		codes[s.Code], codes[s.Alpha3] = s.Code, s.Code
	}
	return codes
})

// forms are what official names put before the usual one, as keys.
var forms = []string{
	"the ", "republic of ", "kingdom of ", "state of ", "federal republic of ", "federation of ", "islamic republic of ",
	"commonwealth of ", "principality of ", "grand duchy of ", "sultanate of ", "government of ",
	"democratic republic of ", "democratic socialist republic of ", "arab republic of ", "united republic of ",
	"peoples republic of ", "federal democratic republic of ", "peoples democratic republic of ", "union of ", "cooperative republic of ",
	"oriental republic of ", "hashemite kingdom of ", "independent state of ", "co operative republic of ",

	"bundesrepublik ", "foderative republik ", "islamische republik ", "republik ", "konigreich ", "furstentum ", "grossherzogtum ", "sultanat ", "staat ",
	"regierung der ", "regierung von ", "die ", "der ", "das ", "den ",

	"republique islamique de ", "republique islamique d", "republique federale de ", "republique federale du ", "republique federale d", "republique arabe de ", "republique arabe d",
	"republique de la ", "republique de ", "republique du ", "republique des ", "republique d", "royaume de ", "royaume du ", "royaume des ", "royaume d",
	"principaute de ", "principaute d", "sultanat de ", "sultanat d", "etat de ", "etat du ", "etat d", "la ", "le ", "les ", "l",

	"republica de la ", "republica del ", "republica de los ", "republica de ", "reino de los ", "reino de ", "principado de ", "estado de ", "el ", "los ", "las ",
	"repubblica della ", "repubblica del ", "repubblica delle ", "repubblica dell", "repubblica di ", "repubblica d", "regno dei ", "regno del ", "regno di ", "regno della ", "principato di ",
	"il ", "gli ", "lo ", "i ",
	"republica da ", "republica do ", "republica dos ", "republica das ", "reino da ", "reino do ", "reino dos ", "principado do ", "os ", "as ", "o ", "a ",

	"republika federalna ", "islamska republika ", "republika ", "republiki ", "republice ", "krolestwo ", "krolestwa ", "ksiestwo ", "sultanat ", "panstwo ",
	"федеративная республика ", "исламская республика ", "республика ", "республики ", "королевство ", "королевства ", "княжество ", "султанат ", "государство ",
	"федеративна республіка ", "ісламська республіка ", "республіка ", "республіки ", "королівство ", "королівства ", "князівство ", "султанат ", "держава ",
}

// formsFrom are the same by their first byte: lists are asked cell by cell whether they hold States.
var formsFrom = func() (by [256][]string) {
	for _, form := range forms {
		by[form[0]] = append(by[form[0]], form)
	}
	return by
}()

// formsBehind are what Lithuanian puts behind a State's name in the genitive, as keys; the genitives are among the names.
var formsBehind = []string{" respublika", " respublikos", " federacine respublika", " islamo respublika", " karalyste", " karalystes", " kunigaikstyste", " valstybe", " sultonatas"}

// StateCode recognises a State in text: by its alpha-2 or alpha-3 code in capitals, by its
// name in any language of CLDR without regard to case and diacritics, by former and other
// usual names, with or without an article or its form of government in the languages lists are written in.
func StateCode(text string) (code string, ok bool) {
	text = strings.TrimSpace(text)
	if code, ok = loadCodes()[text]; ok {
		return code, true
	}
	// Short forms such as UK and JAV are abbreviations: in small letters they are words ("us").
	if len(text) <= 3 && text == strings.ToLower(text) {
		return "", false
	}
	if code, _, ok = named(search.Key(text)); ok {
		return code, true
	}
	code, _, ok = named(search.Key(turned(text)))
	return code, ok
}

// turned puts what follows a comma or stands in brackets first, as lists in the order of the alphabet write States: "Philippines, Republic of
// the", "Polen (Republik)"; "" where nothing does.
func turned(text string) string {
	name, form, ok := strings.Cut(strings.TrimSuffix(strings.TrimSpace(text), ")"), ",")
	if !ok {
		name, form, ok = strings.Cut(name, "(")
	}
	if !ok {
		return ""
	}
	return form + " " + name
}

// elided reports whether an article or preposition before a word loses its vowel: l'Italie is "litalie" as a key.
func elided(word string) bool { return len(word) > 3 && strings.Contains("aeiouh", word[:1]) }

// named gives the State a key names, with or without its forms, and the part of the key that does.
func named(key string) (code, bare string, ok bool) {
	names := loadNames()
	if code, ok = names[key]; ok {
		return code, key, true
	}
	if key == "" {
		return "", "", false
	}
	for _, form := range formsFrom[key[0]] {
		if rest, cut := strings.CutPrefix(key, form); cut && len(rest) > 2 && (form != "l" || elided(rest)) {
			if code, bare, ok = named(rest); ok {
				return code, bare, true
			}
		}
	}
	for _, form := range formsBehind {
		if rest, cut := strings.CutSuffix(key, form); cut {
			if code, ok = names[rest]; ok {
				return code, rest, true
			}
		}
	}
	return "", "", false
}
