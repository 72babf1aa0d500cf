package edit

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/state/alike"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/schema"
)

// hintDelay is how long after the last key records that may be the one being typed are looked for.
const hintDelay = 250 * time.Millisecond

// hints are the records that may be the one being typed, above its form.
type hints struct {
	d      *desk.Desk
	box    *fyne.Container
	index  *alike.Index
	stop   func()
	shown  []alike.Match
	typed  func() (schema.Record, []schema.Record) // what stands in the form
	open   func(id int64)                          // goes to a record; nil where nothing can be left
	use    func(id int64)                          // takes a record in the place of the new one
	resize func()
	ended  bool
}

// newHints looks for records of a kind beside a form; nil for a kind that is not looked through.
func newHints(d *desk.Desk, kind string, typed func() (schema.Record, []schema.Record)) *hints {
	h := &hints{d: d, box: xwidget.NewColumn(look.Space), typed: typed}
	h.box.Hide()
	d.Runner().Go(func(ctx context.Context) func() {
		x, err := alike.Load(ctx, d.Store, kind)
		return func() {
			if err != nil {
				d.Log.Error("records that may be one", "error", err)
			}
			if h.index = x; !h.ended {
				h.look()
			}
		}
	})
	return h
}

// changed looks again some time after the last key.
func (h *hints) changed() {
	if h == nil || h.ended {
		return
	}
	if h.stop != nil {
		h.stop()
	}
	h.stop = h.d.After(hintDelay, h.look)
}

// end stops looking.
func (h *hints) end() {
	if h == nil {
		return
	}
	h.ended = true
	if h.stop != nil {
		h.stop()
	}
}

func (h *hints) look() {
	if h.ended || h.index == nil {
		return
	}
	rec, children := h.typed()
	found := h.index.Like(rec, children)
	if same(found, h.shown) {
		return
	}
	h.shown = found
	h.box.Objects = nil
	w := h.d.Words
	if len(found) > 0 {
		head := xwidget.NewPara(w.N("form.alike", len(found)), look.BaseText, look.Warning)
		head.Bold = true
		h.box.Add(head)
	}
	for _, m := range found {
		h.box.Add(h.line(m))
	}
	h.box.Hidden = len(found) == 0
	if h.resize != nil {
		h.resize()
	}
}

// line is one record with why it may be the one, and what can be done about it.
func (h *hints) line(m alike.Match) fyne.CanvasObject {
	w := h.d.Words
	title := h.d.RefTitle(m.ID)
	names, err := h.d.Store.Names(context.Background(), m.ID)
	if err == nil {
		title = join(title, detail(h.d, names[m.ID].Kind, m.ID))
	}
	text := xwidget.NewPara(title+" – "+w.T("alike."+m.Why), look.BaseText, look.Text)
	var buttons []fyne.CanvasObject
	add := func(key string, do func(int64)) {
		if do == nil {
			return
		}
		b := xwidget.NewStyledButton(w.T(key), xwidget.Link, func() { do(m.ID) })
		b.Small = true
		buttons = append(buttons, b)
	}
	add("form.alike.open", h.open)
	add("form.alike.use", h.use)
	return xwidget.NewSides(2*look.Space, text, buttons...)
}

func same(a, b []alike.Match) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// looksForAlike reports whether records of a kind are looked for while a new one is typed.
func looksForAlike(kind string) bool { return contains(alike.Kinds, kind) }

// hinted makes the hints of a new record's form.
func (p *Page) hinted() *hints {
	if p.form.ID != 0 || !looksForAlike(p.fam.kind.Key) {
		return nil
	}
	if p.hints != nil { // the form is shown anew
		return p.hints
	}
	h := newHints(p.d, p.fam.kind.Key, func() (schema.Record, []schema.Record) {
		var children []schema.Record
		for _, kind := range []string{"spelling", "post_event"} {
			if l := p.lists[kind]; l != nil {
				children = append(children, l.Records()...)
			}
		}
		return p.fam.rec, children
	})
	h.open = func(id int64) {
		p.Leave(func() {
			p.done(false)
			p.d.Go(desk.Route{Page: p.fam.kind.Key, ID: id})
		})
	}
	h.use = func(id int64) { // nothing is saved: the record was there
		p.close()
		p.fam.rec.Meta().ID = id
		p.done(true)
	}
	h.resize = func() {
		if p.body != nil {
			p.body.Refresh()
			p.body.Layout.Layout(p.body.Objects, p.body.Size())
		}
	}
	return h
}
