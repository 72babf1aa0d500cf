package typeset

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// slack keeps widths summed in another order from breaking a line that was measured to fit, in points.
const slack = 0.01

// Lines sets text: shapes it, breaks it into lines of the paragraph's width and puts them in the order of the page. There is at
// least one line. missing are the signs no face has, each once, in the order met.
//
// A line ends where UAX #14 allows it; a stretch wider than the width ends after punctuation, as in addresses of
// mail, if that fills half the line, and otherwise where the line is full, never within what a reader takes for one
// sign. What leaves no trace on paper (controls, marks of direction, joiners of words) is not in the text of
// the lines, nor is what ends a line; a tab is a space.
func Lines(spans []Span, p Paragraph) (lines []Line, missing []rune) {
	t := setters.Get().(*setter)
	t.start(spans, p.Lang)
	rest := 0 // of the text of the span under work, in bytes
	for span := 0; ; {
		// One line as the text asks for it.
		t.segs = t.segs[:0]
		hard := false
		for ; span < len(spans); span, rest = span+1, 0 {
			text := spans[span].Text[rest:]
			end, size := lineEnd(text)
			if end > 0 {
				t.segs = append(t.segs, seg{int32(span), text[:end]})
			}
			if size > 0 {
				rest += end + size
				hard = true
				break
			}
		}
		lines = t.broken(lines, spans, p, hard)
		if !hard {
			break
		}
	}
	missing = slices.Clone(t.missing)
	t.release()
	return lines, missing
}

// start takes up a text.
func (t *setter) start(spans []Span, lang string) {
	t.lib = current.Load()
	t.missing = t.missing[:0]
	t.tongues = t.tongues[:0]
	for i := range spans {
		tag := spans[i].Lang
		if tag == "" {
			tag = lang
		}
		if i > 0 && spans[i].Lang == spans[i-1].Lang {
			t.tongues = append(t.tongues, t.tongues[i-1])
			continue
		}
		t.tongues = append(t.tongues, t.lib.tongue(tag))
	}
}

// release lets others use the setter, without what it points at.
func (t *setter) release() {
	if cap(t.pieces) > 4096 {
		return
	}
	clear(t.pieces[:cap(t.pieces)])
	clear(t.row[:cap(t.row)])
	clear(t.segs[:cap(t.segs)])
	clear(t.runs[:cap(t.runs)])
	t.lib = nil
	setters.Put(t)
}

// lineEnd is the first place where the text asks for a new line, and how many bytes ask for it; 0 for none.
func lineEnd(s string) (at, size int) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\n', '\v', '\f':
			return i, 1
		case '\r':
			if i+1 < len(s) && s[i+1] == '\n' {
				return i, 2
			}
			return i, 1
		case 0xC2:
			if strings.HasPrefix(s[i:], "\u0085") {
				return i, 2
			}
		case 0xE2:
			if strings.HasPrefix(s[i:], "\u2028") || strings.HasPrefix(s[i:], "\u2029") {
				return i, 3
			}
		}
	}
	return len(s), 0
}

// broken breaks the line of text in segs and adds the lines it takes.
func (t *setter) broken(lines []Line, spans []Span, p Paragraph, hard bool) []Line {
	base := t.prepare(spans, p.RTL)
	for i := 0; ; {
		i = t.next(i, p.Width, spans)
		line := t.line(spans, base)
		line.Hard = hard && i == len(t.pieces)
		lines = append(lines, line)
		if i == len(t.pieces) {
			return lines
		}
	}
}

// next fills row with the line that begins at piece i and returns the piece the line after it begins with, which may be the rest of
// one that was cut.
func (t *setter) next(i int, width float64, spans []Span) int {
	if width <= 0 {
		t.row = append(t.row[:0], t.pieces[i:]...)
		return len(t.pieces)
	}
	width += slack
	used, blank := 0.0, 0.0
	last := -1     // the piece behind which the line may end
	begun := false // something stands on the line already, though it may have no width
	for j := i; j < len(t.pieces); j++ {
		p := &t.pieces[j]
		if p.w == nil {
			blank += p.width
			if p.after != whole && begun {
				last = j
			}
			continue
		}
		if used+blank+p.width <= width {
			used += blank + p.width
			blank, begun = 0, true
			if p.after == may || p.after == hyphen && used+t.hyphenWidth(p, spans) <= width {
				last = j
			}
			continue
		}
		if n := t.cutAtBreak(i, j, width-used-blank, spans); n >= 0 {
			return n
		}
		for k := j - 1; k > last && k >= i; k-- {
			if t.pieces[k].w != nil {
				if n := t.cutAtBreak(i, k, t.pieces[k].width+width-used, spans); n >= 0 {
					return n
				}
			}
		}
		if last >= i {
			t.row = append(t.row[:0], t.pieces[i:last+1]...)
			if t.pieces[last].after == hyphen {
				t.row = append(t.row, t.hyphen(&t.pieces[last], spans))
			}
			return last + 1
		}
		return t.cutAnywhere(i, j, begun, used, blank, width, spans)
	}
	t.row = append(t.row[:0], t.pieces[i:]...)
	return len(t.pieces)
}

// cutAtBreak cuts piece j at its last place for a line to end that leaves at most room points before it; -1 where there is none.
func (t *setter) cutAtBreak(i, j int, room float64, spans []Span) int {
	p := &t.pieces[j]
	size := spans[p.span].Size
	for n := len(p.inner) - 1; n >= 0; n-- {
		b := p.inner[n]
		at := b.at - p.base
		if at <= 0 || at >= len(p.text) {
			continue
		}
		need := p.w.upTo(at) * size
		if b.kind == hyphen {
			need += t.hyphenWidth(p, spans)
		}
		// Shaped alone the first half may be a little wider or narrower than within the word.
		if need > room+size/10 {
			continue
		}
		first, rest := t.split(p, at, spans)
		end := first.width
		if b.kind == hyphen {
			end += t.hyphenWidth(p, spans)
		}
		if end > room {
			continue
		}
		t.row = append(append(t.row[:0], t.pieces[i:j]...), first)
		if b.kind == hyphen {
			t.row = append(t.row, t.hyphen(p, spans))
		}
		t.pieces[j] = rest
		return j
	}
	return -1
}

// cutAnywhere cuts piece j, which ends a stretch from piece i on that has no place for a line to end and is wider than a line.
func (t *setter) cutAnywhere(i, j int, begun bool, used, blank, width float64, spans []Span) int {
	p := &t.pieces[j]
	size := spans[p.span].Size
	room := width - used - blank
	places := p.w.places()
	full, at := -1, -1 // the last place that fits, and the last one after punctuation
	for n := len(places) - 1; n >= 0; n-- {
		if before := places[n].em * size; before <= room {
			if full < 0 {
				full = n
			}
			if used+blank+before < width/2 {
				break
			}
			if punctuation(p.text[:places[n].at]) {
				at = n
				break
			}
		}
	}
	if at < 0 {
		at = full
	}
	for ; at >= 0; at-- {
		first, rest := t.split(p, places[at].at, spans)
		if first.width <= room {
			t.row = append(append(t.row[:0], t.pieces[i:j]...), first)
			t.pieces[j] = rest
			return j
		}
	}
	switch {
	case begun: // the pieces before it fill a line
		t.row = append(t.row[:0], t.pieces[i:j]...)
		return j
	case len(places) > 0: // not even one sign fits: it must stand somewhere
		first, rest := t.split(p, places[0].at, spans)
		t.row = append(append(t.row[:0], t.pieces[i:j]...), first)
		t.pieces[j] = rest
		return j
	}
	t.row = append(t.row[:0], t.pieces[i:j+1]...)
	return j + 1
}

// punctuation reports a text after which an address is broken.
func punctuation(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".@/_-:;,?&=", r)
}

// split cuts a piece before byte at of its text and shapes both halves anew. Letters that join go on joining over the cut.
func (t *setter) split(p *piece, at int, spans []Span) (first, rest piece) {
	span := &spans[p.span]
	first, rest = *p, *p
	first.text, rest.text = p.text[:at], p.text[at:]
	first.inner, first.after = nil, whole
	rest.base = p.base + at
	before, _ := utf8.DecodeLastRuneInString(first.text)
	after, _ := utf8.DecodeRuneInString(rest.text)
	joined := cursive(before) && cursive(after)
	if p.around != nil || joined {
		a, b := context{}, context{}
		if p.around != nil {
			a.before, b.after = p.around.before, p.around.after
		}
		if joined {
			a.after, b.before = firstRunes(rest.text), lastRunes(first.text)
		}
		first.around, rest.around = &a, &b
	}
	t.fill(&first, span.Style.cut(), span.Size)
	t.fill(&rest, span.Style.cut(), span.Size)
	return first, rest
}

func firstRunes(s string) (out []rune) {
	for _, r := range s {
		if out = append(out, r); len(out) == 5 {
			break
		}
	}
	return out
}

func lastRunes(s string) []rune {
	for i, n := len(s), 0; ; n++ {
		if i == 0 || n == 5 {
			return []rune(s[i:])
		}
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
}

// hyphen is what a soft hyphen shows at the end of a line. It says no more than the soft hyphen, so that who takes the text out
// again can join the word.
func (t *setter) hyphen(p *piece, spans []Span) piece {
	span := &spans[p.span]
	known := t.lib.word("-", span.Style.cut(), t.tongues[p.span], p.level&1 == 1)
	w := *known
	w.text, w.shown = string(softHyphen), string(softHyphen)
	w.parts = slices.Clone(w.parts)
	w.parts[0].signs = slices.Clone(w.parts[0].signs)
	w.parts[0].signs[0].text = w.shown
	w.parts[0].bytes = len(w.shown)
	return piece{w: &w, text: w.text, span: p.span, level: p.level, width: w.em * span.Size}
}

func (t *setter) hyphenWidth(p *piece, spans []Span) float64 {
	span := &spans[p.span]
	return t.lib.word("-", span.Style.cut(), t.tongues[p.span], p.level&1 == 1).em * span.Size
}

// place is a boundary between two signs of a word.
type place struct {
	at int     // bytes
	em float64 // what is before it
}

// places lists the boundaries inside a word.
func (w *word) places() (out []place) {
	em, from := 0.0, int32(0)
	for i := range w.parts {
		p := &w.parts[i]
		p.eachSpoken(func(g *sign) {
			if g.from > from {
				from = g.from
				if em > 0 {
					out = append(out, place{int(from), em})
				}
			}
			em += float64(g.advance) * p.scale
		})
	}
	return out
}

// upTo is how wide the word is before a byte of its text, in ems.
func (w *word) upTo(at int) (em float64) {
	for i := range w.parts {
		p := &w.parts[i]
		for n := range p.signs {
			if int(p.signs[n].from) < at {
				em += float64(p.signs[n].advance) * p.scale
			}
		}
	}
	return em
}
