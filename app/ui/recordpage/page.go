package recordpage

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// View is what a page shows of its record.
type View struct {
	Title    string
	Mark     *xwidget.Mark    // shape beside the line of state
	State    string           // how the record stands, in sentences
	More     []string         // further lines of state
	Void     string           // why the record was removed, "" while it stands
	Problems int              // how many things are to be checked
	Actions  []Action         // what else can be done with it, as buttons beside the title
	Add      []*fyne.MenuItem // what can be added that refers to it, in the menu beside the title
	Timeline fyne.CanvasObject
	Sections []fyne.CanvasObject
}

// Page is the page of one record. A feature embeds it and says what is shown.
type Page struct {
	D    *desk.Desk
	Kind string
	ID   int64
	// Read reads the record as of a day, away from the window; show then builds what is seen of it.
	Read func(ctx context.Context, day schema.Day) (show func() View, err error)

	runner   xwidget.Runner
	sheet    *Sheet
	title    string
	again    func() View     // builds what is shown from what was read last
	unfolded map[string]bool // long lists shown whole
}

// Init makes the empty page.
func (p *Page) Init() {
	p.runner = p.D.Runner()
	p.title = p.D.RefTitle(p.ID)
	p.sheet = NewSheet(p.title)
}

// Content is the sheet.
func (p *Page) Content() fyne.CanvasObject { return p.sheet }

// Title is what the record is called.
func (p *Page) Title() string { return p.title }

// Focus puts the focus on the sheet, where the keys scroll.
func (p *Page) Focus() { p.D.Window.Canvas().Focus(p.sheet) }

// Edit opens the form of the record.
func (p *Page) Edit() { p.EditField("") }

// EditField opens the form of the record at one of its fields.
func (p *Page) EditField(field string) {
	if p.D.CanEdit() {
		p.D.Edit(desk.Form{Kind: p.Kind, ID: p.ID, Focus: field})
	}
}

// Print opens the Print page on the dossier of the record.
func (p *Page) Print() {
	p.D.Print(desk.Paper{Kind: p.Kind, IDs: []int64{p.ID}})
}

// Show reads the record again.
func (p *Page) Show() {
	day := p.D.AsOf()
	p.runner.Go(func(ctx context.Context) func() {
		show, err := p.Read(ctx, day)
		switch {
		case ctx.Err() != nil:
			return nil
		case err != nil:
			return func() { p.D.Fail(err) }
		}
		return func() {
			p.again = show
			p.show(show())
		}
	})
}

func (p *Page) show(v View) {
	p.title = v.Title
	p.sheet.SetLabel(v.Title)
	objects := []fyne.CanvasObject{p.head(v)}
	for _, s := range v.Sections {
		if s != nil { // nothing to say under that heading
			objects = append(objects, s)
		}
	}
	p.sheet.Set(objects...)
}

func (p *Page) head(v View) fyne.CanvasObject {
	w := p.D.Words
	title := xwidget.NewPara(v.Title, look.TitleText, look.Text)
	title.Bold = true
	parts := []fyne.CanvasObject{xwidget.NewSides(2*look.Space, title, p.actions(v)...)}
	if v.State != "" {
		parts = append(parts, stateLine(v.Mark, v.State))
	}
	for _, line := range v.More {
		parts = append(parts, xwidget.NewPara(line, look.BaseText, look.MutedText))
	}
	if v.Void != "" {
		parts = append(parts, xwidget.NewPara(w.T("page.record.removed"), look.BaseText, look.Warning))
	}
	if v.Problems > 0 {
		parts = append(parts, xwidget.NewStatusMark(xwidget.Mark{Shape: xwidget.Square, Role: look.Warning, Text: w.N("page.record.to_check", v.Problems)}))
	}
	if v.Timeline != nil {
		parts = append(parts, newAbove(2*look.Space, v.Timeline))
	}
	return p.besidePhoto(xwidget.NewColumn(1.5*look.Space, parts...))
}

func (p *Page) actions(v View) []fyne.CanvasObject {
	w := p.D.Words
	out := []fyne.CanvasObject{newButton(w.T("page.record.print"), xwidget.Plain, nil, p.Print)}
	if !p.D.CanEdit() {
		return out
	}
	if v.Void != "" {
		return append(out, newButton(w.T("page.record.restore"), xwidget.Plain, nil, func() { p.restore(v.Title) }))
	}
	for _, a := range v.Actions {
		out = append(out, newButton(a.Text, xwidget.Plain, nil, a.Do))
	}
	out = append(out, newButton(w.T("page.record.edit"), xwidget.Plain, theme.DocumentCreateIcon(), p.Edit))
	out = append(out, p.steps()...)
	more := newButton("", xwidget.Quiet, theme.MoreHorizontalIcon(), nil)
	more.Tip = w.T("page.record.more")
	more.OnTapped = func() {
		items := v.Add
		if len(items) > 0 {
			items = append(items, fyne.NewMenuItemSeparator())
		}
		if p.D.CanMerge(p.Kind) {
			items = append(items, fyne.NewMenuItem(w.T("merge.menu"), func() { p.D.Merge(p.Kind, p.ID, 0) }))
		}
		if p.Kind == "person" && p.D.Erase != nil {
			items = append(items, fyne.NewMenuItem(w.T("erase.menu"), func() { p.D.Erase(p.ID) }))
		}
		showMenu(more, append(items, fyne.NewMenuItem(w.T("page.record.remove"), func() { p.remove(v.Title) }))...)
	}
	return append(out, more)
}

// steps are what can follow in the life of the record: what it waits for as the main button, the others in a menu.
func (p *Page) steps() []fyne.CanvasObject {
	all := p.D.Steps(p.Kind, p.ID)
	if len(all) == 0 {
		return nil
	}
	begin := func(s desk.Step) func() { return func() { p.D.Begin(s.Key, p.ID) } }
	var out []fyne.CanvasObject
	name := "act.menu"
	if all[0].Due {
		out = append(out, newButton(all[0].Text, xwidget.Primary, nil, begin(all[0])))
		all, name = all[1:], "page.record.other_steps"
	}
	if len(all) == 0 {
		return out
	}
	others := newButton(p.D.Words.T(name), xwidget.Plain, theme.MenuDropDownIcon(), nil)
	others.OnTapped = func() {
		var items []*fyne.MenuItem
		for _, s := range all {
			items = append(items, fyne.NewMenuItem(s.Text, begin(s)))
		}
		showMenu(others, items...)
	}
	return append(out, others)
}

// remove takes the record out of the lists, for a reason; it stays in history and comes back by undo.
func (p *Page) remove(title string) {
	RemoveFor(p.D, p.Kind, p.ID, title, p.D.Back)
}

// AskReason asks why a record is to be removed, then removes it.
func AskReason(d *desk.Desk, title string, remove func(reason string)) {
	w := d.Words
	reason := xwidget.NewEntry(w.T("page.record.remove_reason"))
	problem := xwidget.NewPara("", look.CaptionText, look.Error)
	xwidget.Dialog{
		Title: w.T("page.record.remove_title", map[string]any{"Title": title}), Message: w.T("page.record.remove_text"),
		Content: xwidget.NewColumn(look.Space, xwidget.NewPara(w.T("page.record.remove_reason"), look.TableText, look.MutedText), reason, problem),
		Answers: []xwidget.Answer{{Text: w.T("form.cancel")}, {Text: w.T("page.record.remove_do"), Style: xwidget.Danger, Before: func() bool {
			if strings.TrimSpace(reason.Text) == "" {
				problem.SetText(w.T("page.record.remove_need"))
				return false
			}
			return true
		}, Do: func() { remove(strings.TrimSpace(reason.Text)) }}},
		Default: 1, Cancel: 0, Width: 480, Height: 270, Focus: reason,
	}.Show(d.Window)
}

func (p *Page) restore(title string) {
	done := p.D.Words.T("page.record.restored_done", map[string]any{"Title": title})
	p.D.Act(store.Action{Kind: "restore", Subject: p.ID}, done, func(tx *store.Tx) error { return tx.Restore(p.Kind, p.ID) })
}

// stateLine puts the shape of a status before the sentences that say it.
func stateLine(m *xwidget.Mark, text string) fyne.CanvasObject {
	words := xwidget.NewPara(text, look.BaseText, look.Text)
	if m == nil {
		return words
	}
	return newBeside(xwidget.NewStatusMark(xwidget.Mark{Shape: m.Shape, Role: m.Role}), words)
}
