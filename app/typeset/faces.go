package typeset

import (
	"sync/atomic"

	"github.com/exequatur/exequatur/assets/fonts"
)

// cut is the index of a style among the cuts there are faces of.
type cut uint8

const (
	sansRegular cut = iota
	sansBold
	sansItalic
	serifRegular
	serifBold
	serifItalic
	cuts
)

func (st Style) cut() cut {
	c := sansRegular
	switch {
	case st.Bold: // there is no bold italic
		c = sansBold
	case st.Italic:
		c = sansItalic
	}
	if st.Family == Serif {
		c += serifRegular
	}
	return c
}

func (c cut) bold() bool { return c == sansBold || c == serifBold }

var mains = [cuts]*Face{
	sansRegular:  newFace("NotoSans-Regular", fonts.SansRegular),
	sansBold:     newFace("NotoSans-Bold", fonts.SansBold),
	sansItalic:   newFace("NotoSans-Italic", fonts.SansItalic),
	serifRegular: newFace("NotoSerif-Regular", fonts.SerifRegular),
	serifBold:    newFace("NotoSerif-Bold", fonts.SerifBold),
	serifItalic:  newFace("NotoSerif-Italic", fonts.SerifItalic),
}

// others are asked in turn for what the main face of a style lacks.
var others = [2][]*Face{
	{
		newFace("NotoSansGeorgian-Regular", fonts.GeorgianRegular), newFace("NotoSansArmenian-Regular", fonts.ArmenianRegular),
		newFace("NotoSansHebrew-Regular", fonts.HebrewRegular), newFace("NotoSansArabic-Regular", fonts.ArabicRegular),
		newFace("NotoSansThai-Regular", fonts.ThaiRegular), newFace("NotoSansDevanagari-Regular", fonts.DevanagariRegular),
	},
	{
		newFace("NotoSansGeorgian-Bold", fonts.GeorgianBold), newFace("NotoSansArmenian-Bold", fonts.ArmenianBold),
		newFace("NotoSansHebrew-Bold", fonts.HebrewBold), newFace("NotoSansArabic-Bold", fonts.ArabicBold),
		newFace("NotoSansThai-Bold", fonts.ThaiBold), newFace("NotoSansDevanagari-Bold", fonts.DevanagariBold),
	},
}

var signsFace = newFace("NotoSansSigns-Regular", fonts.Signs)

// library is the faces in use and the words shaped with them. UseFolder begins a new one.
type library struct {
	own     []ownFace // of the folder
	tongues tongues
}

var current atomic.Pointer[library]

func init() { current.Store(&library{}) }

// chain lists the faces asked for a cut, the best first.
func (l *library) chain(c cut, lang string) []*Face {
	weight := 0
	if c.bold() {
		weight = 1
	}
	chain := append([]*Face{mains[c]}, others[weight]...)
	chain = append(chain, signsFace)
	return append(chain, l.ranked(c.bold(), lang)...)
}

// Substitute stands where no face has a sign: a reader must see that something is missing.
const Substitute = '\uFFFD'

// lookalikes are signs a main face lacks that another sign of it shows as well, and better than that of another face.
var lookalikes = map[rune]rune{'\u2212': '–', '\u2010': '-', '\u2011': '-', '\u2012': '–', '\u2015': '—'}
