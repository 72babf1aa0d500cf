package ui

import (
	"strings"

	"github.com/exequatur/exequatur/app/ui/help"
)

// manualOf is the page of the manual that fits a page of the window; the list of pages where none does.
var manualOf = map[string]string{
	"posts": "2-add-a-consulate", "post": "2-add-a-consulate", "cities": "2-add-a-consulate", "city": "2-add-a-consulate",
	"people": "3-appoint", "person": "3-appoint", "appointments": "3-appoint", "appointment": "3-appoint",
	"twinnings": "5-twinning", "twinning": "5-twinning", "print": "6-print", "map": "6-print", "templates": "6-print", "letterheads": "6-print",
	"tocheck": "7-find", "due": "7-find", "history": "7-find", "import": "8-import", "settings": "9-safety",
}

// manual shows the manual beside the window, at what is being done.
func (u *Window) manual() {
	name := u.manualPage()
	if m := u.prog.manual; m != nil {
		m.Show(name)
		return
	}
	u.prog.manual = help.Open(u.cfg.App, u.w, name, func() { u.prog.manual = nil })
}

func (u *Window) manualPage() string {
	switch {
	case u.d == nil:
		return "1-new-register"
	case u.guided != nil && (strings.HasPrefix(u.guided.Step(), "close") || u.guided.Step() == "reopen"):
		return "4-close-and-reopen"
	case u.guided != nil:
		return "3-appoint"
	case u.form != nil:
		return manualOf[u.form.Kind()]
	}
	return manualOf[u.route.Page]
}
