package place

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
	"strings"

	"github.com/exequatur/exequatur/models/search"
)

// Near gives places of the embedded gazetteer as Gazetteer.Near does; none where it cannot be opened.
func Near(name, country string, n int) []Place {
	g, err := Open()
	if err != nil {
		return nil
	}
	return g.Near(name, country, n)
}

// Near gives up to n places whose names resemble the one written, the likeliest first: what a person may have meant where Find gives nothing.
// Spelling habits count less than other letters: ue for ü, sz for ß, a transliteration from Cyrillic or Greek, the endings that Lithuanian
// gives to foreign names, a Bad or Saint left out. An empty country means anywhere; then size counts more.
func (g *Gazetteer) Near(name, country string, n int) []Place {
	if n <= 0 {
		return nil
	}
	return likeliest(g.near(name, country, n), n)
}

// likely is a place that may be meant, and how much speaks against it.
type likely struct {
	Place
	cost float64
}

func likeliest(list []likely, n int) []Place {
	slices.SortFunc(list, func(a, b likely) int {
		return cmp.Or(cmp.Compare(a.cost, b.cost), cmp.Compare(b.Population, a.Population), cmp.Compare(a.ID, b.ID))
	})
	places := make([]Place, 0, min(n, len(list)))
	for _, l := range list[:min(n, len(list))] {
		places = append(places, l.Place)
	}
	return places
}

// near gives the n likeliest places.
func (g *Gazetteer) near(name, country string, n int) []likely {
	var wanted []bool
	if country != "" {
		wanted = g.within(append([]string{country}, overseas[country]...))
	}
	x := g.sounds()
	best := map[int32]float64{}
	for _, a := range askedForms(name) {
		x.scan(a, func(i int32) bool { return wanted == nil || wanted[g.region[i]] }, func(entry, edits int) {
			i := x.of[entry]
			part, missing := x.part[entry].of(g.written(x.from[entry]))
			c := cost(a.key, part, edits, float64(g.population[i]), country == "") + a.penalty + missing
			if before, ok := best[i]; !ok || c < before {
				best[i] = c
			}
		})
	}
	list := make([]int32, 0, len(best))
	for i := range best {
		list = append(list, i)
	}
	slices.SortFunc(list, func(a, b int32) int {
		return cmp.Or(cmp.Compare(best[a], best[b]), cmp.Compare(g.population[b], g.population[a]), cmp.Compare(g.id[a], g.id[b]))
	})
	found := make([]likely, 0, min(n, len(list)))
	for _, i := range list[:min(n, len(list))] {
		found = append(found, likely{g.place(i), best[i]})
	}
	return found
}

// written gives the key an entry was made of: that of a place's name, or where negative that of another name.
func (g *Gazetteer) written(from int32) string {
	if from >= 0 {
		return strings.TrimSuffix(g.keys.at(int(from)), "\n")
	}
	return strings.TrimSuffix(g.aliases.at(int(^from)), "\n")
}

// cost weighs how far a name is from the one asked for: letters that differ in sound, letters that differ in writing, another beginning, and
// how little known the place is. The weights are measured on names of missions' lists, not derived.
func cost(asked, written string, edits int, people float64, anywhere bool) float64 {
	c := 2*float64(edits) + 0.4*float64(distance(asked, written, 4))
	if asked[0] != written[0] {
		c++
	}
	fame := math.Log10(people + 10)
	if anywhere {
		return c - 0.7*fame
	}
	return c - 0.55*fame
}

// askedForm is one way to read the name that is looked for.
type askedForm struct {
	key, sound string
	letters    uint32
	most       int     // edits allowed
	penalty    float64 // how much less likely this reading is
}

// endings are what Lithuanian adds to a foreign name, as keys: Dortmundas, Braitonas, Paryžius, Briugė.
var endings = []string{"as", "is", "us", "ys"}

func askedForms(name string) (list []askedForm) {
	add := func(key string, penalty float64) {
		if len(key) < 3 || slices.ContainsFunc(list, func(a askedForm) bool { return a.key == key }) {
			return
		}
		if sound := soundOf(key); sound != "" {
			list = append(list, askedForm{key, sound, lettersOf(sound), mostEdits(sound), penalty})
		}
	}
	for n, key := range variants(name) {
		penalty := 0.0
		if n > 0 {
			penalty = 1
		}
		key = latin(key)
		add(key, penalty)
		for _, e := range endings {
			if bare, ok := strings.CutSuffix(key, e); ok && len(bare) > 3 {
				add(bare, penalty+0.25)
			}
		}
		for _, word := range leftOut {
			if bare, ok := strings.CutPrefix(key, word+" "); ok && len(bare) > 3 {
				add(bare, penalty+1)
			}
		}
	}
	return list
}

// mostEdits says how many letters may differ before a name is another one.
func mostEdits(sound string) int {
	switch {
	case len(sound) < 4:
		return 0
	case len(sound) < 6:
		return 1
	}
	return 2
}

// distance counts the letters to be inserted, removed, replaced or exchanged with their neighbour to make b of a. More than most counts as
// one more than most.
func distance(a, b string, most int) int {
	const longest = 64
	if diff := len(a) - len(b); diff > most || -diff > most || len(b) >= longest {
		return most + 1
	}
	var rows [3][longest]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			replaced := last[j-1]
			if a[i-1] != b[j-1] {
				replaced++
			}
			row[j] = min(last[j]+1, row[j-1]+1, replaced)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > most {
			return most + 1
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], most+1)
}

// lettersOf marks the letters a text holds, other characters together.
func lettersOf(s string) (set uint32) {
	for i := range len(s) {
		if c := s[i]; c >= 'a' && c <= 'z' {
			set |= 1 << (c - 'a')
		} else {
			set |= 1 << 26
		}
	}
	return set
}

// sounds are all names in Latin letters by how they sound, in columns that are gone through as a whole: with the letters as bits most names are
// passed over for the price of one comparison.
type sounds struct {
	all     strings.Builder
	start   []uint32
	letters []uint32
	of      []int32 // place
	from    []int32 // name it was made of, as Gazetteer.written wants it
	part    []part
}

// part is what of a name an entry stands for.
type part uint8

const (
	whole     part = iota
	behind         // what follows its first word: Homburg of Bad Homburg
	firstWord      // Gorzów of Gorzów Wielkopolski
)

// of gives the part of a key, and how much less likely it is that a person writes only that.
func (p part) of(key string) (text string, penalty float64) {
	first, rest, _ := strings.Cut(key, " ")
	switch p {
	case behind:
		return rest, 1
	case firstWord:
		return first, 1.5
	}
	return key, 0
}

// sounds are worked out at the first question, which takes about a tenth of a second.
func (g *Gazetteer) sounds() *sounds {
	g.soundsOnce.Do(func() {
		n := g.keys.len() + g.aliases.len()
		x := &sounds{start: make([]uint32, 1, n+1), letters: make([]uint32, 0, n), of: make([]int32, 0, n), from: make([]int32, 0, n)}
		for i := range int32(g.keys.len()) {
			x.add(g.written(i), i, i)
		}
		for a := range int32(g.aliases.len()) {
			x.add(g.written(^a), g.aliasOf[a], ^a)
		}
		g.soundsOf = x
	})
	return g.soundsOf
}

func (x *sounds) add(key string, place, from int32) {
	if !isASCII(key) {
		return
	}
	x.enter(soundOf(key), place, from, whole)
	first, rest, many := strings.Cut(key, " ")
	switch {
	case many && slices.Contains(leftOut, first) && len(rest) > 3:
		x.enter(soundOf(rest), place, from, behind)
	case many && len(first) > 4:
		x.enter(soundOf(first), place, from, firstWord)
	}
}

func (x *sounds) enter(sound string, place, from int32, p part) {
	x.all.WriteString(sound)
	x.start = append(x.start, uint32(x.all.Len()))
	x.letters, x.of, x.from, x.part = append(x.letters, lettersOf(sound)), append(x.of, place), append(x.from, from), append(x.part, p)
}

// scan reports the entries of wanted places near enough to what is asked for, and how many edits away they are.
func (x *sounds) scan(a askedForm, wanted func(place int32) bool, report func(entry, edits int)) {
	all := x.all.String()
	for i, letters := range x.letters {
		// An edit takes away a letter, adds one, or does both.
		if bits.OnesCount32(letters^a.letters) > 2*a.most || !wanted(x.of[i]) {
			continue
		}
		sound := all[x.start[i]:x.start[i+1]]
		if diff := len(sound) - len(a.sound); diff > a.most || -diff > a.most {
			continue
		}
		if edits := distance(a.sound, sound, a.most); edits <= a.most {
			report(i, edits)
		}
	}
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// leftOut are first words that people leave out, as keys.
var leftOut = []string{"bad", "saint", "sankt", "st", "sainte", "san", "santa", "sao", "sint", "the", "al", "el", "as", "ar"}

// sameSound maps ways to write a sound to one of them, so that habits of spelling do not count as letters that differ.
var sameSound = strings.NewReplacer(
	"shch", "k", "tsch", "k", "tch", "k", "sch", "s", "sh", "s", "sz", "s", "cz", "k", "ch", "k", "kh", "k", "ck", "k", "ts", "k", "tz", "k", "zh", "s", "dz", "s",
	"th", "t", "ph", "f", "igh", "ai", "gh", "g", "cester", "ster", "rz", "s", "qu", "kv", "ou", "u", "ae", "a", "oe", "o", "ue", "u", "iu", "u", "yu", "u", "io", "o", "ia", "a", "ya", "a", "ie", "i",
	"c", "k", "q", "k", "x", "ks", "w", "v", "y", "i", "j", "i", "z", "s", " ", "",
)

// soundOf gives a rough form of how a key in Latin letters sounds, the same for usual ways to write it in several languages.
func soundOf(key string) string {
	if !isASCII(key) {
		return ""
	}
	mapped := sameSound.Replace(key)
	bare := make([]byte, 0, len(mapped))
	for i := range len(mapped) {
		if len(bare) == 0 || bare[len(bare)-1] != mapped[i] {
			bare = append(bare, mapped[i])
		}
	}
	return string(bare)
}

// latin writes a key in Cyrillic or Greek letters in Latin ones.
func latin(key string) string {
	if isASCII(key) {
		return key
	}
	return search.Key(transliterated.Replace(key))
}

var transliterated = strings.NewReplacer(
	"а", "a", "б", "b", "в", "v", "г", "g", "ґ", "g", "д", "d", "ђ", "dj", "е", "e", "є", "e", "ж", "zh", "з", "z", "и", "i", "і", "i", "ј", "j",
	"к", "k", "л", "l", "љ", "lj", "м", "m", "н", "n", "њ", "nj", "о", "o", "п", "p", "р", "r", "с", "s", "т", "t", "ћ", "c", "у", "u", "ф", "f",
	"х", "kh", "ц", "ts", "ч", "ch", "џ", "dz", "ш", "sh", "щ", "shch", "ъ", "", "ы", "y", "ь", "", "э", "e", "ю", "yu", "я", "ya",
	"ου", "u", "μπ", "b", "αυ", "av", "ευ", "ev", "γκ", "g", "ντ", "d",
	"α", "a", "β", "v", "γ", "g", "δ", "d", "ε", "e", "ζ", "z", "η", "i", "θ", "th", "ι", "i", "κ", "k", "λ", "l", "μ", "m", "ν", "n", "ξ", "x",
	"ο", "o", "π", "p", "ρ", "r", "σ", "s", "τ", "t", "υ", "y", "φ", "f", "χ", "ch", "ψ", "ps", "ω", "o",
)
