package ui

import (
	"github.com/exequatur/exequatur/app/ui/help"
	"github.com/exequatur/exequatur/app/ui/importing"
	"github.com/exequatur/exequatur/docs/manual"
)

// manualOf is the page of the manual that fits a page of the window; the others have none of their own.
var manualOf = map[string]string{
	"posts": "add-a-consulate", "post": "close-and-reopen",
	"people": "appoint", "person": "appoint", "appointments": "appoint", "appointment": "appoint",
	"twinnings": "twinning", "twinning": "twinning", "cities": "twinning", "city": "twinning",
	"print": "print", "history": "backups", "settings": "backups",
}

// manualOfForm is the page that fits the form of a kind of record.
var manualOfForm = map[string]string{
	"post": "add-a-consulate", "post_event": "close-and-reopen", "person": "appoint", "appointment": "appoint", "twinning": "twinning", "city": "twinning",
}

// manualOfStep is the page that fits the guided form of a step.
var manualOfStep = map[string]string{
	"establish": "add-a-consulate",
	"close":     "close-and-reopen", "close-temporarily": "close-and-reopen", "reopen": "close-and-reopen", "open": "close-and-reopen",
	"propose": "appoint", "appoint": "appoint", "commission": "appoint", "exequatur-requested": "appoint", "exequatur-granted": "appoint",
	"took-up": "appoint", "end": "appoint", "renew": "appoint", "acting-head": "appoint", "admit-provisionally": "appoint",
	"sign-instrument": "twinning", "council-resolution": "twinning", "end-twinning": "twinning", "rest-twinning": "twinning", "resume-twinning": "twinning",
}

// manualPage is the page of the manual that fits what the window shows.
func (u *Window) manualPage() string {
	page := ""
	switch {
	case u.d == nil:
		page = "new-register"
	case u.guided != nil:
		page = manualOfStep[u.guided.Step()]
	case u.form != nil:
		page = manualOfForm[u.form.Form().Kind]
	case u.past:
		page = "searching"
	default:
		if _, ok := u.page.(*importing.Page); ok {
			return "import"
		}
		page = manualOf[u.route.Page]
	}
	if page == "" {
		return manual.Index
	}
	return page
}

// showManual opens the manual at the page that fits, or brings it there where it is open. All windows share one.
func (u *Window) showManual() {
	if m := u.prog.manual; m != nil {
		m.Show(u.manualPage())
		return
	}
	u.prog.manual = help.Open(help.Deps{App: u.cfg.App, Words: u.w, After: u.cfg.After, Room: u.cfg.Room, Closed: func() { u.prog.manual = nil }}, u.manualPage())
}
