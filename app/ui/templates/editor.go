package templates

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/store"
)

// Pause is how long after the last key the letter is made anew.
const Pause = 300 * time.Millisecond

// Page is the editor of the text of one template, with the letter it makes beside it.
type Page struct {
	d       *desk.Desk
	letters Letters
	id      int64
	runner  xwidget.Runner
	was     models.Template // as it was read, with the version a change is made to
	record  int64           // the letter is about, 0 where there is none
	drafts  drafts
	keys    int // counts changes, so that only the last of a quick row makes the letter
	loading bool

	title         *xwidget.Para
	subject, body *xwidget.Entry
	last          *xwidget.Entry // that had the cursor
	save          *xwidget.Button
	fields        *fields
	about         *xwidget.ComboBox
	problems      *xwidget.Para
	result        *widget.RichText
	content       fyne.CanvasObject
}

// New makes the editor of a template of the register.
func New(d *desk.Desk, letters Letters, id int64) *Page {
	p := &Page{d: d, letters: letters, id: id, runner: d.Runner()}
	p.drafts = drafts{p: p, runner: d.Runner()}
	p.build()
	p.read()
	p.drafts.resume()
	return p
}

func (p *Page) build() {
	w := p.d.Words
	p.title = xwidget.NewPara("", look.TitleText, look.Text)
	p.title.Bold = true
	p.save = xwidget.NewStyledButton(w.T("form.save", map[string]any{"Kind": w.KindInText("template")}), xwidget.Primary, p.Save)
	p.subject, p.body = xwidget.NewEntry(w.Field("template", "subject")), xwidget.NewLongEntry(w.Field("template", "body"), 8)
	p.last = p.body
	for _, e := range []*xwidget.Entry{p.subject, p.body} {
		e.OnChanged = func(string) { p.changed() }
		e.OnFocus = func(has bool) {
			if has {
				p.last = e
			}
		}
	}
	p.fields = newFields(w.T("templates.fields"), p.insert)
	p.about = xwidget.NewComboBox(w.T("templates.about"), p.d.WidgetWords(), func(text string) []xwidget.Option { return suggest(p.d, p.was.Of, text) })
	p.about.OnChanged = func(o xwidget.Option, ok bool) {
		p.record = o.ID
		if ok {
			p.make()
		}
	}
	p.problems = xwidget.NewPara("", look.BaseText, look.Error)
	p.result = widget.NewRichText()
	p.result.Wrapping = fyne.TextWrapWord

	caption := func(text string) fyne.CanvasObject { return xwidget.NewPara(text, look.TableText, look.MutedText) }
	left := container.NewBorder(
		xwidget.NewColumn(look.Space/2, caption(w.Field("template", "subject")), p.subject, caption(w.Field("template", "body"))),
		xwidget.NewColumn(look.Space/2, caption(w.T("templates.fields")), p.fields.object()), nil, nil, p.body)
	right := xwidget.NewFill(look.Space, container.NewVScroll(p.result),
		caption(w.T("templates.about")), p.about, p.problems)
	p.content = container.NewPadded(container.NewPadded(container.NewBorder(xwidget.NewSides(2*look.Space, p.title, p.save), nil, nil, nil,
		container.NewGridWithColumns(2, container.NewPadded(left), container.NewPadded(right)))))
}

// read shows the template as the register has it.
func (p *Page) read() {
	rec, err := p.d.Store.Get(context.Background(), "template", p.id)
	if err != nil {
		p.d.Fail(err)
		return
	}
	p.was = *rec.(*models.Template)
	p.title.SetText(p.was.Title)
	p.fill(p.was.Subject, p.was.Body)
	p.fields.all = p.letters.Fields(p.was.Of, p.d.Words)
	p.fields.show()
	if first := suggest(p.d, p.was.Of, ""); p.record == 0 && len(first) > 0 {
		p.record = first[0].ID
		p.about.SetChosen(first[0])
	}
}

// fill shows a text nobody has typed just now.
func (p *Page) fill(subject, body string) {
	p.loading = true
	p.subject.SetText(subject)
	p.body.SetText(body)
	p.loading = false
}

// Content is the text with the letter beside it.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Title is what the letter is called.
func (p *Page) Title() string { return p.was.Title }

// Show reads the template again, unless something was typed, and makes the letter.
func (p *Page) Show() {
	if !p.Dirty() {
		p.read()
	}
	p.may()
	p.make()
}

// Focus puts the cursor into the text.
func (p *Page) Focus() { p.d.Window.Canvas().Focus(p.last) }

// Dirty reports whether the text is not as it was saved.
func (p *Page) Dirty() bool { return p.subject.Text != p.was.Subject || p.body.Text != p.was.Body }

// may lets the text be changed only where the register can be.
func (p *Page) may() {
	for _, x := range []fyne.Disableable{p.subject, p.body} {
		if p.d.CanEdit() {
			x.Enable()
		} else {
			x.Disable()
		}
	}
	if p.d.CanEdit() && p.Dirty() {
		p.save.Enable()
	} else {
		p.save.Disable()
	}
}

// changed makes the letter anew once nothing was typed for a moment.
func (p *Page) changed() {
	if p.loading {
		return
	}
	p.may()
	p.keys++
	now := p.keys
	p.d.After(Pause, func() {
		if now == p.keys {
			p.make()
			p.drafts.keep()
		}
	})
}

// insert puts a field where the cursor of the text is.
func (p *Page) insert(key string) {
	if !p.d.CanEdit() {
		return
	}
	p.d.Window.Canvas().Focus(p.last)
	p.last.Insert("{{" + key + "}}")
}

// text is the template as it stands on the page.
func (p *Page) text() models.Template {
	t := p.was
	t.Subject, t.Body = p.subject.Text, p.body.Text
	return t
}

// make shows what is wrong with the text, or the letter it makes. While something is wrong the last letter stays.
func (p *Page) make() {
	t, record, w := p.text(), p.record, p.d.Words
	v := view.New(p.d.Store, w)
	p.runner.Go(func(ctx context.Context) func() {
		wrong := p.letters.Problems(t, w)
		var made Result
		var err error
		if len(wrong) == 0 && record != 0 {
			made, err = p.letters.Result(ctx, v, t, record)
		}
		return func() {
			switch {
			case err != nil:
				wrong = []string{w.Error(err)}
			case record == 0:
				wrong = append(wrong, w.T("templates.no_record"))
			case len(wrong) == 0:
				p.result.Segments = segments(made)
				p.result.Refresh()
			}
			p.body.SetProblem(len(wrong) > 0 && record != 0)
			p.problems.SetText(strings.Join(wrong, "\n"))
			p.content.Refresh()
		}
	})
}

// Save writes the text (Ctrl+S).
func (p *Page) Save() { p.saved() }

func (p *Page) saved() bool {
	if !p.Dirty() || !p.d.CanEdit() {
		return !p.Dirty()
	}
	t := p.text()
	done := p.d.Words.T("templates.saved", map[string]any{"Title": t.Title})
	if !p.d.Act(store.Action{Kind: "edit_template", Subject: p.id}, done, func(tx *store.Tx) error { return tx.Update(&t) }) {
		return false
	}
	p.read()
	p.may()
	p.drafts.keep()
	return true
}

// Leave asks whether what was typed is to be saved, where something was.
func (p *Page) Leave(then func()) {
	if !p.Dirty() {
		then()
		return
	}
	w := p.d.Words
	xwidget.AskThree(p.d.Window, w.T("form.leave.title"), w.T("form.leave.text"),
		xwidget.Answer{Text: p.save.Text, Do: func() {
			if p.saved() {
				then()
			}
		}},
		xwidget.Answer{Text: w.T("form.leave.discard"), Style: xwidget.Danger, Do: func() {
			p.read()
			p.drafts.keep()
			then()
		}},
		xwidget.Answer{Text: w.T("form.leave.stay")})
}
