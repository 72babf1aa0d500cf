package typeset

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"

	"github.com/exequatur/exequatur/assets/fonts"
)

// Face is one font file.
type Face struct {
	name string
	file []byte
	load func() *font.Font // parses it when first asked for: most documents need two faces
}

func newFace(name string, file []byte) *Face {
	return &Face{name, file, sync.OnceValue(func() *font.Font {
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

// Outline is the shape of a glyph in units of the face, y upwards from the baseline; nil for an empty or unknown glyph.
func (f *Face) Outline(id uint16) []opentype.Segment {
	outline, ok := font.NewFace(f.load()).GlyphDataOutline(font.GID(id))
	if !ok {
		return nil
	}
	return outline.Segments
}

var (
	sansRegular = newFace("NotoSans-Regular", fonts.SansRegular)
	sansBold    = newFace("NotoSans-Bold", fonts.SansBold)
	sansItalic  = newFace("NotoSans-Italic", fonts.SansItalic)
)

func faceOf(st Style) *Face {
	switch {
	case st.Bold:
		return sansBold
	case st.Italic:
		return sansItalic
	}
	return sansRegular
}
