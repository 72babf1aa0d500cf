package edit

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// current reads a record with its children as they stand now, a removed one as it was when it was removed.
func current(d *desk.Desk, kind string, id int64) (state, error) {
	file, err := d.Store.File(context.Background(), kind, id)
	if err != nil {
		return state{}, err
	}
	s := state{rec: file.Rec, children: map[string][]schema.Record{}}
	for _, c := range models.Catalog.Children(kind) {
		for _, r := range file.Parts[c.Key] {
			if r.Meta().Void == "" {
				s.children[c.Key] = append(s.children[c.Key], r)
			}
		}
	}
	return s, nil
}

// CatchUp asks about what changed in the register since the form was begun, where anything did: a draft may be older than its record.
func (p *Page) CatchUp() {
	if p.form.ID == 0 {
		return
	}
	now, err := current(p.d, p.fam.kind.Key, p.form.ID)
	if err != nil {
		p.d.Fail(err)
		return
	}
	if moved(p.fam.base(), now) {
		p.askWhich(now, p.d.Words.T("conflict.into_form"), func() {})
	}
}

// conflict is called when the register refused the form because the record has changed since it was opened: both versions are shown,
// and what is chosen is saved; then runs after that.
func (p *Page) conflict(then func()) {
	now, err := current(p.d, p.fam.kind.Key, p.form.ID)
	if err != nil {
		p.d.Fail(err)
		return
	}
	p.askWhich(now, p.d.Words.T("conflict.save"), func() { p.save(then) })
}

// askWhich shows the versions side by side and takes what is chosen into the form; then runs after that.
func (p *Page) askWhich(now state, do string, then func()) {
	fam, w := p.collect(), p.d.Words
	m := newMerge(fam.kind, fam.base(), now, state{fam.rec, fam.children})
	take := func() {
		if m.gone() { // nothing is left to be edited
			p.close()
			p.done(false)
			return
		}
		p.adopt(m.result())
		then()
	}
	if len(m.differences) == 0 { // both wrote the same
		take()
		return
	}
	news := p.news(m)
	problem := xwidget.NewPara("", look.BaseText, look.Error)
	column := xwidget.NewColumn(2 * look.Space)
	scroll := container.NewVScroll(column)
	muted := func(key string) fyne.CanvasObject {
		return xwidget.NewPara(w.T(key), look.CaptionText, look.MutedText)
	}
	column.Add(newThreeColumns(muted("conflict.field"), muted("conflict.theirs"), muted("conflict.mine")))
	var of schema.Record
	var first *pick
	for _, d := range m.differences {
		if c := d.concerned(); of == nil || c.Meta().ID != of.Meta().ID {
			of = c
			if d.kind != fam.kind {
				head := xwidget.NewPara(p.childWords(d), look.BaseText, look.Text)
				head.Bold = true
				column.Add(head)
			}
		}
		row, a := p.choose(d, news[d], scroll, func() { problem.SetText("") })
		column.Add(row)
		if first == nil || d.take == undecided && first.chosen {
			first = a
		}
	}
	message := w.T("conflict.text")
	if m.theirs.rec.Meta().Void != "" {
		message = w.T("conflict.text_removed")
	}
	height := min(620, 160+64*float32(len(m.differences)+1))
	xwidget.Dialog{
		Title: w.T("conflict.title"), Message: message,
		Content: container.NewBorder(nil, problem, nil, nil, scroll),
		Answers: []xwidget.Answer{
			{Text: w.T("form.leave.stay")},
			{Text: do, Style: xwidget.Primary, Before: func() bool {
				if n := m.open(); n > 0 {
					problem.SetText(w.N("conflict.choose", n))
					return false
				}
				return true
			}, Do: take},
		},
		Default: -1, Cancel: 0, Width: 860, Height: height, Focus: first, Over: true,
	}.Show(p.d.Window)
}

// choose is a row of one difference; it returns the first of its two values.
func (p *Page) choose(d *difference, news string, scroll *container.Scroll, changed func()) (fyne.CanvasObject, *pick) {
	w := p.d.Words
	label := w.Kind(d.kind.Key, false)
	is, typed := w.T("conflict.removed"), w.T("conflict.removed")
	switch {
	case d.field != nil:
		label = w.Field(d.kind.Key, d.field.Key)
		is, typed = p.d.FieldText(d.kind, d.field, d.theirs), p.d.FieldText(d.kind, d.field, d.mine)
	default:
		if d.theirs != nil {
			is = p.d.Line(d.kind, d.theirs)
		}
		if d.mine != nil {
			typed = w.T("conflict.keep")
			if d.kind != p.fam.kind {
				typed = p.d.Line(d.kind, d.mine)
			}
		} else if d.base == nil {
			typed = w.T("conflict.not_there")
		}
	}
	text := func(s string) (string, bool) {
		if s == "" {
			return w.T("not_recorded"), true
		}
		return s, false
	}
	own := ""
	if d.field != nil && d.base != nil && d.field.Equal(d.base, d.mine) {
		own = w.T("conflict.unchanged")
	}
	var a, b *pick
	choose := func(s side) {
		d.take = s
		a.set(s == theirs)
		b.set(s == mine)
		changed()
	}
	is, soft := text(is)
	a = newPick(label+": "+w.T("conflict.theirs")+": "+is, is, news, soft, func() { choose(theirs) })
	typed, soft = text(typed)
	b = newPick(label+": "+w.T("conflict.mine")+": "+typed, typed, own, soft, func() { choose(mine) })
	a.chosen, b.chosen, a.scroll, b.scroll = d.take == theirs, d.take == mine, scroll, scroll
	return newThreeColumns(xwidget.NewPara(label, look.BaseText, look.MutedText), a, b), a
}

// childWords names the sub-record a difference is about.
func (p *Page) childWords(d *difference) string {
	name := p.d.Words.Kind(d.kind.Key, false)
	for _, r := range []schema.Record{d.base, d.theirs, d.mine} {
		if r != nil {
			if line := p.d.Line(d.kind, r); line != "" {
				return name + ": " + line
			}
		}
	}
	return name
}

// mostLookedThrough is how many actions are read to tell who changed what; who changed it before them is not told.
const mostLookedThrough = 100

// news says of each difference by whom and when the register came to hold what it holds.
func (p *Page) news(m *merge) map[*difference]string {
	out := map[*difference]string{}
	ctx := context.Background()
	log, err := p.d.Store.LogOf(ctx, p.form.ID)
	if err != nil {
		p.d.Log.Error("who changed it", "error", err)
		return out
	}
	for _, a := range log[:min(len(log), mostLookedThrough)] {
		if len(out) == len(m.differences) {
			break
		}
		changes, err := p.d.Store.ChangesOf(ctx, a.Seq)
		if err != nil {
			p.d.Log.Error("who changed it", "error", err)
			return out
		}
		for _, d := range m.differences {
			if out[d] == "" && d.madeBy(changes) {
				out[d] = p.d.Words.T("conflict.by", map[string]any{"Author": a.Author, "When": a.At.Local().Format("2006-01-02 15:04"), "Machine": a.Machine})
			}
		}
	}
	return out
}

// madeBy reports whether an action wrote what the register holds now.
func (d *difference) madeBy(changes []store.FieldChange) bool {
	id := d.concerned().Meta().ID
	for _, c := range changes {
		switch {
		case c.Record != id:
		case c.Field == "*":
			return true
		case d.field == nil && (c.Field == "void") == (d.theirs == nil):
			return true
		case d.field != nil && c.Field == d.field.Key:
			return true
		}
	}
	return false
}

// adopt puts what was chosen into the form: it is unsaved until the person saves it.
func (p *Page) adopt(fam *family) {
	p.fam, p.unsaved = fam, true
	p.rebuild()
	p.changed()
}
