package source

import (
	"strings"
	"unicode"

	"golang.org/x/text/encoding/charmap"
)

// alphabets are the letters outside ASCII that languages write, by the encoding their texts come in. A text speaks for an encoding by
// the letters it then consists of: in the wrong one it holds letters that no language has together.
var alphabets = map[string][]string{
	"Windows-1250": {"ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž", "äöüß"},
	"Windows-1251": {"абвгдежзийклмнопрстуфхцчшщъыьэюяё", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "абвгдеёжзійклмнопрстуўфхцчшыьэюя", "абвгдђежзијклљмнњопрстћуфхцчџш"},
	"Windows-1252": {"äöüß", "àâçéèêëîïôùûüœ", "áéíóúñü", "ãâáàçéêíóôõú", "àèéìíòóù", "åäöæøé", "áðéíóúýþæö"},
	"Windows-1253": {"αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋ"},
	"Windows-1257": {"ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž", "ąćęłńóśźż"},
}

// vowels of all these alphabets: a letter that makes the word sayable is likelier the right one.
const vowels = "aeiouyąęėįųūāēīōäõöüáéěíóúůýőűăâîàèêëïôùûœãìòåæøαεηιουωάέήίόύώϊϋаеиоуыэюяёієї"

const homeBonus = 0.05 // of the encoding Lithuanian offices used

// fit says how well the letters of a sample go together in an encoding, from 1 down to below 0.
func fit(name string, c *charmap.Charmap, sample []byte) float64 {
	text := make([]rune, len(sample)+2)
	for i, b := range sample {
		text[i+1] = c.DecodeByte(b)
	}
	text[0], text[len(text)-1] = '\n', '\n'
	tongues := alphabets[name]
	known := make([]float64, len(tongues))
	foreign := make([]float64, len(tongues))
	seen, penalty := 0.0, 0.0
	for i := 1; i < len(text)-1; i++ {
		r := text[i]
		if r < 0x80 || sample[i-1] < 0x80 {
			continue
		}
		before, after := text[i-1], text[i+1]
		switch {
		case (r == 'º' || r == 'ª') && (unicode.IsDigit(before) || before == '.'):
			continue // "2º", "n.º": signs, no letters of a word
		case r == unicode.ReplacementChar || (r >= 0x80 && r < 0xa0):
			seen, penalty = seen+1, penalty+4
			continue
		case !unicode.IsLetter(r):
			if unicode.IsLetter(before) && unicode.IsLetter(after) && r != '’' && r != '\u00ad' && r != '–' && r != '·' && r != '\u00a0' {
				seen, penalty = seen+1, penalty+2
			} else if strings.ContainsRune("¹²³¼½¾±¿¡¢¥¤¦¬×÷ˇ˛¸˙˝", r) && (unicode.IsLetter(before) || unicode.IsLetter(after)) {
				seen, penalty = seen+1, penalty+1.5 // they stand where a letter of another encoding stood
			}
			continue
		}
		seen++
		if unicode.IsUpper(r) && unicode.IsLower(before) || r == 'ς' && unicode.IsLetter(after) {
			penalty += 2
		}
		if mixes(r, before) || mixes(r, after) {
			penalty += 2
		}
		if unicode.IsDigit(before) {
			penalty++ // no word begins behind a digit
		}
		if (r == 'ń' || r == 'Ń') && vowel(after) {
			penalty++ // Polish writes "ni" there: it is the ñ of Spanish
		}
		latin := unicode.Is(unicode.Latin, r)
		if latin && i > 2 && before >= 0x80 && text[i-2] >= 0x80 && unicode.IsLetter(before) && unicode.IsLetter(text[i-2]) {
			penalty++ // no language of Latin letters has three of its own in a row
		}
		penalty -= sayable(r, before, after)
		low := unicode.ToLower(r)
		in := false
		for k, t := range tongues {
			if strings.ContainsRune(t, low) {
				known[k]++
				in = true
			}
		}
		if !in {
			penalty += 0.6
			continue
		}
		for k, t := range tongues {
			if !strings.ContainsRune(t, low) {
				foreign[k]++
			}
		}
	}
	if seen == 0 {
		return 0
	}
	best := 0.0
	for k := range tongues {
		best = max(best, known[k]+foreign[k]*0.35)
	}
	score := 0.75 * (best - penalty) / seen // what letters alone can say: never 1
	if name == "Windows-1257" {
		score += homeBonus
	}
	return score
}

// mixes reports whether two neighbours are letters of different scripts.
func mixes(a, b rune) bool {
	return unicode.IsLetter(b) && unicode.Is(unicode.Latin, a) != unicode.Is(unicode.Latin, b)
}

// sayable weighs whether a letter stands among others as a vowel or a consonant would.
func sayable(r, before, after rune) float64 {
	if !unicode.IsLetter(before) || !unicode.IsLetter(after) {
		return 0
	}
	v, b, a := vowel(r), vowel(before), vowel(after)
	switch {
	case b == a && v != b:
		return 0.2
	case b == a && v == b:
		return -0.25
	}
	return 0
}

func vowel(r rune) bool { return strings.ContainsRune(vowels, unicode.ToLower(r)) }
