package ui

import (
	"context"
	"errors"
	"path/filepath"
	"sync"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/exequatur/exequatur/app/exchange/say"
	"github.com/exequatur/exequatur/app/paths"
	"github.com/exequatur/exequatur/app/place"
	"github.com/exequatur/exequatur/app/state/covers"
	"github.com/exequatur/exequatur/app/ui/acting"
	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/ui/edit"
	"github.com/exequatur/exequatur/app/ui/look"
	"github.com/exequatur/exequatur/app/ui/printing"
	"github.com/exequatur/exequatur/app/ui/templates"
	"github.com/exequatur/exequatur/app/ui/xwidget"
	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Places gives the gazetteer, which is unpacked when it is first asked for.
type Places func() (*place.Gazetteer, error)

// Window is one window of the program: the way in, or an open register.
type Window struct {
	prog *program
	cfg  Config
	win  fyne.Window
	w    *words.Words
	host *xwidget.Host

	// What follows belongs to the open register.
	reg              *register
	d                *desk.Desk
	asOf             schema.Day // day shown where it is not today
	past             bool       // another day than today is shown
	pages            map[desk.Route]desk.Page
	page             desk.Page
	route            desk.Route
	back             []desk.Route
	forward          []desk.Route
	form             *edit.Page
	guided           *acting.Form // the form of a step that is open
	frame            *frame
	changed          bool // an action came while its page was not shown
	dated            bool // language or theme were changed in another window while a form was open here
	reveal           bool // sensitive fields are shown
	paper            *printing.Choices
	districts        *covers.Index // who covers what on the day shown; nil until it was asked
	readingDistricts bool
	changes          int  // of the register or the day, counted
	moreOpen         bool // the pages seldom used are shown in the navigation
	closing          bool

	opening sync.WaitGroup
	opened  atomic.Pointer[store.Store] // for Abandon, which cannot wait for the window
}

// Open makes the first window and opens a register in it; with no file it shows the way in.
func Open(cfg Config, file string) *Window {
	u := (&program{cfg: cfg, registers: map[string]*register{}}).newWindow()
	u.applyTheme()
	u.dropCopies()
	u.restoreSize()
	if file == "" {
		file = u.lastOpen()
	}
	if file != "" {
		u.openFile(file)
	} else {
		u.welcome()
	}
	if cfg.Crash != "" {
		u.tellCrash()
	}
	u.tellPolicy()
	return u
}

// Show shows the window.
func (u *Window) Show() { u.win.Show() }

// Fyne returns Fyne's window.
func (u *Window) Fyne() fyne.Window { return u.win }

// Desk returns the open register's desk, or nil.
func (u *Window) Desk() *desk.Desk { return u.d }

// Page returns the page shown, or nil.
func (u *Window) Page() desk.Page { return u.page }

// setContent shows content below the layer of tips, toasts and suggestions.
func (u *Window) setContent(content fyne.CanvasObject) {
	u.win.Canvas().Unfocus() // what had the focus is going
	u.host = xwidget.SetContent(u.win, content)
	u.host.After = u.cfg.After
}

// openFile opens a register away from the goroutine of the window.
func (u *Window) openFile(path string) { u.openAs(path, false) }

// openAs opens a register, an older one after bringing it up to date where that was allowed.
func (u *Window) openAs(path string, upgrade bool) {
	if reg := u.prog.registers[paths.Key(path)]; reg != nil { // another window has it open
		u.join(reg)
		return
	}
	u.setContent(u.waiting(u.w.T("window.opening", map[string]any{"File": filepath.Base(path)})))
	runner := u.cfg.Runner()
	u.opening.Add(1)
	runner.Go(func(ctx context.Context) func() {
		s, err := u.cfg.Open(ctx, path, u.author(), upgrade)
		u.opened.Store(s)
		u.opening.Done()
		return func() {
			if err != nil {
				u.welcome()
				if !u.askUpgrade(path, err) {
					u.fail(err)
				}
				return
			}
			u.enter(s)
			u.tellUpgrade(s)
		}
	})
}

// Abandon closes a register that is open or being opened, for a program that must end because no window can be made.
func (u *Window) Abandon() {
	u.opening.Wait()
	if u.reg != nil {
		u.reg.advice.Stop()
	}
	if s := u.opened.Load(); s != nil {
		if err := s.Close(); err != nil {
			u.cfg.Log.Error("close the register", "error", err)
		}
	}
}

// waitingWidth is that of the sentence shown while something is being opened: text that may wrap has no width of its own.
const waitingWidth = 420

// waiting is what stands in the window while something is being opened.
func (u *Window) waiting(text string) fyne.CanvasObject {
	p := xwidget.NewPara(text, look.SectionText, look.MutedText)
	return container.NewCenter(xwidget.NewPlaced(waitingWidth, func(w float32, put xwidget.Put) float32 {
		h := p.HeightFor(w)
		put(p, 0, 0, w, h)
		return h
	}, p))
}

// enter shows a register that was just opened.
func (u *Window) enter(s *store.Store) {
	reg := u.prog.add(s)
	u.join(reg)
	u.warnPlace()
	u.load(u.resume)
	reg.loadFinder()
}

// join shows an open register, which other windows may show too.
func (u *Window) join(reg *register) {
	reg.windows = append(reg.windows, u)
	u.remember(reg.store.Path())
	u.reg, u.past = reg, false
	u.pages = map[desk.Route]desk.Page{}
	u.page, u.form, u.back, u.forward = nil, nil, nil, nil
	u.paper = printing.NewChoices()
	u.d = u.newDesk(reg.store)
	u.build()
}

func (u *Window) newDesk(s *store.Store) *desk.Desk {
	d := &desk.Desk{
		Window: u.win, Store: s, View: view.New(s, u.w), Words: u.w, Finder: u.reg.finder, Prefs: u.cfg.Prefs, Log: u.cfg.Log,
		Runner: u.cfg.Runner, After: u.cfg.After, Writers: u.cfg.Writers,
		Advice: u.reg.advice, AsOf: u.day, SetAsOf: u.setAsOf, Go: u.Go, Back: u.Back, Edit: u.Edit,
	}
	d.Print = u.print
	d.SaveFile = u.saveFile
	d.Export = u.exportList
	u.giveFiles(d)
	d.Act = u.act
	d.Sensitive, d.SetSensitive = u.sensitive, u.setSensitive
	d.Steps, d.Begin = u.steps, u.begin
	d.ImportReport = u.importReport
	return d
}

// load reads what may come a little later, the gazetteer, then does what needs it.
func (u *Window) load(then func()) {
	d := u.d
	u.cfg.Runner().Go(func(ctx context.Context) func() {
		g, err := u.cfg.Places()
		return func() {
			if err != nil {
				u.cfg.Log.Error("gazetteer", "error", err)
			}
			d.Places = g
			if u.d == d && u.form == nil { // a half-typed form may name places
				then()
			}
		}
	})
}

// day is the day shown.
func (u *Window) day() schema.Day {
	if u.past {
		return u.asOf
	}
	return u.d.Store.Today()
}

// registerChanged brings what is shown up to date after an action.
func (u *Window) registerChanged() {
	if u.d == nil || u.closing {
		return
	}
	u.forgetDistricts()
	u.frame.status()
	u.menus()
	if u.form != nil {
		u.changed = true
		return
	}
	if u.page != nil {
		u.page.Show()
	}
}

// Act runs an action; see desk.Desk.
func (u *Window) act(a store.Action, done string, f func(*store.Tx) error) bool {
	res, err := u.d.Store.Do(context.Background(), a, f)
	if err != nil {
		u.fail(err)
		return false
	}
	if res.Seq != 0 && done != "" {
		u.d.Toast(done, u.w.T("window.undo"), func() { u.undo(res.Seq) })
	}
	return true
}

func (u *Window) fail(err error) {
	u.cfg.Log.Error("shown to the person", "error", err)
	text := u.w.Error(err)
	var refused *say.Refusal
	if errors.As(err, &refused) { // a list that cannot be written or read says why itself
		text = refused.Text(u.w)
	}
	xwidget.Complain(u.win, u.w.T("window.failed"), text, u.w.T("window.close"))
}

// warnPlace says what is unsafe about the folder the register lies in, or why it can only be read.
func (u *Window) warnPlace() {
	s := u.d.Store
	switch {
	case s.ReadOnly == store.Locked:
		u.d.Toast(u.w.T("window.read_only.locked", map[string]any{"Author": s.Holder.Author, "Machine": s.Holder.Machine, "Since": s.Holder.Since.Format("2006-01-02 15:04")}), "", nil)
	case s.ReadOnly == store.NewerFile:
		u.d.Toast(u.w.T("window.read_only.newer"), "", nil)
	case s.ReadOnly != "":
		u.d.Toast(u.w.T("window.read_only.file"), "", nil)
	case store.NetworkFolder(s.Path()):
		u.d.Toast(u.w.T("window.network_folder"), "", nil)
	case store.SyncedFolder(s.Path()) != "":
		u.d.Toast(u.w.T("window.synced_folder", map[string]any{"Folder": store.SyncedFolder(s.Path())}), "", nil)
	case u.cfg.Notice != "":
		u.d.Toast(u.w.T(u.cfg.Notice), "", nil)
		u.cfg.Notice = ""
	}
}

// resume opens the form, or the text of a letter, that was half typed when the register was last closed, a kill included.
func (u *Window) resume() {
	if u.d.Store.ReadOnly != "" {
		return
	}
	drafts, err := u.d.Store.Drafts(context.Background())
	if err != nil {
		u.cfg.Log.Error("drafts", "error", err)
		return
	}
	for _, dr := range drafts {
		if id, ok := templates.DraftOf(dr.Key); ok {
			if _, err := u.d.Store.Get(context.Background(), "template", id); err == nil {
				u.show(desk.Route{Page: templates.EditorRoute, ID: id})
				u.d.Toast(u.w.T("window.resumed"), "", nil)
				return
			}
		}
		p, err := edit.Resume(u.d, dr, u.formDone)
		if err != nil || p == nil {
			u.cfg.Log.Warn("a draft could not be opened again", "key", dr.Key)
			continue
		}
		u.showForm(p)
		u.d.Toast(u.w.T("window.resumed"), "", nil)
		p.CatchUp()
		return
	}
}
