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

	once  sync.Once
	blank blankGlyph

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

// advance is how far a glyph moves on, in units of the face.
func (f *Face) advance(id uint16) int32 {
	return int32(font.NewFace(f.load()).HorizontalAdvance(font.GID(id)))
}

// blankGlyph is the common space of a face.
type blankGlyph struct {
	id      uint16
	advance int32
	units   int
}

func (f *Face) space() *blankGlyph {
	f.once.Do(func() {
		id, _ := f.glyph(' ')
		f.blank = blankGlyph{id, f.advance(id), f.UnitsPerEm()}
	})
	return &f.blank
}
