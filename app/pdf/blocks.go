package pdf

import (
	"strconv"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/pdf/file"
)

func (l *layout) blocks(blocks []doc.Block) {
	headed := false // by a heading, or by that and its introduction
	for i, b := range blocks {
		if !l.step() {
			return
		}
		l.leads = false
		switch b.(type) {
		case doc.Heading:
			headed = true
		case doc.Paragraph:
			l.leads = headed && introduced(blocks[i+1:])
		default:
			headed = false
		}
		l.oneBlock(b)
	}
	l.leads = false
}

// introduced reports whether what follows a paragraph under a heading makes it an introduction: another one at most, then what is shown.
func introduced(rest []doc.Block) bool {
	for _, b := range rest[:min(len(rest), 2)] {
		switch b.(type) {
		case doc.Table, doc.KeyValues, doc.Figure, doc.Picture:
			return true
		case doc.Paragraph:
		default:
			return false
		}
	}
	return false
}

func (l *layout) oneBlock(b doc.Block) {
	switch b := b.(type) {
	case doc.Heading:
		l.headed(b)
	case doc.Paragraph:
		l.running(b)
	case doc.KeyValues:
		l.keyValues(b)
	case doc.List:
		l.list(b)
	case doc.Keep:
		l.keepTogether(func() { l.blocks(b.Blocks) })
	case doc.Columns:
		l.inColumns(b.Count, func() { l.blocks(b.Blocks) })
	case doc.Table:
		l.table(b)
	case doc.Figure:
		l.figure(b)
	case doc.Picture:
		l.picture(b)
	case doc.TitlePage:
		l.titlePage(b)
	case doc.Contents:
		l.contents(b)
	case doc.Index:
		l.index(b)
	case doc.Labels:
		l.labels(b)
	case doc.Signatures:
		l.signatures(b)
	case doc.Rule:
		l.ruled()
	case doc.Spacer:
		l.gap = max(l.gap, 0) + max(b.Height, 0)
		l.firm = true
	case doc.PageBreak:
		l.breakPage()
		if b.Body && l.front {
			l.front, l.number = false, 0
		}
	}
}

// title is the block at the head of the first page.
func (l *layout) title() {
	if l.d.Title == "" && l.d.Subtitle == "" || hasTitlePage(l.d.Blocks) {
		return
	}
	if l.d.Title != "" {
		l.top, l.last = 1, 1
		n := l.root.below(file.H1)
		l.hooks = append(l.hooks, func(place) { n.elem() })
		l.paragraph(l.text(l.d.Title, bold(sizeTitle).leaded(leadingLarge), l.room()), n, strong)
	}
	if l.d.Subtitle != "" {
		l.space(3)
		l.paragraph(l.text(l.d.Subtitle, muted(sizeSubtitle), l.room()), l.root.below(file.P), strong)
	}
	l.add(box{height: 8, after: weak, paint: func(at place) {
		at.pg.p.Artifact(file.Layout, func() { l.rule(at.pg.p, at.x, at.x+at.w, at.y+7.5, 1, draw.RolePrimary) })
	}})
	l.space(12)
}

// shape is how a heading of a level looks.
func shape(level int) (f face, above, below float64) {
	switch level {
	case 1:
		return bold(sizeSection).leaded(1.25).inked(draw.RolePrimary), 16, 5
	case 2:
		return bold(sizePart).leaded(1.3), 11, 3
	}
	return bold(sizeMinor).leaded(1.3).inked(draw.RoleMuted), 9, 2
}

var headings = [...]file.Tag{file.H1, file.H2, file.H3, file.H4, file.H5, file.H6}

// headingTag is the element for a heading of a level from 1: no level of the hierarchy is left out.
func (l *layout) headingTag(level int) file.Tag {
	l.last = min(l.top+max(level, 1), l.last+1, len(headings))
	return headings[l.last-1]
}

func (l *layout) headed(h doc.Heading) {
	listed := l.scan.anchor(l.heading)
	l.heading++
	if h.NewPage {
		l.breakPage()
	}
	f, above, below := shape(h.Level)
	if l.d.Letter {
		f.serif, f.ink = true, draw.RoleText
	}
	n := l.root.below(l.headingTag(h.Level))
	runs := []doc.Run{{Text: h.Text, Bold: f.bold}}
	if h.Secondary != "" {
		runs = append(runs, doc.Run{Text: "   " + h.Secondary, Size: max(f.size*0.72, sizeSmall), Muted: true})
	}
	f.bold = false
	p := l.para(runs, f, l.room(), "", n)
	l.space(above)
	// What leads to the heading leads to its first line.
	level := l.below + min(max(h.Level, 1), 4) - 1
	if h.Anchor != "" {
		l.names = append(l.names, "a:"+h.Anchor)
	}
	if listed != "" {
		l.names = append(l.names, listed)
	}
	l.hooks = append(l.hooks, func(at place) {
		n.elem() // one without words counts among the levels, too
		if !h.Quiet {
			l.mark(level, h.Text, at)
		}
	})
	l.paragraph(p, n, strong)
	l.space(below)
}

// mostLeading is how many lines a paragraph may have to be an introduction, which does not stand alone at the foot of a page.
const mostLeading = 3

func (l *layout) running(p doc.Paragraph) {
	f := l.body()
	if p.Small {
		f.size = sizeSmall
		if l.d.Letter {
			f.size = 9
		}
	}
	n := l.root.below(file.P)
	if p.Lang != "" && p.Lang != l.d.Language {
		n.with(file.Attributes{Lang: p.Lang})
	}
	text := l.para(p.Runs, f, l.room(), p.Lang, n)
	text.align = p.Align
	after := free
	if l.leads && len(text.lines) <= mostLeading {
		after = strong
	}
	l.paragraph(text, n, after)
	l.space(f.size * 0.6)
}

func (l *layout) ruled() {
	l.space(7)
	l.add(box{height: 0.5, paint: func(at place) {
		at.pg.p.Artifact(file.Layout, func() { l.rule(at.pg.p, at.x, at.x+at.w, at.y, 0.5, draw.RoleLine) })
	}})
	l.space(7)
}

const listIndent = 15.0

func (l *layout) list(b doc.List) {
	l.items(b.Items, b.Numbered, 0, l.root, nil)
	l.space(l.body().size * 0.6)
}

// items lays out points at a depth in an element below host; done is done with the last of them.
func (l *layout) items(items []doc.Item, numbered bool, depth int, host, done *node) {
	f := l.body()
	kind := "Disc"
	if numbered {
		kind = "Decimal"
	}
	list := host.below(file.L).with(file.Attributes{ListNumbering: kind})
	if depth == 0 {
		done = list
	}
	left := float64(depth) * listIndent
	by := left + listIndent
	if numbered {
		// Numbers of several digits stand within the margin of the text, too.
		by = left + max(listIndent, f.width(strconv.Itoa(len(items))+".")+5)
	}
	for i, item := range items {
		mark := [...]string{"•", "–"}[depth%2]
		if numbered {
			mark = strconv.Itoa(i+1) + "."
		}
		li := list.below(file.LI)
		lbl, body := li.below(file.Lbl), li.below(file.LBody)
		label := l.text(mark, f, 0)
		words := l.para(item.Runs, f, max(l.room()-by, 40), "", body)
		after, end := free, li
		switch {
		case len(item.Below) > 0:
			after, end = strong, nil
		case i == len(items)-1:
			end = done
		}
		l.space(2)
		l.inset(words, body, by, after, func(at place) {
			at.x += left
			l.line(label, 0, at, lbl)
		}, end)
		if len(item.Below) > 0 {
			end = nil
			if i == len(items)-1 {
				end = done
			}
			l.items(item.Below, numbered, depth+1, body, end)
		}
	}
}

func (l *layout) signatures(b doc.Signatures) {
	const across, gutter, written = 3, 24.0, 34.0
	for from := 0; from < len(b.Lines); from += across {
		lines := b.Lines[from:min(from+across, len(b.Lines))]
		n := max(len(lines), 2)
		if from > 0 {
			n = min(len(b.Lines), across)
		}
		width := (l.room() - gutter*float64(n-1)) / float64(n)
		small := muted(sizeSmall)
		name := l.body()
		if name.serif {
			small.serif, small.size = true, 9
		}
		type signed struct{ above, name, below *para }
		var all []signed
		above, below := 0.0, 0.0
		for _, s := range lines {
			it := signed{l.text(s.Above, small, width), l.text(s.Name, name, width), l.text(s.Below, small, width)}
			all = append(all, it)
			above = max(above, it.above.height())
			below = max(below, it.name.height()+it.below.height())
		}
		l.space(16)
		l.add(box{height: above + written + 4 + below, paint: func(at place) {
			for i, s := range all {
				x := at.x + float64(i)*(width+gutter)
				div := l.root.below(file.Div)
				if lines[i].Above != "" {
					l.block(s.above, place{at.pg, x, at.y + above - s.above.height(), width}, div.below(file.P))
				}
				y := at.y + above + written
				at.pg.p.Artifact(file.Layout, func() { l.rule(at.pg.p, x, x+width, y, 0.6, draw.RoleText) })
				y += 4
				if lines[i].Name != "" {
					y += l.block(s.name, place{at.pg, x, y, width}, div.below(file.P))
				}
				if lines[i].Below != "" {
					l.block(s.below, place{at.pg, x, y, width}, div.below(file.P))
				}
				div.done()
			}
		}})
	}
	l.space(12)
}
