package typeset

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// Face is one font file.
type Face struct {
	name string
	file []byte
	load func() *font.Font // parses it when first asked for: most documents need two faces

	once           sync.Once
	blank, unknown known

	shaping  sync.RWMutex // held for writing while newFont changes what shaping reads
	outlines sync.Map     // glyph to []opentype.Segment
}

func newFace(name string, file []byte) *Face {
	return &Face{name: name, file: file, load: sync.OnceValue(func() *font.Font {
		f, err := font.ParseTTF(bytes.NewReader(file))
		if err != nil {
			panic(fmt.Sprintf("typeset: face %s: %v", name, err))
		}
		return f.Font
	})}
}

// Name is the PostScript name of the face: "NotoSans-Regular".
func (f *Face) Name() string { return f.name }

// File is the whole TrueType file. Nobody may change it.
func (f *Face) File() []byte { return f.file }

// UnitsPerEm is how many units of the face's own lengths make its size.
func (f *Face) UnitsPerEm() int { return int(f.load().Upem()) }

// Outline is the shape of a glyph in units of the face, y upwards from the baseline; nil for an empty or unknown glyph. Nobody
// may change it.
func (f *Face) Outline(id uint16) []opentype.Segment {
	if known, ok := f.outlines.Load(id); ok {
		return known.([]opentype.Segment)
	}
	outline, _ := font.NewFace(f.load()).GlyphDataOutline(font.GID(id))
	f.outlines.Store(id, outline.Segments)
	return outline.Segments
}

// glyph is the glyph of a rune; ok is false where the face has none.
func (f *Face) glyph(r rune) (id uint16, ok bool) {
	gid, ok := f.load().NominalGlyph(r)
	return uint16(gid), ok && gid != 0
}

// known is a glyph that is needed again and again.
type known struct {
	id      uint16
	advance int32 // units of the face
}

func (f *Face) measure() {
	face := font.NewFace(f.load())
	for r, k := range map[rune]*known{' ': &f.blank, Substitute: &f.unknown} {
		k.id, _ = f.glyph(r)
		k.advance = int32(face.HorizontalAdvance(font.GID(k.id)))
	}
}

// space is the common space of a face; its id is 0 where the face has none.
func (f *Face) space() known {
	f.once.Do(f.measure)
	return f.blank
}

// substitute is what a face shows for a sign it lacks.
func (f *Face) substitute() known {
	f.once.Do(f.measure)
	return f.unknown
}
