package pdf

import (
	"slices"
	"strings"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/pdf/file"
	"github.com/exequatur/exequatur/app/typeset"
)

// para is text broken into lines.
type para struct {
	lines  []typeset.Line
	spans  []typeset.Span
	inks   []ink
	size   float64
	lead   float64
	steps  []float64 // heights of lines where they differ
	align  doc.Align
	notes  []*note
	steady bool // short lines keep to the left, whichever way they are written
}

// ink is what the spans of a text have beside their type.
type ink struct {
	colour draw.Role
	lift   float64 // above the baseline
	node   *node   // nil for that of the text
	to     file.Target
	link   bool
}

// step is the height of a line.
func (p *para) step(i int) float64 {
	if p.steps != nil {
		return p.steps[i]
	}
	return p.size * p.lead
}

func (p *para) height() float64 {
	if p.steps == nil {
		return float64(len(p.lines)) * p.size * p.lead
	}
	sum := 0.0
	for _, s := range p.steps {
		sum += s
	}
	return sum
}

// text is a plain text in lines.
func (l *layout) text(s string, f face, width float64) *para {
	return l.para([]doc.Run{{Text: s}}, f, width, "", nil)
}

// para breaks runs into lines. lang is their language where it is not the document's; host is the element they stand in, for what
// becomes an element within it.
func (l *layout) para(runs []doc.Run, f face, width float64, lang string, host *node) *para {
	p := &para{size: f.size, lead: f.lead, spans: make([]typeset.Span, 0, len(runs)), inks: make([]ink, 0, len(runs))}
	if lang == "" {
		lang = l.d.Language
	}
	mixed := false
	var marked []int
	for _, r := range runs {
		span := typeset.Span{Text: r.Text, Size: f.size, Lang: r.Lang, Style: typeset.Style{Bold: f.bold || r.Bold, Italic: f.italics || r.Italic}}
		if f.serif || r.Serif {
			span.Style.Family = typeset.Serif
		}
		if r.Size > 0 {
			span.Size, mixed = r.Size, true
		}
		k := ink{colour: f.ink}
		if r.Muted {
			k.colour = draw.RoleMuted
		}
		if to, ok := l.target(r.Link); ok && host != nil {
			k.to, k.link, k.colour = to, true, draw.RolePrimary
			k.node = host.below(file.Link)
			if r.Lang != "" && r.Lang != lang {
				k.node.with(file.Attributes{Lang: r.Lang})
			}
		} else if r.Lang != "" && r.Lang != lang && host != nil {
			k.node = host.below(file.Span).with(file.Attributes{Lang: r.Lang})
		}
		p.spans, p.inks = append(p.spans, span), append(p.inks, k)
		if r.Note != "" && host != nil {
			n := l.newNote(r.Note, lang)
			span.Text, span.Size, span.Lang = "\u2060"+n.mark, span.Size*0.64, ""
			p.spans = append(p.spans, span)
			p.inks = append(p.inks, ink{colour: k.colour, lift: f.size * 0.34, node: host.below(file.Reference).below(file.Link), to: file.Target{Anchor: n.anchor}, link: true})
			p.notes, marked = append(p.notes, n), append(marked, len(p.spans)-1)
		}
	}
	var missing []rune
	p.lines, missing = typeset.Lines(p.spans, typeset.Paragraph{Width: width, Lang: lang})
	if len(missing) > 0 {
		l.miss(missing, p.spans)
	}
	if mixed {
		p.steps = make([]float64, len(p.lines))
		for i, line := range p.lines {
			size := 0.0
			for _, r := range line.Runs {
				if p.inks[r.Span].lift == 0 {
					size = max(size, r.Size)
				}
			}
			if size == 0 {
				size = f.size
			}
			p.steps[i] = size * f.lead
		}
	}
	// Notes stand on the page of the line that carries their mark.
	for i, n := range p.notes {
		for at, line := range p.lines {
			if slices.ContainsFunc(line.Runs, func(r typeset.Run) bool { return r.Span == marked[i] }) {
				n.line = at
				break
			}
		}
	}
	return p
}

// target is where a link leads; ok is false where that place is not in the document.
func (l *layout) target(link string) (to file.Target, ok bool) {
	if anchor, within := strings.CutPrefix(link, "#"); within {
		return file.Target{Anchor: "a:" + anchor}, l.scan.anchors[anchor]
	}
	return file.Target{URI: link}, link != ""
}

func (l *layout) miss(missing []rune, spans []typeset.Span) {
	for _, r := range missing {
		if l.seen[r] {
			continue
		}
		l.seen[r] = true
		near := ""
		for _, s := range spans {
			if strings.ContainsRune(s.Text, r) || near == "" {
				near = s.Text
			}
			if strings.ContainsRune(s.Text, r) {
				break
			}
		}
		l.missing = append(l.missing, Missing{Rune: r, Near: near})
	}
}

// line paints a line, the top of which is at y, into a column; host is the element it belongs to, nil within an artifact.
func (l *layout) line(p *para, i int, at place, host *node) {
	if i < 0 || i >= len(p.lines) || len(p.lines[i].Runs) == 0 {
		return
	}
	line := p.lines[i]
	x := at.x
	align := p.align
	if line.RTL && align != doc.Centre && !(p.steady && len(p.lines) == 1) {
		align = doc.Right - align
	}
	switch align {
	case doc.Right:
		x += at.w - line.Width
	case doc.Centre:
		x += (at.w - line.Width) / 2
	}
	step := p.step(i)
	base := at.y + step/p.lead*(rise+(p.lead-leading)/2)
	if host == nil {
		for _, r := range line.Runs {
			at.pg.p.Text(x, base-p.inks[r.Span].lift, r, l.palette[p.inks[r.Span].colour])
			x += r.Width
		}
		return
	}
	// Runs stand from left to right; they are told in the order spoken.
	type stand struct {
		x   float64
		run int
	}
	var few [8]stand
	stands := few[:0]
	spoken := true
	for n, r := range line.Runs {
		stands = append(stands, stand{x, n})
		x += r.Width
		spoken = spoken && (n == 0 || r.At >= line.Runs[n-1].At)
	}
	if !spoken {
		slices.SortStableFunc(stands, func(a, b stand) int { return line.Runs[a.run].At - line.Runs[b.run].At })
	}
	for from := 0; from < len(stands); {
		k := p.inks[line.Runs[stands[from].run].Span]
		to := from + 1
		for to < len(stands) && p.inks[line.Runs[stands[to].run].Span].node == k.node {
			to++
		}
		part := stands[from:to]
		in := host
		if k.node != nil {
			in = k.node
		}
		left, right, words := part[0].x, part[0].x, ""
		at.pg.p.In(in.elem(), func() {
			for _, s := range part {
				r := line.Runs[s.run]
				at.pg.p.Text(s.x, base-p.inks[r.Span].lift, r, l.palette[p.inks[r.Span].colour])
				left, right = min(left, s.x), max(right, s.x+r.Width)
				if k.link {
					words += p.spans[r.Span].Text
				}
			}
		})
		if k.link {
			at.pg.p.Link(in.elem(), left, at.y, right-left, step, k.to, linkWords(words, k.to))
		}
		from = to
	}
}

// linkWords is what a reader who cannot see is told about a link.
func linkWords(words string, to file.Target) string {
	words = strings.TrimSpace(strings.ReplaceAll(words, "\u2060", ""))
	if words == "" {
		return to.URI + to.Anchor
	}
	return words
}

// paragraph adds the lines of a text as boxes, at least two of them on either side of a break; after is the cost of a break behind the last.
func (l *layout) paragraph(p *para, n *node, after cost) {
	l.inset(p, n, 0, after, nil, n)
}

// inset is paragraph with the lines moved in; with is painted along with the first of them, done is done with the last.
func (l *layout) inset(p *para, n *node, by float64, after cost, with func(at place), done *node) {
	for i := range p.lines {
		b := box{height: p.step(i), after: free}
		if len(p.lines) > 1 && (i == 0 || i == len(p.lines)-2) {
			b.after = strong
		}
		last := i == len(p.lines)-1
		if last {
			b.after = after
		}
		for _, note := range p.notes {
			if note.line == i {
				b.notes = append(b.notes, note)
			}
		}
		b.paint = func(at place) {
			if i == 0 && with != nil {
				with(at)
			}
			at.x, at.w = at.x+by, at.w-by
			l.line(p, i, at, n)
			if last {
				done.done()
			}
		}
		l.add(b)
	}
}

// block paints all lines of a text at once.
func (l *layout) block(p *para, at place, host *node) float64 {
	y := at.y
	for i := range p.lines {
		l.line(p, i, at, host)
		at.y += p.step(i)
	}
	return at.y - y
}

// words is a text as one line, shortened where it is too long, painted within an artifact.
func (l *layout) words(p *file.Page, s string, f face, x, y, width float64, align doc.Align) {
	t := l.text(ellipsis(oneLine(s), f, width), f, 0)
	if len(t.lines) == 0 {
		return
	}
	line := t.lines[0]
	switch align {
	case doc.Right:
		x += width - line.Width
	case doc.Centre:
		x += (width - line.Width) / 2
	}
	for _, r := range line.Runs {
		p.Text(x, y, r, l.palette[f.ink])
		x += r.Width
	}
}

func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' }), " ")
}

func (f face) style() typeset.Style {
	st := typeset.Style{Bold: f.bold, Italic: f.italics}
	if f.serif {
		st.Family = typeset.Serif
	}
	return st
}

// width is that of a text on one line.
func (f face) width(s string) float64 {
	return typeset.Width(s, f.style(), f.size)
}

func (l *layout) rule(p *file.Page, x1, x2, y, width float64, ink draw.Role) {
	p.Path(file.Line(x1, y, x2, y), file.Paint{Stroke: l.palette[ink], Width: width})
}
