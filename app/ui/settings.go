package ui

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/words"
)

// settings is the page of what a person can choose. Every choice takes effect at once.
type settings struct {
	u    *Window
	body fyne.CanvasObject
}

func newSettings(u *Window) *settings {
	w := u.w
	s := &settings{u: u}
	var languages, themes, sizes []pick
	for _, l := range words.Languages {
		languages = append(languages, pick{l, w.T("language.own." + l)})
	}
	for _, v := range look.VariantKeys {
		themes = append(themes, pick{v, w.T("settings.theme." + v)})
	}
	for _, v := range look.TextSizeKeys {
		sizes = append(sizes, pick{v, w.T("settings.text." + v)})
	}
	author := xwidget.NewEntry(w.T("settings.author"))
	author.SetText(u.d.Store.Author())
	author.OnFocus = func(has bool) {
		if name := strings.TrimSpace(author.Text); !has && name != "" && u.d != nil && name != u.d.Store.Author() {
			u.cfg.Prefs.SetString(prefAuthor, name)
			u.d.Store.SetAuthor(name)
			u.frame.status()
		}
	}
	title := xwidget.NewPara(w.T("nav.settings"), look.TitleText, look.Text)
	title.Bold = true
	small := func(key string) fyne.CanvasObject {
		return xwidget.NewPara(w.T(key), look.CaptionText, look.MutedText)
	}
	path := func(text string) fyne.CanvasObject { return xwidget.NewPara(text, look.BaseText, look.Text) }
	column := xwidget.NewColumn(3*look.Space,
		title,
		xwidget.NewSectionHeading(w.T("settings.window")),
		row(w.T("settings.language"), s.language(languages)),
		row(w.T("settings.theme"), s.choose(prefTheme, themeKey(u), themes, u.redraw)),
		row(w.T("settings.text"), s.choose(prefText, textKey(u), sizes, u.redraw)),
		xwidget.NewSectionHeading(w.T("settings.register"), xwidget.NewButton(w.T("settings.register.edit"), s.editRegister)),
		row(w.T("settings.author"), author), small("settings.author.hint"),
		row(w.T("settings.file"), path(u.d.Store.Path())),
		row(w.T("settings.backups"), path(u.cfg.Backups(u.d.Store.Path()))), small("settings.backups.hint"),
		row(w.T("policy.settings.backups"), s.secondBackups()), small("policy.settings.backups.hint"),
		row(w.T("policy.settings.folder"), s.newFolder()),
		row(w.T("settings.log"), path(u.cfg.LogFile)))
	s.body = container.NewVScroll(container.New(&settingsLayout{}, column))
	return s
}

// pick is one of the values of a setting.
type pick struct{ key, text string }

func themeKey(u *Window) string {
	return look.VariantKeys[look.ParseVariant(u.cfg.Prefs.String(prefTheme))]
}

func textKey(u *Window) string {
	for _, k := range look.TextSizeKeys {
		if k == u.cfg.Prefs.String(prefText) {
			return k
		}
	}
	return "normal"
}

// choose is a row of buttons of which one is chosen.
func (s *settings) choose(pref, now string, picks []pick, then func()) fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, p := range picks {
		style := xwidget.Plain
		if p.key == now {
			style = xwidget.Primary
		}
		out = append(out, xwidget.NewStyledButton(p.text, style, func() {
			s.u.cfg.Prefs.SetString(pref, p.key)
			then()
		}))
	}
	return xwidget.NewFlow(2*look.Space, out...)
}

func row(label string, value fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&rowLayout{}, xwidget.NewPara(label, look.BaseText, look.MutedText), value)
}

// speak changes the language of all windows.
func (u *Window) speak() {
	u.respeak()
	u.follow()
}

// respeak makes everything in the window again, in the language chosen.
func (u *Window) respeak() {
	u.w, u.dated = words.In(u.cfg.language()), false
	route := u.route
	u.leave(func() {
		u.d.Words = u.w
		u.d.View = u.view()
		open := u.wizard()
		u.left()
		u.pages, u.page = map[desk.Route]desk.Page{}, nil
		if open != nil { // what was decided of a list outweighs the language it is asked in
			u.pages[importRoute] = open
		}
		u.build()
		u.show(route)
	})
}

// redraw takes over another theme or text size.
func (u *Window) redraw() {
	u.applyTheme()
	u.speak()
}

func (s *settings) editRegister() {
	reg, err := s.u.d.Store.Register(context.Background())
	if err != nil {
		s.u.fail(err)
		return
	}
	s.u.Edit(desk.Form{Kind: "register", ID: reg.ID, Then: func(int64) { s.u.speak() }})
}

// Content is the page.
func (s *settings) Content() fyne.CanvasObject { return s.body }

// Title names the page.
func (s *settings) Title() string { return s.u.w.T("nav.settings") }

// Show has nothing to bring up to date: the page is made anew each time.
func (s *settings) Show() {}

// Focus leaves the focus where it is: the navigation leads here and away again.
func (s *settings) Focus() {}

// settingsLayout is a column of readable width.
type settingsLayout struct{}

func (l *settingsLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(400, o[0].MinSize().Height+12*look.Space)
}

func (l *settingsLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	w := min(s.Width-12*look.Space, 860)
	o[0].Resize(fyne.NewSize(w, s.Height-12*look.Space))
	o[0].Move(fyne.NewPos(6*look.Space, 6*look.Space))
}

// rowLayout puts a label before a value.
type rowLayout struct{}

const labelWidth = 220

func (rowLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(400, max(o[0].MinSize().Height, o[1].MinSize().Height))
}

func (rowLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	h := o[0].MinSize().Height
	w := float32(labelWidth) * look.Size(look.BaseText) / 14
	o[0].Resize(fyne.NewSize(w, h))
	o[0].Move(fyne.NewPos(0, max(0, (min(s.Height, look.Size(look.BoxHeight))-h)/2)))
	o[1].Resize(fyne.NewSize(s.Width-w, s.Height))
	o[1].Move(fyne.NewPos(w, 0))
	if p, ok := o[1].(*xwidget.Para); ok {
		ph := p.HeightFor(s.Width - w)
		o[1].Resize(fyne.NewSize(s.Width-w, ph))
		o[1].Move(fyne.NewPos(w, max(0, (s.Height-ph)/2)))
	}
}
