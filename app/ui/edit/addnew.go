package edit

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// addNew opens the form of a record that a field of this form shall point at, in a dialog over it. It is an action of its own: giving
// this form up later does not take it back.
func (p *Page) addNew(f *schema.Field, text string, done func(id int64, title string)) {
	kind := f.Ref[0]
	for _, k := range []string{"person", "city"} {
		if contains(f.Ref, k) {
			kind = k
		}
	}
	AddInDialog(p.d, kind, func(rec schema.Record) { p.name(rec, text) }, done)
}

// name fills in what was typed into the field.
func (p *Page) name(rec schema.Record, text string) {
	switch r := rec.(type) {
	case *models.Person:
		words := strings.Fields(text)
		if n := len(words); n > 0 {
			r.FamilyName, r.GivenName = words[n-1], strings.Join(words[:n-1], " ")
		}
	case *models.City:
		r.Name, r.Country = strings.TrimSpace(text), p.country()
	}
}

// AddInDialog adds a record in a dialog and hands its id and title to done.
func AddInDialog(d *desk.Desk, kind string, prepare func(schema.Record), done func(id int64, title string)) {
	k := models.Catalog.Kind(kind)
	rec := k.New()
	prepare(rec)
	form := xwidget.NewRecordForm(k, k.Fields, rec, environment(d, func() int64 { return 0 }))
	w := d.Words
	save := func() bool {
		if !form.SetProblems(models.CheckRecord(k, rec)) {
			return false
		}
		written := k.Clone(rec)
		_, err := d.Store.Do(context.Background(), store.Action{Kind: "add_" + kind}, func(tx *store.Tx) error {
			if err := settlePlaces(tx, d.Places, k, written); err != nil {
				return err
			}
			return tx.Create(written)
		})
		var refused schema.Problems
		if errors.As(err, &refused) {
			form.SetProblems(refused)
			return false
		}
		if err != nil {
			d.Fail(err)
			return false
		}
		rec.Meta().ID = written.Meta().ID
		return true
	}
	var open *xwidget.Modal
	// What was typed is not given up by one press of Escape.
	leave := func() bool {
		if form.Dirty() {
			xwidget.Dialog{
				Title: w.T("form.leave.title"), Message: w.T("form.leave.text"), Over: true,
				Answers: []xwidget.Answer{{Text: w.T("form.leave.stay")}, {Text: w.T("form.leave.discard"), Style: xwidget.Danger, Do: func() { open.Close() }}},
				Default: 0, Cancel: 0,
			}.Show(d.Window)
			return false
		}
		return true
	}
	var content fyne.CanvasObject = container.NewStack(form)
	if looksForAlike(kind) {
		h := newHints(d, kind, func() (schema.Record, []schema.Record) { return rec, nil })
		h.use = func(id int64) {
			open.Close()
			h.end()
			done(id, d.RefTitle(id))
		}
		both := xwidget.NewFill(2*look.Space, form, h.box)
		h.resize = func() { both.Refresh() }
		form.OnChanged = func(*schema.Field) { h.changed() }
		content = both
	}
	dialog := xwidget.Dialog{
		Title:   w.T("form.new", map[string]any{"Kind": w.KindInText(kind)}),
		Content: content,
		Answers: []xwidget.Answer{
			{Text: w.T("form.cancel"), Before: leave},
			{Text: w.T("form.save", map[string]any{"Kind": w.KindInText(kind)}), Style: xwidget.Primary, Before: save,
				Do: func() { done(rec.Meta().ID, d.RefTitle(rec.Meta().ID)) }},
		},
		Default: 1, Cancel: 0, Width: 620, Height: 560, Focus: form.First(), Over: true, // it may be asked for in the form of a step, a dialog itself
	}
	open = dialog.Show(d.Window)
}
