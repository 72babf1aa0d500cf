package search

// spellings gives the plain form of letters and signs that Unicode does not decompose.
var spellings = map[rune]string{
	'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o",
	'ı': "i", 'ħ': "h", 'ŧ': "t", 'ŋ': "ng", 'ĸ': "k", 'ƶ': "z", 'ɨ': "i", 'ʉ': "u", 'ƀ': "b",
	'ɗ': "d", 'ɓ': "b", 'ƙ': "k", 'ƴ': "y", 'ɛ': "e", 'ɔ': "o", 'ə': "e",
	'ς': "σ",
	'’': "'", '‘': "'", '‚': "'", '‛': "'", '′': "'", '‵': "'", '`': "'", '´': "'",
	'ʼ': "'", 'ʻ': "'", 'ʹ': "'", 'ʽ': "'", 'ʾ': "'", 'ʿ': "'", 'ˈ': "'", '‹': "'", '›': "'",
	'“': `"`, '”': `"`, '„': `"`, '‟': `"`, '″': `"`, '«': `"`, '»': `"`,
}

// plain is the folded form of one character.
type plain struct {
	size uint8
	text [7]byte
}

// The scripts nearly all names are written in are folded character by character
// from these tables; anything else takes the slower way through normalisation.
var (
	asciiFold  = buildASCII()
	letters    = buildTable[[0x0530]plain](0)
	vietnamese = buildTable[[0x0100]plain](0x1e00)
	signs      = buildTable[[0x0030]plain](0x2010)
)

// common returns the table entry of a character, or nil where there is none.
func common(r rune) *plain {
	switch {
	case r < 0x0530:
		return &letters[r]
	case r >= 0x1e00 && r < 0x1f00:
		return &vietnamese[r-0x1e00]
	case r >= 0x2010 && r < 0x2040:
		return &signs[r-0x2010]
	}
	return nil
}

// buildASCII folds each ASCII character; white space, control characters and the hyphen become a space.
func buildASCII() (table [128]byte) {
	for c := range table {
		table[c] = ' '
		if folded := appendFoldAny(nil, string(rune(c))); len(folded) == 1 {
			table[c] = folded[0]
		}
	}
	return table
}

// buildTable folds a run of characters beginning at first. A character that folds to
// blanks (or to a blank and a mark) keeps one space, so that words stay apart.
func buildTable[T [0x0530]plain | [0x0100]plain | [0x0030]plain](first rune) (table T) {
	for i := range len(table) {
		r := first + rune(i)
		folded := appendFoldAny(nil, "x"+string(r)+"x")
		folded = folded[1 : len(folded)-1]
		var entry plain
		entry.size = uint8(copy(entry.text[:], folded))
		table[i] = entry
	}
	return table
}
