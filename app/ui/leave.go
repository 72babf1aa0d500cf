package ui

import (
	"slices"
	"time"

	"github.com/exequatur/exequatur/app/ui/desk"
)

// RequestClose is the one way out of a window: the cross and Alt+F4 come here. Unsaved work is asked about first; with the last window
// the program ends.
func (u *Window) RequestClose() {
	u.leave(func() { u.leaveImport(u.shut) })
}

// RequestQuit ends the program: each window with unsaved work is asked about, one after the other, and one that stays keeps all of them.
func (u *Window) RequestQuit() {
	for _, w := range u.prog.windows {
		if w.form != nil && w.form.Dirty() {
			w.win.RequestFocus()
			w.leave(func() {
				w.afterForm()
				u.RequestQuit()
			})
			return
		}
		if p, ok := w.page.(desk.Guarded); ok && w.form == nil && p.Dirty() {
			w.win.RequestFocus()
			p.Leave(u.RequestQuit)
			return
		}
		if p := w.wizard(); p != nil && !p.Undecided() {
			w.win.RequestFocus()
			w.leaveImport(u.RequestQuit)
			return
		}
	}
	for _, w := range slices.Clone(u.prog.windows) {
		w.leave(func() { w.leaveImport(w.shut) })
	}
}

// afterForm puts the page back that a form covered. It is brought up to date only a little later: another window may be about to end the
// program, and a register must not be closed while it is being read.
func (u *Window) afterForm() {
	u.frame.show(u.page, u.route)
	u.menus()
	d := u.d
	u.cfg.After(time.Second, func() {
		if u.d == d && u.form == nil {
			u.page.Show()
		}
	})
}

// shut closes a window that may be closed.
func (u *Window) shut() {
	u.keepSize()
	u.closeRegister()
	u.prog.remove(u)
	u.win.Close()
	if len(u.prog.windows) == 0 && u.prog.manual != nil {
		u.prog.manual.Close()
	}
	if len(u.prog.windows) == 0 {
		u.dropCopies()
	}
	if len(u.prog.windows) == 0 && u.cfg.Quit != nil {
		u.cfg.Quit()
	}
}

// closeRegister leaves the open register, if any, and closes it where no other window shows it. A half-typed form stays in it as a draft.
func (u *Window) closeRegister() {
	if u.d == nil {
		return
	}
	u.closing = true
	u.left()
	if err := u.prog.leave(u); err != nil {
		u.cfg.Log.Error("close the register", "error", err)
	}
	u.reg, u.d, u.page, u.form, u.frame = nil, nil, nil, nil, nil
	u.closing = false
}
