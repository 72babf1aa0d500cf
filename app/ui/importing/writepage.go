package importing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
)

// writePage names the list, says what will be written and, afterwards, what was.
type writePage struct {
	p      *Page
	source *xwidget.Entry
	column *fyne.Container
	body   fyne.CanvasObject
}

func newWritePage(p *Page) stepPage {
	w := p.w
	x := &writePage{p: p, column: xwidget.NewColumn(3 * look.Space)}
	x.source = xwidget.NewEntry(w.T("wizard.write.source"))
	x.source.OnChanged = func(text string) { p.m.Name = text }
	x.body = container.NewVScroll(container.New(readingLayout{}, x.column))
	return x
}

// readingLayout keeps lines as short as one reads.
type readingLayout struct{}

const widestText = 760

func (readingLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(300, o[0].MinSize().Height+2*pad)
}

func (readingLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o[0].Move(fyne.NewPos(pad, pad))
	o[0].Resize(fyne.NewSize(min(widestText*look.Size(look.BaseText)/14, s.Width-2*pad), s.Height-2*pad))
}

func (x *writePage) content() fyne.CanvasObject { return x.body }

func (x *writePage) focus() {
	c := x.p.d.Window.Canvas()
	switch {
	case x.p.report != nil:
		c.Focus(x.p.out)
	case x.p.worth():
		c.Focus(x.p.next)
	default:
		c.Focus(x.source)
	}
}

func (x *writePage) show() {
	if x.p.report != nil {
		x.done()
		return
	}
	p, w := x.p, x.p.w
	p.m.Name = p.deps.Name(p.m, p.name())
	x.source.SetText(p.m.Name)
	c := p.plan.Counts()
	out := []fyne.CanvasObject{heading(w.T("wizard.write.title")), field(w.T("wizard.write.source"), x.source), muted(w.T("wizard.write.source_help"))}
	out = append(out, newGround(look.Line))
	line := func(o exchange.Outcome, n int) {
		if n > 0 {
			mark := marks[o]
			mark.Text = w.N("wizard.write."+string(o), n)
			out = append(out, xwidget.NewStatusMark(mark))
		}
	}
	for _, o := range exchange.Outcomes {
		line(o, of(c, o))
	}
	out = append(out, newGround(look.Line))
	if p.worth() {
		out = append(out, plain(w.T("wizard.write.one_action")))
	} else {
		out = append(out, warning(w.T("wizard.write.nothing")))
	}
	x.column.Objects = out
	x.column.Refresh()
	x.body.Refresh()
}

// done says what was written, and offers the way back and the ways on.
func (x *writePage) done() {
	p, w := x.p, x.p.w
	c := p.report.Counts()
	out := []fyne.CanvasObject{heading(w.T("wizard.done.title")),
		plain(w.T("wizard.done.text", map[string]any{"New": w.N("wizard.done.new", c.New), "Changed": w.N("wizard.done.changed", c.Changed)}))}
	if left := c.Question + c.Conflict + c.Refused; left > 0 {
		out = append(out, warning(w.N("wizard.done.left", left)))
	}
	undo := xwidget.NewButton(w.T("wizard.done.undo"), func() {
		p.deps.Undo(p.report.Seq)
		p.deps.Done()
	})
	buttons := xwidget.NewFlow(gap, undo, xwidget.NewButton(w.T("wizard.report"), p.saveReport))
	var fresh []int64
	for i := range p.report.Rows {
		if r := &p.report.Rows[i]; r.Outcome == exchange.New && r.Record != 0 {
			fresh = append(fresh, r.Record)
		}
	}
	if len(fresh) > 0 {
		buttons.Add(xwidget.NewButton(w.T("wizard.done.list"), func() { p.deps.List(p.report.Kind, fresh) }))
	}
	if p.since != nil && len(p.since.Changes) > 0 {
		buttons.Add(xwidget.NewButton(w.T("wizard.since", map[string]any{"List": p.since.Of}), func() {
			p.steps[matched].(*matchPage).past = true
			p.goTo(matched)
		}))
	}
	if p.report.Seq == 0 {
		undo.Disable()
	}
	x.column.Objects = append(out, buttons, muted(w.T("wizard.done.kept")))
	x.column.Refresh()
	x.body.Refresh()
}
