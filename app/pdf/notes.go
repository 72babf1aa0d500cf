package pdf

import (
	"strconv"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/pdf/file"
)

const (
	noteGap    = 14.0 // above the footnotes of a page, with the short rule in it
	noteIndent = 14.0
)

// note is a footnote.
type note struct {
	mark   string
	anchor string
	line   int // of the paragraph its mark stands in
	text   *para
	node   *node
}

// noteLine is a line of a footnote on its way to the foot of a page.
type noteLine struct {
	note *note
	line int
}

func (n *note) height() float64 { return n.text.height() + 1.5 }

func (n noteLine) height() float64 {
	h := n.note.text.step(n.line)
	if n.line == len(n.note.text.lines)-1 {
		h += 1.5
	}
	return h
}

func (l *layout) newNote(text, lang string) *note {
	l.notes++
	n := &note{mark: strconv.Itoa(l.notes), node: l.root.below(file.Note)}
	n.anchor = "n:" + n.mark
	if lang != l.d.Language {
		n.node.with(file.Attributes{Lang: lang})
	}
	f := plain(sizeSmall)
	f.serif = l.d.Letter
	n.text = l.para([]doc.Run{{Text: text}}, f, l.room()-noteIndent, lang, n.node)
	return n
}

// footnote takes the lines of a note to the foot of the column. Those that find no room go to the next.
func (l *layout) footnote(n *note) {
	for i := range n.text.lines {
		l.noteLine(l.pg, noteLine{n, i})
	}
}

func (l *layout) noteLine(p *page, n noteLine) {
	if len(l.carried) > 0 || notesHeight(append(p.notes[:len(p.notes):len(p.notes)], n)) > p.bottom-p.y+slack {
		l.carried = append(l.carried, n)
		return
	}
	p.notes = append(p.notes, n)
}

// takeCarried puts what is left of the notes of the page before at the foot of this one, which keeps half of it for the text.
func (l *layout) takeCarried(p *page) {
	rest := l.carried
	l.carried = nil
	sum := noteGap
	for _, n := range rest {
		if sum += n.height(); len(l.carried) > 0 || sum > (p.bottom-p.top)/2 && len(p.notes) > 0 {
			l.carried = append(l.carried, n)
		} else {
			p.notes = append(p.notes, n)
		}
	}
}

func notesHeight(notes []noteLine) float64 {
	if len(notes) == 0 {
		return 0
	}
	sum := noteGap
	for _, n := range notes {
		sum += n.height()
	}
	return sum
}

// setNotes places the notes of a column at its foot.
func (l *layout) setNotes(p *page) {
	notes := p.notes
	if p.notes = nil; len(notes) == 0 {
		return
	}
	at := p.here()
	at.y = p.bottom - notesHeight(notes)
	p.placed = append(p.placed, placed{place: at, box: box{repeated: true, paint: func(at place) {
		at.pg.p.Artifact(file.Layout, func() { l.rule(at.pg.p, at.x, at.x+min(96, at.w), at.y+noteGap-6, 0.5, draw.RoleMuted) })
	}}})
	at.y += noteGap
	for _, n := range notes {
		p.placed = append(p.placed, placed{place: at, box: box{repeated: true, paint: func(at place) { l.paintNote(n, at) }}})
		at.y += n.height()
	}
}

func (l *layout) paintNote(n noteLine, at place) {
	it := n.note
	if n.line == 0 {
		l.anchor(it.anchor, at)
		f := plain(sizeSmall)
		f.size *= 0.8
		mark := l.text(it.mark, f, 0)
		lbl := it.node.below(file.Lbl)
		up := at
		up.y -= 0.6
		l.line(mark, 0, up, lbl)
		lbl.done()
	}
	at.x, at.w = at.x+noteIndent, at.w-noteIndent
	l.line(it.text, n.line, at, it.node)
	if n.line == len(it.text.lines)-1 {
		it.node.done()
	}
}

// anchor gives a place its name in the file; the first place of a name counts.
func (l *layout) anchor(name string, at place) {
	if !l.named[name] {
		l.named[name] = true
		l.f.Anchor(name, at.pg.p, max(at.y-6, 0))
	}
}
