package edit

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/state/erasing"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/search"
	"github.com/exequatur/exequatur/models/store"
)

// mostListed is how many texts that mention a person, or backups, are listed one by one.
const mostListed = 5

// Erase says what the erasure of a person's data takes, what stays and who still holds it, asks for the name to be typed, and erases.
func Erase(d *desk.Desk, person int64) {
	w := d.Words
	sum, err := erasing.Look(context.Background(), d.Store, person)
	if err != nil {
		d.Fail(err)
		return
	}
	name := sum.Person.FamilyName
	reason, typed := xwidget.NewEntry(w.T("erase.reason")), xwidget.NewEntry(w.T("erase.type", map[string]any{"Name": name}))
	problem := xwidget.NewPara("", look.BaseText, look.Error)
	what := xwidget.NewPara("", look.BaseText, look.Text)
	all := false
	say := func() {
		text := w.T("erase.goes", map[string]any{"What": goes(d, sum)})
		if all {
			text = w.T("erase.goes_all")
		}
		what.SetText(text)
	}
	say()
	objects := []fyne.CanvasObject{what}
	para := func(text string, role fyne.ThemeColorName) {
		objects = append(objects, xwidget.NewPara(text, look.BaseText, role))
	}
	para(w.T("erase.stays"), look.Text)
	if n := len(sum.Mentions); n > 0 {
		var lines []string
		for _, m := range sum.Mentions[:min(n, mostListed)] {
			lines = append(lines, "· "+w.Kind(m.Kind, false)+" "+w.Title(m.Kind, m.Title)+", "+w.Field(m.Kind, m.Field))
		}
		para(w.N("erase.mentions", n)+"\n"+strings.Join(lines, "\n"), look.Warning)
	}
	para(backups(d, sum.Backups), look.Text)
	para(w.T("erase.law"), look.MutedText)
	check := xwidget.NewCheck(w.T("erase.everything"), w.T("erase.everything"), nil)
	objects = append(objects, xwidget.NewSides(0, check))
	for _, e := range []*xwidget.Entry{reason, typed} {
		objects = append(objects, xwidget.NewPara(e.Label(), look.TableText, look.MutedText), e)
	}
	page := xwidget.NewPage(2*look.Space, append(objects, problem)...)
	check.OnChanged = func(on bool) {
		all = on
		say()
		page.Refresh()
	}
	for _, o := range []*xwidget.Entry{reason, typed} {
		o.OnFocus = func(has bool) {
			if has {
				page.Reveal(o)
			}
		}
	}
	ready := func() bool {
		text := ""
		switch {
		case strings.TrimSpace(reason.Text) == "":
			text = w.T("erase.need_reason")
		case search.Key(typed.Text) != search.Key(name):
			text = w.T("erase.need_name", map[string]any{"Name": name})
		}
		problem.SetText(text)
		page.Refresh()
		return text == ""
	}
	xwidget.Dialog{
		Title: w.T("erase.title", map[string]any{"Title": d.RefTitle(person)}), Content: page,
		Answers: []xwidget.Answer{{Text: w.T("form.cancel")}, {Text: w.T("erase.do"), Style: xwidget.Danger, Before: ready, Do: func() {
			erase(d, person, strings.TrimSpace(reason.Text), all, sum.Backups)
		}}},
		Default: -1, Cancel: 0, Width: 680, Height: 560, Focus: reason,
	}.Show(d.Window)
}

// goes names what is erased.
func goes(d *desk.Desk, sum erasing.Summary) string {
	var out []string
	for _, f := range sum.Fields {
		out = append(out, d.Words.Field("person", f.Key))
	}
	for _, c := range sum.Records {
		out = append(out, d.Words.Kind(c.Kind, true)+": "+strconv.Itoa(c.N))
	}
	if len(out) == 0 {
		return d.Words.T("erase.nothing")
	}
	return strings.Join(out, ", ")
}

// backups says which copies hold the data still.
func backups(d *desk.Desk, paths []string) string {
	if len(paths) == 0 {
		return d.Words.T("erase.no_backups")
	}
	text := d.Words.N("erase.backups", len(paths))
	for _, p := range paths[:min(len(paths), mostListed)] {
		text += "\n· " + p
	}
	if len(paths) > mostListed {
		text += "\n· …"
	}
	return text
}

func erase(d *desk.Desk, person int64, reason string, all bool, held []string) {
	w := d.Words
	_, err := d.Store.Erase(context.Background(), store.Action{Reason: reason}, store.Erasure{Person: person, Everything: all})
	if err != nil {
		d.Fail(err)
		if !store.Is(err, store.NotScrubbed) {
			return
		}
	}
	xwidget.Inform(d.Window, w.T("erase.done"), w.T("erase.done.text")+"\n\n"+backups(d, held), w.T("window.close"), nil)
}
