package pdf

import (
	"strings"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/pdf/file"
)

// letterhead is whose paper it is: emblem, names and address in the middle, over a fine line. On an envelope it is the sender in the
// upper left corner.
func (l *layout) letterhead() {
	h := l.d.Letterhead
	if h == nil {
		return
	}
	if envelope(l.d.Size) {
		l.sender(*h)
		return
	}
	div := l.root.below(file.Div)
	width := l.room()
	if h.Emblem != nil {
		if img := l.imageOf(h.Emblem.Data); img != nil {
			w, tall := pictureSize(img, doc.Picture{Width: max(h.Emblem.Width, 0), Height: 56}, 150, 56)
			l.add(box{height: tall + 9, after: strong, paint: func(at place) {
				l.shown(img, h.Emblem.Alt, at.pg, div, at.x+(at.w-w)/2, at.y, w, tall)
			}})
		} else {
			l.broken = append(l.broken, h.Emblem.Alt)
			if words := h.Emblem.Unreadable; words != "" {
				f := muted(8)
				f.italics, f.serif = true, true
				p := l.text(words, f, width)
				p.align = doc.Centre
				l.inset(p, div.below(file.P), 0, strong, nil, nil)
			}
		}
	}
	for i, name := range h.Names {
		f := face{size: 10, lead: leadingSerif, serif: true, ink: draw.RoleText}
		if i == 0 {
			f.size, f.bold = 13, true
		}
		p := l.text(name, f, width)
		p.align = doc.Centre
		l.inset(p, div.below(file.P), 0, strong, nil, nil)
	}
	l.add(box{gap: 7, height: 1, after: strong, paint: func(at place) {
		at.pg.p.Artifact(file.Layout, func() { l.rule(at.pg.p, at.x, at.x+at.w, at.y, 0.7, draw.RolePrimary) })
	}})
	if len(h.Address) > 0 {
		f := muted(8)
		f.serif = true
		p := l.text(strings.Join(h.Address, " · "), f, width)
		p.align = doc.Centre
		l.space(5)
		l.inset(p, div.below(file.P), 0, strong, nil, nil)
	}
	l.add(box{height: 0, after: free, paint: func(place) { div.done() }})
	l.space(26)
}

// sender stands small in the corner of an envelope.
func (l *layout) sender(h doc.Letterhead) {
	if l.pg == nil {
		l.begin()
	}
	p := l.pg
	div := l.root.below(file.Div)
	at := place{pg: p, x: 28, y: 26, w: p.g.w * 0.46}
	if h.Emblem != nil {
		if img := l.imageOf(h.Emblem.Data); img != nil {
			w, tall := pictureSize(img, doc.Picture{Height: 30}, 60, 30)
			l.shown(img, h.Emblem.Alt, p, div, at.x, at.y, w, tall)
			at.x, at.w = at.x+w+9, at.w-w-9
		} else {
			l.broken = append(l.broken, h.Emblem.Alt)
		}
	}
	lines := append(append([]string(nil), h.Names[:min(1, len(h.Names))]...), h.Address...)
	for i, words := range lines {
		f := muted(7.5)
		if i == 0 {
			f = bold(8)
		}
		at.y += l.block(l.text(words, f, at.w), at, div.below(file.P))
		if at.y > p.g.top-20 {
			break
		}
	}
	div.done()
}
