package file

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math/bits"
	"slices"
)

// trueType is a TrueType font file taken apart.
type trueType struct {
	tables  map[string][]byte
	glyphs  int // how many it has
	em      int
	metrics int // how many glyphs have a width of their own
	long    bool
}

var errFont = errors.New("pdf: a font file that is not TrueType, or broken")

func openTrueType(b []byte) (*trueType, error) {
	if len(b) < 12 || !bytes.Equal(b[:4], []byte{0, 1, 0, 0}) && string(b[:4]) != "true" {
		return nil, errFont
	}
	t := &trueType{tables: map[string][]byte{}}
	for i := range int(binary.BigEndian.Uint16(b[4:])) {
		row := 12 + 16*i
		if row+16 > len(b) {
			return nil, errFont
		}
		from, length := int(binary.BigEndian.Uint32(b[row+8:])), int(binary.BigEndian.Uint32(b[row+12:]))
		if from > len(b) || length > len(b)-from {
			return nil, errFont
		}
		t.tables[string(b[row:row+4])] = b[from : from+length]
	}
	head, hhea, maxp := t.tables["head"], t.tables["hhea"], t.tables["maxp"]
	if len(head) < 54 || len(hhea) < 36 || len(maxp) < 6 {
		return nil, errFont
	}
	t.em = int(binary.BigEndian.Uint16(head[18:]))
	t.long = binary.BigEndian.Uint16(head[50:]) == 1
	t.metrics = int(binary.BigEndian.Uint16(hhea[34:]))
	t.glyphs = int(binary.BigEndian.Uint16(maxp[4:]))
	step := 2
	if t.long {
		step = 4
	}
	if t.em == 0 || t.glyphs == 0 || t.metrics == 0 || t.metrics > t.glyphs || t.tables["glyf"] == nil ||
		len(t.tables["loca"]) < step*(t.glyphs+1) || len(t.tables["hmtx"]) < 4*t.metrics+2*(t.glyphs-t.metrics) {
		return nil, errFont
	}
	return t, nil
}

// metric is the advance and the left side bearing of a glyph in units of the font.
func (t *trueType) metric(glyph int) (advance, bearing uint16) {
	hmtx := t.tables["hmtx"]
	if glyph < t.metrics {
		return binary.BigEndian.Uint16(hmtx[4*glyph:]), binary.BigEndian.Uint16(hmtx[4*glyph+2:])
	}
	return binary.BigEndian.Uint16(hmtx[4*t.metrics-4:]), binary.BigEndian.Uint16(hmtx[4*t.metrics+2*(glyph-t.metrics):])
}

// outline is the description of a glyph; nil for one that is empty, like the space.
func (t *trueType) outline(glyph int) []byte {
	loca, glyf := t.tables["loca"], t.tables["glyf"]
	var from, to int
	if t.long {
		from, to = int(binary.BigEndian.Uint32(loca[4*glyph:])), int(binary.BigEndian.Uint32(loca[4*glyph+4:]))
	} else {
		from, to = 2*int(binary.BigEndian.Uint16(loca[2*glyph:])), 2*int(binary.BigEndian.Uint16(loca[2*glyph+2:]))
	}
	if from >= to || to > len(glyf) || to-from < 10 {
		return nil
	}
	return glyf[from:to]
}

// Flags of the parts of a composite glyph (OpenType, glyf).
const (
	argsAreWords = 1 << 0
	hasScale     = 1 << 3
	moreParts    = 1 << 5
	hasTwoScales = 1 << 6
	hasMatrix    = 1 << 7
)

// parts calls do with each place in a composite glyph that names another glyph.
func parts(outline []byte, do func(at int)) {
	if len(outline) < 10 || int16(binary.BigEndian.Uint16(outline)) >= 0 {
		return
	}
	for at := 10; at+4 <= len(outline); {
		flags := binary.BigEndian.Uint16(outline[at:])
		do(at + 2)
		at += 6
		if flags&argsAreWords != 0 {
			at += 2
		}
		switch {
		case flags&hasScale != 0:
			at += 2
		case flags&hasTwoScales != 0:
			at += 4
		case flags&hasMatrix != 0:
			at += 8
		}
		if flags&moreParts == 0 {
			return
		}
	}
}

// subset writes a font file of the glyphs given, in their order, and of the parts they are composed of behind them. It returns how
// many glyphs it has.
func (t *trueType) subset(glyphs []uint16) (file []byte, count int) {
	glyphs = append([]uint16(nil), glyphs...)
	renamed := map[uint16]uint16{}
	for i, g := range glyphs {
		if _, ok := renamed[g]; !ok {
			renamed[g] = uint16(i)
		}
	}
	var glyf, loca, hmtx []byte
	for i := 0; i < len(glyphs); i++ { // it grows while it is gone through
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		advance, bearing := t.metric(int(glyphs[i]))
		hmtx = binary.BigEndian.AppendUint16(binary.BigEndian.AppendUint16(hmtx, advance), bearing)
		outline := bytes.Clone(t.outline(int(glyphs[i])))
		parts(outline, func(at int) {
			g := binary.BigEndian.Uint16(outline[at:])
			if int(g) >= t.glyphs {
				g = 0
			}
			if _, ok := renamed[g]; !ok {
				renamed[g] = uint16(len(glyphs))
				glyphs = append(glyphs, g)
			}
			binary.BigEndian.PutUint16(outline[at:], renamed[g])
		})
		glyf = append(glyf, outline...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	return t.assemble(glyf, loca, hmtx, len(glyphs)), len(glyphs)
}

// assemble puts the tables of a font file together.
func (t *trueType) assemble(glyf, loca, hmtx []byte, n int) []byte {
	head, hhea, maxp := bytes.Clone(t.tables["head"]), bytes.Clone(t.tables["hhea"]), bytes.Clone(t.tables["maxp"])
	binary.BigEndian.PutUint32(head[8:], 0)
	binary.BigEndian.PutUint16(head[50:], 1)
	binary.BigEndian.PutUint16(hhea[34:], uint16(n))
	binary.BigEndian.PutUint16(maxp[4:], uint16(n))
	if len(glyf) == 0 {
		glyf = make([]byte, 4)
	}
	return writeTables(map[string][]byte{"cvt ": t.tables["cvt "], "fpgm": t.tables["fpgm"], "glyf": glyf, "head": head, "hhea": hhea,
		"hmtx": hmtx, "loca": loca, "maxp": maxp, "prep": t.tables["prep"]})
}

// writeTables writes a font file of tables; empty ones are left out.
func writeTables(tables map[string][]byte) []byte {
	var tags []string
	for tag, data := range tables {
		if len(data) > 0 {
			tags = append(tags, tag)
		}
	}
	slices.Sort(tags)
	power := bits.Len(uint(len(tags))) - 1
	out := []byte{0, 1, 0, 0}
	for _, v := range []int{len(tags), 16 << power, power, 16*len(tags) - 16<<power} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	at := len(out) + 16*len(tags)
	for _, tag := range tags {
		out = append(out, tag...)
		for _, v := range []uint32{checksum(tables[tag]), uint32(at), uint32(len(tables[tag]))} {
			out = binary.BigEndian.AppendUint32(out, v)
		}
		at += (len(tables[tag]) + 3) &^ 3
	}
	adjust := 0
	for _, tag := range tags {
		if tag == "head" {
			adjust = len(out) + 8
		}
		out = append(out, tables[tag]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	binary.BigEndian.PutUint32(out[adjust:], 0)
	binary.BigEndian.PutUint32(out[adjust:], 0xB1B0AFBA-checksum(out))
	return out
}

// checksum adds the words of a table.
func checksum(b []byte) (sum uint32) {
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	var rest [4]byte
	copy(rest[:], b)
	return sum + binary.BigEndian.Uint32(rest[:])
}
