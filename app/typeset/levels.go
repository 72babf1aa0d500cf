package typeset

import "golang.org/x/text/unicode/bidi"

// levels resolves the embedding level of every rune of a paragraph by the Unicode bidirectional algorithm (UAX #9, rules P2 to I2
// and the part of L1 that does not depend on lines). The libraries at hand tell only directions, which puts the digits of
// "Latin, Hebrew, 12/3" on the wrong side.
type levels struct {
	class    []bidi.Class // as the rules change them
	original []bidi.Class
	level    []uint8
	embedded []uint8 // levels by what the text says of itself, before its letters count
	match    []int   // of an isolate's beginning its end, of an end its beginning; -1 for none
	base     uint8
	seq      []int // the isolating run sequence under work
}

const deepest = 125 // levels of embedding (BD2)

// resolve fills level and base. forced is the base direction; where nil the first letter decides.
func (l *levels) resolve(text []rune, forced *uint8) {
	l.class, l.original, l.level, l.match = l.class[:0], l.original[:0], l.level[:0], l.match[:0]
	for _, r := range text {
		p, _ := bidi.LookupRune(r)
		l.class = append(l.class, p.Class())
		l.level = append(l.level, 0)
		l.match = append(l.match, -1)
	}
	l.original = append(l.original, l.class...)
	l.isolates()
	if forced != nil {
		l.base = *forced
	} else {
		l.base = l.firstStrong(0, len(text))
	}
	l.explicit()
	l.sequences(text)
	l.separators()
}

func opensIsolate(c bidi.Class) bool { return c == bidi.LRI || c == bidi.RLI || c == bidi.FSI }

// removed reports the classes that rule X9 takes out.
func removed(c bidi.Class) bool {
	switch c {
	case bidi.RLE, bidi.LRE, bidi.RLO, bidi.LRO, bidi.PDF, bidi.BN:
		return true
	}
	return false
}

// isolates pairs the beginnings and ends of isolates (BD9).
func (l *levels) isolates() {
	var open []int
	for i, c := range l.class {
		switch {
		case opensIsolate(c):
			open = append(open, i)
		case c == bidi.PDI && len(open) > 0:
			from := open[len(open)-1]
			open = open[:len(open)-1]
			l.match[from], l.match[i] = i, from
		}
	}
}

// firstStrong is the level of the first letter of a direction outside isolates (P2, P3).
func (l *levels) firstStrong(from, to int) uint8 {
	for i := from; i < to; i++ {
		switch c := l.class[i]; {
		case c == bidi.L:
			return 0
		case c == bidi.R || c == bidi.AL:
			return 1
		case opensIsolate(c):
			if l.match[i] < 0 {
				return 0
			}
			i = l.match[i]
		}
	}
	return 0
}

// explicit follows embeddings, overrides and isolates (X1 to X8).
func (l *levels) explicit() {
	type status struct {
		level    uint8
		override bidi.Class // L, R, or ON for none
		isolate  bool
	}
	stack := []status{{l.base, bidi.ON, false}}
	overflowIsolates, overflowEmbeddings, validIsolates := 0, 0, 0
	next := func(odd bool) uint8 {
		level := stack[len(stack)-1].level
		if odd {
			return (level + 1) | 1
		}
		return (level + 2) &^ 1
	}
	for i := range l.class {
		top := stack[len(stack)-1]
		c := l.original[i]
		switch {
		case c == bidi.RLE || c == bidi.LRE || c == bidi.RLO || c == bidi.LRO:
			l.level[i] = top.level
			level := next(c == bidi.RLE || c == bidi.RLO)
			if level > deepest || overflowIsolates > 0 || overflowEmbeddings > 0 {
				if overflowIsolates == 0 {
					overflowEmbeddings++
				}
				break
			}
			override := bidi.ON
			if c == bidi.RLO {
				override = bidi.R
			} else if c == bidi.LRO {
				override = bidi.L
			}
			stack = append(stack, status{level, override, false})
		case opensIsolate(c):
			l.level[i] = top.level
			if top.override != bidi.ON {
				l.class[i] = top.override
			}
			odd := c == bidi.RLI
			if c == bidi.FSI {
				end := l.match[i]
				if end < 0 {
					end = len(l.class)
				}
				odd = l.firstStrongIn(i+1, end) == 1
			}
			level := next(odd)
			if level > deepest || overflowIsolates > 0 || overflowEmbeddings > 0 {
				overflowIsolates++
				break
			}
			validIsolates++
			stack = append(stack, status{level, bidi.ON, true})
		case c == bidi.PDI:
			if overflowIsolates > 0 {
				overflowIsolates--
			} else if validIsolates > 0 {
				overflowEmbeddings = 0
				for !stack[len(stack)-1].isolate {
					stack = stack[:len(stack)-1]
				}
				stack = stack[:len(stack)-1]
				validIsolates--
			}
			top = stack[len(stack)-1]
			l.level[i] = top.level
			if top.override != bidi.ON {
				l.class[i] = top.override
			}
		case c == bidi.PDF:
			if overflowIsolates == 0 {
				if overflowEmbeddings > 0 {
					overflowEmbeddings--
				} else if !top.isolate && len(stack) > 1 {
					stack = stack[:len(stack)-1]
				}
			}
			l.level[i] = stack[len(stack)-1].level
		case c == bidi.B:
			l.level[i] = l.base
		default:
			l.level[i] = top.level
			if top.override != bidi.ON && c != bidi.BN {
				l.class[i] = top.override
			}
		}
	}
}

// firstStrongIn is firstStrong over classes no override has changed yet.
func (l *levels) firstStrongIn(from, to int) uint8 {
	kept := l.class
	l.class = l.original
	level := l.firstStrong(from, to)
	l.class = kept
	return level
}

// sequences resolves each isolating run sequence (X10).
func (l *levels) sequences(text []rune) {
	l.embedded = append(l.embedded[:0], l.level...)
	done := make([]bool, len(l.class))
	for start := range l.class {
		if done[start] || removed(l.original[start]) {
			continue
		}
		l.seq = l.seq[:0]
		at := start
		for {
			level, i := l.embedded[at], at
			for ; i < len(l.class) && (removed(l.original[i]) || l.embedded[i] == level); i++ {
				if !removed(l.original[i]) {
					l.seq = append(l.seq, i)
					done[i] = true
				}
			}
			last := l.seq[len(l.seq)-1]
			if !opensIsolate(l.original[last]) || l.match[last] < 0 || done[l.match[last]] {
				break
			}
			at = l.match[last]
		}
		l.sequence(text)
	}
	// What X9 removed stands with what is before it.
	before := l.base
	for i := range l.level {
		if removed(l.original[i]) {
			l.level[i] = before
		}
		before = l.level[i]
	}
}

func direction(level uint8) bidi.Class {
	if level&1 == 1 {
		return bidi.R
	}
	return bidi.L
}

// edges are the directions assumed before and after the sequence.
func (l *levels) edges() (sos, eos bidi.Class) {
	first, last := l.seq[0], l.seq[len(l.seq)-1]
	level := l.embedded[first]
	before, after := l.base, l.base
	for i := first - 1; i >= 0; i-- {
		if !removed(l.original[i]) {
			before = l.embedded[i]
			break
		}
	}
	if !opensIsolate(l.original[last]) || l.match[last] >= 0 {
		for i := last + 1; i < len(l.class); i++ {
			if !removed(l.original[i]) {
				after = l.embedded[i]
				break
			}
		}
	}
	return direction(max(level, before)), direction(max(level, after))
}

func (l *levels) sequence(text []rune) {
	sos, eos := l.edges()
	l.weak(sos)
	level := l.embedded[l.seq[0]]
	l.brackets(text, sos, direction(level))
	l.neutral(sos, eos, direction(level))
	for _, i := range l.seq {
		switch c := l.class[i]; {
		case level&1 == 0 && c == bidi.R:
			l.level[i]++
		case level&1 == 0 && (c == bidi.AN || c == bidi.EN):
			l.level[i] += 2
		case level&1 == 1 && (c == bidi.L || c == bidi.EN || c == bidi.AN):
			l.level[i]++
		}
	}
}

// weak resolves marks, numbers and what goes with numbers (W1 to W7).
func (l *levels) weak(sos bidi.Class) {
	at := func(k int) bidi.Class { return l.class[l.seq[k]] }
	set := func(k int, c bidi.Class) { l.class[l.seq[k]] = c }
	before := sos
	for k := range l.seq { // W1
		if at(k) == bidi.NSM {
			if c := before; opensIsolate(c) || c == bidi.PDI {
				set(k, bidi.ON)
			} else {
				set(k, c)
			}
		}
		before = at(k)
	}
	strong := sos
	for k := range l.seq { // W2
		switch at(k) {
		case bidi.L, bidi.R, bidi.AL:
			strong = at(k)
		case bidi.EN:
			if strong == bidi.AL {
				set(k, bidi.AN)
			}
		}
	}
	for k := range l.seq { // W3
		if at(k) == bidi.AL {
			set(k, bidi.R)
		}
	}
	for k := 1; k+1 < len(l.seq); k++ { // W4
		a, b := at(k-1), at(k+1)
		switch at(k) {
		case bidi.ES:
			if a == bidi.EN && b == bidi.EN {
				set(k, bidi.EN)
			}
		case bidi.CS:
			if a == b && (a == bidi.EN || a == bidi.AN) {
				set(k, a)
			}
		}
	}
	for k := 0; k < len(l.seq); k++ { // W5, W6
		if at(k) != bidi.ET {
			if c := at(k); c == bidi.ES || c == bidi.CS {
				set(k, bidi.ON)
			}
			continue
		}
		end := k
		for end < len(l.seq) && at(end) == bidi.ET {
			end++
		}
		c := bidi.ON
		if k > 0 && at(k-1) == bidi.EN || end < len(l.seq) && at(end) == bidi.EN {
			c = bidi.EN
		}
		for ; k < end; k++ {
			set(k, c)
		}
		k--
	}
	strong = sos
	for k := range l.seq { // W7
		switch at(k) {
		case bidi.L, bidi.R:
			strong = at(k)
		case bidi.EN:
			if strong == bidi.L {
				set(k, bidi.L)
			}
		}
	}
}

// strongOf is the direction a class counts for among neutrals: numbers count as written from right to left.
func strongOf(c bidi.Class) (bidi.Class, bool) {
	switch c {
	case bidi.L:
		return bidi.L, true
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R, true
	}
	return 0, false
}

// closing is the bracket that ends what r begins, in its canonical form.
func closing(r rune) rune {
	switch r {
	case '[', '{', 0xFF3B, 0xFF5B:
		return r + 2
	case 0x298D:
		return 0x2990
	case 0x298F:
		return 0x298E
	case 0x2329:
		return 0x3009
	}
	return r + 1
}

// brackets gives pairs of brackets one direction (N0).
func (l *levels) brackets(text []rune, sos, embedding bidi.Class) {
	type opening struct {
		close rune
		at    int
	}
	var open []opening
	var pairs [][2]int
scan:
	for k, i := range l.seq {
		if l.class[i] != bidi.ON {
			continue
		}
		p, _ := bidi.LookupRune(text[i])
		switch {
		case !p.IsBracket():
		case p.IsOpeningBracket():
			if len(open) == 63 { // BD16
				break scan
			}
			open = append(open, opening{closing(text[i]), k})
		default:
			r := text[i]
			if r == 0x232A {
				r = 0x3009
			}
			for n := len(open) - 1; n >= 0; n-- {
				if open[n].close == r {
					pairs = append(pairs, [2]int{open[n].at, k})
					open = open[:n]
					break
				}
			}
		}
	}
	// In the order of their openings.
	for a := 1; a < len(pairs); a++ {
		for b := a; b > 0 && pairs[b][0] < pairs[b-1][0]; b-- {
			pairs[b], pairs[b-1] = pairs[b-1], pairs[b]
		}
	}
	for _, pair := range pairs {
		l.bracketPair(pair, sos, embedding)
	}
}

func (l *levels) bracketPair(pair [2]int, sos, embedding bidi.Class) {
	found, opposite := false, false
	for _, i := range l.seq[pair[0]+1 : pair[1]] {
		if c, ok := strongOf(l.class[i]); ok {
			if c == embedding {
				found = true
				break
			}
			opposite = true
		}
	}
	dir := embedding
	switch {
	case found:
	case opposite:
		before := sos
		for k := pair[0] - 1; k >= 0; k-- {
			if c, ok := strongOf(l.class[l.seq[k]]); ok {
				before = c
				break
			}
		}
		dir = before
	default:
		return
	}
	for _, k := range pair {
		l.class[l.seq[k]] = dir
		// Marks on a bracket go with it.
		for n := k + 1; n < len(l.seq) && l.original[l.seq[n]] == bidi.NSM; n++ {
			l.class[l.seq[n]] = dir
		}
	}
}

// neutral gives spaces and signs the direction around them (N1, N2).
func (l *levels) neutral(sos, eos, embedding bidi.Class) {
	for k := 0; k < len(l.seq); k++ {
		if _, ok := strongOf(l.class[l.seq[k]]); ok {
			continue
		}
		end := k
		for end < len(l.seq) {
			if _, ok := strongOf(l.class[l.seq[end]]); ok {
				break
			}
			end++
		}
		before, after := sos, eos
		if k > 0 {
			before, _ = strongOf(l.class[l.seq[k-1]])
		}
		if end < len(l.seq) {
			after, _ = strongOf(l.class[l.seq[end]])
		}
		dir := embedding
		if before == after {
			dir = before
		}
		for ; k < end; k++ {
			l.class[l.seq[k]] = dir
		}
		k--
	}
}

// separators puts tabs, what ends a paragraph, and the white space before them to the base level (L1).
func (l *levels) separators() {
	reset := true
	for i := len(l.level) - 1; i >= 0; i-- {
		switch c := l.original[i]; {
		case c == bidi.S || c == bidi.B:
			reset = true
			l.level[i] = l.base
		case c == bidi.WS || opensIsolate(c) || c == bidi.PDI || removed(c):
			if reset {
				l.level[i] = l.base
			}
		default:
			reset = false
		}
	}
}
