package printing

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/exequatur/exequatur/app/doc"
	"github.com/exequatur/exequatur/app/letter"
	"github.com/exequatur/exequatur/app/report"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models/schema"
)

// pause is how long choices rest before the document is made anew.
const pause = 350 * time.Millisecond

// made is a document as a file.
type made struct {
	stamp   string
	pdf     []byte
	title   string
	written Written
	gaps    []Gap
}

// order is everything a document is made of.
type order struct {
	name     string
	view     *view.Register
	params   report.Params
	internal bool
	stamp    string

	letter    bool
	addressee string           // of a letter
	numbers   map[int64]string // of letters that have been entered, by record
}

// shelf holds the one open file, whoever opened it last.
type shelf struct {
	mu   sync.Mutex
	open Leaves
}

// put takes another file and closes the one before.
func (s *shelf) put(l Leaves) {
	s.mu.Lock()
	old := s.open
	s.open = l
	s.mu.Unlock()
	if old != nil {
		old.Close()
	}
}

func (p *Page) cancelPause() {
	if p.stop != nil {
		p.stop()
		p.stop = nil
	}
}

// halt cancels what a runner does.
func (p *Page) halt(r xwidget.Runner) {
	r.Go(func(context.Context) func() { return nil })
}

// remake makes the document anew once the choices have come to rest.
func (p *Page) remake() {
	p.cancelPause()
	p.stop = p.d.After(pause, p.remakeNow)
}

// lack says what is still to be chosen, "" where nothing is.
func (p *Page) lack(info offered) string {
	w := p.d.Words
	c := p.c
	switch {
	case strings.HasPrefix(c.name, letterMark) && p.letters == nil:
		return w.T("printing.preparing_letters")
	case info.Name == "":
		return w.T("printing.lack.document")
	case secret(info.Info, c.kindFor(info.Info)) && !p.d.Sensitive():
		return w.T("printing.lack.sensitive")
	case info.AnyKind && info.Of == "" && c.kind == "":
		return w.T("printing.lack.kind")
	case info.Of != "" && len(c.chosen(info.Info).ids) == 0:
		return w.T("printing.lack.record")
	case p.column.wrongDate():
		return w.T("printing.lack.date")
	}
	return ""
}

// order puts together what the document is made of.
func (p *Page) order(info offered) order {
	w := p.words()
	o := order{name: info.Name, params: p.c.params(info.Info), view: view.New(p.d.Store, w)}
	o.internal = p.d.Sensitive() && (p.c.full || secret(info.Info, p.c.kindFor(info.Info)))
	if o.internal {
		o.view = o.view.Internal()
	}
	if r := p.c.chosen(info.Info); r.filter != "" && r.lang != w.Lang { // its words are of another language
		o.params.Filter = ""
	}
	if len(o.params.Columns) > 0 {
		known := o.view.ListingKeys(o.params.Kind)
		o.params.Columns = slices.DeleteFunc(slices.Clone(o.params.Columns), func(c string) bool { return !slices.Contains(known, c) })
	}
	o.params.AsOf = p.day()
	o.params.Words, o.params.Author, o.params.Internal = w, p.d.Store.Author(), o.internal
	if info.letter != nil {
		o.letter, o.addressee, o.numbers = true, p.c.addressee, map[int64]string{}
		for _, id := range o.params.IDs {
			o.numbers[id] = p.numberOf(info.Name, id)
		}
	}
	seq, _, err := p.d.Store.Seal(context.Background())
	if err != nil {
		p.d.Log.Error("state of the register", "error", err)
	}
	o.stamp = stamp(o.params, o.name, w.Lang, o.internal, seq) + o.addressee + fmt.Sprint(o.numbers)
	o.params.Made = p.deps.Now()
	return o
}

// day the document shows.
func (p *Page) day() schema.Day {
	if day, ok := p.c.asOf.Day(); ok && p.c.asOf != "" {
		return day
	}
	return p.d.AsOf()
}

// remakeNow makes the document as it is chosen now, where that is not what was made last.
func (p *Page) remakeNow() {
	p.cancelPause()
	info, _ := p.chosen()
	if lack := p.lack(info); lack != "" {
		p.stopMaking()
		p.nothing()
		p.pane.say(lack, "", nil)
		if info.Name == "" {
			p.pane.choose()
		}
		p.column.ready()
		return
	}
	o := p.order(info)
	switch o.stamp {
	case p.making:
		return
	case p.stampMade():
		p.stopMaking()
		return
	}
	p.making = o.stamp
	progress := p.pane.strip.begin(p.d.Words.T("printing.making"), p.cancelMaking)
	p.maker.Go(func(ctx context.Context) func() {
		m, err := p.make(ctx, o, progress)
		return func() {
			p.making = ""
			p.pane.strip.end()
			if err != nil {
				p.failed(err)
				return
			}
			p.took(m)
		}
	})
	p.column.ready()
}

func (p *Page) stampMade() string {
	if p.made == nil {
		return ""
	}
	return p.made.stamp
}

// make makes a file, away from the goroutine of the window.
func (p *Page) make(ctx context.Context, o order, progress func(done, total int)) (*made, error) {
	d, gaps, err := p.build(ctx, o)
	if err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	written, err := p.deps.Printer.Write(ctx, &out, d, progress)
	if err != nil {
		return nil, err
	}
	return &made{stamp: o.stamp, pdf: out.Bytes(), title: titleOf(d), written: written, gaps: gaps}, nil
}

// build makes a document, or a letter with what it lacks.
func (p *Page) build(ctx context.Context, o order) (doc.Document, []Gap, error) {
	if o.letter {
		d, err := p.draft(ctx, o)
		return d.Document, d.Gaps, err
	}
	d, err := p.deps.Printer.Make(ctx, o.view, o.name, o.params)
	return d, nil, err
}

// titleOf is what the file of a document is called.
func titleOf(d doc.Document) string {
	if d.Title == "" && len(d.Parts) > 0 {
		return d.Parts[0].Title
	}
	return d.Title
}

// stopMaking drops what is being made.
func (p *Page) stopMaking() {
	if p.making != "" {
		p.making = ""
		p.halt(p.maker)
	}
	p.pane.strip.end()
}

// cancelMaking stops it as the person asked; nothing is shown but the way to go on.
func (p *Page) cancelMaking() {
	p.stopMaking()
	p.nothing()
	p.pane.say(p.d.Words.T("printing.cancelled"), p.d.Words.T("printing.again"), p.remakeNow)
	p.column.ready()
}

// nothing shows no document.
func (p *Page) nothing() {
	p.made = nil
	p.showFile(nil, "")
	p.pane.note(nil)
}

// failed says why there is no document.
func (p *Page) failed(err error) {
	p.nothing()
	if !errors.Is(err, context.Canceled) {
		p.d.Log.Error("make a document", "error", err)
		p.pane.say(p.sentence(err), p.d.Words.T("printing.again"), p.remakeNow)
	}
	p.column.ready()
}

// sentence says what went wrong.
func (p *Page) sentence(err error) string {
	w := p.d.Words
	var invalid *letter.Invalid
	switch {
	case errors.As(err, &invalid): // a template of the office's own
		return strings.Join(letter.Problems(w, invalid.Problems), "\n")
	case errors.Is(err, report.ErrWhich):
		return w.T("printing.lack.record")
	case errors.Is(err, report.ErrKind):
		return w.T("printing.lack.kind")
	}
	return w.Error(err)
}

// took shows a document that was made.
func (p *Page) took(m *made) {
	p.made = m
	p.pane.note(m.gaps)
	p.column.ready()
	p.tellWritten(m.written)
	p.showPages(m)
}

// tellWritten speaks of signs no typeface has and of pictures that could not be drawn, of each once.
func (p *Page) tellWritten(done Written) {
	var broken []string
	for _, what := range done.Broken {
		if !p.c.unread[what] {
			p.c.unread[what] = true
			broken = append(broken, what)
		}
	}
	if len(broken) > 0 {
		p.d.Toast(p.d.Words.T("print.told.pictures", map[string]any{"Count": len(broken), "What": strings.Join(broken, "; ")}), "", nil)
	}
	text := ""
	n := 0
	for _, r := range done.Missing {
		if p.c.told[r] {
			continue
		}
		p.c.told[r] = true
		if n++; n <= mostSigns {
			text += " " + signName(r)
		}
	}
	if n > 0 {
		p.d.Toast(p.d.Words.T("printing.signs", map[string]any{"Count": n, "Signs": text[1:], "Folder": p.deps.Fonts}), "", nil)
	}
}
