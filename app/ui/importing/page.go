package importing

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/exequatur/exequatur/app/exchange"
	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/exchange/source"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/search"
)

// Deps is what the page asks of the program.
type Deps struct {
	Read    func(path string) (source.Table, error)
	Prepare func(ctx context.Context, reg exchange.Register, table source.Table, opt exchange.Options) (*exchange.Plan, error)
	Done    func() // leaves the page
}

// kinds of record a list is usually about, in the order offered.
var kinds = []string{"post", "person", "city", "post_event", "appointment", "instrument", "twinning", "event"}

// Page shows what an import would do and does it.
type Page struct {
	d     *desk.Desk
	deps  Deps
	path  string
	table source.Table
	plan  *exchange.Plan
	opt   exchange.Options

	runner  xwidget.Runner
	kind    *xwidget.ComboBox
	create  *xwidget.Check
	where   *xwidget.Entry
	state   *xwidget.Para
	notes   *fyne.Container
	chips   *fyne.Container
	rows    *xwidget.DataTable[exchange.RowResult]
	do      *xwidget.Button
	out     *xwidget.Button
	only    exchange.Outcome
	asking  bool
	body    fyne.CanvasObject
	written bool
}

// New makes the page for a file.
func New(d *desk.Desk, deps Deps, path string) *Page {
	p := &Page{d: d, deps: deps, path: path, runner: d.Runner(), opt: exchange.Options{Kind: "post"}}
	w := d.Words
	title := xwidget.NewPara(p.Title(), look.TitleText, look.Text)
	title.Bold = true
	p.kind = xwidget.NewComboBox(w.T("import.kind"), d.WidgetWords(), p.suggestKind)
	p.kind.SetChosen(xwidget.Option{Key: "post", Text: w.Kind("post", true)})
	p.kind.OnChanged = func(o xwidget.Option, ok bool) {
		if ok && o.Key != p.opt.Kind {
			p.opt.Kind = o.Key
			p.prepare()
		}
	}
	p.create = xwidget.NewCheck(w.T("import.create"), w.T("import.create"), func(on bool) {
		p.opt.Create = on
		p.prepare()
	})
	p.where = xwidget.NewEntry(w.T("import.where"))
	p.where.SetPlaceHolder(w.T("import.where.hint"))
	p.where.OnSubmitted = func(string) { p.prepare() }
	p.state = xwidget.NewPara("", look.BaseText, look.MutedText)
	p.notes = xwidget.NewColumn(look.Space)
	p.chips = xwidget.NewFlow(2 * look.Space)
	p.do = xwidget.NewStyledButton(w.T("import.do"), xwidget.Primary, p.write)
	p.do.Disable()
	p.rows = p.rowTable()
	p.out = xwidget.NewButton(w.T("form.cancel"), p.leave)
	head := xwidget.NewSides(2*look.Space, title, p.out, xwidget.NewButton(w.T("import.report"), p.saveReport), p.do)
	label := func(text string) fyne.CanvasObject {
		return xwidget.NewPara(text, look.CaptionText, look.MutedText)
	}
	options := container.New(&optionsLayout{}, label(w.T("import.kind")), p.kind, label(w.T("import.where")), p.where, p.create)
	top := xwidget.NewColumn(3*look.Space, head, options, p.state, p.notes, p.chips)
	p.body = container.New(&pageLayout{}, top, p.rows)
	return p
}

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.body }

// Title names the file.
func (p *Page) Title() string {
	return p.d.Words.T("import.title", map[string]any{"File": filepath.Base(p.path)})
}

// Show reads the file the first time.
func (p *Page) Show() {
	if p.table.Head != nil || p.written {
		return
	}
	p.state.SetText(p.d.Words.T("import.reading"))
	p.runner.Go(func(context.Context) func() {
		t, err := p.deps.Read(p.path)
		return func() {
			if err != nil {
				p.fail(err)
				return
			}
			p.table = t
			p.prepare()
		}
	})
}

// Focus puts the focus into the rows.
func (p *Page) Focus() { p.d.Window.Canvas().Focus(p.rows) }

func (p *Page) suggestKind(text string) []xwidget.Option {
	var out []xwidget.Option
	for _, k := range kinds {
		if name := p.d.Words.Kind(k, true); strings.Contains(search.Fold(name), search.Fold(text)) {
			out = append(out, xwidget.Option{Key: k, Text: name})
		}
	}
	return out
}

// prepare works out what would become of each row.
func (p *Page) prepare() {
	if p.table.Head == nil {
		return
	}
	w := p.d.Words
	p.opt.Where = nil
	for _, c := range strings.Split(p.where.Text, ";") {
		if strings.TrimSpace(c) == "" {
			continue
		}
		cond, ok := exchange.ParseCond(c)
		if !ok {
			p.state.SetText(w.T("import.where.wrong"))
			return
		}
		p.opt.Where = append(p.opt.Where, cond)
	}
	p.do.Disable()
	p.state.SetRole(look.MutedText)
	p.state.SetText(w.T("import.preparing", map[string]any{"Count": len(p.table.Rows)}))
	table, opt := p.table, p.opt
	p.runner.Go(func(ctx context.Context) func() {
		plan, err := p.deps.Prepare(ctx, p.d.Store, table, opt)
		return func() {
			if err != nil {
				p.fail(err)
				return
			}
			p.plan = plan
			p.showPlan()
		}
	})
}

func (p *Page) fail(err error) {
	p.d.Log.Error("import", "error", err)
	p.state.SetRole(look.Error)
	p.state.SetText(Explain(p.d, err))
	p.notes.Objects, p.chips.Objects = nil, nil
	p.rows.SetRows(nil)
	p.body.Refresh()
}

// Explain says in words why a file or an import is not taken.
func Explain(d *desk.Desk, err error) string {
	var r *say.Refusal
	if errors.As(err, &r) {
		return r.Text(d.Words)
	}
	return d.Words.Error(err)
}

// showPlan shows counts, notes and rows.
func (p *Page) showPlan() {
	w := p.d.Words
	c := p.plan.Counts()
	p.state.SetText(w.T("import.preview", map[string]any{"Count": len(p.plan.Rows)}))
	p.notes.Objects = nil
	for _, n := range p.plan.Notes {
		p.notes.Add(xwidget.NewPara("· "+n.Text(w), look.BaseText, look.MutedText))
	}
	p.chips.Objects = nil
	p.chip(w.T("import.all"), len(p.plan.Rows), "", false)
	for _, o := range exchange.Outcomes {
		if n := of(c, o); n > 0 {
			p.chip(w.T("import.outcome."+string(o)), n, o, false)
		}
	}
	if c.Asking > 0 {
		p.chip(w.T("import.to_check"), c.Asking, "", true)
	}
	p.filter()
	if c.New+c.Changed > 0 && !p.written {
		p.do.Enable()
	} else {
		p.do.Disable()
	}
	p.body.Refresh()
}

func of(c exchange.Counts, o exchange.Outcome) int {
	return map[exchange.Outcome]int{exchange.New: c.New, exchange.Changed: c.Changed, exchange.Same: c.Same, exchange.Asked: c.Question, exchange.Conflict: c.Conflict,
		exchange.RefusedRow: c.Refused, exchange.Skipped: c.Skipped}[o]
}

func (p *Page) chip(text string, n int, only exchange.Outcome, asking bool) {
	style := xwidget.Plain
	if p.only == only && p.asking == asking {
		style = xwidget.Primary
	}
	p.chips.Add(xwidget.NewStyledButton(fmt.Sprintf("%s  %d", text, n), style, func() {
		p.only, p.asking = only, asking
		p.showPlan()
	}))
}

func (p *Page) filter() {
	var rows []exchange.RowResult
	for _, r := range p.plan.Rows {
		if (p.only == "" || r.Outcome == p.only) && (!p.asking || r.Asks()) {
			rows = append(rows, r)
		}
	}
	p.rows.SetRows(rows)
}

// Finish imports the rows, where there are any to import.
func (p *Page) Finish() {
	if !p.do.Disabled() {
		p.write()
	}
}

// write does the import as one action.
func (p *Page) write() {
	w := p.d.Words
	p.do.Disable()
	plan := p.plan
	p.state.SetText(w.T("import.writing", map[string]any{"Count": len(plan.Rows)}))
	p.runner.Go(func(ctx context.Context) func() {
		rep, err := plan.Write(ctx, p.d.Store, nil)
		return func() {
			if err != nil {
				p.fail(err)
				return
			}
			p.written = true
			p.out.SetText(w.T("window.close"))
			p.plan = &rep.Plan
			p.showPlan()
			c := rep.Counts()
			p.state.SetText(w.T("import.done", map[string]any{"New": c.New, "Changed": c.Changed, "Refused": c.Refused}))
			p.d.Toast(w.T("import.done", map[string]any{"New": c.New, "Changed": c.Changed, "Refused": c.Refused}), w.T("window.undo"), func() {
				if _, err := p.d.Store.Undo(context.Background(), rep.Seq, ""); err != nil {
					p.d.Fail(err)
					return
				}
				p.deps.Done()
			})
		}
	})
}

// leave gives the import up; what is being written is cancelled and leaves nothing.
func (p *Page) leave() {
	if s, ok := p.runner.(interface{ Stop() }); ok {
		s.Stop()
	}
	p.deps.Done()
}

// saveReport writes what becomes of each row to a file.
func (p *Page) saveReport() {
	if p.plan == nil {
		return
	}
	w := p.d.Words
	head := []string{w.T("import.line"), w.T("import.outcome"), w.T("import.record"), w.T("import.why")}
	var rows [][]string
	for _, r := range p.plan.Rows {
		rows = append(rows, []string{fmt.Sprint(r.Line), w.T("import.outcome." + string(r.Outcome)), r.Title, p.said(r)})
	}
	name := strings.TrimSuffix(filepath.Base(p.path), filepath.Ext(p.path)) + " import.csv"
	p.d.SaveFile(name, func(f io.Writer) error {
		return p.d.Writers["csv"](f, head, []string{"number", "text", "text", "text"}, rows)
	})
}
