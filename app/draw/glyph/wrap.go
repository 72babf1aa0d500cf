package glyph

import (
	"unicode"
	"unicode/utf8"
)

// WordJoiner (U+2060) forbids a line break where it stands.
const WordJoiner = '\u2060'

// Span is a stretch of text in one style.
type Span struct {
	Text  string
	Style Style
	// Tag is the caller's: it travels with the text through wrapping (a colour, for instance).
	Tag int
}

// Line is one line of wrapped text.
type Line struct {
	Spans []Span
	Width float64 // points
}

// Wrap breaks cleaned text into lines of at most width points: at spaces, after a hyphen, dash or stroke between letters,
// and inside a word only where the word alone is wider than a line. A line end in the text always breaks.
func Wrap(spans []Span, size, width float64) []Line {
	if len(spans) == 1 {
		if line, ok := single(spans[0], size, width); ok {
			return []Line{line}
		}
	}
	w := wrapper{size: size, width: width}
	for i, span := range spans {
		for _, r := range span.Text {
			w.cells = append(w.cells, cell{r, i, RuneWidth(r, span.Style, size)})
		}
	}
	w.run()
	return w.lines(spans)
}

// single is the common case: one line that fits.
func single(s Span, size, width float64) (Line, bool) {
	for i := 0; i < len(s.Text); i++ {
		if s.Text[i] == '\n' {
			return Line{}, false
		}
	}
	length := Width(s.Text, s.Style, size)
	if length > width {
		return Line{}, false
	}
	return Line{Spans: []Span{s}, Width: length}, true
}

type cell struct {
	r     rune
	span  int
	width float64
}

type wrapper struct {
	size, width float64
	cells       []cell
	cuts        [][2]int // lines as [from, to) of cells, trailing spaces left out
}

func (w *wrapper) run() {
	start, lastBreak, used := 0, -1, 0.0
	for i := 0; i < len(w.cells); i++ {
		c := w.cells[i]
		if c.r == '\n' {
			w.cut(start, i)
			start, lastBreak, used = i+1, -1, 0
			continue
		}
		used += c.width
		// A hair of slack: widths summed in another order must not break a line that was measured to fit.
		if used > w.width+0.01 && c.r != ' ' && i > start {
			next := lastBreak
			if next <= start {
				next = w.breakInside(i, start)
			}
			w.cut(start, next)
			for next < len(w.cells) && w.cells[next].r == ' ' {
				next++
			}
			start, lastBreak, used = next, -1, 0
			i = next - 1
			continue
		}
		if w.breakAfter(i) {
			lastBreak = i + 1
		}
	}
	w.cut(start, len(w.cells))
}

// breakInside chooses where a word too long for a line is broken: after its last sign of punctuation, as in an address, if
// that fills at least half the line, else where the line is full.
func (w *wrapper) breakInside(i, start int) int {
	for j := i; j > start+(i-start)/2; j-- {
		switch w.cells[j-1].r {
		case '.', '@', '/', '_', '-', ':', ';', ',', '?', '&', '=':
			return j
		}
	}
	return w.clusterStart(i, start)
}

// clusterStart steps back from i over combining marks, which never begin a line.
func (w *wrapper) clusterStart(i, start int) int {
	for j := i; j > start; j-- {
		if !unicode.Is(unicode.Mn, w.cells[j].r) {
			return j
		}
	}
	return i
}

func (w *wrapper) breakAfter(i int) bool {
	if w.cells[i].r == ' ' {
		return true
	}
	return i > 0 && i+1 < len(w.cells) && joint(w.cells[i-1].r, w.cells[i].r, w.cells[i+1].r)
}

// joint reports a sign between letters after which a line may end.
func joint(before, r, after rune) bool {
	switch r {
	case '-', '–', '—', '/':
		return unicode.IsLetter(before) && unicode.IsLetter(after)
	}
	return false
}

func (w *wrapper) cut(from, to int) {
	for to > from && w.cells[to-1].r == ' ' {
		to--
	}
	w.cuts = append(w.cuts, [2]int{from, to})
}

func (w *wrapper) lines(spans []Span) []Line {
	out := make([]Line, 0, len(w.cuts))
	for _, c := range w.cuts {
		var line Line
		var buf []byte
		flush := func(span int) {
			if len(buf) > 0 {
				line.Spans = append(line.Spans, Span{string(buf), spans[span].Style, spans[span].Tag})
				buf = buf[:0]
			}
		}
		for i := c[0]; i < c[1]; i++ {
			if i > c[0] && w.cells[i].span != w.cells[i-1].span {
				flush(w.cells[i-1].span)
			}
			buf = utf8.AppendRune(buf, w.cells[i].r)
			line.Width += w.cells[i].width
		}
		if c[1] > c[0] {
			flush(w.cells[c[1]-1].span)
		}
		out = append(out, line)
	}
	return out
}

// LongestWord is the width of the widest stretch Wrap keeps whole where it can, in points.
func LongestWord(s string, style Style, size float64) float64 {
	longest, current := 0, 0
	before, last := ' ', ' '
	for _, r := range s {
		if joint(before, last, r) {
			current = 0
		}
		before, last = last, r
		if r == ' ' || r == '\n' {
			current = 0
			continue
		}
		_, advance, _ := find(style, r)
		current += advance
		longest = max(longest, current)
	}
	return float64(longest) * size / 1000
}
