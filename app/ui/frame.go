package ui

import (
	"context"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/models/schema"
)

func ctx() context.Context { return context.Background() }

// frame is what stands around every page of an open register: head, navigation, status bar.
type frame struct {
	u         *Window
	nav       *xwidget.NavList
	navScroll *container.Scroll
	search    *xwidget.SearchPopup
	asOf      *xwidget.Button
	add       *xwidget.Button
	banner    *fyne.Container
	page      *fyne.Container
	foot      *xwidget.Para
	back      *xwidget.Button
	fwd       *xwidget.Button
}

// build puts the frame into the window and shows the first page.
func (u *Window) build() {
	u.frame = newFrame(u)
	u.setContent(u.frame.content())
	u.title()
	u.show(u.start())
	u.frame.status()
}

func newFrame(u *Window) *frame {
	f := &frame{u: u, page: container.NewStack(), banner: container.NewStack()}
	w := u.w
	f.nav = xwidget.NewNavList(w.T("nav.label"), func(id string) {
		switch {
		case id == navMore:
			u.foldMore()
		case id != u.route.Page || u.route.ID != 0 || u.form != nil:
			u.Go(desk.Route{Page: id})
		}
	}, u.navItems()...)
	f.navScroll = container.NewVScroll(f.nav)
	f.nav.OnReveal = f.revealNav
	f.search = xwidget.NewSearchPopup(w.T("search.label"), w.T("search.hint"), u.d.WidgetWords(), u.search, u.found)
	f.asOf = xwidget.NewButton("", u.askAsOf)
	f.add = xwidget.NewStyledButton(w.T("window.new"), xwidget.Primary, u.newMenu)
	f.back = xwidget.NewIconButton(theme.NavigateBackIcon(), w.T("window.back"), u.Back)
	f.fwd = xwidget.NewIconButton(theme.NavigateNextIcon(), w.T("window.forward"), u.Forward)
	f.foot = xwidget.NewPara("", look.CaptionText, look.MutedText)
	f.foot.Single = true
	f.date()
	return f
}

// keeper returns what kind of office keeps the register.
func (u *Window) keeper() string {
	reg, err := u.d.Store.Register(ctx())
	if err != nil {
		u.cfg.Log.Error("register", "error", err)
		return ""
	}
	return reg.Keeper
}

func (f *frame) content() fyne.CanvasObject {
	return container.New(&frameLayout{}, newGround(look.Surface), f.headBar(), newGround(look.Line), newGround(look.Background), f.navScroll, newGround(look.Line),
		f.banner, f.page, newGround(look.Line), f.foot)
}

func (f *frame) headBar() fyne.CanvasObject {
	return xwidget.NewSides(2*look.Space, container.New(&searchLayout{}, f.back, f.fwd, f.search), f.asOf, f.add)
}

// show puts a page into the frame.
func (f *frame) show(p desk.Page, r desk.Route) {
	if f.u.host != nil {
		f.u.host.Dismiss()
	}
	f.page.Objects = []fyne.CanvasObject{p.Content()}
	f.page.Refresh()
	f.items()
	f.nav.Select(f.u.shownIn())
	setEnabled(f.back, len(f.u.back) > 0)
	setEnabled(f.fwd, len(f.u.forward) > 0)
	setEnabled(f.add, f.u.d.CanEdit())
	f.u.title()
}

// items shows the entries of the navigation anew.
func (f *frame) items() {
	f.nav.SetItems(f.u.navItems()...)
	f.navScroll.Refresh()
}

// revealNav scrolls the navigation so that an entry can be seen: a low window has not room for all.
func (f *frame) revealNav(y, height float32) {
	s := f.navScroll
	switch room := s.Size().Height; {
	case room <= 0:
	case y < s.Offset.Y:
		s.ScrollToOffset(fyne.NewPos(0, y))
	case y+height > s.Offset.Y+room:
		s.ScrollToOffset(fyne.NewPos(0, y+height-room))
	}
}

func setEnabled(b *xwidget.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// date shows which day is shown, with a plain mark where it is not today.
func (f *frame) date() {
	w := f.u.w
	if !f.u.past {
		f.asOf.SetText(w.T("asof.today"))
		f.banner.Objects = nil
	} else {
		date := w.LongDate(f.u.asOf.Date())
		f.asOf.SetText(w.T("asof.day", map[string]any{"Date": w.Date(f.u.asOf.Date())}))
		text := xwidget.NewPara(w.T("asof.banner", map[string]any{"Date": date}), look.BaseText, look.Warning)
		text.Single = true
		f.banner.Objects = []fyne.CanvasObject{newGround(look.ChipFill), container.New(&insetLayout{}, xwidget.NewSides(2*look.Space, text, xwidget.NewButton(w.T("window.back_to_today"), f.u.toToday)))}
	}
	f.banner.Refresh()
	setEnabled(f.add, f.u.d.CanEdit())
	f.u.relayout()
}

// status fills the bar at the foot: file, name, last backup.
func (f *frame) status() {
	w, s := f.u.w, f.u.d.Store
	text := filepath.Base(s.Path()) + "   ·   "
	if s.ReadOnly != "" {
		text += w.T("status.read_only")
	} else {
		text += w.T("status.author", map[string]any{"Author": s.Author()})
	}
	at, err := s.LastBackup()
	switch {
	case err != nil:
		text += "   ·   " + w.T("status.backup_failed")
	case at.IsZero():
		text += "   ·   " + w.T("status.no_backup")
	default:
		text += "   ·   " + w.T("status.backup", map[string]any{"Time": backupTime(w.Date, at, s.Today())})
	}
	if s.SecondBackupFailed() != nil {
		text += "   ·   " + w.T("policy.status.second_failed")
	}
	if f.u.reveal {
		text += "   ·   " + w.T("status.sensitive")
	}
	f.foot.SetText(text)
}

// backupTime shows the time alone for a backup of today.
func backupTime(show func(schema.Date) string, at time.Time, today schema.Day) string {
	day := schema.DateOf(at.Year(), int(at.Month()), at.Day())
	if day == today.Date() {
		return at.Format("15:04")
	}
	return show(day)
}

// title names the register and the page in the title of the window.
func (u *Window) title() {
	t := filepath.Base(u.d.Store.Path()) + " – " + u.w.T("window.name")
	switch {
	case u.form != nil:
		t = u.form.Title() + " – " + t
	case u.page != nil && u.page.Title() != "":
		t = u.page.Title() + " – " + t
	}
	u.win.SetTitle(t)
}

func (u *Window) relayout() {
	if u.host != nil {
		u.host.Content().Refresh()
	}
}
