package importing

import (
	"context"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/mapping"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
)

// step is one of the five.
type step int

const (
	reading step = iota
	mapped
	understood
	matched
	written
)

var stepWords = []string{"wizard.step.read", "wizard.step.map", "wizard.step.understand", "wizard.step.match", "wizard.step.write"}

// stepPage is what a step shows.
type stepPage interface {
	content() fyne.CanvasObject
	show() // brings it up to date; it is about to be seen
	focus()
}

// Page is the wizard: what was decided so far, and the step that is shown.
type Page struct {
	d    *desk.Desk
	w    *words.Words
	deps Deps
	in   Input

	runner xwidget.Runner // of the work that the steps need
	aside  xwidget.Runner // of what is looked up beside it

	structure source.Structure // as a person decided it
	sight     Sight
	seen      bool // sight is that of structure
	table     source.Table
	loaded    bool     // table is that of structure
	names     []string // of its columns, as mappings call them
	m         mapping.Mapping
	proposed  bool // m is made for the table
	given     bool // m was saved before: it stays whatever the heads are
	hints     map[string]Hint
	plan      *exchange.Plan
	fresh     bool // plan is made by m
	since     *Since
	compared  *exchange.Plan // since was asked for
	create    bool           // consulates that events belong to and the register lacks are made
	decided   bool           // a person decided something that leaving loses
	report    *exchange.Report

	at      step
	title   *xwidget.Para
	bar     *stepBar
	problem *xwidget.Para
	head    *fyne.Container
	holder  *fyne.Container
	status  *xwidget.Para
	back    *xwidget.Button
	next    *xwidget.Button
	out     *xwidget.Button
	body    fyne.CanvasObject
	busy    *busyView
	steps   []stepPage
}

// New makes the wizard for a list.
func New(d *desk.Desk, deps Deps, in Input) *Page {
	p := &Page{d: d, w: d.Words, deps: deps, in: in, runner: d.Runner(), aside: d.Runner()}
	w := p.w
	p.title = xwidget.NewPara(p.Title(), look.TitleText, look.Text)
	p.title.Bold, p.title.Single = true, true
	p.bar = newStepBar(p)
	p.problem = xwidget.NewPara("", look.BaseText, look.Error)
	p.head = xwidget.NewColumn(2*look.Space, p.title, p.bar.row, p.problem)
	p.holder = container.NewStack()
	p.status = xwidget.NewPara("", look.BaseText, look.MutedText)
	p.out = xwidget.NewButton(w.T("form.cancel"), func() { p.GiveUp(p.deps.Done) })
	p.back = xwidget.NewButton(w.T("wizard.back"), func() { p.Step(-1) })
	p.next = xwidget.NewStyledButton("", xwidget.Primary, func() { p.Step(1) })
	foot := xwidget.NewSides(2*look.Space, p.status, p.out, p.back, p.next)
	p.busy = newBusyView(w)
	p.steps = []stepPage{newReadPage(p), newMapPage(p), newUnderstandPage(p), newMatchPage(p), newWritePage(p)}
	p.body = container.New(shellLayout{}, p.head, p.holder, newGround(look.Line), foot)
	return p
}

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// Title names the list.
func (p *Page) Title() string { return p.w.T("wizard.title", map[string]any{"File": p.name()}) }

func (p *Page) name() string {
	if p.in.Name != "" {
		return p.in.Name
	}
	return filepath.Base(p.in.Path)
}

// Show reads the file the first time. Later the register may have changed: what becomes of the rows has to be worked out again.
func (p *Page) Show() {
	switch {
	case p.report != nil || p.busy.on:
	case !p.seen && p.at == reading:
		p.show(reading)
		p.look()
	default:
		if p.fresh {
			p.fresh = false
			p.goTo(p.at)
		}
	}
}

// Focus puts the focus where the step begins.
func (p *Page) Focus() {
	if p.busy.on {
		p.d.Window.Canvas().Focus(p.busy.cancel)
		return
	}
	p.steps[p.at].focus()
}

// Finish goes to the next step, and in the last one writes (Ctrl+Enter).
func (p *Page) Finish() {
	if !p.next.Disabled() && p.next.Visible() {
		p.next.OnTapped()
	}
}

// Step goes forward or back (Ctrl+Page Down and Up).
func (p *Page) Step(by int) {
	if to := p.at + step(by); to >= reading && to <= written {
		p.goTo(to)
	}
}

// Undecided reports whether leaving loses nothing.
func (p *Page) Undecided() bool { return !p.decided || p.report != nil }

// GiveUp asks before decisions are lost, and stops what runs: nothing stays behind of what was not written to its end.
func (p *Page) GiveUp(then func()) {
	leave := func() {
		p.stop()
		p.decided = false
		then()
	}
	if p.Undecided() {
		leave()
		return
	}
	w := p.w
	xwidget.Confirm(p.d.Window, w.T("wizard.leave.title"), w.T("wizard.leave.text"), w.T("wizard.leave.do"), w.T("wizard.leave.stay"), leave)
}

func (p *Page) stop() {
	for _, r := range []xwidget.Runner{p.runner, p.aside} {
		if s, ok := r.(interface{ Stop() }); ok {
			s.Stop()
		}
	}
}

// goTo shows a step once what it needs has been worked out.
func (p *Page) goTo(to step) {
	if p.busy.on || p.report != nil && to != matched && to != written {
		return
	}
	p.tell("")
	p.need(to, func() { p.show(to) })
}

// need works out what a step stands on: the table, its mapping, the plan.
func (p *Page) need(to step, then func()) {
	again := func() { p.need(to, then) }
	switch {
	case p.report != nil:
		then()
	case to >= mapped && !p.loaded:
		p.read(again)
	case to >= mapped && !p.proposed:
		p.propose(p.m.Kind, again)
	case to >= understood && !p.fresh:
		p.prepare(again)
	default:
		then()
	}
}

// show puts a step into the page.
func (p *Page) show(to step) {
	p.at = to
	p.steps[to].show()
	p.holder.Objects = []fyne.CanvasObject{p.steps[to].content()}
	p.holder.Refresh()
	p.foot()
	p.d.Window.Canvas().Unfocus()
	p.steps[to].focus()
}

// foot brings the bar of steps and the buttons up to date.
func (p *Page) foot() {
	w := p.w
	p.bar.update()
	setEnabled(p.back, p.at > reading && !p.busy.on && (p.report == nil || p.at == written))
	p.next.Show()
	switch {
	case p.report != nil:
		p.out.SetText(w.T("window.close"))
		p.next.Hide()
	case p.at == written:
		p.next.SetText(w.T("wizard.write.do"))
		p.next.OnTapped = p.write
	default:
		p.next.SetText(w.T("wizard.next", map[string]any{"Step": w.T(stepWords[p.at+1])}))
		p.next.OnTapped = func() { p.Step(1) }
	}
	setEnabled(p.next, !p.busy.on && p.legible() && (p.at != written || p.worth()))
	p.body.Refresh()
}

// say puts a sentence at the foot.
func (p *Page) say(text string) { p.status.SetText(text) }

// tell puts what is wrong below the steps, or takes it away.
func (p *Page) tell(problem string) {
	if p.problem.Text() != problem {
		p.problem.SetText(problem)
		p.body.Refresh()
	}
}

// legible reports whether the file could be read: else there is nothing to go on with.
func (p *Page) legible() bool { return p.seen || p.loaded }

// worth reports whether there is anything to write.
func (p *Page) worth() bool {
	if p.plan == nil {
		return false
	}
	c := p.plan.Counts()
	return c.New+c.Changed > 0
}

// changed takes note that a decision makes the plan stale.
func (p *Page) changed() {
	p.fresh, p.decided = false, true
	p.bar.update()
}

// work does something away from the window while a sentence and a button to cancel stand in the page.
func (p *Page) work(text string, do func(ctx context.Context, progress func(done, total int)) (apply func(), err error)) {
	before := p.at
	p.busy.begin(text, func() {
		p.stop()
		p.busy.end()
		p.show(before)
		p.say(p.w.T("wizard.cancelled"))
	})
	p.holder.Objects = []fyne.CanvasObject{p.busy.box}
	p.holder.Refresh()
	p.say("")
	p.foot()
	p.runner.Go(func(ctx context.Context) func() {
		apply, err := do(ctx, p.busy.progress)
		return func() {
			p.busy.end()
			if err != nil {
				p.fail(err)
				return
			}
			apply()
		}
	})
	if p.busy.on { // else it is done already
		p.d.Window.Canvas().Focus(p.busy.cancel)
	}
}

// fail says what went wrong and stays at the step, or goes back to where it can be put right.
func (p *Page) fail(err error) {
	p.d.Log.Error("import", "error", err)
	p.show(p.at)
	p.tell(Explain(p.d, err))
}

// look reads the beginning of the file.
func (p *Page) look() {
	in, s := p.in, p.structure
	p.work(p.w.T("wizard.busy.reading"), func(ctx context.Context, _ func(int, int)) (func(), error) {
		sight, err := p.deps.Look(ctx, in, s)
		return func() {
			p.sight, p.seen = sight, true
			p.show(reading)
		}, err
	})
}

// restructure reads the file in another way.
func (p *Page) restructure(change func(s *source.Structure)) {
	change(&p.structure)
	p.loaded, p.fresh = false, false
	p.tell("")
	p.look()
}

// read reads the whole file. A mapping made for the same heads stays.
func (p *Page) read(then func()) {
	in, s := p.in, p.structure
	p.work(p.w.T("wizard.busy.reading"), func(ctx context.Context, _ func(int, int)) (func(), error) {
		t, err := p.deps.Read(ctx, in, s)
		return func() {
			if !slices.Equal(t.Head, p.table.Head) && !p.given {
				p.proposed = false
			}
			p.table, p.loaded, p.fresh = t, true, false
			p.names = mapping.Names(t.Head)
			then()
		}, err
	})
}

// propose makes the mapping to begin with.
func (p *Page) propose(kind string, then func()) {
	t := p.table
	p.work(p.w.T("wizard.busy.proposing"), func(ctx context.Context, _ func(int, int)) (func(), error) {
		m, hints, err := p.deps.Propose(t, kind)
		return func() {
			m.Read, p.hints = p.structure, hints
			p.take(m)
			then()
		}, err
	})
}

// take makes a mapping the one in use.
func (p *Page) take(m mapping.Mapping) {
	p.m, p.proposed, p.fresh = m, true, false
	p.since = nil
}

// options are what the plan is made by. Rows that wait for an answer are held back: here a person can give it.
func (p *Page) options() exchange.Options {
	m := cloneMapping(p.m)
	return exchange.Options{Mapping: &m, Kind: m.Kind, Hold: true, Create: p.create}
}

// prepare works out what would become of each row.
func (p *Page) prepare(then func()) {
	t, opt := p.table, p.options()
	p.work(p.w.N("wizard.busy.preparing", len(t.Rows)), func(ctx context.Context, progress func(int, int)) (func(), error) {
		opt.Planned, opt.Progress = progress, p.busy.then(p.w.T("wizard.busy.trying"))
		plan, err := p.deps.Prepare(ctx, t, opt)
		return func() {
			p.plan, p.fresh = plan, true
			then()
		}, err
	})
}

// compare asks what changed since an earlier list of the same source.
func (p *Page) compare() {
	plan := p.plan
	if p.deps.Before == nil || p.compared == plan || p.report != nil {
		return
	}
	p.compared = plan
	t, opt := p.table, p.options()
	p.aside.Go(func(ctx context.Context) func() {
		since, err := p.deps.Before(ctx, t, opt)
		return func() {
			switch {
			case err != nil:
				p.d.Log.Error("comparison of lists", "error", err)
			case plan == p.plan:
				p.since = since
				if p.at == matched && !p.busy.on {
					p.steps[matched].show()
				}
			}
		}
	})
}

// write carries the plan out as one action.
func (p *Page) write() {
	if !p.d.CanEdit() {
		p.tell(p.w.T("window.cannot_edit.past"))
		return
	}
	w, t, opt := p.w, p.table, p.options()
	p.work(w.N("wizard.busy.writing", len(t.Rows)), func(ctx context.Context, progress func(int, int)) (func(), error) {
		opt.Progress = progress
		rep, err := p.deps.Write(ctx, t, opt)
		return func() {
			p.report, p.plan = &rep, &rep.Plan
			p.show(written)
		}, err
	})
}

// cloneMapping makes a copy that later decisions do not reach.
func cloneMapping(m mapping.Mapping) mapping.Mapping {
	m.Columns = slices.Clone(m.Columns)
	for i := range m.Columns {
		c := &m.Columns[i]
		c.From, c.Split, c.Empty = slices.Clone(c.From), slices.Clone(c.Split), slices.Clone(c.Empty)
		c.Labels, c.Values = cloneMap(c.Labels), cloneMap(c.Values)
	}
	m.Set, m.Where, m.Keys, m.Answers = slices.Clone(m.Set), slices.Clone(m.Where), slices.Clone(m.Keys), slices.Clone(m.Answers)
	return m
}

func cloneMap(m map[string]string) map[string]string {
	if m == nil {
		return nil
	}
	out := make(map[string]string, len(m))
	for k, v := range m {
		out[k] = v
	}
	return out
}

func setEnabled(b *xwidget.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// lookAside reads the beginning of the file for the first step while another one is shown.
func (p *Page) lookAside() {
	in, s := p.in, p.structure
	p.aside.Go(func(ctx context.Context) func() {
		sight, err := p.deps.Look(ctx, in, s)
		return func() {
			if err == nil && s == p.structure {
				p.sight, p.seen = sight, true
			}
		}
	})
}
