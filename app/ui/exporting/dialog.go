package exporting

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/exchange/vcard"
	"github.com/exequatur/exequatur/app/export"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models"
)

// List is what is offered: the rows a list shows, and those of them that are chosen.
type List struct {
	Kind          string
	Title         string // as the page calls it
	Shown, Chosen []int64
}

// dialog is the question while it is open.
type dialog struct {
	d    *desk.Desk
	list List
	do   func(export.Request)

	rows, format, variant, separator, version, since *choice

	about *xwidget.Para
	form  *fyne.Container
}

// Show asks how a list is exported, then does it.
func Show(d *desk.Desk, list List, do func(export.Request)) {
	g := newDialog(d, list, do)
	w := d.Words
	// The height is that of the tallest choice: a dialog that jumps under the hand is worse than one with room below.
	xwidget.Dialog{Title: w.T("exporting.title", map[string]any{"List": list.Title}), Content: g.form, Width: 620, Height: 460, Default: 1, Cancel: 0,
		Focus:   g.format.buttons.Objects[0].(*xwidget.Button),
		Answers: []xwidget.Answer{{Text: w.T("form.cancel")}, {Text: w.T("exporting.save"), Style: xwidget.Primary, Do: func() { do(g.request()) }}},
	}.Show(d.Window)
}

func newDialog(d *desk.Desk, list List, do func(export.Request)) *dialog {
	w := d.Words
	g := &dialog{d: d, list: list, do: do, about: xwidget.NewPara("", look.BaseText, look.MutedText), form: xwidget.NewColumn(3 * look.Space)}
	if len(list.Chosen) > 0 {
		g.rows = newChoice(w.T("exporting.rows"), "chosen", g.changed,
			option{"chosen", w.N("exporting.chosen", len(list.Chosen))}, option{"shown", w.N("exporting.shown", len(list.Shown))})
	}
	formats := export.FormatsOf(list.Kind)
	options := make([]option, 0, len(formats))
	for _, f := range formats {
		options = append(options, option{f, w.T("exporting.format." + f)})
	}
	g.format = newChoice(w.T("exporting.format"), formats[0], g.changed, options...)
	if k := models.Catalog.Kind(list.Kind); d.Sensitive() && k != nil && !k.Sensitive {
		g.variant = newChoice(w.T("exporting.variant"), "public", g.changed,
			option{"public", w.T("page.list.public")}, option{"full", w.T("page.list.internal")})
	}
	g.separator = newChoice(w.T("exporting.separator"), ";", g.changed,
		option{";", w.T("exporting.separator.semicolon")}, option{",", w.T("exporting.separator.comma")}, option{"\t", w.T("exporting.separator.tab")})
	g.version = newChoice(w.T("exporting.version"), string(vcard.V4), g.changed, option{string(vcard.V4), "4.0"}, option{string(vcard.V3), "3.0"})
	g.since = newChoice(w.T("exporting.since"), "all", g.changed, option{"all", w.T("exporting.since.all")}, option{"new", w.T("exporting.since.new")})
	g.changed()
	return g
}

// changed shows the choices that matter for the format.
func (g *dialog) changed() {
	if g.format == nil || g.since == nil { // still being made
		return
	}
	g.about.SetText(g.d.Words.T("exporting.about." + g.format.chosen))
	objects := []fyne.CanvasObject{}
	for _, c := range []*choice{g.rows, g.format} {
		if c != nil {
			objects = append(objects, c.box)
		}
	}
	objects = append(objects, g.about)
	if g.variant != nil && g.format.chosen != export.HTML {
		objects = append(objects, g.variant.box)
	}
	for format, c := range map[string]*choice{export.CSV: g.separator, export.VCF: g.version, export.ICS: g.since} {
		if g.format.chosen == format {
			objects = append(objects, c.box)
		}
	}
	if slices.Equal(g.form.Objects, objects) {
		return
	}
	g.form.Objects = objects
	g.form.Refresh()
}

// request is what was chosen.
func (g *dialog) request() export.Request {
	req := export.Request{Kind: g.list.Kind, Records: g.list.Shown, AsOf: g.d.AsOf(), Format: g.format.chosen,
		Delimiter: []rune(g.separator.chosen)[0], VCard: vcard.Version(g.version.chosen), Since: g.since.chosen == "new"}
	if g.rows != nil && g.rows.chosen == "chosen" {
		req.Records = g.list.Chosen
	}
	if k := models.Catalog.Kind(g.list.Kind); g.variant != nil && g.variant.chosen == "full" && req.Format != export.HTML || k != nil && k.Sensitive && g.d.Sensitive() {
		req.Full = true
	}
	return req
}
