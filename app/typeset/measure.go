package typeset

import "strings"

// each calls f with the pieces of every line the text asks for.
func each(s string, st Style, size float64, f func(t *setter, spans []Span)) {
	t := setters.Get().(*setter)
	spans := []Span{{Text: s, Style: st, Size: size}}
	t.start(spans, "")
	for {
		end, skip := lineEnd(s)
		t.segs = append(t.segs[:0], seg{0, s[:end]})
		if end == 0 {
			t.segs = t.segs[:0]
		}
		t.prepare(spans, false)
		f(t, spans)
		if skip == 0 {
			break
		}
		s = s[end+skip:]
	}
	t.release()
}

// Width is the length of a text in one line, in points, with the space at its end; of several lines that of the longest.
func Width(s string, st Style, size float64) (width float64) {
	each(s, st, size, func(t *setter, _ []Span) {
		sum := 0.0
		for i := range t.pieces {
			sum += t.pieces[i].width
		}
		width = max(width, sum)
	})
	return width
}

// LongestWord is the width of the widest stretch that Lines keeps whole where it can, in points: a column as wide breaks no word.
func LongestWord(s string, st Style, size float64) (longest float64) {
	each(s, st, size, func(t *setter, spans []Span) {
		sum := 0.0
		end := func(extra float64) {
			longest = max(longest, sum+extra)
			sum = 0
		}
		for i := range t.pieces {
			p := t.pieces[i]
			if p.w == nil {
				if p.after != whole {
					end(0)
				} else {
					sum += p.width
				}
				continue
			}
			from := 0
			for _, b := range p.inner {
				sum += t.stretchWidth(&p, from, b.at, spans)
				end(t.extra(b.kind, &p, spans))
				from = b.at
			}
			if from > 0 {
				p.width = t.stretchWidth(&p, from, len(p.text), spans)
			}
			sum += p.width
			if p.after != whole {
				end(t.extra(p.after, &p, spans))
			}
		}
		end(0)
	})
	return longest
}

// stretchWidth is the width of a stretch of a piece on a line of its own.
func (t *setter) stretchWidth(p *piece, from, to int, spans []Span) float64 {
	alone := piece{text: p.text[from:to], span: p.span, level: p.level}
	t.fill(&alone, spans[p.span].Style.cut(), spans[p.span].Size)
	return alone.width
}

// extra is what a line that ends so needs besides its words.
func (t *setter) extra(kind after, p *piece, spans []Span) float64 {
	if kind == hyphen {
		return t.hyphenWidth(p, spans)
	}
	return 0
}

// Ellipsis shortens a line to max points, ending it in "…" where something was left out; "" when not even one letter fits.
func Ellipsis(s string, st Style, size, max float64) string {
	if Width(s, st, size) <= max {
		return s
	}
	room := max - Width("…", st, size)
	var ends []int // of what fits, in bytes
	each(s, st, size, func(t *setter, _ []Span) {
		if ends != nil {
			return
		}
		ends = []int{0}
		used, from := 0.0, 0
		for i := range t.pieces {
			p := &t.pieces[i]
			if p.w != nil {
				for _, place := range p.w.places() {
					if used+place.em*size <= room {
						ends = append(ends, from+place.at)
					}
				}
			}
			used += p.width
			from += len(p.text)
			if used > room {
				return
			}
			ends = append(ends, from)
		}
	})
	for i := len(ends) - 1; i >= 0; i-- {
		kept := strings.TrimRight(s[:ends[i]], " \u00a0,;:–-")
		if kept == "" {
			break
		}
		if cut := kept + "…"; Width(cut, st, size) <= max {
			return cut
		}
	}
	return ""
}
