package glyph

import (
	"fmt"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"github.com/exequatur/exequatur/assets/fonts"
)

// Style is a cut of the house typeface.
type Style uint8

// The cuts there are. Scripts without an italic are shown upright.
const (
	Regular Style = iota
	Bold
	Italic
	styleCount
)

// Face is one embedded font file.
type Face uint8

const (
	sansRegular Face = iota
	sansBold
	sansItalic
	georgianRegular
	georgianBold
	armenianRegular
	armenianBold
	hebrewRegular
	hebrewBold
	faceCount
)

// chains lists, for each style, the faces asked in turn for a rune.
var chains = [styleCount][]Face{
	Regular: {sansRegular, georgianRegular, armenianRegular, hebrewRegular},
	Bold:    {sansBold, georgianBold, armenianBold, hebrewBold},
	Italic:  {sansItalic, georgianRegular, armenianRegular, hebrewRegular},
}

var faceNames = [faceCount]string{
	"notosans", "notosansbold", "notosansitalic",
	"notosansgeorgian", "notosansgeorgianbold",
	"notosansarmenian", "notosansarmenianbold",
	"notosanshebrew", "notosanshebrewbold",
}

func (f Face) file() []byte {
	return [faceCount][]byte{
		fonts.SansRegular, fonts.SansBold, fonts.SansItalic,
		fonts.GeorgianRegular, fonts.GeorgianBold,
		fonts.ArmenianRegular, fonts.ArmenianBold,
		fonts.HebrewRegular, fonts.HebrewBold,
	}[f]
}

// Name identifies the face in lower-case letters.
func (f Face) Name() string { return faceNames[f] }

// TrueType returns a copy of the font file: a caller that patches tables must not reach the program's own bytes.
func (f Face) TrueType() []byte { return append([]byte(nil), f.file()...) }

// loaded parses a face when it is first asked for: most documents need two of them.
var loaded = func() (get [faceCount]func() *sfnt.Font) {
	for i := range get {
		get[i] = sync.OnceValue(func() *sfnt.Font {
			parsed, err := sfnt.Parse(Face(i).file())
			if err != nil {
				panic(fmt.Sprintf("glyph: embedded face %s: %v", faceNames[i], err))
			}
			return parsed
		})
	}
	return get
}()

// measure returns the advance in thousandths of an em; ok is false where the face has no glyph for r.
func (f Face) measure(r rune) (advance int, ok bool) {
	var buf sfnt.Buffer
	parsed := loaded[f]()
	index, err := parsed.GlyphIndex(&buf, r)
	if err != nil || index == 0 {
		return 0, false
	}
	units, err := parsed.GlyphAdvance(&buf, index, fixed.I(1000), font.HintingNone)
	if err != nil {
		return 0, false
	}
	return units.Round(), true
}
