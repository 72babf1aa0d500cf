package file

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"math"
	"strings"

	gotext "github.com/go-text/typesetting/font"

	"github.com/exequatur/exequatur/app/typeset"
)

// font is a face as far as it is used. Its glyphs are numbered anew in the order of first use; 0 stays the one for missing signs,
// which is never shown.
type font struct {
	f      *File
	face   *typeset.Face
	place  int // among the file's fonts, from 1
	num    int
	tt     *trueType
	codes  []uint16 // by glyph of the face; 0 for one not used
	glyphs []uint16 // of the face, by code
	widths []float64
	words  []string // what each code stands for
	others map[other]uint16
	signs  map[uint16]rune
	picked []uint16 // the codes of a cluster
}

// other is a glyph that stands for other words than the first time: a space that must not be broken, a hyphen between syllables. It
// gets a code of its own, as if it were another glyph.
type other struct {
	glyph uint16
	words string
}

// mostOthers is how many such codes a font has; the words of any more stand beside them.
const mostOthers = 2000

// font finds or begins the font of a face; nil where its file cannot be used.
func (f *File) font(face *typeset.Face) *font {
	if fn := f.fontOf[face]; fn != nil {
		return fn
	}
	tt, err := openTrueType(face.File())
	if err != nil {
		f.o.fail(errors.Join(err, errors.New(face.Name())))
		return nil
	}
	fn := &font{f: f, face: face, place: len(f.fonts) + 1, num: f.o.reserve(), tt: tt, codes: make([]uint16, tt.glyphs)}
	fn.add(0)
	f.fonts = append(f.fonts, fn)
	f.fontOf[face] = fn
	return fn
}

// add gives a glyph the next code.
func (fn *font) add(glyph uint16) uint16 {
	advance, _ := fn.tt.metric(int(glyph))
	code := len(fn.glyphs)
	if code > math.MaxUint16 {
		return 1
	}
	fn.glyphs = append(fn.glyphs, glyph)
	fn.widths = append(fn.widths, math.Round(float64(advance)*1e5/float64(fn.tt.em))/100)
	fn.words = append(fn.words, "")
	return uint16(code)
}

// code is the code of a glyph. The glyph for missing signs gets one besides 0, so that it counts as a sign like any other where it is
// shown on purpose.
func (fn *font) code(glyph uint16) uint16 {
	if int(glyph) >= len(fn.codes) {
		glyph = 0
	}
	if fn.codes[glyph] == 0 {
		fn.codes[glyph] = fn.add(glyph)
	}
	return fn.codes[glyph]
}

// codeFor is the code of a glyph that stands for words; another one where there are too many.
func (fn *font) codeFor(glyph uint16, words string) uint16 {
	code := fn.code(glyph)
	if fn.words[code] == "" {
		fn.words[code] = words
	}
	if fn.words[code] == words {
		return code
	}
	key := other{fn.glyphs[code], words}
	if again, ok := fn.others[key]; ok {
		return again
	}
	if len(fn.others) == mostOthers {
		return code
	}
	if fn.others == nil {
		fn.others = map[other]uint16{}
	}
	code = fn.add(key.glyph)
	fn.words[code] = words
	fn.others[key] = code
	return code
}

// mostWords is how many bytes of text a code stands for without further ado.
const mostWords = 64

// says finds the codes of the glyphs of a cluster, good until it is called again, and what they stand for. Where the codes do not tell
// it, the words must stand beside them.
func (fn *font) says(cluster []typeset.Glyph) (codes []uint16, words string, apart bool) {
	first := cluster[0]
	fn.picked = fn.picked[:0]
	if len(cluster) == 1 && !first.Missing {
		code := fn.code(first.ID)
		if fn.words[code] != first.Text || first.Text == "" {
			if words = clean(first.Text); words != "" && len(words) <= mostWords {
				code = fn.codeFor(first.ID, words)
			} else {
				fn.mean(first.ID, nothing)
			}
			apart = fn.words[code] != words
		} else {
			words = first.Text
		}
		fn.picked = append(fn.picked, code)
		return fn.picked, words, apart || private(words)
	}
	words = clean(first.Text)
	if first.Missing {
		for _, g := range cluster {
			fn.mean(g.ID, cmp.Or(fn.sign(g.ID), "\uFFFD"))
		}
	} else {
		fn.share(cluster, words)
	}
	for _, g := range cluster {
		fn.picked = append(fn.picked, fn.code(g.ID))
	}
	return fn.picked, words, true
}

// mean says what a glyph stands for, if nothing else was said before.
func (fn *font) mean(glyph uint16, words string) {
	if code := fn.code(glyph); fn.words[code] == "" {
		fn.words[code] = words
	}
}

// nothing is what glyphs stand for that add nothing to the words: a sign that leaves no trace, since a code must stand for something.
const nothing = "\u2060"

// share shares the words of a cluster among its glyphs, for readers that do not look at the words beside them: each glyph whose
// meaning is known takes its own, the first other one what is left.
func (fn *font) share(cluster []typeset.Glyph, words string) {
	heir := -1
	for i, g := range cluster {
		known := cmp.Or(fn.words[fn.code(g.ID)], fn.sign(g.ID))
		if at := strings.Index(words, known); known != "" && at >= 0 {
			words = words[:at] + words[at+len(known):]
			fn.mean(g.ID, known)
		} else if heir < 0 || cluster[heir].Advance == 0 && g.Advance > 0 {
			heir = i
		}
	}
	if heir >= 0 && words != "" && len(words) <= mostWords {
		fn.mean(cluster[heir].ID, words)
	}
	for _, g := range cluster {
		fn.mean(g.ID, cmp.Or(fn.sign(g.ID), nothing))
	}
}

// sign is the sign a glyph is the usual shape of, "" for none.
func (fn *font) sign(glyph uint16) string {
	if fn.signs == nil {
		fn.signs = map[uint16]rune{}
		if face, err := gotext.ParseTTF(bytes.NewReader(fn.face.File())); err == nil {
			for it := face.Cmap.Iter(); it.Next(); {
				r, g := it.Char()
				if was, ok := fn.signs[uint16(g)]; !ok || r < was {
					fn.signs[uint16(g)] = r
				}
			}
		}
	}
	if glyph == 0 || fn.signs[glyph] == 0 {
		return ""
	}
	return clean(string(fn.signs[glyph]))
}

// endFonts writes the fonts.
func (f *File) endFonts() {
	for _, fn := range f.fonts {
		if f.o.err == nil {
			fn.write()
		}
	}
}

func (fn *font) write() {
	o := fn.f.o
	file, count := fn.tt.subset(fn.glyphs)
	name := fn.face.Name()
	name = fn.tag() + "+" + name[:min(len(name), 100)] // a name has no more than 127 bytes
	stream, descriptor, below, words := o.reserve(), o.reserve(), o.reserve(), o.reserve()
	o.putPacked(stream, appendInt([]byte("/Length1 "), len(file)), file)
	o.put(descriptor, append(fn.describe(name, stream, count), ">>"...))

	b := appendName([]byte("<</Type/Font/Subtype/CIDFontType2/BaseFont"), name)
	b = append(b, "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor "...)
	b = append(appendRef(b, descriptor), "/W[0["...)
	for i, w := range fn.widths {
		if i > 0 {
			b = append(b, ' ')
		}
		b = appendNumber(b, w)
	}
	o.put(below, append(b, "]]>>"...))

	o.putPacked(words, nil, fn.toUnicode())

	b = appendName([]byte("<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont"), name)
	b = appendRef(append(b, "/DescendantFonts["...), below)
	b = appendRef(append(b, "]/ToUnicode "...), words)
	o.put(fn.num, append(b, ">>"...))
}

// tag is the six letters that tell a subset from others of the same font.
func (fn *font) tag() string {
	sum := sha256.New()
	sum.Write([]byte(fn.face.Name()))
	binary.Write(sum, binary.BigEndian, fn.glyphs)
	n := binary.BigEndian.Uint32(sum.Sum(nil))
	var tag [6]byte
	for i := range tag {
		tag[i] = byte('A' + n%26)
		n /= 26
	}
	return string(tag[:])
}

// Flags of a font descriptor (ISO 32000-1, table 123).
const (
	fixedPitch = 1 << 0
	serif      = 1 << 1
	symbolic   = 1 << 2 // its codes are its own
	italic     = 1 << 6
)

// describe begins the font descriptor.
func (fn *font) describe(name string, stream, count int) []byte {
	t := fn.tt
	scale := func(v int16) float64 { return math.Round(float64(v) * 1000 / float64(t.em)) }
	at := func(table string, offset int) int16 {
		if b := t.tables[table]; offset+2 <= len(b) {
			return int16(binary.BigEndian.Uint16(b[offset:]))
		}
		return 0
	}
	flags := symbolic
	if at("post", 12) != 0 || at("post", 14) != 0 {
		flags |= fixedPitch
	}
	if family := at("OS/2", 30) >> 8; family >= 1 && family <= 5 || family == 7 || strings.Contains(fn.face.Name(), "Serif") {
		flags |= serif
	}
	angle := float64(at("post", 4)) + float64(uint16(at("post", 6)))/65536
	if angle != 0 || at("head", 44)&2 != 0 {
		flags |= italic
	}
	capital := at("OS/2", 88)
	if at("OS/2", 0) < 2 || capital == 0 {
		capital = at("hhea", 4)
	}
	weight := float64(at("OS/2", 4))
	if weight < 100 || weight > 1000 {
		weight = 400
	}
	b := appendName([]byte("<</Type/FontDescriptor/FontName"), name)
	b = appendInt(append(b, "/Flags "...), flags)
	b = appendNumbers(append(b, "/FontBBox["...), scale(at("head", 36)), scale(at("head", 38)), scale(at("head", 40)), scale(at("head", 42)))
	b = appendNumber(append(b[:len(b)-1], "]/ItalicAngle "...), angle)
	b = appendNumber(append(b, "/Ascent "...), scale(at("hhea", 4)))
	b = appendNumber(append(b, "/Descent "...), scale(at("hhea", 6)))
	b = appendNumber(append(b, "/CapHeight "...), scale(capital))
	b = appendNumber(append(b, "/StemV "...), math.Round(10+220*(weight-50)/900)) // nobody tells it; it grows with the weight
	b = appendRef(append(b, "/FontFile2 "...), stream)
	if fn.f.old() {
		set := make([]byte, (count+7)/8)
		for i := range count {
			set[i/8] |= 0x80 >> (i % 8)
		}
		n := fn.f.o.reserve()
		fn.f.o.putPacked(n, nil, set)
		b = appendRef(append(b, "/CIDSet "...), n)
	}
	return b
}

// toUnicode says what the codes stand for.
func (fn *font) toUnicode() []byte {
	b := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	const most = 100 // a section holds no more
	for from := 1; from < len(fn.words); from += most {
		to := min(from+most, len(fn.words))
		b = append(appendInt(b, to-from), " beginbfchar\n"...)
		for code := from; code < to; code++ {
			words := fn.words[code]
			if words == "" {
				words = "\uFFFD"
			}
			b = append(appendHex16(append(b, '<'), uint16(code)), "> <"...)
			b = append(appendUTF16(b, words), ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"...)
}
