package place

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models/search"
)

// Degrees in which a text may meet a subdivision, the best first.
const (
	meetsWhole = iota // the whole code or a whole name
	meetsBegin        // the beginning of a name, or of the code beyond the State
	meetsWord         // the beginning of a word, or of the code's part behind the State
	meetsInside
	meetsState // only the State in the code
	meetsNot
)

// FindSubdivisions gives up to n subdivisions that bear the text in their name, in the
// language of the place or in English, or in their code, without regard to case, diacritics and punctuation. Better
// matches go first; of equal ones those of the State's first level, then by name. Countries, if any, are the only ones considered.
func FindSubdivisions(text string, countries []string, n int) []Subdivision {
	key := search.Key(text)
	if key == "" || n <= 0 {
		return nil
	}
	s := loadSubdivisions()
	var groups [2 * meetsNot][]int
	for i, d := range s.all {
		if len(countries) > 0 && !slices.Contains(countries, d.Code[:2]) {
			continue
		}
		degree := min(meetsName(s.keys[i], key), meetsCode(s.codes[i], key))
		if degree == meetsNot {
			continue
		}
		group := 2 * degree
		if d.Parent != "" {
			group++
		}
		if len(groups[group]) < n {
			groups[group] = append(groups[group], i)
		}
	}
	var found []Subdivision
	for _, group := range groups {
		for _, i := range group[:min(len(group), n-len(found))] {
			found = append(found, s.all[i])
		}
	}
	return found
}

// meetsName tells how well a key meets names that stand between line feeds.
func meetsName(names, key string) int {
	degree := meetsNot
	for from := 0; ; {
		at := strings.Index(names[from:], key)
		if at < 0 {
			return degree
		}
		at += from
		switch before := names[at-1]; {
		case before == '\n' && names[at+len(key)] == '\n':
			return meetsWhole
		case before == '\n':
			degree = min(degree, meetsBegin)
		case before == ' ':
			degree = min(degree, meetsWord)
		default:
			degree = min(degree, meetsInside)
		}
		from = at + 1
	}
}

// meetsCode tells how well a key meets the key of a code, "pl 04".
func meetsCode(code, key string) int {
	switch {
	case code == key:
		return meetsWhole
	case strings.HasPrefix(code, key) && len(key) > 2:
		return meetsBegin
	case strings.HasPrefix(code[3:], key):
		return meetsWord
	case strings.HasPrefix(code, key):
		return meetsState
	}
	return meetsNot
}
