package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"
)

// word is a stretch of text of one style, language and direction, shaped once for every size.
type word struct {
	text    string // as given
	shown   string // without what leaves no trace
	em      float64
	parts   []part // in the order spoken
	missing []rune
	breaks  []brk // where a line may end inside, if nothing is around the word
	// starts and ends tell whether a space before or after the word is a place for a line to end whatever stands beyond it.
	starts, ends bool
}

// part is a stretch of a word in one face.
type part struct {
	face  *Face
	scale float64 // ems per unit
	units int32   // how far it moves on
	bytes int     // of shown
	rtl   bool
	signs []sign // from left to right
}

// sign is a glyph, its lengths in units of the face.
type sign struct {
	text            string
	from            int32 // where its cluster begins in the word's text
	advance, dx, dy int32
	id              uint16
	missing         bool
}

// brk is a place for a line to end, before a byte of a text.
type brk struct {
	at   int
	kind after
}

type after uint8

const (
	whole  after = iota // no line may end here
	may                 // a line may end here
	hyphen              // a line may end here and then shows a hyphen
)

const softHyphen = '\u00AD'

// work is what a word is made from.
type work struct {
	runes []rune // of the text
	at    []int  // the byte each begins at, and the end
	fed   []rune // what the shaper gets, with its context at both ends
	from  []int  // of each fed rune the index in runes
}

// cluster is what a reader takes for one sign.
type cluster struct {
	from, to int // runes
	face     *Face
	script   language.Script
	hidden   bool // leaves no trace
	missing  bool
	as       rune // shown by a rune that looks the same; 0 for itself
}

// context is the text around a word that its letters join to.
type context struct{ before, after []rune }

func (s *shaper) word(text string, c cut, tongue *tongue, rtl bool, around context) *word {
	w := &word{text: text}
	k := &s.w
	k.runes, k.at = k.runes[:0], k.at[:0]
	for i, r := range text {
		k.runes = append(k.runes, r)
		k.at = append(k.at, i)
	}
	k.at = append(k.at, len(text))
	w.starts, w.ends = startsTame(k.runes), endsTame(k.runes)
	s.segment.Init(k.runes)
	for lines := s.segment.LineIterator(); lines.Next(); {
		line := lines.Line()
		if end := line.Offset + len(line.Text); end < len(k.runes) {
			w.breaks = append(w.breaks, brk{k.at[end], afterRune(k.runes[end-1])})
		}
	}
	var clusters []cluster
	for graphemes := s.segment.GraphemeIterator(); graphemes.Next(); {
		g := graphemes.Grapheme()
		clusters = append(clusters, cluster{from: g.Offset, to: g.Offset + len(g.Text)})
	}
	chain := tongue.chains[c]
	for i := range clusters {
		var before *Face
		if i > 0 {
			before = clusters[i-1].face
		}
		clusters[i].choose(k.runes, chain, before)
	}
	scripts(clusters, k.runes)
	for from := 0; from < len(clusters); {
		first := clusters[from]
		if first.hidden {
			from++
			continue
		}
		if first.missing {
			w.substitute(chain[0], first, k, text)
			from++
			continue
		}
		to := from + 1
		for to < len(clusters) && (clusters[to].hidden || !clusters[to].missing && clusters[to].face == first.face && clusters[to].script == first.script) {
			to++
		}
		w.parts = append(w.parts, s.part(clusters[from:to], text, tongue.lang, rtl, around))
		from = to
	}
	var shown strings.Builder
	for i := range w.parts {
		p := &w.parts[i]
		p.scale = 1 / float64(p.face.UnitsPerEm())
		w.em += float64(p.units) * p.scale
		p.eachSpoken(func(g *sign) {
			shown.WriteString(g.text)
			p.bytes += len(g.text)
		})
	}
	if w.shown = shown.String(); w.shown == text {
		w.shown = text
	}
	return w
}

// eachSpoken calls f for the glyphs of a part in the order spoken.
func (p *part) eachSpoken(f func(*sign)) {
	for i := range p.signs {
		if p.rtl {
			i = len(p.signs) - 1 - i
		}
		f(&p.signs[i])
	}
}

func afterRune(r rune) after {
	if r == softHyphen {
		return hyphen
	}
	return may
}

// choose finds the face that has every rune of the cluster, composed or not. before is the face of the cluster before.
func (c *cluster) choose(runes []rune, chain []*Face, before *Face) {
	text := runes[c.from:c.to]
	c.hidden = true
	for _, r := range text {
		if !invisible(r) && !joining(r) {
			c.hidden = false
			break
		}
	}
	if c.hidden {
		return
	}
	if unicode.IsSpace(text[0]) && before != nil && all(before, text) {
		c.face = before
		return
	}
	if text[0] != utf8.RuneError && !nonCharacter(text[0]) {
		if like, ok := lookalikes[text[0]]; ok && len(text) == 1 && !all(chain[0], text) && all(chain[0], []rune{like}) {
			c.face, c.as = chain[0], like
			return
		}
		// A face that has the signs as they are spelt goes before one that could put them together: "≠" is not "=" with a stroke.
		for _, f := range chain {
			if all(f, text) {
				c.face = f
				return
			}
		}
		for _, other := range respelt(text) { // the shaper composes and takes apart by itself
			for _, f := range chain {
				if all(f, other) {
					c.face = f
					return
				}
			}
		}
	}
	c.missing, c.face = true, chain[0]
}

// all tells whether a face has every sign of a cluster that is seen.
func all(f *Face, text []rune) bool {
	for _, r := range text {
		if invisible(r) || joining(r) || selector(r) {
			continue
		}
		if _, ok := f.glyph(r); !ok && !wideSpace(r) {
			return false
		}
	}
	return true
}

// scripts gives signs that belong to no script that of the letters before them, or else after.
func scripts(clusters []cluster, runes []rune) {
	last := language.Script(0)
	for i := range clusters {
		for _, r := range runes[clusters[i].from:clusters[i].to] {
			if script := language.LookupScript(r); script.Strong() && script != language.Unknown {
				clusters[i].script = script
				break
			}
		}
		if clusters[i].script == 0 {
			clusters[i].script = last
		}
		last = clusters[i].script
	}
	last = language.Latin
	for i := len(clusters) - 1; i >= 0; i-- {
		if clusters[i].script == 0 {
			clusters[i].script = last
		}
		last = clusters[i].script
	}
}

// substitute shows that the face has no sign for a cluster.
func (w *word) substitute(f *Face, c cluster, k *work, text string) {
	shown := f.substitute()
	g := sign{text: strings.ToValidUTF8(text[k.at[c.from]:k.at[c.to]], string(Substitute)), from: int32(k.at[c.from]), advance: shown.advance, id: shown.id, missing: true}
	if nonCharacter(k.runes[c.from]) {
		g.text = string(Substitute)
	}
	w.missing = append(w.missing, k.runes[c.from])
	w.parts = append(w.parts, part{face: f, units: g.advance, signs: []sign{g}})
}

// part shapes clusters of one face and script.
func (s *shaper) part(clusters []cluster, text string, lang language.Language, rtl bool, around context) part {
	k := &s.w
	p := part{face: clusters[0].face, rtl: rtl}
	k.fed, k.from = k.fed[:0], k.from[:0]
	before := around.before
	if start := clusters[0].from; start > 0 {
		before = k.runes[max(0, start-5):start]
	}
	k.fed = append(k.fed, before...)
	first := len(k.fed)
	f := p.face.load()
	for _, c := range clusters {
		for i := c.from; i < c.to; i++ {
			r := k.runes[i]
			switch {
			case invisible(r):
				continue
			case selector(r):
				if i == c.from {
					continue
				}
				if _, ok := f.VariationGlyph(k.runes[i-1], r); !ok {
					continue
				}
			case c.as != 0:
				r = c.as
			}
			k.fed = append(k.fed, r)
			k.from = append(k.from, i)
		}
	}
	last := len(k.fed)
	after := around.after
	if end := clusters[len(clusters)-1].to; end < len(k.runes) {
		after = k.runes[end:min(end+5, len(k.runes))]
	}
	k.fed = append(k.fed, after...)
	if first == last {
		return p
	}
	s.shape(p.face, clusters[0].script, lang, rtl, k.fed, first, last)
	p.signs = make([]sign, len(s.buffer.Info))
	for i, g := range s.buffer.Info {
		pos := s.buffer.Pos[i]
		p.signs[i] = sign{id: uint16(g.Glyph), advance: pos.XAdvance, dx: pos.XOffset, dy: pos.YOffset}
		p.units += pos.XAdvance
	}
	s.words(&p, first, last, text)
	return p
}

// words gives each glyph that begins a cluster the text it stands for, and every glyph the place of its cluster.
func (s *shaper) words(p *part, first, last int, text string) {
	k := &s.w
	n := len(p.signs)
	at := func(i int) int { // of the glyphs in the order spoken
		if p.rtl {
			return n - 1 - i
		}
		return i
	}
	for i := 0; i < n; {
		start := s.buffer.Info[at(i)].Cluster
		end := i
		for end < n && s.buffer.Info[at(end)].Cluster == start {
			end++
		}
		to := last
		if end < n {
			to = s.buffer.Info[at(end)].Cluster
		}
		if i == 0 {
			start = first
		}
		from := int32(k.at[k.from[start-first]])
		for j := i; j < end; j++ {
			p.signs[at(j)].from = from
		}
		// The text stands with the glyph that is leftmost.
		lead := at(i)
		if p.rtl {
			lead = at(end - 1)
		}
		p.signs[lead].text = k.spoken(k.lead(start-first, i == 0), k.lead(to-first, false), text)
		i = end
	}
}

// lead is the index in runes of where the text of a cluster begins whose first fed rune is the nth. A joiner the shaper has taken out
// of the glyphs belongs to the letter before it, if there is one.
func (k *work) lead(n int, first bool) int {
	if n >= len(k.from) {
		return k.from[len(k.from)-1] + 1
	}
	for !first && n+1 < len(k.from) && joining(k.runes[k.from[n]]) {
		n++
	}
	return k.from[n]
}

// spoken is the text of runes from to to without what leaves no trace.
func (k *work) spoken(from, to int, text string) string {
	// Selectors of a form belong to the sign before them even where the face knows none.
	for to < len(k.runes) && selector(k.runes[to]) {
		to++
	}
	plain := true
	for _, r := range k.runes[from:to] {
		plain = plain && !invisible(r) && r != utf8.RuneError
	}
	if plain {
		return text[k.at[from]:k.at[to]]
	}
	var b strings.Builder
	for _, r := range k.runes[from:to] {
		if !invisible(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}
