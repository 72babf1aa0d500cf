package ui

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/app/advice"
	"github.com/exequatur/exequatur/app/paths"
	"github.com/exequatur/exequatur/app/state/finder"
	"github.com/exequatur/exequatur/app/ui/help"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models/store"
)

// program is what the windows of one run share. It is used on the goroutine of the window alone.
type program struct {
	cfg       Config
	windows   []*Window
	registers map[string]*register // open ones, by path
	manual    *help.Window         // nil while it is closed
}

// register is an open register with the windows that show it. Each has its own page, day and form.
type register struct {
	cfg     *Config
	store   *store.Store
	finder  *finder.Finder
	advice  *advice.Watch
	windows []*Window
}

// newWindow makes an empty window.
func (p *program) newWindow() *Window {
	u := &Window{prog: p, cfg: p.cfg, w: words.In(p.cfg.language())}
	u.win = p.cfg.App.NewWindow(u.w.T("window.name"))
	u.win.SetPadded(false)
	u.win.SetCloseIntercept(u.RequestClose)
	u.win.SetOnDropped(u.dropped)
	u.keys()
	p.windows = append(p.windows, u)
	return u
}

func (p *program) remove(u *Window) {
	p.windows = slices.DeleteFunc(p.windows, func(x *Window) bool { return x == u })
}

// add takes in a register that was just opened. What is done to it is told to all of its windows.
func (p *program) add(s *store.Store) *register {
	r := &register{cfg: &p.cfg, store: s, finder: &finder.Finder{}}
	p.registers[paths.Key(s.Path())] = r
	r.advice = advice.Start(s, p.cfg.Log, func(work func()) {
		p.cfg.Runner().Go(func(context.Context) func() {
			work()
			return nil
		})
	})
	r.advice.OnChange(func() {
		r.onUI(func() {
			for _, u := range slices.Clone(r.windows) {
				u.advised()
			}
		})
	})
	s.Subscribe(func(e store.Event) {
		if e.Many {
			r.onUI(r.loadFinder)
		} else {
			r.finder.Follow(e)
		}
		r.onUI(func() {
			for _, u := range slices.Clone(r.windows) {
				u.registerChanged()
			}
		})
	})
	return r
}

// leave takes a window off its register, which is closed with the last of them.
func (p *program) leave(u *Window) error {
	r := u.reg
	r.windows = slices.DeleteFunc(r.windows, func(x *Window) bool { return x == u })
	if len(r.windows) > 0 {
		return nil
	}
	delete(p.registers, paths.Key(r.store.Path()))
	r.advice.Stop()
	return r.store.Close()
}

// onUI runs f on the goroutine of the window. Actions of a window's own run there already, where an inline runner runs it at once.
func (r *register) onUI(f func()) {
	r.cfg.Runner().Go(func(context.Context) func() { return f })
}

// loadFinder reads what is searched beside the windows.
func (r *register) loadFinder() {
	r.cfg.Runner().Go(func(ctx context.Context) func() {
		err := r.finder.Load(ctx, r.store)
		return func() {
			if err != nil {
				r.cfg.Log.Error("search", "error", err)
			}
		}
	})
}

// NewWindow opens another window on the same register, at the page shown here.
func (u *Window) NewWindow() *Window {
	if u.d == nil {
		return nil
	}
	n := u.prog.newWindow()
	n.win.Resize(u.win.Canvas().Size())
	n.join(u.reg)
	if n.route != u.route {
		n.show(u.route)
	}
	n.load(func() {})
	n.Show()
	return n
}

// follow takes over language and theme that were changed in another window, after the form where one is open.
func (u *Window) follow() {
	for _, o := range u.prog.windows {
		switch {
		case o == u || o.d == nil:
		case o.form != nil:
			o.dated = true
		default:
			o.respeak()
		}
	}
	if u.prog.manual != nil {
		u.prog.manual.Speak(u.w)
	}
}
