package alike

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models/search"
)

// Why two records may be one, the surest first.
const (
	SameName   = "same_name"   // letter by letter, as far as folding goes
	Swapped    = "swapped"     // family and given name the other way round
	SamePlace  = "same_place"  // one place of the gazetteer
	SameNumber = "same_number" // one register number
	SameSeat   = "same_seat"   // between the same States, in the same city
	Initials   = "initials"    // J. for Jan
	Part       = "part"        // without a second name
	Sounds     = "sounds"      // written as another language hears it, or with one slip
	Family     = "family"      // the family name, where no other is typed yet
)

var surest = []string{SamePlace, SameNumber, SameName, Swapped, SameSeat, Initials, Part, Sounds, Family}

// rank orders reasons; a smaller one is surer.
func rank(why string) int { return slices.Index(surest, why) }

// words are the parts of a name in the form they are compared in.
func words(name string) []string { return strings.Fields(search.Key(name)) }

// heard brings spellings of one sound together, roughly: Polish, Lithuanian, German and English hear the same names.
var heard = strings.NewReplacer("sch", "s", "sz", "s", "cz", "c", "ch", "h", "kh", "h", "sh", "s", "rz", "z", "zh", "z", "ph", "f", "th", "t",
	"ck", "k", "w", "v", "y", "i", "j", "i", "x", "ks", "q", "k", "ie", "e", "ia", "a", "ou", "u")

// sound is how a word sounds, without the ending Lithuanian puts behind names of others.
func sound(word string) string {
	s := heard.Replace(word)
	var b strings.Builder
	var last rune
	for _, r := range s {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	s = b.String()
	if len(s) > 5 {
		for _, end := range []string{"as", "is", "us", "e", "a", "o", "i"} {
			if rest, ok := strings.CutSuffix(s, end); ok {
				return rest
			}
		}
	}
	return s
}

// sameName tells why two names may be of one person, or "".
func sameName(a, b []string) string {
	if len(a) == 0 || len(b) == 0 {
		return ""
	}
	if slices.Equal(a, b) {
		if len(a) == 1 {
			return Family
		}
		return SameName
	}
	x, y := slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))
	if slices.Equal(x, y) {
		return Swapped
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	why, whole := "", 0
	left := slices.Clone(b)
	for _, w := range a {
		i, how := best(w, left)
		if i < 0 {
			return ""
		}
		if how == SameName && len(w) > 2 {
			whole++
		}
		if why == "" || rank(how) > rank(why) {
			why = how
		}
		left = slices.Delete(left, i, i+1)
	}
	switch {
	case len(a) == 1:
		if why == SameName && len(a[0]) > 3 {
			return Family
		}
		return ""
	case whole == 0 && why != Sounds:
		return ""
	case len(left) > 0 && why == SameName:
		return Part
	case len(left) > 0 && why == Sounds:
		return ""
	}
	return why
}

// best finds the word of a list that is most like another one.
func best(w string, list []string) (at int, how string) {
	at = -1
	for i, x := range list {
		h := sameWord(w, x)
		if h != "" && (at < 0 || rank(h) < rank(how)) {
			at, how = i, h
		}
	}
	return at, how
}

func sameWord(a, b string) string {
	switch {
	case a == b:
		return SameName
	case len(a) == 1 && strings.HasPrefix(b, a), len(b) == 1 && strings.HasPrefix(a, b):
		return Initials
	case len(a) > 2 && len(b) > 2 && sound(a) == sound(b), min(len(a), len(b)) > 5 && oneSlip(a, b):
		return Sounds
	}
	return ""
}

// oneSlip reports whether one letter was changed, left out, added, or changed places with its neighbour.
func oneSlip(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(y) > len(x) {
		return slices.Equal(x[i:], y[i+1:])
	}
	if i >= len(x)-1 {
		return true
	}
	return slices.Equal(x[i+1:], y[i+1:]) || x[i] == y[i+1] && x[i+1] == y[i] && slices.Equal(x[i+2:], y[i+2:])
}
