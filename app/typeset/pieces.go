package typeset

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
)

// piece is a word or a stretch of spaces of one span and level.
type piece struct {
	w      *word // nil for spaces
	text   string
	span   int32
	spaces int32 // how many spaces it is
	face   *Face // of the spaces
	level  uint8
	after  after // what may happen behind it
	width  float64
	inner  []brk // places for a line to end inside, in bytes of a text that began base bytes before this one
	base   int
	around *context // what letters at its ends join to; nil for nothing
}

// setter sets paragraphs. It serves one goroutine at a time.
type setter struct {
	lib     *library
	tongues []*tongue // of the spans
	pieces  []piece   // of the line of text under work
	segs    []seg
	row     []piece
	runs    []Run
	missing []rune
	levels  levels
	segment segmenter.Segmenter
	runes   []rune
	at      []int
	owner   []int32
	breaks  []after
	whole   []bool // a cluster begins at this rune
}

// seg is a stretch of a span in one line of text.
type seg struct {
	span int32
	text string
}

var setters = sync.Pool{New: func() any { return new(setter) }}

// prepare cuts one line of text into pieces and returns its base level.
func (t *setter) prepare(spans []Span, rtl bool) uint8 {
	t.pieces = t.pieces[:0]
	if !rtl && t.easy(spans) {
		return 0
	}
	t.pieces = t.pieces[:0]
	return t.hard(spans, rtl)
}

// Classes of bytes for easy.
const (
	inWord = iota
	isSpace
	isControl
	isWide
)

var classOf = func() (c [256]uint8) {
	for i := range c {
		switch {
		case i == ' ' || i == '\t':
			c[i] = isSpace
		case i < ' ' || i == 0x7F:
			c[i] = isControl
		case i >= utf8.RuneSelf:
			c[i] = isWide
		}
	}
	return c
}()

// easy cuts a text without anything written from right to left, whose words need not be looked at together: the common case.
// It gives up where that cannot be told.
func (t *setter) easy(spans []Span) bool {
	ended := true // the word before may end a line at its space
	open := false // the last piece is a word
	for _, g := range t.segs {
		s := g.text
		span := &spans[g.span]
		c, tongue := span.Style.cut(), t.tongues[g.span]
		for i := 0; i < len(s); {
			start := i
			if classOf[s[i]] == isSpace {
				for i < len(s) && classOf[s[i]] == isSpace {
					i++
				}
				t.space(s[start:i], g.span, c, span.Size, 0, may)
				open = false
				continue
			}
			for i < len(s) {
				class := classOf[s[i]]
				if class == inWord {
					i++
					continue
				}
				if class != isWide {
					break
				}
				r, n := utf8.DecodeRuneInString(s[i:])
				if rightward(r) {
					return false
				}
				i += n
			}
			if i == start || open || i-start > longWord || (i < len(s) && classOf[s[i]] == isControl) {
				return false
			}
			w := t.lib.word(s[start:i], c, tongue, false)
			if len(t.pieces) > 0 && !(ended && w.starts) {
				return false
			}
			ended, open = w.ends, true
			t.pieces = append(t.pieces, piece{w: w, text: s[start:i], span: g.span, width: w.em * span.Size, inner: w.breaks})
		}
	}
	return true
}

// space adds a stretch of spaces. They stand in the face of the letters before them: to change it would only swell the file.
func (t *setter) space(s string, span int32, c cut, size float64, level uint8, after after) {
	face := mains[c]
	if n := len(t.pieces); n > 0 && t.pieces[n-1].span == span {
		switch before := &t.pieces[n-1]; {
		case before.w == nil:
			face = before.face
		case len(before.w.parts) > 0:
			face = before.w.parts[len(before.w.parts)-1].face
		}
	}
	if face.space().id == 0 {
		face = mains[c]
	}
	width := float64(face.space().advance) / float64(face.UnitsPerEm()) * size * float64(len(s))
	t.pieces = append(t.pieces, piece{text: s, span: span, spaces: int32(len(s)), face: face, level: level, after: after, width: width})
}

// hard cuts any text: levels, clusters and places for a line to end are found over the whole of it.
func (t *setter) hard(spans []Span, rtl bool) (base uint8) {
	all := t.join()
	t.segment.Init(t.runes)
	for graphemes := t.segment.GraphemeIterator(); graphemes.Next(); {
		g := graphemes.Grapheme()
		t.whole[g.Offset] = true
		// A mark follows its letter into its style.
		for i := g.Offset; i < g.Offset+len(g.Text); i++ {
			t.owner[i] = t.owner[g.Offset]
		}
	}
	for lines := t.segment.LineIterator(); lines.Next(); {
		line := lines.Line()
		if end := line.Offset + len(line.Text); end > 0 {
			t.breaks[end-1] = afterRune(t.runes[end-1])
		}
	}
	if n := len(t.breaks); n > 0 {
		t.breaks[n-1] = whole
	}
	t.direct(rtl)
	for i := 0; i < len(t.runes); {
		j := t.stretch(i)
		span := &spans[t.owner[i]]
		c := span.Style.cut()
		text := all[t.at[i]:t.at[j]]
		if blank(t.runes[i]) && (j == len(t.runes) || t.whole[j]) && t.whole[i] && t.allBlank(i, j) {
			t.space(text, t.owner[i], c, span.Size, t.levels.level[i], t.breaks[j-1])
			i = j
			continue
		}
		p := piece{text: text, span: t.owner[i], level: t.levels.level[i], after: t.breaks[j-1], around: t.context(spans, i, j)}
		t.fill(&p, c, span.Size)
		for k := i; k < j-1; k++ {
			if t.breaks[k] != whole {
				p.inner = append(p.inner, brk{t.at[k+1] - t.at[i], t.breaks[k]})
			}
		}
		t.pieces = append(t.pieces, p)
		i = j
	}
	return t.levels.base
}

// join lays the runes of all segments end to end.
func (t *setter) join() string {
	t.runes, t.at, t.owner = t.runes[:0], t.at[:0], t.owner[:0]
	all := ""
	if len(t.segs) == 1 {
		all = t.segs[0].text
	} else {
		var b strings.Builder
		for i := range t.segs {
			// The broken end of one span must not make a sign with the broken beginning of the next.
			if g := &t.segs[i]; !utf8.ValidString(g.text) {
				g.text = string([]rune(g.text))
			}
			b.WriteString(t.segs[i].text)
		}
		all = b.String()
	}
	start := 0
	for _, g := range t.segs {
		for i, r := range g.text {
			t.runes = append(t.runes, r)
			t.at = append(t.at, start+i)
			t.owner = append(t.owner, g.span)
		}
		start += len(g.text)
	}
	t.at = append(t.at, len(all))
	t.breaks = append(t.breaks[:0], make([]after, len(t.runes))...)
	t.whole = append(t.whole[:0], make([]bool, len(t.runes))...)
	return all
}

// direct finds the levels, if anything is written from right to left.
func (t *setter) direct(rtl bool) {
	for _, r := range t.runes {
		if rtl || rightward(r) {
			var forced *uint8
			if rtl {
				one := uint8(1)
				forced = &one
			}
			t.levels.resolve(t.runes, forced)
			return
		}
	}
	t.levels.base = 0
	if rtl {
		t.levels.base = 1
	}
	t.levels.level = append(t.levels.level[:0], make([]uint8, len(t.runes))...)
}

func blank(r rune) bool { return r == ' ' || r == '\t' }

func (t *setter) allBlank(from, to int) bool {
	for _, r := range t.runes[from:to] {
		if !blank(r) {
			return false
		}
	}
	return true
}

// stretch is the end of the piece that begins at rune i: where spaces begin or end, or the span or the level changes.
func (t *setter) stretch(i int) int {
	space := t.spaceAt(i)
	j := i + 1
	for ; j < len(t.runes); j++ {
		if !t.whole[j] {
			continue
		}
		if t.owner[j] != t.owner[i] || t.levels.level[j] != t.levels.level[i] && !invisible(t.runes[j]) || t.spaceAt(j) != space || j-i >= longStretch {
			break
		}
	}
	return j
}

// spaceAt reports a space that is a cluster of its own.
func (t *setter) spaceAt(i int) bool {
	return blank(t.runes[i]) && (i+1 == len(t.runes) || t.whole[i+1])
}

// context is what the letters at both ends of the piece join to: joined writing goes on over a change of span, if the face is the same.
func (t *setter) context(spans []Span, from, to int) *context {
	var c context
	if from > 0 && t.joins(spans, from) {
		c.before = append(c.before, t.runes[max(0, from-5):from]...)
	}
	if to < len(t.runes) && t.joins(spans, to) {
		c.after = append(c.after, t.runes[to:min(to+5, len(t.runes))]...)
	}
	if c.before == nil && c.after == nil {
		return nil
	}
	return &c
}

func (t *setter) joins(spans []Span, i int) bool {
	if !cursive(t.runes[i-1]) || !cursive(t.runes[i]) {
		return false
	}
	a, b := t.owner[i-1], t.owner[i]
	return a == b || t.faceFor(spans[a].Style.cut(), t.tongues[a], t.runes[i]) == t.faceFor(spans[b].Style.cut(), t.tongues[b], t.runes[i])
}

func (t *setter) faceFor(c cut, tongue *tongue, r rune) *Face {
	for _, f := range tongue.chains[c] {
		if _, ok := f.glyph(r); ok {
			return f
		}
	}
	return nil
}

// fill shapes a piece.
func (t *setter) fill(p *piece, c cut, size float64) {
	if p.around != nil {
		p.w = shapeWord(p.text, c, t.tongues[p.span], p.level&1 == 1, *p.around)
	} else {
		p.w = t.lib.word(p.text, c, t.tongues[p.span], p.level&1 == 1)
	}
	p.width = p.w.em * size
}
