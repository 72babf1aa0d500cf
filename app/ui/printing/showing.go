package printing

import (
	"context"
	"fmt"
)

// mostSigns is how many signs without a typeface are named.
const mostSigns = 8

// signName is how a sign nobody can show is named.
func signName(r rune) string { return fmt.Sprintf("U+%04X", r) }

// warm starts the preview beside everything else.
func (p *Page) warm() {
	p.d.Runner().Go(func(ctx context.Context) func() {
		if err := p.deps.Preview.Warm(ctx); err != nil {
			p.d.Log.Warn("preview", "error", err)
		}
		return nil
	})
}

// showPages opens a file that was made and shows its pages. The one shown before stays until then.
func (p *Page) showPages(m *made) {
	if p.deps.Preview == nil {
		p.pane.say(p.d.Words.T("printing.no_preview"), "", nil)
		return
	}
	stop := p.d.After(patience, func() {
		if p.pane.leaves.leaves == nil && p.made == m {
			p.pane.say(p.d.Words.T("printing.preparing"), "", nil)
		}
	})
	p.opener.Go(func(ctx context.Context) func() {
		l, err := p.deps.Preview.Open(ctx, m.pdf)
		if err == nil {
			p.shelf.put(l)
		}
		return func() {
			stop()
			switch {
			case p.made != m:
			case err != nil:
				p.d.Log.Error("preview", "error", err)
				p.showFile(nil, "")
				p.pane.say(p.d.Words.T("printing.preview_failed"), "", nil)
			default:
				p.showFile(l, p.c.name)
			}
		}
	})
}

// showFile shows the pages of a file, or none. Of the same document the page that was shown is shown again.
func (p *Page) showFile(l Leaves, name string) {
	same := p.pane.showing == name
	if l == nil {
		p.pane.leaves.show(nil, false)
		p.pane.tell(0, 0, 0) // no page of the document shown before
		go p.shelf.put(nil)  // waits its turn
		return
	}
	p.pane.showing = name
	p.pane.say("", "", nil)
	at := p.page
	p.page = 0
	p.pane.leaves.show(l, same)
	if same && at > 0 {
		p.pane.leaves.goTo(at)
	}
}
