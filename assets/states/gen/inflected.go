//go:build ignore

package main

import (
	"maps"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models/search"
)

// endings are how the last word of a State's name changes in titles: genitive and locative ("Lietuvos garbės konsulai Lenkijoje",
// "konsulowie honorowi w Belgii"), by language and ending, longer endings first. What changes otherwise stands in spellings.txt.
var endings = []struct{ language, ending, genitive, locative string }{
	{"lt", "iai", "ių", "iuose"}, {"lt", "ai", "ų", "uose"}, {"lt", "as", "o", "e"}, {"lt", "is", "io", "yje"}, {"lt", "ys", "io", "yje"}, {"lt", "us", "aus", "uje"},
	{"lt", "a", "os", "oje"}, {"lt", "ė", "ės", "ėje"},
	{"pl", "ia", "ii", "ii"}, {"pl", "ja", "ji", "ji"}, {"pl", "ea", "ei", "ei"}, {"pl", "stan", "stanu", "stanie"},
	{"ru", "ия", "ии", "ии"}, {"ru", "стан", "стана", "стане"}, {"uk", "ія", "ії", "ії"}, {"uk", "стан", "стану", "стані"},
}

// inflected gives the names of States as titles inflect them.
func inflected(npm string, states map[string]state) recognise {
	forms := recognise{}
	for _, language := range []string{"lt", "pl", "ru", "uk"} {
		all := names(npm, language)
		for _, key := range slices.Sorted(maps.Keys(all)) {
			code, _, _ := strings.Cut(key, "-")
			if _, ok := states[code]; !ok {
				continue
			}
			for _, e := range endings {
				if stem, ok := strings.CutSuffix(all[key], e.ending); ok && e.language == language {
					forms.enter(search.Key(stem+e.genitive), code, false)
					forms.enter(search.Key(stem+e.locative), code, false)
					break
				}
			}
		}
	}
	return forms
}
