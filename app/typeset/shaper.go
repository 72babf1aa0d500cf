package typeset

import (
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"
)

// shaper turns runes of one face and script into glyphs. It serves one goroutine at a time.
type shaper struct {
	buffer  *harfbuzz.Buffer
	fonts   map[*Face]*harfbuzz.Font
	segment segmenter.Segmenter
	w       work
}

// idle holds shapers nobody uses: making one costs as much as thousands of words.
var idle = make(chan *shaper, 8)

func borrowShaper() *shaper {
	select {
	case s := <-idle:
		return s
	default:
		return &shaper{buffer: harfbuzz.NewBuffer(), fonts: map[*Face]*harfbuzz.Font{}}
	}
}

func (s *shaper) giveBack() {
	// Faces of folders no longer used must not be held for ever, long words not either.
	if len(s.fonts) > 64 || cap(s.w.runes) > 4096 {
		return
	}
	select {
	case idle <- s:
	default:
	}
}

func (s *shaper) font(f *Face) *harfbuzz.Font {
	if known, ok := s.fonts[f]; ok {
		return known
	}
	f.shaping.Lock()
	made := newFont(f.load())
	f.shaping.Unlock()
	s.fonts[f] = made
	return made
}

// shape leaves the glyphs of text[from:to], from left to right, in the buffer; what is around them is their context.
func (s *shaper) shape(f *Face, script language.Script, lang language.Language, rtl bool, text []rune, from, to int) {
	b := s.buffer
	b.Clear()
	b.Flags = harfbuzz.RemoveDefaultIgnorables
	b.AddRunes(text, from, to-from)
	b.Props = harfbuzz.SegmentProperties{Language: lang, Script: script, Direction: harfbuzz.LeftToRight}
	if rtl {
		b.Props.Direction = harfbuzz.RightToLeft
	}
	known := s.font(f)
	f.shaping.RLock()
	b.Shape(known, nil)
	f.shaping.RUnlock()
}
