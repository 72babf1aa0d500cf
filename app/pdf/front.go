package pdf

import (
	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/pdf/file"
)

// titlePage is a page of its own: whose document it is at the top, its name in the upper half, the rest at the foot.
func (l *layout) titlePage(t doc.TitlePage) {
	l.breakPage()
	bare := l.bare
	l.bare = true
	l.begin()
	l.bare = bare
	p := l.pg
	p.fresh = false
	small := p.g.w < 450
	scale := 1.0
	if small {
		scale = 0.74
	}
	at := place{pg: p, x: p.g.x, y: p.g.top + 10, w: p.g.width}
	if t.Emblem != nil {
		if img := l.imageOf(t.Emblem.Data); img != nil {
			w, h := pictureSize(img, doc.Picture{Width: t.Emblem.Width, Height: 76 * scale}, p.g.width, 76*scale)
			l.shown(img, t.Emblem.Alt, p, l.root, at.x, at.y, w, h)
			at.y += h + 16
		} else {
			l.broken = append(l.broken, t.Emblem.Alt)
		}
	}
	part := func(words string, f face, tag file.Tag) {
		if words != "" {
			n := l.root.below(tag)
			n.elem()
			at.y += l.block(l.text(words, f, at.w), at, n)
			n.done()
		}
	}
	part(t.Office, plain(13*scale), file.P)
	at.y = max(p.g.h*0.36, at.y+40)
	if t.Title != "" {
		l.top, l.last = 1, 1
		l.mark(l.below, t.Title, at)
	}
	part(t.Title, bold(32*scale).leaded(1.18).inked(draw.RolePrimary), file.H1)
	at.y += 14 * scale
	p.p.Artifact(file.Layout, func() { l.rule(p.p, at.x, at.x+72*scale, at.y, 2, draw.RolePrimary) })
	at.y += 16 * scale
	part(t.Subtitle, muted(15*scale), file.P)
	f := muted(10)
	foot := 0.0
	for _, words := range t.Lines {
		foot += l.text(words, f, at.w).height() + 2
	}
	at.y = max(at.y+20, p.g.h-64-foot)
	for _, words := range t.Lines {
		part(words, f, file.P)
		at.y += 2
	}
	l.breakPage()
}

const (
	contentsIndent = 15.0
	contentsRight  = 34.0 // kept free for the number of the page
)

// contents lists the headings. Their pages are not known yet: the numbers are painted when they are.
func (l *layout) contents(c doc.Contents) {
	levels := c.Levels
	if levels <= 0 {
		levels = 2
	}
	l.frontHeading(c.Title)
	toc := l.root.below(file.TOC)
	own := false
	var shown []int
	for _, h := range l.scan.headings {
		own = own || h.part == l.nth && !h.quiet && h.level <= levels
	}
	for i, h := range l.scan.headings {
		// The contents of a part that has no headings are those of the whole file.
		if !h.quiet && h.level <= levels && (!own || h.part == l.nth) {
			shown = append(shown, i)
		}
	}
	for n, i := range shown {
		if l.stopped() {
			return
		}
		h, after := l.scan.headings[i], cost(free)
		if n+1 < len(shown) && l.scan.headings[shown[n+1]].level > h.level { // not left at the foot without what it stands over
			after = strong
		}
		l.contentsLine(h, l.scan.anchor(i), toc, after)
	}
	l.ends = append(l.ends, toc)
	l.space(14)
}

// frontHeading is the heading of contents and index.
func (l *layout) frontHeading(title string) {
	if title == "" {
		return
	}
	f, above, below := shape(1)
	n := l.root.below(l.headingTag(1))
	level := l.below
	l.space(above)
	l.hooks = append(l.hooks, func(at place) {
		n.elem()
		l.mark(level, title, at)
	})
	l.paragraph(l.text(title, f, l.room()), n, strong)
	l.space(below + 3)
}

// contentsLine is the line of a heading; next is how its end holds to the line that follows.
func (l *layout) contentsLine(h listed, anchor string, toc *node, next cost) {
	f := plain(sizeText).leaded(1.45)
	by := float64(h.level-1) * contentsIndent
	if h.level == 1 {
		f.bold = true
		l.space(5)
	}
	item := toc.below(file.TOCI)
	link := item.below(file.Reference).below(file.Link)
	p := l.text(h.text, f, l.room()-by-contentsRight)
	to := file.Target{Anchor: anchor}
	last := len(p.lines) - 1
	for i := range p.lines {
		after := next
		if i < last {
			after = strong
		}
		l.add(box{height: p.step(i), after: after, paint: func(at place) {
			l.line(p, i, place{at.pg, at.x + by, at.y, at.w - by - contentsRight}, link)
			at.pg.p.Link(link.elem(), at.x+by, at.y, at.w-by, p.step(i), to, h.text)
			if i < last {
				return
			}
			base := at.y + p.step(i)/p.lead*(rise+(p.lead-leading)/2)
			l.leader(at, base, at.x+by+p.lines[i].Width+5, p.lines[i].RTL)
			l.late = append(l.late, func() { l.pageNumber(anchor, f, at, base, link) })
		}})
	}
}

// leader leads the eye from words to their number.
func (l *layout) leader(at place, base, from float64, rtl bool) {
	to := at.x + at.w - contentsRight + 8
	const step = 4.2
	// Dots of all lines stand below one another.
	from = at.x + at.w - float64(int((at.x+at.w-from)/step))*step
	if rtl || from >= to {
		return
	}
	c := l.palette[draw.RoleLine]
	c.R, c.G, c.B = c.R/5*4, c.G/5*4, c.B/5*4
	at.pg.p.Artifact(file.Layout, func() {
		at.pg.p.Path(file.Line(from, base-0.6, to, base-0.6), file.Paint{Stroke: c, Width: 0.7, Dash: []float64{0.7, step - 0.7}})
	})
}

// pageNumber paints the number of the page an anchor stands on, at the right.
func (l *layout) pageNumber(anchor string, f face, at place, base float64, link *node) {
	p := l.where[anchor]
	if p == nil {
		return
	}
	number := l.text(p.label(), f, 0)
	x := at.x + at.w - number.lines[0].Width
	at.pg.p.In(link.elem(), func() {
		for _, r := range number.lines[0].Runs {
			at.pg.p.Text(x, base, r, l.palette[f.ink])
			x += r.Width
		}
	})
}
