package verify

import (
	"slices"
	"strings"
)

// operators of content streams, with how many operands each takes; -1 is any number.
var operators = map[keyword]int{
	"q": 0, "Q": 0, "cm": 6, "w": 1, "J": 1, "j": 1, "M": 1, "d": 2, "gs": 1, "m": 2, "l": 2, "c": 6, "v": 4, "y": 4, "h": 0, "re": 4,
	"S": 0, "s": 0, "f": 0, "f*": 0, "B": 0, "B*": 0, "b": 0, "b*": 0, "n": 0, "W": 0, "W*": 0,
	"BT": 0, "ET": 0, "Tc": 1, "Tw": 1, "Tz": 1, "TL": 1, "Tf": 2, "Tr": 1, "Ts": 1, "Td": 2, "TD": 2, "Tm": 6, "T*": 0, "Tj": 1, "TJ": 1,
	"g": 1, "G": 1, "rg": 3, "RG": 3, "sh": 1, "Do": 1, "BDC": 2, "BMC": 1, "EMC": 0, "i": 1, "ri": 1,
}

// painting are the operators that leave something on the page.
var painting = map[keyword]bool{"S": true, "s": true, "f": true, "f*": true, "B": true, "B*": true, "b": true, "b*": true, "Tj": true, "TJ": true, "sh": true, "Do": true}

// mark is an open marked-content sequence.
type mark struct {
	tag    name
	mcid   int // -1 for none
	actual bool
}

// reader goes through one content stream.
type reader struct {
	c         *checker
	at        string
	resources dict
	marks     []mark
	saved     int
	inText    bool
	font      int // object number
	mcids     []int
}

func (c *checker) content(at string, page, resources dict, b []byte) {
	r := &reader{c: c, at: at, resources: resources}
	l := &lexer{b: b}
	var operands array
	for {
		l.skip()
		if l.i >= len(b) {
			break
		}
		o, err := l.object(0)
		if err != nil {
			c.add(Operators, at, "cannot be read: %v", err)
			return
		}
		op, ok := o.(keyword)
		if !ok {
			operands = append(operands, o)
			continue
		}
		r.do(op, operands)
		operands = operands[:0]
	}
	if len(r.marks) > 0 || r.saved != 0 || r.inText {
		c.add(Marked, at, "ends with something open")
	}
	if !c.old() {
		c.parents(at, page, r.mcids)
	}
}

func (r *reader) do(op keyword, operands array) {
	want, known := operators[op]
	if !known {
		r.c.add(Operators, r.at, "operator %s", op)
		return
	}
	if len(operands) != want {
		r.c.add(Operators, r.at, "operator %s with %d operands", op, len(operands))
		return
	}
	if painting[op] && len(r.marks) == 0 && !r.c.old() {
		r.c.add(Marked, r.at, "%s outside of any marked content", op)
	}
	switch op {
	case "q":
		if r.saved++; r.saved > 28 {
			r.c.add(Operators, r.at, "q nested %d deep", r.saved)
		}
	case "Q":
		if r.saved--; r.saved < 0 {
			r.c.add(Operators, r.at, "Q without q")
		}
	case "BT", "ET":
		if r.inText == (op == "BT") {
			r.c.add(Operators, r.at, "%s where text is begun or ended already", op)
		}
		r.inText = op == "BT"
	case "Tf":
		key, _ := operands[0].(name)
		o, ok := r.c.f.dict(r.resources["Font"])[key].(ref)
		if !ok {
			r.c.add(Operators, r.at, "font %s is not among the resources", key)
		}
		r.font = int(o)
	case "Tj", "TJ":
		r.show(operands[0])
	case "Tr":
		if operands[0] == 3 {
			r.c.add(Operators, r.at, "invisible text")
		}
	case "gs":
		r.has("ExtGState", operands[0])
	case "sh":
		r.has("Shading", operands[0])
	case "Do":
		r.has("XObject", operands[0])
	case "BMC", "BDC":
		r.begin(operands)
	case "EMC":
		if len(r.marks) == 0 {
			r.c.add(Marked, r.at, "EMC without a beginning")
			return
		}
		r.marks = r.marks[:len(r.marks)-1]
	}
}

func (r *reader) has(kind name, key any) {
	k, _ := key.(name)
	if r.c.f.dict(r.resources[kind])[k] == nil {
		r.c.add(Operators, r.at, "%s %s is not among the resources", kind, k)
	}
}

// begin opens marked content: content of an element, an artifact, or a span with the text it stands for.
func (r *reader) begin(operands array) {
	m := mark{mcid: -1}
	m.tag, _ = operands[0].(name)
	if len(operands) == 2 {
		d := r.c.f.dict(operands[1])
		if key, ok := operands[1].(name); ok {
			d = r.c.f.dict(r.c.f.dict(r.resources["Properties"])[key])
		}
		if id, ok := d["MCID"].(int); ok {
			m.mcid = id
		}
		_, m.actual = d["ActualText"]
	}
	for _, outer := range r.marks {
		if (m.mcid >= 0 || m.tag == "Artifact") && (outer.mcid >= 0 || outer.tag == "Artifact") {
			r.c.add(Marked, r.at, "%s within %s", m.tag, outer.tag)
		}
	}
	if m.mcid < 0 && m.tag != "Artifact" && len(r.marks) == 0 && !r.c.old() {
		r.c.add(Marked, r.at, "%s is neither content of an element nor an artifact", m.tag)
	}
	if m.mcid >= 0 {
		if slices.Contains(r.mcids, m.mcid) {
			r.c.add(Marked, r.at, "content %d twice", m.mcid)
		}
		r.mcids = append(r.mcids, m.mcid)
	}
	r.marks = append(r.marks, m)
}

// show notes the codes a font shows.
func (r *reader) show(o any) {
	if !r.inText {
		r.c.add(Operators, r.at, "text outside of BT and ET")
	}
	parts, ok := o.(array)
	if !ok {
		parts = array{o}
	}
	used := r.c.uses[r.font]
	if used == nil {
		used = map[uint16]bool{}
		r.c.uses[r.font] = used
	}
	actual := slices.ContainsFunc(r.marks, func(m mark) bool { return m.actual })
	private := r.c.private(r.font)
	for _, p := range parts {
		s, isText := p.(text)
		if !isText {
			continue
		}
		if len(s)%2 == 1 {
			r.c.add(Operators, r.at, "a text of half a code")
		}
		for i := 0; i+1 < len(s); i += 2 {
			code := uint16(s[i])<<8 | uint16(s[i+1])
			used[code] = true
			if private[code] && !actual {
				r.c.add(Fonts, r.at, "a sign of private use without the text it stands for")
			}
		}
	}
}

// private are the codes of a font that stand for nothing but signs of private use.
func (c *checker) private(font int) map[uint16]bool {
	if got := c.apart[font]; got != nil {
		return got
	}
	out := map[uint16]bool{}
	c.apart[font] = out
	for code, s := range c.unicodes(font) {
		if strings.ContainsFunc(s, func(r rune) bool { return r >= 0xE000 && r <= 0xF8FF || r >= 0xF0000 }) {
			out[code] = true
		}
	}
	return out
}
