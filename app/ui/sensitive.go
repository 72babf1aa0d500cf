package ui

import (
	"fyne.io/fyne/v2"

	"github.com/exequatur/exequatur/app/ui/desk"
	"github.com/exequatur/exequatur/app/view"
)

// sensitive reports whether sensitive fields and kinds of record are shown. The switch is not remembered: each start begins without.
func (u *Window) sensitive() bool { return u.reveal }

// setSensitive shows or hides them. It is a screen against shoulders, and says so: whoever has the file can read everything in it.
func (u *Window) setSensitive(on bool) {
	if u.reveal == on || u.d == nil {
		return
	}
	route := u.route
	u.leave(func() {
		u.reveal = on
		u.d.View = u.view()
		u.left()
		u.pages, u.page = map[desk.Route]desk.Page{}, nil // columns and filters of lists differ
		u.frame.status()
		u.show(route)
		said := "sensitive.hidden"
		if on {
			said = "sensitive.shown"
		}
		u.d.Toast(u.w.T(said), "", nil)
	})
}

// view reads the register in the window's words, sensitive fields and kinds as far as they are shown.
func (u *Window) view() *view.Register {
	if u.reveal {
		return view.New(u.d.Store, u.w).Internal()
	}
	return view.New(u.d.Store, u.w)
}

// toggleSensitive is the switch of the menu and of its key.
func (u *Window) toggleSensitive() { u.setSensitive(!u.reveal) }

// sensitiveItem is the switch in the menu, ticked while it is on.
func (u *Window) sensitiveItem(open bool) *fyne.MenuItem {
	m := u.item("menu.sensitive", open && u.form == nil, u.toggleSensitive)
	m.Checked = u.reveal
	return m
}
