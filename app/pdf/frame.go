package pdf

import (
	"math"
	"strconv"
	"strings"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/pdf/file"
	"github.com/exequatur/exequatur/app/typeset"
)

const (
	headLine   = 32.0 // baseline of the header, from the top
	footMargin = 27.0 // lowest line of the footer, from the bottom
	footStep   = 10.5
	// footRight is kept free of other words for the page number.
	footRight = 110.0
)

// frame is the header and footer of a document or part.
type frame struct {
	d       doc.Document
	edition string
	feet    map[float64][]*para // lines of the footer by width
	l       *layout
	begun   bool // it has a page
}

func (l *layout) newFrame(d doc.Document) *frame {
	return &frame{d: d, edition: joined(d.AsOf, d.Variant), l: l, feet: map[float64][]*para{}}
}

func joined(a, b string) string {
	if a != "" && b != "" {
		return a + " · " + b
	}
	return a + b
}

// foot are the lines of the footer: the filter, in two lines at most, and the seal.
func (f *frame) foot(width float64) []*para {
	if lines, ok := f.feet[width]; ok {
		return lines
	}
	room := width - footRight
	var out []*para
	if f.d.Filter != "" {
		face := muted(sizeSmall)
		words := oneLine(f.d.Filter)
		p := f.l.text(words, face, room)
		if len(p.lines) > 2 {
			first := p.lines[0].Text
			rest := strings.TrimSpace(strings.TrimPrefix(words, strings.TrimSpace(first)))
			out = append(out, f.l.text(strings.TrimSpace(first), face, 0), f.l.text(ellipsis(rest, face, room), face, 0))
		} else {
			for i := range p.lines {
				one := *p
				one.lines = p.lines[i : i+1]
				out = append(out, &one)
			}
		}
	}
	if f.d.Seal != "" {
		if len(out) > 0 { // the number of the page stands beside the first line
			room = width
		}
		out = append(out, f.l.text(ellipsis(joined(oneLine(f.d.Seal), oneLine(f.l.program)), muted(sizeSmall), room), muted(sizeSmall), 0))
	}
	f.feet[width] = out
	return out
}

// height is that of the margin that holds the footer.
func (f *frame) height(width float64) float64 {
	if f.d.Letter {
		return 57
	}
	return footMargin + footStep*float64(max(len(f.foot(width)), 1)) + 18
}

// frames puts header and footer on all pages, once it is known how many there are.
func (l *layout) frames() {
	total, front := 0, 0
	for _, p := range l.pages {
		if p.front {
			front++
		} else {
			total++
		}
	}
	for _, p := range l.pages {
		if l.stopped() {
			return
		}
		switch {
		case p.bare:
		case p.frame.d.Letter:
			l.letterNumber(p)
		default:
			l.header(p)
			l.footer(p, total)
		}
	}
}

// header names the document on every page but its first, where the title stands anyway.
func (l *layout) header(p *page) {
	if p.first && p.frame.edition == "" {
		return
	}
	right := p.g.x + p.g.width
	p.p.Artifact(file.Header, func() {
		w := 0.0
		if edition := p.frame.edition; edition != "" {
			most := p.g.width * 0.75 // for whom a print is says more than its title: on narrow paper it is the title that is cut
			if p.first {
				most = p.g.width
			}
			w = min(muted(sizeSmall).width(edition), most)
			l.words(p.p, edition, muted(sizeSmall), right-most, headLine, most, doc.Right)
		}
		if !p.first {
			l.words(p.p, p.frame.d.Title, bold(sizeSmall).inked(draw.RoleMuted), p.g.x, headLine, p.g.width-w-20, doc.Left)
			l.rule(p.p, p.g.x, right, headLine+6.5, 0.5, draw.RoleLine)
		}
	})
}

func (l *layout) footer(p *page, total int) {
	lines := p.frame.foot(p.g.width)
	y := p.g.h - footMargin - footStep*float64(max(len(lines), 1)-1)
	words := p.label()
	if !p.front {
		words = strconv.Itoa(p.number) + " / " + strconv.Itoa(total)
		if p.frame.d.PageWords != nil {
			words = p.frame.d.PageWords(p.number, total)
		}
	}
	p.p.Artifact(file.Footer, func() {
		l.rule(p.p, p.g.x, p.g.x+p.g.width, y-sizeSmall-5.5, 0.5, draw.RoleLine)
		l.words(p.p, words, muted(sizeSmall), p.g.x, y, p.g.width, doc.Right)
		for i, line := range lines {
			l.line(line, 0, place{p, p.g.x, y + footStep*float64(i) - sizeSmall*rise, p.g.width - footRight}, nil)
		}
	})
}

// letterNumber is all a letter says on its further pages.
func (l *layout) letterNumber(p *page) {
	if p.first {
		return
	}
	f := muted(sizeLetter - 1)
	f.serif = true
	p.p.Artifact(file.Header, func() {
		l.words(p.p, strconv.Itoa(p.number), f, p.g.x, 38, p.g.width, doc.Centre)
	})
}

// draft puts a word large and pale behind the text of a page, from corner to corner.
func (l *layout) draft(p *page) {
	words := oneLine(l.d.Mark)
	if words == "" {
		return
	}
	f := bold(100).inked(draw.RoleText)
	width := f.width(words)
	if width <= 0 {
		return
	}
	diagonal := math.Hypot(p.g.w, p.g.h)
	f.size = min(100*diagonal*0.62/width, p.g.h*0.22, p.g.w*0.22)
	t := l.text(words, f, 0)
	c := l.palette[draw.RoleMuted]
	c.A = 28
	angle := math.Atan2(p.g.h, p.g.w) * 180 / math.Pi
	p.p.Artifact(file.Watermark, func() {
		p.p.Turned(p.g.w/2, p.g.h/2, angle, func() {
			x := p.g.w/2 - t.lines[0].Width/2
			for _, r := range t.lines[0].Runs {
				p.p.Text(x, p.g.h/2+f.size*0.36, r, c)
				x += r.Width
			}
		})
	})
}

// roman writes a number in small Roman digits.
func roman(n int) string {
	var b strings.Builder
	for _, d := range []struct {
		value int
		sign  string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for n >= d.value {
			b.WriteString(d.sign)
			n -= d.value
		}
	}
	return b.String()
}

func ellipsis(s string, f face, width float64) string {
	return typeset.Ellipsis(s, f.style(), f.size, width)
}
