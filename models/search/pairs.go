package search

// blockSize is the number of documents that share one set of letter pairs.
const blockSize = 64

// classes is the number of kinds of bytes told apart in a pair: letters, digits,
// the space, other ASCII and four groups of everything else.
const classes = 42

// pairs is the set of two-letter sequences that occur in a block of documents. A block
// that lacks a pair of the query cannot hold a match and is passed over.
type pairs [(classes*classes + 63) / 64]uint64

var classOf = func() (class [256]uint8) {
	for c := range class {
		switch {
		case c >= 'a' && c <= 'z':
			class[c] = uint8(c - 'a')
		case c >= '0' && c <= '9':
			class[c] = uint8(26 + c - '0')
		case c == ' ':
			class[c] = 36
		case c < 128:
			class[c] = 37
		default:
			class[c] = uint8(38 + c%4)
		}
	}
	return class
}()

func (p *pairs) add(text []byte) {
	if len(text) == 0 {
		return
	}
	before := int(classOf[text[0]])
	for _, c := range text[1:] {
		class := int(classOf[c])
		bit := before*classes + class
		p[bit/64] |= 1 << (bit % 64)
		before = class
	}
}

// covers reports whether all pairs of the other set are in this one.
func (p *pairs) covers(words []pairWord) bool {
	for _, w := range words {
		if p[w.at]&w.bits != w.bits {
			return false
		}
	}
	return true
}

// pairWord is one machine word of a set that is not empty.
type pairWord struct {
	at   int
	bits uint64
}

// words lists the words of the set that hold anything, so that a short query is tested with a few steps.
func (p *pairs) words() (list []pairWord) {
	for at, bits := range p {
		if bits != 0 {
			list = append(list, pairWord{at, bits})
		}
	}
	return list
}
