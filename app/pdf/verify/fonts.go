package verify

import (
	"bytes"
	"encoding/binary"
	"math"
	"regexp"
	"slices"
)

var subset = regexp.MustCompile(`^[A-Z]{6}\+`)

// unicodes reads the ToUnicode map of a font: bfchar and bfrange.
func (c *checker) unicodes(font int) map[uint16]string {
	if got := c.words[font]; got != nil {
		return got
	}
	out := map[uint16]string{}
	c.words[font] = out
	s, ok := c.f.get(c.f.dict(ref(font))["ToUnicode"]).(stream)
	if !ok {
		return out
	}
	b, err := s.decode()
	if err != nil {
		return out
	}
	l := &lexer{b: b}
	var last array
	for {
		l.skip()
		if l.i >= len(b) {
			return out
		}
		o, err := l.object(0)
		if err != nil {
			return out
		}
		switch o {
		case keyword("beginbfchar"), keyword("beginbfrange"):
			last = nil
		case keyword("endbfchar"):
			for i := 0; i+1 < len(last); i += 2 {
				out[code(last[i])] = utf16be(last[i+1])
			}
		case keyword("endbfrange"):
			for i := 0; i+2 < len(last); i += 3 {
				to := []rune(utf16be(last[i+2]))
				for n := code(last[i]); len(to) > 0 && n <= code(last[i+1]); n++ {
					out[n] = string(to)
					to[len(to)-1]++
					if n == math.MaxUint16 {
						break
					}
				}
			}
		default:
			last = append(last, o)
		}
	}
}

func code(o any) uint16 {
	s, _ := o.(text)
	return uint16(number3([]byte(s)))
}

func utf16be(o any) string {
	s, _ := o.(text)
	return decodeText("\xfe\xff" + string(s))
}

// fonts looks at every font a page shows (ISO 19005-2, 6.2.11).
func (c *checker) fonts() {
	for n, used := range c.uses {
		if n != 0 {
			c.font(n, used)
		}
	}
}

func (c *checker) font(n int, used map[uint16]bool) {
	d := c.f.dict(ref(n))
	at := where(n)
	base, _ := d["BaseFont"].(name)
	below := c.f.array(d["DescendantFonts"])
	if d["Subtype"] != name("Type0") || d["Encoding"] != name("Identity-H") || len(below) != 1 {
		c.add(Fonts, at, "is no composite font of two-byte codes")
		return
	}
	cid := c.f.dict(below[0])
	info := c.f.dict(cid["CIDSystemInfo"])
	if cid["Subtype"] != name("CIDFontType2") || cid["CIDToGIDMap"] != name("Identity") || cid["BaseFont"] != base ||
		c.f.text(info["Registry"]) != "Adobe" || c.f.text(info["Ordering"]) != "Identity" {
		c.add(Fonts, at, "its descendant is no TrueType font of the same name")
	}
	descriptor := c.f.dict(cid["FontDescriptor"])
	for _, key := range []name{"Flags", "FontBBox", "ItalicAngle", "Ascent", "Descent", "CapHeight", "StemV"} {
		if descriptor[key] == nil {
			c.add(Fonts, at, "its descriptor has no %s", key)
		}
	}
	if !subset.MatchString(string(base)) || descriptor["FontName"] != base {
		c.add(Fonts, at, "the name %q is none of a subset", base)
	}
	if c.old() {
		if _, ok := c.f.get(descriptor["CIDSet"]).(stream); !ok {
			c.add(Fonts, at, "no CIDSet")
		}
	}
	file, ok := c.f.get(descriptor["FontFile2"]).(stream)
	if !ok {
		c.add(Fonts, at, "is not embedded")
		return
	}
	b, err := file.decode()
	if err != nil || file.dict["Length1"] != len(b) {
		c.add(Fonts, at, "its file cannot be unpacked to the length said")
		return
	}
	c.glyphs(n, at, b, cid, used)
}

// glyphs compares the codes shown with the font file, the widths and the Unicode values.
func (c *checker) glyphs(n int, at string, file []byte, cid dict, used map[uint16]bool) {
	tt, err := openTrueType(file)
	if err != nil {
		c.add(Fonts, at, "its file is broken: %v", err)
		return
	}
	widths := c.widths(cid)
	unicodes := c.unicodes(n)
	dw := 1000.0
	if v, ok := number(cid["DW"]); ok {
		dw = v
	}
	for code := range used {
		if code == 0 {
			c.add(Notdef, at, "shows .notdef")
		}
		if int(code) >= tt.glyphs {
			c.add(Fonts, at, "shows glyph %d of %d", code, tt.glyphs)
			continue
		}
		w, ok := widths[code]
		if !ok {
			w = dw
		}
		if want := tt.width(int(code)); math.Abs(want-w) > 1 {
			c.add(Fonts, at, "glyph %d is %v wide, said %v", code, want, w)
		}
		switch s := unicodes[code]; {
		case s == "":
			c.add(Fonts, at, "glyph %d has no Unicode value", code)
		case slices.ContainsFunc([]rune(s), func(r rune) bool { return r == 0 || r == 0xFEFF || r == 0xFFFE }):
			c.add(Fonts, at, "glyph %d has the Unicode value %q", code, s)
		}
	}
}

// widths reads W: "c [w w]" and "first last w".
func (c *checker) widths(cid dict) map[uint16]float64 {
	out := map[uint16]float64{}
	w := c.f.array(cid["W"])
	for i := 0; i+1 < len(w); {
		first, _ := w[i].(int)
		if list, ok := c.f.get(w[i+1]).(array); ok {
			for k, v := range list {
				out[uint16(first+k)], _ = number(v)
			}
			i += 2
			continue
		}
		if i+2 >= len(w) {
			break
		}
		last, _ := w[i+1].(int)
		v, _ := number(w[i+2])
		for k := max(first, 0); k <= last && k <= math.MaxUint16; k++ {
			out[uint16(k)] = v
		}
		i += 3
	}
	return out
}

// trueType is as much of a font file as widths need.
type trueType struct {
	glyphs, metrics, em int
	hmtx                []byte
}

func openTrueType(b []byte) (*trueType, error) {
	if len(b) < 12 || !bytes.Equal(b[:4], []byte{0, 1, 0, 0}) {
		return nil, errEnd
	}
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(b[4:])) {
		at := 12 + 16*i
		if at+16 > len(b) {
			return nil, errEnd
		}
		from, length := int(binary.BigEndian.Uint32(b[at+8:])), int(binary.BigEndian.Uint32(b[at+12:]))
		if from+length > len(b) {
			return nil, errEnd
		}
		tables[string(b[at:at+4])] = b[from : from+length]
	}
	for _, need := range []string{"glyf", "head", "hhea", "hmtx", "loca", "maxp"} {
		if tables[need] == nil {
			return nil, errEnd
		}
	}
	if len(tables["head"]) < 54 || len(tables["hhea"]) < 36 || len(tables["maxp"]) < 6 {
		return nil, errEnd
	}
	t := &trueType{glyphs: int(binary.BigEndian.Uint16(tables["maxp"][4:])), metrics: int(binary.BigEndian.Uint16(tables["hhea"][34:])),
		em: int(binary.BigEndian.Uint16(tables["head"][18:])), hmtx: tables["hmtx"]}
	step := 2
	if binary.BigEndian.Uint16(tables["head"][50:]) == 1 {
		step = 4
	}
	if len(tables["loca"]) < step*(t.glyphs+1) || t.metrics == 0 || len(t.hmtx) < 4*t.metrics+2*(t.glyphs-t.metrics) || t.em == 0 {
		return nil, errEnd
	}
	return t, nil
}

// width is the advance of a glyph in thousandths of an em.
func (t *trueType) width(glyph int) float64 {
	return float64(binary.BigEndian.Uint16(t.hmtx[4*min(glyph, t.metrics-1):])) * 1000 / float64(t.em)
}
