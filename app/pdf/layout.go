package pdf

import (
	"context"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/draw"
	"github.com/exequatur/exequatur/app/pdf/file"
)

// layout is a document in the making.
type layout struct {
	ctx     context.Context
	f       *file.File
	palette draw.Palette
	flow

	d       doc.Document // the document or part being laid out
	root    *node        // what its blocks are elements of
	top     int          // level of the heading below which its headings stand: 1 where it has a title
	last    int          // level of the heading before
	below   int          // levels of bookmarks above those of its headings
	frame   *frame       // its header and footer
	scan    scan
	heading int // headings met so far, in the order of the scan
	nth     int // the part, from 1; 0 for a document without

	pages   []*page
	front   bool // pages are numbered i, ii, iii until the body begins
	number  int  // of the page before, among those numbered alike
	marks   []bookmark
	late    []func()         // what is painted when all pages are known
	ends    []*node          // elements that end then
	where   map[string]*page // the page of each anchor put so far
	named   map[string]bool  // anchors that have their place in the file
	notes   int              // footnotes so far
	missing []Missing
	seen    map[rune]bool
	broken  []string
	images  map[string]*file.Image

	program  string
	progress func(done, total int)
	done     int
}

func newLayout(ctx context.Context, f *file.File, d doc.Document, o Options) *layout {
	l := &layout{ctx: ctx, f: f, palette: draw.Print(), where: map[string]*page{}, named: map[string]bool{}, seen: map[rune]bool{}, images: map[string]*file.Image{}, program: o.Program, progress: o.Progress}
	l.scan.document(d)
	l.front = l.scan.body
	return l
}

// stopped reports that nothing more need be done: nobody waits for the document, or it cannot be written.
func (l *layout) stopped() bool { return l.ctx.Err() != nil || l.f.Err() != nil }

// step tells that one more block or row has been laid out, and reports whether to go on.
func (l *layout) step() bool {
	l.done++
	if l.progress != nil && (l.done%64 == 0 || l.done == l.scan.steps) {
		l.progress(l.done, l.scan.steps)
	}
	return !l.stopped()
}

func (l *layout) document(d doc.Document) {
	whole := &node{tag: file.Document, e: l.f.Document()}
	if len(d.Parts) == 0 {
		l.root = whole
		l.part(d, 0)
		return
	}
	for i, part := range d.Parts {
		if l.stopped() {
			return
		}
		if part.Mark == "" {
			part.Mark = d.Mark
		}
		if part.PageWords == nil {
			part.PageWords = d.PageWords
		}
		l.root = whole.below(file.Part)
		if part.Language != "" && part.Language != d.Language {
			l.root.with(file.Attributes{Lang: part.Language})
		} else if part.Language == "" {
			part.Language = d.Language
		}
		l.breakPage()
		if part.Title != "" {
			l.hooks = append(l.hooks, func(at place) { l.mark(0, part.Title, at) })
		}
		l.part(part, 1)
		l.flush()
		if i == len(d.Parts)-1 {
			return // its last page is painted when the file is finished
		}
		l.breakPage()
		if len(l.late) == 0 {
			l.root.done()
		}
	}
}

// part lays out one document of the file; bookmarks of its headings stand below as many levels.
func (l *layout) part(d doc.Document, below int) {
	l.d, l.last, l.top, l.below = d, 0, 0, below
	l.frame = l.newFrame(d)
	l.nth += below
	l.turned = false
	if d.Letter {
		l.letterhead()
	} else {
		l.title()
	}
	l.blocks(d.Blocks)
	l.flush()
}

// finish puts on the pages what could not be known before, and the bookmarks.
func (l *layout) finish() {
	l.flush()
	if len(l.pages) == 0 && l.pg == nil {
		l.begin()
	}
	l.breakPage()
	l.frames()
	for _, it := range l.late {
		if l.stopped() {
			return
		}
		it()
	}
	for _, n := range l.ends {
		n.done()
	}
	if len(l.pages) > 1 {
		l.bookmarks()
	}
	for _, p := range l.pages {
		p.p.Flush()
	}
}
